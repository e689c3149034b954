package vn.bangvang.command.mandate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
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
import vn.bangvang.command.mandate.MandateCommand.ConfirmMandate;
import vn.bangvang.command.mandate.MandateCommand.EndMandate;
import vn.bangvang.command.mandate.MandateCommand.GrantMandate;
import vn.bangvang.shared.domain.kernel.AccountId;
import vn.bangvang.shared.domain.kernel.MandateId;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.platform.axon.UuidV7;
import vn.bangvang.shared.platform.web.Legible;

@RestController
@RequestMapping("/api/mandates")
class MandateController {

    record MandateBody(
            @Nullable MandateId id,
            @NotNull AccountId accountId,
            @Nullable PersonId personId,
            @NotNull Role role,
            @NotNull UnitId unitId,
            @NotNull LocalDate from,
            @Nullable LocalDate until,
            @Nullable MandateId substitutesFor,
            @NotBlank @Size(max = 500) @Legible String basis) {

        GrantMandate command(PersonId behind) {
            MandateId mandate = id == null ? new MandateId(UuidV7.next()) : id;
            return new GrantMandate(mandate, accountId, behind, role, unitId, from, until, substitutesFor, basis);
        }
    }

    record ConfirmationBody(@NotNull LocalDate confirmedOn) {}

    record MandateEndingBody(
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate endedOn) {}

    /** In no register, so that no mandate is ever granted to it. */
    private static final PersonId NOBODY = new PersonId(new UUID(0, 0));

    private final Dispatcher dispatcher;
    private final AccountHolders holders;

    MandateController(Dispatcher dispatcher, AccountHolders holders) {
        this.dispatcher = dispatcher;
        this.holders = holders;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Accepted> grant(@Valid @RequestBody MandateBody body) {
        PersonId behind;
        try {
            behind = holders.behind(body.accountId(), body.personId());
        } catch (Refusal unfit) {
            throw refusal(unfit, body);
        }
        return dispatcher.create(body.command(behind), "/api/mandates");
    }

    /** Whoever may not grant at all is refused for that first, and learns nothing of accounts. */
    private Refusal refusal(Refusal unfit, MandateBody body) {
        try {
            dispatcher.create(body.command(NOBODY), "/api/mandates");
            return unfit;
        } catch (Refusal refused) {
            return refused.reason() == Reason.PERSON_NOT_REGISTERED ? unfit : refused;
        }
    }

    @PostMapping("/{id}/confirmations")
    ResponseEntity<Accepted> confirm(@PathVariable MandateId id, @Valid @RequestBody ConfirmationBody body) {
        return dispatcher.act(new ConfirmMandate(id, body.confirmedOn()));
    }

    @PostMapping("/{id}/endings")
    ResponseEntity<Accepted> end(@PathVariable MandateId id, @Valid @RequestBody MandateEndingBody body) {
        return dispatcher.act(new EndMandate(id, body.reason(), body.endedOn()));
    }
}
