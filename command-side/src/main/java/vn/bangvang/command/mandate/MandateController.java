package vn.bangvang.command.mandate;

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
import vn.bangvang.command.mandate.MandateCommand.ConfirmMandate;
import vn.bangvang.command.mandate.MandateCommand.ConfirmationBody;
import vn.bangvang.command.mandate.MandateCommand.EndMandate;
import vn.bangvang.command.mandate.MandateCommand.GrantMandate;
import vn.bangvang.command.mandate.MandateCommand.MandateBody;
import vn.bangvang.command.mandate.MandateCommand.MandateEndingBody;
import vn.bangvang.shared.domain.kernel.MandateId;

@RestController
@RequestMapping("/api/mandates")
class MandateController {

    private final Dispatcher dispatcher;
    private final AccountHolders holders;

    MandateController(Dispatcher dispatcher, AccountHolders holders) {
        this.dispatcher = dispatcher;
        this.holders = holders;
    }

    /** Grants an account a mandate for a unit, in a role, from a day on. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Accepted> grantMandate(@Valid @RequestBody MandateBody body) {
        var appointee = holders.of(body.accountId(), body.personId());
        return dispatcher.create(new GrantMandate(body, appointee), "/api/mandates");
    }

    /** Confirms, as a second administrator, a mandate that decides. */
    @PostMapping("/{id}/confirmations")
    ResponseEntity<Accepted> confirmMandate(@PathVariable MandateId id, @Valid @RequestBody ConfirmationBody body) {
        return dispatcher.act(new ConfirmMandate(id, body));
    }

    /** Ends a mandate. */
    @PostMapping("/{id}/endings")
    ResponseEntity<Accepted> endMandate(@PathVariable MandateId id, @Valid @RequestBody MandateEndingBody body) {
        return dispatcher.act(new EndMandate(id, body));
    }
}
