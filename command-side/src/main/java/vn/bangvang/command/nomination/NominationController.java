package vn.bangvang.command.nomination;

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
import vn.bangvang.command.nomination.NominationCommand.DraftSubmissionBody;
import vn.bangvang.command.nomination.NominationCommand.ResubmissionBody;
import vn.bangvang.command.nomination.NominationCommand.ResubmitNomination;
import vn.bangvang.command.nomination.NominationCommand.SubmissionBody;
import vn.bangvang.command.nomination.NominationCommand.SubmitDraft;
import vn.bangvang.command.nomination.NominationCommand.SubmitNomination;
import vn.bangvang.command.nomination.NominationCommand.WithdrawNomination;
import vn.bangvang.command.nomination.NominationCommand.WithdrawalBody;
import vn.bangvang.shared.domain.nomination.NominationId;

/** What the submitting unit does with a nomination. */
@RestController
@RequestMapping("/api/nominations")
class NominationController {

    private final Dispatcher dispatcher;

    NominationController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Accepted> submit(@Valid @RequestBody SubmissionBody body) {
        return dispatcher.create(new SubmitNomination(body), "/api/nominations");
    }

    @PostMapping("/{id}/submission")
    ResponseEntity<Accepted> submitDraft(@PathVariable NominationId id, @Valid @RequestBody DraftSubmissionBody body) {
        return dispatcher.act(new SubmitDraft(id, body));
    }

    @PostMapping("/{id}/resubmissions")
    ResponseEntity<Accepted> resubmit(@PathVariable NominationId id, @Valid @RequestBody ResubmissionBody body) {
        return dispatcher.act(new ResubmitNomination(id, body));
    }

    @PostMapping("/{id}/withdrawals")
    ResponseEntity<Accepted> withdraw(@PathVariable NominationId id, @Valid @RequestBody WithdrawalBody body) {
        return dispatcher.act(new WithdrawNomination(id, body));
    }
}
