package vn.bangvang.command.rolemodel;

import static vn.bangvang.command.rolemodel.Models.FIRST;
import static vn.bangvang.command.rolemodel.Models.ID;
import static vn.bangvang.command.rolemodel.Models.NURTURED;
import static vn.bangvang.command.rolemodel.Models.NURTURED_ON;
import static vn.bangvang.command.rolemodel.Models.PLAN;
import static vn.bangvang.command.rolemodel.Models.PLANNED;
import static vn.bangvang.command.rolemodel.Models.PLANNED_ON;
import static vn.bangvang.command.rolemodel.Models.READY;
import static vn.bangvang.command.rolemodel.Models.RECOGNISED;
import static vn.bangvang.command.rolemodel.Models.SECOND;
import static vn.bangvang.command.rolemodel.Models.WARD;
import static vn.bangvang.command.rolemodel.Models.milestone;
import static vn.bangvang.command.rolemodel.Models.plan;
import static vn.bangvang.command.rolemodel.Models.refuse;
import static vn.bangvang.command.rolemodel.Models.text;
import static vn.bangvang.command.rolemodel.Models.upTo;
import static vn.bangvang.command.rolemodel.Models.when;
import static vn.bangvang.command.testing.World.BLUE;
import static vn.bangvang.command.testing.World.NOWHERE;
import static vn.bangvang.command.testing.World.RED;
import static vn.bangvang.command.testing.World.TODAY;
import static vn.bangvang.command.testing.World.TOMORROW;
import static vn.bangvang.command.testing.World.person;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.rolemodel.RoleModelCommand.CorrectRoleModelPlan;
import vn.bangvang.command.rolemodel.RoleModelCommand.MilestoneMoveBody;
import vn.bangvang.command.rolemodel.RoleModelCommand.MilestoneReachedBody;
import vn.bangvang.command.rolemodel.RoleModelCommand.MoveMilestone;
import vn.bangvang.command.rolemodel.RoleModelCommand.PlanRoleModel;
import vn.bangvang.command.rolemodel.RoleModelCommand.ReachMilestone;
import vn.bangvang.command.rolemodel.RoleModelCommand.RecordProgress;
import vn.bangvang.command.rolemodel.RoleModelCommand.RoleModelBody;
import vn.bangvang.command.rolemodel.RoleModelCommand.RoleModelPlanCorrectionBody;
import vn.bangvang.command.rolemodel.RoleModelCommand.RoleModelProgressBody;
import vn.bangvang.command.testing.Bodies;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.domain.kernel.Nominee;
import vn.bangvang.shared.domain.kernel.NomineeKind;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.MilestoneMoved;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.MilestoneReached;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.ProgressRecorded;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.RoleModelPlanCorrected;
import vn.bangvang.shared.domain.rolemodel.RoleModelPlan;

/** How a unit plans and nurtures a role model. */
class RoleModelTest {

    private static final Actor CLERK = World.with(Role.REPRESENTATIVE, RED);
    private static final Actor OTHER = World.with(Role.REPRESENTATIVE, BLUE);
    private static final LocalDate NEW_DAY = LocalDate.of(2025, 12, 31);

    @Test
    void a_unit_plans_a_model() {
        when(CLERK, List.of(), planning(RED, WARD, PLAN, PLANNED_ON)).expectEvents(PLANNED);
    }

    @Test
    void a_stranger_another_units_person_and_a_plan_of_tomorrow_are_refused() {
        refuse(Reason.NO_MANDATE, OTHER, List.of(), planning(RED, WARD, PLAN, PLANNED_ON));
        refuse(Reason.UNKNOWN_UNIT, CLERK, List.of(), planning(NOWHERE, WARD, PLAN, PLANNED_ON));
        refuse(Reason.NOMINEE_NOT_IN_UNIT, CLERK, List.of(), planning(RED, collective(BLUE), PLAN, PLANNED_ON));
        refuse(Reason.DATE_IN_FUTURE, CLERK, List.of(), planning(RED, WARD, PLAN, TOMORROW));
    }

    @Test
    void a_person_without_a_name_and_a_roadmap_that_leaves_its_years_are_refused() {
        Nominee nameless = new Nominee(NomineeKind.INDIVIDUAL, RED, person("an"), null);
        refuse(Reason.NOMINEE_INCOMPLETE, CLERK, List.of(), planning(RED, nameless, PLAN, PLANNED_ON));
        RoleModelPlan late = plan("Muộn", milestone("M1", LocalDate.of(2027, 1, 1)));
        refuse(Reason.MILESTONE_OUTSIDE_ROADMAP, CLERK, List.of(), planning(RED, WARD, late, PLANNED_ON));
    }

    @Test
    void a_milestone_is_reached_with_evidence_and_once() {
        var reach = new ReachMilestone(ID, new MilestoneReachedBody("M1", "Xếp loại giỏi", "05/BC", NURTURED_ON));
        when(CLERK, upTo(PLANNED), reach).expectEvents(NURTURED);
        refuse(Reason.MILESTONE_ALREADY_REACHED, CLERK, upTo(NURTURED), reach);
        refuse(Reason.UNKNOWN_ROLE_MODEL, OTHER, upTo(PLANNED), reach);
    }

    @Test
    void an_unknown_milestone_and_one_reached_before_the_plan_are_refused() {
        refuse(
                Reason.UNKNOWN_MILESTONE,
                CLERK,
                upTo(PLANNED),
                new ReachMilestone(ID, new MilestoneReachedBody("M3", "Xong", null, NURTURED_ON)));
        var onTheDay = new ReachMilestone(ID, new MilestoneReachedBody("M2", "Xong", null, PLANNED_ON));
        when(CLERK, upTo(PLANNED), onTheDay)
                .expectEvents(new MilestoneReached(ID, "M2", text("Xong"), null, PLANNED_ON));
        refuse(
                Reason.DATE_TOO_EARLY,
                CLERK,
                upTo(PLANNED),
                new ReachMilestone(ID, new MilestoneReachedBody("M2", "Xong", null, PLANNED_ON.minusDays(1))));
    }

    @Test
    void progress_is_recorded_until_the_model_is_recognised() {
        var record = new RecordProgress(ID, new RoleModelProgressBody("Tập huấn thêm", null, TODAY));
        for (var given : List.of(upTo(PLANNED), upTo(NURTURED), upTo(READY))) {
            when(CLERK, given, record).expectEvents(new ProgressRecorded(ID, text("Tập huấn thêm"), null, TODAY));
        }
        refuse(Reason.WRONG_ROLE_MODEL_STATE, CLERK, upTo(RECOGNISED), record);
    }

    @Test
    void a_milestone_is_moved_with_a_reason_and_to_another_day() {
        var move = new MoveMilestone(ID, new MilestoneMoveBody("M2", NEW_DAY, "Bão lũ", TODAY));
        var moved = new MilestoneMoved(ID, "M2", NEW_DAY, text("Bão lũ"), TODAY);
        when(CLERK, upTo(NURTURED), move).expectEvents(moved);
        refuse(Reason.NOTHING_CHANGED, CLERK, List.of(PLANNED, moved), move);
        when(
                        CLERK,
                        List.of(PLANNED, moved),
                        new MoveMilestone(ID, new MilestoneMoveBody("M2", SECOND.dueOn(), "Sớm lại", TODAY)))
                .expectSuccessfulHandlerExecution();
        refuse(
                Reason.MILESTONE_ALREADY_REACHED,
                CLERK,
                upTo(NURTURED),
                new MoveMilestone(ID, new MilestoneMoveBody("M1", NEW_DAY, "Nhầm", TODAY)));
        refuse(
                Reason.MILESTONE_OUTSIDE_ROADMAP,
                CLERK,
                upTo(NURTURED),
                new MoveMilestone(ID, new MilestoneMoveBody("M2", LocalDate.of(2027, 1, 1), "Quá hạn", TODAY)));
    }

    @Test
    void a_plan_is_corrected_but_keeps_what_was_reached() {
        RoleModelPlan other = plan("Sẵn sàng chiến đấu", FIRST);
        when(CLERK, upTo(NURTURED), correct(other))
                .expectEvents(new RoleModelPlanCorrected(ID, other, text("Ghi nhầm"), TODAY));
        refuse(Reason.MILESTONE_ALREADY_REACHED, CLERK, upTo(NURTURED), correct(plan("Khác", SECOND)));
        refuse(Reason.NOTHING_CHANGED, CLERK, upTo(NURTURED), correct(PLAN));
        refuse(Reason.WRONG_ROLE_MODEL_STATE, CLERK, upTo(RECOGNISED), correct(other));
        refuse(Reason.UNKNOWN_ROLE_MODEL, OTHER, upTo(NURTURED), correct(other));
    }

    private static CorrectRoleModelPlan correct(RoleModelPlan plan) {
        return new CorrectRoleModelPlan(ID, new RoleModelPlanCorrectionBody(Bodies.plan(plan), "Ghi nhầm", TODAY));
    }

    private static PlanRoleModel planning(UnitId unit, Nominee subject, RoleModelPlan plan, LocalDate day) {
        return new PlanRoleModel(ID, new RoleModelBody(null, unit, Bodies.subject(subject), Bodies.plan(plan), day));
    }

    private static Nominee collective(UnitId unit) {
        return new Nominee(NomineeKind.COLLECTIVE, unit, null, null);
    }
}
