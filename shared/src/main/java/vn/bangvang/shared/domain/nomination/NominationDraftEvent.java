package vn.bangvang.shared.domain.nomination;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.domain.kernel.UnitId;

/**
 * How a unit prepares a nomination (soạn thảo, trình ký): its preparers write, its leader signs. Signing begins the
 * nomination, in the same append; nobody outside the unit is concerned before.
 */
public sealed interface NominationDraftEvent extends DomainEvent {

    NominationDraftId draftId();

    /** What says how the whole draft reads from then on. */
    sealed interface Written extends NominationDraftEvent {
        DraftContents contents();
    }

    /** Soạn thảo: somebody of the unit began to write. */
    record NominationDraftBegun(NominationDraftId draftId, UnitId unitId, DraftContents contents, LocalDate preparedOn)
            implements Written {}

    /** Sửa bản soạn thảo: {@code contents} is the whole draft as it now stands, and replaces the one before. */
    record NominationDraftEdited(NominationDraftId draftId, DraftContents contents, LocalDate preparedOn)
            implements Written {}

    /** Trình ký. {@code note}: what the preparer wants the signer to know. */
    record NominationDraftSentForSignature(
            NominationDraftId draftId, @Nullable CaseText note, LocalDate sentOn) implements NominationDraftEvent {}

    /** Trả lại người soạn thảo: the signer wants it changed first. */
    record NominationDraftReturned(NominationDraftId draftId, CaseText reason, LocalDate returnedOn)
            implements NominationDraftEvent {}

    /**
     * Ký: the unit nominates. Who signed, and who entered it if that was somebody else, stands beside the event.
     *
     * @param paperNumber number and symbol of the letter that was signed on paper; null for what was signed here
     */
    record NominationDraftSigned(
            NominationDraftId draftId,
            NominationId nominationId,
            @Nullable String paperNumber,
            LocalDate signedOn) implements NominationDraftEvent {}

    /** Bỏ: nothing comes of it. */
    record NominationDraftDiscarded(NominationDraftId draftId, LocalDate discardedOn) implements NominationDraftEvent {}
}
