package vn.bangvang.query.approverinbox;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.query.readmodel.Recorded;
import vn.bangvang.query.readmodel.RowBatch;
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

/** Writes how far each sheet has come, and who has cross-scored it. */
final class SheetsWaiting {

    private SheetsWaiting() {}

    private static void opened(ScoreSheetOpened event, Recorded recorded, RowBatch rows) {
        rows.one(
                "insert into read_approverinbox_v1.sheet (id, cluster_id, unit_id, year, quarter, period, since,"
                        + " cross_due_on, sequence) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                event.sheetId(),
                event.sheetId().value(),
                event.clusterId().value(),
                event.unitId().value(),
                event.period().year(),
                event.period().quarter(),
                event.period().toString(),
                event.openedOn(),
                event.crossDueOn(),
                recorded.sequence());
    }

    static void happened(ScoreSheetEvent event, Recorded recorded, RowBatch rows) {
        if (event instanceof ScoreSheetOpened e) {
            opened(e, recorded, rows);
            return;
        }
        if (event instanceof SelfScoreRecorded e) {
            rows.one(
                    "update read_approverinbox_v1.sheet set self_scored = true where id = ?",
                    e.sheetId(),
                    e.sheetId().value());
        } else if (event instanceof CrossScoreRecorded e) {
            crossed(e.sheetId(), e.scorerId(), false, rows);
        } else if (event instanceof CrossScoringDeclined e) {
            crossed(e.sheetId(), e.scorerId(), true, rows);
        } else {
            staged(event, rows);
        }
        rows.one(
                "update read_approverinbox_v1.sheet set sequence = ? where id = ?",
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

    private static void stage(
            ScoreSheetId sheet, SheetStage stage, LocalDate since, @Nullable LocalDate explainUntil, RowBatch rows) {
        rows.one(
                "update read_approverinbox_v1.sheet set stage = ?, since = ?, explain_until = ? where id = ?",
                sheet,
                stage.name(),
                since,
                explainUntil,
                sheet.value());
    }

    /** Who declined may score after all. */
    private static void crossed(ScoreSheetId sheet, UnitId scorer, boolean declined, RowBatch rows) {
        rows.one(
                "insert into read_approverinbox_v1.crossed (sheet_id, scorer_id, declined) values (?, ?, ?)"
                        + " on conflict (sheet_id, scorer_id) do update set declined = excluded.declined",
                sheet + "/" + scorer,
                sheet.value(),
                scorer.value(),
                declined);
    }

    static void year(
            ClusterId cluster,
            int year,
            UnitId organiser,
            List<UnitId> members,
            UnitId leader,
            UnitId deputy,
            RowBatch rows) {
        String key = "members of " + cluster + "/" + year;
        rows.any(
                "delete from read_approverinbox_v1.member where cluster_id = ? and year = ?",
                key,
                cluster.value(),
                year);
        members.forEach(unit -> rows.one(
                "insert into read_approverinbox_v1.member (cluster_id, year, unit_id) values (?, ?, ?)",
                key,
                cluster.value(),
                year,
                unit.value()));
        rows.one(
                "insert into read_approverinbox_v1.lead (cluster_id, year, organiser_id, leader_id, deputy_id)"
                        + " values (?, ?, ?, ?, ?) on conflict (cluster_id, year) do update set"
                        + " leader_id = excluded.leader_id, deputy_id = excluded.deputy_id",
                "lead of " + cluster + "/" + year,
                cluster.value(),
                year,
                organiser.value(),
                leader.value(),
                deputy.value());
    }
}
