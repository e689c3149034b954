package vn.bangvang.shared.platform.web;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;

/** Finds what really happened inside what was thrown. */
final class Causes {

    private static final Logger LOG = LoggerFactory.getLogger(Causes.class);
    private static final int DEPTH = 16;

    private Causes() {}

    /** The refusal somewhere inside, or the one that a database out of reach amounts to. */
    static @Nullable Refusal refusal(Throwable thrown) {
        Refusal refusal = first(thrown, Refusal.class);
        if (refusal != null) {
            return refusal;
        }
        SQLException sql = first(thrown, SQLException.class);
        String state = sql == null || sql.getSQLState() == null ? "" : sql.getSQLState();
        if (!unreachable(thrown, state)) {
            return null;
        }
        // One line and no stack: while the store is away, every request comes by here.
        LOG.warn("The store does not answer ({}): {}", state, String.valueOf(sql == null ? thrown : sql));
        boolean full = state.equals("53100");
        return full ? new Refusal(Reason.STORE_FULL) : new Refusal(Reason.STORE_UNAVAILABLE, Map.of("seconds", 5));
    }

    private static boolean unreachable(Throwable thrown, String state) {
        return state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57P")
                || first(thrown, SQLTransientConnectionException.class) != null
                || first(thrown, DataAccessResourceFailureException.class) != null
                || first(thrown, TransientDataAccessResourceException.class) != null
                || first(thrown, QueryTimeoutException.class) != null
                || first(thrown, CannotCreateTransactionException.class) != null
                // The connection broke so that not even the rollback went through; it hides what broke it.
                || first(thrown, TransactionSystemException.class) != null;
    }

    static <T extends Throwable> @Nullable T first(Throwable thrown, Class<T> type) {
        Throwable at = thrown;
        for (int depth = 0; at != null && depth < DEPTH; depth++) {
            if (type.isInstance(at)) {
                return type.cast(at);
            }
            at = at.getCause();
        }
        return null;
    }
}
