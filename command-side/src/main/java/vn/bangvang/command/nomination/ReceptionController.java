package vn.bangvang.command.nomination;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import vn.bangvang.command.nomination.NominationCommand.CorrectReception;
import vn.bangvang.command.nomination.NominationCommand.ReceiveDossier;
import vn.bangvang.shared.domain.nomination.NominationId;

/** What the appraising body does when a dossier arrives. */
@RestController
@RequestMapping("/api/nominations/{id}")
class ReceptionController {

    record ReceptionBody(
            @Nullable @Pattern(regexp = "[a-z0-9-]{1,60}") String ruleSet,
            @Nullable @Size(max = 2000) String reason,
            @NotNull LocalDate receivedOn) {}

    record ReceptionCorrectionBody(
            @Nullable @Pattern(regexp = "[a-z0-9-]{1,60}") String ruleSet,
            @Nullable @Size(max = 2000) String choice,
            @NotNull LocalDate receivedOn,
            @NotBlank @Size(max = 2000) String reason,
            @NotNull LocalDate correctedOn) {}

    private final Dispatcher dispatcher;

    ReceptionController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping("/receptions")
    ResponseEntity<Accepted> receive(@PathVariable NominationId id, @Valid @RequestBody ReceptionBody body) {
        return dispatcher.act(new ReceiveDossier(id, body.ruleSet(), body.reason(), body.receivedOn()));
    }

    @PostMapping("/reception-corrections")
    ResponseEntity<Accepted> correct(@PathVariable NominationId id, @Valid @RequestBody ReceptionCorrectionBody body) {
        return dispatcher.act(new CorrectReception(
                id, body.ruleSet(), body.choice(), body.receivedOn(), body.reason(), body.correctedOn()));
    }
}
