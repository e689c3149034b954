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
import vn.bangvang.shared.value.CongressId;
import vn.bangvang.shared.value.CongressTask;
import vn.bangvang.shared.value.CongressTaskKind;
import vn.bangvang.shared.value.UnitId;

@RestController
@RequestMapping("/api/congresses/{id}")
class PreparationController {

    record TaskBody(
            @NotNull @Pattern(regexp = "[A-Z0-9-]{1,20}") String code,
            @NotNull CongressTaskKind kind,
            @NotBlank @Size(max = 500) String title,
            @NotNull UnitId responsibleId,
            @NotNull LocalDate dueOn) {

        CongressTask task() {
            return new CongressTask(code, kind, title, responsibleId, dueOn);
        }
    }

    record PlanBody(
            @NotBlank @Size(max = 100) String number,
            @NotEmpty @Size(max = 200) List<@NotNull @Valid TaskBody> tasks,
            @NotNull LocalDate adoptedOn) {

        AdoptCongressPlan command(CongressId id) {
            return new AdoptCongressPlan(
                    id, number, tasks.stream().map(TaskBody::task).toList(), adoptedOn);
        }
    }

    record AdditionBody(
            @NotNull @Valid TaskBody task, @NotNull LocalDate addedOn) {}

    record MoveBody(
            @NotNull LocalDate dueOn,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate movedOn) {}

    record CompletionBody(
            @NotBlank @Size(max = 500) String evidence,
            @NotNull LocalDate doneOn) {}

    record ReopeningBody(
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate reopenedOn) {}

    record DropBody(
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate droppedOn) {}

    private final Dispatcher dispatcher;

    PreparationController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping("/plans")
    ResponseEntity<Accepted> adopt(@PathVariable CongressId id, @Valid @RequestBody PlanBody body) {
        return dispatcher.act(body.command(id));
    }

    @PostMapping("/tasks")
    ResponseEntity<Accepted> add(@PathVariable CongressId id, @Valid @RequestBody AdditionBody body) {
        return dispatcher.act(new AddCongressTask(id, body.task().task(), body.addedOn()));
    }

    @PostMapping("/tasks/{code}/moves")
    ResponseEntity<Accepted> move(
            @PathVariable CongressId id, @PathVariable String code, @Valid @RequestBody MoveBody body) {
        return dispatcher.act(new MoveCongressTask(id, code, body.dueOn(), body.reason(), body.movedOn()));
    }

    @PostMapping("/tasks/{code}/completions")
    ResponseEntity<Accepted> complete(
            @PathVariable CongressId id, @PathVariable String code, @Valid @RequestBody CompletionBody body) {
        return dispatcher.act(new CompleteCongressTask(id, code, body.evidence(), body.doneOn()));
    }

    @PostMapping("/tasks/{code}/reopenings")
    ResponseEntity<Accepted> reopen(
            @PathVariable CongressId id, @PathVariable String code, @Valid @RequestBody ReopeningBody body) {
        return dispatcher.act(new ReopenCongressTask(id, code, body.reason(), body.reopenedOn()));
    }

    @PostMapping("/tasks/{code}/drops")
    ResponseEntity<Accepted> drop(
            @PathVariable CongressId id, @PathVariable String code, @Valid @RequestBody DropBody body) {
        return dispatcher.act(new DropCongressTask(id, code, body.reason(), body.droppedOn()));
    }
}
