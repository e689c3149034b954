package vn.bangvang.command.person;

import static vn.bangvang.command.testing.World.BLUE;
import static vn.bangvang.command.testing.World.LONG_AGO;
import static vn.bangvang.command.testing.World.RED;
import static vn.bangvang.command.testing.World.STRANGER;
import static vn.bangvang.command.testing.World.TODAY;
import static vn.bangvang.command.testing.World.TOMORROW;
import static vn.bangvang.command.testing.World.YESTERDAY;
import static vn.bangvang.command.testing.World.fixture;
import static vn.bangvang.command.testing.World.person;
import static vn.bangvang.command.testing.World.refused;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.person.PersonCommand.ChangePosition;
import vn.bangvang.command.person.PersonCommand.DepartureBody;
import vn.bangvang.command.person.PersonCommand.MovePerson;
import vn.bangvang.command.person.PersonCommand.PersonBody;
import vn.bangvang.command.person.PersonCommand.PersonMoveBody;
import vn.bangvang.command.person.PersonCommand.PersonRenamingBody;
import vn.bangvang.command.person.PersonCommand.PositionChangeBody;
import vn.bangvang.command.person.PersonCommand.RecordDeparture;
import vn.bangvang.command.person.PersonCommand.RegisterPerson;
import vn.bangvang.command.person.PersonCommand.RenamePerson;
import vn.bangvang.command.person.PersonCommand.TellApart;
import vn.bangvang.command.person.PersonCommand.TellingApartBody;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.person.PersonEvent.PersonLeft;
import vn.bangvang.shared.domain.person.PersonEvent.PersonMoved;
import vn.bangvang.shared.domain.person.PersonEvent.PersonPositionChanged;
import vn.bangvang.shared.domain.person.PersonEvent.PersonRegistered;
import vn.bangvang.shared.domain.person.PersonEvent.PersonRenamed;
import vn.bangvang.shared.domain.person.PersonEvent.PersonsToldApart;

class PersonTest {

    private static final PersonId AN = person("an");
    private static final Actor CLERK = World.with(Role.REPRESENTATIVE, RED);
    private static final PersonRegistered REGISTERED =
            new PersonRegistered(AN, text("Lê Thị An"), "lê thị an", RED, LONG_AGO, null);

    @Test
    void whoever_represents_or_administers_the_unit_enters_a_person() {
        for (Actor actor : new Actor[] {CLERK, World.with(Role.ADMINISTRATOR, World.PROVINCE)}) {
            fixture(Person.class, actor)
                    .givenNoPriorActivity()
                    .when(new RegisterPerson(AN, new PersonBody(null, "Lê Thị An", RED, LONG_AGO, null, null)))
                    .expectEvents(REGISTERED);
        }
        fixture(Person.class, World.with(Role.APPROVER, RED))
                .givenNoPriorActivity()
                .when(new RegisterPerson(AN, new PersonBody(null, "Lê Thị An", RED, LONG_AGO, null, null)))
                .expectNoEvents()
                .expectException(refused(Reason.NO_MANDATE));
        fixture(Person.class, CLERK)
                .givenNoPriorActivity()
                .when(new RegisterPerson(AN, new PersonBody(null, "Lê Thị An", RED, TOMORROW, null, null)))
                .expectNoEvents()
                .expectException(refused(Reason.DATE_IN_FUTURE));
    }

    @Test
    void nobody_enters_or_renames_somebody_to_their_own_name() {
        World world = new World().grant("somebody", Role.REPRESENTATIVE, RED).register("somebody", "Lê Thị An", BLUE);
        fixture(Person.class, world.actor("somebody"))
                .givenNoPriorActivity()
                .when(new RegisterPerson(AN, new PersonBody(null, "LÊ THỊ AN", RED, LONG_AGO, "khác", null)))
                .expectNoEvents()
                .expectException(refused(Reason.OWN_NAMESAKE));
        fixture(Person.class, world.actor("somebody"))
                .given(new PersonRegistered(AN, text("Lê An"), "lê an", RED, LONG_AGO, null))
                .when(new RenamePerson(AN, new PersonRenamingBody("Lê Thị An", null, "Sửa", TODAY)))
                .expectNoEvents()
                .expectException(refused(Reason.OWN_NAMESAKE));
    }

    @Test
    void how_the_own_name_is_written_may_be_corrected_by_oneself() {
        World world = new World().grant("an", Role.REPRESENTATIVE, RED).register("an", "Lê Thị An", RED);
        fixture(Person.class, world.actor("an"))
                .given(new PersonRegistered(
                        person("an"), new PersonalText(person("an"), "LÊ THỊ AN"), "lê thị an", RED, LONG_AGO, null))
                .when(new RenamePerson(person("an"), new PersonRenamingBody("Lê Thị An", null, "Chữ hoa", TODAY)))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_name_is_corrected_with_its_reason() {
        fixture(Person.class, CLERK)
                .given(REGISTERED)
                .when(new RenamePerson(AN, new PersonRenamingBody("Lê Thị Ân", null, "Gõ nhầm", TODAY)))
                .expectEvents(new PersonRenamed(AN, text("Lê Thị Ân"), "lê thị ân", RED, null, text("Gõ nhầm"), TODAY));
    }

    @Test
    void a_position_is_entered_with_the_person_or_from_a_later_day_on() {
        fixture(Person.class, CLERK)
                .givenNoPriorActivity()
                .when(new RegisterPerson(
                        AN, new PersonBody(null, "Lê Thị An", RED, LONG_AGO, null, "Phó trưởng phòng")))
                .expectEvents(REGISTERED, new PersonPositionChanged(AN, text("Phó trưởng phòng"), LONG_AGO));
        fixture(Person.class, CLERK)
                .given(REGISTERED, new PersonPositionChanged(AN, text("Phó trưởng phòng"), LONG_AGO))
                .when(position("Trưởng phòng"))
                .expectEvents(new PersonPositionChanged(AN, text("Trưởng phòng"), TODAY));
        fixture(Person.class, CLERK)
                .given(REGISTERED, new PersonPositionChanged(AN, text("Phó trưởng phòng"), LONG_AGO))
                .when(position(null))
                .expectEvents(new PersonPositionChanged(AN, null, TODAY));
    }

    @Test
    void a_position_changes_into_another_one_and_only_of_whoever_is_there() {
        fixture(Person.class, CLERK)
                .given(REGISTERED, new PersonPositionChanged(AN, text("Trưởng phòng"), LONG_AGO))
                .when(position("Trưởng phòng"))
                .expectNoEvents()
                .expectException(refused(Reason.NOTHING_CHANGED));
        fixture(Person.class, CLERK)
                .given(REGISTERED)
                .when(position(null))
                .expectNoEvents()
                .expectException(refused(Reason.NOTHING_CHANGED));
        fixture(Person.class, CLERK)
                .given(REGISTERED, new PersonLeft(AN, text("Nghỉ hưu"), YESTERDAY))
                .when(position("Trưởng phòng"))
                .expectNoEvents()
                .expectException(refused(Reason.PERSON_LEFT));
        fixture(Person.class, World.with(Role.APPROVER, RED))
                .given(REGISTERED)
                .when(position("Trưởng phòng"))
                .expectNoEvents()
                .expectException(refused(Reason.NO_MANDATE));
    }

    private static ChangePosition position(@Nullable String position) {
        return new ChangePosition(AN, new PositionChangeBody(position, TODAY));
    }

    @Test
    void the_old_unit_lets_a_person_go_and_does_no_more() {
        fixture(Person.class, CLERK)
                .given(REGISTERED)
                .when(new MovePerson(AN, new PersonMoveBody(BLUE, null, TODAY)))
                .expectEvents(new PersonMoved(AN, BLUE, "lê thị an", null, TODAY));
        fixture(Person.class, CLERK)
                .given(REGISTERED, new PersonMoved(AN, BLUE, "lê thị an", null, YESTERDAY))
                .when(new RecordDeparture(AN, new DepartureBody("Nghỉ hưu", TODAY)))
                .expectNoEvents()
                .expectException(refused(Reason.UNKNOWN_PERSON));
        fixture(Person.class, CLERK)
                .given(REGISTERED)
                .when(new MovePerson(AN, new PersonMoveBody(RED, null, TODAY)))
                .expectNoEvents()
                .expectException(refused(Reason.NOTHING_CHANGED));
        fixture(Person.class, CLERK)
                .given(REGISTERED)
                .when(new MovePerson(AN, new PersonMoveBody(BLUE, null, LocalDate.of(2023, 1, 1))))
                .expectNoEvents()
                .expectException(refused(Reason.NO_MANDATE));
    }

    @Test
    void nobody_takes_a_person_out_of_a_unit_but_whoever_left_is_taken_in() {
        Actor receiving =
                new World().grant("somebody", Role.REPRESENTATIVE, BLUE).actor("somebody");
        fixture(Person.class, receiving)
                .given(REGISTERED)
                .when(new MovePerson(AN, new PersonMoveBody(BLUE, null, TODAY)))
                .expectNoEvents()
                .expectException(refused(Reason.UNKNOWN_PERSON));
        fixture(Person.class, receiving)
                .given(REGISTERED, new PersonLeft(AN, text("Chuyển công tác"), YESTERDAY))
                .when(new MovePerson(AN, new PersonMoveBody(BLUE, null, TODAY)))
                .expectEvents(new PersonMoved(AN, BLUE, "lê thị an", null, TODAY));
    }

    @Test
    void a_person_leaves_once() {
        var leave = new RecordDeparture(AN, new DepartureBody("Nghỉ hưu", TODAY));
        fixture(Person.class, CLERK)
                .given(REGISTERED)
                .when(leave)
                .expectEvents(new PersonLeft(AN, text("Nghỉ hưu"), TODAY));
        fixture(Person.class, CLERK)
                .given(REGISTERED, new PersonLeft(AN, text("Nghỉ hưu"), YESTERDAY))
                .when(leave)
                .expectNoEvents()
                .expectException(refused(Reason.PERSON_LEFT));
    }

    @Test
    void two_of_one_name_are_not_told_apart_in_place_of_one_of_them() {
        World world = new World()
                .register("an", "Lê Thị An", RED)
                .register("away", "Lê Thị An", STRANGER)
                .substitute("deputy", "deputy", Role.REPRESENTATIVE, RED);
        fixture(Person.class, world.actor("deputy"))
                .given(REGISTERED)
                .when(new TellApart(AN, new TellingApartBody(person("away"), "Khác năm sinh", TODAY)))
                .expectNoEvents()
                .expectException(refused(Reason.OWN_NAMESAKE));
    }

    @Test
    void two_of_one_name_are_told_apart_by_a_third() {
        World world = new World()
                .register("an", "Lê Thị An", RED)
                .register("other", "Lê Thị An", STRANGER)
                .grant("somebody", Role.REPRESENTATIVE, RED)
                .grant("other", Role.REPRESENTATIVE, RED);
        var apart = new TellApart(AN, new TellingApartBody(person("other"), "Khác năm sinh", TODAY));
        fixture(Person.class, world.actor("somebody"))
                .given(REGISTERED)
                .when(apart)
                .expectEvents(new PersonsToldApart(AN, person("other"), text("Khác năm sinh"), TODAY));
        fixture(Person.class, world.actor("other"))
                .given(REGISTERED)
                .when(apart)
                .expectNoEvents()
                .expectException(refused(Reason.OWN_NAMESAKE));
        fixture(Person.class, world.actor("somebody"))
                .given(REGISTERED)
                .when(new TellApart(AN, new TellingApartBody(person("lan"), "Khác", TODAY)))
                .expectNoEvents()
                .expectException(refused(Reason.NOTHING_CHANGED));
    }

    private static PersonalText text(String text) {
        return new PersonalText(AN, text);
    }
}
