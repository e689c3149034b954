package vn.bangvang.query.scoretable;

import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.Columns;
import vn.bangvang.query.readmodel.Handlers;
import vn.bangvang.query.readmodel.LogEntry;
import vn.bangvang.query.readmodel.ReadModel;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.shared.domain.scoretable.ScoreTableEvent;
import vn.bangvang.shared.domain.scoretable.ScoreTableState;

/** One row a score table; its versions are read from its stream. */
@Component
public final class ScoreTableRegister implements ReadModel {

    @Override
    public String name() {
        return "score-table-register";
    }

    @Override
    public Handlers handlers() {
        return new Handlers().onState(ScoreTableEvent.class, ScoreTableState.FOLD, ScoreTableRegister::write);
    }

    private static void write(ScoreTableState table, LogEntry entry, RowBatch rows) {
        rows.put(Columns.of("{score-table-register}.score_table")
                .key("id", table.id())
                .set("cluster_id", table.cluster())
                .set("organiser_id", table.organiser())
                .set("year", table.period().year())
                .set("quarter", table.period().quarter())
                .set("period", table.period().toString())
                .set("name", table.name())
                .search(table.name())
                .set("version", table.newest().version())
                .set("criteria", table.newest().criteria().size())
                .set("adopted_on", table.adoptedOn())
                .set("amended_on", table.amendedOn())
                .set("sequence", entry.sequence()));
    }
}
