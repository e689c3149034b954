package vn.bangvang.command.registration;

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
import vn.bangvang.command.registration.RegistrationCommand.AmendRegistration;
import vn.bangvang.command.registration.RegistrationCommand.CheckRegistration;
import vn.bangvang.command.registration.RegistrationCommand.CorrectRegistrationCheck;
import vn.bangvang.command.registration.RegistrationCommand.RegisterForEmulation;
import vn.bangvang.command.registration.RegistrationCommand.RegistrationAmendmentBody;
import vn.bangvang.command.registration.RegistrationCommand.RegistrationBody;
import vn.bangvang.command.registration.RegistrationCommand.RegistrationCheckBody;
import vn.bangvang.command.registration.RegistrationCommand.RegistrationCheckCorrectionBody;
import vn.bangvang.shared.domain.registration.RegistrationId;

@RestController
@RequestMapping("/api/registrations")
class RegistrationController {

    private final Dispatcher dispatcher;

    RegistrationController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /** Registers titles and targets of a unit for a year. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Accepted> registerForEmulation(@Valid @RequestBody RegistrationBody body) {
        return dispatcher.create(new RegisterForEmulation(body), "/api/registrations");
    }

    /** Amends a registration. */
    @PostMapping("/{id}/amendments")
    ResponseEntity<Accepted> amendRegistration(
            @PathVariable RegistrationId id, @Valid @RequestBody RegistrationAmendmentBody body) {
        return dispatcher.act(new AmendRegistration(id, body));
    }

    /** Checks at the end of a year which registered titles were achieved. */
    @PostMapping("/{id}/checks")
    ResponseEntity<Accepted> checkRegistration(
            @PathVariable RegistrationId id, @Valid @RequestBody RegistrationCheckBody body) {
        return dispatcher.act(new CheckRegistration(id, body));
    }

    /** Corrects the check of a registration, with the reason. */
    @PostMapping("/{id}/checks/corrections")
    ResponseEntity<Accepted> correctRegistrationCheck(
            @PathVariable RegistrationId id, @Valid @RequestBody RegistrationCheckCorrectionBody body) {
        return dispatcher.act(new CorrectRegistrationCheck(id, body));
    }
}
