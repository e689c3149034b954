package vn.bangvang.command.decision;

import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.command.decision.DecisionCommand.CorrectDecision;
import vn.bangvang.command.decision.DecisionCommand.DecisionBody;
import vn.bangvang.command.decision.DecisionCommand.IssueDecision;
import vn.bangvang.command.dispatch.Accepted;
import vn.bangvang.command.dispatch.Dispatcher;
import vn.bangvang.shared.domain.decision.DecisionId;
import vn.bangvang.shared.platform.identity.FreshLogin;

@RestController
@RequestMapping("/api/decisions")
class DecisionController {

    private final Dispatcher dispatcher;

    DecisionController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /** Issues a decision under its number, for one or more nominations. */
    @FreshLogin
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Accepted> issueDecision(@Valid @RequestBody DecisionBody body) {
        return dispatcher.create(new IssueDecision(body), "/api/decisions");
    }

    /** Corrects what was mistyped in a decision, with the reason. */
    @PostMapping("/{id}/corrections")
    ResponseEntity<Accepted> correctDecision(
            @PathVariable DecisionId id, @Valid @RequestBody DecisionCorrectionBody body) {
        return dispatcher.act(new CorrectDecision(id, body));
    }
}
