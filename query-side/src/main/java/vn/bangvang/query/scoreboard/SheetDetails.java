package vn.bangvang.query.scoreboard;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.shared.value.Adjustment;
import vn.bangvang.shared.value.Assignment;
import vn.bangvang.shared.value.CriterionScore;
import vn.bangvang.shared.value.DeclineGround;
import vn.bangvang.shared.value.Explanation;
import vn.bangvang.shared.value.Score;

/** What a score sheet says now, by stage; null where it has not come so far. */
record SheetDetails(
        List<Assignment> assignments,
        List<Evidence> evidence,
        @Nullable Scored selfScore,
        List<Scored> crossScores,
        List<Declined> declined,
        @Nullable Settled consolidation,
        @Nullable LocalDate acceptedOn,
        @Nullable Explained explanation,
        @Nullable Settled reverification,
        @Nullable Settled finalResult,
        @Nullable Score lateDeduction) {

    /** What the unit has named for a criterion when it scored itself. */
    record Evidence(String criterion, List<String> evidence) {}

    /**
     * @param daysLate as it was when the score first came
     * @param reason of the last correction; null where there was none
     */
    record Scored(
            Named scorer,
            int tableVersion,
            List<CriterionScore> scores,
            int daysLate,
            LocalDate scoredOn,
            @Nullable String reason) {}

    record Declined(Named scorer, DeclineGround ground, String reason, LocalDate declinedOn) {}

    /** @param adjustments values that were set otherwise than they followed, with the reason of each */
    record Settled(
            Named by,
            int tableVersion,
            List<CriterionScore> scores,
            List<Adjustment> adjustments,
            @Nullable LocalDate explainUntil,
            LocalDate on) {}

    record Explained(List<Explanation> explanations, LocalDate explainedOn) {}
}
