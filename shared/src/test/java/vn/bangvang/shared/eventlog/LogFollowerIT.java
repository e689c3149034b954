package vn.bangvang.shared.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationWithdrawn;
import vn.bangvang.shared.domain.nomination.NominationId;
import vn.bangvang.shared.platform.axon.UuidV7;
import vn.bangvang.shared.testing.TestPostgres;

class LogFollowerIT {

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
