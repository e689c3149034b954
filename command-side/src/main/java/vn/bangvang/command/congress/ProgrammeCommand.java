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
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.dispatch.NewIds;
import vn.bangvang.shared.domain.congress.CongressId;
import vn.bangvang.shared.domain.decision.DecisionId;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.NominationId;
import vn.bangvang.shared.platform.web.Legible;

/** The presentations and honours of a congress. */
public sealed interface ProgrammeCommand extends CongressCommand {

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
            @NotNull LocalDate registeredOn) {}

    record RegisterPresentation(
            @TargetAggregateIdentifier CongressId congressId, CongressPresentationBody body, PersonalText speaker)
            implements ProgrammeCommand {
        public RegisterPresentation(CongressId congressId, CongressPresentationBody body) {
            this(congressId, body, NewIds.person(body.speakerId(), body.speaker()));
        }
    }

    record CongressAcceptanceBody(
            @NotNull @Min(1) @Max(200) Integer order,
            @NotNull LocalDate acceptedOn) {}

    record AcceptPresentation(
            @TargetAggregateIdentifier CongressId congressId, String code, CongressAcceptanceBody body)
            implements ProgrammeCommand {}

    record CongressDeliveryBody(@NotNull LocalDate deliveredOn) {}

    record DeliverPresentation(@TargetAggregateIdentifier CongressId congressId, String code, CongressDeliveryBody body)
            implements ProgrammeCommand {}

    record CongressWithdrawalBody(
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate withdrawnOn) {}

    record WithdrawPresentation(
            @TargetAggregateIdentifier CongressId congressId, String code, CongressWithdrawalBody body)
            implements ProgrammeCommand {}

    /** Which line of which decision; whom it honours with what is looked up there. */
    record CongressHonouredBody(
            @NotNull DecisionId decisionId, @NotNull NominationId nominationId) {}

    record CongressHonoursBody(
            @NotEmpty @Size(max = 500) List<@NotNull @Valid CongressHonouredBody> honoured,
            @NotNull LocalDate drawnOn) {}

    record DrawHonours(@TargetAggregateIdentifier CongressId congressId, CongressHonoursBody body)
            implements ProgrammeCommand {}

    record CongressStrikeBody(
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate struckOn) {}

    record StrikeHonour(
            @TargetAggregateIdentifier CongressId congressId, NominationId nominationId, CongressStrikeBody body)
            implements ProgrammeCommand {}
}
