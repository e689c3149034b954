package vn.bangvang.command.congress;

import static vn.bangvang.command.congress.Congresses.ADOPTED_ON;
import static vn.bangvang.command.congress.Congresses.CITY;
import static vn.bangvang.command.congress.Congresses.CONGRESS;
import static vn.bangvang.command.congress.Congresses.CONVENED;
import static vn.bangvang.command.congress.Congresses.CONVENED_ON;
import static vn.bangvang.command.congress.Congresses.DAY;
import static vn.bangvang.command.congress.Congresses.HELD;
import static vn.bangvang.command.congress.Congresses.PLANNED;
import static vn.bangvang.command.congress.Congresses.REPORT;
import static vn.bangvang.command.congress.Congresses.RESOLVED;
import static vn.bangvang.command.congress.Congresses.TEAM;
import static vn.bangvang.command.congress.Congresses.given;
import static vn.bangvang.command.congress.Congresses.refuse;
import static vn.bangvang.command.testing.World.NOWHERE;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.bangvang.command.congress.PlanCommand.AddCongressTask;
import vn.bangvang.command.congress.PlanCommand.AdoptCongressPlan;
import vn.bangvang.command.congress.PlanCommand.CompleteCongressTask;
import vn.bangvang.command.congress.PlanCommand.CongressAdditionBody;
import vn.bangvang.command.congress.PlanCommand.CongressCompletionBody;
import vn.bangvang.command.congress.PlanCommand.CongressDropBody;
import vn.bangvang.command.congress.PlanCommand.CongressMoveBody;
import vn.bangvang.command.congress.PlanCommand.CongressPlanBody;
import vn.bangvang.command.congress.PlanCommand.CongressReopeningBody;
import vn.bangvang.command.congress.PlanCommand.DropCongressTask;
import vn.bangvang.command.congress.PlanCommand.MoveCongressTask;
import vn.bangvang.command.congress.PlanCommand.ReopenCongressTask;
import vn.bangvang.command.testing.Bodies;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.CongressPostponed;
import vn.bangvang.shared.domain.congress.CongressEvent;
import vn.bangvang.shared.domain.congress.CongressPlanEvent.CongressTaskAdded;
import vn.bangvang.shared.domain.congress.CongressPlanEvent.CongressTaskDone;
import vn.bangvang.shared.domain.congress.CongressPlanEvent.CongressTaskDropped;
import vn.bangvang.shared.domain.congress.CongressPlanEvent.CongressTaskMoved;
import vn.bangvang.shared.domain.congress.CongressPlanEvent.CongressTaskReopened;
import vn.bangvang.shared.domain.congress.CongressTask;
import vn.bangvang.shared.domain.congress.CongressTaskKind;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.UnitId;

class PreparationTest {

    private static final LocalDate DONE_ON = LocalDate.of(2024, 2, 14);
    private static final CongressEvent DONE = new CongressTaskDone(CONGRESS, "TO-1", "QĐ 21/QĐ-BCH", DONE_ON);
    private static final CongressEvent DROPPED = new CongressTaskDropped(CONGRESS, "TO-1", "Ghép tổ", DONE_ON);

    @Test
    void the_plan_is_adopted_once_and_after_the_congress_was_convened() {
        given("city", CONVENED).when(adopt(ADOPTED_ON, TEAM, REPORT)).expectEvents(PLANNED);
        refuse(given("city", CONVENED, PLANNED).when(adopt(ADOPTED_ON, TEAM)), Reason.WRONG_CONGRESS_STAGE);
        refuse(given("city", CONVENED).when(adopt(CONVENED_ON.minusDays(1), TEAM)), Reason.DATE_TOO_EARLY);
        refuse(given("duc xuan", CONVENED).when(adopt(ADOPTED_ON, TEAM)), Reason.NO_MANDATE);
    }

    @Test
    void each_task_has_its_own_code_a_known_unit_and_a_last_day_up_to_the_congress() {
        given("city", CONVENED).when(adopt(ADOPTED_ON, task("A", CITY, DAY))).expectSuccessfulHandlerExecution();
        given("city", CONVENED)
                .when(adopt(ADOPTED_ON, task("A", CITY, ADOPTED_ON)))
                .expectSuccessfulHandlerExecution();
        refuse(given("city", CONVENED).when(adopt(ADOPTED_ON, TEAM, TEAM)), Reason.LISTED_TWICE);
        refuse(given("city", CONVENED).when(adopt(ADOPTED_ON, task("A", NOWHERE, DAY))), Reason.UNKNOWN_UNIT);
        refuse(
                given("city", CONVENED).when(adopt(ADOPTED_ON, task("A", CITY, DAY.plusDays(1)))),
                Reason.TASK_AFTER_CONGRESS);
        refuse(
                given("city", CONVENED).when(adopt(ADOPTED_ON, task("A", CITY, ADOPTED_ON.minusDays(1)))),
                Reason.DATE_TOO_EARLY);
    }

    @Test
    void a_postponed_congress_leaves_more_time() {
        given("city", CONVENED, new CongressPostponed(CONGRESS, DAY.plusDays(7), "Như cũ", "Mưa lũ", CONVENED_ON))
                .when(adopt(ADOPTED_ON, task("A", CITY, DAY.plusDays(7))))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_task_is_added_to_the_plan_and_not_before_there_is_one() {
        var rehearsal = new CongressTask("TD-1", CongressTaskKind.REHEARSAL, "Tổng duyệt", CITY, DAY.minusDays(1));
        var add = new AddCongressTask(CONGRESS, new CongressAdditionBody(Bodies.task(rehearsal), DONE_ON));
        given("city", CONVENED, PLANNED).when(add).expectEvents(new CongressTaskAdded(CONGRESS, rehearsal, DONE_ON));
        refuse(given("city", CONVENED).when(add), Reason.WRONG_CONGRESS_STAGE);
        refuse(given("city", CONVENED, PLANNED, HELD).when(add), Reason.WRONG_CONGRESS_STAGE);
        refuse(
                given("city", CONVENED, PLANNED)
                        .when(new AddCongressTask(CONGRESS, new CongressAdditionBody(Bodies.task(TEAM), ADOPTED_ON))),
                Reason.LISTED_TWICE);
    }

    @Test
    void a_task_is_moved_to_another_day_up_to_the_congress() {
        given("city", CONVENED, PLANNED)
                .when(move("TO-1", DAY))
                .expectEvents(new CongressTaskMoved(CONGRESS, "TO-1", DAY, "Chờ nhân sự", ADOPTED_ON));
        refuse(given("city", CONVENED, PLANNED).when(move("TO-1", DAY.plusDays(1))), Reason.TASK_AFTER_CONGRESS);
        refuse(given("city", CONVENED, PLANNED).when(move("TO-1", TEAM.dueOn())), Reason.NOTHING_CHANGED);
        refuse(given("city", CONVENED, PLANNED).when(move("XX", DAY)), Reason.UNKNOWN_TASK);
        refuse(given("city", CONVENED, PLANNED, DONE).when(move("TO-1", DAY)), Reason.TASK_NOT_OPEN);
        refuse(given("city clerk", CONVENED, PLANNED).when(move("TO-1", DAY)), Reason.NO_MANDATE);
    }

    @Test
    void the_unit_responsible_reports_its_task_done_once_with_evidence() {
        given("city clerk", CONVENED, PLANNED).when(complete("TO-1")).expectEvents(DONE);
        refuse(given("city clerk", CONVENED, PLANNED, DONE).when(complete("TO-1")), Reason.TASK_NOT_OPEN);
        refuse(given("city clerk", CONVENED, PLANNED, DROPPED).when(complete("TO-1")), Reason.TASK_NOT_OPEN);
        refuse(given("city clerk", CONVENED, PLANNED).when(complete("VK-1")), Reason.NO_MANDATE);
        refuse(given("duc xuan", CONVENED, PLANNED).when(complete("TO-1")), Reason.NO_MANDATE);
        refuse(given("city", CONVENED, PLANNED).when(complete("TO-1")), Reason.NO_MANDATE);
    }

    @Test
    void what_was_done_in_time_may_be_reported_after_the_congress_until_it_has_resolved() {
        given("city clerk", CONVENED, PLANNED, HELD).when(complete("TO-1")).expectEvents(DONE);
        refuse(
                given("city clerk", CONVENED, PLANNED, HELD, RESOLVED).when(complete("TO-1")),
                Reason.WRONG_CONGRESS_STAGE);
    }

    @Test
    void a_task_reported_done_wrongly_is_open_again() {
        var reopen = new ReopenCongressTask(CONGRESS, "TO-1", new CongressReopeningBody("Chưa có quyết định", DONE_ON));
        given("city", CONVENED, PLANNED, DONE)
                .when(reopen)
                .expectEvents(new CongressTaskReopened(CONGRESS, "TO-1", "Chưa có quyết định", DONE_ON));
        refuse(given("city", CONVENED, PLANNED).when(reopen), Reason.TASK_NOT_DONE);
        given(
                        "city clerk",
                        CONVENED,
                        PLANNED,
                        DONE,
                        new CongressTaskReopened(CONGRESS, "TO-1", "Chưa có quyết định", DONE_ON))
                .when(complete("TO-1"))
                .expectEvents(DONE);
    }

    @Test
    void a_task_is_dropped_with_a_reason_while_it_is_open() {
        var drop = new DropCongressTask(CONGRESS, "TO-1", new CongressDropBody("Ghép tổ", DONE_ON));
        given("city", CONVENED, PLANNED).when(drop).expectEvents(DROPPED);
        refuse(given("city", CONVENED, PLANNED, DROPPED).when(drop), Reason.TASK_NOT_OPEN);
        refuse(given("city", CONVENED, PLANNED, DONE).when(drop), Reason.TASK_NOT_OPEN);
    }

    private static AdoptCongressPlan adopt(LocalDate day, CongressTask... tasks) {
        return new AdoptCongressPlan(CONGRESS, new CongressPlanBody("15/KH-BCH", Bodies.tasks(List.of(tasks)), day));
    }

    private static CongressTask task(String code, UnitId unit, LocalDate dueOn) {
        return new CongressTask(code, CongressTaskKind.LOGISTICS, "Khánh tiết", unit, dueOn);
    }

    private static MoveCongressTask move(String code, LocalDate dueOn) {
        return new MoveCongressTask(CONGRESS, code, new CongressMoveBody(dueOn, "Chờ nhân sự", ADOPTED_ON));
    }

    private static CompleteCongressTask complete(String code) {
        return new CompleteCongressTask(CONGRESS, code, new CongressCompletionBody("QĐ 21/QĐ-BCH", DONE_ON));
    }
}
