package vn.bangvang.shared.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.value.Figure;
import vn.bangvang.shared.value.MovementDeadline;
import vn.bangvang.shared.value.MovementPlan;
import vn.bangvang.shared.value.MovementResults;

/** What a movement's plan must look like, how last year's is taken over, and how far its deadlines may move. */
public final class MovementPolicy {

    private MovementPolicy() {}

    /** It runs forwards, names each unit and each deadline once, and nothing is due before it begins. */
    public static void checkPlan(MovementPlan plan) {
        DatePolicy.checkPeriod(plan.from(), plan.to());
        Distinct.check(plan.scope());
        Distinct.check(plan.deadlines().stream().map(MovementDeadline::code).toList());
        plan.deadlines().forEach(deadline -> DatePolicy.checkOrder(deadline.dueOn(), plan.from()));
    }

    /** The same plan whole years later; 29 February becomes the 28th where there is none. */
    public static MovementPlan shifted(MovementPlan plan, int years) {
        List<MovementDeadline> deadlines = plan.deadlines().stream()
                .map(due -> new MovementDeadline(
                        due.code(), due.name(), due.level(), due.dueOn().plusYears(years)))
                .toList();
        return new MovementPlan(
                plan.kind(),
                plan.level(),
                plan.name(),
                plan.theme(),
                plan.objective(),
                plan.contents(),
                plan.from().plusYears(years),
                plan.to().plusYears(years),
                plan.scope(),
                deadlines);
    }

    /**
     * A deadline that was put off stays as it was planned: what everybody was told twice is no wrong entry.
     *
     * @param extended the codes of the deadlines put off
     */
    public static void checkCorrection(MovementPlan before, MovementPlan after, Iterable<String> extended) {
        for (String code : extended) {
            if (!deadline(after, code).equals(deadline(before, code))) {
                throw new Refusal(Reason.DEADLINE_ALREADY_EXTENDED, Map.of("deadline", code));
            }
        }
    }

    /** A deadline only moves to a later day. */
    public static void checkExtension(String code, LocalDate current, LocalDate wanted) {
        if (!wanted.isAfter(current)) {
            throw new Refusal(
                    Reason.DEADLINE_NOT_LATER, Map.of("deadline", code, "current", current, "wanted", wanted));
        }
    }

    /** Each figure of the results has a name of its own. */
    public static void checkResults(MovementResults results) {
        Distinct.check(results.figures().stream().map(Figure::name).toList());
    }

    public static Optional<MovementDeadline> deadline(MovementPlan plan, String code) {
        return plan.deadlines().stream()
                .filter(deadline -> deadline.code().equals(code))
                .findFirst();
    }
}
