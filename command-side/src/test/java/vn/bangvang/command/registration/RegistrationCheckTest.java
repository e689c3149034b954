package vn.bangvang.command.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.bangvang.command.registration.EmulationRegistrationTest.REGISTERED;
import static vn.bangvang.command.registration.EmulationRegistrationTest.REGISTRATION;
import static vn.bangvang.command.registration.EmulationRegistrationTest.TARGETS;
import static vn.bangvang.command.registration.EmulationRegistrationTest.TITLES;
import static vn.bangvang.command.testing.World.BLUE;
import static vn.bangvang.command.testing.World.CLUSTER;
import static vn.bangvang.command.testing.World.PROVINCE;
import static vn.bangvang.command.testing.World.RED;
import static vn.bangvang.command.testing.World.STRANGER;
import static vn.bangvang.command.testing.World.TODAY;
import static vn.bangvang.command.testing.World.YESTERDAY;
import static vn.bangvang.command.testing.World.account;
import static vn.bangvang.command.testing.World.fixture;
import static vn.bangvang.command.testing.World.person;
import static vn.bangvang.command.testing.World.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.registration.RegistrationCommand.AmendRegistration;
import vn.bangvang.command.registration.RegistrationCommand.CheckRegistration;
import vn.bangvang.command.registration.RegistrationCommand.CorrectRegistrationCheck;
import vn.bangvang.command.registration.RegistrationCommand.Outcome;
import vn.bangvang.command.registration.RegistrationCommand.RegistrationAmendmentBody;
import vn.bangvang.command.registration.RegistrationCommand.RegistrationCheckBody;
import vn.bangvang.command.registration.RegistrationCommand.RegistrationCheckCorrectionBody;
import vn.bangvang.command.testing.Bodies;
import vn.bangvang.command.testing.InMemoryAxon;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.registration.RegistrationEvent.EmulationRegistered;
import vn.bangvang.shared.domain.registration.RegistrationEvent.RegistrationCheckCorrected;
import vn.bangvang.shared.domain.registration.RegistrationEvent.RegistrationChecked;
import vn.bangvang.shared.domain.registration.RegistrationPolicy.Achieved;
import vn.bangvang.shared.domain.registration.RegistrationPolicy.Actual;
import vn.bangvang.shared.domain.registration.RegistrationState.Aims;
import vn.bangvang.shared.domain.registration.TargetCheck;
import vn.bangvang.shared.domain.registration.TitleCheck;

/** At the end of the year somebody else compares what was registered with what was achieved. */
class RegistrationCheckTest {

    private static final Actor ORGANISER = World.with(Role.ORGANISER, PROVINCE);
    private static final RegistrationChecked CHECKED =
            new RegistrationChecked(REGISTRATION, 1, PROVINCE, titles(11), targets("76", true), TODAY);

    @Test
    void the_organiser_checks_every_title_and_target_and_what_was_reached_follows() {
        fixture(EmulationRegistration.class, ORGANISER)
                .given(REGISTERED)
                .when(check(PROVINCE, outcome(11, "76"), TODAY))
                .expectEvents(CHECKED);
        fixture(EmulationRegistration.class, ORGANISER)
                .given(REGISTERED)
                .when(check(PROVINCE, outcome(12, "75.9999"), TODAY))
                .expectEvents(new RegistrationChecked(
                        REGISTRATION, 1, PROVINCE, titles(12), targets("75.9999", false), TODAY));
    }

    @Test
    void an_entry_left_out_is_refused() {
        var onlyTitles = new Outcome(outcome(12, "76").titles(), List.of());
        fixture(EmulationRegistration.class, ORGANISER)
                .given(REGISTERED)
                .when(check(PROVINCE, onlyTitles, TODAY))
                .expectNoEvents()
                .expectException(refused(Reason.CHECK_INCOMPLETE));
    }

    @Test
    void it_is_checked_once_and_amended_no_more() {
        fixture(EmulationRegistration.class, ORGANISER)
                .given(REGISTERED, CHECKED)
                .when(check(PROVINCE, outcome(12, "76"), TODAY))
                .expectNoEvents()
                .expectException(refused(Reason.REGISTRATION_CHECKED));
        fixture(EmulationRegistration.class, World.with(Role.REPRESENTATIVE, RED))
                .given(REGISTERED, CHECKED)
                .when(new AmendRegistration(
                        REGISTRATION,
                        new RegistrationAmendmentBody(
                                Bodies.aims(new Aims(CLUSTER, TITLES.subList(0, 1), TARGETS)), "Muộn", TODAY)))
                .expectNoEvents()
                .expectException(refused(Reason.REGISTRATION_CHECKED));
    }

    @Test
    void it_is_not_checked_before_it_was_made_nor_before_the_last_quarter_of_its_year() {
        fixture(EmulationRegistration.class, ORGANISER)
                .given(REGISTERED)
                .when(check(PROVINCE, outcome(12, "76"), YESTERDAY.minusDays(1)))
                .expectNoEvents()
                .expectException(refused(Reason.DATE_TOO_EARLY));
        var nextYear = new EmulationRegistered(
                REGISTRATION, RED, 2025, null, REGISTERED.ruleSet(), TITLES, TARGETS, YESTERDAY);
        fixture(EmulationRegistration.class, ORGANISER)
                .given(nextYear)
                .when(check(PROVINCE, outcome(12, "76"), TODAY))
                .expectNoEvents()
                .expectException(refused(Reason.CHECK_TOO_EARLY));
    }

    @Test
    void a_unit_above_checks_also_without_a_cluster_and_one_beside_never() {
        var alone = new EmulationRegistered(
                REGISTRATION, STRANGER, 2024, null, REGISTERED.ruleSet(), TITLES, TARGETS, YESTERDAY);
        fixture(EmulationRegistration.class, ORGANISER)
                .given(alone)
                .when(check(PROVINCE, outcome(12, "76"), TODAY))
                .expectSuccessfulHandlerExecution();
        fixture(EmulationRegistration.class, World.with(Role.ORGANISER, BLUE))
                .given(alone)
                .when(check(BLUE, outcome(12, "76"), TODAY))
                .expectNoEvents()
                .expectException(refused(Reason.NOT_ABOVE_REGISTRANT));
    }

    @Test
    void no_role_but_the_organisers_checks() {
        for (Role role : List.of(Role.REPRESENTATIVE, Role.APPROVER, Role.ADMINISTRATOR)) {
            fixture(EmulationRegistration.class, World.with(role, PROVINCE))
                    .given(REGISTERED)
                    .when(check(PROVINCE, outcome(12, "76"), TODAY))
                    .expectNoEvents()
                    .expectException(refused(Reason.NO_MANDATE));
        }
    }

    @Test
    void an_account_of_the_unit_never_checks_its_own_registration() {
        Actor both = new World()
                .grant("both", Role.ORGANISER, PROVINCE)
                .grant("both", Role.APPROVER, RED)
                .actor("both");
        for (RegistrationCommand command :
                List.of(check(PROVINCE, outcome(12, "76"), TODAY), correct(PROVINCE, outcome(12, "76")))) {
            fixture(EmulationRegistration.class, both)
                    .given(REGISTERED)
                    .when(command)
                    .expectNoEvents()
                    .expectException(refused(Reason.OWN_REGISTRATION));
        }
        fixture(EmulationRegistration.class, World.with(Role.ORGANISER, RED))
                .given(REGISTERED)
                .when(check(RED, outcome(12, "76"), TODAY))
                .expectNoEvents()
                .expectException(refused(Reason.NOT_ABOVE_REGISTRANT));
    }

    @Test
    void nobody_checks_in_place_of_somebody_who_acts_for_the_unit() {
        Actor standsIn = new World()
                .substitute("deputy", "deputy", Role.ORGANISER, PROVINCE)
                .grant("away", Role.APPROVER, RED)
                .actor("deputy");
        fixture(EmulationRegistration.class, standsIn)
                .given(REGISTERED)
                .when(check(PROVINCE, outcome(12, "76"), TODAY))
                .expectNoEvents()
                .expectException(refused(Reason.OWN_REGISTRATION));
    }

    @Test
    void whoever_registered_does_not_check_even_after_changing_units() {
        Actor moved = new World().grant("mover", Role.ORGANISER, PROVINCE).actor("mover");
        var registered = new GenericDomainEventMessage<>(
                "EmulationRegistration",
                REGISTRATION.toString(),
                0,
                REGISTERED,
                Map.of("account", account("mover").toString()));
        try (InMemoryAxon axon =
                new InMemoryAxon().aggregate(EmulationRegistration.class).start(List.of(registered))) {
            assertThatThrownBy(() -> axon.send(check(PROVINCE, outcome(12, "76"), TODAY), moved))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.reason()).isEqualTo(Reason.OWN_REGISTRATION));
            assertThat(axon.appends()).isEmpty();
        }
    }

    @Test
    void a_wrong_check_is_corrected_with_a_reason() {
        var corrected = new RegistrationCheckCorrected(
                REGISTRATION, 1, PROVINCE, titles(12), targets("76", true), "Đếm thiếu", TODAY);
        fixture(EmulationRegistration.class, ORGANISER)
                .given(REGISTERED, CHECKED)
                .when(correct(PROVINCE, outcome(12, "76")))
                .expectEvents(corrected);
        fixture(EmulationRegistration.class, ORGANISER)
                .given(REGISTERED, CHECKED, corrected)
                .when(correct(PROVINCE, outcome(12, "76.0")))
                .expectNoEvents()
                .expectException(refused(Reason.NOTHING_CHANGED));
        fixture(EmulationRegistration.class, ORGANISER)
                .given(REGISTERED)
                .when(correct(PROVINCE, outcome(12, "76")))
                .expectNoEvents()
                .expectException(refused(Reason.REGISTRATION_NOT_CHECKED));
    }

    private static CheckRegistration check(UnitId by, Outcome outcome, LocalDate day) {
        return new CheckRegistration(REGISTRATION, new RegistrationCheckBody(by, Bodies.outcome(outcome), day));
    }

    private static CorrectRegistrationCheck correct(UnitId by, Outcome outcome) {
        return new CorrectRegistrationCheck(
                REGISTRATION, new RegistrationCheckCorrectionBody(by, Bodies.outcome(outcome), "Đếm thiếu", TODAY));
    }

    /** The collective's title achieved, the soldier's not, and some of the twelve; the targets in another order. */
    private static Outcome outcome(int labourers, String calledUp) {
        return new Outcome(
                List.of(
                        new Achieved(1, 1, null),
                        new Achieved(2, 0, "Chưa có sáng kiến"),
                        new Achieved(3, labourers, "Một người nghỉ hưu")),
                List.of(new Actual("VI-PHAM", Score.ZERO, null), new Actual("NHAP-NGU", Score.of(calledUp), null)));
    }

    private static List<TitleCheck> titles(int labourers) {
        return List.of(
                new TitleCheck(1, 1, true, null),
                new TitleCheck(2, 0, false, new CaseText(person("an"), "Chưa có sáng kiến")),
                new TitleCheck(3, labourers, labourers >= 12, CaseText.plain("Một người nghỉ hưu")));
    }

    private static List<TargetCheck> targets(String calledUp, boolean reached) {
        return List.of(
                new TargetCheck("NHAP-NGU", Score.of(calledUp), reached, null),
                new TargetCheck("VI-PHAM", Score.ZERO, true, null));
    }
}
