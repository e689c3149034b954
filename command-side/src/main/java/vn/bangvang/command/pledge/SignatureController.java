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

    @PostMapping("/signatures")
    ResponseEntity<Accepted> sign(@PathVariable PledgeId id, @Valid @RequestBody SignatureBody body) {
        return dispatcher.act(new SignPledge(id, body));
    }

    @PostMapping("/declines")
    ResponseEntity<Accepted> decline(@PathVariable PledgeId id, @Valid @RequestBody DeclineBody body) {
        return dispatcher.act(new DeclineSignature(id, body));
    }

    @PostMapping("/witness-signatures")
    ResponseEntity<Accepted> witness(@PathVariable PledgeId id, @Valid @RequestBody WitnessSignatureBody body) {
        return dispatcher.act(new WitnessPledge(id, body));
    }
}
