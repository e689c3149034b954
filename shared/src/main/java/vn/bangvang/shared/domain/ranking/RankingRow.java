package vn.bangvang.shared.domain.ranking;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.scoretable.TieBreak;

/**
 * A unit's place in a ranking. Units are compared by total over maximum, so that what was not assigned to a unit does not
 * count against it.
 *
 * @param rank from 1; 0 for a unit that is not ranked, see {@link #hasRank}
 * @param total points of all its sheets, late deductions taken off
 * @param maximum the most points that were assigned to it
 * @param firstSection its points in the first section of the tables
 * @param firstSectionMaximum the most points that were assigned to it there; absent in rows that were ranked while first
 *     sections were compared by points
 * @param deductions points that were taken away: penalties and late deductions
 * @param decidedBy the tie-break that set it apart from a unit of the same rate; null where none was needed or none did
 * @param excluded why it is not ranked
 * @param memberIn the quarters in which it was a member, where that is not the whole period
 */
public record RankingRow(
        int rank,
        UnitId unitId,
        Score total,
        Score maximum,
        Score firstSection,
        @Nullable Score firstSectionMaximum,
        Score deductions,
        @Nullable TieBreak decidedBy,
        @Nullable ExclusionGround excluded,
        @Nullable List<Period> memberIn,
        List<SheetResult> sheets) {

    public boolean hasRank() {
        return rank > 0;
    }

    /** Whether both say the same, as far as both say it: rows stored long ago tell less. */
    public boolean agreesWith(RankingRow other) {
        return firstSectionMaximum == null || other.firstSectionMaximum == null
                ? withoutFirstSectionMaximum().equals(other.withoutFirstSectionMaximum())
                : equals(other);
    }

    public static boolean agree(List<RankingRow> some, List<RankingRow> others) {
        return some.size() == others.size()
                && IntStream.range(0, some.size()).allMatch(i -> some.get(i).agreesWith(others.get(i)));
    }

    private RankingRow withoutFirstSectionMaximum() {
        return new RankingRow(
                rank, unitId, total, maximum, firstSection, null, deductions, decidedBy, excluded, memberIn, sheets);
    }
}
