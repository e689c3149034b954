package vn.bangvang.shared.domain.congress;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.PilotDesignated;
import vn.bangvang.shared.domain.congress.Readiness.Count;
import vn.bangvang.shared.domain.congress.Readiness.Tracked;
import vn.bangvang.shared.domain.kernel.DatePolicy;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.UnitId;

/** In which order a congress goes, and when it counts. Shares are compared in whole numbers, so nothing is rounded. */
public final class CongressPolicy {

    /** A congress is held every five years. */
    public static final int CYCLE_YEARS = 5;

    /** What is done to a congress, and at which stages it may be. */
    public enum Act {
        CHOOSE_PILOT(CongressStage.CONVENED, CongressStage.PLANNED),
        RESCHEDULE(CongressStage.CONVENED, CongressStage.PLANNED),
        ADOPT_PLAN(CongressStage.CONVENED),
        PREPARE(CongressStage.PLANNED),
        /** What was done in time may be reported late. */
        REPORT_TASK(CongressStage.PLANNED, CongressStage.HELD),
        HONOUR(CongressStage.PLANNED, CongressStage.HELD, CongressStage.RESOLVED),
        HOLD(CongressStage.PLANNED),
        RECORD_SITTING(CongressStage.HELD, CongressStage.RESOLVED, CongressStage.NEXT_LAUNCHED),
        RESOLVE(CongressStage.HELD),
        CORRECT_RESOLUTION(CongressStage.RESOLVED, CongressStage.NEXT_LAUNCHED),
        LAUNCH_NEXT(CongressStage.RESOLVED);

        private final Set<CongressStage> stages;

        Act(CongressStage... stages) {
            this.stages = EnumSet.copyOf(List.of(stages));
        }

        public boolean isAt(CongressStage stage) {
            return stages.contains(stage);
        }

        /** The stage from which on it may be done. */
        public CongressStage earliest() {
            return Collections.min(stages);
        }
    }

    private CongressPolicy() {}

    /** Nothing is done before the stage was reached from which on it can be done. */
    public static void check(Act act, CongressCourse course, LocalDate day) {
        checkStage(act, course.stage());
        DatePolicy.checkOrder(day, course.reached().get(act.earliest()));
    }

    public static void checkStage(Act act, CongressStage stage) {
        if (!act.isAt(stage)) {
            throw new Refusal(Reason.WRONG_CONGRESS_STAGE, Map.of("current", stage));
        }
    }

    /** Another day or another place than those that stand. */
    public static void checkMoves(CongressCourse course, LocalDate plannedOn, String place) {
        if (plannedOn.equals(course.plannedOn()) && place.equals(course.place())) {
            throw new Refusal(Reason.NOTHING_CHANGED);
        }
    }

    /** A stage that was dated wrongly still lies between the one before it and the one after it. */
    public static void checkBetween(CongressCourse course, LocalDate day, CongressStage before, CongressStage after) {
        DatePolicy.checkOrder(day, course.reached().get(before));
        if (course.reached().containsKey(after)) {
            DatePolicy.checkOrder(course.reached().get(after), day);
        }
    }

    /** A congress looks back on the same period as the one above that it prepares, and that one goes on. */
    public static void checkSuperior(CongressCourse superior, CongressPeriod period) {
        if (!superior.period().equals(period)) {
            throw new Refusal(Reason.OTHER_PERIOD, Map.of("superior", superior.period(), "period", period));
        }
        if (superior.isCancelled()) {
            throw new Refusal(Reason.WRONG_CONGRESS_STAGE, Map.of("current", CongressStage.CANCELLED));
        }
    }

    public static void checkNoPilot(@Nullable PilotDesignated pilot) {
        if (pilot != null) {
            throw new Refusal(Reason.PILOT_ALREADY_DESIGNATED);
        }
    }

    /** Whoever designated the pilot revokes it, on no day before. */
    public static void checkRevocation(@Nullable PilotDesignated pilot, UnitId revokedBy, LocalDate revokedOn) {
        if (pilot == null || !pilot.designatedBy().equals(revokedBy)) {
            throw new Refusal(Reason.NOT_A_PILOT, Map.of("unit", revokedBy));
        }
        DatePolicy.checkOrder(revokedOn, pilot.designatedOn());
    }

    public static void checkCycle(CongressPeriod period, int years) {
        if ((long) period.to() - period.from() != years) {
            throw new Refusal(Reason.WRONG_CYCLE, Map.of("period", period, "years", years));
        }
    }

    /** More than half of the delegates called are there. */
    public static void checkQuorum(int summoned, int present) {
        if (present < 0 || present > summoned) {
            throw new Refusal(Reason.DELEGATES_MISCOUNTED, Map.of("present", present, "summoned", summoned));
        }
        if (!isMoreThanHalf(present, summoned)) {
            throw new Refusal(Reason.CONGRESS_NOT_QUORATE, Map.of("present", present, "summoned", summoned));
        }
    }

    /** More than half of those present are in favour. */
    public static void checkMajority(CongressVote vote) {
        var numbers = Map.of("inFavour", vote.inFavour(), "present", vote.present());
        if (vote.inFavour() < 0 || vote.inFavour() > vote.present()) {
            throw new Refusal(Reason.VOTES_MISCOUNTED, numbers);
        }
        if (!isMoreThanHalf(vote.inFavour(), vote.present())) {
            throw new Refusal(Reason.NO_MAJORITY, numbers);
        }
    }

    /** Nobody votes who was not counted at the opening. */
    public static void checkVoters(CongressVote vote, int present) {
        if (vote.present() > present) {
            throw new Refusal(Reason.VOTES_MISCOUNTED, Map.of("inFavour", vote.inFavour(), "present", present));
        }
        checkMajority(vote);
    }

    /** An honour of the period was decided in one of its years. */
    public static void checkDecidedWithin(LocalDate decidedOn, CongressPeriod period) {
        if (decidedOn.getYear() < period.from() || decidedOn.getYear() > period.to()) {
            throw new Refusal(Reason.DECISION_OUTSIDE_PERIOD, Map.of("date", decidedOn, "period", period));
        }
    }

    /** A task is overdue from the day after its last day; what was dropped is no longer counted. */
    public static Readiness readiness(List<Tracked> tasks, LocalDate on) {
        List<Tracked> inPlan =
                tasks.stream().filter(task -> task.isInPlanOn(on)).toList();
        Map<CongressTaskKind, List<Tracked>> byKind = inPlan.stream()
                .collect(Collectors.groupingBy(
                        Tracked::kind, () -> new EnumMap<>(CongressTaskKind.class), Collectors.toList()));
        Map<CongressTaskKind, Count> kinds = new EnumMap<>(CongressTaskKind.class);
        byKind.forEach((kind, some) -> kinds.put(kind, count(some, on)));
        return new Readiness(count(inPlan, on), kinds);
    }

    private static Count count(List<Tracked> tasks, LocalDate on) {
        int done = (int) tasks.stream().filter(task -> task.isDoneOn(on)).count();
        int overdue = (int) tasks.stream().filter(task -> task.isOverdueOn(on)).count();
        return Count.of(done, overdue, tasks.size() - done - overdue);
    }

    private static boolean isMoreThanHalf(int part, int whole) {
        return 2L * part > whole;
    }
}
