package vn.bangvang.shared.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.eventlog.AppendUnit.Draft;
import vn.bangvang.shared.platform.axon.UuidV7;
import vn.bangvang.shared.testing.TestPostgres;

class GroupAppendIT {

    private static final int CROWD = 200;

    private final TestLog log = TestLog.of(TestPostgres.newDatabase());

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void units_that_wait_together_are_stored_in_one_transaction() {
        var thrown = OneGroup.of(log, registrations(CROWD));
        assertThat(OneGroup.stored(thrown)).isEqualTo(CROWD);
        assertThat(transactions())
                .as("that of the first unit, and one for the others")
                .isEqualTo(2);
        assertNoGap(CROWD + 1);
    }

    @Test
    void one_conflict_in_a_crowd_fails_alone() {
        UUID known = UuidV7.next();
        log.append(TestEvents.registered(known));
        log.append(TestEvents.renamed(known, 1));
        assertFailsAlone(() -> log.append(TestEvents.renamed(known, 1)), ConcurrencyException.class);
    }

    @Test
    void a_second_beginning_of_a_stream_in_a_crowd_fails_alone() {
        UUID known = UuidV7.next();
        log.append(TestEvents.registered(known));
        assertFailsAlone(() -> log.append(TestEvents.registered(known, "another code")), StreamExistsException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"23514", "22012", "42883", "P0001", "XX000"})
    void whatever_error_one_unit_meets_in_a_crowd_it_fails_alone(String sqlState) {
        Refusing.events(log, "REFUSE ME", sqlState);
        assertFailsAlone(
                () -> log.append(TestEvents.registered(UuidV7.next(), "REFUSE ME")), EventStoreException.class);
    }

    @Test
    void a_unit_that_cannot_be_written_at_all_fails_alone() {
        Draft broken = new Draft(
                UuidV7.next(),
                0,
                "Unit",
                "unit.registered",
                1,
                UuidV7.next(),
                Map.of(),
                null,
                null,
                null,
                List.of(),
                List.of());
        assertFailsAlone(
                () -> {
                    AppendUnit unit = new AppendUnit(List.of(broken), List.of(), null, broken.aggregateId()) {
                        @Override
                        int size() {
                            return 0;
                        }
                    };
                    log.appender.submit(unit);
                    unit.await(java.time.Duration.ofSeconds(10));
                },
                EventStoreException.class);
    }

    @Test
    void half_of_a_crowd_may_fail_and_the_other_half_is_stored_without_a_gap() {
        Refusing.events(log, "REFUSE ME", "23514");
        List<Runnable> work = new ArrayList<>();
        for (int i = 0; i < CROWD; i++) {
            String code = i % 2 == 0 ? "code " + i : "REFUSE ME " + i;
            work.add(() -> log.append(TestEvents.registered(UuidV7.next(), code)));
        }
        assertThat(OneGroup.stored(OneGroup.of(log, work))).isEqualTo(CROWD / 2);
        assertNoGap(CROWD / 2 + 1);
    }

    @Test
    void a_unit_of_several_events_is_stored_whole_or_not_at_all() {
        Refusing.events(log, "REFUSE ME", "23514");
        UUID unit = UuidV7.next();
        assertThatThrownBy(() -> log.append(
                        TestEvents.registered(unit),
                        TestEvents.renamed(unit, 1),
                        TestEvents.renamed(unit, 2, "REFUSE ME")))
                .isInstanceOf(EventStoreException.class);
        assertThat(log.count()).isZero();
    }

    @Test
    void a_full_store_is_said_so_and_the_next_append_works_once_there_is_space() {
        Refusing.events(log, "REFUSE ME", "53100");
        assertThatThrownBy(() -> log.append(TestEvents.registered(UuidV7.next(), "REFUSE ME")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.reason()).isEqualTo(Reason.STORE_FULL);
                    assertThat(refusal.reason().kind().status()).isEqualTo(503);
                });
        Refusing.nothing(log);
        log.append(TestEvents.registered(UuidV7.next(), "REFUSE ME"));
        assertNoGap(1);
    }

    @Test
    void a_store_that_is_too_slow_refuses_the_group_and_not_each_of_its_units_in_turn() {
        Refusing.events(log, "REFUSE ME", "57014");
        List<Runnable> work = registrations(3);
        work.add(() -> log.append(TestEvents.registered(UuidV7.next(), "REFUSE ME")));
        assertThat(OneGroup.of(log, work))
                .allSatisfy(thrown -> assertThat(thrown)
                        .isInstanceOfSatisfying(
                                Refusal.class,
                                refusal -> assertThat(refusal.reason()).isEqualTo(Reason.STORE_UNAVAILABLE)));
        assertNoGap(1);
    }

    @Test
    void a_commit_is_announced_once_however_many_units_it_holds() throws SQLException {
        try (Connection listener = TestLog.opener(log.database).open();
                Statement statement = listener.createStatement()) {
            statement.execute("listen " + AppendTransaction.CHANNEL);
            OneGroup.of(log, registrations(CROWD));
            statement.execute("select 1");
            var announced = Stream.of(listener.unwrap(PGConnection.class).getNotifications())
                    .map(notification -> Long.parseLong(notification.getParameter()))
                    .toList();
            assertThat(announced).containsExactly(1L, CROWD + 1L);
        }
    }

    @Test
    void a_unit_of_work_appends_once() {
        UUID unit = UuidV7.next();
        var unitOfWork = org.axonframework.messaging.unitofwork.DefaultUnitOfWork.startAndGet(null);
        try {
            log.append(TestEvents.registered(unit));
            assertThatThrownBy(() -> log.append(TestEvents.renamed(unit, 1)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("appends once");
        } finally {
            unitOfWork.rollback();
        }
        assertThat(log.count()).isEqualTo(1);
    }

    @Test
    void a_closed_writer_refuses_at_once() {
        log.appender.close();
        assertThatThrownBy(() -> log.append(TestEvents.registered(UuidV7.next())))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.STORE_UNAVAILABLE));
    }

    private List<Runnable> registrations(int count) {
        return new ArrayList<>(IntStream.range(0, count)
                .<Runnable>mapToObj(i -> () -> log.append(TestEvents.registered(UuidV7.next())))
                .toList());
    }

    private void assertFailsAlone(Runnable failing, Class<? extends Throwable> with) {
        long before = log.count();
        List<Runnable> work = registrations(CROWD - 1);
        work.add(CROWD / 3, failing);
        List<@Nullable Throwable> thrown = OneGroup.of(log, work);
        assertThat(thrown.stream().filter(Objects::nonNull)).hasSize(1);
        assertThat(thrown.get(CROWD / 3)).isExactlyInstanceOf(with);
        assertNoGap(before + 1 + CROWD - 1);
    }

    private void assertNoGap(long events) {
        assertThat(log.sql()
                        .sql("select position from log.event order by position")
                        .query(Long.class)
                        .list())
                .containsExactlyElementsOf(java.util.stream.LongStream.rangeClosed(1, events)
                        .boxed()
                        .toList());
    }

    private long transactions() {
        return log.sql()
                .sql("select count(distinct xmin::text) from log.event")
                .query(Long.class)
                .single();
    }
}
