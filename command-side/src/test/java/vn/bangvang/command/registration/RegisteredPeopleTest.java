package vn.bangvang.command.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.command.registration.EmulationRegistrationTest.LAW;
import static vn.bangvang.command.registration.EmulationRegistrationTest.REGISTRATION;
import static vn.bangvang.command.testing.World.BLUE;
import static vn.bangvang.command.testing.World.GREEN;
import static vn.bangvang.command.testing.World.PROVINCE;
import static vn.bangvang.command.testing.World.RED;
import static vn.bangvang.command.testing.World.TODAY;
import static vn.bangvang.command.testing.World.YESTERDAY;
import static vn.bangvang.command.testing.World.fixture;
import static vn.bangvang.command.testing.World.person;
import static vn.bangvang.command.testing.World.refused;

import java.util.List;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.bangvang.command.registration.RegistrationCommand.AmendRegistration;
import vn.bangvang.command.registration.RegistrationCommand.RegisterForEmulation;
import vn.bangvang.command.registration.RegistrationCommand.RegistrationAmendmentBody;
import vn.bangvang.command.registration.RegistrationCommand.RegistrationBody;
import vn.bangvang.command.testing.Bodies;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.domain.kernel.NomineeKind;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.person.PersonEvent.PersonLeft;
import vn.bangvang.shared.domain.person.PersonEvent.PersonRegistered;
import vn.bangvang.shared.domain.registration.RegisteredTitle;
import vn.bangvang.shared.domain.registration.RegistrationEvent.EmulationRegistered;
import vn.bangvang.shared.domain.registration.RegistrationEvent.RegistrationAmended;
import vn.bangvang.shared.domain.registration.RegistrationState.Aims;
import vn.bangvang.shared.eventlog.AppendContext.Guard;

/** Whoever is registered by name is one of the register of people, or is entered in it with the registration. */
class RegisteredPeopleTest {

    private static final RegisteredTitle AN = title("CSTDCS", "an", "Nguyễn Văn An", null);

    private final World world = new World().grant("clerk", Role.REPRESENTATIVE, RED);

    @Test
    void whoever_is_not_in_the_register_is_entered_on_the_day_of_the_registration_for_the_coming_year() {
        register(RED, AN)
                .expectEvents(
                        new PersonRegistered(person("an"), AN.person(), "nguyễn văn an", RED, YESTERDAY, null),
                        registered(RED, AN));
    }

    @Test
    void in_the_unit_below_the_registering_one_that_is_named_and_in_no_other() {
        world.grant("clerk", Role.REPRESENTATIVE, PROVINCE);
        RegisteredTitle below = title("CSTDCS", "an", "Nguyễn Văn An", GREEN);
        register(PROVINCE, below)
                .expectEvents(
                        new PersonRegistered(person("an"), AN.person(), "nguyễn văn an", GREEN, YESTERDAY, null),
                        registered(PROVINCE, below));
        refuse(Reason.PERSON_OUTSIDE_UNIT, RED, title("CSTDCS", "an", "Nguyễn Văn An", BLUE));
        refuse(Reason.UNKNOWN_UNIT, RED, title("CSTDCS", "an", "Nguyễn Văn An", World.NOWHERE));
        refuse(
                Reason.REGISTERED_PERSON_MISPLACED,
                RED,
                new RegisteredTitle("LDTT", NomineeKind.INDIVIDUAL, null, 1, RED));
    }

    @Test
    void whoever_is_chosen_has_the_name_and_the_unit_of_the_register_which_is_guarded() {
        world.register("an", "Nguyễn Văn An", RED).register("chi", "Lê Chi", BLUE);
        RegisteredTitle typed = title("CSTDCS", "an", "NGUYỄN  VĂN AN", null);
        register(RED, typed).expectEvents(registered(RED, typed));
        assertThat(world.carried().guards()).contains(new Guard(person("an").value(), 0));
        refuse(Reason.NAME_DIFFERS_FROM_REGISTER, RED, title("CSTDCS", "an", "Nguyễn Văn Ân", null));
        refuse(Reason.PERSON_IN_OTHER_UNIT, RED, title("CSTDCS", "chi", "Lê Chi", null));
        world.happened(left("an"), 1);
        refuse(Reason.PERSON_LEFT, RED, AN);
    }

    @Test
    void whoever_is_registered_for_two_titles_is_entered_once_under_one_name() {
        RegisteredTitle second = title("LDTT", "an", "Nguyễn Văn An", null);
        register(RED, AN, second)
                .expectEvents(
                        new PersonRegistered(person("an"), AN.person(), "nguyễn văn an", RED, YESTERDAY, null),
                        registered(RED, AN, second));
        refuse(Reason.NAME_DIFFERS_FROM_REGISTER, RED, AN, title("LDTT", "an", "Nguyễn Văn Bình", null));
    }

    @Test
    void nobody_registers_themselves_under_a_second_id_but_everybody_under_their_own() {
        world.register("clerk", "Trần Thư Ký", RED);
        refuse(Reason.OWN_NAMESAKE, RED, title("CSTDCS", "fresh", "Trần Thư Ký", null));
        RegisteredTitle own = title("CSTDCS", "clerk", "Trần Thư Ký", null);
        register(RED, own).expectEvents(registered(RED, own));
    }

    @Test
    void whoever_has_left_meanwhile_stands_on_when_the_rest_is_amended_and_aims_at_nothing_new() {
        world.register("an", "Nguyễn Văn An", RED).happened(left("an"), 1);
        RegisteredTitle many = new RegisteredTitle("LDTT", NomineeKind.INDIVIDUAL, null, 12);
        amend(AN, many).expectEvents(amended(AN, many));
        amend(AN, title("LDTT", "an", "Nguyễn Văn An", null))
                .expectNoEvents()
                .expectException(refused(Reason.PERSON_LEFT));
    }

    @Test
    void whoever_was_registered_before_there_was_a_register_is_entered_with_the_amendment() {
        RegisteredTitle many = new RegisteredTitle("LDTT", NomineeKind.INDIVIDUAL, null, 12);
        amend(AN, many)
                .expectEvents(
                        new PersonRegistered(person("an"), AN.person(), "nguyễn văn an", RED, TODAY, null),
                        amended(AN, many));
    }

    private ResultValidator<EmulationRegistration> register(UnitId unit, RegisteredTitle... titles) {
        return fixture(EmulationRegistration.class, world.actor("clerk"))
                .givenNoPriorActivity()
                .when(new RegisterForEmulation(
                        REGISTRATION,
                        new RegistrationBody(
                                null, unit, 2025, Bodies.aims(new Aims(null, List.of(titles), List.of())), YESTERDAY),
                        new Aims(null, List.of(titles), List.of())));
    }

    private void refuse(Reason reason, UnitId unit, RegisteredTitle... titles) {
        register(unit, titles).expectNoEvents().expectException(refused(reason));
    }

    private ResultValidator<EmulationRegistration> amend(RegisteredTitle... titles) {
        return fixture(EmulationRegistration.class, world.actor("clerk"))
                .given(registered(RED, AN))
                .when(new AmendRegistration(
                        REGISTRATION,
                        new RegistrationAmendmentBody(
                                Bodies.aims(new Aims(null, List.of(titles), List.of())), "Thêm người", TODAY)));
    }

    private static EmulationRegistered registered(UnitId unit, RegisteredTitle... titles) {
        return new EmulationRegistered(REGISTRATION, unit, 2025, null, LAW, List.of(titles), List.of(), YESTERDAY);
    }

    private static RegistrationAmended amended(RegisteredTitle... titles) {
        return new RegistrationAmended(REGISTRATION, 2, null, LAW, List.of(titles), List.of(), "Thêm người", TODAY);
    }

    private static PersonLeft left(String name) {
        return new PersonLeft(person(name), new PersonalText(person(name), "Nghỉ hưu"), YESTERDAY);
    }

    private static RegisteredTitle title(String award, String id, String name, @Nullable UnitId own) {
        return new RegisteredTitle(award, NomineeKind.INDIVIDUAL, new PersonalText(person(id), name), 1, own);
    }
}
