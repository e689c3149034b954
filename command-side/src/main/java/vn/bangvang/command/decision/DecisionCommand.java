package vn.bangvang.command.decision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.dispatch.AggregateCommand;
import vn.bangvang.command.dispatch.NewIds;
import vn.bangvang.shared.domain.decision.DecisionId;
import vn.bangvang.shared.domain.decision.DecisionKind;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.NominationId;
import vn.bangvang.shared.platform.axon.UuidV7;
import vn.bangvang.shared.platform.web.Legible;

/** What can be asked of a decision. */
public sealed interface DecisionCommand extends AggregateCommand {

    DecisionId decisionId();

    @Override
    default Object aggregateId() {
        return decisionId();
    }

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
            @NotNull LocalDate decidedOn) {}

    /** Decides all the nominations, or none; their order is the order of the decision's lines. */
    record IssueDecision(DecisionId decisionId, DecisionBody body, PersonalText signer) implements DecisionCommand {
        public IssueDecision(DecisionBody body) {
            this(
                    NewIds.or(body.id(), DecisionId::new),
                    body,
                    NewIds.person(body.signer().personId(), body.signer().name()));
        }

        @Override
        public List<?> alsoTouches() {
            return body.nominationIds();
        }
    }

    record ExternalDecisionBody(
            @Nullable DecisionId id,
            @NotNull UnitId recordedBy,
            @NotNull @Pattern(regexp = "[A-Z_]{1,60}") String authority,
            @NotNull DecisionKind kind,

            @NotNull @Pattern(regexp = DecisionCorrectionBody.NUMBER) @Legible
            String number,

            @NotEmpty @Size(max = 200) List<@NotNull NominationId> nominationIds,
            @NotNull LocalDate decidedOn) {}

    record RecordExternalDecision(DecisionId decisionId, ExternalDecisionBody body) implements DecisionCommand {
        public RecordExternalDecision(ExternalDecisionBody body) {
            this(NewIds.or(body.id(), DecisionId::new), body);
        }

        @Override
        public List<?> alsoTouches() {
            return body.nominationIds();
        }
    }

    record ExtensionBody(
            @NotNull UnitId recordedBy,
            @NotEmpty @Size(max = 200) List<@NotNull NominationId> nominationIds,
            @NotNull LocalDate extendedOn) {}

    /** Further lines of a decision that was recorded before; {@code recordedBy} received them. */
    record ExtendExternalDecision(DecisionId decisionId, ExtensionBody body) implements DecisionCommand {

        @Override
        public List<?> alsoTouches() {
            return body.nominationIds();
        }
    }

    record CorrectDecision(@TargetAggregateIdentifier DecisionId decisionId, DecisionCorrectionBody body)
            implements DecisionCommand {}

    record CorrectExternalDecision(
            @TargetAggregateIdentifier DecisionId decisionId, DecisionCorrectionBody body) implements DecisionCommand {}
}
