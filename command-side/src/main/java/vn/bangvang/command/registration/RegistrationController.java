package vn.bangvang.command.registration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
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
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.registration.RegistrationId;
import vn.bangvang.shared.platform.axon.UuidV7;

@RestController
@RequestMapping("/api/registrations")
class RegistrationController {

    record RegistrationBody(
            @Nullable RegistrationId id,
            @NotNull UnitId unitId,
            @NotNull @Min(1948) @Max(2200) Integer year,
            @NotNull @Valid RegistrationAimsBody aims,
            @NotNull LocalDate registeredOn) {

        RegisterForEmulation command() {
            RegistrationId registration = id == null ? new RegistrationId(UuidV7.next()) : id;
            return new RegisterForEmulation(registration, unitId, year, aims.aims(), registeredOn);
        }
    }

    record RegistrationAmendmentBody(
            @NotNull @Valid RegistrationAimsBody aims,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate amendedOn) {}

    /** {@code checkedBy}: the organiser of the cluster, or a unit above. */
    record RegistrationCheckBody(
            @NotNull UnitId checkedBy,
            @NotNull @Valid RegistrationOutcomeBody outcome,
            @NotNull LocalDate checkedOn) {}

    record RegistrationCheckCorrectionBody(
            @NotNull UnitId checkedBy,
            @NotNull @Valid RegistrationOutcomeBody outcome,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate correctedOn) {}

    private final Dispatcher dispatcher;

    RegistrationController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Accepted> register(@Valid @RequestBody RegistrationBody body) {
        return dispatcher.create(body.command(), "/api/registrations");
    }

    @PostMapping("/{id}/amendments")
    ResponseEntity<Accepted> amend(
            @PathVariable RegistrationId id, @Valid @RequestBody RegistrationAmendmentBody body) {
        return dispatcher.act(new AmendRegistration(id, body.aims().aims(), body.reason(), body.amendedOn()));
    }

    @PostMapping("/{id}/check")
    ResponseEntity<Accepted> check(@PathVariable RegistrationId id, @Valid @RequestBody RegistrationCheckBody body) {
        return dispatcher.act(
                new CheckRegistration(id, body.checkedBy(), body.outcome().outcome(), body.checkedOn()));
    }

    @PostMapping("/{id}/check/corrections")
    ResponseEntity<Accepted> correctCheck(
            @PathVariable RegistrationId id, @Valid @RequestBody RegistrationCheckCorrectionBody body) {
        return dispatcher.act(new CorrectRegistrationCheck(
                id, body.checkedBy(), body.outcome().outcome(), body.reason(), body.correctedOn()));
    }
}
