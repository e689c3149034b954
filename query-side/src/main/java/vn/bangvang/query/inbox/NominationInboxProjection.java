package vn.bangvang.query.inbox;

import org.jspecify.annotations.Nullable;
import vn.bangvang.query.readmodel.LogEntry;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.shared.domain.nomination.NominationEvent;
import vn.bangvang.shared.domain.nomination.NominationState;
import vn.bangvang.shared.domain.nomination.NominationTask;
import vn.bangvang.shared.domain.nomination.StepPolicy;

/** Writes where each nomination waits. */
final class NominationInboxProjection {

    /** The step of a returned nomination: it waits for the unit that submitted it. */
    private static final int SUPPLEMENT = -1;

    /** The step of a draft. */
    private static final int DRAFT = -2;

    private static final String NOMINATION = """
            insert into {approver-inbox}.nomination (id, award, year, nominee_unit, step, since, sequence)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set step = excluded.step, since = excluded.since, sequence = excluded.sequence
            """;

    private static final String STEP = """
            insert into {approver-inbox}.nomination_step (nomination_id, step, task, role, unit_id)
            values (?, ?, ?, ?, ?)
            on conflict (nomination_id, step) do update set task = excluded.task, role = excluded.role,
              unit_id = excluded.unit_id
            """;

    private NominationInboxProjection() {}

    static void write(NominationState state, NominationEvent event, LogEntry entry, RowBatch rows) {
        Integer step = step(state);
        rows.one(
                NOMINATION,
                state.id(),
                state.id().value(),
                state.nominatedFor().award(),
                state.nominatedFor().year(),
                state.nominatedFor().unitId().value(),
                step,
                state.since(),
                entry.sequence());
        StepPolicy.due(state).ifPresent(task -> task(state, step, task, rows));
    }

    private static @Nullable Integer step(NominationState state) {
        return state.isDraft()
                ? Integer.valueOf(DRAFT)
                : state.isReturned() ? Integer.valueOf(SUPPLEMENT) : state.openStep();
    }

    private static void task(NominationState state, @Nullable Integer step, NominationTask task, RowBatch rows) {
        rows.one(
                STEP,
                state.id() + "/" + step,
                state.id().value(),
                step,
                task.kind(),
                task.role().name(),
                task.unit().value());
    }
}
