package vn.bangvang.command.pledge;

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
import vn.bangvang.command.pledge.PledgeCommand.AmendPledge;
import vn.bangvang.command.pledge.PledgeCommand.AmendmentBody;
import vn.bangvang.command.pledge.PledgeCommand.ClosePledge;
import vn.bangvang.command.pledge.PledgeCommand.OpenPledge;
import vn.bangvang.command.pledge.PledgeCommand.PledgeBody;
import vn.bangvang.command.pledge.PledgeCommand.PledgeClosingBody;
import vn.bangvang.shared.domain.pledge.PledgeId;

@RestController
@RequestMapping("/api/pledges")
class PledgeController {

    private final Dispatcher dispatcher;

    PledgeController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /** Opens the pledge of a cluster for a year, with its targets. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Accepted> openPledge(@Valid @RequestBody PledgeBody body) {
        return dispatcher.create(new OpenPledge(body), "/api/pledges");
    }

    /** Amends a pledge, which is then to be signed anew. */
    @PostMapping("/{id}/amendments")
    ResponseEntity<Accepted> amendPledge(@PathVariable PledgeId id, @Valid @RequestBody AmendmentBody body) {
        return dispatcher.act(new AmendPledge(id, body));
    }

    /** Closes a pledge at the end of its year. */
    @PostMapping("/{id}/closings")
    ResponseEntity<Accepted> closePledge(@PathVariable PledgeId id, @Valid @RequestBody PledgeClosingBody body) {
        return dispatcher.act(new ClosePledge(id, body));
    }
}
