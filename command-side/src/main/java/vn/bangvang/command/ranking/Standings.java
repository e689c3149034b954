package vn.bangvang.command.ranking;

import java.time.LocalDate;
import java.util.List;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.reference.References;
import vn.bangvang.shared.domain.cluster.ClusterState;
import vn.bangvang.shared.domain.kernel.DatePolicy;
import vn.bangvang.shared.domain.ranking.RankingInput;
import vn.bangvang.shared.domain.ranking.RankingPolicy;
import vn.bangvang.shared.domain.ranking.RankingRow;
import vn.bangvang.shared.domain.ranking.RankingState;
import vn.bangvang.shared.domain.ranking.TableUse;
import vn.bangvang.shared.domain.scoretable.ScoreTable;
import vn.bangvang.shared.domain.scoring.SheetInput;

/** The ranks as they follow now from final sheets and what was decided; all of it is guarded until the append. */
record Standings(List<TableUse> tables, List<RankingRow> rows) {

    static Standings compute(RankingState ranking, LocalDate day, Actor actor) {
        RankingInput input = input(ranking, day, actor);
        return new Standings(
                TableUse.of(input.tables()), RankingPolicy.rank(input).rows());
    }

    /** Refused while a member's sheet is not final, and dated no earlier than the last of the sheets was. */
    static RankingInput input(RankingState ranking, LocalDate day, Actor actor) {
        ClusterState cluster = References.cluster(actor, ranking.cluster());
        References.roster(cluster, ranking.period().year());
        RankingInput input = actor.references()
                .rankingFacts()
                .finals(cluster, ranking.period())
                .decided(ranking.decisions());
        RankingPolicy.refuseGaps(input);
        input.sheets().forEach(used -> actor.guard(used.sheet().value(), used.sequence()));
        actor.references()
                .scores()
                .find(input.sheets().stream().map(SheetInput::sheet))
                .forEach(sheet -> DatePolicy.checkOrder(day, sheet.reachedOn()));
        input.tables().values().forEach(table -> rely(table, actor));
        return input;
    }

    private static void rely(ScoreTable used, Actor actor) {
        var table = actor.references().tables().find(used.id()).orElseThrow();
        actor.guard(table.id().value(), table.sequence());
    }
}
