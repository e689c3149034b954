package vn.bangvang.command.congress;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.command.congress.PlanCommand.AddCongressTask;
import vn.bangvang.command.congress.PlanCommand.AdoptCongressPlan;
import vn.bangvang.command.congress.PlanCommand.CompleteCongressTask;
import vn.bangvang.command.congress.PlanCommand.DropCongressTask;
import vn.bangvang.command.congress.PlanCommand.MoveCongressTask;
import vn.bangvang.command.congress.PlanCommand.ReopenCongressTask;
import vn.bangvang.command.dispatch.Accepted;
import vn.bangvang.command.dispatch.Dispatcher;
import vn.bangvang.shared.domain.congress.CongressId;
import vn.bangvang.shared.domain.congress.CongressTask;
import vn.bangvang.shared.domain.congress.CongressTaskKind;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.platform.web.Legible;

@RestController
@RequestMapping("/api/congresses/{id}")
class PreparationController {

    record CongressTaskBody(
            @NotNull @Pattern(regexp = "[A-Z0-9-]{1,20}") String code,
            @NotNull CongressTaskKind kind,
            @NotBlank @Size(max = 500) @Legible String title,
            @NotNull UnitId responsibleId,
            @NotNull LocalDate dueOn) {

        CongressTask task() {
            return new CongressTask(code, kind, title, responsibleId, dueOn);
        }
    }

    record CongressPlanBody(
            @NotBlank @Size(max = 100) @Legible String number,
            @NotEmpty @Size(max = 200) List<@NotNull @Valid CongressTaskBody> tasks,
            @NotNull LocalDate adoptedOn) {

        AdoptCongressPlan command(CongressId id) {
            return new AdoptCongressPlan(
                    id, number, tasks.stream().map(CongressTaskBody::task).toList(), adoptedOn);
        }
    }

    record CongressAdditionBody(
            @NotNull @Valid CongressTaskBody task, @NotNull LocalDate addedOn) {}

    record CongressMoveBody(
            @NotNull LocalDate dueOn,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate movedOn) {}

    record CongressCompletionBody(
            @NotBlank @Size(max = 500) String evidence,
            @NotNull LocalDate doneOn) {}

    record CongressReopeningBody(
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate reopenedOn) {}

    record CongressDropBody(
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate droppedOn) {}

    private final Dispatcher dispatcher;

    PreparationController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping("/plans")
    ResponseEntity<Accepted> adopt(@PathVariable CongressId id, @Valid @RequestBody CongressPlanBody body) {
        return dispatcher.act(body.command(id));
    }

    @PostMapping("/tasks")
    ResponseEntity<Accepted> add(@PathVariable CongressId id, @Valid @RequestBody CongressAdditionBody body) {
        return dispatcher.act(new AddCongressTask(id, body.task().task(), body.addedOn()));
    }

    @PostMapping("/tasks/{code}/moves")
    ResponseEntity<Accepted> move(
            @PathVariable CongressId id, @PathVariable String code, @Valid @RequestBody CongressMoveBody body) {
        return dispatcher.act(new MoveCongressTask(id, code, body.dueOn(), body.reason(), body.movedOn()));
    }

    @PostMapping("/tasks/{code}/completions")
    ResponseEntity<Accepted> complete(
            @PathVariable CongressId id, @PathVariable String code, @Valid @RequestBody CongressCompletionBody body) {
        return dispatcher.act(new CompleteCongressTask(id, code, body.evidence(), body.doneOn()));
    }

    @PostMapping("/tasks/{code}/reopenings")
    ResponseEntity<Accepted> reopen(
            @PathVariable CongressId id, @PathVariable String code, @Valid @RequestBody CongressReopeningBody body) {
        return dispatcher.act(new ReopenCongressTask(id, code, body.reason(), body.reopenedOn()));
    }

    @PostMapping("/tasks/{code}/drops")
    ResponseEntity<Accepted> drop(
            @PathVariable CongressId id, @PathVariable String code, @Valid @RequestBody CongressDropBody body) {
        return dispatcher.act(new DropCongressTask(id, code, body.reason(), body.droppedOn()));
    }
}
