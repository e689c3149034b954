package vn.bangvang.shared.eventlog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.eventlog.AppendTransaction.Head;
import vn.bangvang.shared.eventlog.AppendUnit.Draft;
import vn.bangvang.shared.eventlog.RecentEvents.Recent;

/**
 * Writes groups of units of work, each group in one transaction.
 *
 * <p>Any error is traced to the unit that caused it by halving the group: that one fails, the others are stored.
 * When the connection breaks in the commit, the outcome is looked up under the lock, which nobody can hold while the
 * lost transaction is still alive.
 */
final class GroupWrite implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GroupWrite.class);

    private final WriterConnection writer;
    private final RecentEvents recent;

    GroupWrite(WriterConnection writer, RecentEvents recent) {
        this.writer = writer;
        this.recent = recent;
    }

    /** What became of the units of one transaction, told to them only when it has ended. */
    private static final class Outcome {

        final Map<AppendUnit, Long> firstPositions = new LinkedHashMap<>();
        final Map<AppendUnit, RuntimeException> refused = new LinkedHashMap<>();
        final List<Recent> events = new ArrayList<>();
        long head;
        boolean committing;

        void tell() {
            firstPositions.forEach((unit, first) -> unit.done.complete(unit.receipt(first)));
            refused.forEach((unit, objection) -> unit.done.completeExceptionally(objection));
        }

        Draft firstDraft() {
            return firstPositions.keySet().iterator().next().drafts.get(0);
        }
    }

    void append(List<AppendUnit> group) {
        append(group, true);
    }

    /** @param again whether a connection found dead before the commit may be replaced by a new one */
    private void append(List<AppendUnit> group, boolean again) {
        Outcome outcome = new Outcome();
        try {
            Connection connection = writer.get();
            write(group, new AppendTransaction(connection), outcome);
            if (outcome.firstPositions.isEmpty()) {
                connection.rollback();
                outcome.tell();
            } else {
                outcome.committing = true;
                connection.commit();
                recent.committed(outcome.events);
                outcome.tell();
            }
        } catch (SQLException e) {
            recover(group, outcome, e, again);
        } catch (RuntimeException e) {
            if (outcome.committing) {
                throw e;
            }
            writer.rollBack();
            isolate(group, e);
        }
    }

    private void write(List<AppendUnit> group, AppendTransaction transaction, Outcome outcome) throws SQLException {
        transaction.lock();
        Head head = transaction.head();
        long recorded = Math.max(head.nowMicros(), head.recordedMicros());
        admit(group, transaction.admission(group), head.position(), outcome);
        chain(outcome, head, recorded);
        if (!outcome.events.isEmpty()) {
            transaction.insert(outcome.events.stream().map(Recent::stored).toList());
            transaction.insertKeys(outcome.firstPositions, recorded);
            transaction.changeReservations(outcome.firstPositions);
            transaction.announce(outcome.head);
        }
    }

    private static void admit(List<AppendUnit> group, Admission admission, long head, Outcome outcome) {
        outcome.head = head;
        for (AppendUnit unit : group) {
            RuntimeException objection = admission.judge(unit);
            if (objection == null) {
                outcome.firstPositions.put(unit, outcome.head + 1);
                outcome.head += unit.drafts.size();
            } else {
                outcome.refused.put(unit, objection);
            }
        }
    }

    private static void chain(Outcome outcome, Head head, long recorded) {
        byte[] previous = head.hash();
        long position = head.position();
        for (AppendUnit unit : outcome.firstPositions.keySet()) {
            for (Draft draft : unit.drafts) {
                StoredEvent event = draft.at(++position, recorded, previous);
                previous = event.hash();
                outcome.events.add(new Recent(event, draft.event(), draft.metadata()));
            }
        }
    }

    private void recover(List<AppendUnit> group, Outcome outcome, SQLException error, boolean again) {
        if (!SqlFailures.isConnectionLost(error)) {
            writer.rollBack();
            if (SqlFailures.isTimeout(error)) {
                failAll(group, SqlFailures.refusal(Reason.STORE_UNAVAILABLE, error));
            } else {
                isolate(group, error);
            }
            return;
        }
        LOG.warn("Lost the connection while appending {} units: {}", group.size(), error.getMessage());
        recent.forget();
        writer.close();
        if (outcome.committing) {
            resolve(group, outcome, error);
        } else if (again) {
            append(group, false);
        } else {
            failAll(group, SqlFailures.refusal(Reason.STORE_UNAVAILABLE, error));
        }
    }

    private void isolate(List<AppendUnit> units, Exception error) {
        if (units.size() == 1) {
            AppendUnit unit = units.get(0);
            unit.done.completeExceptionally(SqlFailures.meaning(error, unit));
        } else {
            append(units.subList(0, units.size() / 2));
            append(units.subList(units.size() / 2, units.size()));
        }
    }

    /** Under the lock, either the first event of the lost transaction stands, or the transaction never will. */
    private void resolve(List<AppendUnit> group, Outcome outcome, SQLException error) {
        Draft first = outcome.firstDraft();
        boolean stands;
        try {
            AppendTransaction lookup = new AppendTransaction(writer.get());
            lookup.lock();
            stands = first.eventId().equals(lookup.eventAt(first.aggregateId(), first.seq()));
            writer.rollBack();
        } catch (SQLException e) {
            error.addSuppressed(e);
            writer.close();
            failAll(group, SqlFailures.refusal(Reason.OUTCOME_UNKNOWN, error));
            return;
        }
        if (stands) {
            outcome.tell();
        } else {
            append(group, false);
        }
    }

    private static void failAll(List<AppendUnit> units, RuntimeException error) {
        units.forEach(unit -> unit.done.completeExceptionally(error));
    }

    /** After an error nobody foresaw: nothing of the group is known to be stored. */
    void abandon(List<AppendUnit> group, Throwable error) {
        recent.forget();
        writer.close();
        failAll(group, SqlFailures.refusal(Reason.OUTCOME_UNKNOWN, error));
    }

    @Override
    public void close() {
        writer.close();
    }
}
