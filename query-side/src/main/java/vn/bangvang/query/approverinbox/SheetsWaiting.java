package vn.bangvang.query.approverinbox;

import java.util.List;
import vn.bangvang.query.readmodel.Recorded;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.shared.event.RankingEvent.RankingPublished;
import vn.bangvang.shared.event.ScoreSheetEvent.CrossScoreRecorded;
import vn.bangvang.shared.event.ScoreSheetEvent.ScoreSheetOpened;
import vn.bangvang.shared.event.ScoreSheetEvent.SelfScoreRecorded;
import vn.bangvang.shared.value.ClusterId;
import vn.bangvang.shared.value.ScoreSheetId;
import vn.bangvang.shared.value.UnitId;

/** Writes which sheets are still to be filled in, and by whom. */
final class SheetsWaiting {

    private SheetsWaiting() {}

    static void opened(ScoreSheetOpened event, Recorded recorded, RowBatch rows) {
        rows.one(
                "insert into read_approverinbox_v1.sheet (id, cluster_id, unit_id, year, quarter, period, since,"
                        + " sequence) values (?, ?, ?, ?, ?, ?, ?, ?)",
                event.sheetId(),
                event.sheetId().value(),
                event.clusterId().value(),
                event.unitId().value(),
                event.period().year(),
                event.period().quarter(),
                event.period().toString(),
                event.openedOn(),
                recorded.sequence());
    }

    static void selfScored(SelfScoreRecorded event, Recorded recorded, RowBatch rows) {
        rows.one(
                "update read_approverinbox_v1.sheet set self_scored = true, sequence = ? where id = ?",
                event.sheetId(),
                recorded.sequence(),
                event.sheetId().value());
    }

    static void crossScored(CrossScoreRecorded event, Recorded recorded, RowBatch rows) {
        rows.one(
                "insert into read_approverinbox_v1.crossed (sheet_id, scorer_id) values (?, ?)",
                event.sheetId() + "/" + event.scorerId(),
                event.sheetId().value(),
                event.scorerId().value());
        touch(event.sheetId(), recorded, rows);
    }

    private static void touch(ScoreSheetId sheet, Recorded recorded, RowBatch rows) {
        rows.one(
                "update read_approverinbox_v1.sheet set sequence = ? where id = ?",
                sheet,
                recorded.sequence(),
                sheet.value());
    }

    /** Once a period is ranked, nobody is asked to score it any more. */
    static void published(RankingPublished event, Recorded recorded, RowBatch rows) {
        rows.one(
                "insert into read_approverinbox_v1.ranked (cluster_id, year, quarter) values (?, ?, ?)",
                event.rankingId(),
                event.clusterId().value(),
                event.period().year(),
                event.period().quarter());
    }

    static void members(ClusterId cluster, int year, List<UnitId> members, RowBatch rows) {
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
    }
}
