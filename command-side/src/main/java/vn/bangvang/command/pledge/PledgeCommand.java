package vn.bangvang.command.pledge;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.dispatch.AggregateCommand;
import vn.bangvang.command.dispatch.NewIds;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.pledge.PledgeId;
import vn.bangvang.shared.domain.pledge.PledgeText;
import vn.bangvang.shared.domain.pledge.Witness;
import vn.bangvang.shared.platform.web.Legible;

/** What can be asked of a pledge. */
public sealed interface PledgeCommand extends AggregateCommand {

    PledgeId pledgeId();

    @Override
    default Object aggregateId() {
        return pledgeId();
    }

    record PledgeBody(
            @Nullable PledgeId id,
            @NotNull ClusterId clusterId,
            @NotNull @Min(1948) @Max(2200) Integer year,
            @NotBlank @Size(max = 500) @Legible String theme,
            @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 2000) String> contents,
            @NotNull @Size(max = 100) List<@NotNull @Valid PledgeTargetBody> targets,
            @Nullable @Valid WitnessBody witness,
            @Nullable LocalDate signUntil,
            @NotNull LocalDate openedOn) {

        PledgeText text() {
            return PledgeTargetBody.text(theme, contents, targets);
        }

        @Nullable
        Witness named() {
            return witness == null ? null : witness.witness();
        }
    }

    record OpenPledge(
            @TargetAggregateIdentifier PledgeId pledgeId,
            PledgeBody body,
            @Nullable Witness witness) implements PledgeCommand {
        public OpenPledge(PledgeBody body) {
            this(NewIds.or(body.id(), PledgeId::new), body, body.named());
        }
    }

    /** {@code signerId} names a person known before; without it the signer gets a pseudonym of their own. */
    record SignatureBody(
            @NotNull UnitId unitId,
            @NotNull @Min(1) Integer version,
            @Nullable PersonId signerId,
            @NotBlank @Size(max = 100) @Legible String signer,
            @NotBlank @Size(max = 200) @Legible String position,
            @NotNull LocalDate signedOn) {}

    record SignPledge(@TargetAggregateIdentifier PledgeId pledgeId, SignatureBody body, PersonalText signer)
            implements PledgeCommand {
        public SignPledge(PledgeId pledgeId, SignatureBody body) {
            this(pledgeId, body, NewIds.person(body.signerId(), body.signer()));
        }
    }

    record DeclineBody(
            @NotNull UnitId unitId,
            @NotNull @Min(1) Integer version,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate declinedOn) {}

    record DeclineSignature(@TargetAggregateIdentifier PledgeId pledgeId, DeclineBody body) implements PledgeCommand {}

    record WitnessSignatureBody(
            @NotNull @Min(1) Integer version,
            @Nullable PersonId signerId,
            @NotBlank @Size(max = 100) @Legible String signer,
            @NotBlank @Size(max = 200) @Legible String position,
            @NotNull LocalDate witnessedOn) {}

    record WitnessPledge(@TargetAggregateIdentifier PledgeId pledgeId, WitnessSignatureBody body, PersonalText signer)
            implements PledgeCommand {
        public WitnessPledge(PledgeId pledgeId, WitnessSignatureBody body) {
            this(pledgeId, body, NewIds.person(body.signerId(), body.signer()));
        }
    }

    /** The whole new version: what is left out, such as the witness, is not part of it. */
    record AmendmentBody(
            @NotBlank @Size(max = 500) @Legible String theme,
            @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 2000) String> contents,
            @NotNull @Size(max = 100) List<@NotNull @Valid PledgeTargetBody> targets,
            @Nullable @Valid WitnessBody witness,
            @Nullable LocalDate signUntil,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate amendedOn) {

        PledgeText text() {
            return PledgeTargetBody.text(theme, contents, targets);
        }

        @Nullable
        Witness named() {
            return witness == null ? null : witness.witness();
        }
    }

    record AmendPledge(
            @TargetAggregateIdentifier PledgeId pledgeId,
            AmendmentBody body,
            @Nullable Witness witness) implements PledgeCommand {
        public AmendPledge(PledgeId pledgeId, AmendmentBody body) {
            this(pledgeId, body, body.named());
        }
    }

    record PledgeClosingBody(@NotNull LocalDate closedOn) {}

    record ClosePledge(@TargetAggregateIdentifier PledgeId pledgeId, PledgeClosingBody body) implements PledgeCommand {}
}
