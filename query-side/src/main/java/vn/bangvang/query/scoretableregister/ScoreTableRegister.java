package vn.bangvang.query.scoretableregister;

import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.Handlers;
import vn.bangvang.query.readmodel.ReadModel;
import vn.bangvang.query.readmodel.Recorded;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.shared.event.ScoreTableEvent.ScoreTableAdopted;
import vn.bangvang.shared.event.ScoreTableEvent.ScoreTableAmended;

/** One row a score table; its versions are read from its stream. */
@Component
public final class ScoreTableRegister implements ReadModel {

    @Override
    public String name() {
        return "score-table-register";
    }

    @Override
    public Handlers handlers() {
        return new Handlers().on(ScoreTableAdopted.class, this::adopted).on(ScoreTableAmended.class, this::amended);
    }

    private void adopted(ScoreTableAdopted event, Recorded recorded, RowBatch rows) {
        rows.one(
                "insert into read_scoretableregister_v1.score_table (id, cluster_id, organiser_id, year, quarter, period,"
                        + " name, search, version, criteria, adopted_on, sequence)"
                        + " values (?, ?, ?, ?, ?, ?, ?, lower(public.unaccent(?)), 1, ?, ?, ?)",
                event.tableId(),
                event.tableId().value(),
                event.clusterId().value(),
                event.organiserId().value(),
                event.period().year(),
                event.period().quarter(),
                event.period().toString(),
                event.name(),
                event.name(),
                event.criteria().size(),
                event.adoptedOn(),
                recorded.sequence());
    }

    private void amended(ScoreTableAmended event, Recorded recorded, RowBatch rows) {
        rows.one(
                "update read_scoretableregister_v1.score_table set version = ?, criteria = ?, amended_on = ?,"
                        + " sequence = ? where id = ?",
                event.tableId(),
                event.version(),
                event.criteria().size(),
                event.amendedOn(),
                recorded.sequence(),
                event.tableId().value());
    }
}
