package vn.bangvang.query.testing;

import java.sql.Connection;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import vn.bangvang.query.readmodel.EventLog;
import vn.bangvang.query.readmodel.Ground;
import vn.bangvang.query.readmodel.Positions;
import vn.bangvang.query.readmodel.ReadModel;
import vn.bangvang.query.readmodel.ReadModelSchemas;
import vn.bangvang.query.readmodel.ReadModels;
import vn.bangvang.shared.eventlog.LogConnections;
import vn.bangvang.shared.eventlog.LogFollower;
import vn.bangvang.shared.eventlog.LogListener;
import vn.bangvang.shared.eventlog.LogSubscription;
import vn.bangvang.shared.eventlog.RecentEvents;
import vn.bangvang.shared.platform.database.Migrations;
import vn.bangvang.shared.platform.database.StoreRoom;
import vn.bangvang.shared.testing.TestDatabase;
import vn.bangvang.shared.testing.TestPostgres;

/** Every read model read from the log into empty schemas, as the truth to compare with. */
public final class ReadAnew {

    private ReadAnew() {}

    /** To be closed by the caller. The service has read everything by then, too. */
    public static TestDatabase copy(QuerySide service) throws Exception {
        List<ReadModel> models =
                List.copyOf(service.context().getBeansOfType(ReadModel.class).values());
        await(models, service.context().getBean(Positions.class), service.head());
        TestDatabase copy = TestPostgres.newDatabase();
        copyLog(service.database(), copy);
        rebuild(service, models, copy);
        return copy;
    }

    /** Until each has come to the position; a database that was killed a moment ago may not let the asker in yet. */
    public static void await(List<ReadModel> models, Positions positions, long position) {
        models.forEach(model -> Awaitility.await(model.name())
                .atMost(Duration.ofSeconds(180))
                .ignoreExceptionsInstanceOf(DataAccessException.class)
                .until(() -> positions.await(model, position, Duration.ofSeconds(1))));
    }

    /** The rows of a table that only one of the two has. */
    public static List<String> differing(String table, TestDatabase one, TestDatabase other) {
        Set<String> left = rows(table, one);
        Set<String> right = rows(table, other);
        Set<String> both = new HashSet<>(left);
        both.retainAll(right);
        left.removeAll(both);
        right.removeAll(both);
        return Stream.concat(
                        left.stream().map("only here "::concat), right.stream().map("only anew "::concat))
                .sorted()
                .limit(20)
                .toList();
    }

    private static Set<String> rows(String table, TestDatabase database) {
        return new HashSet<>(JdbcClient.create(database.owner())
                .sql("select t::text from " + table + " t")
                .query(String.class)
                .list());
    }

    private static void copyLog(TestDatabase from, TestDatabase to) throws Exception {
        try (Connection source = from.superuser();
                Connection target = to.superuser()) {
            var rows = new java.io.ByteArrayOutputStream();
            CopyManager reader = source.unwrap(PGConnection.class).getCopyAPI();
            reader.copyOut("copy log.event to stdout (format binary)", rows);
            target.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy log.event from stdin (format binary)",
                            new java.io.ByteArrayInputStream(rows.toByteArray()));
        }
    }

    private static void rebuild(QuerySide service, List<ReadModel> models, TestDatabase database) {
        var owner = new Migrations(database.url(), database.properties().owner());
        ReadModelSchemas.migrate(owner, models);
        Positions positions = new Positions(database.query(), Ground.FIRM);
        LogFollower follower = new LogFollower(database.query());
        follower.catchUp();
        try (LogListener listener = LogListener.ofLog(LogConnections.opener(
                        database.url(), database.properties().query(), "test-rebuild"));
                LogSubscription log = new LogSubscription(
                        database.query(),
                        service.context().getBean(EventLog.class).serializer(),
                        StoreRoom.UNKNOWN,
                        new RecentEvents(),
                        follower,
                        listener)) {
            ReadModels rebuilt = new ReadModels(
                    models,
                    log.events(),
                    database.query(),
                    new SpringTransactionManager(new JdbcTransactionManager(database.query())),
                    positions,
                    Ground.FIRM,
                    "rebuild",
                    Duration.ofHours(1),
                    service.context().getBean(EventLog.class));
            rebuilt.start();
            await(models, positions, service.head());
            rebuilt.stop();
        }
    }

    /** A hash over every row of every table, but for how far the read model had come. */
    public static Map<String, String> hashes(TestDatabase database) {
        JdbcClient jdbc = JdbcClient.create(database.owner());
        Map<String, String> hashes = new TreeMap<>();
        jdbc.sql("select schemaname || '.' || tablename from pg_tables where schemaname like 'read\\_%'"
                        + " and tablename not in ('token', 'flyway_schema_history')")
                .query(String.class)
                .list()
                .forEach(table -> hashes.put(
                        table,
                        jdbc.sql("select count(*) || ' rows ' || md5(coalesce(string_agg(t::text, E'\\n'"
                                        + " order by t::text collate \"C\"), '')) from " + table + " t")
                                .query(String.class)
                                .single()));
        return hashes;
    }
}
