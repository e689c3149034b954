package vn.bangvang.shared.domain.review;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.bangvang.shared.domain.kernel.DatePolicy;
import vn.bangvang.shared.domain.kernel.Distinct;
import vn.bangvang.shared.domain.kernel.DueTask;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.TaskKind;
import vn.bangvang.shared.domain.kernel.UnitId;

/** Who reports for whom, and what may be done with a review at which stage. */
public final class ReviewPolicy {

    /** What is done with a review once it was submitted, and from which stages. */
    public enum Act {
        /** What was assessed and is then written anew is to be assessed anew. */
        CORRECT(ReviewStage.SUBMITTED, ReviewStage.ASSESSED),
        SEND_BACK(ReviewStage.SUBMITTED),
        RESUBMIT(ReviewStage.RETURNED),
        ASSESS(ReviewStage.SUBMITTED),
        CORRECT_ASSESSMENT(ReviewStage.ASSESSED),
        CONCLUDE(ReviewStage.ASSESSED),
        CORRECT_CONCLUSION(ReviewStage.CONCLUDED);

        private final Set<ReviewStage> from;

        Act(ReviewStage first, ReviewStage... more) {
            this.from = EnumSet.of(first, more);
        }
    }

    private ReviewPolicy() {}

    /** What is done next with it, and by whom. */
    public static Optional<DueTask> due(ReviewState state) {
        DueTask task = switch (state.stage()) {
            case SUBMITTED -> organiser(TaskKind.ASSESS_REVIEW, state);
            case RETURNED ->
                DueTask.of(TaskKind.SUPPLEMENT_REVIEW, Role.REPRESENTATIVE, state.unit(), state.stageSince());
            case ASSESSED -> organiser(TaskKind.CONCLUDE_REVIEW, state);
            case CONCLUDED -> null;
        };
        return Optional.ofNullable(task).map(due -> due.withPart(state.kind().name()));
    }

    private static DueTask organiser(TaskKind kind, ReviewState state) {
        return DueTask.of(kind, Role.ORGANISER, state.organiser(), state.stageSince());
    }

    public static boolean allows(Act act, ReviewState state) {
        return act.from.contains(state.stage());
    }

    public static void checkStage(Act act, ReviewState state) {
        if (!allows(act, state)) {
            throw new Refusal(Reason.WRONG_REVIEW_STATE, Map.of("state", state.stage(), "needed", act.from));
        }
    }

    /** A member reports for itself; for the cluster, its leader of that year does, or the deputy. */
    public static void checkReporter(ReviewSubject subject, UnitId leader, UnitId deputy, UnitId reporter) {
        if (subject == ReviewSubject.CLUSTER && !reporter.equals(leader) && !reporter.equals(deputy)) {
            throw new Refusal(Reason.NOT_LEADER_OR_DEPUTY, Map.of("unit", reporter));
        }
    }

    /** A year is reviewed when it has begun; a year-end conference is often held in the next one. */
    public static void checkDay(int year, LocalDate reviewedOn) {
        DatePolicy.checkOrder(reviewedOn, LocalDate.of(year, 1, 1));
    }

    /** Each result is named once, and a mid-year review sets the tasks of the second half. */
    public static void checkContents(ReviewKind kind, ReviewContents contents) {
        List<String> names = contents.results().stream().map(ReviewResult::name).toList();
        Distinct.check(names);
        if (kind == ReviewKind.MID_YEAR && contents.tasks().isEmpty()) {
            throw new Refusal(Reason.NO_FURTHER_TASKS);
        }
    }
}
