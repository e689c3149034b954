package vn.bangvang.shared.eventstore;

import java.util.List;
import java.util.function.BiFunction;
import javax.sql.DataSource;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import vn.bangvang.shared.book.ReferenceBook;
import vn.bangvang.shared.database.StoreRoom;
import vn.bangvang.shared.eventstore.LogFollower.SetAside;

/** The log as a side that only reads sees it: a stream of events, and the facts folded from them. */
public final class LogSubscription implements AutoCloseable {

    private final PgEventStore store;
    private final LogFollower follower;
    private final LogSignal signal;

    public LogSubscription(
            DataSource dataSource, ConnectionOpener listener, Serializer serializer, EventUpcaster upcasters) {
        this(dataSource, listener, serializer, upcasters, StoreRoom.UNKNOWN);
    }

    public LogSubscription(
            DataSource dataSource,
            ConnectionOpener listener,
            Serializer serializer,
            EventUpcaster upcasters,
            StoreRoom room) {
        this.store = PgEventStore.over(PgEventStorageEngine.readOnly(dataSource, serializer, upcasters, room));
        // Apart from the transaction of a question, which does not see what was written after it began.
        this.follower = new LogFollower(new DelegatingDataSource(dataSource));
        this.follower.catchUp();
        this.signal = LogSignal.ofLog(listener);
        this.signal.listen(store::wake);
        this.signal.listen(follower::catchUp);
    }

    public StreamableMessageSource<TrackedEventMessage<?>> events() {
        return store;
    }

    public ReferenceBook book() {
        return follower.book();
    }

    /** What the book could not read. */
    public List<SetAside> setAside() {
        return follower.setAside();
    }

    /** The position that the book has come to. */
    public long position() {
        return follower.position();
    }

    /** Whether the log still holds what the book was made of. */
    public boolean inLog() {
        return follower.inLog();
    }

    /** What a brief look at the book finds at one position of the log. */
    public <T> T still(BiFunction<ReferenceBook, Long, T> look) {
        return follower.still(look);
    }

    /** Brings the book up to everything committed before the call. */
    public void catchUp() {
        follower.catchUp();
    }

    /** What was read from the database may have to be read again: the connection to it was lost meanwhile. */
    public void whenConnected(Runnable listener) {
        signal.whenConnected(listener);
    }

    @Override
    public void close() {
        signal.close();
        store.shutDown();
    }
}
