package vn.bangvang.query.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.bangvang.query.testing.AllReadModels;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.query.testing.ReadAnew;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitRenamed;
import vn.bangvang.shared.platform.database.Migrations;

/** Read models built anew beside those that are read, while a node goes on. */
class RebuildIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Those that the service keeps and the command builds. */
    private static final List<ReadModel> KEPT = AllReadModels.LIST.stream()
            .filter(model -> !model.name().equals("probe") && !model.opensNames())
            .toList();

    private static QuerySide service;
    private static String auditor;
    private static UnitId unit;
    private final List<String> said = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        service = QuerySide.start();
        unit = service.unit("Sở Nội vụ");
        auditor = service.user(Role.AUDITOR, service.root());
        try (CrashLoad load = new CrashLoad(service)) {
            await().atMost(PATIENCE).until(() -> load.acknowledged.get() > 150);
        }
        caughtUp();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void what_is_built_anew_is_row_by_row_what_was_read_and_the_node_goes_on_from_there() throws Exception {
        Map<String, String> before = rows("");

        assertThat(rebuild("all")).isZero();

        assertThat(rows("")).isEqualTo(before);
        assertThat(rows("_old")).hasSameSizeAs(before);
        assertThat(said).contains("unit-register: nothing was wrong", "nomination-file: nothing was wrong");
        assertThat(said)
                .anyMatch(
                        line -> line.matches(
                                "Positions 1 to [1-9][0-9]* were replayed in [0-9]+\\.[0-9] seconds; the hash there is [0-9a-f]{64}"));
        service.unit("Sở Y tế");
        assertThat(units()).contains("Sở Y tế");
        assertThat(service.ask(auditor, "/api/units").statusCode()).isEqualTo(200);
        assertEachEventIsInTheRows();
    }

    /** As a script marks one that a former version may have read past some events. */
    @Test
    void a_read_model_that_is_marked_is_read_anew_in_its_place_and_closed_meanwhile() throws Exception {
        Map<String, String> before = rows("");
        String schema = model("unit-register").schema();
        try (Connection held = service.database().superuser();
                Statement statement = held.createStatement()) {
            held.setAutoCommit(false);
            // Until this ends the node cannot throw the rows away.
            statement.execute("lock table " + schema + ".unit in share mode");
            asOwnerOfTheMachine("update " + schema + ".token set rebuild = true");
            HttpResponse<String> closed = service.ask(auditor, "/api/units");
            assertThat(closed.statusCode()).isEqualTo(503);
            assertThat(closed.body()).contains("READ_MODEL_REBUILDING");
            held.rollback();
        }
        await().atMost(PATIENCE).until(() -> service.ask(auditor, "/api/units").statusCode() == 200);
        assertThat(rows("")).isEqualTo(before);
    }

    @Test
    void options_that_are_unknown_or_exclude_each_other_do_nothing() {
        assertThat(rebuild("unit-register", "--compareonly")).isEqualTo(RebuildReadModels.WRONG_USAGE);
        assertThat(rebuild("unit-register", "--back", "--compare-only")).isEqualTo(RebuildReadModels.WRONG_USAGE);
    }

    @Test
    void whoever_rebuilds_doubts_the_snapshots_of_the_reference_data_too() throws Exception {
        asOwnerOfTheMachine("insert into log.reference_snapshot (program, position, hash, content) values"
                + " (decode(repeat('00', 32), 'hex'), 1, decode(repeat('00', 32), 'hex'), 'x')");
        rebuild("unit-register", "--compare-only");
        assertThat(snapshots()).isPositive();
        assertThat(rebuild("unit-register")).isZero();
        assertThat(snapshots()).isZero();
    }

    private int snapshots() {
        return service.rows()
                .sql("select count(*) from log.reference_snapshot")
                .query(Integer.class)
                .single();
    }

    @Test
    void rows_that_were_damaged_are_named_and_healed() throws Exception {
        Map<String, String> before = rows("");
        service.rows()
                .sql("update {unit-register}.unit set name = 'chưa đổi' where id = ?")
                .param(unit.value())
                .update();

        assertThat(rebuild("unit-register", "--compare-only")).isEqualTo(RebuildReadModels.DIFFERS);
        assertThat(rows("")).isNotEqualTo(before);
        assertThat(rebuild("unit-register")).isZero();

        assertThat(said).contains("unit-register, unit: 1 rows differ, first " + unit);
        assertThat(rows("")).isEqualTo(before);
        assertThat(rebuild("all", "--compare-only")).isZero();
        assertThat(rows("_next")).isEmpty();
    }

    @Test
    void what_was_read_before_comes_back_with_one_command_at_the_position_of_today() throws Exception {
        String name = "Sở có tên từ nhật ký";
        service.happened(unit.value(), new UnitRenamed(unit, name, "Đề án", QuerySide.LONG_AGO));
        caughtUp();
        service.rows()
                .sql("update {unit-register}.unit set name = 'bản trước' where id = ?")
                .param(unit.value())
                .update();
        assertThat(rebuild("unit-register")).isZero();
        service.unit("Sở mới lập");
        assertThat(units()).contains(name).doesNotContain("bản trước");

        assertThat(rebuild("unit-register", "--back")).isZero();
        assertThat(units()).contains("bản trước", "Sở mới lập");

        assertThat(rebuild("unit-register", "--back")).isZero();
        assertThat(units()).contains(name, "Sở mới lập").doesNotContain("bản trước");
        assertEachEventIsInTheRows();
    }

    @Test
    void there_is_nothing_to_go_back_to_before_the_first_rebuild() throws Exception {
        try (Connection owner = service.database().owner().getConnection();
                Statement statement = owner.createStatement()) {
            statement.execute("drop schema if exists " + model("unit-register").schema() + "_old cascade");
        }
        assertThatThrownBy(() -> rebuild("unit-register", "--back"))
                .isInstanceOf(RebuildRefused.class)
                .hasMessageContaining("nothing to go back to of unit-register");
    }

    @Test
    void what_the_service_reads_anew_itself_has_no_copy_to_go_back_to_and_none_is_promised() {
        assertThat(rebuild("person-names")).isZero();
        assertThat(said).anyMatch(line -> line.startsWith("person-names:")).noneMatch(line -> line.contains("--back"));
        for (String option : List.of("--back", "--compare-only")) {
            assertThatThrownBy(() -> rebuild("person-names", option))
                    .isInstanceOf(RebuildRefused.class)
                    .hasMessageContaining("no copy to go back to");
        }
        assertThat(rebuild("unit-register")).isZero();
        assertThat(said).contains("Swapped. To go back: run this again with --back unit-register");
    }

    @Test
    void an_event_that_cannot_be_read_is_parked_with_the_later_ones_of_its_case() throws Exception {
        long broken = service.happened(unit.value(), new UnitRenamed(unit, "hỏng", "Đề án", QuerySide.LONG_AGO));
        long waiting = service.happened(unit.value(), new UnitRenamed(unit, "sau đó", "Đề án", QuerySide.LONG_AGO));
        caughtUp();
        asOwnerOfTheMachine("create table public.kept as select payload from log.event where position = " + broken);
        asOwnerOfTheMachine("update log.event set payload = 'no event' where position = " + broken);

        assertThat(rebuild("unit-register")).isZero();

        assertThat(service.rows()
                        .sql("select position from {unit-register}.dead_letter order by position")
                        .query(Long.class)
                        .list())
                .containsExactly(broken, waiting);
        assertThat(said).contains("unit-register: 0 events are parked, 2 in the new one");
        asOwnerOfTheMachine(
                "update log.event set payload = (select payload from public.kept) where position = " + broken);
        assertThat(rebuild("unit-register")).isZero();
        assertThat(units()).contains("sau đó");
    }

    /** Its rows are made while those of the event before it are sent. */
    @Test
    void a_later_event_of_a_parked_case_waits_though_it_comes_in_the_next_batch() throws Exception {
        long broken = service.happened(unit.value(), new UnitRenamed(unit, "hỏng nữa", "Đề án", QuerySide.LONG_AGO));
        long waiting = service.happened(unit.value(), new UnitRenamed(unit, "chờ", "Đề án", QuerySide.LONG_AGO));
        caughtUp();
        asOwnerOfTheMachine("create table public.kept2 as select payload from log.event where position = " + broken);
        // Readable, and refused by the table alone.
        asOwnerOfTheMachine("update log.event set payload = convert_to(replace(convert_from(payload, 'UTF8'),"
                + " 'hỏng nữa', 'hỏng\\u0000'), 'UTF8') where position = " + broken);

        assertThat(rebuildBy("1", "unit-register")).isZero();

        assertThat(service.rows()
                        .sql("select position from {unit-register}.dead_letter order by position")
                        .query(Long.class)
                        .list())
                .containsExactly(broken, waiting);
        asOwnerOfTheMachine(
                "update log.event set payload = (select payload from public.kept2) where position = " + broken);
        assertThat(rebuildBy("3", "unit-register")).isZero();
        assertThat(units()).contains("chờ");
    }

    @Test
    void rows_of_a_batch_are_those_of_its_events_one_by_one() throws Exception {
        Map<String, String> before = rows("");
        for (String batch : List.of("1", "7", "100000")) {
            assertThat(rebuildBy(batch, "all")).isZero();
            assertThat(rows("")).isEqualTo(before);
        }
        assertEachEventIsInTheRows();
    }

    @Test
    void a_process_that_is_killed_half_way_leaves_what_it_has_done_and_the_next_one_goes_on_from_there()
            throws Exception {
        Map<String, String> before = rows("");
        Process killed = process("bangvang.rebuild.batch=1", "all");
        try {
            await().atMost(PATIENCE).ignoreExceptions().until(() -> next("unit-register") > 50);
        } finally {
            killed.destroyForcibly().waitFor();
        }
        long done = next("unit-register");
        assertThat(done).isLessThan(service.head());
        assertThat(rows("")).isEqualTo(before);

        assertThat(rebuild("all")).isZero();

        String began = said.stream()
                .filter(line -> line.startsWith("Reading the log"))
                .findFirst()
                .orElseThrow();
        assertThat(Long.parseLong(began.replaceAll("\\D+(\\d+).*", "$1"))).isBetween(done, service.head());
        assertThat(rows("")).isEqualTo(before);
        assertEachEventIsInTheRows();
    }

    @Test
    void what_another_program_began_is_not_gone_on_with() throws Exception {
        Map<String, String> before = rows("");
        try (Connection owner = service.database().owner().getConnection();
                Statement statement = owner.createStatement()) {
            ReadModelSchemas.migrate(owner(), List.of(ModelCopy.next(model("unit-register"))));
            statement.execute("update " + model("unit-register").schema()
                    + "_next.token set position = 5, owner = 'rebuild of another'");
        }
        assertThat(rebuild("unit-register")).isZero();
        assertThat(said).anyMatch(line -> line.startsWith("Reading the log from 0 "));
        assertThat(rows("")).isEqualTo(before);
    }

    @Test
    void the_next_start_finds_the_schemas_as_its_scripts_made_them() throws Exception {
        assertThat(rebuild("all")).isZero();
        try (Connection owner = service.database().owner().getConnection();
                Statement statement = owner.createStatement()) {
            Map<String, String> marks = marks();
            assertThat(marks).containsKeys(KEPT.stream().map(ReadModel::schema).toArray(String[]::new));
            for (ReadModel model : KEPT) {
                statement.execute("comment on schema " + model.schema() + " is null");
            }
            ReadModelSchemas.migrate(owner(), KEPT);
            assertThat(marks()).isEqualTo(marks);
        }
        assertEachEventIsInTheRows();
    }

    /** Whoever reads in several statements sees one position in all of them, and each event of it in the rows. */
    @Test
    void swapped_and_back_again_under_load_no_answer_mixes_positions_and_nothing_is_skipped() throws Exception {
        AtomicBoolean reading = new AtomicBoolean(true);
        AtomicInteger answers = new AtomicInteger();
        List<String> mixed = new CopyOnWriteArrayList<>();
        List<Thread> readers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Thread reader = new Thread(() -> read(reading, answers, mixed));
            reader.start();
            readers.add(reader);
        }
        try (CrashLoad load = new CrashLoad(service)) {
            for (String command : List.of("", "--back", "--back", "")) {
                long before = load.acknowledged.get();
                assertThat(command.isEmpty() ? rebuild("all") : rebuild("all", command))
                        .isZero();
                await().atMost(PATIENCE).until(() -> load.acknowledged.get() > before + 50);
            }
        } finally {
            reading.set(false);
            for (Thread reader : readers) {
                reader.join();
            }
        }
        assertThat(mixed).isEmpty();
        assertThat(answers.get()).isGreaterThan(50);
        caughtUp();
        assertEachEventIsInTheRows();
        assertThat(rebuild("all", "--compare-only")).isZero();
    }

    private void read(AtomicBoolean reading, AtomicInteger answers, List<String> mixed) {
        try (Connection connection = service.database().query().getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            JdbcClient moment = SchemaNames.of(KEPT).client(new SingleConnectionDataSource(connection, true));
            for (int i = 0; reading.get(); i++) {
                ReadModel model = KEPT.get(i % KEPT.size());
                long position = position(moment, model);
                if (i % 10 == 0) {
                    moment.sql("select 1 from pg_sleep(0.05)")
                            .query(Integer.class)
                            .single();
                }
                long missing = missing(moment, model, position);
                long again = position(moment, model);
                connection.commit();
                if (missing != 0 || again != position) {
                    mixed.add(model.name() + " at " + position + " and " + again + ", missing " + missing);
                }
                answers.incrementAndGet();
            }
        } catch (Exception failed) {
            mixed.add(failed.toString());
        }
    }

    private static long position(JdbcClient jdbc, ReadModel model) {
        return jdbc.sql("select position from {" + model.name() + "}.token")
                .query(Long.class)
                .single();
    }

    /** How many events of the log up to the position are neither in the rows nor parked; less than nothing if some are twice. */
    private static long missing(JdbcClient jdbc, ReadModel model, long position) {
        return jdbc.sql("select (select count(*) from log.event where position <= ? and name = any(?::text[]))"
                        + " - (select coalesce(sum(events), 0) from {" + model.name() + "}.seen)"
                        + " - (select count(*) from {" + model.name() + "}.dead_letter)")
                .params(position, Stored.array(model.handlers().names()))
                .query(Long.class)
                .single();
    }

    private void assertEachEventIsInTheRows() {
        caughtUp();
        JdbcClient jdbc = service.rows();
        for (ReadModel model : KEPT) {
            assertThat(missing(jdbc, model, service.head())).as(model.name()).isZero();
        }
    }

    @Test
    void of_two_at_once_the_second_is_refused() throws Exception {
        try (Connection first = service.database().owner().getConnection();
                Statement statement = first.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtextextended('bangvang rebuild', 0))");
            assertThatThrownBy(() -> rebuild("all")).hasMessageContaining("Another rebuild is running");
            statement.execute("select pg_advisory_unlock_all()");
        }
    }

    @Test
    void an_unknown_name_is_answered_with_those_that_are_known() {
        assertThat(rebuild("unit-register", "no-such")).isEqualTo(RebuildReadModels.WRONG_USAGE);
        assertThat(said.get(said.size() - 1)).contains("all, approver-inbox", "unit-register");
    }

    private int rebuild(String... arguments) {
        return rebuildBy(Integer.toString(BulkReplay.BATCH), arguments);
    }

    /** @param batch how many events make one transaction */
    private int rebuildBy(String batch, String... arguments) {
        Map<String, Object> settings = new HashMap<>(service.database().asSpringProperties());
        settings.put("bangvang.rebuild.batch", batch);
        return RebuildReadModels.run(
                settings,
                (vietnamese, english) -> said.add(english),
                Stream.of(arguments).flatMap(RebuildIT::names).toArray(String[]::new));
    }

    /** All but what only tests know. */
    private static Stream<String> names(String argument) {
        return argument.equals("all") ? KEPT.stream().map(ReadModel::name) : Stream.of(argument);
    }

    private Process process(String setting, String... arguments) throws Exception {
        Map<String, Object> settings = new HashMap<>(service.database().asSpringProperties());
        List<String> command = new ArrayList<>(
                List.of(System.getProperty("java.home") + "/bin/java", "-cp", System.getProperty("java.class.path")));
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.add("-D" + setting);
        command.add(RebuildReadModels.class.getName());
        Stream.of(arguments).flatMap(RebuildIT::names).forEach(command::add);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static Migrations owner() {
        return new Migrations(
                service.database().url(), service.database().properties().owner());
    }

    /** Of the schemas that are read. */
    private static Map<String, String> marks() {
        Map<String, String> marks = new TreeMap<>();
        JdbcClient.create(service.database().owner())
                .sql("select nspname, obj_description(oid, 'pg_namespace') mark from pg_namespace"
                        + " where nspname like 'read\\_%' and nspname !~ '_old$|probe'"
                        + " and obj_description(oid, 'pg_namespace') is not null")
                .query(row -> {
                    marks.put(row.getString("nspname"), row.getString("mark"));
                });
        return marks;
    }

    private static long next(String name) {
        return JdbcClient.create(service.database().owner())
                .sql("select position from " + model(name).schema() + "_next.token")
                .query(Long.class)
                .single();
    }

    private static ReadModel model(String name) {
        return KEPT.stream()
                .filter(model -> model.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> units() {
        caughtUp();
        return service.rows()
                .sql("select name from {unit-register}.unit")
                .query(String.class)
                .list();
    }

    private static void caughtUp() {
        ReadAnew.await(KEPT, service.context().getBean(Positions.class), service.head());
    }

    /** A hash of each table of the schemas of those models, and of what ends so. */
    private Map<String, String> rows(String suffix) {
        Map<String, String> hashes = new TreeMap<>();
        ReadAnew.hashes(service.database()).forEach((table, hash) -> {
            String schema = table.substring(0, table.indexOf('.'));
            if (KEPT.stream().anyMatch(model -> schema.equals(model.schema() + suffix))) {
                hashes.put(table, hash);
            }
        });
        return hashes;
    }

    private void asOwnerOfTheMachine(String sql) throws Exception {
        try (Connection superuser = service.database().superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(sql);
        }
    }
}
