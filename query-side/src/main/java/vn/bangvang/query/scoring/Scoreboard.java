package vn.bangvang.query.scoring;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.Handlers;
import vn.bangvang.query.readmodel.LogEntry;
import vn.bangvang.query.readmodel.ReadModel;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.shared.domain.cluster.ClusterEvent.ClusterYearCorrected;
import vn.bangvang.shared.domain.cluster.ClusterEvent.ClusterYearOpened;
import vn.bangvang.shared.domain.cluster.ClusterEvent.UnitJoinedCluster;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.ranking.RankingEvent.RankingPublished;
import vn.bangvang.shared.domain.scoring.ScoreEntry;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent;
import vn.bangvang.shared.domain.scoring.ScoreSheetState;

/** One row a sheet as far as it has come, with what decides who may see it; what was scored is read from its stream. */
@Component
public final class Scoreboard implements ReadModel {

    @Override
    public String name() {
        return "scoreboard";
    }

    private static final String SHEET = """
            insert into {scoreboard}.sheet (id, cluster_id, unit_id, year, quarter, period, table_id, opened_on,
              self_due_on, cross_due_on, self_scored_on, self_days_late, stage, stage_since, explain_until, sequence)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set (self_scored_on, self_days_late, stage, stage_since, explain_until, sequence)
              = (excluded.self_scored_on, excluded.self_days_late, excluded.stage, excluded.stage_since,
              excluded.explain_until, excluded.sequence)
            """;

    private static final String SCORER = """
            insert into {scoreboard}.scorer (sheet_id, unit_id, declined, days_late) values (?, ?, ?, ?)
            on conflict (sheet_id, unit_id) do update set declined = excluded.declined, days_late = excluded.days_late
            """;

    @Override
    public Handlers handlers() {
        return new Handlers()
                .onCase(ScoreSheetEvent.class, ScoreSheetState.PROGRESS, Scoreboard::write)
                .on(
                        ClusterYearOpened.class,
                        (e, r, rows) -> parties(e.clusterId(), e.year(), e.organiserId(), e.members(), rows))
                .on(
                        ClusterYearCorrected.class,
                        (e, r, rows) -> parties(e.clusterId(), e.year(), e.organiserId(), e.members(), rows))
                .on(UnitJoinedCluster.class, this::joined)
                .on(RankingPublished.class, this::published);
    }

    private static void write(ScoreSheetState sheet, ScoreSheetEvent event, LogEntry entry, RowBatch rows) {
        ScoreEntry own = sheet.selfEntry();
        rows.one(
                SHEET,
                sheet.id(),
                sheet.id().value(),
                sheet.cluster().value(),
                sheet.unit().value(),
                sheet.quarter().year(),
                sheet.quarter().quarter(),
                sheet.quarter().toString(),
                sheet.table().value(),
                sheet.openedOn(),
                sheet.selfDueOn(),
                sheet.crossDueOn(),
                own == null ? null : own.firstOn(),
                own == null ? 0 : own.daysLate(),
                sheet.stage().name(),
                sheet.stageSince(),
                sheet.mayExplainUntil(),
                entry.sequence());
        sheet.othersEnteredLast().forEach(scorer -> write(sheet, scorer, rows));
    }

    private static void write(ScoreSheetState sheet, UnitId scorer, RowBatch rows) {
        rows.one(
                SCORER,
                sheet.id() + "/" + scorer,
                sheet.id().value(),
                scorer.value(),
                sheet.declined().containsKey(scorer),
                sheet.entries().get(scorer).daysLate());
    }

    /** Who leaves keeps seeing what it took part in. */
    private void joined(UnitJoinedCluster event, LogEntry entry, RowBatch rows) {
        rows.any(
                "insert into {scoreboard}.party (cluster_id, year, unit_id) values (?, ?, ?) on conflict do nothing",
                event.clusterId() + "/" + event.year(),
                event.clusterId().value(),
                event.year(),
                event.unitId().value());
    }

    private void parties(ClusterId cluster, int year, UnitId organiser, List<UnitId> members, RowBatch rows) {
        String key = cluster + "/" + year;
        rows.any("delete from {scoreboard}.party where cluster_id = ? and year = ?", key, cluster.value(), year);
        Stream.concat(members.stream(), Stream.of(organiser))
                .distinct()
                .forEach(unit -> rows.one(
                        "insert into {scoreboard}.party (cluster_id, year, unit_id) values (?, ?, ?)",
                        key,
                        cluster.value(),
                        year,
                        unit.value()));
    }

    private void published(RankingPublished event, LogEntry entry, RowBatch rows) {
        rows.one(
                "insert into {scoreboard}.published (cluster_id, year, quarter) values (?, ?, ?)",
                event.rankingId(),
                event.clusterId().value(),
                event.period().year(),
                event.period().quarter());
    }
}
