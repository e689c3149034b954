package vn.bangvang.query.scoretable;

import org.springframework.stereotype.Component;
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

    private static final String WRITE = """
            insert into {score-table-register}.score_table (id, cluster_id, organiser_id, year, quarter, period,
              name, search, version, criteria, adopted_on, amended_on, sequence)
            values (?, ?, ?, ?, ?, ?, ?, lower(public.unaccent(?)), ?, ?, ?, ?, ?)
            on conflict (id) do update set (version, criteria, amended_on, sequence)
              = (excluded.version, excluded.criteria, excluded.amended_on, excluded.sequence)
            """;

    @Override
    public Handlers handlers() {
        return new Handlers().onCase(ScoreTableEvent.class, ScoreTableState.FOLD, ScoreTableRegister::write);
    }

    private static void write(ScoreTableState table, ScoreTableEvent event, LogEntry entry, RowBatch rows) {
        rows.one(
                WRITE,
                table.id(),
                table.id().value(),
                table.cluster().value(),
                table.organiser().value(),
                table.period().year(),
                table.period().quarter(),
                table.period().toString(),
                table.name(),
                table.name(),
                table.newest().version(),
                table.newest().criteria().size(),
                table.adoptedOn(),
                table.amendedOn(),
                entry.sequence());
    }
}
