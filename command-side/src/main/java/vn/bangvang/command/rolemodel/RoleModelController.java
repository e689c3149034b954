package vn.bangvang.command.rolemodel;

import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.command.dispatch.Accepted;
import vn.bangvang.command.dispatch.Dispatcher;
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
import vn.bangvang.shared.domain.rolemodel.RoleModelId;

/** How a unit plans and nurtures a role model. */
@RestController
@RequestMapping("/api/role-models")
class RoleModelController {

    private final Dispatcher dispatcher;

    RoleModelController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /** Plans how a collective or a person is nurtured to a role model. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Accepted> planRoleModel(@Valid @RequestBody RoleModelBody body) {
        return dispatcher.create(new PlanRoleModel(body), "/api/role-models");
    }

    /** Corrects the plan of a role model, with the reason. */
    @PostMapping("/{id}/corrections")
    ResponseEntity<Accepted> correctRoleModelPlan(
            @PathVariable RoleModelId id, @Valid @RequestBody RoleModelPlanCorrectionBody body) {
        return dispatcher.act(new CorrectRoleModelPlan(id, body));
    }

    /** Records that a milestone of the plan was reached. */
    @PostMapping("/{id}/milestones")
    ResponseEntity<Accepted> reachMilestone(
            @PathVariable RoleModelId id, @Valid @RequestBody MilestoneReachedBody body) {
        return dispatcher.act(new ReachMilestone(id, body));
    }

    /** Gives a milestone of the plan another day. */
    @PostMapping("/{id}/milestones/moves")
    ResponseEntity<Accepted> moveMilestone(@PathVariable RoleModelId id, @Valid @RequestBody MilestoneMoveBody body) {
        return dispatcher.act(new MoveMilestone(id, body));
    }

    /** Records progress of a role model. */
    @PostMapping("/{id}/progress-records")
    ResponseEntity<Accepted> recordProgress(
            @PathVariable RoleModelId id, @Valid @RequestBody RoleModelProgressBody body) {
        return dispatcher.act(new RecordProgress(id, body));
    }
}
