package vn.bangvang.command.movement;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.command.testing.World.CLUSTER;
import static vn.bangvang.command.testing.World.NOWHERE;
import static vn.bangvang.command.testing.World.PROVINCE;
import static vn.bangvang.command.testing.World.RED;
import static vn.bangvang.command.testing.World.STRANGER;
import static vn.bangvang.command.testing.World.TODAY;
import static vn.bangvang.command.testing.World.YESTERDAY;
import static vn.bangvang.command.testing.World.fixture;
import static vn.bangvang.command.testing.World.refused;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.movement.MovementCommand.CloneMovement;
import vn.bangvang.command.movement.MovementCommand.CorrectMovement;
import vn.bangvang.command.movement.MovementCommand.LaunchMovement;
import vn.bangvang.command.movement.MovementCommand.MovementBody;
import vn.bangvang.command.movement.MovementCommand.MovementCloneBody;
import vn.bangvang.command.movement.MovementCommand.MovementCorrectionBody;
import vn.bangvang.command.testing.Bodies;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.movement.MovementDeadline;
import vn.bangvang.shared.domain.movement.MovementEvent.DeadlineExtended;
import vn.bangvang.shared.domain.movement.MovementEvent.MovementCorrected;
import vn.bangvang.shared.domain.movement.MovementEvent.MovementLaunched;
import vn.bangvang.shared.domain.movement.MovementId;
import vn.bangvang.shared.domain.movement.MovementPlan;
import vn.bangvang.shared.eventlog.AppendContext.Guard;

/** How a movement comes about, anew or after last year's, and how its plan is corrected. */
class MovementTest {

    private static final MovementId MOVEMENT = new MovementId(World.id("movement"));
    private static final MovementId NEXT = new MovementId(World.id("next movement"));
    private static final Actor ORGANISER = World.with(Role.ORGANISER, PROVINCE);
    private static final MovementLaunched LAUNCHED =
            new MovementLaunched(MOVEMENT, PROVINCE, CLUSTER, null, Plans.PLAN, YESTERDAY);

    @Test
    void an_organiser_launches_a_movement_for_its_own_cluster() {
        fixture(Movement.class, ORGANISER)
                .givenNoPriorActivity()
                .when(launch(PROVINCE, CLUSTER, Plans.PLAN))
                .expectEvents(LAUNCHED);
    }

    @ParameterizedTest
    @CsvSource({
        "Bắc Kạn chung sức xây dựng nông thôn mới,                                           2021, 2025",
        "'Cán bộ, công chức, viên chức thi đua thực hiện văn hóa công sở',                   2019, 2025",
        "'Bắc Kạn đẩy mạnh phát triển kết cấu hạ tầng đồng bộ, hiện đại; thực hành tiết kiệm, chống lãng phí', 2021, 2025",
        "Bắc Kạn đẩy mạnh chương trình chuyển đổi số giai đoạn 2022–2025,                    2022, 2025",
        "Bắc Kạn chung tay vì người nghèo – Không để ai bị bỏ lại phía sau,                  2021, 2025"
    })
    void a_province_runs_thematic_movements_over_years(String name, int first, int last) {
        LocalDate begun = LocalDate.of(first, 1, 1);
        MovementPlan plan = Plans.thematic(name, begun, LocalDate.of(last, 12, 31));
        Actor clerk = new World()
                .grant("clerk", Role.ORGANISER, PROVINCE)
                .grant("clerk", Role.BACK_ENTRY, PROVINCE)
                .actor("clerk");
        fixture(Movement.class, clerk)
                .givenNoPriorActivity()
                .when(new LaunchMovement(MOVEMENT, new MovementBody(null, PROVINCE, null, Bodies.plan(plan), begun)))
                .expectEvents(new MovementLaunched(MOVEMENT, PROVINCE, null, null, plan, begun));
    }

    @Test
    void a_cluster_of_another_organiser_is_refused() {
        fixture(Movement.class, World.with(Role.ORGANISER, RED))
                .givenNoPriorActivity()
                .when(launch(RED, CLUSTER, Plans.PLAN))
                .expectNoEvents()
                .expectException(refused(Reason.WRONG_ORGANISER));
    }

    @Test
    void a_movement_is_sent_to_units_below_its_organiser_and_to_no_other() {
        fixture(Movement.class, ORGANISER)
                .givenNoPriorActivity()
                .when(launch(PROVINCE, null, Plans.sentTo(RED, STRANGER)))
                .expectSuccessfulHandlerExecution();
        fixture(Movement.class, ORGANISER)
                .givenNoPriorActivity()
                .when(launch(PROVINCE, null, Plans.sentTo(RED, PROVINCE)))
                .expectNoEvents()
                .expectException(refused(Reason.OUTSIDE_SCOPE));
        fixture(Movement.class, ORGANISER)
                .givenNoPriorActivity()
                .when(launch(PROVINCE, null, Plans.sentTo(NOWHERE)))
                .expectNoEvents()
                .expectException(refused(Reason.UNKNOWN_UNIT));
        fixture(Movement.class, World.with(Role.ORGANISER, RED))
                .givenNoPriorActivity()
                .when(launch(RED, null, Plans.sentTo(STRANGER)))
                .expectNoEvents()
                .expectException(refused(Reason.OUTSIDE_SCOPE));
    }

    @Test
    void a_movement_may_last_a_day_but_not_less() {
        fixture(Movement.class, ORGANISER)
                .givenNoPriorActivity()
                .when(launch(PROVINCE, CLUSTER, Plans.lasting(TODAY, TODAY)))
                .expectSuccessfulHandlerExecution();
        fixture(Movement.class, ORGANISER)
                .givenNoPriorActivity()
                .when(launch(PROVINCE, CLUSTER, Plans.lasting(TODAY, YESTERDAY)))
                .expectNoEvents()
                .expectException(refused(Reason.PERIOD_BACKWARDS));
    }

    @Test
    void without_a_mandate_nothing_is_launched_cloned_or_corrected() {
        World world = known().grant("somebody", Role.REPRESENTATIVE, PROVINCE);
        for (MovementCommand command : List.of(launch(PROVINCE, CLUSTER, Plans.PLAN), copy(MOVEMENT, null))) {
            fixture(Movement.class, world.actor("somebody"))
                    .givenNoPriorActivity()
                    .when(command)
                    .expectNoEvents()
                    .expectException(refused(Reason.NO_MANDATE));
        }
        fixture(Movement.class, world.actor("somebody"))
                .given(LAUNCHED)
                .when(correct(Plans.named("Quyết tâm")))
                .expectNoEvents()
                .expectException(refused(Reason.NO_MANDATE));
    }

    @Test
    void last_years_movement_is_launched_again_a_year_later_and_its_plan_is_guarded() {
        World world = known().grant("organiser", Role.ORGANISER, PROVINCE);
        MovementPlan plan = new MovementPlan(
                Plans.PLAN.kind(),
                "PROVINCE",
                "Quyết thắng năm 2026",
                "Đoàn kết",
                Plans.PLAN.objective(),
                Plans.PLAN.contents(),
                LocalDate.of(2025, 12, 1),
                LocalDate.of(2026, 11, 30),
                List.of(),
                List.of(new MovementDeadline("SO-KET", "Báo cáo sơ kết", "UNIT", LocalDate.of(2026, 6, 20))));
        fixture(Movement.class, world.actor("organiser"))
                .givenNoPriorActivity()
                .when(copy(MOVEMENT, renamed("Quyết thắng năm 2026")))
                .expectEvents(new MovementLaunched(NEXT, PROVINCE, CLUSTER, MOVEMENT, plan, TODAY));
        assertThat(world.carried().guards()).contains(new Guard(MOVEMENT.value(), 3), new Guard(CLUSTER.value(), 1));
    }

    @Test
    void a_movement_nobody_knows_is_not_launched_again() {
        fixture(Movement.class, ORGANISER)
                .givenNoPriorActivity()
                .when(copy(MOVEMENT, null))
                .expectNoEvents()
                .expectException(refused(Reason.UNKNOWN_MOVEMENT));
    }

    @Test
    void a_wrong_entry_is_corrected_once() {
        var corrected = new MovementCorrected(MOVEMENT, Plans.named("Quyết tâm"), "Nhập nhầm", TODAY);
        fixture(Movement.class, ORGANISER)
                .given(LAUNCHED)
                .when(correct(Plans.named("Quyết tâm")))
                .expectEvents(corrected);
        fixture(Movement.class, ORGANISER)
                .given(LAUNCHED, corrected)
                .when(correct(Plans.named("Quyết tâm")))
                .expectNoEvents()
                .expectException(refused(Reason.NOTHING_CHANGED));
    }

    @Test
    void a_deadline_is_corrected_until_it_was_put_off() {
        var sooner = new MovementDeadline("SO-KET", "Báo cáo sơ kết", "UNIT", Plans.DUE.minusDays(5));
        fixture(Movement.class, ORGANISER)
                .given(LAUNCHED)
                .when(correct(Plans.due(sooner)))
                .expectSuccessfulHandlerExecution();
        fixture(Movement.class, ORGANISER)
                .given(LAUNCHED, extended())
                .when(correct(Plans.due(sooner)))
                .expectNoEvents()
                .expectException(refused(Reason.DEADLINE_ALREADY_EXTENDED));
        fixture(Movement.class, ORGANISER)
                .given(LAUNCHED, extended())
                .when(correct(Plans.named("Quyết tâm")))
                .expectSuccessfulHandlerExecution();
    }

    /** The movement as the reference data knows it, with what else happened to it. */
    private static World known() {
        return new World().happened(LAUNCHED, 0).happened(extended(), 3);
    }

    private static DeadlineExtended extended() {
        return new DeadlineExtended(MOVEMENT, "SO-KET", Plans.DUE, Plans.DUE.plusDays(10), "Mưa lũ", YESTERDAY);
    }

    private static LaunchMovement launch(UnitId organiser, @Nullable ClusterId cluster, MovementPlan plan) {
        return new LaunchMovement(MOVEMENT, new MovementBody(null, organiser, cluster, Bodies.plan(plan), YESTERDAY));
    }

    private static CloneMovement copy(MovementId original, MovementPlanChangesBody changes) {
        return new CloneMovement(NEXT, original, new MovementCloneBody(null, 1, null, changes, TODAY));
    }

    private static CorrectMovement correct(MovementPlan plan) {
        return new CorrectMovement(MOVEMENT, new MovementCorrectionBody(Bodies.plan(plan), "Nhập nhầm", TODAY));
    }

    private static MovementPlanChangesBody renamed(String name) {
        return new MovementPlanChangesBody(null, null, name, null, null, null, null, null, null, null);
    }
}
