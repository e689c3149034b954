package vn.bangvang.shared.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.shared.domain.cluster.ClusterEvent.ClusterFormed;
import vn.bangvang.shared.domain.cluster.ClusterEvent.ClusterYearCorrected;
import vn.bangvang.shared.domain.cluster.ClusterEvent.ClusterYearOpened;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.cluster.ClusterKind;
import vn.bangvang.shared.domain.kernel.ClaimKind;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.platform.axon.UuidV7;
import vn.bangvang.shared.testing.TestPostgres;

/** Keys that one aggregate alone may hold, taken and given up with the events that say so. */
class ReservationsIT {

    private static final UnitId ORGANISER = new UnitId(new UUID(2, 2));
    private static final UnitId MEMBER = new UnitId(new UUID(3, 3));
    private static final UnitId OTHER = new UnitId(new UUID(4, 4));

    private final TestLog log = TestLog.of(TestPostgres.newDatabase());

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void of_two_that_claim_a_key_in_one_group_one_gets_it() {
        var thrown = OneGroup.of(
                log,
                List.of(
                        () -> log.append(TestEvents.registered(UuidV7.next(), "SNV")),
                        () -> log.append(TestEvents.registered(UuidV7.next(), "SNV"))));
        assertThat(thrown.get(0)).isNull();
        assertThat(thrown.get(1))
                .isInstanceOfSatisfying(
                        ReservationTakenException.class,
                        taken -> assertThat(taken.claim().kind()).isEqualTo(ClaimKind.UNIT_CODE));
    }

    @Test
    void a_key_held_since_long_is_refused_to_another() {
        log.append(TestEvents.registered(UuidV7.next(), "SNV"));
        assertThatThrownBy(() -> log.append(TestEvents.registered(UuidV7.next(), "SNV")))
                .isInstanceOf(ReservationTakenException.class);
        assertThat(log.count()).isEqualTo(1);
    }

    @Test
    void a_key_is_held_however_it_is_typed_and_stays_with_whoever_holds_it() {
        UUID holder = UuidV7.next();
        log.append(TestEvents.registered(holder, "SĐ-1"));
        assertThatThrownBy(() -> log.append(TestEvents.registered(UuidV7.next(), "sÐ‑１")))
                .isInstanceOfSatisfying(
                        ReservationTakenException.class,
                        taken -> assertThat(taken.claim().parts()).containsEntry("code", "sÐ‑１"));
        assertThat(holders("unit-code")).containsExactly(holder);
    }

    @Test
    void keys_stored_as_they_were_typed_are_brought_up_to_date_and_those_that_now_collide_are_listed_and_kept() {
        UUID first = UuidV7.next();
        UUID second = UuidV7.next();
        UUID alone = UuidV7.next();
        stored("SNV", first, 1);
        stored("ＳＮＶ", second, 2);
        stored("SCT", alone, 3);
        var reservations = new CanonicalReservations(log.database.command());

        for (int start = 1; start <= 2; start++) {
            assertThat(reservations.bringUpToDate()).singleElement().satisfies(collision -> {
                assertThat(collision.holder()).isEqualTo(first);
                assertThat(collision.other()).isEqualTo(second);
                assertThat(collision.claim().parts()).containsEntry("code", "ＳＮＶ");
            });
            assertThat(keys("unit-code")).containsExactly("sct", "snv", "ＳＮＶ");
        }
        assertThat(holders("unit-code")).containsExactlyInAnyOrder(first, second, alone);
        assertThatThrownBy(() -> log.append(TestEvents.registered(UuidV7.next(), "Snv")))
                .isInstanceOfSatisfying(
                        ReservationTakenException.class,
                        taken -> assertThat(taken.holder()).isEqualTo(first));
    }

    private void stored(String code, UUID holder, long position) {
        JdbcClient.create(log.database.command())
                .sql("insert into log.reservation (kind, key, aggregate_id, position) values ('unit-code', ?, ?, ?)")
                .params(code, holder, position)
                .update();
    }

    private List<String> keys(String kind) {
        return JdbcClient.create(log.database.command())
                .sql("select key from log.reservation where kind = ? order by key")
                .param(kind)
                .query(String.class)
                .list();
    }

    @Test
    void what_one_unit_releases_another_of_the_same_group_may_claim() {
        UUID one = UuidV7.next();
        UUID two = UuidV7.next();
        log.append(formed(one, "một"), opened(one, 1, List.of(MEMBER, OTHER)));
        log.append(formed(two, "hai"));
        var thrown = OneGroup.of(
                log,
                List.of(
                        () -> log.append(opened(two, 1, List.of(MEMBER))),
                        () -> log.append(corrected(one, 2, List.of(OTHER))),
                        () -> log.append(opened(two, 1, List.of(MEMBER)))));
        assertThat(thrown.get(0)).isInstanceOf(ReservationTakenException.class);
        assertThat(thrown.get(1)).isNull();
        assertThat(thrown.get(2)).isNull();
        assertThat(holders("cluster-member-2024")).containsExactlyInAnyOrder(one, two);
    }

    @Test
    void a_claim_is_rolled_back_with_its_unit() {
        Refusing.events(log, "REFUSE ME", "23514");
        UUID refused = UuidV7.next();
        var thrown = OneGroup.of(
                log,
                List.of(
                        () -> log.append(
                                TestEvents.registered(refused, "SNV"), TestEvents.renamed(refused, 1, "REFUSE ME")),
                        () -> log.append(TestEvents.registered(UuidV7.next(), "STC"))));
        assertThat(thrown.get(0)).isInstanceOf(EventStoreException.class);
        assertThat(thrown.get(1)).isNull();
        UUID later = UuidV7.next();
        log.append(TestEvents.registered(later, "SNV"));
        assertThat(holders("unit-code")).contains(later).doesNotContain(refused);
    }

    @Test
    void reservations_point_at_the_event_that_claimed_them() {
        UUID one = UuidV7.next();
        log.append(formed(one, "một"), opened(one, 1, List.of(MEMBER)));
        assertThat(log.sql()
                        .sql("select e.name from log.reservation r join log.event e using (position)"
                                + " where r.kind = 'cluster-member-2024'")
                        .query(String.class)
                        .single())
                .isEqualTo("cluster.year-opened");
    }

    private List<UUID> holders(String kind) {
        return log.sql()
                .sql("select aggregate_id from log.reservation where kind = ?")
                .param(kind)
                .query(UUID.class)
                .list();
    }

    private static DomainEventMessage<?> formed(UUID cluster, String name) {
        return TestLog.event(
                cluster,
                0,
                new ClusterFormed(new ClusterId(cluster), ClusterKind.CLUSTER, name, ORGANISER, TestEvents.DAY));
    }

    private static DomainEventMessage<?> opened(UUID cluster, long sequence, List<UnitId> members) {
        return TestLog.event(
                cluster,
                sequence,
                new ClusterYearOpened(new ClusterId(cluster), ORGANISER, 2024, members, MEMBER, OTHER, TestEvents.DAY));
    }

    private static DomainEventMessage<?> corrected(UUID cluster, long sequence, List<UnitId> members) {
        return TestLog.event(
                cluster,
                sequence,
                new ClusterYearCorrected(
                        new ClusterId(cluster), ORGANISER, 2024, members, OTHER, OTHER, null, "Nhầm", TestEvents.DAY));
    }
}
