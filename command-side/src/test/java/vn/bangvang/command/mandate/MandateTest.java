package vn.bangvang.command.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.command.testing.World.LONG_AGO;
import static vn.bangvang.command.testing.World.NOWHERE;
import static vn.bangvang.command.testing.World.PROVINCE;
import static vn.bangvang.command.testing.World.RED;
import static vn.bangvang.command.testing.World.TODAY;
import static vn.bangvang.command.testing.World.YESTERDAY;
import static vn.bangvang.command.testing.World.account;
import static vn.bangvang.command.testing.World.fixture;
import static vn.bangvang.command.testing.World.person;
import static vn.bangvang.command.testing.World.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.mandate.MandateCommand.ConfirmMandate;
import vn.bangvang.command.mandate.MandateCommand.ConfirmationBody;
import vn.bangvang.command.mandate.MandateCommand.EndMandate;
import vn.bangvang.command.mandate.MandateCommand.GrantMandate;
import vn.bangvang.command.mandate.MandateCommand.LetAdministratorIn;
import vn.bangvang.command.mandate.MandateCommand.MandateBody;
import vn.bangvang.command.mandate.MandateCommand.MandateEndingBody;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.domain.kernel.MandateId;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.mandate.MandateEvent.AdministratorLetIn;
import vn.bangvang.shared.domain.mandate.MandateEvent.MandateConfirmed;
import vn.bangvang.shared.domain.mandate.MandateEvent.MandateEnded;
import vn.bangvang.shared.domain.mandate.MandateEvent.MandateGranted;
import vn.bangvang.shared.eventlog.AppendContext.Guard;

class MandateTest {

    private static final MandateId MANDATE = new MandateId(World.id("new mandate"));
    private static final MandateId COMMANDER = new MandateId(World.id("commander"));
    private static final Actor ADMINISTRATOR = administrators().actor("somebody");
    private static final Actor SECOND = administrators().actor("second");
    private static final MandateGranted GRANTED = new MandateGranted(
            MANDATE,
            account("lan"),
            person("lan"),
            Role.APPROVER,
            RED,
            YESTERDAY.minusDays(9),
            null,
            null,
            "Quyết định 5");

    @Test
    void an_administrator_above_the_unit_grants_a_mandate() {
        fixture(Mandate.class, ADMINISTRATOR)
                .givenNoPriorActivity()
                .when(grant("lan", Role.APPROVER, RED, TODAY, null, null))
                .expectEvents(new MandateGranted(
                        MANDATE,
                        account("lan"),
                        person("lan"),
                        Role.APPROVER,
                        RED,
                        TODAY,
                        null,
                        null,
                        "Quyết định 5",
                        true));
    }

    @Test
    void a_mandate_that_decides_nothing_holds_at_once() {
        for (Role role : List.of(Role.REPRESENTATIVE, Role.AUDITOR)) {
            fixture(Mandate.class, ADMINISTRATOR)
                    .givenNoPriorActivity()
                    .when(grant("lan", role, RED, TODAY, null, null))
                    .expectEvents(new MandateGranted(
                            MANDATE, account("lan"), person("lan"), role, RED, TODAY, null, null, "Quyết định 5"));
        }
    }

    @Test
    void the_only_administrator_appoints_a_second_one_and_nobody_before() {
        Actor alone = World.with(Role.ADMINISTRATOR, PROVINCE);
        for (Role role : Role.values()) {
            if (role != Role.ADMINISTRATOR) {
                fixture(Mandate.class, alone)
                        .givenNoPriorActivity()
                        .when(grant("lan", role, PROVINCE, TODAY, null, null))
                        .expectNoEvents()
                        .expectException(refused(Reason.SECOND_ADMINISTRATOR_FIRST));
            }
        }
        fixture(Mandate.class, alone)
                .givenNoPriorActivity()
                .when(grant("lan", Role.ADMINISTRATOR, RED, TODAY, null, null))
                .expectNoEvents()
                .expectException(refused(Reason.SECOND_ADMINISTRATOR_FIRST));
        fixture(Mandate.class, alone)
                .givenNoPriorActivity()
                .when(grant("lan", Role.ADMINISTRATOR, PROVINCE, TODAY, null, null))
                .expectEvents(new MandateGranted(
                        MANDATE,
                        account("lan"),
                        person("lan"),
                        Role.ADMINISTRATOR,
                        PROVINCE,
                        TODAY,
                        null,
                        null,
                        "Quyết định 5"));
    }

    @Test
    void another_account_of_the_same_person_is_no_second_administrator() {
        World world = new World()
                .grant("somebody", Role.ADMINISTRATOR, PROVINCE)
                .grant("somebody else", "somebody", Role.ADMINISTRATOR, PROVINCE);
        fixture(Mandate.class, world.actor("somebody"))
                .givenNoPriorActivity()
                .when(grant("lan", Role.APPROVER, RED, TODAY, null, null))
                .expectNoEvents()
                .expectException(refused(Reason.SECOND_ADMINISTRATOR_FIRST));
    }

    @Test
    void another_administrator_confirms_what_one_has_granted() {
        var confirm = new ConfirmMandate(MANDATE, new ConfirmationBody(TODAY));
        fixture(Mandate.class, SECOND)
                .given(waiting())
                .when(confirm)
                .expectEvents(new MandateConfirmed(MANDATE, TODAY));
        fixture(Mandate.class, ADMINISTRATOR)
                .given(waiting())
                .when(confirm)
                .expectNoEvents()
                .expectException(refused(Reason.GRANTER_MAY_NOT_CONFIRM));
        fixture(
                        Mandate.class,
                        new World().grant("lan", Role.ADMINISTRATOR, PROVINCE).actor("lan"))
                .given(waiting())
                .when(confirm)
                .expectNoEvents()
                .expectException(refused(Reason.OWN_MANDATE));
        fixture(Mandate.class, World.with(Role.APPROVER, RED))
                .given(waiting())
                .when(confirm)
                .expectNoEvents()
                .expectException(refused(Reason.UNKNOWN_MANDATE));
    }

    @Test
    void whoever_stands_in_for_an_administrator_is_no_second_one() {
        World world = new World().substitute("deputy", "deputy", Role.ADMINISTRATOR, PROVINCE);
        for (String name : List.of("away", "deputy")) {
            fixture(Mandate.class, world.actor(name))
                    .givenNoPriorActivity()
                    .when(grant("lan", Role.APPROVER, RED, TODAY, null, null))
                    .expectNoEvents()
                    .expectException(refused(Reason.SECOND_ADMINISTRATOR_FIRST));
        }
        var granted = new MandateGranted(
                MANDATE, account("lan"), person("lan"), Role.APPROVER, RED, TODAY, null, null, "Quyết định 5", true);
        fixture(Mandate.class, world.actor("deputy"))
                .given(new GenericDomainEventMessage<>(
                        "Mandate",
                        MANDATE.toString(),
                        0,
                        granted,
                        Map.of(
                                "account", account("away").toString(),
                                "person", person("away").toString())))
                .when(new ConfirmMandate(MANDATE, new ConfirmationBody(TODAY)))
                .expectNoEvents()
                .expectException(refused(Reason.GRANTER_MAY_NOT_CONFIRM));
    }

    @Test
    void a_substitution_of_an_administrator_leaves_no_second_one() {
        World world = administrators().substitute("deputy", "deputy", Role.ADMINISTRATOR, PROVINCE);
        var second = new MandateId(World.id("mandate 2"));
        var away = new MandateId(World.id("mandate 3"));
        Actor somebody = world.actor("somebody");
        assertThat(Administrators.without(second, PROVINCE, somebody)).isEqualTo(2);
        assertThat(Administrators.without(away, PROVINCE, somebody))
                .as("with the one who is away the one who stands in goes too")
                .isEqualTo(2);
    }

    @Test
    void an_administrator_is_let_in_on_the_machine_and_nobody_else_is() {
        var own = new MandateGranted(
                MANDATE,
                account("lan"),
                person("lan"),
                Role.ADMINISTRATOR,
                PROVINCE,
                LONG_AGO,
                null,
                null,
                "Quyết định 5");
        var letIn = new LetAdministratorIn(MANDATE, "Quên mật khẩu", TODAY);
        fixture(Mandate.class, ADMINISTRATOR)
                .given(own)
                .when(letIn)
                .expectEvents(new AdministratorLetIn(MANDATE, account("lan"), "Quên mật khẩu", TODAY));
        fixture(Mandate.class, ADMINISTRATOR)
                .given(GRANTED)
                .when(letIn)
                .expectNoEvents()
                .expectException(refused(Reason.ADMINISTRATORS_ONLY));
    }

    @Test
    void a_mandate_is_confirmed_once_and_not_after_its_end() {
        var confirm = new ConfirmMandate(MANDATE, new ConfirmationBody(TODAY));
        fixture(Mandate.class, SECOND)
                .given(waiting())
                .andGiven(new MandateConfirmed(MANDATE, YESTERDAY))
                .when(confirm)
                .expectNoEvents()
                .expectException(refused(Reason.MANDATE_NOT_WAITING));
        fixture(Mandate.class, SECOND)
                .given(GRANTED)
                .when(confirm)
                .expectNoEvents()
                .expectException(refused(Reason.MANDATE_NOT_WAITING));
        fixture(Mandate.class, SECOND)
                .given(waiting())
                .andGiven(new MandateEnded(MANDATE, "Nhầm", YESTERDAY))
                .when(confirm)
                .expectNoEvents()
                .expectException(refused(Reason.MANDATE_ALREADY_ENDED));
    }

    @Test
    void a_mandate_is_for_somebody_of_the_register() {
        fixture(Mandate.class, ADMINISTRATOR)
                .givenNoPriorActivity()
                .when(grant("invented", Role.APPROVER, RED, TODAY, null, null))
                .expectNoEvents()
                .expectException(refused(Reason.PERSON_NOT_REGISTERED));
    }

    @Test
    void two_administrators_stay() {
        var own = new MandateGranted(
                new MandateId(World.id("mandate 2")),
                account("second"),
                person("second"),
                Role.ADMINISTRATOR,
                PROVINCE,
                LONG_AGO,
                null,
                null,
                "Quyết định 5");
        var end = new EndMandate(own.mandateId(), new MandateEndingBody("Nghỉ hưu", TODAY));
        fixture(Mandate.class, ADMINISTRATOR)
                .given(own)
                .when(end)
                .expectNoEvents()
                .expectException(refused(Reason.TWO_ADMINISTRATORS_STAY));
        fixture(
                        Mandate.class,
                        administrators()
                                .grant("third", Role.ADMINISTRATOR, PROVINCE)
                                .actor("somebody"))
                .given(own)
                .when(end)
                .expectSuccessfulHandlerExecution();
    }

    /** What was done from the first day on becomes possible, so it may not be set back at will. */
    @Test
    void a_first_day_further_back_than_allowed_takes_the_back_entry_mandate() {
        var farBack = grant("lan", Role.APPROVER, RED, TODAY.minusDays(31), null, null);
        fixture(Mandate.class, ADMINISTRATOR)
                .givenNoPriorActivity()
                .when(farBack)
                .expectNoEvents()
                .expectException(refused(Reason.NO_MANDATE));
        fixture(Mandate.class, commandedUntil(TODAY).actor("admin"))
                .givenNoPriorActivity()
                .when(farBack)
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void an_administrator_below_the_unit_does_not() {
        fixture(Mandate.class, World.with(Role.ADMINISTRATOR, RED))
                .givenNoPriorActivity()
                .when(grant("lan", Role.APPROVER, PROVINCE, TODAY, null, null))
                .expectNoEvents()
                .expectException(refused(Reason.NO_MANDATE));
    }

    @Test
    void nobody_grants_to_themselves() {
        fixture(Mandate.class, ADMINISTRATOR)
                .givenNoPriorActivity()
                .when(grant("somebody", Role.APPROVER, RED, TODAY, null, null))
                .expectNoEvents()
                .expectException(refused(Reason.OWN_MANDATE));
    }

    @Test
    void nobody_grants_to_another_account_of_theirs() {
        fixture(Mandate.class, ADMINISTRATOR)
                .givenNoPriorActivity()
                .when(new GrantMandate(
                        MANDATE,
                        new MandateBody(
                                null,
                                account("lan"),
                                person("somebody"),
                                Role.APPROVER,
                                RED,
                                TODAY,
                                null,
                                null,
                                "Tự giao"),
                        Appointee.of(account("lan"), person("somebody"))))
                .expectNoEvents()
                .expectException(refused(Reason.OWN_MANDATE));
    }

    @Test
    void an_account_acts_for_one_person_at_a_time() {
        World world =
                administrators().grant("admin", Role.ADMINISTRATOR, PROVINCE).grant("lan", "hoa", Role.AUDITOR, RED);
        var grant = grant("lan", Role.APPROVER, RED, TODAY, null, null);
        fixture(Mandate.class, world.actor("admin"))
                .givenNoPriorActivity()
                .when(grant)
                .expectNoEvents()
                .expectException(refused(Reason.ACCOUNT_OF_ANOTHER_PERSON));
        World ended = commandedUntil(TODAY.plusDays(10)).happened(new MandateEnded(COMMANDER, "Nghỉ", TODAY), 1);
        fixture(Mandate.class, ended.actor("admin"))
                .givenNoPriorActivity()
                .when(new GrantMandate(
                        MANDATE,
                        new MandateBody(
                                null,
                                account("hai"),
                                person("ba"),
                                Role.APPROVER,
                                RED,
                                LONG_AGO,
                                null,
                                null,
                                "Thay người"),
                        Appointee.of(account("hai"), person("ba"))))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void an_administrator_is_relieved_by_another_one_and_never_by_themselves() {
        var own = new MandateGranted(
                MANDATE,
                account("lan"),
                person("lan"),
                Role.ADMINISTRATOR,
                PROVINCE,
                LONG_AGO,
                null,
                null,
                "Quyết định 5");
        var end = new EndMandate(MANDATE, new MandateEndingBody("Nghỉ hưu", TODAY));
        World world = new World()
                .grant("lan", Role.ADMINISTRATOR, PROVINCE)
                .grant("lan 2", "lan", Role.ADMINISTRATOR, PROVINCE);
        for (String account : List.of("lan", "lan 2")) {
            fixture(Mandate.class, world.actor(account))
                    .given(own)
                    .when(end)
                    .expectNoEvents()
                    .expectException(refused(Reason.OWN_ADMINISTRATION));
        }
        fixture(Mandate.class, ADMINISTRATOR).given(own).when(end).expectSuccessfulHandlerExecution();
    }

    @Test
    void an_administrator_ends_another_mandate_of_their_own() {
        var own = new MandateGranted(
                MANDATE, account("somebody"), person("somebody"), Role.APPROVER, RED, LONG_AGO, null, null, "QĐ 5");
        fixture(Mandate.class, ADMINISTRATOR)
                .given(own)
                .when(new EndMandate(MANDATE, new MandateEndingBody("Xin thôi", TODAY)))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void an_unknown_unit_and_a_period_that_ends_before_it_begins_are_refused() {
        fixture(Mandate.class, ADMINISTRATOR)
                .givenNoPriorActivity()
                .when(grant("lan", Role.APPROVER, NOWHERE, TODAY, null, null))
                .expectNoEvents()
                .expectException(refused(Reason.UNKNOWN_UNIT));
        fixture(Mandate.class, ADMINISTRATOR)
                .givenNoPriorActivity()
                .when(grant("lan", Role.APPROVER, RED, TODAY, YESTERDAY, null))
                .expectNoEvents()
                .expectException(refused(Reason.PERIOD_BACKWARDS));
    }

    @Test
    void a_substitution_lies_within_what_it_substitutes_and_guards_it() {
        World world = commandedUntil(TODAY.plusDays(10));
        fixture(Mandate.class, world.actor("admin"))
                .givenNoPriorActivity()
                .when(grant("lan", Role.APPROVER, RED, LONG_AGO, TODAY.plusDays(10), COMMANDER))
                .expectSuccessfulHandlerExecution();
        assertThat(world.carried().guards()).contains(new Guard(COMMANDER.value(), 0));
    }

    @ParameterizedTest
    @CsvSource({
        "APPROVER, 2024-01-05, 2024-12-31, SUBSTITUTION_OUTSIDE_PERIOD",
        "APPROVER, 2024-01-04, 2024-12-30, SUBSTITUTION_OUTSIDE_PERIOD",
        "APPROVER, 2024-01-05, , SUBSTITUTION_OUTSIDE_PERIOD",
        "REPRESENTATIVE, 2024-01-05, 2024-12-30, SUBSTITUTION_MISMATCH",
    })
    void one_day_or_one_role_beyond_is_refused(Role role, LocalDate from, @Nullable LocalDate until, Reason reason) {
        fixture(Mandate.class, commandedUntil(LocalDate.of(2024, 12, 30)).actor("admin"))
                .givenNoPriorActivity()
                .when(grant("lan", role, RED, from, until, COMMANDER))
                .expectNoEvents()
                .expectException(refused(reason));
    }

    @Test
    void nobody_substitutes_for_an_ended_or_an_unknown_mandate() {
        World ended =
                commandedUntil(TODAY.plusDays(10)).happened(new MandateEnded(COMMANDER, "Nghỉ hưu", YESTERDAY), 1);
        fixture(Mandate.class, ended.actor("admin"))
                .givenNoPriorActivity()
                .when(grant("lan", Role.APPROVER, RED, TODAY, TODAY, COMMANDER))
                .expectNoEvents()
                .expectException(refused(Reason.SUBSTITUTION_OUTSIDE_PERIOD));
        fixture(Mandate.class, ADMINISTRATOR)
                .givenNoPriorActivity()
                .when(grant("lan", Role.APPROVER, RED, TODAY, TODAY, COMMANDER))
                .expectNoEvents()
                .expectException(refused(Reason.UNKNOWN_MANDATE));
    }

    @Test
    void a_mandate_is_ended_once() {
        var end = new EndMandate(MANDATE, new MandateEndingBody("Chuyển công tác", TODAY));
        fixture(Mandate.class, ADMINISTRATOR)
                .given(GRANTED)
                .when(end)
                .expectEvents(new MandateEnded(MANDATE, "Chuyển công tác", TODAY));
        fixture(Mandate.class, ADMINISTRATOR)
                .given(GRANTED, new MandateEnded(MANDATE, "Chuyển công tác", YESTERDAY))
                .when(end)
                .expectNoEvents()
                .expectException(refused(Reason.MANDATE_ALREADY_ENDED));
    }

    @Test
    void a_mandate_is_not_ended_before_it_began_nor_by_its_holder() {
        fixture(Mandate.class, ADMINISTRATOR)
                .given(GRANTED)
                .when(new EndMandate(
                        MANDATE, new MandateEndingBody("Nhầm", GRANTED.from().minusDays(1))))
                .expectNoEvents()
                .expectException(refused(Reason.DATE_TOO_EARLY));
        fixture(Mandate.class, World.with(Role.APPROVER, RED))
                .given(GRANTED)
                .when(new EndMandate(MANDATE, new MandateEndingBody("Xin thôi", TODAY)))
                .expectNoEvents()
                .expectException(refused(Reason.UNKNOWN_MANDATE));
    }

    private static World administrators() {
        return new World()
                .grant("somebody", Role.ADMINISTRATOR, PROVINCE)
                .grant("second", Role.ADMINISTRATOR, PROVINCE);
    }

    /** Granted by "somebody". */
    private static DomainEventMessage<MandateGranted> waiting() {
        var granted = new MandateGranted(
                MANDATE, account("lan"), person("lan"), Role.APPROVER, RED, TODAY, null, null, "Quyết định 5", true);
        Map<String, String> told = Map.of(
                "account",
                account("somebody").toString(),
                "person",
                person("somebody").toString());
        return new GenericDomainEventMessage<>("Mandate", MANDATE.toString(), 0, granted, told);
    }

    private static World commandedUntil(LocalDate until) {
        var commander = new MandateGranted(
                COMMANDER, account("hai"), person("hai"), Role.APPROVER, RED, LONG_AGO, until, null, "Quyết định 1");
        return administrators()
                .grant("admin", Role.ADMINISTRATOR, PROVINCE)
                .grant("admin", Role.BACK_ENTRY, PROVINCE)
                .happened(commander, 0);
    }

    private static GrantMandate grant(
            String name,
            Role role,
            UnitId unit,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable MandateId substitutesFor) {
        return new GrantMandate(
                MANDATE,
                new MandateBody(
                        null, account(name), person(name), role, unit, from, until, substitutesFor, "Quyết định 5"),
                Appointee.of(account(name), person(name)));
    }
}
