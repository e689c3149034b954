package vn.bangvang.shared.eventstore;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;

/** What an SQL error means for the unit of work that met it. */
final class SqlFailures {

    private static final String UNIQUE_VIOLATION = "23505";

    private SqlFailures() {}

    /** Whether the server is gone or going, as opposed to having refused a statement. */
    static boolean isConnectionLost(SQLException error) {
        String state = String.valueOf(error.getSQLState());
        return state.startsWith("08")
                || state.startsWith("57P")
                || error.getCause() instanceof IOException && !state.startsWith("22");
    }

    static RuntimeException meaning(SQLException error, AppendUnit unit) {
        String state = String.valueOf(error.getSQLState());
        if (UNIQUE_VIOLATION.equals(state)) {
            AppendUnit.Draft first = unit.drafts.get(0);
            return first.seq() == 0 && unit.drafts.size() == 1
                    ? new AggregateStreamCreationException("Stream " + first.aggregateId() + " exists already", error)
                    : new ConcurrencyException("A stream has moved on: " + error.getMessage(), error);
        }
        if (state.startsWith("53")) {
            return refusal(Reason.STORE_FULL, error);
        }
        if (isConnectionLost(error)) {
            return refusal(Reason.STORE_UNAVAILABLE, error);
        }
        return new EventStoreException("The store refused the events: " + error.getMessage(), error);
    }

    static Refusal refusal(Reason reason, Throwable cause) {
        Refusal refusal = new Refusal(reason, Map.of());
        refusal.initCause(cause);
        return refusal;
    }
}
