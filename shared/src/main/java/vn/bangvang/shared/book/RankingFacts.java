package vn.bangvang.shared.book;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.book.ClusterBook.Cluster;
import vn.bangvang.shared.book.ClusterBook.Roster;
import vn.bangvang.shared.rule.StayPolicy;
import vn.bangvang.shared.rule.scoring.RankingDecisions;
import vn.bangvang.shared.rule.scoring.RankingInput;
import vn.bangvang.shared.rule.scoring.ScoreTable;
import vn.bangvang.shared.rule.scoring.SheetInput;
import vn.bangvang.shared.rule.scoring.Warnings;
import vn.bangvang.shared.rule.scoring.Warnings.CrossScored;
import vn.bangvang.shared.value.Period;
import vn.bangvang.shared.value.QuarterMembers;
import vn.bangvang.shared.value.Ratio;
import vn.bangvang.shared.value.ScoringTerms;
import vn.bangvang.shared.value.UnitId;

/** Gathers from the books what a ranking follows from. */
public final class RankingFacts {

    private final ScoreTableBook tables;
    private final ScoreBook scores;
    private final RankingBook rankings;

    public RankingFacts(ScoreTableBook tables, ScoreBook scores, RankingBook rankings) {
        this.tables = tables;
        this.scores = scores;
        this.rankings = rankings;
    }

    /** Only sheets that are final count. */
    public RankingInput finals(Cluster cluster, Period period) {
        return input(
                cluster,
                period,
                scores.of(cluster.id(), period.quarters()).stream()
                        .filter(Sheet::isFinal)
                        .map(Counting::settled)
                        .toList());
    }

    /**
     * While a period is open, each sheet counts with the best that is known of it: settled, else the cross-scores, else
     * the unit's own. Late self-scores are already charged.
     */
    public RankingInput provisional(Cluster cluster, Period period) {
        List<SheetInput> sheets = new ArrayList<>();
        tables(cluster, period).forEach((quarter, table) -> {
            List<Sheet> opened = sheets(cluster, quarter);
            Map<UnitId, Map<String, Ratio>> shifts = Counting.shifts(opened, table);
            opened.forEach(sheet -> sheets.add(Counting.known(sheet, table, shifts)));
        });
        return input(cluster, period, sheets);
    }

    /** All but the sheets. */
    RankingInput withoutSheets(Cluster cluster, Period period) {
        return input(cluster, period, List.of());
    }

    List<Sheet> sheets(Cluster cluster, Period quarter) {
        return scores.of(cluster.id(), List.of(quarter));
    }

    /** @param cluster empty when it is not known: then nobody has moved */
    public Since since(RankingState ranking, Optional<Cluster> cluster) {
        if (ranking.publication() == null) {
            return Since.NOTHING;
        }
        List<UnitId> moved = ranking.publication().rows().isEmpty()
                ? List.of()
                : cluster.map(one -> moved(ranking, one)).orElse(List.of());
        return new Since(
                ranking.corrected(scores), moved, ranking.decidedSince(), ranking.changes(scores) + moved.size());
    }

    /** Published rows tell who was a member, and in which quarters. */
    private List<UnitId> moved(RankingState ranking, Cluster cluster) {
        RankingInput now = withoutSheets(cluster, ranking.period());
        Map<UnitId, List<Period>> published = new HashMap<>();
        ranking.publication()
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

    private RankingInput input(Cluster cluster, Period period, List<SheetInput> sheets) {
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
    public QuarterMembers quarterMembers(Cluster cluster, Period quarter) {
        return rule(table(cluster, quarter).orElse(null));
    }

    private static QuarterMembers rule(@Nullable ScoreTable table) {
        return table == null
                ? ScoringTerms.USUAL_QUARTER_MEMBERS
                : table.terms().membersOfQuarter();
    }

    public Map<Period, ScoreTable> tables(Cluster cluster, Period period) {
        Map<Period, ScoreTable> byQuarter = new HashMap<>();
        period.quarters().forEach(quarter -> table(cluster, quarter).ifPresent(table -> byQuarter.put(quarter, table)));
        return byQuarter;
    }

    public Optional<ScoreTable> table(Cluster cluster, Period quarter) {
        return tables.of(cluster.id(), quarter)
                .flatMap(table -> table.in(quarter))
                .map(ScoreTableBook.Version::toTable);
    }

    /** What is worth a second look in the cross-scores of a quarter; nothing where there is no table. */
    public Warnings.Found warnings(Cluster cluster, Period quarter) {
        List<CrossScored> sheets = sheets(cluster, quarter).stream()
                .map(sheet -> new CrossScored(sheet.id(), sheet.unit(), sheet.assignments(), sheet.crossScores()))
                .toList();
        return table(cluster, quarter)
                .map(table -> Warnings.of(table, sheets))
                .orElse(new Warnings.Found(List.of(), List.of()));
    }
}
