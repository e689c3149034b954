package vn.bangvang.query.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import vn.bangvang.query.probe.Probe;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitRegistered;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitRenamed;
import vn.bangvang.shared.eventlog.CataloguedEventSerializer;
import vn.bangvang.shared.eventlog.GroupAppender;
import vn.bangvang.shared.eventlog.LogConnections;
import vn.bangvang.shared.eventlog.PgEventStorageEngine;
import vn.bangvang.shared.eventlog.PgEventStore;
import vn.bangvang.shared.eventlog.privacy.PersonalDataVault;
import vn.bangvang.shared.platform.database.Migrations;
import vn.bangvang.shared.testing.TestDatabase;
import vn.bangvang.shared.testing.TestPostgres;

class ParkingIT {

    private static final UnitId GOOD = new UnitId(UUID.randomUUID());
    private static final UnitId TOP = new UnitId(UUID.randomUUID());
    private static final UnitId BAD = new UnitId(UUID.randomUUID());
    private static final Duration NEVER = Duration.ofHours(1);

    private final TestDatabase database = TestPostgres.newDatabase();
    private final Probe probe = new Probe();
    private final SchemaNames schemas = SchemaNames.of(List.of(probe));
    private final JdbcClient jdbc = schemas.client(database.query());
    private final Serializer serializer = new CataloguedEventSerializer(PersonalDataVault.closed());
    private final GroupAppender appender = new GroupAppender(
            LogConnections.opener(database.url(), database.properties().command(), "test-writer"));
    private final PgEventStore log =
            PgEventStore.over(PgEventStorageEngine.appending(database.command(), appender, serializer));
    private final Room room = new Room();
    private Positions positions = new Positions(database.query(), room);
    private ReadModels running = node("one");

    @BeforeEach
    void prepare() {
        migrate(probe);
    }

    private void migrate(ReadModel model) {
        ReadModelSchemas.migrate(
                new Migrations(database.url(), database.properties().owner()), List.of(model));
    }

    @AfterEach
    void stop() {
        running.stop();
        log.shutDown();
        appender.close();
    }

    @Test
    void a_failing_event_parks_its_aggregate_and_the_others_go_on() {
        probe.poisoned.add(BAD);
        publish(registered(GOOD), registered(BAD), renamed(BAD, 1, "b1"), renamed(GOOD, 1, "g1"));
        running.start();
        reach(4);
        publish(renamed(BAD, 2, "b2"), renamed(GOOD, 2, "g2"));
        reach(6);

        assertThat(row(GOOD)).isEqualTo("g2 after 3 writes");
        assertThat(count("probe")).isEqualTo(1);
        assertThat(parked()).containsExactly(2L, 3L, 5L);
        assertThat(positions.reached(probe).parked()).isEqualTo(1);
        assertThat(error(2)).contains("poisoned");
        assertThat(error(3)).contains("waits for an earlier event");
    }

    @Test
    void a_rebuild_waits_for_room_and_until_then_the_read_model_goes_on_as_it_was() {
        publish(registered(GOOD), renamed(GOOD, 1, "g1"));
        running.start();
        reach(2);
        room.full = true;
        jdbc.sql("update {probe}.token set rebuild = true").update();
        publish(renamed(GOOD, 2, "g2"));
        reach(3);
        assertThat(row(GOOD)).isEqualTo("g2 after 3 writes");
        assertThat(positions.reached(probe)).isEqualTo(new Positions.Reached(3, 0, false));

        jdbc.sql("update {probe}.probe set name = 'not in the log'").update();
        room.full = false;
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(positions.reached(probe)).isEqualTo(new Positions.Reached(3, 0, false)));
        assertThat(row(GOOD)).isEqualTo("g2 after 3 writes");
    }

    /** A disk that the test fills. */
    private static final class Room implements Ground {

        volatile boolean full;

        @Override
        public boolean holds() {
            return true;
        }

        @Override
        public boolean holdsNow() {
            return true;
        }

        @Override
        public boolean hasRoom() {
            return !full;
        }
    }

    @Test
    void a_retry_drains_the_queue_in_order_once_the_cause_is_gone() {
        probe.poisoned.add(BAD);
        publish(registered(BAD), renamed(BAD, 1, "b1"));
        running.start();
        reach(2);
        running.retryParked();
        assertThat(parked()).containsExactly(1L, 2L);
        assertThat(jdbc.sql("select attempts from {probe}.dead_letter where position = 1")
                        .query(Integer.class)
                        .single())
                .isGreaterThan(1);

        probe.poisoned.clear();
        running.retryParked();
        assertThat(parked()).isEmpty();
        publish(renamed(BAD, 2, "b2"));
        reach(3);
        assertThat(row(BAD)).isEqualTo("b2 after 3 writes");
    }

    @Test
    void what_is_asked_for_is_tried_within_seconds_up_to_there_and_what_is_behind_it_waits_on() {
        probe.poisoned.add(BAD);
        publish(registered(BAD), renamed(BAD, 1, "b1"), renamed(BAD, 2, "b2"));
        running.start();
        reach(3);
        await("the try at the start is over").atMost(Duration.ofSeconds(10)).until(() -> attempts(1) > 1);
        probe.poisoned.clear();
        ask(1, 2);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(parked()).containsExactly(3L));
        publish(renamed(BAD, 3, "b3"));
        reach(4);
        assertThat(parked()).containsExactly(3L, 4L);
        assertThat(row(BAD)).isEqualTo("b1 after 2 writes");

        ask(3, 4);
        await().atMost(Duration.ofSeconds(10)).until(() -> parked().isEmpty());
        assertThat(row(BAD)).isEqualTo("b3 after 4 writes");
    }

    @Test
    void what_was_asked_for_and_fails_again_is_no_longer_asked_for_nor_is_what_waits_behind_it() {
        probe.poisoned.add(BAD);
        publish(registered(BAD), renamed(BAD, 1, "b1"));
        running.start();
        reach(2);
        ask(1, 2);
        await().atMost(Duration.ofSeconds(10)).until(() -> asked().isEmpty());
        assertThat(parked()).containsExactly(1L, 2L);
        assertThat(attempts(1)).isGreaterThan(1);
        assertThat(attempts(2)).isEqualTo(1);
    }

    @Test
    void what_is_asked_for_while_a_try_is_under_way_is_still_asked_for_when_that_fails() {
        probe.poisoned.add(BAD);
        publish(registered(BAD), renamed(BAD, 1, "b1"));
        running.start();
        reach(2);
        running.stop();
        DeadLetters letters = new DeadLetters(JdbcClient.create(database.query()), probe.schema());
        ask(1, 2);
        DeadLetters.Asked underWay = letters.asked().get(0);
        ask(1, 1);
        letters.failedAgain(underWay, 1, new IllegalStateException("poisoned still"));
        assertThat(asked()).containsExactly(1L);

        letters.failedAgain(letters.all().get(0), 1, new IllegalStateException("poisoned still"));
        assertThat(asked()).isEmpty();
    }

    @Test
    void what_was_asked_for_while_no_node_ran_is_tried_when_one_starts() {
        probe.poisoned.add(BAD);
        publish(registered(BAD));
        running.start();
        reach(1);
        running.stop();
        probe.poisoned.clear();
        ask(1, 1);
        running = node("one");
        running.start();
        await().atMost(Duration.ofSeconds(10)).until(() -> parked().isEmpty());
    }

    private int attempts(long position) {
        return jdbc.sql("select attempts from {probe}.dead_letter where position = ?")
                .param(position)
                .query(Integer.class)
                .single();
    }

    private void ask(long from, long upTo) {
        schemas.client(database.owner())
                .sql("update {probe}.dead_letter set retry_asked_at = now() where position between ? and ?")
                .params(from, upTo)
                .update();
    }

    private List<Long> asked() {
        return jdbc.sql("select position from {probe}.dead_letter where retry_asked_at is not null")
                .query(Long.class)
                .list();
    }

    /** A batch holds the token before it asks for the lock that a retry has: were the retry to wait, both would. */
    @Test
    void a_retry_gives_way_to_whoever_holds_the_token() throws SQLException {
        probe.poisoned.add(BAD);
        publish(registered(BAD));
        running.start();
        reach(1);
        probe.poisoned.clear();
        try (Connection batch = database.query().getConnection()) {
            batch.setAutoCommit(false);
            batch.createStatement().executeUpdate(schemas.in("update {probe}.token set claimed_at = now()"));
            assertTimeoutPreemptively(Duration.ofSeconds(5), running::retryParked);
            assertThat(parked()).containsExactly(1L);
            batch.rollback();
        }
        running.retryParked();
        assertThat(parked()).isEmpty();
    }

    @Test
    void what_is_parked_stays_parked_over_a_restart_and_is_tried_again_at_start() {
        probe.poisoned.add(BAD);
        publish(registered(BAD), registered(GOOD));
        running.start();
        reach(2);
        running.stop();
        publish(renamed(BAD, 1, "b1"));
        probe.poisoned.clear();

        positions = new Positions(database.query(), room);
        running = node("two");
        running.start();
        await().atMost(Duration.ofSeconds(20)).until(() -> parked().isEmpty());
        reach(3);
        await().untilAsserted(() -> assertThat(row(BAD)).isEqualTo("b1 after 2 writes"));
        assertThat(row(GOOD)).endsWith("after 1 writes");
    }

    @Test
    void a_batch_that_partly_failed_applies_nothing_twice() {
        List<UnitId> units = java.util.stream.Stream.generate(() -> new UnitId(UUID.randomUUID()))
                .limit(50)
                .toList();
        probe.poisoned.add(units.get(25));
        for (UnitId unit : units) {
            publish(registered(unit), renamed(unit, 1, "renamed"));
        }
        running.start();
        reach(100);
        assertThat(jdbc.sql("select writes, count(*) n from {probe}.probe group by writes")
                        .query((row, i) -> row.getInt(1) + ":" + row.getInt(2))
                        .list())
                .containsExactly("2:49");
    }

    @Test
    void a_row_that_is_missing_is_seen_and_parked_with_the_statement() {
        publish(renamed(BAD, 0, "never registered"));
        running.start();
        reach(1);
        assertThat(parked()).containsExactly(1L);
        assertThat(error(1)).contains("Touched 0 rows").contains("update {probe}.probe");
    }

    @Test
    void an_outage_parks_nothing_and_the_batch_is_read_again() throws Exception {
        running.start();
        publish(registered(GOOD));
        reach(1);
        try (var superuser = database.superuser();
                var statement = superuser.createStatement()) {
            statement.execute("revoke connect on database " + database.name() + " from bangvang_query");
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'bangvang_query'"
                    + " and datname = current_database()");
            publish(renamed(GOOD, 1, "g1"));
            statement.execute("grant connect on database " + database.name() + " to bangvang_query");
        }
        await().ignoreExceptions()
                .atMost(Duration.ofSeconds(30))
                .until(() -> positions.reached(probe).position() == 2);
        assertThat(row(GOOD)).isEqualTo("g1 after 2 writes");
        assertThat(parked()).isEmpty();
    }

    @Test
    void however_often_it_failed_it_is_tried_again_within_seconds() {
        List<Long> tried = new CopyOnWriteArrayList<>();
        ReadModels failing = node("two", from -> {
            tried.add(System.nanoTime());
            throw new IllegalStateException("The log is away");
        });
        failing.start();
        try {
            await().atMost(Duration.ofSeconds(20)).until(() -> tried.size() >= 5);
        } finally {
            failing.stop();
        }
        assertThat(Duration.ofNanos(tried.get(4) - tried.get(3))).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void rows_and_token_are_written_together_or_not_at_all() throws Exception {
        try (var superuser = database.superuser();
                var statement = superuser.createStatement()) {
            statement.execute("create sequence public.refused");
            statement.execute("create function public.refuse() returns trigger language plpgsql security definer as"
                    + " $$ begin perform nextval('public.refused');"
                    + " raise exception 'no token' using errcode = '53100'; end $$");
            statement.execute(schemas.in("create trigger refuse before update of position on {probe}.token"
                    + " for each row execute function public.refuse()"));
            publish(registered(GOOD));
            running.start();
            await().atMost(Duration.ofSeconds(10)).until(() -> refused(statement));
            assertThat(count("probe")).isZero();
            statement.execute(schemas.in("drop trigger refuse on {probe}.token"));
        }
        reach(1);
        assertThat(row(GOOD)).endsWith("after 1 writes");
    }

    @Test
    void what_a_crash_took_back_after_it_was_committed_is_read_again() {
        publish(registered(GOOD));
        running.start();
        reach(1);
        publish(renamed(GOOD, 1, "lost"));
        reach(2);
        takeBack();
        publish(renamed(GOOD, 2, "g2"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(row(GOOD)).isEqualTo("g2 after 3 writes"));
        assertThat(parked()).isEmpty();
    }

    @Test
    void an_idle_read_model_notices_what_a_crash_took_back() {
        publish(registered(GOOD));
        running.start();
        reach(1);
        publish(renamed(GOOD, 1, "lost"));
        reach(2);
        takeBack();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(row(GOOD)).isEqualTo("lost after 2 writes"));
    }

    @Test
    void a_parked_aggregate_whose_retry_a_crash_took_back_is_not_overtaken() {
        publish(registered(BAD));
        running.start();
        reach(1);
        probe.poisoned.add(BAD);
        publish(renamed(BAD, 1, "b1"));
        reach(2);
        long writes =
                jdbc.sql("select writes from {probe}.token").query(Long.class).single();
        probe.poisoned.clear();
        running.retryParked();
        assertThat(parked()).isEmpty();
        jdbc.sql("with back as (update {probe}.token set writes = ?),"
                        + " unseen as (update {probe}.seen set last_seq = 0, events = 1),"
                        + " parked as (insert into {probe}.dead_letter (position, sequence_id, event_name, error)"
                        + " values (2, ?, 'unit.renamed', 'poisoned'))"
                        + " update {probe}.probe set name = 'first', writes = 1")
                .params(writes, BAD.value())
                .update();
        publish(renamed(BAD, 2, "b2"));
        await().atMost(Duration.ofSeconds(20)).until(() -> parked().contains(3L));
        running.retryParked();
        assertThat(row(BAD)).isEqualTo("b2 after 3 writes");
    }

    /** As a crash does with the last commits that were not waited for: rows and token stand where they stood before. */
    private void takeBack() {
        jdbc.sql("with back as (update {probe}.token set position = 1, writes = writes - 1,"
                        + " hash = (select hash from log.event where position = 1)),"
                        + " seen as (update {probe}.seen set last_seq = 0, events = 1)"
                        + " update {probe}.probe set name = 'first', writes = 1")
                .update();
    }

    @Test
    void of_two_nodes_only_one_keeps_a_read_model_and_the_other_takes_over() {
        ReadModels other = node("two");
        running.start();
        publish(registered(GOOD));
        reach(1);
        other.start();
        try {
            publish(renamed(GOOD, 1, "g1"));
            reach(2);
            running.stop();
            publish(renamed(GOOD, 2, "g2"));
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> positions.reached(probe).position() == 3);
            assertThat(row(GOOD)).isEqualTo("g2 after 3 writes");
        } finally {
            other.stop();
        }
    }

    @Test
    void somebody_who_waits_for_a_position_hears_when_it_is_there_and_when_it_is_not() {
        running.start();
        assertThat(positions.await(probe, 1, Duration.ofMillis(100))).isFalse();
        publish(registered(GOOD));
        assertThat(positions.await(probe, 1, Duration.ofSeconds(10))).isTrue();
        assertThat(row(GOOD)).endsWith("after 1 writes");
    }

    @Test
    void a_node_that_does_not_keep_the_read_model_hears_of_its_position_too() {
        running.start();
        publish(registered(GOOD));
        assertThat(new Positions(database.query(), room).await(probe, 1, Duration.ofSeconds(10)))
                .isTrue();
    }

    @Test
    void a_node_that_died_loses_its_claim_and_one_of_the_same_name_takes_it_back_at_once() {
        jdbc.sql("update {probe}.token set owner = 'dead', claimed_at = now() - interval '9 seconds'")
                .update();
        running.start();
        publish(registered(GOOD));
        reach(1);
        running.stop();
        jdbc.sql("update {probe}.token set owner = 'two', claimed_at = now()").update();
        running = node("two");
        running.start();
        publish(renamed(GOOD, 1, "g1"));
        assertThat(positions.await(probe, 2, Duration.ofSeconds(5))).isTrue();
    }

    @Test
    void a_new_version_is_one_number_and_reads_the_history_into_tables_of_its_own() {
        publish(registered(GOOD), renamed(GOOD, 1, "g1"));
        running.start();
        reach(2);
        running.stop();
        Probe second = new Probe(2);
        migrate(second);
        running = node("one", log, second);
        running.start();
        publish(renamed(GOOD, 2, "g2"));
        assertThat(positions.await(second, 3, Duration.ofSeconds(20))).isTrue();

        assertThat(SchemaNames.of(List.of(second))
                        .client(database.query())
                        .sql("select name from {probe}.probe")
                        .query(String.class)
                        .single())
                .isEqualTo("g2");
        assertThat(row(GOOD)).isEqualTo("g1 after 2 writes");
    }

    private boolean refused(java.sql.Statement superuser) throws java.sql.SQLException {
        try (var rows = superuser.executeQuery("select is_called from public.refused")) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    private ReadModels node(String name) {
        return node(name, log);
    }

    private ReadModels node(String name, StreamableMessageSource<TrackedEventMessage<?>> events) {
        return node(name, events, probe);
    }

    private ReadModels node(String name, StreamableMessageSource<TrackedEventMessage<?>> events, ReadModel model) {
        return new ReadModels(
                List.of(model),
                events,
                database.query(),
                new SpringTransactionManager(new JdbcTransactionManager(database.query())),
                positions,
                room,
                name,
                NEVER,
                new EventLog(jdbc, serializer));
    }

    private void reach(long position) {
        assertThat(positions.await(probe, position, Duration.ofSeconds(20)))
                .as("position %s", position)
                .isTrue();
    }

    private void publish(GenericDomainEventMessage<?>... events) {
        log.publish(List.of(events));
    }

    private static GenericDomainEventMessage<DomainEvent> registered(UnitId unit) {
        return message(unit, 0, new UnitRegistered(unit, "X" + unit, "first", TOP, LocalDate.of(2024, 1, 1)));
    }

    private static GenericDomainEventMessage<DomainEvent> renamed(UnitId unit, long sequence, String name) {
        return message(unit, sequence, new UnitRenamed(unit, name, "reason", LocalDate.of(2024, 2, 1)));
    }

    private static GenericDomainEventMessage<DomainEvent> message(UnitId unit, long sequence, DomainEvent event) {
        return new GenericDomainEventMessage<>("Unit", unit.toString(), sequence, event);
    }

    private String row(UnitId unit) {
        return jdbc.sql("select name || ' after ' || writes || ' writes' from {probe}.probe where unit_id = ?")
                .param(unit.value())
                .query(String.class)
                .single();
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from {probe}." + table)
                .query(Integer.class)
                .single();
    }

    private List<Long> parked() {
        return jdbc.sql("select position from {probe}.dead_letter order by 1")
                .query(Long.class)
                .list();
    }

    private String error(long position) {
        return jdbc.sql("select error from {probe}.dead_letter where position = ?")
                .param(position)
                .query(String.class)
                .single();
    }
}
