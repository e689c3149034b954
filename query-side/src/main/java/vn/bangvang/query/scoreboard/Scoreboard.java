package vn.bangvang.query.scoreboard;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.Handlers;
import vn.bangvang.query.readmodel.ReadModel;
import vn.bangvang.query.readmodel.Recorded;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.shared.event.ClusterEvent.ClusterYearCorrected;
import vn.bangvang.shared.event.ClusterEvent.ClusterYearOpened;
import vn.bangvang.shared.event.ClusterEvent.UnitJoinedCluster;
import vn.bangvang.shared.event.RankingEvent.RankingPublished;
import vn.bangvang.shared.event.ScoreSheetEvent;
import vn.bangvang.shared.event.ScoreSheetEvent.ConsolidationAccepted;
import vn.bangvang.shared.event.ScoreSheetEvent.CrossScoreRecorded;
import vn.bangvang.shared.event.ScoreSheetEvent.CrossScoringDeclined;
import vn.bangvang.shared.event.ScoreSheetEvent.ExplanationSubmitted;
import vn.bangvang.shared.event.ScoreSheetEvent.ScoreSheetOpened;
import vn.bangvang.shared.event.ScoreSheetEvent.SelfScoreRecorded;
import vn.bangvang.shared.event.ScoreSheetEvent.SheetConsolidated;
import vn.bangvang.shared.event.ScoreSheetEvent.SheetFinalised;
import vn.bangvang.shared.event.ScoreSheetEvent.SheetReverified;
import vn.bangvang.shared.value.ClusterId;
import vn.bangvang.shared.value.ScoreSheetId;
import vn.bangvang.shared.value.SheetStage;
import vn.bangvang.shared.value.UnitId;

/** One row a sheet as far as it has come, with what decides who may see it; what was scored is read from its stream. */
@Component
public final class Scoreboard implements ReadModel {

    @Override
    public String name() {
        return "scoreboard";
    }

    @Override
    public Handlers handlers() {
        return new Handlers()
                .onEach(ScoreSheetEvent.class, this::happened)
                .on(
                        ClusterYearOpened.class,
                        (e, r, rows) -> parties(e.clusterId(), e.year(), e.organiserId(), e.members(), rows))
                .on(
                        ClusterYearCorrected.class,
                        (e, r, rows) -> parties(e.clusterId(), e.year(), e.organiserId(), e.members(), rows))
                .on(UnitJoinedCluster.class, this::joined)
                .on(RankingPublished.class, this::published);
    }

    private void happened(ScoreSheetEvent event, Recorded recorded, RowBatch rows) {
        if (event instanceof ScoreSheetOpened e) {
            opened(e, recorded, rows);
            return;
        }
        if (event instanceof SelfScoreRecorded e) {
            selfScored(e, rows);
        } else if (event instanceof CrossScoreRecorded e) {
            scorer(e.sheetId(), e.scorerId(), false, e.daysLate(), rows);
        } else if (event instanceof CrossScoringDeclined e) {
            scorer(e.sheetId(), e.scorerId(), true, 0, rows);
        } else {
            staged(event, rows);
        }
        rows.one(
                "update read_scoreboard_v1.sheet set sequence = ? where id = ?",
                event.sheetId(),
                recorded.sequence(),
                event.sheetId().value());
    }

    private static void staged(ScoreSheetEvent event, RowBatch rows) {
        if (event instanceof SheetConsolidated e) {
            stage(e.sheetId(), SheetStage.CONSOLIDATED, e.consolidatedOn(), e.explainUntil(), rows);
        } else if (event instanceof ConsolidationAccepted e) {
            stage(e.sheetId(), SheetStage.ACCEPTED, e.acceptedOn(), null, rows);
        } else if (event instanceof ExplanationSubmitted e) {
            stage(e.sheetId(), SheetStage.EXPLAINED, e.explainedOn(), null, rows);
        } else if (event instanceof SheetReverified e) {
            stage(e.sheetId(), SheetStage.REVERIFIED, e.reverifiedOn(), null, rows);
        } else if (event instanceof SheetFinalised e) {
            stage(e.sheetId(), SheetStage.FINAL, e.finalisedOn(), null, rows);
        }
    }

    private static void opened(ScoreSheetOpened event, Recorded recorded, RowBatch rows) {
        rows.one(
                "insert into read_scoreboard_v1.sheet (id, cluster_id, unit_id, year, quarter, period, table_id,"
                        + " opened_on, self_due_on, cross_due_on, stage, stage_since, sequence)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'SCORING', ?, ?)",
                event.sheetId(),
                event.sheetId().value(),
                event.clusterId().value(),
                event.unitId().value(),
                event.period().year(),
                event.period().quarter(),
                event.period().toString(),
                event.tableId().value(),
                event.openedOn(),
                event.selfDueOn(),
                event.crossDueOn(),
                event.openedOn(),
                recorded.sequence());
    }

    private static void selfScored(SelfScoreRecorded event, RowBatch rows) {
        rows.one(
                "update read_scoreboard_v1.sheet set self_scored_on = ?, self_days_late = ? where id = ?",
                event.sheetId(),
                event.scoredOn(),
                event.daysLate(),
                event.sheetId().value());
    }

    /** Who declined may score after all, and who scored may decline. */
    private static void scorer(ScoreSheetId sheet, UnitId scorer, boolean declined, int daysLate, RowBatch rows) {
        rows.one(
                "insert into read_scoreboard_v1.scorer (sheet_id, unit_id, declined, days_late) values (?, ?, ?, ?)"
                        + " on conflict (sheet_id, unit_id) do update set declined = excluded.declined,"
                        + " days_late = excluded.days_late",
                sheet + "/" + scorer,
                sheet.value(),
                scorer.value(),
                declined,
                daysLate);
    }

    private static void stage(
            ScoreSheetId sheet, SheetStage stage, LocalDate day, @Nullable LocalDate explainUntil, RowBatch rows) {
        rows.one(
                "update read_scoreboard_v1.sheet set stage = ?, stage_since = ?, explain_until = ? where id = ?",
                sheet,
                stage.name(),
                day,
                explainUntil,
                sheet.value());
    }

    /** Who leaves keeps seeing what it took part in. */
    private void joined(UnitJoinedCluster event, Recorded recorded, RowBatch rows) {
        rows.any(
                "insert into read_scoreboard_v1.party (cluster_id, year, unit_id) values (?, ?, ?) on conflict do nothing",
                event.clusterId() + "/" + event.year(),
                event.clusterId().value(),
                event.year(),
                event.unitId().value());
    }

    private void parties(ClusterId cluster, int year, UnitId organiser, List<UnitId> members, RowBatch rows) {
        String key = cluster + "/" + year;
        rows.any("delete from read_scoreboard_v1.party where cluster_id = ? and year = ?", key, cluster.value(), year);
        Stream.concat(members.stream(), Stream.of(organiser))
                .distinct()
                .forEach(unit -> rows.one(
                        "insert into read_scoreboard_v1.party (cluster_id, year, unit_id) values (?, ?, ?)",
                        key,
                        cluster.value(),
                        year,
                        unit.value()));
    }

    private void published(RankingPublished event, Recorded recorded, RowBatch rows) {
        rows.one(
                "insert into read_scoreboard_v1.published (cluster_id, year, quarter) values (?, ?, ?)",
                event.rankingId(),
                event.clusterId().value(),
                event.period().year(),
                event.period().quarter());
    }
}
