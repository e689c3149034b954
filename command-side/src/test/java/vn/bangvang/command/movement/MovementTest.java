package vn.bangvang.command.movement;

import static vn.bangvang.command.testing.World.CLUSTER;
import static vn.bangvang.command.testing.World.PROVINCE;
import static vn.bangvang.command.testing.World.RED;
import static vn.bangvang.command.testing.World.TODAY;
import static vn.bangvang.command.testing.World.YESTERDAY;
import static vn.bangvang.command.testing.World.fixture;
import static vn.bangvang.command.testing.World.refused;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.movement.MovementCommand.CorrectMovement;
import vn.bangvang.command.movement.MovementCommand.LaunchMovement;
import vn.bangvang.command.movement.MovementCommand.MovementPlan;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.event.MovementEvent.MovementCorrected;
import vn.bangvang.shared.event.MovementEvent.MovementLaunched;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.value.MovementId;
import vn.bangvang.shared.value.Role;
import vn.bangvang.shared.value.UnitId;

class MovementTest {

    private static final MovementId MOVEMENT = new MovementId(World.id("movement"));
    private static final Actor ORGANISER = World.with(Role.ORGANISER, PROVINCE);
    private static final LocalDate END = TODAY.plusMonths(6);
    private static final List<String> CONTENTS = List.of("Ba đột phá");
    private static final MovementLaunched LAUNCHED = new MovementLaunched(
            MOVEMENT, PROVINCE, CLUSTER, "Quyết thắng", "Đoàn kết", CONTENTS, YESTERDAY, END, YESTERDAY);

    @Test
    void an_organiser_launches_a_movement_for_its_own_cluster() {
        fixture(Movement.class, ORGANISER)
                .givenNoPriorActivity()
                .when(launch(PROVINCE, END))
                .expectEvents(LAUNCHED);
    }

    @Test
    void a_cluster_of_another_organiser_is_refused() {
        fixture(Movement.class, World.with(Role.ORGANISER, RED))
                .givenNoPriorActivity()
                .when(launch(RED, END))
                .expectNoEvents()
                .expectException(refused(Reason.WRONG_ORGANISER));
    }

    @Test
    void a_movement_may_last_a_day_but_not_less() {
        fixture(Movement.class, ORGANISER)
                .givenNoPriorActivity()
                .when(launch(PROVINCE, YESTERDAY))
                .expectSuccessfulHandlerExecution();
        fixture(Movement.class, ORGANISER)
                .givenNoPriorActivity()
                .when(launch(PROVINCE, YESTERDAY.minusDays(1)))
                .expectNoEvents()
                .expectException(refused(Reason.PERIOD_BACKWARDS));
    }

    @Test
    void without_a_mandate_nothing_is_launched_or_corrected() {
        fixture(Movement.class, World.with(Role.REPRESENTATIVE, PROVINCE))
                .givenNoPriorActivity()
                .when(launch(PROVINCE, END))
                .expectNoEvents()
                .expectException(refused(Reason.NO_MANDATE));
        fixture(Movement.class, World.with(Role.REPRESENTATIVE, PROVINCE))
                .given(LAUNCHED)
                .when(correct("Quyết tâm"))
                .expectNoEvents()
                .expectException(refused(Reason.NO_MANDATE));
    }

    @Test
    void a_wrong_entry_is_corrected_once() {
        var corrected = new MovementCorrected(
                MOVEMENT, "Quyết tâm", "Đoàn kết", CONTENTS, YESTERDAY, END, "Nhập nhầm tên", TODAY);
        fixture(Movement.class, ORGANISER)
                .given(LAUNCHED)
                .when(correct("Quyết tâm"))
                .expectEvents(corrected);
        fixture(Movement.class, ORGANISER)
                .given(LAUNCHED, corrected)
                .when(correct("Quyết tâm"))
                .expectNoEvents()
                .expectException(refused(Reason.NOTHING_CHANGED));
    }

    private static LaunchMovement launch(UnitId organiser, LocalDate to) {
        var plan = new MovementPlan("Quyết thắng", "Đoàn kết", CONTENTS, YESTERDAY, to);
        return new LaunchMovement(MOVEMENT, organiser, CLUSTER, plan, YESTERDAY);
    }

    private static CorrectMovement correct(String name) {
        var plan = new MovementPlan(name, "Đoàn kết", CONTENTS, YESTERDAY, END);
        return new CorrectMovement(MOVEMENT, plan, "Nhập nhầm tên", TODAY);
    }
}
