package vn.bangvang.shared.domain.nomination;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.Author;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.Fold;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.NominationDraftEvent.NominationDraftBegun;
import vn.bangvang.shared.domain.nomination.NominationDraftEvent.NominationDraftDiscarded;
import vn.bangvang.shared.domain.nomination.NominationDraftEvent.NominationDraftEdited;
import vn.bangvang.shared.domain.nomination.NominationDraftEvent.NominationDraftReturned;
import vn.bangvang.shared.domain.nomination.NominationDraftEvent.NominationDraftSentForSignature;
import vn.bangvang.shared.domain.nomination.NominationDraftEvent.NominationDraftSigned;

/**
 * A draft as it stands (bản soạn thảo). What each of its events means is said here and nowhere else.
 *
 * @param since the business date of what happened last
 * @param preparers whoever wrote any of it or sent it for signature
 * @param versions how many times it was written down
 * @param note what the preparer wanted the signer to know, while it waits for the signature
 * @param returned why it came back from the signer; null once it is sent again
 * @param nomination what it became; null before it is signed
 * @param sequence of the event that happened last, from 0
 */
@RecordBuilder
public record NominationDraftState(
        NominationDraftId id,
        UnitId unit,
        DraftContents contents,
        DraftStage stage,
        LocalDate since,
        Set<Author> preparers,
        int versions,
        @Nullable CaseText note,
        @Nullable CaseText returned,
        @Nullable NominationId nomination,
        @Nullable String paperNumber,
        long sequence)
        implements NominationDraftStateBuilder.With {

    public static final Fold<NominationDraftState, NominationDraftEvent> FOLD =
            new Fold<>(NominationDraftState::first, NominationDraftState::after);

    private static NominationDraftState first(EventEnvelope<NominationDraftEvent> envelope) {
        if (envelope.event() instanceof NominationDraftBegun e) {
            return new NominationDraftState(
                    e.draftId(),
                    e.unitId(),
                    e.contents(),
                    DraftStage.WRITING,
                    e.preparedOn(),
                    envelope.actor().joining(Set.of()),
                    1,
                    null,
                    null,
                    null,
                    null,
                    envelope.sequence());
        }
        throw new IllegalArgumentException("A draft begins with its first words");
    }

    public NominationDraftState after(EventEnvelope<NominationDraftEvent> envelope) {
        return after(envelope.event(), envelope.actor().joining(preparers)).withSequence(envelope.sequence());
    }

    private NominationDraftState after(NominationDraftEvent event, Set<Author> withActor) {
        if (event instanceof NominationDraftEdited e) {
            return with(s -> s.contents(e.contents())
                    .since(e.preparedOn())
                    .versions(versions + 1)
                    .preparers(withActor));
        } else if (event instanceof NominationDraftSentForSignature e) {
            return with(s -> s.stage(DraftStage.SENT)
                    .since(e.sentOn())
                    .note(e.note())
                    .returned(null)
                    .preparers(withActor));
        } else if (event instanceof NominationDraftReturned e) {
            return with(s -> s.stage(DraftStage.RETURNED)
                    .since(e.returnedOn())
                    .note(null)
                    .returned(e.reason()));
        } else if (event instanceof NominationDraftSigned e) {
            return with(s -> s.stage(DraftStage.SIGNED)
                    .since(e.signedOn())
                    .note(null)
                    .nomination(e.nominationId())
                    .paperNumber(e.paperNumber()));
        } else if (event instanceof NominationDraftDiscarded e) {
            return with(s -> s.stage(DraftStage.DISCARDED).since(e.discardedOn()));
        }
        throw new IllegalArgumentException(event.getClass().getName());
    }

    /** What the nomination tells of it. */
    public Preparation preparation() {
        return Preparation.of(id, preparers);
    }

    /** Whether the preparers may still write. */
    public boolean isOpen() {
        return stage == DraftStage.WRITING || stage == DraftStage.RETURNED;
    }
}
