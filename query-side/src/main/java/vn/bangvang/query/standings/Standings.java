package vn.bangvang.query.standings;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bangvang.query.readmodel.ChangedSince;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.ranking.ExclusionGround;
import vn.bangvang.shared.domain.ranking.RankingState.Status;
import vn.bangvang.shared.domain.scoretable.TieBreak;
import vn.bangvang.shared.platform.web.Listed;

/**
 * Who stands where.
 *
 * @param position of the log at which it stands so; asked for again with {@code at}, the answer is the same
 * @param published what the published ranking says; null while the ranks are provisional
 * @param rows in the order of their ranks
 * @param unranked units that are not ranked, each with the ground for it
 */
public record Standings(
        Named cluster,
        Period period,
        Status state,
        long position,
        @Nullable Publication published,
        List<StandingRow> rows,
        List<StandingRow> unranked)
        implements Listed<Standings.StandingLine> {

    @JsonIgnore
    @Override
    public List<StandingLine> items() {
        return Stream.concat(rows.stream(), unranked.stream())
                .map(StandingLine::of)
                .toList();
    }

    /**
     * @param reason why it was published again; null for the first version
     * @param changedSince what has changed since of what it rests on; null while nothing has
     */
    public record Publication(
            UUID ranking,
            int version,
            LocalDate publishedOn,
            @Nullable String reason,
            long position,
            @Nullable ChangedSince changedSince) {}

    /**
     * @param rank null for a unit that is not ranked, and where others' places are not to be told
     * @param basis the least that is known of any of its sheets; PARTLY while a quarter of it has none
     * @param rate total over maximum in percent, rounded down for reading; what is compared is exact
     * @param decidedBy the tie-break that set it apart from a unit of the same rate
     * @param memberIn the quarters in which it was a member, where that is not the whole period
     */
    public record StandingRow(
            @Nullable Integer rank,
            Named unit,
            Basis basis,
            Score total,
            Score maximum,
            Score rate,
            Score firstSection,
            Score deductions,
            @Nullable TieBreak decidedBy,
            @Nullable ExclusionGround excluded,
            @Nullable List<Period> memberIn,
            List<SheetStanding> sheets) {

        StandingRow withoutRank() {
            return new StandingRow(
                    null,
                    unit,
                    basis,
                    total,
                    maximum,
                    rate,
                    firstSection,
                    deductions,
                    null,
                    excluded,
                    memberIn,
                    sheets);
        }
    }

    /** What fits into one line of CSV; units without a rank come last. */
    public record StandingLine(
            @Nullable Integer rank,
            Named unit,
            Basis basis,
            Score total,
            Score maximum,
            Score rate,
            Score firstSection,
            Score deductions,
            @Nullable TieBreak decidedBy,
            @Nullable ExclusionGround excluded,
            @Nullable String memberIn) {

        private static StandingLine of(StandingRow row) {
            return new StandingLine(
                    row.rank(),
                    row.unit(),
                    row.basis(),
                    row.total(),
                    row.maximum(),
                    row.rate(),
                    row.firstSection(),
                    row.deductions(),
                    row.decidedBy(),
                    row.excluded(),
                    row.memberIn() == null
                            ? null
                            : row.memberIn().stream().map(Period::toString).collect(Collectors.joining(" ")));
        }
    }

    public record SheetStanding(UUID sheet, long sequence, Period quarter, Basis basis, Score total, Score maximum) {}
}
