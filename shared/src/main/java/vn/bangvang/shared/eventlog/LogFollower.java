package vn.bangvang.shared.eventlog;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.eventlog.EventCatalogue.Entry;
import vn.bangvang.shared.eventlog.privacy.PersonalDataVault;
import vn.bangvang.shared.platform.database.RecordMapper;
import vn.bangvang.shared.reference.ReferenceData;

/**
 * Keeps a {@link ReferenceData} up to the log: at start from its beginning, then whenever the log grows. The reference data needs
 * no text about persons, so none is opened for it. One event that cannot be read sets its case aside and stops nothing.
 */
public final class LogFollower {

    private static final RecordMapper<Row> ROW = RecordMapper.of(Row.class);
    private static final RecordMapper<Head> HEAD = RecordMapper.of(Head.class);

    private static final Logger LOG = LoggerFactory.getLogger(LogFollower.class);

    private static final int BATCH = 1000;
    private static final int WORTH_SHARING = 100;

    private final JdbcClient jdbc;
    private final CataloguedEventSerializer serializer = new CataloguedEventSerializer(PersonalDataVault.closed());
    private final ReferenceData references = new ReferenceData();
    private final String[] names = EventCatalogue.entries().stream()
            .filter(entry -> ReferenceData.follows(entry.type()))
            .map(Entry::name)
            .toArray(String[]::new);
    private final String[] known =
            EventCatalogue.entries().stream().map(Entry::name).toArray(String[]::new);
    private volatile long position;
    private byte[] hash = EventHash.genesis();
    private volatile boolean inLog = true;
    private final Map<UUID, SetAside> setAside = new ConcurrentHashMap<>();

    public LogFollower(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    public ReferenceData references() {
        return references;
    }

    /**
     * An event that cannot be read. The reference data keeps its case as it was before, and nobody can act on that case, nor on a
     * mandate or rank that rests on it: the append sees that the stream has moved on.
     */
    public record SetAside(long position, UUID aggregate, String event, String why) {}

    /** What this version cannot read of the facts it must know; until it is started again. */
    public List<SetAside> setAside() {
        return List.copyOf(setAside.values());
    }

    /**
     * Looks at the reference data and the position it has come to while nothing is added to it; meanwhile everybody waits who needs
     * it newer, so it must be brief.
     */
    public synchronized <T> T still(BiFunction<ReferenceData, Long, T> look) {
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

    private record Head(long position, byte[] hash, byte[] here) {}

    /** Reads what the log holds by now; afterwards every event committed before the call is in the reference data. */
    public synchronized void catchUp() {
        Head head = head();
        mustBeInLog(head);
        while (inLog && position < head.position()) {
            List<Row> rows = jdbc.sql("select position, aggregate_id, seq, name, revision::text, payload, hash"
                            + " from log.event where position > ? and position <= ?"
                            + " and (name = any(?) or name <> all(?)) order by position limit ?")
                    .params(position, head.position(), names, known, BATCH)
                    .query(ROW)
                    .list();
            read(rows).forEach(this::fold);
            boolean end = rows.size() < BATCH;
            hash = end ? head.hash() : rows.get(rows.size() - 1).hash();
            position = end ? head.position() : rows.get(rows.size() - 1).position();
        }
    }

    private Head head() {
        return jdbc.sql("select position, hash, (select hash from log.event where position = ?) as here"
                        + " from log.event order by position desc limit 1")
                .param(position)
                .query(HEAD)
                .optional()
                .orElse(new Head(0, EventHash.genesis(), EventHash.genesis()));
    }

    private void mustBeInLog(Head head) {
        boolean now = position == 0 || position <= head.position() && Arrays.equals(hash, head.here());
        if (inLog != now) {
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
        setAside.put(
                row.aggregateId(),
                new SetAside(row.position(), row.aggregateId(), row.name(), String.valueOf(failure)));
        LOG.error(
                "The event {} at position {} cannot be read; its case {} is set aside, everything else is served: {}",
                row.name(),
                row.position(),
                row.aggregateId(),
                String.valueOf(failure));
    }
}
