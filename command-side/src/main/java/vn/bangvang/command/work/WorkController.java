package vn.bangvang.command.work;

import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.command.dispatch.Accepted;
import vn.bangvang.command.dispatch.Dispatcher;
import vn.bangvang.command.work.WorkCommand.ClaimTask;
import vn.bangvang.command.work.WorkCommand.HandOverTask;
import vn.bangvang.command.work.WorkCommand.ReleaseTask;
import vn.bangvang.command.work.WorkCommand.TaskClaimBody;
import vn.bangvang.command.work.WorkCommand.TaskHandOverBody;
import vn.bangvang.command.work.WorkCommand.TaskReleaseBody;

/** Who has a task of the inbox. */
@RestController
@RequestMapping("/api/work")
class WorkController {

    private final Dispatcher dispatcher;

    WorkController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /** Takes a task of the inbox, so that colleagues of the same role see who has it. */
    @PostMapping("/claims")
    ResponseEntity<Accepted> claimTask(@Valid @RequestBody TaskClaimBody body) {
        return dispatcher.act(new ClaimTask(body));
    }

    /** Hands a task over to somebody who acts for the same unit in the same role. */
    @PostMapping("/handovers")
    ResponseEntity<Accepted> handOverTask(@Valid @RequestBody TaskHandOverBody body) {
        return dispatcher.act(new HandOverTask(body));
    }

    /** Lets a task go, so that somebody else can take it. */
    @PostMapping("/releases")
    ResponseEntity<Accepted> releaseTask(@Valid @RequestBody TaskReleaseBody body) {
        return dispatcher.act(new ReleaseTask(body));
    }
}
