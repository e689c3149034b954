package vn.bangvang.command.congress;

import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
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
import vn.bangvang.command.dispatch.Accepted;
import vn.bangvang.command.dispatch.Dispatcher;
import vn.bangvang.shared.domain.congress.CongressId;

@RestController
@RequestMapping("/api/congresses/{id}")
class PreparationController {

    private final Dispatcher dispatcher;

    PreparationController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /** Adopts the plan by which a congress is prepared. */
    @PostMapping("/plans")
    ResponseEntity<Accepted> adoptCongressPlan(@PathVariable CongressId id, @Valid @RequestBody CongressPlanBody body) {
        return dispatcher.act(new AdoptCongressPlan(id, body));
    }

    /** Adds a task to the preparation of a congress. */
    @PostMapping("/tasks")
    ResponseEntity<Accepted> addCongressTask(
            @PathVariable CongressId id, @Valid @RequestBody CongressAdditionBody body) {
        return dispatcher.act(new AddCongressTask(id, body));
    }

    /** Gives a task of the preparation another day. */
    @PostMapping("/tasks/{code}/moves")
    ResponseEntity<Accepted> moveCongressTask(
            @PathVariable CongressId id, @PathVariable String code, @Valid @RequestBody CongressMoveBody body) {
        return dispatcher.act(new MoveCongressTask(id, code, body));
    }

    /** Reports a task of the preparation as done. */
    @PostMapping("/tasks/{code}/completions")
    ResponseEntity<Accepted> completeCongressTask(
            @PathVariable CongressId id, @PathVariable String code, @Valid @RequestBody CongressCompletionBody body) {
        return dispatcher.act(new CompleteCongressTask(id, code, body));
    }

    /** Opens a completed task of the preparation again. */
    @PostMapping("/tasks/{code}/reopenings")
    ResponseEntity<Accepted> reopenCongressTask(
            @PathVariable CongressId id, @PathVariable String code, @Valid @RequestBody CongressReopeningBody body) {
        return dispatcher.act(new ReopenCongressTask(id, code, body));
    }

    /** Drops a task that the preparation no longer needs. */
    @PostMapping("/tasks/{code}/drops")
    ResponseEntity<Accepted> dropCongressTask(
            @PathVariable CongressId id, @PathVariable String code, @Valid @RequestBody CongressDropBody body) {
        return dispatcher.act(new DropCongressTask(id, code, body));
    }
}
