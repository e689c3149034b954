package vn.bangvang.command.decision;

import jakarta.validation.Valid;
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
import vn.bangvang.command.decision.DecisionCommand.CorrectExternalDecision;
import vn.bangvang.command.decision.DecisionCommand.ExtendExternalDecision;
import vn.bangvang.command.decision.DecisionCommand.RecordExternalDecision;
import vn.bangvang.command.dispatch.Accepted;
import vn.bangvang.command.dispatch.Dispatcher;
import vn.bangvang.shared.domain.decision.DecisionId;
import vn.bangvang.shared.domain.decision.DecisionKind;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.NominationId;
import vn.bangvang.shared.platform.axon.UuidV7;
import vn.bangvang.shared.platform.web.Legible;

/** Decisions of authorities outside the system. */
@RestController
@RequestMapping("/api/external-decisions")
class ExternalDecisionController {

    record ExternalDecisionBody(
            @Nullable DecisionId id,
            @NotNull UnitId recordedBy,
            @NotNull @Pattern(regexp = "[A-Z_]{1,60}") String authority,
            @NotNull DecisionKind kind,

            @NotNull @Pattern(regexp = DecisionCorrectionBody.NUMBER) @Legible
            String number,

            @NotEmpty @Size(max = 200) List<@NotNull NominationId> nominationIds,
            @NotNull LocalDate decidedOn) {

        RecordExternalDecision command() {
            DecisionId decision = id == null ? new DecisionId(UuidV7.next()) : id;
            return new RecordExternalDecision(decision, recordedBy, authority, kind, number, nominationIds, decidedOn);
        }
    }

    record ExtensionBody(
            @NotNull UnitId recordedBy,
            @NotEmpty @Size(max = 200) List<@NotNull NominationId> nominationIds,
            @NotNull LocalDate extendedOn) {}

    private final Dispatcher dispatcher;

    ExternalDecisionController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /** What is recorded is read among the other decisions. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Accepted> record(@Valid @RequestBody ExternalDecisionBody body) {
        return dispatcher.create(body.command(), "/api/decisions");
    }

    @PostMapping("/{id}/lines")
    ResponseEntity<Accepted> extend(@PathVariable DecisionId id, @Valid @RequestBody ExtensionBody body) {
        return dispatcher.act(
                new ExtendExternalDecision(id, body.recordedBy(), body.nominationIds(), body.extendedOn()));
    }

    @PostMapping("/{id}/corrections")
    ResponseEntity<Accepted> correct(@PathVariable DecisionId id, @Valid @RequestBody DecisionCorrectionBody body) {
        return dispatcher.act(
                new CorrectExternalDecision(id, body.number(), body.decidedOn(), body.reason(), body.correctedOn()));
    }
}
