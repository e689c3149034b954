package vn.bangvang.shared.domain.movement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.bangvang.shared.domain.cluster.ClusterEvent;
import vn.bangvang.shared.domain.cluster.ClusterEvent.ClusterFormed;
import vn.bangvang.shared.domain.cluster.ClusterEvent.ClusterYearOpened;
import vn.bangvang.shared.domain.cluster.ClusterEvent.UnitJoinedCluster;
import vn.bangvang.shared.domain.cluster.ClusterEvent.UnitLeftCluster;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.cluster.ClusterIndex;
import vn.bangvang.shared.domain.cluster.ClusterKind;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.movement.MovementEvent.MovementLaunched;
import vn.bangvang.shared.domain.movement.MovementEvent.MovementReceived;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitRegistered;
import vn.bangvang.shared.domain.unit.UnitTree;

/** Whom a movement reaches, asked on a day, for a list, and for what waits. */
class MovementAudienceTest {

    private static final LocalDate FROM = LocalDate.of(2024, 3, 1);
    private static final LocalDate TO = LocalDate.of(2025, 10, 31);
    private static final UnitId ORGANISER = new UnitId(new UUID(1, 0));
    private static final UnitId STAYS = new UnitId(new UUID(1, 1));
    private static final UnitId LEAVES = new UnitId(new UUID(1, 2));
    private static final UnitId JOINS = new UnitId(new UUID(1, 3));
    private static final UnitId NEXT_YEAR = new UnitId(new UUID(1, 4));
    private static final UnitId OUTSIDE = new UnitId(new UUID(1, 5));
    private static final ClusterId CLUSTER = new ClusterId(new UUID(2, 1));
    private static final MovementId ID = new MovementId(new UUID(3, 1));

    private final ClusterIndex clusters = new ClusterIndex();
    private final UnitTree units = new UnitTree();

    /** Two years: one leaves on 1 June 2024, one joins on 1 February, one comes with the roster of 2025. */
    private void rosters() {
        List<ClusterEvent> events = List.of(
                new ClusterFormed(CLUSTER, ClusterKind.CLUSTER, "Cụm", ORGANISER, FROM),
                new ClusterYearOpened(CLUSTER, ORGANISER, 2024, List.of(STAYS, LEAVES), STAYS, LEAVES, FROM),
                new UnitJoinedCluster(CLUSTER, ORGANISER, 2024, JOINS, "Chuyển", LocalDate.of(2024, 2, 1)),
                new UnitLeftCluster(
                        CLUSTER, ORGANISER, 2024, LEAVES, List.of(STAYS, JOINS), "Chuyển", LocalDate.of(2024, 6, 1)),
                new ClusterYearOpened(CLUSTER, ORGANISER, 2025, List.of(STAYS, NEXT_YEAR), STAYS, NEXT_YEAR, FROM));
        for (int i = 0; i < events.size(); i++) {
            clusters.on(events.get(i), i);
        }
    }

    @Test
    void a_member_receives_it_on_the_days_it_is_one_and_the_ends_of_the_movement_count_beyond_them() {
        rosters();
        MovementAudience audience = audience(CLUSTER);
        assertThat(receiving(audience, "2024-01-01")).containsExactlyInAnyOrder(STAYS, LEAVES, JOINS);
        assertThat(receiving(audience, "2024-05-31")).containsExactlyInAnyOrder(STAYS, LEAVES, JOINS);
        assertThat(receiving(audience, "2024-06-01")).containsExactlyInAnyOrder(STAYS, JOINS);
        assertThat(receiving(audience, "2025-01-01")).containsExactlyInAnyOrder(STAYS, NEXT_YEAR);
        assertThat(receiving(audience, "2026-05-01")).containsExactlyInAnyOrder(STAYS, NEXT_YEAR);
    }

    @Test
    void it_waits_for_a_member_on_just_the_days_on_which_that_may_receive_it() {
        rosters();
        MovementState state = launched(CLUSTER, List.of());
        MovementAudience audience = MovementAudience.of(state, clusters, units);
        for (LocalDate day = FROM.minusDays(90); day.isBefore(TO.plusDays(90)); day = day.plusDays(1)) {
            LocalDate today = day;
            Set<UnitId> waiting = audience.due(state).stream()
                    .filter(task -> task.days().include(today))
                    .map(task -> task.unit())
                    .collect(Collectors.toSet());
            assertThat(waiting).as("%s", today).isEqualTo(Set.copyOf(receiving(audience, today.toString())));
        }
    }

    @Test
    void who_has_received_it_is_not_waited_for() {
        rosters();
        MovementState state = launched(CLUSTER, List.of())
                .after(EventEnvelope.withoutActor(new MovementReceived(ID, STAYS, "Kế hoạch", FROM), 1));
        assertThat(MovementAudience.of(state, clusters, units).due(state))
                .extracting(task -> task.unit())
                .doesNotContain(STAYS)
                .contains(LEAVES, JOINS);
    }

    @Test
    void whoever_is_a_member_on_some_day_that_it_runs_finds_it_in_lists_and_may_be_named() {
        rosters();
        MovementAudience audience = audience(CLUSTER);
        for (UnitId member : List.of(STAYS, LEAVES, JOINS, NEXT_YEAR)) {
            assertThat(audience.reaches(Set.of(member))).isTrue();
            assertThat(audience.mayName(member)).isTrue();
        }
        assertThat(audience.reaches(Set.of(OUTSIDE))).isFalse();
        assertThat(audience.mayName(OUTSIDE)).isFalse();
    }

    @Test
    void without_a_cluster_it_is_for_all_below_the_organiser_and_with_names_for_those_alone() {
        units.on(new UnitRegistered(ORGANISER, "O", "Trên", null, FROM), 0);
        units.on(new UnitRegistered(STAYS, "S", "Dưới", ORGANISER, FROM), 0);
        units.on(new UnitRegistered(LEAVES, "L", "Dưới nữa", STAYS, FROM), 0);
        assertThat(receiving(audience(null), "2024-05-01")).containsExactlyInAnyOrder(STAYS, LEAVES);
        MovementState named = launched(null, List.of(LEAVES));
        assertThat(receiving(MovementAudience.of(named, clusters, units), "2024-05-01"))
                .containsExactly(LEAVES);
    }

    private List<UnitId> receiving(MovementAudience audience, String day) {
        return List.of(ORGANISER, STAYS, LEAVES, JOINS, NEXT_YEAR, OUTSIDE).stream()
                .filter(unit -> audience.reachesOn(unit, LocalDate.parse(day)))
                .toList();
    }

    private MovementAudience audience(@Nullable ClusterId cluster) {
        return MovementAudience.of(launched(cluster, List.of()), clusters, units);
    }

    private static MovementState launched(@Nullable ClusterId cluster, List<UnitId> scope) {
        var plan = new MovementPlan(
                MovementKind.values()[0],
                "CLUSTER",
                "Quyết thắng",
                "Thi đua",
                null,
                List.of(),
                FROM,
                TO,
                scope,
                List.of());
        return MovementState.FOLD.after(
                null, EventEnvelope.withoutActor(new MovementLaunched(ID, ORGANISER, cluster, null, plan, FROM), 0));
    }
}
