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

    /** Submits a nomination with the papers that the law asks for. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Accepted> submitNomination(@Valid @RequestBody SubmissionBody body) {
        return dispatcher.create(new SubmitNomination(body), "/api/nominations");
    }

    /** Submits a nomination that was drafted by a ranking. */
    @PostMapping("/{id}/submissions")
    ResponseEntity<Accepted> submitDraft(@PathVariable NominationId id, @Valid @RequestBody DraftSubmissionBody body) {
        return dispatcher.act(new SubmitDraft(id, body));
    }

    /** Submits a returned nomination again, with the whole dossier as it now stands. */
    @PostMapping("/{id}/resubmissions")
    ResponseEntity<Accepted> resubmitNomination(
            @PathVariable NominationId id, @Valid @RequestBody ResubmissionBody body) {
        return dispatcher.act(new ResubmitNomination(id, body));
    }

    /** Withdraws a nomination before it is decided. */
    @PostMapping("/{id}/withdrawals")
    ResponseEntity<Accepted> withdrawNomination(
            @PathVariable NominationId id, @Valid @RequestBody WithdrawalBody body) {
        return dispatcher.act(new WithdrawNomination(id, body));
    }
}
