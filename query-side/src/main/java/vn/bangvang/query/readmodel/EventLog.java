package vn.bangvang.query.readmodel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.shared.domain.kernel.ActorMetadata;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.Fold;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.eventlog.EventCatalogue;
import vn.bangvang.shared.eventlog.privacy.SealedTexts;
import vn.bangvang.shared.platform.database.RecordMapper;
import vn.bangvang.shared.reference.ReferenceData;

/**
 * Single events, read from the log itself. Names of persons and text about them are looked up here and never copied into
 * a read model: once a person's key is destroyed, they are gone everywhere.
 */
public final class EventLog {

    private static final RecordMapper<Entry> ENTRY = RecordMapper.of(Entry.class);

    private static final Logger LOG = LoggerFactory.getLogger(EventLog.class);

    /** One event as it stands in the log. */
    public record Logged(
            long position,
            UUID aggregateId,
            long sequence,
            UUID eventId,
            Instant recordedAt,
            String name,
            Map<String, ?> metadata,
            DomainEvent event) {

        /** The unit for which somebody acted, as it was called on that day; null where nobody acted for one. */
        public @Nullable Named actingUnit(LocalDate day, ReferenceData references) {
            Object unit = metadata.get("unit");
            return unit == null ? null : Named.unit(UnitId.of(unit.toString()), references.units(), day);
        }

        public @Nullable String role() {
            return metadata.get("role") == null ? null : metadata.get("role").toString();
        }

        /** The event with what its fold asks beside it. */
        public <E extends DomainEvent> EventEnvelope<E> envelope(Class<E> family) {
            return new EventEnvelope<>(family.cast(event), ActorMetadata.of(metadata), sequence);
        }
    }

    private record Entry(long position, String name, String revision, byte[] payload) {}

    /** An event as it was read, and nothing in it opened yet. */
    private record Raw(
            long position,
            UUID aggregateId,
            long sequence,
            UUID eventId,
            Instant recordedAt,
            String name,
            String revision,
            byte[] metadata,
            byte[] payload) {}

    private static final String SELECT = "select position, aggregate_id, seq, event_id, recorded_at, name,"
            + " revision::text, metadata, payload from log.event";

    private final JdbcClient jdbc;
    private final Serializer serializer;
    private final Consumer<Set<UUID>> keys;

    public EventLog(JdbcClient jdbc, Serializer serializer) {
        this(jdbc, serializer, persons -> {});
    }

    /** @param keys fetches at once what opens text about these persons, before one after another is opened */
    public EventLog(JdbcClient jdbc, Serializer serializer, Consumer<Set<UUID>> keys) {
        this.jdbc = jdbc;
        this.serializer = serializer;
        this.keys = keys;
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
                .query(ENTRY)
                .list();
        fetchKeys(found.stream().map(Entry::payload));
        return found.stream()
                .collect(Collectors.toMap(
                        Entry::position, row -> type.cast(decode(row.name(), row.revision(), row.payload()))));
    }

    /**
     * One stream up to a place in it, from 0, for somebody who asks: of a case whose later events cannot be read nobody is
     * shown the part before.
     */
    public List<Logged> stream(UUID aggregate, long lastSequence) {
        return streams(List.of(aggregate), Long.MAX_VALUE).stream()
                .filter(logged -> logged.sequence() <= lastSequence)
                .toList();
    }

    /**
     * What happened to a case, without what it says.
     *
     * @param type the stored type of the case
     * @param name the stored name of the event
     */
    public record Act(UUID id, String type, String name, Instant recordedAt) {}

    /**
     * What an account itself did, or entered for somebody, up to a position; nothing where that is the act of others. What was
     * written together about one case is called by its first event: a person is registered, and so has a position.
     */
    public Optional<Act> actOf(UUID account, long position) {
        return jdbc.sql("select e.aggregate_id, e.aggregate_type, e.name, e.recorded_at, e.metadata"
                        + " from log.event last join log.event e using (aggregate_id, recorded_at)"
                        + " where last.position = ? and e.seq <= last.seq order by e.seq limit 1")
                .param(position)
                .query((row, number) -> {
                    Map<String, ?> by = Stored.map(row.getBytes("metadata"));
                    boolean own = Stream.of("account", "enteredBy")
                            .anyMatch(who -> account.toString().equals(String.valueOf(by.get(who))));
                    return own ? Optional.of(act(row)) : Optional.<Act>empty();
                })
                .optional()
                .flatMap(found -> found);
    }

    private static Act act(ResultSet row) throws SQLException {
        return new Act(
                row.getObject("aggregate_id", UUID.class),
                row.getString("aggregate_type"),
                row.getString("name"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    /** Where in the log an event of a stream stands. */
    public long position(UUID aggregate, long sequence) {
        return jdbc.sql("select position from log.event where aggregate_id = ? and seq = ?")
                .params(aggregate, sequence)
                .query(Long.class)
                .single();
    }

    /** The stored name of the first event of each of these that is a case; it says of which kind. */
    public Map<UUID, String> begun(Collection<UUID> ids) {
        Map<UUID, String> begun = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select aggregate_id, name from log.event where aggregate_id = any(?::uuid[]) and seq = 0")
                    .param(Stored.array(ids))
                    .query(row -> {
                        begun.put(row.getObject("aggregate_id", UUID.class), row.getString("name"));
                    });
        }
        return begun;
    }

    /** What the metadata of each event of a case says. */
    List<WhoActed.Step> steps(UUID aggregate) {
        return jdbc.sql("select position, convert_from(metadata, 'UTF8') as by from log.event where aggregate_id = ?")
                .param(aggregate)
                .query((row, number) -> new WhoActed.Step(row.getLong("position"), Stored.map(row.getString("by"))))
                .list();
    }

    /** What the events of a case come to, up to a place in its stream, from 0. */
    public <S, E extends DomainEvent> S state(Fold<S, E> fold, Class<E> family, UUID id, long lastSequence) {
        return fold.all(opened(jdbc.sql(SELECT + " where aggregate_id = ? and seq <= ? order by seq")
                        .params(id, lastSequence)
                        .query(EventLog::raw)
                        .list())
                .stream()
                .map(logged -> logged.envelope(family))
                .toList());
    }

    /** When what stands at a position, or before it, was recorded; nothing in an empty log. */
    public Optional<Instant> recordedAt(long position) {
        return jdbc.sql("select recorded_at from log.event where position <= ? order by position desc limit 1")
                .param(position)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** How far the log had come at a moment, up to a position; 0 if nothing was recorded by then. Recorded times never fall. */
    public long positionAt(Instant moment, long upTo) {
        long before = 0;
        long behind = upTo + 1;
        while (behind - before > 1) {
            long middle = (before + behind) / 2;
            boolean by = recordedAt(middle).filter(at -> !at.isAfter(moment)).isPresent();
            before = by ? middle : before;
            behind = by ? behind : middle;
        }
        return before;
    }

    /**
     * What the events of some cases come to at the end of a day, as far as this version can read them. A case that had not
     * begun is left out.
     */
    public <S, E extends DomainEvent> Map<UUID, S> states(
            Fold<S, E> fold, Class<E> family, Collection<UUID> ids, LocalDate day) {
        Map<UUID, List<EventEnvelope<E>>> streams = new HashMap<>();
        Set<UUID> unreadable = new HashSet<>();
        List<Raw> rows = jdbc.sql(SELECT + " where aggregate_id = any(?::uuid[]) order by aggregate_id, seq")
                .param(Stored.array(ids))
                .query(EventLog::raw)
                .list();
        fetchKeys(rows.stream().map(Raw::payload));
        for (Raw row : rows) {
            UUID id = row.aggregateId();
            try {
                if (!unreadable.contains(id)) {
                    streams.computeIfAbsent(id, first -> new ArrayList<>())
                            .add(logged(row).envelope(family));
                }
            } catch (SerializationException ofNewerVersion) {
                unreadable.add(id);
            }
        }
        Map<UUID, S> states = new HashMap<>();
        streams.forEach((id, events) -> fold.asOf(events, day).ifPresent(state -> states.put(id, state)));
        return states;
    }

    /** The streams of these aggregates up to a position, in the order in which they were recorded. */
    public List<Logged> streams(Collection<UUID> aggregates, long upTo) {
        return aggregates.isEmpty()
                ? List.of()
                : opened(jdbc.sql(SELECT + " where aggregate_id = any(?::uuid[]) and position <= ? order by position")
                        .params(Stored.array(aggregates), upTo)
                        .query(EventLog::raw)
                        .list());
    }

    /** A whole stream, in the order in which it was recorded; empty if this version cannot read one of its events. */
    public Optional<List<Logged>> readable(UUID aggregate) {
        try {
            return Optional.of(streams(List.of(aggregate), Long.MAX_VALUE));
        } catch (SerializationException ofNewerVersion) {
            return Optional.empty();
        }
    }

    /** The events of these types in the streams of these aggregates, in the order in which they were recorded. */
    public List<Logged> streams(Collection<UUID> aggregates, Set<Class<? extends DomainEvent>> types) {
        List<String> names = EventCatalogue.names(types);
        return aggregates.isEmpty()
                ? List.of()
                : opened(jdbc.sql(SELECT
                                + " where aggregate_id = any(?::uuid[]) and name = any(?::text[]) order by position")
                        .params(Stored.array(aggregates), Stored.array(names))
                        .query(EventLog::raw)
                        .list());
    }

    /** Of each of these streams the last event of one of the types. */
    public List<Logged> newest(Collection<UUID> aggregates, Set<Class<? extends DomainEvent>> types) {
        List<String> names = EventCatalogue.names(types);
        return aggregates.isEmpty()
                ? List.of()
                : opened(jdbc.sql(
                                SELECT + " where (aggregate_id, seq) in (select aggregate_id, max(seq) from log.event"
                                        + " where aggregate_id = any(?::uuid[]) and name = any(?::text[]) group by aggregate_id)")
                        .params(Stored.array(aggregates), Stored.array(names))
                        .query(EventLog::raw)
                        .list());
    }

    private static Raw raw(ResultSet row, int number) throws SQLException {
        return new Raw(
                row.getLong("position"),
                row.getObject("aggregate_id", UUID.class),
                row.getLong("seq"),
                row.getObject("event_id", UUID.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("name"),
                row.getString("revision"),
                row.getBytes("metadata"),
                row.getBytes("payload"));
    }

    private List<Logged> opened(List<Raw> rows) {
        fetchKeys(rows.stream().map(Raw::payload));
        return rows.stream().map(this::logged).toList();
    }

    private Logged logged(Raw row) {
        return new Logged(
                row.position(),
                row.aggregateId(),
                row.sequence(),
                row.eventId(),
                row.recordedAt(),
                row.name(),
                Stored.map(row.metadata()),
                decode(row.name(), row.revision(), row.payload()));
    }

    /** Before many events are opened: a page of them would else ask for the key of one person after another. */
    public void fetchKeys(Stream<byte[]> payloads) {
        Set<UUID> persons = SealedTexts.persons(payloads);
        if (!persons.isEmpty()) {
            keys.accept(persons);
        }
    }

    /** Empty for an event that this version cannot read, which says so in the log of the service. */
    public Optional<DomainEvent> readable(String name, String revision, byte[] payload) {
        try {
            return Optional.of(decode(name, revision, payload));
        } catch (SerializationException unreadable) {
            LOG.warn("An event {} in revision {} cannot be shown", name, revision, unreadable);
            return Optional.empty();
        }
    }

    public DomainEvent decode(String name, String revision, byte[] payload) {
        return serializer.deserialize(
                new SimpleSerializedObject<>(payload, byte[].class, new SimpleSerializedType(name, revision)));
    }
}
