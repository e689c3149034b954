package vn.bangvang.command.cluster;

import static vn.bangvang.command.testing.World.BLUE;
import static vn.bangvang.command.testing.World.CLUSTER;
import static vn.bangvang.command.testing.World.GREEN;
import static vn.bangvang.command.testing.World.NOWHERE;
import static vn.bangvang.command.testing.World.PROVINCE;
import static vn.bangvang.command.testing.World.RED;
import static vn.bangvang.command.testing.World.TODAY;
import static vn.bangvang.command.testing.World.YESTERDAY;
import static vn.bangvang.command.testing.World.fixture;
import static vn.bangvang.command.testing.World.refused;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.cluster.ClusterCommand.ClusterBody;
import vn.bangvang.command.cluster.ClusterCommand.ClusterYearBody;
import vn.bangvang.command.cluster.ClusterCommand.CorrectClusterYear;
import vn.bangvang.command.cluster.ClusterCommand.FormCluster;
import vn.bangvang.command.cluster.ClusterCommand.HandOverLeadership;
import vn.bangvang.command.cluster.ClusterCommand.HandoverBody;
import vn.bangvang.command.cluster.ClusterCommand.JoinCluster;
import vn.bangvang.command.cluster.ClusterCommand.JoiningBody;
import vn.bangvang.command.cluster.ClusterCommand.LeaveCluster;
import vn.bangvang.command.cluster.ClusterCommand.LeavingBody;
import vn.bangvang.command.cluster.ClusterCommand.OpenClusterYear;
import vn.bangvang.command.cluster.ClusterCommand.RosterCorrectionBody;
import vn.bangvang.command.testing.Bodies;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.domain.cluster.ClusterEvent.ClusterFormed;
import vn.bangvang.shared.domain.cluster.ClusterEvent.ClusterYearCorrected;
import vn.bangvang.shared.domain.cluster.ClusterEvent.ClusterYearOpened;
import vn.bangvang.shared.domain.cluster.ClusterEvent.LeadershipHandedOver;
import vn.bangvang.shared.domain.cluster.ClusterEvent.UnitJoinedCluster;
import vn.bangvang.shared.domain.cluster.ClusterEvent.UnitLeftCluster;
import vn.bangvang.shared.domain.cluster.ClusterKind;
import vn.bangvang.shared.domain.cluster.Stay;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;

class ClusterTest {

    private static final Actor ORGANISER = World.with(Role.ORGANISER, PROVINCE);
    private static final ClusterFormed FORMED =
            new ClusterFormed(CLUSTER, ClusterKind.BLOCK, "Khối 1", PROVINCE, YESTERDAY);
    private static final ClusterYearOpened OPENED =
            new ClusterYearOpened(CLUSTER, PROVINCE, 2024, List.of(RED, BLUE), RED, BLUE, YESTERDAY);
    private static final OpenClusterYear OPEN =
            new OpenClusterYear(CLUSTER, new ClusterYearBody(2024, List.of(RED, BLUE), RED, BLUE, TODAY));

    private static final String BASIS = "QĐ 3583/QĐ-BTL";
    private static final HandOverLeadership HAND_OVER =
            new HandOverLeadership(CLUSTER, new HandoverBody(2024, BASIS, TODAY));
    private static final LeadershipHandedOver HANDED_OVER =
            new LeadershipHandedOver(CLUSTER, PROVINCE, 2024, RED, 2025, GREEN, BASIS, TODAY);

    @Test
    void an_organiser_forms_a_cluster() {
        fixture(Cluster.class, ORGANISER)
                .givenNoPriorActivity()
                .when(new FormCluster(CLUSTER, new ClusterBody(null, ClusterKind.BLOCK, "Khối 1", PROVINCE, YESTERDAY)))
                .expectEvents(FORMED);
    }

    @Test
    void nobody_forms_one_for_another_unit_or_for_one_that_does_not_exist() {
        fixture(Cluster.class, World.with(Role.ORGANISER, RED))
                .givenNoPriorActivity()
                .when(new FormCluster(CLUSTER, new ClusterBody(null, ClusterKind.BLOCK, "Khối 1", PROVINCE, YESTERDAY)))
                .expectNoEvents()
                .expectException(refused(Reason.NO_MANDATE));
        fixture(Cluster.class, ORGANISER)
                .givenNoPriorActivity()
                .when(new FormCluster(CLUSTER, new ClusterBody(null, ClusterKind.BLOCK, "Khối 1", NOWHERE, YESTERDAY)))
                .expectNoEvents()
                .expectException(refused(Reason.UNKNOWN_UNIT));
    }

    @Test
    void a_year_is_opened_with_two_members_and_only_once() {
        fixture(Cluster.class, ORGANISER)
                .given(FORMED)
                .when(OPEN)
                .expectEvents(new ClusterYearOpened(CLUSTER, PROVINCE, 2024, List.of(RED, BLUE), RED, BLUE, TODAY));
        fixture(Cluster.class, ORGANISER)
                .given(FORMED, OPENED)
                .when(OPEN)
                .expectNoEvents()
                .expectException(refused(Reason.YEAR_ALREADY_OPEN));
    }

    @Test
    void one_member_is_one_too_few_and_an_unknown_member_none() {
        fixture(Cluster.class, ORGANISER)
                .given(FORMED)
                .when(new OpenClusterYear(CLUSTER, new ClusterYearBody(2024, List.of(RED), RED, RED, TODAY)))
                .expectNoEvents()
                .expectException(refused(Reason.TOO_FEW_MEMBERS));
        fixture(Cluster.class, ORGANISER)
                .given(FORMED)
                .when(new OpenClusterYear(
                        CLUSTER, new ClusterYearBody(2024, List.of(RED, BLUE, NOWHERE), RED, BLUE, TODAY)))
                .expectNoEvents()
                .expectException(refused(Reason.UNKNOWN_UNIT));
    }

    @Test
    void a_year_is_not_opened_the_day_before_the_cluster_was_formed() {
        fixture(Cluster.class, ORGANISER)
                .given(FORMED)
                .when(new OpenClusterYear(
                        CLUSTER, new ClusterYearBody(2024, List.of(RED, BLUE), RED, BLUE, YESTERDAY.minusDays(1))))
                .expectNoEvents()
                .expectException(refused(Reason.DATE_TOO_EARLY));
    }

    @Test
    void a_wrong_roster_is_corrected_and_an_equal_one_is_not() {
        fixture(Cluster.class, ORGANISER)
                .given(FORMED, OPENED)
                .when(new CorrectClusterYear(
                        CLUSTER,
                        2024,
                        new RosterCorrectionBody(List.of(RED, BLUE, GREEN), RED, GREEN, null, "Nhập thiếu", TODAY)))
                .expectEvents(new ClusterYearCorrected(
                        CLUSTER, PROVINCE, 2024, List.of(RED, BLUE, GREEN), RED, GREEN, null, "Nhập thiếu", TODAY));
        fixture(Cluster.class, ORGANISER)
                .given(FORMED, OPENED)
                .when(new CorrectClusterYear(
                        CLUSTER, 2024, new RosterCorrectionBody(List.of(RED, BLUE), RED, BLUE, null, "Nhầm", TODAY)))
                .expectNoEvents()
                .expectException(refused(Reason.NOTHING_CHANGED));
    }

    @Test
    void a_year_that_was_never_opened_cannot_be_corrected() {
        fixture(Cluster.class, ORGANISER)
                .given(FORMED, OPENED)
                .when(new CorrectClusterYear(
                        CLUSTER, 2023, new RosterCorrectionBody(List.of(RED, BLUE), RED, BLUE, null, "Nhầm", TODAY)))
                .expectNoEvents()
                .expectException(refused(Reason.YEAR_NOT_OPEN));
    }

    @Test
    void the_leader_of_a_year_hands_over_to_the_leader_of_the_next() {
        fixture(Cluster.class, ORGANISER)
                .given(FORMED, OPENED, next(GREEN))
                .when(HAND_OVER)
                .expectEvents(HANDED_OVER);
    }

    @Test
    void both_years_must_be_open_and_led_by_different_units() {
        for (List<?> history : List.of(List.of(FORMED, OPENED), List.of(FORMED, next(GREEN)))) {
            fixture(Cluster.class, ORGANISER)
                    .given(history)
                    .when(HAND_OVER)
                    .expectNoEvents()
                    .expectException(refused(Reason.YEAR_NOT_OPEN));
        }
        fixture(Cluster.class, ORGANISER)
                .given(FORMED, OPENED, next(RED))
                .when(HAND_OVER)
                .expectNoEvents()
                .expectException(refused(Reason.LEADER_STAYS));
    }

    @Test
    void it_is_handed_over_once_unless_the_roster_was_corrected() {
        fixture(Cluster.class, ORGANISER)
                .given(FORMED, OPENED, next(GREEN), HANDED_OVER)
                .when(HAND_OVER)
                .expectNoEvents()
                .expectException(refused(Reason.ALREADY_HANDED_OVER));
        var corrected = new ClusterYearCorrected(
                CLUSTER, PROVINCE, 2025, List.of(RED, BLUE, GREEN), BLUE, RED, null, "Bầu lại", TODAY);
        fixture(Cluster.class, ORGANISER)
                .given(FORMED, OPENED, next(GREEN), HANDED_OVER, corrected)
                .when(HAND_OVER)
                .expectEvents(new LeadershipHandedOver(CLUSTER, PROVINCE, 2024, RED, 2025, BLUE, BASIS, TODAY));
    }

    @Test
    void a_unit_joins_and_leaves_on_a_day_within_the_year_and_what_was_stays() {
        fixture(Cluster.class, ORGANISER)
                .given(FORMED, OPENED)
                .when(new JoinCluster(CLUSTER, 2024, new JoiningBody(GREEN, "Mới thành lập", TODAY)))
                .expectEvents(joined(GREEN));
        fixture(Cluster.class, ORGANISER)
                .given(FORMED, OPENED, joined(GREEN))
                .when(new LeaveCluster(CLUSTER, 2024, new LeavingBody(GREEN, "Chuyển cụm", TODAY)))
                .expectNoEvents()
                .expectException(refused(Reason.NO_MEMBER_ON_THAT_DAY));
        fixture(Cluster.class, ORGANISER)
                .given(FORMED, THREE)
                .when(new LeaveCluster(CLUSTER, 2024, new LeavingBody(GREEN, "Chuyển cụm", TODAY)))
                .expectEvents(left(GREEN));
        fixture(Cluster.class, ORGANISER)
                .given(FORMED, THREE, left(GREEN))
                .when(new JoinCluster(CLUSTER, 2024, new JoiningBody(GREEN, "Mới thành lập", TODAY)))
                .expectEvents(joined(GREEN));
    }

    @Test
    void nobody_joins_or_leaves_twice_in_another_year_or_while_it_leads() {
        refuses(
                new JoinCluster(CLUSTER, 2024, new JoiningBody(BLUE, "Nhầm", TODAY)),
                Reason.ALREADY_A_MEMBER,
                FORMED,
                OPENED);
        refuses(
                new LeaveCluster(CLUSTER, 2024, new LeavingBody(GREEN, "Nhầm", TODAY)),
                Reason.NOT_A_MEMBER,
                FORMED,
                OPENED);
        refuses(
                new LeaveCluster(CLUSTER, 2024, new LeavingBody(GREEN, "Nhầm", TODAY)),
                Reason.NO_MEMBER_ON_THAT_DAY,
                FORMED,
                THREE,
                left(GREEN));
        refuses(
                new LeaveCluster(CLUSTER, 2024, new LeavingBody(RED, "Nhầm", TODAY)),
                Reason.LEADER_MAY_NOT_LEAVE,
                FORMED,
                THREE);
        refuses(
                new JoinCluster(CLUSTER, 2023, new JoiningBody(GREEN, "Nhầm", TODAY)),
                Reason.YEAR_NOT_OPEN,
                FORMED,
                OPENED);
    }

    @Test
    void a_correction_keeps_the_days_of_members_and_never_drops_who_has_some() {
        var dropping = new CorrectClusterYear(
                CLUSTER, 2024, new RosterCorrectionBody(List.of(RED, BLUE), RED, BLUE, null, "Đã rời", TODAY));
        refuses(dropping, Reason.DAYS_OF_MEMBERS_LOST, FORMED, THREE, left(GREEN));
        List<UnitId> all = List.of(RED, BLUE, GREEN);
        List<Stay> until = List.of(new Stay(GREEN, null, TODAY));
        fixture(Cluster.class, ORGANISER)
                .given(FORMED, THREE, left(GREEN))
                .when(new CorrectClusterYear(
                        CLUSTER, 2024, new RosterCorrectionBody(all, BLUE, RED, null, "Bầu lại", TODAY)))
                .expectEvents(
                        new ClusterYearCorrected(CLUSTER, PROVINCE, 2024, all, BLUE, RED, until, "Bầu lại", TODAY));
        List<Stay> dayBefore = List.of(new Stay(GREEN, null, YESTERDAY));
        fixture(Cluster.class, ORGANISER)
                .given(FORMED, THREE, left(GREEN))
                .when(new CorrectClusterYear(
                        CLUSTER,
                        2024,
                        new RosterCorrectionBody(all, RED, BLUE, Bodies.stays(dayBefore), "Nhầm ngày", TODAY)))
                .expectEvents(new ClusterYearCorrected(
                        CLUSTER, PROVINCE, 2024, all, RED, BLUE, dayBefore, "Nhầm ngày", TODAY));
    }

    private static final ClusterYearOpened THREE =
            new ClusterYearOpened(CLUSTER, PROVINCE, 2024, List.of(RED, BLUE, GREEN), RED, BLUE, YESTERDAY);

    private static UnitJoinedCluster joined(UnitId unit) {
        return new UnitJoinedCluster(CLUSTER, PROVINCE, 2024, unit, "Mới thành lập", TODAY);
    }

    private static UnitLeftCluster left(UnitId unit) {
        return new UnitLeftCluster(CLUSTER, PROVINCE, 2024, unit, List.of(RED, BLUE), "Chuyển cụm", TODAY);
    }

    private static void refuses(ClusterCommand command, Reason reason, Object... history) {
        fixture(Cluster.class, ORGANISER)
                .given(history)
                .when(command)
                .expectNoEvents()
                .expectException(refused(reason));
    }

    @Test
    void a_member_hands_nothing_over() {
        fixture(Cluster.class, World.with(Role.REPRESENTATIVE, RED))
                .given(FORMED, OPENED, next(GREEN))
                .when(HAND_OVER)
                .expectNoEvents()
                .expectException(refused(Reason.NO_MANDATE));
    }

    private static ClusterYearOpened next(UnitId leader) {
        return new ClusterYearOpened(CLUSTER, PROVINCE, 2025, List.of(RED, BLUE, GREEN), leader, BLUE, TODAY);
    }
}
