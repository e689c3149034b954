package vn.bangvang.command.nomination;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.dispatch.AggregateCommand;
import vn.bangvang.command.dispatch.NewIds;
import vn.bangvang.command.nomination.NominationCommand.NomineeBody;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.Nominee;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.Document;
import vn.bangvang.shared.domain.nomination.DraftContents;
import vn.bangvang.shared.domain.nomination.NominationDraftId;
import vn.bangvang.shared.domain.nomination.NominationId;
import vn.bangvang.shared.platform.web.Legible;
import vn.bangvang.shared.platform.web.TextLimit;

/** What can be asked of a draft, from its first words to its signature. */
public sealed interface NominationDraftCommand extends AggregateCommand {

    NominationDraftId draftId();

    @Override
    default Object aggregateId() {
        return draftId();
    }

    /** All that stands in the draft; what is missing yet is left out. Whom it is about is named from the start. */
    record DraftContentsBody(
            @NotNull @Valid NomineeBody nominee,
            @Nullable @Pattern(regexp = "[A-Z0-9_]{1,20}") String award,
            @Nullable @Min(1948) @Max(2200) Integer year,
            @Nullable ClusterId clusterId,
            @Nullable UnitId provinceId,

            @Nullable @Pattern(regexp = "[A-Z0-9][A-Z0-9._/-]{0,39}")
            String achievementCode,

            @Nullable @Size(max = 20000) String achievement,
            @Nullable @Size(max = 100) List<@NotNull @Valid DraftPaperBody> documents) {

        DraftContents contents() {
            Nominee about = nominee.nominee();
            return new DraftContents(
                    about,
                    award,
                    year,
                    clusterId,
                    provinceId,
                    achievementCode,
                    achievement == null || achievement.isBlank() ? null : CaseText.about(about, achievement),
                    documents == null ? List.of() : Submission.papers(papers(documents), about));
        }

        private static List<Document> papers(List<DraftPaperBody> bodies) {
            return bodies.stream()
                    .filter(paper -> paper.title() != null && !paper.title().isBlank())
                    .map(paper -> new Document(paper.kind(), CaseText.plain(paper.title()), paper.reference()))
                    .toList();
        }
    }

    /** A paper of the dossier; without a title it is not there yet. */
    record DraftPaperBody(
            @NotNull @Pattern(regexp = "[A-Z0-9_]{1,40}") String kind,
            @Nullable @Size(max = 300) @Legible String title,
            @Nullable @Size(max = 300) String reference) {}

    /**
     * @param unitId the unit that nominates, for which it is prepared and signed
     * @param contents what stands in it so far
     */
    @TextLimit(20000)
    record DraftBeginningBody(
            @Nullable NominationDraftId id,
            @NotNull UnitId unitId,
            @NotNull @Valid DraftContentsBody contents,
            @NotNull LocalDate preparedOn) {}

    record BeginNominationDraft(@TargetAggregateIdentifier NominationDraftId draftId, DraftBeginningBody body)
            implements NominationDraftCommand {
        public BeginNominationDraft(DraftBeginningBody body) {
            this(NewIds.or(body.id(), NominationDraftId::new), body);
        }
    }

    /** @param contents all that stands in it from now on; what is left out is no longer there */
    @TextLimit(20000)
    record DraftEditBody(
            @NotNull @Valid DraftContentsBody contents,
            @NotNull LocalDate preparedOn) {}

    record EditNominationDraft(@TargetAggregateIdentifier NominationDraftId draftId, DraftEditBody body)
            implements NominationDraftCommand {}

    /**
     * @param contents what was written last, saved with it; left out, the draft is sent as it stands
     * @param note what the signer is told
     */
    @TextLimit(20000)
    record SignatureRequestBody(
            @Nullable @Valid DraftContentsBody contents,
            @Nullable @Size(max = 2000) String note,
            @NotNull LocalDate preparedOn) {}

    record SendDraftForSignature(@TargetAggregateIdentifier NominationDraftId draftId, SignatureRequestBody body)
            implements NominationDraftCommand {}

    record DraftReturnBody(
            @NotBlank @Size(max = 2000) String reason,
            @NotNull LocalDate returnedOn) {}

    record ReturnDraft(@TargetAggregateIdentifier NominationDraftId draftId, DraftReturnBody body)
            implements NominationDraftCommand {}

    record DraftDiscardBody(@NotNull LocalDate discardedOn) {}

    record DiscardDraft(@TargetAggregateIdentifier NominationDraftId draftId, DraftDiscardBody body)
            implements NominationDraftCommand {}

    /**
     * @param nominationId names the nomination that begins; without it the service chooses the id
     * @param paperNumber number and symbol of the letter where it was signed on paper; a clerk enters that under the mandate
     *     of whoever signed ({@code Bangvang-Acted-Under})
     */
    record DraftSignatureBody(
            @Nullable NominationId nominationId,

            @Nullable @Pattern(regexp = "\\S{1,60}") @Legible
            String paperNumber,

            @NotNull LocalDate signedOn) {}

    record SignDraft(NominationDraftId draftId, NominationId nominationId, DraftSignatureBody body)
            implements NominationDraftCommand {
        public SignDraft(NominationDraftId draftId, DraftSignatureBody body) {
            this(draftId, NewIds.or(body.nominationId(), NominationId::new), body);
        }

        @Override
        public List<?> alsoTouches() {
            return List.of(nominationId);
        }
    }
}
