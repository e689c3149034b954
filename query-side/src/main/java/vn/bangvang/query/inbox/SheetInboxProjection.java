package vn.bangvang.query.inbox;

import vn.bangvang.query.readmodel.LogEntry;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.scoretable.ScoreTableEvent;
import vn.bangvang.shared.domain.scoretable.ScoreTableState;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent;
import vn.bangvang.shared.domain.scoring.ScoreSheetState;

/** Writes how far each sheet has come, and who has scored it by which version of its table. */
final class SheetInboxProjection {

    private static final String SHEET = """
            insert into {approver-inbox}.sheet (id, cluster_id, unit_id, table_id, year, quarter, period, since,
              self_scored, self_version, assigned_on, stage, self_due_on, cross_due_on, explain_until, sequence)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set (since, self_scored, self_version, assigned_on, stage, explain_until, sequence)
              = (excluded.since, excluded.self_scored, excluded.self_version, excluded.assigned_on, excluded.stage,
              excluded.explain_until, excluded.sequence)
            """;

    private static final String CROSSED = """
            insert into {approver-inbox}.crossed (sheet_id, scorer_id, version, declined) values (?, ?, ?, ?)
            on conflict (sheet_id, scorer_id) do update set version = excluded.version, declined = excluded.declined
            """;

    private static final String AMENDED = """
            insert into {approver-inbox}.amendment (table_id, since) values (?, ?)
            on conflict (table_id) do update set since = excluded.since
            """;

    private SheetInboxProjection() {}

    static void write(ScoreSheetState sheet, ScoreSheetEvent event, LogEntry entry, RowBatch rows) {
        rows.one(
                SHEET,
                sheet.id(),
                sheet.id().value(),
                sheet.cluster().value(),
                sheet.unit().value(),
                sheet.table().value(),
                sheet.quarter().year(),
                sheet.quarter().quarter(),
                sheet.quarter().toString(),
                sheet.stageSince(),
                sheet.hasScored(sheet.unit()),
                sheet.versionOf(sheet.unit()),
                sheet.assignedOn(),
                sheet.stage().name(),
                sheet.selfDueOn(),
                sheet.crossDueOn(),
                sheet.mayExplainUntil(),
                entry.sequence());
        sheet.othersEnteredLast().forEach(scorer -> crossed(sheet, scorer, rows));
    }

    private static void crossed(ScoreSheetState sheet, UnitId scorer, RowBatch rows) {
        rows.one(
                CROSSED,
                sheet.id() + "/" + scorer,
                sheet.id().value(),
                scorer.value(),
                sheet.versionOf(scorer),
                sheet.declined().containsKey(scorer));
    }

    /** Since when lists of scores may have to be supplemented. */
    static void write(ScoreTableState table, ScoreTableEvent event, LogEntry entry, RowBatch rows) {
        if (table.amendedOn() != null) {
            rows.one(AMENDED, table.id(), table.id().value(), table.amendedOn());
        }
    }
}
