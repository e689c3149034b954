package vn.bangvang.command.pledge;

import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.command.dispatch.Accepted;
import vn.bangvang.command.dispatch.Dispatcher;
import vn.bangvang.command.pledge.PledgeCommand.DeclineBody;
import vn.bangvang.command.pledge.PledgeCommand.DeclineSignature;
import vn.bangvang.command.pledge.PledgeCommand.SignPledge;
import vn.bangvang.command.pledge.PledgeCommand.SignatureBody;
import vn.bangvang.command.pledge.PledgeCommand.WitnessPledge;
import vn.bangvang.command.pledge.PledgeCommand.WitnessSignatureBody;
import vn.bangvang.shared.domain.pledge.PledgeId;

@RestController
@RequestMapping("/api/pledges/{id}")
class SignatureController {

    private final Dispatcher dispatcher;

    SignatureController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /** Signs a pledge for a unit. */
    @PostMapping("/signatures")
    ResponseEntity<Accepted> signPledge(@PathVariable PledgeId id, @Valid @RequestBody SignatureBody body) {
        return dispatcher.act(new SignPledge(id, body));
    }

    /** Declines to sign a pledge, with the reason. */
    @PostMapping("/declines")
    ResponseEntity<Accepted> declineSignature(@PathVariable PledgeId id, @Valid @RequestBody DeclineBody body) {
        return dispatcher.act(new DeclineSignature(id, body));
    }

    /** Signs a pledge as its witness. */
    @PostMapping("/witness-signatures")
    ResponseEntity<Accepted> witnessPledge(@PathVariable PledgeId id, @Valid @RequestBody WitnessSignatureBody body) {
        return dispatcher.act(new WitnessPledge(id, body));
    }
}
