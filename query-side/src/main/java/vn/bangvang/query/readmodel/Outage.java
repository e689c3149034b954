package vn.bangvang.query.readmodel;

import java.sql.SQLException;
import java.util.Set;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.jspecify.annotations.Nullable;

/**
 * Tells a failure of the surroundings, after which the same event may well succeed, from a failure of the event. Only
 * the latter parks a sequence.
 */
final class Outage {

    /** Connection, resources, operator, retryable transaction, lock or statement timeout, standby. */
    private static final Set<String> CLASSES = Set.of("08", "53", "57", "58", "40");

    private static final Set<String> STATES = Set.of("55P03", "25006", "25P03");

    private Outage() {}

    static boolean isOne(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof VirtualMachineError
                    || cause instanceof UnableToClaimTokenException
                    || cause instanceof InterruptedException
                    || cause instanceof SQLException sql && isOutage(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOutage(SQLException failure) {
        String state = failure.getSQLState();
        // A pool that ran dry gives no state of the server, but is a transient failure by its type.
        return failure instanceof java.sql.SQLTransientException
                || state != null
                        && state.length() == 5
                        && (CLASSES.contains(state.substring(0, 2)) || STATES.contains(state));
    }

    private static @Nullable Throwable next(Throwable cause) {
        return cause.getCause() == cause ? null : cause.getCause();
    }
}
