package vn.bangvang.query.congress;

import java.util.Objects;
import vn.bangvang.query.readmodel.Columns;
import vn.bangvang.query.readmodel.LogEntry;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.shared.domain.congress.CongressDelegateEvent;
import vn.bangvang.shared.domain.congress.CongressDelegateEvent.DelegateElected;
import vn.bangvang.shared.domain.congress.CongressDelegateEvent.DelegateReplaced;
import vn.bangvang.shared.domain.congress.CongressId;
import vn.bangvang.shared.domain.congress.CongressState;
import vn.bangvang.shared.domain.congress.Delegates;
import vn.bangvang.shared.domain.congress.Delegates.Attendance;
import vn.bangvang.shared.domain.congress.Delegates.Seat;
import vn.bangvang.shared.domain.kernel.PersonId;

/** The delegates to a congress: one row an election. */
final class DelegateRows {

    private static final String DELEGATE = "{congress-register}.delegate";

    /** Who was elected, replaced and elected again has several rows; all but the last are closed. */
    private static final String NOT_REPLACED = "replaced_on is null";

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
        rows.add(of(event.congressId(), event.delegate().person())
                .set("event_position", entry.position())
                .set("unit_id", event.unitId())
                .set("title", event.position())
                .set("standing", event.standing())
                .set("in_favour", event.vote().inFavour())
                .set("present", event.vote().present())
                .set("elected_on", event.electedOn()));
    }

    private static void replaced(DelegateReplaced event, Delegates delegates, LogEntry entry, RowBatch rows) {
        PersonId alternate = event.alternateId();
        rows.change(
                of(event.congressId(), event.delegateId())
                        .set("replaced_on", event.replacedOn())
                        .set("replaced_by", alternate)
                        .set("replaced_position", entry.position()),
                NOT_REPLACED);
        if (alternate != null) {
            Seat seat = Objects.requireNonNull(delegates.seats().get(alternate));
            rows.change(of(event.congressId(), alternate).set("standing", seat.standing()), NOT_REPLACED);
        }
    }

    private static void attended(CongressState state, Attendance attendance, RowBatch rows) {
        for (PersonId delegate : state.delegates().seats().keySet()) {
            rows.change(
                    of(state.course().id(), delegate)
                            .set("attended", attendance.delegates().contains(delegate)),
                    NOT_REPLACED);
        }
    }

    private static Columns of(CongressId congress, PersonId person) {
        return Columns.of(DELEGATE).key("congress_id", congress).key("person_id", person);
    }
}
