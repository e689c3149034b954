package vn.bangvang.shared.eventlog;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;

/** What an SQL error means for the unit of work that met it. */
final class SqlFailures {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String DISK_FULL = "53100";

    private SqlFailures() {}

    /** Whether the server is gone or going, as opposed to having refused a statement. */
    static boolean isConnectionLost(SQLException error) {
        String state = String.valueOf(error.getSQLState());
        return state.startsWith("08")
                || state.startsWith("57P")
                || state.startsWith("25P0") && !"25P01".equals(state) && !"25P02".equals(state)
                || error.getCause() instanceof IOException && !state.startsWith("22");
    }

    /** Whether the server was too slow for everybody, which is no unit's own fault. */
    static boolean isTimeout(SQLException error) {
        return "57014".equals(error.getSQLState()) || "55P03".equals(error.getSQLState());
    }

    static RuntimeException meaning(Exception failure, AppendUnit unit) {
        if (!(failure instanceof SQLException error)) {
            return new EventStoreException("The events cannot be stored: " + failure.getMessage(), failure);
        }
        String state = String.valueOf(error.getSQLState());
        if (UNIQUE_VIOLATION.equals(state)) {
            Optional<UUID> exists = unit.beginning(key(error));
            return exists.isPresent()
                    ? new StreamExistsException(exists.get(), error)
                    : new ConcurrencyException("A stream has moved on: " + error.getMessage(), error);
        }
        if (DISK_FULL.equals(state)) {
            return refusal(Reason.STORE_FULL, error);
        }
        if (state.startsWith("53")) {
            return refusal(Reason.STORE_UNAVAILABLE, error);
        }
        if (isConnectionLost(error)) {
            return refusal(Reason.STORE_UNAVAILABLE, error);
        }
        return new EventStoreException("The store refused the events: " + error.getMessage(), error);
    }

    /** Names the key that stands in the way; the message does not quote it. */
    private static String key(SQLException error) {
        ServerErrorMessage said = error instanceof PSQLException known ? known.getServerErrorMessage() : null;
        return said == null ? "" : String.valueOf(said.getDetail());
    }

    static Refusal refusal(Reason reason, Throwable cause) {
        return new Refusal(reason, Map.of(), cause);
    }
}
