package vn.bangvang.query.congress;

import java.util.Objects;
import vn.bangvang.query.readmodel.LogEntry;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.query.readmodel.Stored;
import vn.bangvang.shared.domain.congress.CongressDelegateEvent;
import vn.bangvang.shared.domain.congress.CongressDelegateEvent.DelegateElected;
import vn.bangvang.shared.domain.congress.CongressDelegateEvent.DelegateReplaced;
import vn.bangvang.shared.domain.congress.CongressState;
import vn.bangvang.shared.domain.congress.Delegates;
import vn.bangvang.shared.domain.congress.Delegates.Attendance;
import vn.bangvang.shared.domain.kernel.PersonId;

/** The delegates to a congress: one row an election. */
final class DelegateRows {

    private static final String ELECT = """
            insert into {congress-register}.delegate (congress_id, person_id, event_position, unit_id, title,
              standing, in_favour, present, elected_on)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String REPLACE = """
            update {congress-register}.delegate set replaced_on = ?, replaced_by = ?, replaced_position = ?
            where congress_id = ? and person_id = ? and replaced_on is null
            """;

    private static final String COME_IN = """
            update {congress-register}.delegate set standing = ?
            where congress_id = ? and person_id = ? and replaced_on is null
            """;

    private static final String ATTEND = """
            update {congress-register}.delegate set attended = person_id = any(?::uuid[])
            where congress_id = ? and replaced_on is null
            """;

    private DelegateRows() {}

    static void write(CongressState state, CongressDelegateEvent event, LogEntry entry, RowBatch rows) {
        if (event instanceof DelegateElected e) {
            elected(e, entry, rows);
        } else if (event instanceof DelegateReplaced e) {
            replaced(e, state.delegates(), entry, rows);
        } else if (state.delegates().attendance() != null) {
            attended(state, state.delegates().attendance(), rows);
        }
    }

    private static void elected(DelegateElected event, LogEntry entry, RowBatch rows) {
        rows.one(
                ELECT,
                event.congressId(),
                event.congressId().value(),
                event.delegate().person().value(),
                entry.position(),
                event.unitId().value(),
                event.position(),
                event.standing().name(),
                event.vote().inFavour(),
                event.vote().present(),
                event.electedOn());
    }

    private static void replaced(DelegateReplaced event, Delegates delegates, LogEntry entry, RowBatch rows) {
        PersonId alternate = event.alternateId();
        rows.one(
                REPLACE,
                event.congressId(),
                event.replacedOn(),
                alternate == null ? null : alternate.value(),
                entry.position(),
                event.congressId().value(),
                event.delegateId().value());
        if (alternate != null) {
            rows.one(
                    COME_IN,
                    event.congressId(),
                    Objects.requireNonNull(delegates.seats().get(alternate))
                            .standing()
                            .name(),
                    event.congressId().value(),
                    alternate.value());
        }
    }

    private static void attended(CongressState state, Attendance attendance, RowBatch rows) {
        rows.any(
                ATTEND,
                state.course().id(),
                Stored.array(attendance.delegates()),
                state.course().id().value());
    }
}
