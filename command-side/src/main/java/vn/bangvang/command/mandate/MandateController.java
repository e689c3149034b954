package vn.bangvang.command.mandate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.command.dispatch.Accepted;
import vn.bangvang.command.dispatch.Dispatcher;
import vn.bangvang.command.mandate.MandateCommand.EndMandate;
import vn.bangvang.command.mandate.MandateCommand.GrantMandate;
import vn.bangvang.shared.axon.UuidV7;
import vn.bangvang.shared.value.AccountId;
import vn.bangvang.shared.value.MandateId;
import vn.bangvang.shared.value.PersonId;
import vn.bangvang.shared.value.Role;
import vn.bangvang.shared.value.UnitId;
import vn.bangvang.shared.web.Legible;

@RestController
@RequestMapping("/api/mandates")
class MandateController {

    record MandateBody(
            @Nullable MandateId id,
            @NotNull AccountId accountId,
            @NotNull PersonId personId,
            @NotNull Role role,
            @NotNull UnitId unitId,
            @NotNull LocalDate from,
            @Nullable LocalDate until,
            @Nullable MandateId substitutesFor,
            @NotBlank @Size(max = 500) @Legible String basis) {

        GrantMandate command() {
            MandateId mandate = id == null ? new MandateId(UuidV7.next()) : id;
            return new GrantMandate(mandate, accountId, personId, role, unitId, from, until, substitutesFor, basis);
        }
    }

    record MandateEndingBody(
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate endedOn) {}

    private final Dispatcher dispatcher;

    MandateController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping
    ResponseEntity<Accepted> grant(@Valid @RequestBody MandateBody body) {
        return dispatcher.create(body.command(), "/api/mandates");
    }

    @PostMapping("/{id}/endings")
    ResponseEntity<Accepted> end(@PathVariable MandateId id, @Valid @RequestBody MandateEndingBody body) {
        return dispatcher.act(new EndMandate(id, body.reason(), body.endedOn()));
    }
}
