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
import vn.bangvang.command.decision.DecisionCommand.CorrectExternalDecision;
import vn.bangvang.command.decision.DecisionCommand.ExtendExternalDecision;
import vn.bangvang.command.decision.DecisionCommand.ExtensionBody;
import vn.bangvang.command.decision.DecisionCommand.ExternalDecisionBody;
import vn.bangvang.command.decision.DecisionCommand.RecordExternalDecision;
import vn.bangvang.command.dispatch.Accepted;
import vn.bangvang.command.dispatch.Dispatcher;
import vn.bangvang.shared.domain.decision.DecisionId;

/** Decisions of authorities outside the system. */
@RestController
@RequestMapping("/api/external-decisions")
class ExternalDecisionController {

    private final Dispatcher dispatcher;

    ExternalDecisionController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /** What is recorded is read among the other decisions. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Accepted> record(@Valid @RequestBody ExternalDecisionBody body) {
        return dispatcher.create(new RecordExternalDecision(body), "/api/decisions");
    }

    @PostMapping("/{id}/lines")
    ResponseEntity<Accepted> extend(@PathVariable DecisionId id, @Valid @RequestBody ExtensionBody body) {
        return dispatcher.act(new ExtendExternalDecision(id, body));
    }

    @PostMapping("/{id}/corrections")
    ResponseEntity<Accepted> correct(@PathVariable DecisionId id, @Valid @RequestBody DecisionCorrectionBody body) {
        return dispatcher.act(new CorrectExternalDecision(id, body));
    }
}
