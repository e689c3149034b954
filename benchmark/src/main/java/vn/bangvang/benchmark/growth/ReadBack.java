package vn.bangvang.benchmark.growth;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.eventlog.CataloguedEventSerializer;
import vn.bangvang.shared.eventlog.EventHash;
import vn.bangvang.shared.eventlog.StoredEvent;
import vn.bangvang.shared.eventlog.privacy.MasterKey;
import vn.bangvang.shared.eventlog.privacy.TinkVault;
import vn.bangvang.shared.platform.database.DatabaseRoles;
import vn.bangvang.shared.reference.ReferenceData;

/**
 * Reads a log from its beginning as the product does: no position is missing, each event is chained to the one before, opens
 * under the key of its person, has the next sequence of its case, and is taken by the reference data.
 */
public final class ReadBack {

    private static final int AT_ONCE = 2000;

    private final Map<UUID, Long> sequences = new HashMap<>();
    private final ReferenceData references = new ReferenceData();
    private final CataloguedEventSerializer json;
    private long position;
    private byte @Nullable [] hash;

    private ReadBack(CataloguedEventSerializer json) {
        this.json = json;
    }

    /**
     * @return how many events there are
     * @throws IllegalStateException at the first that is not as it should be
     */
    public static long all(Path folder) throws IOException, InterruptedException, SQLException {
        try (Installation installation = Installation.open(folder);
                Connection keys = installation.connect(DatabaseRoles.QUERY);
                Connection rows = installation.superuser()) {
            TinkVault vault =
                    new TinkVault(new SingleConnectionDataSource(keys, true), MasterKey.read(installation.masterKey()));
            return new ReadBack(new CataloguedEventSerializer(vault)).all(rows);
        }
    }

    private long all(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(AT_ONCE);
            try (ResultSet rows = statement.executeQuery("select position, aggregate_id, seq, aggregate_type, name,"
                    + " revision, event_id, (extract(epoch from recorded_at) * 1000000)::bigint, metadata, payload, hash"
                    + " from log.event order by position")) {
                while (rows.next()) {
                    check(event(rows));
                }
            }
        }
        return position;
    }

    private static StoredEvent event(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                row.getInt(6),
                row.getObject(7, UUID.class),
                row.getLong(8),
                row.getBytes(9),
                row.getBytes(10),
                row.getBytes(11));
    }

    private void check(StoredEvent stored) {
        demand(stored.position() == position + 1, stored, "does not follow " + position);
        demand(EventHash.holds(hash, stored), stored, "is not chained to the event before");
        long next = sequences.merge(stored.aggregateId(), 0L, (before, first) -> before + 1);
        demand(stored.seq() == next, stored, "is not event " + next + " of its case");
        DomainEvent event = json.deserialize(new SimpleSerializedObject<>(
                stored.payload(),
                byte[].class,
                new SimpleSerializedType(stored.name(), Integer.toString(stored.revision()))));
        if (ReferenceData.follows(event.getClass())) {
            references.on(event, stored.seq());
        }
        position = stored.position();
        hash = stored.hash();
    }

    private static void demand(boolean holds, StoredEvent event, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(event.name() + " at " + event.position() + " " + otherwise);
        }
    }
}
