package vn.bangvang.shared.book;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.bangvang.shared.book.ClusterBook.Cluster;
import vn.bangvang.shared.rule.scoring.Combining;
import vn.bangvang.shared.rule.scoring.RankingDecisions;
import vn.bangvang.shared.rule.scoring.RankingInput;
import vn.bangvang.shared.rule.scoring.ScoreTable;
import vn.bangvang.shared.rule.scoring.SheetInput;
import vn.bangvang.shared.rule.scoring.Warnings;
import vn.bangvang.shared.rule.scoring.Warnings.CrossScored;
import vn.bangvang.shared.value.CriterionScore;
import vn.bangvang.shared.value.Period;
import vn.bangvang.shared.value.Ratio;
import vn.bangvang.shared.value.Score;
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
                        .map(RankingFacts::settled)
                        .toList());
    }

    /**
     * While a period is open, each sheet counts with the best that is known of it: settled, else the cross-scores, else
     * the unit's own. Late self-scores are already charged.
     */
    public RankingInput provisional(Cluster cluster, Period period) {
        List<SheetInput> sheets = new ArrayList<>();
        tables(cluster, period).forEach((quarter, table) -> {
            Collection<Sheet> opened = scores.of(cluster.id(), List.of(quarter));
            Map<UnitId, Map<String, Ratio>> shifts = shifts(opened, table);
            opened.forEach(sheet -> sheets.add(known(sheet, table, shifts)));
        });
        return input(cluster, period, sheets);
    }

    private RankingInput input(Cluster cluster, Period period, List<SheetInput> sheets) {
        return new RankingInput(
                period,
                cluster.year(period.year()).map(ClusterBook.Roster::members).orElse(List.of()),
                tables(cluster, period),
                sheets,
                rankings.of(cluster.id(), period).map(RankingState::decisions).orElse(RankingDecisions.NONE));
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

    private static SheetInput settled(Sheet sheet) {
        return sheet(sheet, sheet.settled() == null ? List.of() : sheet.settled(), sheet.lateDeduction());
    }

    private static SheetInput known(Sheet sheet, ScoreTable table, Map<UnitId, Map<String, Ratio>> shifts) {
        Score late = sheet.isFinal()
                ? sheet.lateDeduction()
                : sheet.selfDaysLate() > 0 ? table.terms().lateDeduction() : Score.ZERO;
        return sheet(sheet, best(sheet, table, shifts), late);
    }

    private static List<CriterionScore> best(Sheet sheet, ScoreTable table, Map<UnitId, Map<String, Ratio>> shifts) {
        if (sheet.settled() != null) {
            return sheet.settled();
        }
        if (!sheet.crossScores().isEmpty()) {
            return Combining.combine(table, sheet.assignments(), sheet.crossScores(), shifts)
                    .scores();
        }
        return sheet.selfScore() == null ? List.of() : sheet.selfScore();
    }

    /** What normalisation adds to each scorer's points in a quarter; nothing where it is off. */
    private static Map<UnitId, Map<String, Ratio>> shifts(Collection<Sheet> sheets, ScoreTable table) {
        return table.terms().normalised()
                ? Combining.shifts(
                        table, sheets.stream().map(Sheet::crossScores).toList())
                : Map.of();
    }

    /** What is worth a second look in the cross-scores of a quarter; nothing where there is no table. */
    public Warnings.Found warnings(Cluster cluster, Period quarter) {
        List<CrossScored> sheets = scores.of(cluster.id(), List.of(quarter)).stream()
                .map(sheet -> new CrossScored(sheet.id(), sheet.unit(), sheet.assignments(), sheet.crossScores()))
                .toList();
        return table(cluster, quarter)
                .map(table -> Warnings.of(table, sheets))
                .orElse(new Warnings.Found(List.of(), List.of()));
    }

    private static SheetInput sheet(Sheet sheet, List<CriterionScore> scores, Score late) {
        return new SheetInput(
                sheet.id(), sheet.sequence(), sheet.unit(), sheet.quarter(), sheet.assignments(), scores, late);
    }
}
