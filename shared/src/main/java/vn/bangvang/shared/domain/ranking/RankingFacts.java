package vn.bangvang.shared.domain.ranking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.cluster.ClusterState;
import vn.bangvang.shared.domain.cluster.QuarterMembers;
import vn.bangvang.shared.domain.cluster.Roster;
import vn.bangvang.shared.domain.cluster.StayPolicy;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Ratio;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.ranking.RankingState.Publication;
import vn.bangvang.shared.domain.scoretable.ScoreTable;
import vn.bangvang.shared.domain.scoretable.ScoreTableIndex;
import vn.bangvang.shared.domain.scoretable.ScoreTableState;
import vn.bangvang.shared.domain.scoretable.ScoringTerms;
import vn.bangvang.shared.domain.scoring.ScoreIndex;
import vn.bangvang.shared.domain.scoring.ScoreSheetId;
import vn.bangvang.shared.domain.scoring.ScoreSheetState;
import vn.bangvang.shared.domain.scoring.SheetInput;
import vn.bangvang.shared.domain.scoring.Warnings;
import vn.bangvang.shared.domain.scoring.Warnings.CrossScored;

/** Gathers from the books what a ranking follows from. */
public final class RankingFacts {

    private final ScoreTableIndex tables;
    private final ScoreIndex scores;
    private final RankingIndex rankings;

    public RankingFacts(ScoreTableIndex tables, ScoreIndex scores, RankingIndex rankings) {
        this.tables = tables;
        this.scores = scores;
        this.rankings = rankings;
    }

    /** Only sheets that are final count. */
    public RankingInput finals(ClusterState cluster, Period period) {
        return input(
                cluster,
                period,
                scores.of(cluster.id(), period.quarters()).stream()
                        .filter(ScoreSheetState::isFinal)
                        .map(Counting::settled)
                        .toList());
    }

    /**
     * While a period is open, each sheet counts with the best that is known of it: settled, else the cross-scores, else
     * the unit's own. Late self-scores are already charged.
     */
    public RankingInput provisional(ClusterState cluster, Period period) {
        return counted(cluster, period, Counting::known);
    }

    /** The same from the units' own scores alone. */
    public RankingInput selfScores(ClusterState cluster, Period period) {
        return counted(cluster, period, (sheet, table, shifts) -> Counting.self(sheet));
    }

    /** The same from the cross-scores alone. */
    public RankingInput crossScores(ClusterState cluster, Period period) {
        return counted(cluster, period, Counting::cross);
    }

    /** Which scores of a sheet count. */
    private interface Count {
        SheetInput of(ScoreSheetState sheet, ScoreTable table, Map<UnitId, Map<String, Ratio>> shifts);
    }

    private RankingInput counted(ClusterState cluster, Period period, Count count) {
        List<SheetInput> sheets = new ArrayList<>();
        tables(cluster, period).forEach((quarter, table) -> {
            List<ScoreSheetState> opened = sheets(cluster, quarter);
            Map<UnitId, Map<String, Ratio>> shifts = Counting.shifts(opened, table);
            opened.forEach(sheet -> sheets.add(count.of(sheet, table, shifts)));
        });
        return input(cluster, period, sheets);
    }

    /** All but the sheets. */
    RankingInput withoutSheets(ClusterState cluster, Period period) {
        return input(cluster, period, List.of());
    }

    List<ScoreSheetState> sheets(ClusterState cluster, Period quarter) {
        return scores.of(cluster.id(), List.of(quarter));
    }

    /**
     * How much has changed of what the publication rests on: corrections of its sheets, members that moved, and decisions
     * it does not know. Corrections and decisions only grow until the ranking is published again.
     *
     * @param cluster empty when it is not known: then nobody has moved
     */
    public Since since(RankingState ranking, Optional<ClusterState> cluster) {
        Publication publication = ranking.publication();
        if (publication == null) {
            return Since.NOTHING;
        }
        List<UnitId> moved = publication.rows().isEmpty()
                ? List.of()
                : cluster.map(one -> moved(ranking, publication, one)).orElse(List.of());
        Map<ScoreSheetId, ScoreSheetState> standing =
                scores.find(publication.sheets().map(SheetResult::sheetId)).stream()
                        .collect(Collectors.toMap(ScoreSheetState::id, sheet -> sheet));
        List<UnitId> corrected = publication.rows().stream()
                .filter(row -> row.sheets().stream().anyMatch(used -> corrections(used, standing) > 0))
                .map(RankingRow::unitId)
                .toList();
        int corrections = publication
                .sheets()
                .mapToInt(used -> corrections(used, standing))
                .sum();
        return new Since(
                corrected,
                moved,
                ranking.decidedSince(),
                correctedOn(publication, standing),
                ranking.decidedSince() + corrections + moved.size());
    }

    /** Since when these sheets are final; nothing of one that is not known. */
    Stream<LocalDate> finalSince(Stream<ScoreSheetId> sheets) {
        return scores.find(sheets).stream().map(ScoreSheetState::stageSince);
    }

    private static int corrections(SheetResult used, Map<ScoreSheetId, ScoreSheetState> standing) {
        ScoreSheetState sheet = standing.get(used.sheetId());
        return sheet == null ? 0 : (int) Math.max(0, sheet.sequence() - used.sequence());
    }

    private static @Nullable LocalDate correctedOn(
            Publication publication, Map<ScoreSheetId, ScoreSheetState> standing) {
        return publication
                .sheets()
                .filter(used -> corrections(used, standing) > 0)
                .map(used -> standing.get(used.sheetId()))
                .map(ScoreSheetState::reachedOn)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    /** Published rows tell who was a member, and in which quarters. */
    private List<UnitId> moved(RankingState ranking, Publication publication, ClusterState cluster) {
        RankingInput now = withoutSheets(cluster, ranking.period());
        Map<UnitId, List<Period>> published = new HashMap<>();
        publication
                .rows()
                .forEach(row -> published.put(
                        row.unitId(), row.memberIn() == null ? ranking.period().quarters() : row.memberIn()));
        Set<UnitId> all = new LinkedHashSet<>(published.keySet());
        all.addAll(now.members());
        return all.stream()
                .filter(unit -> !now.members().contains(unit)
                        || !now.quarters(unit).equals(published.getOrDefault(unit, List.of())))
                .toList();
    }

    private RankingInput input(ClusterState cluster, Period period, List<SheetInput> sheets) {
        Map<Period, ScoreTable> tables = tables(cluster, period);
        List<UnitId> members = new ArrayList<>();
        Map<UnitId, List<Period>> partly = new HashMap<>();
        cluster.year(period.year())
                .ifPresent(roster -> roster.members().forEach(unit -> {
                    List<Period> in = quarters(roster, unit, period, tables);
                    if (!in.isEmpty()) {
                        members.add(unit);
                    }
                    if (in.size() < period.quarters().size()) {
                        partly.put(unit, in);
                    }
                }));
        partly.keySet().retainAll(members);
        return new RankingInput(
                period,
                List.copyOf(members),
                partly,
                tables,
                sheets,
                rankings.of(cluster.id(), period).map(RankingState::decisions).orElse(RankingDecisions.NONE));
    }

    private static List<Period> quarters(Roster roster, UnitId unit, Period period, Map<Period, ScoreTable> tables) {
        return period.quarters().stream()
                .filter(quarter -> StayPolicy.isMemberIn(roster.stays(), unit, quarter, rule(tables.get(quarter))))
                .toList();
    }

    /** Who is a member in a quarter, by the table that judges it. */
    public QuarterMembers quarterMembers(ClusterState cluster, Period quarter) {
        return rule(table(cluster, quarter).orElse(null));
    }

    private static QuarterMembers rule(@Nullable ScoreTable table) {
        return table == null
                ? ScoringTerms.USUAL_QUARTER_MEMBERS
                : table.terms().membersOfQuarter();
    }

    public Map<Period, ScoreTable> tables(ClusterState cluster, Period period) {
        Map<Period, ScoreTable> byQuarter = new HashMap<>();
        period.quarters().forEach(quarter -> table(cluster, quarter).ifPresent(table -> byQuarter.put(quarter, table)));
        return byQuarter;
    }

    public Optional<ScoreTable> table(ClusterState cluster, Period quarter) {
        return tables.of(cluster.id(), quarter)
                .flatMap(table -> table.in(quarter))
                .map(ScoreTableState.Version::toTable);
    }

    /** What is worth a second look in the cross-scores of a quarter; nothing where there is no table. */
    public Warnings.Found warnings(ClusterState cluster, Period quarter) {
        List<CrossScored> sheets = sheets(cluster, quarter).stream()
                .map(sheet -> new CrossScored(sheet.id(), sheet.unit(), sheet.assignments(), sheet.crossScores()))
                .toList();
        return table(cluster, quarter)
                .map(table -> Warnings.of(table, sheets))
                .orElse(new Warnings.Found(List.of(), List.of()));
    }
}
