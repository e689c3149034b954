package vn.bangvang.shared.database;

/**
 * Whether the disk under the database has room. PostgreSQL itself ends in a PANIC when it cannot write its log, so that
 * what may wait is refused while a reserve remains: first new events, then what read models write of those that are there.
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

    /** Whether read models may still follow the log. */
    boolean takesRows();
}
