package vn.bangvang.command.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.command.testing.World.BLUE;
import static vn.bangvang.command.testing.World.CLUSTER;
import static vn.bangvang.command.testing.World.PROVINCE;
import static vn.bangvang.command.testing.World.RED;
import static vn.bangvang.command.testing.World.STRANGER;
import static vn.bangvang.command.testing.World.TODAY;
import static vn.bangvang.command.testing.World.YESTERDAY;
import static vn.bangvang.command.testing.World.fixture;
import static vn.bangvang.command.testing.World.person;
import static vn.bangvang.command.testing.World.refused;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.registration.RegistrationCommand.AmendRegistration;
import vn.bangvang.command.registration.RegistrationCommand.RegisterForEmulation;
import vn.bangvang.command.registration.RegistrationCommand.RegistrationAmendmentBody;
import vn.bangvang.command.registration.RegistrationCommand.RegistrationBody;
import vn.bangvang.command.testing.Bodies;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.Claim;
import vn.bangvang.shared.domain.kernel.ClaimKind;
import vn.bangvang.shared.domain.kernel.NomineeKind;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.registration.RegisteredTarget;
import vn.bangvang.shared.domain.registration.RegisteredTitle;
import vn.bangvang.shared.domain.registration.RegistrationEvent.EmulationRegistered;
import vn.bangvang.shared.domain.registration.RegistrationEvent.RegistrationAmended;
import vn.bangvang.shared.domain.registration.RegistrationId;
import vn.bangvang.shared.domain.registration.RegistrationState.Aims;
import vn.bangvang.shared.domain.registration.TargetAim;
import vn.bangvang.shared.eventlog.AppendContext.Guard;

/** A unit registers for a year and amends what it registered. */
class EmulationRegistrationTest {

    static final RegistrationId REGISTRATION = new RegistrationId(World.id("registration"));
    static final String LAW = "law-2022-decree-98-2023";
    static final PersonalText SOLDIER = new PersonalText(person("an"), "Nguyễn Văn An");
    static final List<RegisteredTitle> TITLES = List.of(
            new RegisteredTitle("TTLDXS", NomineeKind.COLLECTIVE, null, 1),
            new RegisteredTitle("CSTDCS", NomineeKind.INDIVIDUAL, SOLDIER, 1),
            new RegisteredTitle("LDTT", NomineeKind.INDIVIDUAL, null, 12));
    static final List<RegisteredTarget> TARGETS = List.of(
            new RegisteredTarget("NHAP-NGU", "Công dân nhập ngũ", "người", TargetAim.AT_LEAST, Score.of("76")),
            new RegisteredTarget("VI-PHAM", "Vi phạm kỷ luật", "vụ", TargetAim.AT_MOST, Score.ZERO));
    static final EmulationRegistered REGISTERED =
            new EmulationRegistered(REGISTRATION, RED, 2024, CLUSTER, LAW, TITLES, TARGETS, YESTERDAY);

    private static final Actor RED_WARD =
            world(RED).grant("clerk", Role.REPRESENTATIVE, RED).actor("clerk");

    @Test
    void a_unit_registers_for_a_year_in_its_cluster_which_is_guarded() {
        World world = world(RED).grant("clerk", Role.REPRESENTATIVE, RED);
        fixture(EmulationRegistration.class, world.actor("clerk"))
                .givenNoPriorActivity()
                .when(register(RED, 2024, CLUSTER, YESTERDAY))
                .expectEvents(REGISTERED);
        assertThat(world.carried().guards()).contains(new Guard(CLUSTER.value(), 1));
    }

    @Test
    void a_unit_has_one_registration_a_year() {
        assertThat(REGISTERED.claims()).containsExactly(Claim.of(ClaimKind.REGISTRATION, RED, 2024));
        assertThat(REGISTERED.releases()).isEmpty();
    }

    @Test
    void a_unit_without_a_cluster_registers_and_one_outside_names_no_cluster() {
        fixture(EmulationRegistration.class, World.with(Role.REPRESENTATIVE, STRANGER))
                .givenNoPriorActivity()
                .when(register(STRANGER, 2024, null, YESTERDAY))
                .expectSuccessfulHandlerExecution();
        fixture(EmulationRegistration.class, World.with(Role.REPRESENTATIVE, STRANGER))
                .givenNoPriorActivity()
                .when(register(STRANGER, 2024, CLUSTER, YESTERDAY))
                .expectNoEvents()
                .expectException(refused(Reason.NOT_A_MEMBER));
    }

    @Test
    void a_cluster_that_is_named_has_the_unit_as_a_member_on_the_day() {
        LocalDate moved = LocalDate.of(2024, 10, 1);
        for (UnitId unit : List.of(World.GREEN, STRANGER)) {
            Actor clerk = new World()
                    .on(moved.plusDays(1))
                    .movedOn(moved)
                    .grant("clerk", Role.REPRESENTATIVE, unit)
                    .actor("clerk");
            LocalDate out = unit.equals(STRANGER) ? moved.minusDays(1) : moved;
            LocalDate in = unit.equals(STRANGER) ? moved : moved.minusDays(1);
            fixture(EmulationRegistration.class, clerk)
                    .givenNoPriorActivity()
                    .when(register(unit, 2024, CLUSTER, out))
                    .expectNoEvents()
                    .expectException(refused(Reason.NO_MEMBER_ON_THAT_DAY));
            fixture(EmulationRegistration.class, clerk)
                    .givenNoPriorActivity()
                    .when(register(unit, 2024, CLUSTER, in))
                    .expectSuccessfulHandlerExecution();
        }
        Actor early = new World()
                .on(LocalDate.of(2023, 12, 20))
                .movedOn(moved)
                .grant("clerk", Role.REPRESENTATIVE, World.GREEN)
                .actor("clerk");
        fixture(EmulationRegistration.class, early)
                .givenNoPriorActivity()
                .when(register(World.GREEN, 2024, CLUSTER, LocalDate.of(2023, 12, 20)))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void nobody_registers_for_another_unit_or_in_another_role() {
        for (Actor other : List.of(World.with(Role.REPRESENTATIVE, BLUE), World.with(Role.ORGANISER, RED))) {
            fixture(EmulationRegistration.class, other)
                    .givenNoPriorActivity()
                    .when(register(RED, 2024, null, YESTERDAY))
                    .expectNoEvents()
                    .expectException(refused(Reason.NO_MANDATE));
        }
    }

    @Test
    void a_year_is_registered_for_until_its_last_day() {
        Actor clerk = new World()
                .grant("clerk", Role.REPRESENTATIVE, RED)
                .grant("clerk", Role.BACK_ENTRY, PROVINCE)
                .actor("clerk");
        fixture(EmulationRegistration.class, clerk)
                .givenNoPriorActivity()
                .when(register(RED, 2023, null, LocalDate.of(2023, 12, 31)))
                .expectSuccessfulHandlerExecution();
        fixture(EmulationRegistration.class, clerk)
                .givenNoPriorActivity()
                .when(register(RED, 2023, null, LocalDate.of(2024, 1, 1)))
                .expectNoEvents()
                .expectException(refused(Reason.REGISTRATION_YEAR_OVER));
    }

    @Test
    void a_title_the_law_of_the_day_does_not_know_is_refused() {
        var unknown = new Aims(null, List.of(new RegisteredTitle("XYZ", NomineeKind.COLLECTIVE, null, 1)), TARGETS);
        fixture(EmulationRegistration.class, RED_WARD)
                .givenNoPriorActivity()
                .when(new RegisterForEmulation(
                        REGISTRATION, new RegistrationBody(null, RED, 2024, Bodies.aims(unknown), YESTERDAY), unknown))
                .expectNoEvents()
                .expectException(refused(Reason.UNKNOWN_AWARD));
    }

    @Test
    void it_is_amended_with_a_reason_version_by_version() {
        Aims more = new Aims(CLUSTER, TITLES.subList(0, 1), TARGETS);
        var amended = new RegistrationAmended(
                REGISTRATION, 2, CLUSTER, LAW, more.titles(), TARGETS, "Chuyển công tác", TODAY);
        fixture(EmulationRegistration.class, RED_WARD)
                .given(REGISTERED)
                .when(amend(more, TODAY))
                .expectEvents(amended);
        fixture(EmulationRegistration.class, RED_WARD)
                .given(REGISTERED, amended)
                .when(amend(more, TODAY))
                .expectNoEvents()
                .expectException(refused(Reason.NOTHING_CHANGED));
        fixture(EmulationRegistration.class, RED_WARD)
                .given(REGISTERED, amended)
                .when(amend(new Aims(CLUSTER, TITLES, TARGETS), TODAY))
                .expectEvents(new RegistrationAmended(
                        REGISTRATION, 3, CLUSTER, LAW, TITLES, TARGETS, "Chuyển công tác", TODAY));
    }

    @Test
    void it_is_amended_neither_before_it_was_made_nor_by_another_unit() {
        Aims more = new Aims(CLUSTER, TITLES.subList(0, 1), TARGETS);
        fixture(EmulationRegistration.class, RED_WARD)
                .given(REGISTERED)
                .when(amend(more, YESTERDAY.minusDays(1)))
                .expectNoEvents()
                .expectException(refused(Reason.DATE_TOO_EARLY));
        fixture(EmulationRegistration.class, World.with(Role.REPRESENTATIVE, BLUE))
                .given(REGISTERED)
                .when(amend(more, TODAY))
                .expectNoEvents()
                .expectException(refused(Reason.NO_MANDATE));
    }

    /** The soldier is in the register already. */
    private static World world(UnitId unit) {
        return new World().register("an", "Nguyễn Văn An", unit);
    }

    private static RegisterForEmulation register(UnitId unit, int year, @Nullable ClusterId cluster, LocalDate day) {
        return new RegisterForEmulation(
                REGISTRATION,
                new RegistrationBody(null, unit, year, Bodies.aims(new Aims(cluster, TITLES, TARGETS)), day),
                new Aims(cluster, TITLES, TARGETS));
    }

    private static AmendRegistration amend(Aims aims, LocalDate day) {
        return new AmendRegistration(
                REGISTRATION, new RegistrationAmendmentBody(Bodies.aims(aims), "Chuyển công tác", day));
    }
}
