package vn.bangvang.shared.eventlog;

import java.util.function.BiFunction;
import javax.sql.DataSource;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import vn.bangvang.shared.platform.database.StoreRoom;
import vn.bangvang.shared.reference.ReferenceData;

/** The log as a side that only reads sees it: a stream of events, and the facts folded from them. */
public final class LogSubscription implements AutoCloseable {

    private final PgEventStore store;
    private final LogFollower follower;
    private final LogListener listener;

    /**
     * @param room while the disk is nearly full, followers are given nothing, so that they write nothing
     * @param recent what this process appends itself
     */
    public LogSubscription(
            DataSource dataSource,
            Serializer serializer,
            StoreRoom room,
            RecentEvents recent,
            LogFollower follower,
            LogListener listener) {
        this.store = PgEventStore.over(PgEventStorageEngine.readOnly(dataSource, serializer, room, recent));
        this.follower = follower;
        this.listener = listener;
        listener.listen(store::wake);
    }

    public StreamableMessageSource<TrackedEventMessage<?>> events() {
        return store;
    }

    public ReferenceData references() {
        return follower.references();
    }

    /** The position that the reference data has come to. */
    public long position() {
        return follower.position();
    }

    /** Whether the log still holds what the reference data was made of. */
    public boolean inLog() {
        return follower.inLog();
    }

    /** What a brief look at the reference data finds at one position of the log. */
    public <T> T still(BiFunction<ReferenceData, Long, T> look) {
        return follower.still(look);
    }

    /** Brings the reference data up to everything committed before the call. */
    public void catchUp() {
        follower.catchUp();
    }

    /** What was read from the database may have to be read again: the connection to it was lost meanwhile. */
    public void whenConnected(Runnable listener) {
        this.listener.whenConnected(listener);
    }

    @Override
    public void close() {
        store.shutDown();
    }
}
