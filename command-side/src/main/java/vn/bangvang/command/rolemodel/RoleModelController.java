package vn.bangvang.command.rolemodel;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
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
import vn.bangvang.command.rolemodel.RoleModelCommand.MoveMilestone;
import vn.bangvang.command.rolemodel.RoleModelCommand.PlanRoleModel;
import vn.bangvang.command.rolemodel.RoleModelCommand.ReachMilestone;
import vn.bangvang.command.rolemodel.RoleModelCommand.RecordProgress;
import vn.bangvang.shared.domain.kernel.Nominee;
import vn.bangvang.shared.domain.kernel.NomineeKind;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.rolemodel.RoleModelId;
import vn.bangvang.shared.platform.axon.UuidV7;
import vn.bangvang.shared.platform.web.Legible;

/** How a unit plans and nurtures a role model. */
@RestController
@RequestMapping("/api/role-models")
class RoleModelController {

    record RoleModelSubjectBody(
            @NotNull NomineeKind kind,
            @NotNull UnitId unitId,
            @Nullable PersonId personId,
            @Nullable @Size(min = 1, max = 100) @Legible String name) {

        /** A name without a person stays without one, and is refused as incomplete. */
        Nominee subject() {
            boolean named = name != null && personId != null;
            return new Nominee(kind, unitId, personId, named ? new PersonalText(personId, name) : null);
        }
    }

    record RoleModelBody(
            @Nullable RoleModelId id,
            @NotNull UnitId unitId,
            @NotNull @Valid RoleModelSubjectBody subject,
            @NotNull @Valid RoleModelPlanBody plan,
            @NotNull LocalDate plannedOn) {

        PlanRoleModel command() {
            RoleModelId model = id == null ? new RoleModelId(UuidV7.next()) : id;
            return new PlanRoleModel(model, unitId, subject.subject(), plan.plan(), plannedOn);
        }
    }

    record RoleModelPlanCorrectionBody(
            @NotNull @Valid RoleModelPlanBody plan,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate correctedOn) {}

    record MilestoneReachedBody(
            @NotNull @Pattern(regexp = "[A-Z0-9_-]{1,20}") String code,
            @NotBlank @Size(max = 4000) String evidence,
            @Nullable @Size(min = 1, max = 300) String reference,
            @NotNull LocalDate reachedOn) {}

    record MilestoneMoveBody(
            @NotNull @Pattern(regexp = "[A-Z0-9_-]{1,20}") String code,
            @NotNull LocalDate dueOn,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate movedOn) {}

    record RoleModelProgressBody(
            @NotBlank @Size(max = 4000) String progress,
            @Nullable @Size(min = 1, max = 300) String reference,
            @NotNull LocalDate recordedOn) {}

    private final Dispatcher dispatcher;

    RoleModelController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Accepted> plan(@Valid @RequestBody RoleModelBody body) {
        return dispatcher.create(body.command(), "/api/role-models");
    }

    @PostMapping("/{id}/plan-corrections")
    ResponseEntity<Accepted> correctPlan(
            @PathVariable RoleModelId id, @Valid @RequestBody RoleModelPlanCorrectionBody body) {
        return dispatcher.act(new CorrectRoleModelPlan(id, body.plan().plan(), body.reason(), body.correctedOn()));
    }

    @PostMapping("/{id}/milestones")
    ResponseEntity<Accepted> reach(@PathVariable RoleModelId id, @Valid @RequestBody MilestoneReachedBody body) {
        return dispatcher.act(new ReachMilestone(id, body.code(), body.evidence(), body.reference(), body.reachedOn()));
    }

    @PostMapping("/{id}/milestone-moves")
    ResponseEntity<Accepted> move(@PathVariable RoleModelId id, @Valid @RequestBody MilestoneMoveBody body) {
        return dispatcher.act(new MoveMilestone(id, body.code(), body.dueOn(), body.reason(), body.movedOn()));
    }

    @PostMapping("/{id}/progress")
    ResponseEntity<Accepted> progress(@PathVariable RoleModelId id, @Valid @RequestBody RoleModelProgressBody body) {
        return dispatcher.act(new RecordProgress(id, body.progress(), body.reference(), body.recordedOn()));
    }
}
