package vn.bangvang.shared.rule;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.value.ReviewContents;
import vn.bangvang.shared.value.ReviewKind;
import vn.bangvang.shared.value.ReviewResult;
import vn.bangvang.shared.value.ReviewState;
import vn.bangvang.shared.value.ReviewSubject;
import vn.bangvang.shared.value.UnitId;

/** Who reports for whom, and what may be done with a review in which state. */
public final class ReviewPolicy {

    /** What is done with a review once it was submitted, and from which states. */
    public enum Act {
        /** What was assessed and is then written anew is to be assessed anew. */
        CORRECT(ReviewState.SUBMITTED, ReviewState.ASSESSED),
        SEND_BACK(ReviewState.SUBMITTED),
        RESUBMIT(ReviewState.RETURNED),
        ASSESS(ReviewState.SUBMITTED),
        CORRECT_ASSESSMENT(ReviewState.ASSESSED),
        CONCLUDE(ReviewState.ASSESSED),
        CORRECT_CONCLUSION(ReviewState.CONCLUDED);

        private final Set<ReviewState> from;

        Act(ReviewState first, ReviewState... more) {
            this.from = EnumSet.of(first, more);
        }
    }

    private ReviewPolicy() {}

    public static void checkState(Act act, ReviewState state) {
        if (!act.from.contains(state)) {
            throw new Refusal(Reason.WRONG_REVIEW_STATE, Map.of("state", state, "needed", act.from));
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
