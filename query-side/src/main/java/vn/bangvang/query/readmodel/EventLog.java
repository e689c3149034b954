package vn.bangvang.query.readmodel;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.shared.event.DomainEvent;

/**
 * Single events, read from the log itself. Names of persons and text about them are looked up here and never copied into
 * a read model: once a person's key is destroyed, they are gone everywhere.
 */
public final class EventLog {

    private record Entry(long position, String name, String revision, byte[] payload) {}

    private final JdbcClient jdbc;
    private final Serializer serializer;

    public EventLog(JdbcClient jdbc, Serializer serializer) {
        this.jdbc = jdbc;
        this.serializer = serializer;
    }

    /** How events are stored. */
    public Serializer serializer() {
        return serializer;
    }

    /** The events of one type at these positions. */
    public <E extends DomainEvent> Map<Long, E> at(Collection<Long> positions, Class<E> type) {
        if (positions.isEmpty()) {
            return Map.of();
        }
        List<Entry> found = jdbc.sql("select position, name, revision::text, payload from log.event"
                        + " where position = any(?::bigint[])")
                .param(Stored.array(positions))
                .query(Entry.class)
                .list();
        return found.stream()
                .collect(Collectors.toMap(
                        Entry::position, row -> type.cast(decode(row.name(), row.revision(), row.payload()))));
    }

    public DomainEvent decode(String name, String revision, byte[] payload) {
        return serializer.deserialize(
                new SimpleSerializedObject<>(payload, byte[].class, new SimpleSerializedType(name, revision)));
    }
}
