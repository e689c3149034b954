package vn.bangvang.shared.domain.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.bangvang.shared.domain.cluster.ClusterEvent.ClusterFormed;
import vn.bangvang.shared.domain.cluster.ClusterEvent.ClusterYearCorrected;
import vn.bangvang.shared.domain.cluster.ClusterEvent.ClusterYearOpened;
import vn.bangvang.shared.domain.cluster.ClusterEvent.LeadershipHandedOver;
import vn.bangvang.shared.domain.cluster.ClusterEvent.UnitJoinedCluster;
import vn.bangvang.shared.domain.cluster.ClusterEvent.UnitLeftCluster;
import vn.bangvang.shared.domain.cluster.ClusterState.Entry;
import vn.bangvang.shared.domain.kernel.ActorMetadata;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.UnitId;

class ClusterStateTest {

    private static final ClusterId ID = new ClusterId(new UUID(1, 1));
    private static final UnitId PROVINCE = new UnitId(new UUID(2, 0));
    private static final UnitId A = new UnitId(new UUID(2, 1));
    private static final UnitId B = new UnitId(new UUID(2, 2));
    private static final UnitId C = new UnitId(new UUID(2, 3));
    private static final LocalDate DAY = LocalDate.of(2024, 1, 10);
    private static final LocalDate JULY = LocalDate.of(2024, 7, 1);
    private static final ClusterFormed FORMED = new ClusterFormed(ID, ClusterKind.CLUSTER, "Cụm 1", PROVINCE, DAY);
    private static final ClusterYearOpened OPENED = new ClusterYearOpened(ID, PROVINCE, 2024, List.of(A, B), A, B, DAY);
    private static final UnitJoinedCluster JOINED = new UnitJoinedCluster(ID, PROVINCE, 2024, C, "Mới", JULY);
    private static final UnitLeftCluster LEFT =
            new UnitLeftCluster(ID, PROVINCE, 2024, C, List.of(A, B), "Giải thể", JULY.plusMonths(2));

    @Test
    void a_formed_cluster_has_an_organiser_and_no_year_yet() {
        ClusterState cluster = after(FORMED);
        assertThat(cluster.id()).isEqualTo(ID);
        assertThat(cluster.kind()).isEqualTo(ClusterKind.CLUSTER);
        assertThat(cluster.name()).isEqualTo("Cụm 1");
        assertThat(cluster.organiser()).isEqualTo(PROVINCE);
        assertThat(cluster.formedOn()).isEqualTo(DAY);
        assertThat(cluster.years()).isEmpty();
    }

    @Test
    void an_opened_year_has_its_own_roster() {
        ClusterState cluster = after(FORMED, OPENED);
        assertThat(cluster.year(2024)).contains(new Roster(List.of(A, B), A, B));
        assertThat(cluster.entries()).containsEntry(2024, new Entry(DAY, null));
        assertThat(cluster.year(2025)).isEmpty();
    }

    @Test
    void a_corrected_roster_takes_the_place_of_the_opened_one_with_its_stays() {
        List<Stay> stays = List.of(new Stay(C, JULY, null));
        ClusterState cluster = after(
                FORMED,
                OPENED,
                new ClusterYearCorrected(ID, PROVINCE, 2024, List.of(A, B, C), B, A, stays, "Nhầm", JULY));
        assertThat(cluster.year(2024)).contains(new Roster(List.of(A, B, C), B, A, stays));
        assertThat(cluster.entries()).containsEntry(2024, new Entry(DAY, JULY));
    }

    @Test
    void a_unit_that_joined_is_a_member_from_its_day_on() {
        Roster roster = after(FORMED, OPENED, JOINED).year(2024).orElseThrow();
        assertThat(roster.membersOn(JULY)).containsExactly(A, B, C);
        assertThat(roster.membersOn(JULY.minusDays(1))).containsExactly(A, B);
    }

    @Test
    void a_unit_that_left_stays_on_the_roster_for_its_days() {
        Roster roster = after(FORMED, OPENED, JOINED, LEFT).year(2024).orElseThrow();
        assertThat(roster.members()).containsExactly(A, B, C);
        assertThat(roster.stays()).containsExactly(new Stay(C, JULY, LEFT.leftOn()));
        assertThat(roster.remaining()).containsExactly(A, B);
    }

    @Test
    void a_handover_is_of_the_year_that_it_is_for_and_changes_no_roster() {
        ClusterState cluster =
                after(FORMED, OPENED, new LeadershipHandedOver(ID, PROVINCE, 2023, B, 2024, A, "Bầu", DAY));
        assertThat(cluster.handedOver()).containsEntry(2024, A);
        assertThat(cluster.years()).isEqualTo(after(FORMED, OPENED).years());
        assertThat(cluster.sequence()).isEqualTo(2);
    }

    @Test
    void a_cluster_is_formed_first_and_once() {
        assertThatIllegalArgumentException().isThrownBy(() -> after(OPENED));
        assertThatIllegalArgumentException().isThrownBy(() -> after(FORMED, FORMED));
    }

    private static ClusterState after(ClusterEvent... events) {
        ClusterState state = null;
        for (int i = 0; i < events.length; i++) {
            state = ClusterState.FOLD.after(state, new EventEnvelope<>(events[i], new ActorMetadata(null, null), i));
        }
        return state;
    }
}
