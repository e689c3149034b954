package vn.bangvang.command.ranking;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.reference.Known;
import vn.bangvang.shared.book.ClusterBook.Cluster;
import vn.bangvang.shared.book.RankingState;
import vn.bangvang.shared.book.Sheet;
import vn.bangvang.shared.rule.DatePolicy;
import vn.bangvang.shared.rule.scoring.RankingInput;
import vn.bangvang.shared.rule.scoring.RankingPolicy;
import vn.bangvang.shared.rule.scoring.ScoreTable;
import vn.bangvang.shared.rule.scoring.SheetInput;
import vn.bangvang.shared.value.Period;
import vn.bangvang.shared.value.RankingRow;
import vn.bangvang.shared.value.TableUse;

/** The ranks as they follow now from final sheets and what was decided; all of it is guarded until the append. */
record Standings(List<TableUse> tables, List<RankingRow> rows) {

    static Standings compute(RankingState ranking, LocalDate day, Actor actor) {
        RankingInput input = input(ranking, day, actor);
        List<TableUse> tables = input.tables().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        (one, other) -> one.isBefore(other) ? -1 : other.isBefore(one) ? 1 : 0))
                .map(table -> use(table.getKey(), table.getValue()))
                .toList();
        return new Standings(tables, RankingPolicy.rank(input).rows());
    }

    /** Refused while a member's sheet is not final, and dated no earlier than the last of the sheets was. */
    static RankingInput input(RankingState ranking, LocalDate day, Actor actor) {
        Cluster cluster = Known.cluster(actor, ranking.cluster());
        Known.roster(cluster, ranking.period().year());
        RankingInput input =
                actor.book().rankingFacts().finals(cluster, ranking.period()).decided(ranking.decisions());
        RankingPolicy.refuseGaps(input);
        input.sheets().forEach(sheet -> rely(sheet, day, actor));
        input.tables().values().forEach(table -> rely(table, actor));
        return input;
    }

    private static void rely(SheetInput used, LocalDate day, Actor actor) {
        actor.reliesOn(used.sheet().value(), used.sequence());
        Sheet sheet = actor.book().scores().find(used.sheet()).orElseThrow();
        DatePolicy.checkOrder(day, sheet.stageSince());
    }

    private static void rely(ScoreTable used, Actor actor) {
        var table = actor.book().tables().find(used.id()).orElseThrow();
        actor.reliesOn(table.id().value(), table.sequence());
    }

    private static TableUse use(Period quarter, ScoreTable table) {
        return new TableUse(quarter, table.id(), table.version());
    }

    boolean areThose(List<TableUse> otherTables, List<RankingRow> otherRows) {
        return tables.equals(otherTables) && RankingRow.agree(rows, otherRows);
    }
}
