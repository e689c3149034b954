package vn.bangvang.shared.rule;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.value.Milestone;
import vn.bangvang.shared.value.RoleModelOutcome;
import vn.bangvang.shared.value.RoleModelPlan;
import vn.bangvang.shared.value.RoleModelState;
import vn.bangvang.shared.value.UnitId;

/** The order in which a role model is planned, nurtured, reviewed, recognised, publicised and replicated. */
public final class RoleModelPolicy {

    /** What is done with a role model once it was planned, and from which states. */
    public enum Act {
        NURTURE(RoleModelState.PLANNED, RoleModelState.NURTURED, RoleModelState.READY),
        REVIEW(RoleModelState.NURTURED, RoleModelState.READY, RoleModelState.DROPPED),
        RECOGNISE(RoleModelState.READY),
        CORRECT_RECOGNITION(RoleModelState.RECOGNISED, RoleModelState.PUBLICISED, RoleModelState.REPLICATED),
        PUBLICISE(RoleModelState.RECOGNISED, RoleModelState.PUBLICISED, RoleModelState.REPLICATED),
        START_REPLICATION(RoleModelState.PUBLICISED, RoleModelState.REPLICATED),
        FOLLOW_UP(RoleModelState.REPLICATED),
        WITHDRAW(EnumSet.complementOf(EnumSet.of(RoleModelState.WITHDRAWN)));

        private final Set<RoleModelState> from;

        Act(RoleModelState first, RoleModelState... more) {
            this(EnumSet.of(first, more));
        }

        Act(EnumSet<RoleModelState> from) {
            this.from = from;
        }
    }

    private RoleModelPolicy() {}

    public static void checkState(Act act, RoleModelState state) {
        if (!act.from.contains(state)) {
            throw new Refusal(Reason.WRONG_ROLE_MODEL_STATE, Map.of("state", state, "needed", act.from));
        }
    }

    /** A second publication or a late report never leads back. */
    public static RoleModelState further(RoleModelState now, RoleModelState reached) {
        return now.compareTo(reached) >= 0 ? now : reached;
    }

    /** A drop is not the end: a later review may take the model up again. */
    public static RoleModelState after(RoleModelOutcome outcome) {
        return switch (outcome) {
            case KEEP -> RoleModelState.NURTURED;
            case READY -> RoleModelState.READY;
            case DROP -> RoleModelState.DROPPED;
        };
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
    public static Milestone open(RoleModelPlan plan, Collection<String> reached, String code) {
        Milestone milestone = plan.milestones().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refusal(Reason.UNKNOWN_MILESTONE, Map.of("milestone", code)));
        if (reached.contains(code)) {
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
    public static void checkReplicator(UnitId planner, UnitId subject, Collection<UnitId> replicators, UnitId unit) {
        if (unit.equals(planner) || unit.equals(subject)) {
            throw new Refusal(Reason.OWN_ROLE_MODEL_REPLICATED, Map.of("unit", unit));
        }
        if (replicators.contains(unit)) {
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
