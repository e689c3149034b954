package vn.bangvang.shared.book;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.bangvang.shared.book.ClusterBook.Cluster;
import vn.bangvang.shared.rule.scoring.RankingDecisions;
import vn.bangvang.shared.rule.scoring.RankingInput;
import vn.bangvang.shared.rule.scoring.ScoreTable;
import vn.bangvang.shared.rule.scoring.SheetInput;
import vn.bangvang.shared.rule.scoring.Warnings;
import vn.bangvang.shared.rule.scoring.Warnings.CrossScored;
import vn.bangvang.shared.value.Period;
import vn.bangvang.shared.value.Ratio;
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
