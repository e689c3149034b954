package vn.bangvang.query.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import vn.bangvang.query.testing.Flag;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.database.Migrations;
import vn.bangvang.shared.event.ClusterEvent.ClusterFormed;
import vn.bangvang.shared.event.ClusterEvent.ClusterYearCorrected;
import vn.bangvang.shared.event.ClusterEvent.ClusterYearOpened;
import vn.bangvang.shared.event.ScoreSheetEvent.CrossScoreRecorded;
import vn.bangvang.shared.event.ScoreSheetEvent.ScoreSheetOpened;
import vn.bangvang.shared.event.ScoreSheetEvent.SelfScoreCorrected;
import vn.bangvang.shared.event.ScoreSheetEvent.SelfScoreRecorded;
import vn.bangvang.shared.event.ScoreSheetEvent.SheetConsolidated;
import vn.bangvang.shared.eventstore.LogConnections;
import vn.bangvang.shared.eventstore.LogSubscription;
import vn.bangvang.shared.testing.TestDatabase;
import vn.bangvang.shared.testing.TestPostgres;
import vn.bangvang.shared.value.ClusterId;
import vn.bangvang.shared.value.ClusterKind;
import vn.bangvang.shared.value.Period;
import vn.bangvang.shared.value.ScoreSheetId;
import vn.bangvang.shared.value.ScoreTableId;
import vn.bangvang.shared.value.UnitId;

/** What was written event by event, as things happened, is what large batches of the same log write. */
class RebuildIT {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    @Test
    void a_read_model_built_from_the_log_in_large_batches_is_the_same_to_the_byte() throws Exception {
        try (QuerySide service = QuerySide.start();
                TestDatabase copy = TestPostgres.newDatabase()) {
            history(service);
            List<ReadModel> models = List.copyOf(
                    service.context().getBeansOfType(ReadModel.class).values());
            Positions live = service.context().getBean(Positions.class);
            models.forEach(model -> assertThat(live.await(model, service.head(), Duration.ofSeconds(20)))
                    .as(model.name())
                    .isTrue());
            copyLog(service.database(), copy);
            rebuild(service, models, copy);
            Map<String, String> rebuilt = hashes(copy);
            assertThat(rebuilt).isEqualTo(hashes(service.database())).hasSizeGreaterThan(15);
            assertThat(rebuilt)
                    .allSatisfy(
                            (table, hash) -> assertThat(table.endsWith(".dead_letter") && !hash.startsWith("0 rows"))
                                    .as(table)
                                    .isFalse());
        }
    }

    private static void history(QuerySide service) {
        List<Flag> flags = IntStream.range(0, 30)
                .mapToObj(i -> new Flag(service, "Đơn vị " + i))
                .toList();
        flags.forEach(Flag::submitted);
        flags.subList(0, 25).forEach(Flag::endorsed);
        flags.subList(0, 20).forEach(Flag::decided);
        flags.subList(0, 10).forEach(Flag::forwarded);
        flags.subList(0, 5).forEach(Flag::awarded);
        scores(service, flags.stream().map(flag -> flag.unit).toList());
    }

    private static void scores(QuerySide service, List<UnitId> members) {
        ClusterId cluster = new ClusterId(UUID.randomUUID());
        service.happened(
                cluster.value(),
                new ClusterFormed(cluster, ClusterKind.BLOCK, "Khối", service.root(), DAY),
                new ClusterYearOpened(
                        cluster, service.root(), 2024, members.subList(0, 9), members.get(0), members.get(1), DAY),
                new ClusterYearCorrected(
                        cluster, service.root(), 2024, members, members.get(0), members.get(1), null, "thiếu", DAY));
        for (UnitId unit : members) {
            ScoreSheetId sheet = new ScoreSheetId(UUID.randomUUID());
            UnitId other = unit.equals(members.get(0)) ? members.get(1) : members.get(0);
            service.happened(
                    sheet.value(),
                    new ScoreSheetOpened(
                            sheet,
                            cluster,
                            unit,
                            Period.of("2024-Q1"),
                            new ScoreTableId(UUID.randomUUID()),
                            1,
                            List.of(),
                            null,
                            null,
                            DAY),
                    new SelfScoreRecorded(sheet, unit, 1, List.of(), 0, DAY),
                    new CrossScoreRecorded(sheet, other, 1, List.of(), 0, DAY),
                    new SelfScoreCorrected(sheet, unit, 1, List.of(), "nhầm", DAY),
                    new SheetConsolidated(sheet, members.get(0), 1, List.of(), List.of(), null, DAY));
        }
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
        Positions positions = new Positions(database.query());
        try (LogSubscription log = new LogSubscription(
                database.query(),
                LogConnections.opener(database.url(), database.properties().query(), "test-rebuild"),
                service.context().getBean(EventLog.class).serializer(),
                new EventUpcasterChain())) {
            ReadModels rebuilt = new ReadModels(
                    models,
                    log.events(),
                    database.query(),
                    new SpringTransactionManager(new JdbcTransactionManager(database.query())),
                    positions,
                    "rebuild",
                    Duration.ofHours(1));
            rebuilt.start();
            models.forEach(model -> assertThat(positions.await(model, service.head(), Duration.ofSeconds(30)))
                    .as(model.name())
                    .isTrue());
            rebuilt.stop();
        }
    }

    /** A hash over every row of every table, but for how far the read model had come. */
    private static Map<String, String> hashes(TestDatabase database) {
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
