package vn.bangvang.query.ranking;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bangvang.query.ranking.RankingDetails.Place;
import vn.bangvang.query.ranking.RankingDetails.Version;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.standings.StandingTable;
import vn.bangvang.query.standings.StandingTable.Stages;
import vn.bangvang.query.standings.Standings;
import vn.bangvang.query.standings.Standings.StandingRow;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.ranking.ExclusionGround;
import vn.bangvang.shared.domain.ranking.RankingIndex;
import vn.bangvang.shared.domain.ranking.RankingState.Publication;
import vn.bangvang.shared.domain.ranking.RankingState.Status;
import vn.bangvang.shared.domain.scoretable.TieBreak;

/**
 * A ranking as a table.
 *
 * @param state OPEN while the ranks are provisional, whether a ranking was opened or not
 * @param version of the proposal or publication; 0 while provisional
 * @param on the day of the proposal or publication; null while provisional
 * @param stages whether what the stages of the scoring came to may be shown
 * @param outdated whether the scores say something else by now than what was proposed
 */
record RankingTable(
        Status state,
        int version,
        @Nullable LocalDate on,
        boolean stages,
        boolean outdated,
        List<Line> ranked,
        List<Line> unranked) {

    /**
     * @param stages null where they may not be shown
     * @param before the rank in the period before; null where it had none
     */
    record Line(
            @Nullable Integer rank,
            Named unit,
            Score total,
            Score maximum,
            Score rate,
            Score deductions,
            @Nullable TieBreak decidedBy,
            @Nullable ExclusionGround excluded,
            @Nullable List<Period> memberIn,
            @Nullable Stages stages,
            @Nullable Integer before) {

        /** What was changed of the cross-scores until the total. */
        public @Nullable Score adjusted() {
            return stages == null || stages.cross() == null ? null : total.minus(stages.cross());
        }

        /** How many places it has gained since the period before; null where it had no rank then or has none now. */
        public @Nullable Integer gained() {
            return rank == null || before == null ? null : before - rank;
        }
    }

    /** What is published or stands now. */
    static RankingTable of(StandingTable.Shown shown, @Nullable Publication before) {
        Standings standings = shown.standings();
        Standings.Publication published = standings.published();
        return new RankingTable(
                published == null ? Status.OPEN : Status.PUBLISHED,
                published == null ? 0 : published.version(),
                published == null ? null : published.publishedOn(),
                true,
                published != null && published.changedSince() != null,
                standings.rows().stream()
                        .map(row -> line(row, shown.stages(), before))
                        .toList(),
                standings.unranked().stream()
                        .map(row -> line(row, shown.stages(), before))
                        .toList());
    }

    /** @param now what stands now, for whoever may see that */
    static RankingTable of(Version proposed, StandingTable.@Nullable Shown now, @Nullable Publication before) {
        Map<UUID, Stages> stages = now == null ? Map.of() : now.stages();
        return new RankingTable(
                Status.PROPOSED,
                proposed.version(),
                proposed.on(),
                now != null,
                now != null && !said(proposed).equals(said(now.standings())),
                proposed.places().stream()
                        .map(place -> line(place, stages, before))
                        .toList(),
                proposed.unranked().stream()
                        .map(place -> line(place, stages, before))
                        .toList());
    }

    private static List<List<Object>> said(Version proposed) {
        return proposed.places().stream()
                .map(place -> said(place.rank(), place.unit(), place.total()))
                .toList();
    }

    private static List<List<Object>> said(Standings now) {
        return now.rows().stream()
                .map(row -> said(row.rank(), row.unit(), row.total()))
                .toList();
    }

    private static List<Object> said(@Nullable Integer rank, Named unit, Score total) {
        return List.of(Objects.requireNonNullElse(rank, 0), unit.id(), total);
    }

    private static Line line(StandingRow row, Map<UUID, Stages> stages, @Nullable Publication before) {
        return new Line(
                row.rank(),
                row.unit(),
                row.total(),
                row.maximum(),
                row.rate(),
                row.deductions(),
                row.decidedBy(),
                row.excluded(),
                row.memberIn(),
                stages.get(row.unit().id()),
                rank(before, row.unit()));
    }

    private static Line line(Place place, Map<UUID, Stages> stages, @Nullable Publication before) {
        return new Line(
                place.rank(),
                place.unit(),
                place.total(),
                place.maximum(),
                place.rate(),
                place.deductions(),
                place.decidedBy(),
                place.excluded(),
                place.memberIn(),
                stages.get(place.unit().id()),
                rank(before, place.unit()));
    }

    private static @Nullable Integer rank(@Nullable Publication before, Named unit) {
        int rank = before == null ? 0 : before.rank(new UnitId(unit.id()));
        return rank == 0 ? null : rank;
    }

    /** The last first: as places are read out in a meeting. */
    public List<Line> lastFirst() {
        return Stream.iterate(ranked.size() - 1, i -> i >= 0, i -> i - 1)
                .map(ranked::get)
                .toList();
    }

    /** Whether the period before was ranked. */
    public boolean moves() {
        return ranked.stream().anyMatch(line -> line.before() != null);
    }

    /** The publication of the period before; null where there is none. */
    static @Nullable Publication before(ClusterId cluster, Period period, RankingIndex rankings) {
        return rankings.of(cluster, before(period))
                .map(ranking -> ranking.publication())
                .orElse(null);
    }

    private static Period before(Period period) {
        return period.isYear()
                ? new Period(period.year() - 1, 0)
                : period.quarter() == 1
                        ? new Period(period.year() - 1, 4)
                        : new Period(period.year(), period.quarter() - 1);
    }
}
