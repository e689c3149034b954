package vn.bangvang.query.standings;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.standings.Standings.Publication;
import vn.bangvang.query.standings.Standings.StandingRow;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.ranking.RankingState.Status;
import vn.bangvang.shared.domain.scoretable.CriterionKind;
import vn.bangvang.shared.domain.scoretable.TieBreak;
import vn.bangvang.shared.domain.scoring.SheetStage;

/**
 * One unit's place, opened up (giải thích thứ hạng): the total is the sum of its sheets, a sheet that of its terms, less
 * what was charged for being late and what was held back at the maximum; each term says by which rule it came about.
 *
 * @param words how the total adds up, for reading
 * @param better the next better rank; null for the first and for a unit that is not ranked
 * @param worse the next worse rank; null for the last
 */
@Schema(name = "ExplainedStanding")
record Explained(
        Named cluster,
        Period period,
        Status state,
        long position,
        @Nullable Publication published,
        StandingRow row,
        String words,
        List<ExplainedSheet> sheets,
        @Nullable Neighbour better,
        @Nullable Neighbour worse) {

    /** For the unit itself while nothing is published: its own points, and nothing of where others stand. */
    Explained alone() {
        return new Explained(cluster, period, state, position, published, row.withoutRank(), words, sheets, null, null);
    }

    /**
     * How near the next place is.
     *
     * @param atTotal the smallest total with which the explained unit is level with it or above; null when it has no
     *     maximum
     * @param distance by how much that is off: to be gained for the better rank, to be lost for the worse
     * @param decidedBy the tie-break that set them apart; null when their rates do
     */
    record Neighbour(
            Named unit,
            int rank,
            Score total,
            Score maximum,
            @Nullable Score atTotal,
            @Nullable Score distance,
            @Nullable TieBreak decidedBy) {}

    /** @param heldBack what the maximum held back: 0 where bonus may exceed it */
    record ExplainedSheet(
            UUID sheet,
            Period quarter,
            SheetStage stage,
            Basis basis,
            Named table,
            int tableVersion,
            Score total,
            Score maximum,
            Score firstSection,
            Score deductions,
            Score lateDeduction,
            Score heldBack,
            String words,
            List<Term> terms) {}

    /**
     * A section or a criterion.
     *
     * @param formula by which rule it brought its points; SUM for a section
     * @param reference the best of the cluster that it was compared with
     * @param from the events that the value comes from: one, or the cross-scores it was made of
     * @param targetFrom the event that set the target
     * @param parts the terms that a section adds up
     */
    record Term(
            String code,
            String name,
            CriterionKind kind,
            Score points,
            Score maximum,
            String formula,
            String words,
            @Nullable Score value,
            @Nullable Score penalties,
            @Nullable Score deduction,
            @Nullable Score target,
            @Nullable Score reference,
            List<String> evidence,
            List<Source> from,
            @Nullable Source targetFrom,
            List<Term> parts) {}

    /** @param value what was stated there */
    record Source(
            long position,
            UUID eventId,
            String event,
            @Nullable Named by,
            @Nullable Score value) {}
}
