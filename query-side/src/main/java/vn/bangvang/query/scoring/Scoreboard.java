package vn.bangvang.query.scoring;

import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.Columns;
import vn.bangvang.query.readmodel.Handlers;
import vn.bangvang.query.readmodel.LogEntry;
import vn.bangvang.query.readmodel.Parties;
import vn.bangvang.query.readmodel.ReadModel;
import vn.bangvang.query.readmodel.RowBatch;
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

    @Override
    public Handlers handlers() {
        return new Parties("{scoreboard}.party")
                .with(new Handlers()
                        .onCase(ScoreSheetEvent.class, ScoreSheetState.PROGRESS, Scoreboard::write)
                        .on(RankingPublished.class, Scoreboard::published));
    }

    private static void write(ScoreSheetState sheet, ScoreSheetEvent event, LogEntry entry, RowBatch rows) {
        ScoreEntry own = sheet.selfEntry();
        rows.put(Columns.of("{scoreboard}.sheet")
                .key("id", sheet.id())
                .set("cluster_id", sheet.cluster())
                .set("unit_id", sheet.unit())
                .set("year", sheet.quarter().year())
                .set("quarter", sheet.quarter().quarter())
                .set("period", sheet.quarter().toString())
                .set("table_id", sheet.table())
                .set("opened_on", sheet.openedOn())
                .set("self_due_on", sheet.selfDueOn())
                .set("cross_due_on", sheet.crossDueOn())
                .set("self_scored_on", own, ScoreEntry::firstOn)
                .set("self_days_late", own == null ? 0 : own.daysLate())
                .set("stage", sheet.stage())
                .set("stage_since", sheet.stageSince())
                .set("explain_until", sheet.mayExplainUntil())
                .set("sequence", entry.sequence()));
        for (UnitId scorer : sheet.othersEnteredLast()) {
            rows.put(Columns.of("{scoreboard}.scorer")
                    .key("sheet_id", sheet.id())
                    .key("unit_id", scorer)
                    .set("declined", sheet.declined().containsKey(scorer))
                    .set("days_late", sheet.entries().get(scorer).daysLate()));
        }
    }

    private static void published(RankingPublished event, LogEntry entry, RowBatch rows) {
        rows.add(Columns.of("{scoreboard}.published")
                .key("cluster_id", event.clusterId())
                .key("year", event.period().year())
                .key("quarter", event.period().quarter()));
    }
}
