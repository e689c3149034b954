package vn.bangvang.command.decision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.command.decision.DecisionCommand.CorrectDecision;
import vn.bangvang.command.decision.DecisionCommand.IssueDecision;
import vn.bangvang.command.dispatch.Accepted;
import vn.bangvang.command.dispatch.Dispatcher;
import vn.bangvang.shared.domain.decision.DecisionId;
import vn.bangvang.shared.domain.decision.DecisionKind;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.NominationId;
import vn.bangvang.shared.platform.axon.UuidV7;
import vn.bangvang.shared.platform.web.Legible;

@RestController
@RequestMapping("/api/decisions")
class DecisionController {

    /** Without an id the signer gets a pseudonym of their own. */
    record SignerBody(
            @Nullable PersonId personId,
            @NotBlank @Size(max = 100) @Legible String name) {

        PersonalText signer() {
            return new PersonalText(personId == null ? new PersonId(UuidV7.next()) : personId, name);
        }
    }

    record DecisionBody(
            @Nullable DecisionId id,
            @NotNull UnitId bodyId,
            @NotNull DecisionKind kind,

            @NotNull @Pattern(regexp = DecisionCorrectionBody.NUMBER) @Legible
            String number,

            @NotNull @Valid SignerBody signer,
            @NotBlank @Size(max = 200) @Legible String signerPosition,
            @NotEmpty @Size(max = 200) List<@NotNull NominationId> nominationIds,
            @NotNull LocalDate decidedOn) {

        IssueDecision command() {
            DecisionId decision = id == null ? new DecisionId(UuidV7.next()) : id;
            return new IssueDecision(
                    decision, bodyId, kind, number, signer.signer(), signerPosition, nominationIds, decidedOn);
        }
    }

    private final Dispatcher dispatcher;

    DecisionController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Accepted> issue(@Valid @RequestBody DecisionBody body) {
        return dispatcher.create(body.command(), "/api/decisions");
    }

    @PostMapping("/{id}/corrections")
    ResponseEntity<Accepted> correct(@PathVariable DecisionId id, @Valid @RequestBody DecisionCorrectionBody body) {
        return dispatcher.act(
                new CorrectDecision(id, body.number(), body.decidedOn(), body.reason(), body.correctedOn()));
    }
}
