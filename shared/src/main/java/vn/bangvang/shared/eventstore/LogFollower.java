package vn.bangvang.shared.eventstore;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.shared.axon.CataloguedEventSerializer;
import vn.bangvang.shared.book.ReferenceBook;
import vn.bangvang.shared.event.DomainEvent;
import vn.bangvang.shared.event.EventCatalogue;
import vn.bangvang.shared.event.EventCatalogue.Entry;
import vn.bangvang.shared.privacy.PersonalDataVault;

/**
 * Keeps a {@link ReferenceBook} up to the log: at start from its beginning, then whenever the log grows. The book needs
 * no text about persons, so none is opened for it.
 */
public final class LogFollower {

    private static final int BATCH = 1000;
    private static final int WORTH_SHARING = 100;

    private final JdbcClient jdbc;
    private final CataloguedEventSerializer serializer = new CataloguedEventSerializer(PersonalDataVault.closed());
    private final ReferenceBook book = new ReferenceBook();
    private final String[] names = EventCatalogue.entries().stream()
            .filter(entry -> ReferenceBook.follows(entry.type()))
            .map(Entry::name)
            .toArray(String[]::new);
    private long position;

    public LogFollower(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    public ReferenceBook book() {
        return book;
    }

    /**
     * Looks at the book and the position it has come to while nothing is added to it; meanwhile everybody waits who needs
     * it newer, so it must be brief.
     */
    public synchronized <T> T still(BiFunction<ReferenceBook, Long, T> look) {
        return look.apply(book, position);
    }

    private record Row(long position, UUID aggregateId, long seq, String name, String revision, byte[] payload) {}

    /** Reads what the log holds by now; afterwards every event committed before the call is in the book. */
    public synchronized void catchUp() {
        long head = jdbc.sql("select coalesce(max(position), 0) from log.event")
                .query(Long.class)
                .single();
        while (position < head) {
            List<Row> rows = jdbc.sql("select position, aggregate_id, seq, name, revision::text, payload from log.event"
                            + " where position > ? and position <= ? and name = any(?) order by position limit ?")
                    .params(position, head, names, BATCH)
                    .query(Row.class)
                    .list();
            List<DomainEvent> events = read(rows);
            for (int i = 0; i < events.size(); i++) {
                book.on(events.get(i), rows.get(i).seq());
            }
            position = rows.size() < BATCH ? head : rows.get(rows.size() - 1).position();
        }
    }

    /** In order. Reading JSON is most of the work of a long log, so that it is worth all processors. */
    private List<DomainEvent> read(List<Row> rows) {
        Stream<Row> stream = rows.size() < WORTH_SHARING ? rows.stream() : rows.parallelStream();
        return stream.map(this::event).toList();
    }

    private DomainEvent event(Row row) {
        return serializer.deserialize(new SimpleSerializedObject<>(
                row.payload(), byte[].class, new SimpleSerializedType(row.name(), row.revision())));
    }
}
