package vn.bangvang.shared.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.eventlog.AppendContext.IdempotencyKey;
import vn.bangvang.shared.eventlog.AppendContext.Receipt;
import vn.bangvang.shared.platform.axon.UuidV7;
import vn.bangvang.shared.testing.TestPostgres;

/** Keys and guards: what a unit of work carries to its append, and what the append makes of it. */
class AppendContextIT {

    private static final UUID ACCOUNT = new UUID(1, 1);

    private final TestLog log = TestLog.of(TestPostgres.newDatabase());

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void the_receipt_says_where_the_unit_of_work_ended() {
        UUID unit = UuidV7.next();
        AppendContext carried =
                log.append(AppendContext.nothing(), TestEvents.registered(unit), TestEvents.renamed(unit, 1));
        assertThat(carried.receipt()).isEqualTo(new Receipt(unit, 1, 2));
    }

    @Test
    void the_receipt_names_the_sequence_of_the_aggregate_that_was_commanded() {
        UUID commanded = UuidV7.next();
        UUID other = UuidV7.next();
        AppendContext carried = AppendContext.nothing();
        carried.about(commanded);
        log.append(
                carried,
                TestEvents.registered(commanded),
                TestEvents.renamed(commanded, 1),
                TestEvents.registered(other));
        assertThat(carried.receipt()).isEqualTo(new Receipt(commanded, 1, 3));
    }

    @Test
    void every_event_of_the_unit_of_work_is_marked() {
        UUID unit = UuidV7.next();
        AppendContext carried = AppendContext.nothing();
        carried.mark("person", "Nguyễn");
        log.append(carried, TestEvents.registered(unit), TestEvents.renamed(unit, 1));
        assertThat(log.engine
                        .readEvents(unit.toString())
                        .asStream()
                        .map(event -> event.getMetaData().get("person")))
                .containsExactly("Nguyễn", "Nguyễn");
    }

    @Test
    void who_saw_an_older_version_is_refused() {
        UUID unit = UuidV7.next();
        log.append(TestEvents.registered(unit));
        log.append(TestEvents.renamed(unit, 1));
        assertThatThrownBy(() -> log.append(new AppendContext(null, Set.of(0L)), TestEvents.renamed(unit, 2)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.STALE_VERSION));
        log.append(new AppendContext(null, Set.of(1L)), TestEvents.renamed(unit, 2));
    }

    @Test
    void the_same_key_ten_times_in_parallel_gives_one_event() {
        var thrown = OneGroup.of(
                log,
                IntStream.range(0, 10)
                        .<Runnable>mapToObj(i -> () -> log.append(keyed("k"), TestEvents.registered(UuidV7.next())))
                        .toList());
        assertThat(OneGroup.stored(thrown)).isEqualTo(1);
        assertThat(thrown.stream().filter(Objects::nonNull)).allMatch(KeyAlreadyUsedException.class::isInstance);
        assertThat(log.count()).isEqualTo(1 + 1);
    }

    @Test
    void a_key_used_before_is_refused_and_its_answer_found() {
        AppendContext first = log.append(keyed("k"), TestEvents.registered(UuidV7.next()));
        assertThatThrownBy(() -> log.append(keyed("k"), TestEvents.registered(UuidV7.next())))
                .isInstanceOf(KeyAlreadyUsedException.class);
        var answers = new IdempotencyStore(log.database.command());
        assertThat(answers.find(key("k"))).contains(Objects.requireNonNull(first.receipt()));
        assertThat(answers.find(key("another"))).isEmpty();
        assertThatThrownBy(() -> answers.find(new IdempotencyKey(ACCOUNT, "k", new byte[] {9})))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(Reason.IDEMPOTENCY_KEY_REUSED));
    }

    @Test
    void a_refused_unit_leaves_its_key_free() {
        Refusing.events(log, "REFUSE ME", "23514");
        assertThatThrownBy(() -> log.append(keyed("k"), TestEvents.registered(UuidV7.next(), "REFUSE ME")))
                .isInstanceOf(EventStoreException.class);
        log.append(keyed("k"), TestEvents.registered(UuidV7.next()));
    }

    @Test
    void many_keys_in_one_group_are_all_remembered() {
        var thrown = OneGroup.of(
                log,
                IntStream.range(0, 300)
                        .<Runnable>mapToObj(i -> () -> log.append(keyed("k" + i), TestEvents.registered(UuidV7.next())))
                        .toList());
        assertThat(OneGroup.stored(thrown)).isEqualTo(300);
        assertThat(log.sql()
                        .sql("select count(*) from log.idempotency i join log.event e using (position)"
                                + " where e.aggregate_id = i.aggregate_id and e.recorded_at = i.recorded_at")
                        .query(Long.class)
                        .single())
                .isEqualTo(300);
    }

    @Test
    void a_decision_that_relied_on_a_stream_that_has_moved_is_not_stored() {
        UUID relied = UuidV7.next();
        log.append(TestEvents.registered(relied));
        log.append(TestEvents.renamed(relied, 1));
        assertThatThrownBy(() -> log.append(guarding(relied, 0), TestEvents.registered(UuidV7.next())))
                .isInstanceOf(GuardMovedException.class);
        assertThat(log.count()).isEqualTo(2);
        log.append(guarding(relied, 1), TestEvents.registered(UuidV7.next()));
    }

    @Test
    void a_guarded_stream_may_be_one_that_must_not_exist_yet() {
        UUID relied = UuidV7.next();
        log.append(guarding(relied, -1), TestEvents.registered(UuidV7.next()));
        log.append(TestEvents.registered(relied));
        assertThatThrownBy(() -> log.append(guarding(relied, -1), TestEvents.registered(UuidV7.next())))
                .isInstanceOf(GuardMovedException.class);
    }

    @Test
    void a_guarded_stream_moved_by_an_earlier_unit_of_the_same_group_has_moved() {
        UUID relied = UuidV7.next();
        log.append(TestEvents.registered(relied));
        var thrown = OneGroup.of(
                log,
                List.of(
                        () -> log.append(guarding(relied, 0), TestEvents.registered(UuidV7.next())),
                        () -> log.append(TestEvents.renamed(relied, 1)),
                        () -> log.append(guarding(relied, 0), TestEvents.registered(UuidV7.next())),
                        () -> log.append(guarding(relied, 1), TestEvents.registered(UuidV7.next()))));
        assertThat(thrown.get(0)).isNull();
        assertThat(thrown.get(1)).isNull();
        assertThat(thrown.get(2)).isInstanceOf(GuardMovedException.class);
        assertThat(thrown.get(3)).isNull();
    }

    private static AppendContext keyed(String key) {
        return new AppendContext(key(key), null);
    }

    private static IdempotencyKey key(String key) {
        return new IdempotencyKey(ACCOUNT, key, "request".getBytes(StandardCharsets.UTF_8));
    }

    private static AppendContext guarding(UUID stream, long sequence) {
        AppendContext carried = AppendContext.nothing();
        carried.guard(stream, sequence);
        return carried;
    }
}
