package vn.bangvang.query.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.bangvang.query.testing.Contest;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.MandateId;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.movement.MovementEvent.MovementClosed;
import vn.bangvang.shared.domain.movement.MovementEvent.MovementCorrected;
import vn.bangvang.shared.domain.movement.MovementEvent.MovementLaunched;
import vn.bangvang.shared.domain.movement.MovementEvent.MovementReceived;
import vn.bangvang.shared.domain.movement.MovementId;
import vn.bangvang.shared.domain.movement.MovementKind;
import vn.bangvang.shared.domain.movement.MovementPlan;
import vn.bangvang.shared.domain.movement.MovementResults;
import vn.bangvang.shared.domain.registration.RegistrationEvent.EmulationRegistered;
import vn.bangvang.shared.domain.registration.RegistrationEvent.RegistrationAmended;
import vn.bangvang.shared.domain.registration.RegistrationEvent.RegistrationChecked;
import vn.bangvang.shared.domain.registration.RegistrationId;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitRegistered;

/** What registrations and movements ask for in the course of the year. */
class YearInboxIT {

    private static final LocalDate MARCH = LocalDate.of(2024, 3, 1);
    private static final LocalDate OCTOBER = LocalDate.of(2024, 10, 1);
    private static QuerySide service;

    @BeforeAll
    static void start() throws Exception {
        service = QuerySide.shared();
    }

    @Test
    void a_registration_is_checked_by_the_clusters_organiser_from_october_on() throws Exception {
        Contest contest = new Contest(service, "Phường Một", "Phường Hai");
        UnitId unit = contest.members.get(0);
        Waiting organiser = Waiting.of(service, Role.ORGANISER, contest.organiser);
        RegistrationId registration = registered(unit, contest.cluster);
        assertThat(organiser.on(OCTOBER.minusDays(1))).isEmpty();
        assertThat(organiser.on(OCTOBER)).containsExactly("CHECK_REGISTRATION");
        assertThat(organiser.today()).containsExactly("CHECK_REGISTRATION");
        service.mandate(organiser.account(), Role.AUDITOR, unit);
        assertThat(organiser.today())
                .as("nobody who acts for the unit checks it")
                .isEmpty();
        Waiting another = Waiting.of(service, Role.ORGANISER, contest.organiser);
        service.happened(
                registration.value(),
                new RegistrationChecked(registration, 1, contest.organiser, List.of(), List.of(), OCTOBER));
        assertThat(another.today()).isEmpty();
    }

    @Test
    void a_registration_is_not_checked_in_place_of_somebody_who_acts_for_its_unit() throws Exception {
        Contest contest = new Contest(service, "Phường Một", "Phường Hai");
        UnitId unit = contest.members.get(0);
        UUID account = UUID.randomUUID();
        PersonId person = new PersonId(UUID.randomUUID());
        MandateId away = service.mandate(account, person, Role.ORGANISER, contest.organiser, null);
        String username = "thay-" + UUID.randomUUID();
        service.mandate(
                service.account(username), new PersonId(UUID.randomUUID()), Role.ORGANISER, contest.organiser, away);
        registered(unit, contest.cluster);
        assertThat(Waiting.of(service, username)).containsExactly("CHECK_REGISTRATION");
        service.mandate(account, person, Role.AUDITOR, unit, null);
        assertThat(Waiting.of(service, username)).isEmpty();
    }

    @Test
    void a_registration_without_a_cluster_is_checked_above_the_unit() throws Exception {
        UnitId district = service.unit("Ban CHQS huyện");
        UnitId battalion = below(district, "Tiểu đoàn");
        UnitId company = below(battalion, "Đại đội");
        Waiting above = Waiting.of(service, Role.ORGANISER, district);
        RegistrationId registration = registered(company, null);
        assertThat(above.today()).containsExactly("CHECK_REGISTRATION");
        assertThat(Waiting.of(service, Role.ORGANISER, company).today()).isEmpty();
        Contest contest = new Contest(service, "Phường Một", "Phường Hai");
        service.happened(
                registration.value(),
                new RegistrationAmended(
                        registration, 2, contest.cluster, "law", List.of(), List.of(), "vào cụm", MARCH));
        assertThat(above.today()).isEmpty();
        assertThat(Waiting.of(service, Role.ORGANISER, contest.organiser).today())
                .containsExactly("CHECK_REGISTRATION");
    }

    @Test
    void a_movement_waits_for_each_member_of_its_cluster_until_it_is_received_or_closed() throws Exception {
        Contest contest = new Contest(service, "Phường Một", "Phường Hai");
        Waiting one = Waiting.of(service, Role.REPRESENTATIVE, contest.members.get(0));
        Waiting two = Waiting.of(service, Role.REPRESENTATIVE, contest.members.get(1));
        Waiting outside = Waiting.of(service, Role.REPRESENTATIVE, service.unit("Phường ngoài cụm"));
        MovementId movement = launched(contest.organiser, contest.cluster, List.of());
        assertThat(one.today()).containsExactly("RECEIVE_MOVEMENT");
        assertThat(outside.today()).isEmpty();
        service.happened(
                movement.value(), new MovementReceived(movement, contest.members.get(0), "Kế hoạch 12", MARCH));
        assertThat(one.today()).isEmpty();
        assertThat(two.today()).containsExactly("RECEIVE_MOVEMENT");
        service.happened(
                movement.value(), new MovementClosed(movement, new MovementResults("Tốt", List.of()), OCTOBER));
        assertThat(two.today()).isEmpty();
    }

    @Test
    void a_movement_without_a_cluster_waits_for_all_below_or_for_those_it_names() throws Exception {
        UnitId district = service.unit("Ban CHQS huyện");
        UnitId battalion = below(district, "Tiểu đoàn");
        UnitId company = below(battalion, "Đại đội");
        Waiting deep = Waiting.of(service, Role.REPRESENTATIVE, company);
        MovementId movement = launched(district, null, List.of());
        assertThat(deep.today()).containsExactly("RECEIVE_MOVEMENT");
        assertThat(Waiting.of(service, Role.ORGANISER, company).today()).isEmpty();
        assertThat(Waiting.of(service, Role.REPRESENTATIVE, district).today()).isEmpty();
        service.happened(
                movement.value(), new MovementCorrected(movement, plan(List.of(battalion)), "chỉ một đơn vị", MARCH));
        assertThat(deep.today()).isEmpty();
        assertThat(Waiting.of(service, Role.REPRESENTATIVE, battalion).today()).containsExactly("RECEIVE_MOVEMENT");
    }

    private static RegistrationId registered(UnitId unit, @Nullable ClusterId cluster) {
        RegistrationId id = new RegistrationId(UUID.randomUUID());
        service.happened(
                id.value(), new EmulationRegistered(id, unit, 2024, cluster, "law", List.of(), List.of(), MARCH));
        return id;
    }

    private static MovementId launched(UnitId organiser, @Nullable ClusterId cluster, List<UnitId> scope) {
        MovementId id = new MovementId(UUID.randomUUID());
        service.happened(id.value(), new MovementLaunched(id, organiser, cluster, null, plan(scope), MARCH));
        return id;
    }

    private static MovementPlan plan(List<UnitId> scope) {
        return new MovementPlan(
                MovementKind.values()[0],
                "CLUSTER",
                "Quyết thắng",
                "Thi đua",
                null,
                List.of(),
                MARCH,
                LocalDate.of(2024, 12, 31),
                scope,
                List.of());
    }

    private static UnitId below(UnitId parent, String name) {
        UnitId unit = new UnitId(UUID.randomUUID());
        service.happened(unit.value(), new UnitRegistered(unit, unit.toString(), name, parent, QuerySide.LONG_AGO));
        return unit;
    }
}
