package vn.bangvang.query.inbox;

import vn.bangvang.query.readmodel.LogEntry;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.ranking.Objection;
import vn.bangvang.shared.domain.ranking.RankingEvent;
import vn.bangvang.shared.domain.ranking.RankingEvent.OnExclusion;
import vn.bangvang.shared.domain.ranking.RankingEvent.OnObjection;
import vn.bangvang.shared.domain.ranking.RankingState;

/** Writes how far each ranking has come, which objections to it wait for an answer, and which periods are ranked. */
final class RankingInboxProjection {

    private static final String RANKING = """
            insert into {approver-inbox}.ranking (id, organiser_id, cluster_id, year, quarter, period, since,
              objections_until, published, sequence)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set objections_until = excluded.objections_until, published = excluded.published,
              sequence = excluded.sequence
            """;

    private static final String OBJECTION = """
            insert into {approver-inbox}.objection (id, ranking_id, unit_id, since, answered)
            values (?, ?, ?, ?, ?)
            on conflict (id) do update set answered = excluded.answered
            """;

    private static final String EXCLUDED = """
            insert into {approver-inbox}.excluded (ranking_id, unit_id) values (?, ?) on conflict do nothing
            """;

    private static final String NOT_EXCLUDED = """
            delete from {approver-inbox}.excluded where ranking_id = ? and unit_id = ?
            """;

    /** Once a period is ranked, nobody is asked to score it any more. */
    private static final String RANKED = """
            insert into {approver-inbox}.ranked (cluster_id, year, quarter) values (?, ?, ?) on conflict do nothing
            """;

    private RankingInboxProjection() {}

    static void write(RankingState state, RankingEvent event, LogEntry entry, RowBatch rows) {
        rows.one(
                RANKING,
                state.id(),
                state.id().value(),
                state.organiser().value(),
                state.cluster().value(),
                state.period().year(),
                state.period().quarter(),
                state.period().toString(),
                state.openedOn(),
                state.proposal() == null ? null : state.proposal().objectionsUntil(),
                state.isPublished(),
                state.sequence());
        if (state.isPublished()) {
            rows.any(
                    RANKED,
                    state.cluster() + "/" + state.period(),
                    state.cluster().value(),
                    state.period().year(),
                    state.period().quarter());
        }
        if (event instanceof OnObjection e) {
            objection(state, state.objection(e.objectionId()).orElseThrow(), rows);
        } else if (event instanceof OnExclusion e) {
            excluded(state, e.unitId(), rows);
        }
    }

    private static void objection(RankingState state, Objection objection, RowBatch rows) {
        rows.one(
                OBJECTION,
                objection.id(),
                objection.id().value(),
                state.id().value(),
                objection.unit().value(),
                objection.raisedOn(),
                !objection.isOpen());
    }

    private static void excluded(RankingState state, UnitId unit, RowBatch rows) {
        rows.any(
                state.decisions().isExcluded(unit) ? EXCLUDED : NOT_EXCLUDED,
                state.id() + "/" + unit,
                state.id().value(),
                unit.value());
    }
}
