package vn.bangvang.query.approverinbox;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.bangvang.query.readmodel.Recorded;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.shared.event.ScoreSheetEvent;
import vn.bangvang.shared.event.ScoreSheetEvent.AssignmentsCorrected;
import vn.bangvang.shared.event.ScoreSheetEvent.ConsolidationAccepted;
import vn.bangvang.shared.event.ScoreSheetEvent.CrossScoreCorrected;
import vn.bangvang.shared.event.ScoreSheetEvent.CrossScoreRecorded;
import vn.bangvang.shared.event.ScoreSheetEvent.CrossScoringDeclined;
import vn.bangvang.shared.event.ScoreSheetEvent.ExplanationSubmitted;
import vn.bangvang.shared.event.ScoreSheetEvent.ScoreSheetOpened;
import vn.bangvang.shared.event.ScoreSheetEvent.SelfScoreCorrected;
import vn.bangvang.shared.event.ScoreSheetEvent.SelfScoreRecorded;
import vn.bangvang.shared.event.ScoreSheetEvent.SheetConsolidated;
import vn.bangvang.shared.event.ScoreSheetEvent.SheetFinalised;
import vn.bangvang.shared.event.ScoreSheetEvent.SheetReverified;
import vn.bangvang.shared.event.ScoreTableEvent.ScoreTableAmended;
import vn.bangvang.shared.value.ScoreSheetId;
import vn.bangvang.shared.value.SheetStage;
import vn.bangvang.shared.value.UnitId;

/** Writes how far each sheet has come, and who has scored it by which version of its table. */
final class SheetsWaiting {

    private SheetsWaiting() {}

    private static void opened(ScoreSheetOpened event, Recorded recorded, RowBatch rows) {
        rows.one(
                "insert into read_approverinbox_v2.sheet (id, cluster_id, unit_id, table_id, year, quarter, period,"
                        + " since, self_due_on, cross_due_on, sequence) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                event.sheetId(),
                event.sheetId().value(),
                event.clusterId().value(),
                event.unitId().value(),
                event.tableId().value(),
                event.period().year(),
                event.period().quarter(),
                event.period().toString(),
                event.openedOn(),
                event.selfDueOn(),
                event.crossDueOn(),
                recorded.sequence());
    }

    static void happened(ScoreSheetEvent event, Recorded recorded, RowBatch rows) {
        if (event instanceof ScoreSheetOpened e) {
            opened(e, recorded, rows);
            return;
        }
        scored(event, rows);
        staged(event, rows);
        rows.one(
                "update read_approverinbox_v2.sheet set sequence = ? where id = ?",
                event.sheetId(),
                recorded.sequence(),
                event.sheetId().value());
    }

    private static void scored(ScoreSheetEvent event, RowBatch rows) {
        if (event instanceof SelfScoreRecorded e) {
            selfScored(e.sheetId(), e.tableVersion(), rows);
        } else if (event instanceof SelfScoreCorrected e) {
            selfScored(e.sheetId(), e.tableVersion(), rows);
        } else if (event instanceof CrossScoreRecorded e) {
            crossed(e.sheetId(), e.scorerId(), e.tableVersion(), false, rows);
        } else if (event instanceof CrossScoreCorrected e) {
            crossed(e.sheetId(), e.scorerId(), e.tableVersion(), false, rows);
        } else if (event instanceof CrossScoringDeclined e) {
            crossed(e.sheetId(), e.scorerId(), 0, true, rows);
        } else if (event instanceof AssignmentsCorrected e) {
            rows.one(
                    "update read_approverinbox_v2.sheet set assigned_on = ? where id = ?",
                    e.sheetId(),
                    e.correctedOn(),
                    e.sheetId().value());
        }
    }

    private static void selfScored(ScoreSheetId sheet, int version, RowBatch rows) {
        rows.one(
                "update read_approverinbox_v2.sheet set self_scored = true, self_version = ? where id = ?",
                sheet,
                version,
                sheet.value());
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
                "update read_approverinbox_v2.sheet set stage = ?, since = ?, explain_until = ? where id = ?",
                sheet,
                stage.name(),
                since,
                explainUntil,
                sheet.value());
    }

    /** Who declined may score after all. */
    private static void crossed(ScoreSheetId sheet, UnitId scorer, int version, boolean declined, RowBatch rows) {
        rows.one(
                "insert into read_approverinbox_v2.crossed (sheet_id, scorer_id, version, declined) values (?, ?, ?, ?)"
                        + " on conflict (sheet_id, scorer_id) do update set version = excluded.version,"
                        + " declined = excluded.declined",
                sheet + "/" + scorer,
                sheet.value(),
                scorer.value(),
                version,
                declined);
    }

    /** Since when lists of scores may have to be supplemented. */
    static void amended(ScoreTableAmended event, Recorded recorded, RowBatch rows) {
        rows.one(
                "insert into read_approverinbox_v2.amendment (table_id, since) values (?, ?)"
                        + " on conflict (table_id) do update set since = excluded.since",
                event.tableId(),
                event.tableId().value(),
                event.amendedOn());
    }
}
