package vn.bangvang.command.nomination;

import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.command.dispatch.Accepted;
import vn.bangvang.command.dispatch.Dispatcher;
import vn.bangvang.command.nomination.NominationDraftCommand.DraftReturnBody;
import vn.bangvang.command.nomination.NominationDraftCommand.DraftSignatureBody;
import vn.bangvang.command.nomination.NominationDraftCommand.ReturnDraft;
import vn.bangvang.command.nomination.NominationDraftCommand.SignDraft;
import vn.bangvang.shared.domain.nomination.NominationDraftId;
import vn.bangvang.shared.platform.identity.FreshLogin;

/** What the leader of a unit does with a draft that was sent for signature. */
@RestController
@RequestMapping("/api/nomination-drafts/{id}")
class SigningController {

    private final Dispatcher dispatcher;

    SigningController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /**
     * Signs a draft for the unit, and so submits the nomination. In a session it asks for the password again when the login lies
     * too far back.
     */
    @FreshLogin
    @PostMapping("/signatures")
    ResponseEntity<Accepted> signDraft(
            @PathVariable NominationDraftId id, @Valid @RequestBody DraftSignatureBody body) {
        return dispatcher.act(new SignDraft(id, body));
    }

    /** Returns a draft to its preparers, with the reason. */
    @PostMapping("/returns")
    ResponseEntity<Accepted> returnDraft(@PathVariable NominationDraftId id, @Valid @RequestBody DraftReturnBody body) {
        return dispatcher.act(new ReturnDraft(id, body));
    }
}
