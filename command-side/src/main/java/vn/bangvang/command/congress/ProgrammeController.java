package vn.bangvang.command.congress;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.command.congress.ProgrammeCommand.AcceptPresentation;
import vn.bangvang.command.congress.ProgrammeCommand.DeliverPresentation;
import vn.bangvang.command.congress.ProgrammeCommand.DrawHonours;
import vn.bangvang.command.congress.ProgrammeCommand.Honoured;
import vn.bangvang.command.congress.ProgrammeCommand.RegisterPresentation;
import vn.bangvang.command.congress.ProgrammeCommand.StrikeHonour;
import vn.bangvang.command.congress.ProgrammeCommand.WithdrawPresentation;
import vn.bangvang.command.dispatch.Accepted;
import vn.bangvang.command.dispatch.Dispatcher;
import vn.bangvang.shared.domain.congress.CongressId;
import vn.bangvang.shared.domain.decision.DecisionId;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.NominationId;
import vn.bangvang.shared.platform.axon.UuidV7;
import vn.bangvang.shared.platform.web.Legible;

@RestController
@RequestMapping("/api/congresses/{id}")
class ProgrammeController {

    /**
     * {@code speakerId} chooses a person of the register; without it the speaker is entered there, in {@code
     * speakerUnitId}, or else in the unit that registers.
     */
    record CongressPresentationBody(
            @NotNull @Pattern(regexp = "[A-Z0-9-]{1,20}") String code,
            @NotBlank @Size(max = 500) @Legible String title,
            @NotNull UnitId unitId,
            @Nullable PersonId speakerId,
            @NotBlank @Size(max = 100) @Legible String speaker,
            @Nullable UnitId speakerUnitId,
            @NotNull LocalDate registeredOn) {

        RegisterPresentation command(CongressId id) {
            PersonId person = speakerId == null ? new PersonId(UuidV7.next()) : speakerId;
            return new RegisterPresentation(
                    id, code, title, unitId, new PersonalText(person, speaker), speakerUnitId, registeredOn);
        }
    }

    record CongressAcceptanceBody(
            @NotNull @Min(1) @Max(200) Integer order,
            @NotNull LocalDate acceptedOn) {}

    record CongressDeliveryBody(@NotNull LocalDate deliveredOn) {}

    record CongressWithdrawalBody(
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate withdrawnOn) {}

    record CongressHonouredBody(
            @NotNull DecisionId decisionId, @NotNull NominationId nominationId) {}

    record CongressHonoursBody(
            @NotEmpty @Size(max = 500) List<@NotNull @Valid CongressHonouredBody> honoured,
            @NotNull LocalDate drawnOn) {

        DrawHonours command(CongressId id) {
            return new DrawHonours(
                    id,
                    honoured.stream()
                            .map(body -> new Honoured(body.decisionId(), body.nominationId()))
                            .toList(),
                    drawnOn);
        }
    }

    record CongressStrikeBody(
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate struckOn) {}

    private final Dispatcher dispatcher;

    ProgrammeController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping("/presentations")
    ResponseEntity<Accepted> register(@PathVariable CongressId id, @Valid @RequestBody CongressPresentationBody body) {
        return dispatcher.act(body.command(id));
    }

    @PostMapping("/presentations/{code}/acceptances")
    ResponseEntity<Accepted> accept(
            @PathVariable CongressId id, @PathVariable String code, @Valid @RequestBody CongressAcceptanceBody body) {
        return dispatcher.act(new AcceptPresentation(id, code, body.order(), body.acceptedOn()));
    }

    @PostMapping("/presentations/{code}/deliveries")
    ResponseEntity<Accepted> deliver(
            @PathVariable CongressId id, @PathVariable String code, @Valid @RequestBody CongressDeliveryBody body) {
        return dispatcher.act(new DeliverPresentation(id, code, body.deliveredOn()));
    }

    @PostMapping("/presentations/{code}/withdrawals")
    ResponseEntity<Accepted> withdraw(
            @PathVariable CongressId id, @PathVariable String code, @Valid @RequestBody CongressWithdrawalBody body) {
        return dispatcher.act(new WithdrawPresentation(id, code, body.reason(), body.withdrawnOn()));
    }

    @PostMapping("/honours")
    ResponseEntity<Accepted> draw(@PathVariable CongressId id, @Valid @RequestBody CongressHonoursBody body) {
        return dispatcher.act(body.command(id));
    }

    @PostMapping("/honours/{nomination}/strikes")
    ResponseEntity<Accepted> strike(
            @PathVariable CongressId id,
            @PathVariable NominationId nomination,
            @Valid @RequestBody CongressStrikeBody body) {
        return dispatcher.act(new StrikeHonour(id, nomination, body.reason(), body.struckOn()));
    }
}
