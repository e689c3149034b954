package vn.bangvang.shared.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit's place in a ranking. Units are compared by total over maximum, so that what was not assigned to a unit does not
 * count against it.
 *
 * @param rank from 1; 0 for a unit that is excluded
 * @param total points of all its sheets, late deductions taken off
 * @param maximum the most points that were assigned to it
 * @param firstSection its points in the first section of the tables
 * @param deductions points that were taken away: penalties and late deductions
 * @param decidedBy the tie-break that set it apart from a unit of the same rate; null where none was needed or none did
 * @param excluded why it is not ranked
 */
public record RankingRow(
        int rank,
        UnitId unitId,
        Score total,
        Score maximum,
        Score firstSection,
        Score deductions,
        @Nullable TieBreak decidedBy,
        @Nullable ExclusionGround excluded,
        List<SheetResult> sheets) {}
