package vn.bangvang.shared.domain.rolemodel;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.bangvang.shared.domain.kernel.DatePolicy;
import vn.bangvang.shared.domain.kernel.Distinct;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.UnitId;

/** The order in which a role model is planned, nurtured, reviewed, recognised, publicised and replicated. */
public final class RoleModelPolicy {

    /** What is done with a role model once it was planned, and from which stages. */
    public enum Act {
        NURTURE(RoleModelStage.PLANNED, RoleModelStage.NURTURED, RoleModelStage.READY),
        REVIEW(RoleModelStage.NURTURED, RoleModelStage.READY, RoleModelStage.DROPPED),
        RECOGNISE(RoleModelStage.READY),
        CORRECT_RECOGNITION(RoleModelStage.RECOGNISED, RoleModelStage.PUBLICISED, RoleModelStage.REPLICATED),
        PUBLICISE(RoleModelStage.RECOGNISED, RoleModelStage.PUBLICISED, RoleModelStage.REPLICATED),
        START_REPLICATION(RoleModelStage.PUBLICISED, RoleModelStage.REPLICATED),
        FOLLOW_UP(RoleModelStage.REPLICATED),
        WITHDRAW(EnumSet.complementOf(EnumSet.of(RoleModelStage.WITHDRAWN)));

        private final Set<RoleModelStage> from;

        Act(RoleModelStage first, RoleModelStage... more) {
            this(EnumSet.of(first, more));
        }

        Act(EnumSet<RoleModelStage> from) {
            this.from = from;
        }

        public boolean isAt(RoleModelStage stage) {
            return from.contains(stage);
        }
    }

    private RoleModelPolicy() {}

    public static void checkStage(Act act, RoleModelState state) {
        if (!act.isAt(state.stage())) {
            throw new Refusal(Reason.WRONG_ROLE_MODEL_STATE, Map.of("state", state.stage(), "needed", act.from));
        }
    }

    /** The years run forwards, every milestone lies within them, and what was reached stays on the roadmap. */
    public static void checkPlan(RoleModelPlan plan, Collection<String> reached) {
        DatePolicy.checkPeriod(firstDay(plan), lastDay(plan));
        List<String> codes = plan.milestones().stream().map(Milestone::code).toList();
        Distinct.check(codes);
        plan.milestones().forEach(milestone -> checkDue(plan, milestone.dueOn()));
        for (String code : reached) {
            if (!codes.contains(code)) {
                throw new Refusal(Reason.MILESTONE_ALREADY_REACHED, Map.of("milestone", code));
            }
        }
    }

    /** A milestone of the roadmap that was not reached yet. */
    public static Milestone openMilestone(RoleModelState state, String code) {
        Milestone milestone = state.plan().milestones().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refusal(Reason.UNKNOWN_MILESTONE, Map.of("milestone", code)));
        if (state.reached().containsKey(code)) {
            throw new Refusal(Reason.MILESTONE_ALREADY_REACHED, Map.of("milestone", code));
        }
        return milestone;
    }

    /** A milestone is moved to another day of the roadmap. */
    public static void checkMove(RoleModelPlan plan, Milestone milestone, LocalDate day) {
        checkDue(plan, day);
        if (milestone.dueOn().equals(day)) {
            throw new Refusal(Reason.NOTHING_CHANGED);
        }
    }

    /** A model is taken over by others, and by each of them once. */
    public static void checkReplicator(RoleModelState state, UnitId unit) {
        if (unit.equals(state.unit()) || unit.equals(state.subject().unitId())) {
            throw new Refusal(Reason.OWN_ROLE_MODEL_REPLICATED, Map.of("unit", unit));
        }
        if (state.replications().containsKey(unit)) {
            throw new Refusal(Reason.ALREADY_REPLICATED, Map.of("unit", unit));
        }
    }

    private static void checkDue(RoleModelPlan plan, LocalDate day) {
        if (day.isBefore(firstDay(plan)) || day.isAfter(lastDay(plan))) {
            throw new Refusal(
                    Reason.MILESTONE_OUTSIDE_ROADMAP,
                    Map.of("date", day, "from", plan.fromYear(), "until", plan.toYear()));
        }
    }

    private static LocalDate firstDay(RoleModelPlan plan) {
        return LocalDate.of(plan.fromYear(), 1, 1);
    }

    private static LocalDate lastDay(RoleModelPlan plan) {
        return LocalDate.of(plan.toYear(), 12, 31);
    }
}
