package vn.bangvang.command.pledge;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
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
import vn.bangvang.command.pledge.PledgeCommand.DeclineSignature;
import vn.bangvang.command.pledge.PledgeCommand.SignPledge;
import vn.bangvang.command.pledge.PledgeCommand.WitnessPledge;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.pledge.PledgeId;
import vn.bangvang.shared.platform.web.Legible;

@RestController
@RequestMapping("/api/pledges/{id}")
class SignatureController {

    /** {@code signerId} names a person known before; without it the signer gets a pseudonym of their own. */
    record SignatureBody(
            @NotNull UnitId unitId,
            @NotNull @Min(1) Integer version,
            @Nullable PersonId signerId,
            @NotBlank @Size(max = 100) @Legible String signer,
            @NotBlank @Size(max = 200) @Legible String position,
            @NotNull LocalDate signedOn) {

        SignPledge command(PledgeId pledge) {
            return new SignPledge(pledge, unitId, version, WitnessBody.named(signerId, signer), position, signedOn);
        }
    }

    record DeclineBody(
            @NotNull UnitId unitId,
            @NotNull @Min(1) Integer version,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate declinedOn) {}

    record WitnessSignatureBody(
            @NotNull @Min(1) Integer version,
            @Nullable PersonId signerId,
            @NotBlank @Size(max = 100) @Legible String signer,
            @NotBlank @Size(max = 200) @Legible String position,
            @NotNull LocalDate witnessedOn) {

        WitnessPledge command(PledgeId pledge) {
            return new WitnessPledge(pledge, version, WitnessBody.named(signerId, signer), position, witnessedOn);
        }
    }

    private final Dispatcher dispatcher;

    SignatureController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping("/signatures")
    ResponseEntity<Accepted> sign(@PathVariable PledgeId id, @Valid @RequestBody SignatureBody body) {
        return dispatcher.act(body.command(id));
    }

    @PostMapping("/declines")
    ResponseEntity<Accepted> decline(@PathVariable PledgeId id, @Valid @RequestBody DeclineBody body) {
        return dispatcher.act(
                new DeclineSignature(id, body.unitId(), body.version(), body.reason(), body.declinedOn()));
    }

    @PostMapping("/witness-signatures")
    ResponseEntity<Accepted> witness(@PathVariable PledgeId id, @Valid @RequestBody WitnessSignatureBody body) {
        return dispatcher.act(body.command(id));
    }
}
