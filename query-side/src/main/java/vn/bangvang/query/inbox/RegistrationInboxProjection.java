package vn.bangvang.query.inbox;

import vn.bangvang.query.readmodel.LogEntry;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.registration.RegistrationEvent;
import vn.bangvang.shared.domain.registration.RegistrationState;

/** Writes which registrations have not been checked yet. */
final class RegistrationInboxProjection {

    private static final String WRITE = """
            insert into {approver-inbox}.registration (id, unit_id, cluster_id, year, since, checked, sequence)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set (cluster_id, since, checked, sequence) = (excluded.cluster_id,
              excluded.since, excluded.checked, excluded.sequence)
            """;

    private RegistrationInboxProjection() {}

    static void write(RegistrationState state, RegistrationEvent event, LogEntry entry, RowBatch rows) {
        ClusterId cluster = state.aims().clusterId();
        rows.one(
                WRITE,
                state.id(),
                state.id().value(),
                state.unit().value(),
                cluster == null ? null : cluster.value(),
                state.year(),
                state.since(),
                state.isChecked(),
                entry.sequence());
    }
}
