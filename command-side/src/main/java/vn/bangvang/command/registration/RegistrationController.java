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

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Accepted> register(@Valid @RequestBody RegistrationBody body) {
        return dispatcher.create(new RegisterForEmulation(body), "/api/registrations");
    }

    @PostMapping("/{id}/amendments")
    ResponseEntity<Accepted> amend(
            @PathVariable RegistrationId id, @Valid @RequestBody RegistrationAmendmentBody body) {
        return dispatcher.act(new AmendRegistration(id, body));
    }

    @PostMapping("/{id}/check")
    ResponseEntity<Accepted> check(@PathVariable RegistrationId id, @Valid @RequestBody RegistrationCheckBody body) {
        return dispatcher.act(new CheckRegistration(id, body));
    }

    @PostMapping("/{id}/check/corrections")
    ResponseEntity<Accepted> correctCheck(
            @PathVariable RegistrationId id, @Valid @RequestBody RegistrationCheckCorrectionBody body) {
        return dispatcher.act(new CorrectRegistrationCheck(id, body));
    }
}
