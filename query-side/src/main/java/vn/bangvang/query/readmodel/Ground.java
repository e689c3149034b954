package vn.bangvang.query.readmodel;

import vn.bangvang.shared.eventlog.LogSubscription;
import vn.bangvang.shared.platform.database.StoreRoom;

/** What a node must be sure of before it moves a read model on, or throws its rows away to read them anew. */
public interface Ground {

    /** Of who alone writes to the log, on a disk that nobody else fills. */
    Ground FIRM = new Ground() {
        @Override
        public boolean holds() {
            return true;
        }

        @Override
        public boolean holdsNow() {
            return true;
        }

        @Override
        public boolean hasRoom() {
            return true;
        }
    };

    static Ground of(LogSubscription log, StoreRoom room) {
        return new Ground() {
            @Override
            public boolean holds() {
                return log.inLog();
            }

            @Override
            public boolean holdsNow() {
                log.catchUp();
                return log.inLog();
            }

            @Override
            public boolean hasRoom() {
                return room.takesEvents();
            }
        };
    }

    /**
     * Whether the log holds all that this node has read of it, as was last seen. Events of a log that was cut off are
     * still in the node's memory, from where a read model would take them, until the node is started again.
     */
    boolean holds();

    /** The same, looked up. */
    boolean holdsNow();

    /** Whether there is room for what a read model writes that is built anew. */
    boolean hasRoom();

    /** SQL of a token: whether it is marked to be built anew. Without room the mark waits, and all goes on as before. */
    default String marked() {
        return hasRoom() ? "rebuild" : "false";
    }
}
