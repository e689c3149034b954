package vn.bangvang.shared.eventlog;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.Fold;
import vn.bangvang.shared.eventlog.EventCatalogue.Entry;
import vn.bangvang.shared.eventlog.privacy.PersonalDataVault;
import vn.bangvang.shared.platform.database.RecordMapper;
import vn.bangvang.shared.reference.ReferenceData;
import vn.bangvang.shared.reference.ReferenceSnapshot;
import vn.bangvang.shared.reference.Streams;

/**
 * Keeps a {@link ReferenceData} up to the log: at start from its beginning or from a snapshot, then whenever the log grows. The
 * reference data needs no text about persons, so none is opened for it. One event that cannot be read sets its case aside and stops
 * nothing.
 */
public final class LogFollower {

    private static final RecordMapper<Row> ROW = RecordMapper.of(Row.class);
    private static final RecordMapper<Head> HEAD = RecordMapper.of(Head.class);

    private static final Logger LOG = LoggerFactory.getLogger(LogFollower.class);

    private static final String SELECT =
            "select position, aggregate_id, seq, name, revision::text, payload, hash from log.event";

    private static final int BATCH = 1000;
    private static final int WORTH_SHARING = 100;

    private final JdbcClient jdbc;
    private final CataloguedEventSerializer serializer = new CataloguedEventSerializer(PersonalDataVault.closed());
    private final ReferenceData references = new ReferenceData(new FromTheLog());
    private final String[] needed = names(ReferenceData::needs);
    private final String[] followed = names(ReferenceData::follows);
    private final String[] known = names(type -> true);
    private final Set<String> always = Set.of(needed);
    private volatile long position;
    /** Up to where cases may be read that are asked for: what follows is told to those that are remembered. */
    private volatile long toldUpTo;
    /** Whether any case was ever asked for: before that, nothing but what is needed has to be read. */
    private volatile boolean asked;

    private byte[] hash = EventHash.genesis();
    private volatile boolean inLog = true;
    private final Map<UUID, SetAside> setAside = new ConcurrentHashMap<>();

    /** @param dataSource of its own: whoever asks for a case may hold a connection of another pool, and waits */
    public LogFollower(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    private static String[] names(Predicate<Class<? extends DomainEvent>> wanted) {
        return EventCatalogue.entries().stream()
                .filter(entry -> wanted.test(entry.type()))
                .map(Entry::name)
                .toArray(String[]::new);
    }

    public ReferenceData references() {
        return references;
    }

    /** The reference data with all that the log holds up to a position at least. */
    public ReferenceData referencesUpTo(long wanted) {
        if (position < wanted) {
            catchUp();
        }
        return references;
    }

    /**
     * An event that cannot be read. The reference data keeps its case as it was before, and nobody can act on that case, nor on a
     * mandate or rank that rests on it: the append sees that the stream has moved on.
     */
    public record SetAside(long position, UUID aggregate, String event, String why) {}

    /** What this version could not read of the facts it must know, or was asked for; until it is started again. */
    public List<SetAside> setAside() {
        return List.copyOf(setAside.values());
    }

    /** What it has come to, to begin from another time. */
    public synchronized Come come() {
        return new Come(position, hash, setAside(), references.snapshot());
    }

    /**
     * Where the reference data stood.
     *
     * @param hash of the event at the position
     * @param setAside the cases of which it holds no more than their beginning
     */
    public record Come(long position, byte[] hash, List<SetAside> setAside, ReferenceSnapshot data) {}

    /**
     * Begins where another one had come to, before anything was read. What could not be read then is tried once more.
     *
     * @return whether the log holds what it was made of; if not, nothing is begun
     */
    public synchronized boolean begin(Come come) {
        if (position > 0 || !Arrays.equals(come.hash(), head(come.position()).here())) {
            return false;
        }
        references.restore(come.data());
        position = come.position();
        toldUpTo = come.position();
        hash = come.hash();
        come.setAside()
                .forEach(one -> read(jdbc.sql(
                                        SELECT + " where aggregate_id = ? and position between ? and ? order by seq")
                                .params(one.aggregate(), one.position(), position)
                                .query(ROW)
                                .list())
                        .forEach(this::fold));
        return true;
    }

    /**
     * Looks at the reference data and the position it has come to while nothing is added to it; meanwhile everybody waits who needs
     * it newer, so it must be brief.
     */
    public synchronized <T> T still(BiFunction<ReferenceData, Long, T> look) {
        if (position < toldUpTo) {
            // The last catching up failed half-way, and a case may have been read beyond the position since.
            catchUp();
        }
        return look.apply(references, position);
    }

    /** The position the reference data has come to. */
    public long position() {
        return position;
    }

    /**
     * Whether the log still holds what the reference data was made of. If not, the log was shortened or changed behind the back of
     * the product, and the reference data stands still.
     */
    public boolean inLog() {
        return inLog;
    }

    private record Row(
            long position, UUID aggregateId, long seq, String name, String revision, byte[] payload, byte[] hash) {}

    private record Head(long position, byte[] hash, byte @Nullable [] here) {}

    /** Reads what the log holds by now; afterwards every event committed before the call is in the reference data. */
    public synchronized void catchUp() {
        Head head = head(position);
        mustBeInLog(head);
        if (!inLog || position == head.position()) {
            return;
        }
        toldUpTo = head.position();
        String[] names = asked ? followed : needed;
        while (position < head.position()) {
            List<Row> rows = jdbc.sql(SELECT + " where position > ? and position <= ?"
                            + " and (name = any(?) or name <> all(?)) order by position limit ?")
                    .params(position, head.position(), names, known, BATCH)
                    .query(ROW)
                    .list();
            read(rows.stream().filter(this::isOfUse).toList()).forEach(this::fold);
            boolean end = rows.size() < BATCH;
            hash = end ? head.hash() : rows.get(rows.size() - 1).hash();
            position = end ? head.position() : rows.get(rows.size() - 1).position();
        }
    }

    /** What nobody has asked for is not even decoded; a name that is not known sets its case aside. */
    private boolean isOfUse(Row row) {
        return always.contains(row.name())
                || references.remembers(row.aggregateId())
                || EventCatalogue.named(row.name()).isEmpty();
    }

    private Head head(long at) {
        return jdbc.sql("select position, hash, (select hash from log.event where position = ?) as here"
                        + " from log.event order by position desc limit 1")
                .param(at)
                .query(HEAD)
                .optional()
                .orElse(new Head(0, EventHash.genesis(), EventHash.genesis()));
    }

    private void mustBeInLog(Head head) {
        boolean now = position == 0 || position <= head.position() && Arrays.equals(hash, head.here());
        if (inLog != now) {
            references.forget();
            LOG.error(now ? "The log holds position {} again" : "The log does not hold position {} any more", position);
        }
        inLog = now;
    }

    /** A row with its event, or with what kept it from being read. */
    private record Read(
            Row row, @Nullable DomainEvent event, @Nullable RuntimeException failure) {}

    /** In order. Reading JSON is most of the work of a long log, so that it is worth all processors. */
    private List<Read> read(List<Row> rows) {
        Stream<Row> stream = rows.size() < WORTH_SHARING ? rows.stream() : rows.parallelStream();
        return stream.map(this::read).toList();
    }

    private Read read(Row row) {
        try {
            return new Read(
                    row,
                    serializer.deserialize(new SimpleSerializedObject<>(
                            row.payload(), byte[].class, new SimpleSerializedType(row.name(), row.revision()))),
                    null);
        } catch (RuntimeException failure) {
            return new Read(row, null, failure);
        }
    }

    private void fold(Read read) {
        Row row = read.row();
        if (setAside.containsKey(row.aggregateId())) {
            return;
        }
        if (read.event() == null) {
            setAside(row, read.failure());
            return;
        }
        try {
            references.on(read.event(), row.seq());
        } catch (RuntimeException failure) {
            setAside(row, failure);
        }
    }

    private void setAside(Row row, @Nullable RuntimeException failure) {
        setAside(new SetAside(row.position(), row.aggregateId(), row.name(), String.valueOf(failure)));
    }

    private void setAside(SetAside one) {
        if (setAside.putIfAbsent(one.aggregate(), one) == null) {
            LOG.error(
                    "The event {} at position {} cannot be read; its case {} is set aside, everything else is served: {}",
                    one.event(),
                    one.position(),
                    one.aggregate(),
                    one.why());
        }
    }

    /** Whole cases, for whoever asks for one that is not in memory. */
    private final class FromTheLog implements Streams {

        private static final int AT_ONCE = 3;

        /** Whoever reads long must leave a connection to the follower itself. */
        private final Semaphore readings = new Semaphore(AT_ONCE, true);

        @Override
        public <S, E extends DomainEvent> Map<UUID, Stood<S>> read(
                Class<E> family, Fold<S, E> fold, Collection<UUID> cases) {
            asked = true;
            List<Row> rows = rows(names(family::isAssignableFrom), cases);
            Map<UUID, Stood<S>> found = new HashMap<>();
            Set<UUID> broken = new HashSet<>();
            for (Read read : LogFollower.this.read(rows)) {
                Row row = read.row();
                UUID id = row.aggregateId();
                boolean ofAnotherKind = found.get(id) == null
                        && EventCatalogue.named(row.name()).isEmpty();
                if (!ofAnotherKind && !broken.contains(id)) {
                    try {
                        found.put(id, after(found.get(id), read, family, fold));
                    } catch (RuntimeException failure) {
                        broken.add(id);
                        setAside(row, failure);
                    }
                }
            }
            return found;
        }

        /** Of another kind at most those whose name is not known. */
        private List<Row> rows(String[] ofTheFamily, Collection<UUID> cases) {
            readings.acquireUninterruptibly();
            try {
                return jdbc.sql(SELECT
                                + " where aggregate_id = any(?::uuid[]) and position <= ?"
                                + " and (name = any(?) or name <> all(?)) order by aggregate_id, seq")
                        .params(cases.stream().map(UUID::toString).toArray(String[]::new), toldUpTo, ofTheFamily, known)
                        .query(ROW)
                        .list();
            } finally {
                readings.release();
            }
        }

        private static <S, E extends DomainEvent> Stood<S> after(
                @Nullable Stood<S> before, Read read, Class<E> family, Fold<S, E> fold) {
            if (read.failure() != null) {
                throw read.failure();
            }
            long sequence = read.row().seq();
            var event = EventEnvelope.withoutActor(family.cast(read.event()), sequence);
            return new Stood<>(fold.after(before == null ? null : before.state(), event), sequence);
        }
    }
}
