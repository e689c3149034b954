package vn.bangvang.command.unit;

import static vn.bangvang.command.testing.World.LONG_AGO;
import static vn.bangvang.command.testing.World.NOWHERE;
import static vn.bangvang.command.testing.World.PROVINCE;
import static vn.bangvang.command.testing.World.RED;
import static vn.bangvang.command.testing.World.TODAY;
import static vn.bangvang.command.testing.World.TOMORROW;
import static vn.bangvang.command.testing.World.YESTERDAY;
import static vn.bangvang.command.testing.World.fixture;
import static vn.bangvang.command.testing.World.refused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.testing.World;
import vn.bangvang.command.unit.UnitCommand.ClassificationBody;
import vn.bangvang.command.unit.UnitCommand.ClassifyUnit;
import vn.bangvang.command.unit.UnitCommand.RegisterUnit;
import vn.bangvang.command.unit.UnitCommand.RenameUnit;
import vn.bangvang.command.unit.UnitCommand.RenamingBody;
import vn.bangvang.command.unit.UnitCommand.UnitBody;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.kernel.UnitKind;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitClassified;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitRegistered;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitRenamed;

class UnitTest {

    private static final UnitId WARD = new UnitId(World.id("new ward"));
    private static final RegisterUnit REGISTER =
            new RegisterUnit(WARD, new UnitBody(null, "P01", "Phường Đức Xuân", PROVINCE, TODAY));
    private static final UnitRegistered REGISTERED =
            new UnitRegistered(RED, "P01", "Phường Đức Xuân", PROVINCE, LONG_AGO);
    private static final Actor ADMINISTRATOR = World.with(Role.ADMINISTRATOR, PROVINCE);

    @Test
    void an_administrator_of_the_parent_registers_a_unit() {
        fixture(Unit.class, ADMINISTRATOR)
                .givenNoPriorActivity()
                .when(REGISTER)
                .expectEvents(new UnitRegistered(WARD, "P01", "Phường Đức Xuân", PROVINCE, TODAY));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "ADMINISTRATOR", mode = EnumSource.Mode.EXCLUDE)
    void every_other_role_is_refused_and_leaves_no_trace(Role role) {
        fixture(Unit.class, World.with(role, PROVINCE))
                .givenNoPriorActivity()
                .when(REGISTER)
                .expectNoEvents()
                .expectException(refused(Reason.NO_MANDATE));
    }

    @Test
    void a_parent_nobody_knows_is_refused() {
        fixture(Unit.class, ADMINISTRATOR)
                .givenNoPriorActivity()
                .when(new RegisterUnit(WARD, new UnitBody(null, "P01", "Phường Đức Xuân", NOWHERE, TODAY)))
                .expectNoEvents()
                .expectException(refused(Reason.UNKNOWN_UNIT));
    }

    @Test
    void a_unit_may_be_as_old_as_it_likes_but_is_not_of_tomorrow() {
        fixture(Unit.class, ADMINISTRATOR)
                .givenNoPriorActivity()
                .when(new RegisterUnit(WARD, new UnitBody(null, "P01", "Phường Đức Xuân", PROVINCE, TOMORROW)))
                .expectNoEvents()
                .expectException(refused(Reason.DATE_IN_FUTURE));
        fixture(Unit.class, ADMINISTRATOR)
                .givenNoPriorActivity()
                .when(new RegisterUnit(
                        WARD, new UnitBody(null, "P01", "Phường Đức Xuân", PROVINCE, LONG_AGO.minusYears(50))))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_unit_is_renamed_by_an_administrator_above_it() {
        fixture(Unit.class, ADMINISTRATOR)
                .given(REGISTERED)
                .when(new RenameUnit(RED, new RenamingBody("Phường Bắc Kạn", "Nghị quyết 202/2025/QH15", TODAY)))
                .expectEvents(new UnitRenamed(RED, "Phường Bắc Kạn", "Nghị quyết 202/2025/QH15", TODAY));
    }

    @Test
    void a_renaming_that_happened_earlier_is_entered_later_and_compared_with_the_name_of_its_day() {
        var renamed = new UnitRenamed(RED, "Phường Bắc Kạn", "Sắp xếp", TODAY);
        fixture(Unit.class, ADMINISTRATOR)
                .given(REGISTERED, renamed)
                .when(new RenameUnit(RED, new RenamingBody("Phường Bắc Kạn", "Sắp xếp", YESTERDAY)))
                .expectEvents(new UnitRenamed(RED, "Phường Bắc Kạn", "Sắp xếp", YESTERDAY));
        fixture(Unit.class, ADMINISTRATOR)
                .given(REGISTERED, renamed)
                .when(new RenameUnit(RED, new RenamingBody(REGISTERED.name(), "Nhầm", YESTERDAY)))
                .expectNoEvents()
                .expectException(refused(Reason.NOTHING_CHANGED));
    }

    @Test
    void the_name_it_has_already_is_no_new_name() {
        fixture(Unit.class, ADMINISTRATOR)
                .given(REGISTERED, new UnitRenamed(RED, "Phường Bắc Kạn", "Sắp xếp", TODAY))
                .when(new RenameUnit(RED, new RenamingBody("Phường Bắc Kạn", "Sắp xếp", TODAY)))
                .expectNoEvents()
                .expectException(refused(Reason.NOTHING_CHANGED));
    }

    @Test
    void a_unit_is_not_renamed_long_ago_without_a_back_entry_mandate() {
        var rename = new RenameUnit(RED, new RenamingBody("Phường Bắc Kạn", "Sắp xếp", LONG_AGO));
        fixture(Unit.class, ADMINISTRATOR)
                .given(REGISTERED)
                .when(rename)
                .expectNoEvents()
                .expectException(refused(Reason.NO_MANDATE));
        var clerk = new World()
                .grant("clerk", Role.ADMINISTRATOR, PROVINCE)
                .grant("clerk", Role.BACK_ENTRY, PROVINCE)
                .actor("clerk");
        fixture(Unit.class, clerk).given(REGISTERED).when(rename).expectSuccessfulHandlerExecution();
    }

    @Test
    void an_administrator_records_which_kind_of_unit_it_is_from_a_past_day_on() {
        fixture(Unit.class, ADMINISTRATOR)
                .given(REGISTERED)
                .when(new ClassifyUnit(RED, new ClassificationBody(UnitKind.COMMUNE, "Phường", LONG_AGO)))
                .expectEvents(new UnitClassified(RED, UnitKind.COMMUNE, "Phường", LONG_AGO));
    }

    @Test
    void a_kind_is_not_recorded_twice_for_one_day_nor_before_the_unit_was_nor_for_tomorrow() {
        var classified = new UnitClassified(RED, UnitKind.COMMUNE, "Phường", LONG_AGO);
        fixture(Unit.class, ADMINISTRATOR)
                .given(REGISTERED, classified)
                .when(new ClassifyUnit(RED, new ClassificationBody(UnitKind.COMMUNE, "Phường", LONG_AGO)))
                .expectException(refused(Reason.NOTHING_CHANGED));
        fixture(Unit.class, ADMINISTRATOR)
                .given(REGISTERED)
                .when(new ClassifyUnit(RED, new ClassificationBody(UnitKind.COMMUNE, "Phường", LONG_AGO.minusDays(1))))
                .expectException(refused(Reason.DATE_TOO_EARLY));
        fixture(Unit.class, ADMINISTRATOR)
                .given(REGISTERED)
                .when(new ClassifyUnit(RED, new ClassificationBody(UnitKind.COMMUNE, "Phường", TOMORROW)))
                .expectException(refused(Reason.DATE_IN_FUTURE));
    }

    @Test
    void only_an_administrator_records_it() {
        fixture(Unit.class, World.with(Role.REPRESENTATIVE, RED))
                .given(REGISTERED)
                .when(new ClassifyUnit(RED, new ClassificationBody(UnitKind.COMMUNE, "Phường", LONG_AGO)))
                .expectNoEvents()
                .expectException(refused(Reason.NO_MANDATE));
    }
}
