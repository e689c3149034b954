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
import vn.bangvang.command.nomination.NominationCommand.EndorseNomination;
import vn.bangvang.command.nomination.NominationCommand.EndorsementBody;
import vn.bangvang.command.nomination.NominationCommand.ForwardNomination;
import vn.bangvang.command.nomination.NominationCommand.ForwardingBody;
import vn.bangvang.command.nomination.NominationCommand.RejectNomination;
import vn.bangvang.command.nomination.NominationCommand.RejectionBody;
import vn.bangvang.command.nomination.NominationCommand.ReturnBody;
import vn.bangvang.command.nomination.NominationCommand.ReturnNomination;
import vn.bangvang.shared.domain.nomination.NominationId;

/** What those at the steps of its route do with a nomination. */
@RestController
@RequestMapping("/api/nominations/{id}")
class ApprovalController {

    private final Dispatcher dispatcher;

    ApprovalController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /** Endorses a nomination at its present step, so that it goes on to the next. */
    @PostMapping("/endorsements")
    ResponseEntity<Accepted> endorseNomination(
            @PathVariable NominationId id, @Valid @RequestBody EndorsementBody body) {
        return dispatcher.act(new EndorseNomination(id, body));
    }

    /** Returns a nomination to its unit, saying what is missing. */
    @PostMapping("/returns")
    ResponseEntity<Accepted> returnNomination(@PathVariable NominationId id, @Valid @RequestBody ReturnBody body) {
        return dispatcher.act(new ReturnNomination(id, body));
    }

    /** Rejects a nomination, with the ground in law. */
    @PostMapping("/rejections")
    ResponseEntity<Accepted> rejectNomination(@PathVariable NominationId id, @Valid @RequestBody RejectionBody body) {
        return dispatcher.act(new RejectNomination(id, body));
    }

    /** Forwards a nomination to the authority above the province, by letter. */
    @PostMapping("/forwardings")
    ResponseEntity<Accepted> forwardNomination(@PathVariable NominationId id, @Valid @RequestBody ForwardingBody body) {
        return dispatcher.act(new ForwardNomination(id, body));
    }
}
