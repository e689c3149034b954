package vn.bangvang.shared.platform.database;

import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;

/**
 * Whether the disk under the database has room. PostgreSQL itself ends in a PANIC when it cannot write its log, so that
 * what may wait is refused while a reserve remains: first new events and changes of accounts, then what read models write of those that are there.
 * Logins, sessions and checkpoints live on the rest.
 */
public interface StoreRoom {

    /** For a server on another machine, whose disk nobody here can see. */
    StoreRoom UNKNOWN = new StoreRoom() {
        @Override
        public boolean takesEvents() {
            return true;
        }

        @Override
        public boolean takesRows() {
            return true;
        }
    };

    /** Whether events may still be appended. */
    boolean takesEvents();

    /**
     * Before anything is written that may wait.
     *
     * @throws Refusal when no events are taken
     */
    default void demand() {
        if (!takesEvents()) {
            throw new Refusal(Reason.STORE_FULL);
        }
    }

    /** Whether read models may still follow the log. */
    boolean takesRows();
}
