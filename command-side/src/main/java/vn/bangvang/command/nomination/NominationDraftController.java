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
import vn.bangvang.command.nomination.NominationDraftCommand.BeginNominationDraft;
import vn.bangvang.command.nomination.NominationDraftCommand.DiscardDraft;
import vn.bangvang.command.nomination.NominationDraftCommand.DraftBeginningBody;
import vn.bangvang.command.nomination.NominationDraftCommand.DraftDiscardBody;
import vn.bangvang.command.nomination.NominationDraftCommand.DraftEditBody;
import vn.bangvang.command.nomination.NominationDraftCommand.EditNominationDraft;
import vn.bangvang.command.nomination.NominationDraftCommand.SendDraftForSignature;
import vn.bangvang.command.nomination.NominationDraftCommand.SignatureRequestBody;
import vn.bangvang.shared.domain.nomination.NominationDraftId;

/** What the preparers of a unit do with a draft. */
@RestController
@RequestMapping("/api/nomination-drafts")
class NominationDraftController {

    private final Dispatcher dispatcher;

    NominationDraftController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /** Begins a draft of a nomination for the unit; what is missing may be written later. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Accepted> beginNominationDraft(@Valid @RequestBody DraftBeginningBody body) {
        return dispatcher.create(new BeginNominationDraft(body), "/api/nomination-drafts");
    }

    /** Saves what stands in the draft, as its next version. */
    @PostMapping("/{id}/versions")
    ResponseEntity<Accepted> editNominationDraft(
            @PathVariable NominationDraftId id, @Valid @RequestBody DraftEditBody body) {
        return dispatcher.act(new EditNominationDraft(id, body));
    }

    /** Sends a draft for signature; it has to be one that can be signed. */
    @PostMapping("/{id}/signature-requests")
    ResponseEntity<Accepted> sendDraftForSignature(
            @PathVariable NominationDraftId id, @Valid @RequestBody SignatureRequestBody body) {
        return dispatcher.act(new SendDraftForSignature(id, body));
    }

    /** Discards a draft that is not needed; what was written stays in its history. */
    @PostMapping("/{id}/discards")
    ResponseEntity<Accepted> discardDraft(
            @PathVariable NominationDraftId id, @Valid @RequestBody DraftDiscardBody body) {
        return dispatcher.act(new DiscardDraft(id, body));
    }
}
