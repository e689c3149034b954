package vn.bangvang.command.nomination;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.dispatch.AggregateCommand;
import vn.bangvang.command.dispatch.NewIds;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.Nominee;
import vn.bangvang.shared.domain.kernel.NomineeKind;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.CouncilTally;
import vn.bangvang.shared.domain.nomination.Document;
import vn.bangvang.shared.domain.nomination.NominationId;
import vn.bangvang.shared.domain.nomination.RejectionGround;
import vn.bangvang.shared.platform.web.Legible;
import vn.bangvang.shared.platform.web.TextLimit;

/** What can be asked of a nomination; to decide it is asked of a decision. */
public sealed interface NominationCommand extends AggregateCommand {

    NominationId nominationId();

    @Override
    default Object aggregateId() {
        return nominationId();
    }

    record NomineeBody(
            @NotNull NomineeKind kind,
            @NotNull UnitId unitId,
            @Nullable PersonId personId,
            @Nullable @Size(min = 1, max = 100) @Legible String name) {

        /** A name without a person stays without one, and is refused with the other incomplete nominees. */
        Nominee nominee() {
            boolean named = name != null && personId != null;
            return new Nominee(kind, unitId, personId, named ? new PersonalText(personId, name) : null);
        }
    }

    /**
     * {@code provinceId} is the top of the tree unless it is told; {@code achievementCode} tells the achievements of one
     * nominee apart.
     */
    @TextLimit(20000)
    record SubmissionBody(
            @Nullable NominationId id,
            @NotNull UnitId unitId,
            @NotNull @Valid NomineeBody nominee,
            @NotNull @Pattern(regexp = "[A-Z0-9_]{1,20}") String award,
            @NotNull @Min(1948) @Max(2200) Integer year,
            @Nullable ClusterId clusterId,
            @Nullable UnitId provinceId,
            @NotNull @Size(max = 100) List<@NotNull @Valid DocumentBody> documents,
            @NotBlank @Size(max = 20000) String achievement,

            @Nullable @Pattern(regexp = "[A-Z0-9][A-Z0-9._/-]{0,39}")
            String achievementCode,

            @NotNull LocalDate submittedOn) {

        List<Document> papers() {
            return DocumentBody.documents(documents);
        }
    }

    record SubmitNomination(@TargetAggregateIdentifier NominationId nominationId, SubmissionBody body)
            implements NominationCommand {
        public SubmitNomination(SubmissionBody body) {
            this(NewIds.or(body.id(), NominationId::new), body);
        }
    }

    @TextLimit(20000)
    record DraftSubmissionBody(
            @Nullable UnitId provinceId,
            @NotNull @Size(max = 100) List<@NotNull @Valid DocumentBody> documents,
            @NotBlank @Size(max = 20000) String achievement,
            @NotNull LocalDate submittedOn) {

        List<Document> papers() {
            return DocumentBody.documents(documents);
        }
    }

    /** The unit submits what was drafted for it by place; award, year, nominee and cluster are those of the draft. */
    record SubmitDraft(@TargetAggregateIdentifier NominationId nominationId, DraftSubmissionBody body)
            implements NominationCommand {}

    /** {@code ruleSet} only to choose a more favourable law than that of the day, with the reason. */
    record ReceptionBody(
            @Nullable @Pattern(regexp = "[a-z0-9-]{1,60}") String ruleSet,
            @Nullable @Size(max = 2000) String reason,
            @NotNull LocalDate receivedOn) {}

    record ReceiveDossier(@TargetAggregateIdentifier NominationId nominationId, ReceptionBody body)
            implements NominationCommand {}

    /** The reception as it should have been entered; {@code choice}: why a more favourable law than that of the day. */
    record ReceptionCorrectionBody(
            @Nullable @Pattern(regexp = "[a-z0-9-]{1,60}") String ruleSet,
            @Nullable @Size(max = 2000) String choice,
            @NotNull LocalDate receivedOn,
            @NotBlank @Size(max = 2000) String reason,
            @NotNull LocalDate correctedOn) {}

    record CorrectReception(@TargetAggregateIdentifier NominationId nominationId, ReceptionCorrectionBody body)
            implements NominationCommand {}

    record EndorsementBody(
            @Nullable @Size(max = 2000) String opinion,
            @NotNull LocalDate endorsedOn) {}

    record EndorseNomination(@TargetAggregateIdentifier NominationId nominationId, EndorsementBody body)
            implements NominationCommand {}

    record ReturnBody(
            @NotNull @Size(max = 50) List<@NotBlank @Size(max = 40) String> missing,
            @NotBlank @Size(max = 2000) String reason,
            @NotNull LocalDate returnedOn) {}

    record ReturnNomination(@TargetAggregateIdentifier NominationId nominationId, ReturnBody body)
            implements NominationCommand {}

    /** {@code documents} is the whole dossier as it now stands. */
    record ResubmissionBody(
            @NotNull @Size(max = 100) List<@NotNull @Valid DocumentBody> documents,
            @NotBlank @Size(max = 2000) String note,
            @NotNull LocalDate resubmittedOn) {

        List<Document> papers() {
            return DocumentBody.documents(documents);
        }
    }

    record ResubmitNomination(@TargetAggregateIdentifier NominationId nominationId, ResubmissionBody body)
            implements NominationCommand {}

    record RejectionBody(
            @NotNull RejectionGround ground,
            @NotBlank @Size(max = 2000) String reason,
            @NotNull LocalDate rejectedOn) {}

    record RejectNomination(@TargetAggregateIdentifier NominationId nominationId, RejectionBody body)
            implements NominationCommand {}

    record WithdrawalBody(
            @NotBlank @Size(max = 2000) String reason,
            @NotNull LocalDate withdrawnOn) {}

    record WithdrawNomination(@TargetAggregateIdentifier NominationId nominationId, WithdrawalBody body)
            implements NominationCommand {}

    /** {@code round} counts from 1; without one it is the first. */
    record CouncilResultBody(
            @Nullable @Min(1) @Max(100) Integer round,
            @NotNull @PositiveOrZero @Max(10000) Integer members,
            @NotNull @PositiveOrZero @Max(10000) Integer attending,
            @NotNull @PositiveOrZero @Max(10000) Integer writtenOpinions,
            @NotNull @PositiveOrZero @Max(10000) Integer inFavour,
            @NotNull LocalDate heldOn) {

        CouncilTally tally() {
            return new CouncilTally(members, attending, writtenOpinions, inFavour);
        }
    }

    record RecordCouncilResult(@TargetAggregateIdentifier NominationId nominationId, CouncilResultBody body)
            implements NominationCommand {}

    record CouncilResultCorrectionBody(
            @NotNull @PositiveOrZero @Max(10000) Integer members,
            @NotNull @PositiveOrZero @Max(10000) Integer attending,
            @NotNull @PositiveOrZero @Max(10000) Integer writtenOpinions,
            @NotNull @PositiveOrZero @Max(10000) Integer inFavour,
            @NotNull LocalDate heldOn,
            @NotBlank @Size(max = 2000) String reason,
            @NotNull LocalDate correctedOn) {

        CouncilTally tally() {
            return new CouncilTally(members, attending, writtenOpinions, inFavour);
        }
    }

    /** The last result as it should have been entered. */
    record CorrectCouncilResult(@TargetAggregateIdentifier NominationId nominationId, CouncilResultCorrectionBody body)
            implements NominationCommand {}

    record ForwardingBody(
            @NotNull @Pattern(regexp = "\\S{1,60}") @Legible String letterNumber,
            @NotNull LocalDate forwardedOn) {}

    record ForwardNomination(@TargetAggregateIdentifier NominationId nominationId, ForwardingBody body)
            implements NominationCommand {}
}
