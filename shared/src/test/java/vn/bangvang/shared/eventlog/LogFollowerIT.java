package vn.bangvang.shared.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.bangvang.shared.domain.decision.DecisionEvent.ExternalDecisionCorrected;
import vn.bangvang.shared.domain.decision.DecisionEvent.ExternalDecisionRecorded;
import vn.bangvang.shared.domain.decision.DecisionId;
import vn.bangvang.shared.domain.decision.DecisionKind;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationWithdrawn;
import vn.bangvang.shared.domain.nomination.NominationId;
import vn.bangvang.shared.platform.axon.UuidV7;
import vn.bangvang.shared.testing.TestPostgres;

class LogFollowerIT {

    private static final UnitId PROVINCE = new UnitId(new UUID(1, 0));

    private final TestLog log = TestLog.of(TestPostgres.newDatabase());
    private final LogFollower follower = new LogFollower(log.database.query());

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void more_than_a_batch_is_read_at_once_and_then_only_what_is_new() {
        List<UUID> units = register(2500);
        follower.catchUp();
        assertKnows(follower, units);
        List<UUID> more = register(3);
        assertThat(follower.references().units().contains(new UnitId(more.get(0))))
                .isFalse();
        follower.catchUp();
        assertKnows(follower, more);
    }

    @Test
    void after_a_restart_it_knows_as_much_as_before() {
        List<UUID> units = register(1000);
        UUID renamed = units.get(0);
        log.append(TestEvents.renamed(renamed, 1, "Ban Tổ chức"));
        follower.catchUp();
        LogFollower restarted = new LogFollower(log.database.query());
        restarted.catchUp();
        assertKnows(restarted, units);
        assertThat(restarted.references().units().find(new UnitId(renamed)))
                .isEqualTo(follower.references().units().find(new UnitId(renamed)));
    }

    @Test
    void events_it_does_not_keep_are_passed_over_without_being_read() {
        UUID nomination = UuidV7.next();
        log.append(TestLog.event(
                nomination,
                0,
                new NominationWithdrawn(new NominationId(nomination), CaseText.plain("nhầm"), TestEvents.DAY)));
        List<UUID> units = register(1);
        log.asSuperuser("update log.event set payload = 'not json' where name = 'nomination.withdrawn'");
        follower.catchUp();
        assertKnows(follower, units);
    }

    @Test
    void an_event_it_cannot_read_sets_its_case_aside_and_nothing_else() {
        UUID broken = register(1).get(0);
        log.append(TestEvents.renamed(broken, 1, "Ban Tổ chức"));
        List<UUID> units = register(2);
        log.asSuperuser(
                "create table public.kept as select payload from log.event where position = 1",
                "update log.event set payload = 'x' where position = 1");

        follower.catchUp();

        assertKnows(follower, units);
        assertThat(follower.references().units().contains(new UnitId(broken))).isFalse();
        assertThat(follower.setAside()).singleElement().satisfies(aside -> {
            assertThat(aside.position()).isEqualTo(1);
            assertThat(aside.aggregate()).isEqualTo(broken);
            assertThat(aside.event()).isEqualTo("unit.registered");
        });
        log.asSuperuser("update log.event set payload = (select payload from public.kept) where position = 1");
        LogFollower mended = new LogFollower(log.database.query());
        mended.catchUp();
        assertKnows(mended, List.of(broken));
        assertThat(mended.setAside()).isEmpty();
    }

    @Test
    void a_case_keeps_what_was_read_of_it_before_and_nothing_that_came_after() {
        UUID unit = register(1).get(0);
        log.append(TestEvents.renamed(unit, 1, "Ban Tổ chức"), TestEvents.renamed(unit, 2, "Ban Dân vận"));
        log.asSuperuser("update log.event set revision = 99 where position = 2");

        follower.catchUp();

        assertThat(follower.references()
                        .units()
                        .find(new UnitId(unit))
                        .orElseThrow()
                        .name())
                .isEqualTo("Phòng Tổ chức");
    }

    @Test
    void a_case_that_is_not_kept_is_read_when_it_is_asked_for_and_follows_the_log_from_then_on() {
        UUID decision = recorded("70/QĐ");
        log.append(corrected(decision, 1, "71/QĐ"));
        follower.catchUp();
        assertThat(number(decision)).isEqualTo("71/QĐ");
        log.append(corrected(decision, 2, "72/QĐ"));
        assertThat(number(decision)).isEqualTo("71/QĐ");
        follower.catchUp();
        assertThat(number(decision)).isEqualTo("72/QĐ");
        assertThat(follower.references().decisions().find(new DecisionId(UuidV7.next())))
                .isEmpty();
    }

    @Test
    void a_case_is_not_read_beyond_what_the_follower_has_come_to() {
        UUID decision = recorded("70/QĐ");
        follower.catchUp();
        log.append(corrected(decision, 1, "71/QĐ"));
        assertThat(number(decision)).isEqualTo("70/QĐ");
    }

    @Test
    void an_event_of_a_case_that_is_not_kept_sets_it_aside_only_when_somebody_asks_for_it() {
        UUID decision = recorded("70/QĐ");
        log.append(corrected(decision, 1, "71/QĐ"), corrected(decision, 2, "72/QĐ"));
        log.asSuperuser("update log.event set payload = 'x' where position = 2");
        follower.catchUp();
        assertThat(follower.setAside()).isEmpty();

        assertThat(number(decision)).isEqualTo("70/QĐ");

        assertThat(follower.setAside())
                .singleElement()
                .satisfies(aside -> assertThat(aside.position()).isEqualTo(2));
        log.append(corrected(decision, 3, "73/QĐ"));
        follower.catchUp();
        assertThat(number(decision)).isEqualTo("70/QĐ");
    }

    @Test
    void the_id_of_a_case_of_another_kind_is_the_id_of_nothing() {
        UUID unit = register(1).get(0);
        follower.catchUp();
        assertThat(follower.references().decisions().find(new DecisionId(unit))).isEmpty();
        assertThat(follower.setAside()).isEmpty();
    }

    /** Each case is asked for once, when its first event was just written, while the next ones are written and followed. */
    @Test
    void whoever_asks_while_the_log_grows_misses_no_event_of_a_case() throws Exception {
        List<UUID> decisions = Stream.generate(UuidV7::next).limit(400).toList();
        BlockingQueue<UUID> written = new LinkedBlockingQueue<>();
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            Future<?> writing = threads.submit(() -> decisions.forEach(id -> {
                log.append(recorded(id, "1/QĐ " + id));
                written.add(id);
                log.append(corrected(id, 1, "2/QĐ " + id));
                log.append(corrected(id, 2, "3/QĐ " + id));
            }));
            Future<?> following = threads.submit(() -> {
                while (!writing.isDone()) {
                    follower.catchUp();
                }
            });
            Future<?> asking = threads.submit(() -> {
                for (int i = 0; i < decisions.size(); i++) {
                    follower.references().decisions().find(new DecisionId(written.take()));
                }
                return null;
            });
            for (Future<?> one : List.of(writing, asking, following)) {
                one.get(60, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
        follower.catchUp();
        assertThat(decisions).allSatisfy(id -> assertThat(number(id)).isEqualTo("3/QĐ " + id));
    }

    @Test
    void a_case_that_is_asked_for_amid_a_long_catching_up_misses_nothing_that_was_passed_over_before()
            throws Exception {
        UUID decision = recorded("70/QĐ");
        register(1_500);
        log.append(corrected(decision, 1, "71/QĐ"));
        register(5_000);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<?> following = thread.submit(follower::catchUp);
            await().pollInterval(Duration.ofMillis(1)).until(() -> follower.position() > 0);
            follower.references().decisions().find(new DecisionId(decision));
            following.get(60, TimeUnit.SECONDS);
        } finally {
            thread.shutdownNow();
        }
        assertThat(number(decision)).isEqualTo("71/QĐ");
    }

    private String number(UUID decision) {
        return follower.references()
                .decisions()
                .find(new DecisionId(decision))
                .orElseThrow()
                .number();
    }

    private UUID recorded(String number) {
        UUID decision = UuidV7.next();
        log.append(recorded(decision, number));
        return decision;
    }

    private static DomainEventMessage<?> recorded(UUID decision, String number) {
        return TestLog.event(
                decision,
                0,
                new ExternalDecisionRecorded(
                        new DecisionId(decision),
                        PROVINCE,
                        "PRIME_MINISTER",
                        DecisionKind.AWARD,
                        number,
                        2024,
                        List.of(),
                        TestEvents.DAY));
    }

    private static DomainEventMessage<?> corrected(UUID decision, long sequence, String number) {
        return TestLog.event(
                decision,
                sequence,
                new ExternalDecisionCorrected(
                        new DecisionId(decision),
                        PROVINCE,
                        "PRIME_MINISTER",
                        DecisionKind.AWARD,
                        number,
                        2024,
                        "Nhầm",
                        TestEvents.DAY,
                        TestEvents.DAY));
    }

    private List<UUID> register(int count) {
        List<UUID> units = new ArrayList<>();
        List<DomainEventMessage<?>> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            units.add(UuidV7.next());
            events.add(TestEvents.registered(units.get(i)));
        }
        log.append(events.toArray(DomainEventMessage[]::new));
        return units;
    }

    private static void assertKnows(LogFollower follower, List<UUID> units) {
        assertThat(units).allMatch(unit -> follower.references().units().contains(new UnitId(unit)));
    }
}
