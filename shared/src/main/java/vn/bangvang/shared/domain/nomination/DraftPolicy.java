package vn.bangvang.shared.domain.nomination;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.Author;
import vn.bangvang.shared.domain.kernel.DueTask;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.TaskKind;
import vn.bangvang.shared.domain.kernel.UnitId;

/** What may be done with a draft, by whom, and what waits for whom. */
public final class DraftPolicy {

    /** Writes and sends for signature. */
    public static final Role PREPARER = Role.PREPARER;

    /** Signs for the unit, so that it nominates; whoever may submit without a draft. */
    public static final Role SIGNER = Role.REPRESENTATIVE;

    /** A draft is not rewritten for ever: each version stays in the log. */
    static final int MOST_VERSIONS = 1000;

    private DraftPolicy() {}

    /** What is being written, and what comes back, waits for a preparer; what was sent, for a signer who had no hand in it. */
    public static Optional<DueTask> due(NominationDraftState state) {
        return switch (state.stage()) {
            case WRITING -> Optional.of(DueTask.of(TaskKind.WRITE_DRAFT, PREPARER, state.unit(), state.since()));
            case RETURNED -> Optional.of(DueTask.of(TaskKind.REVISE_DRAFT, PREPARER, state.unit(), state.since()));
            case SENT ->
                Optional.of(DueTask.of(TaskKind.SIGN_DRAFT, SIGNER, state.unit(), state.since())
                        .withKeptFrom(preparers(state)));
            case SIGNED, DISCARDED -> Optional.empty();
        };
    }

    /** Who has had it and waits for what comes of it: its own unit, once it lies with the signer. */
    public static List<UnitId> had(NominationDraftState state) {
        return state.stage() == DraftStage.SENT ? List.of(state.unit()) : List.of();
    }

    private static List<UUID> preparers(NominationDraftState state) {
        return state.preparers().stream().flatMap(Author::ids).distinct().toList();
    }

    /** Once it is sent, nobody changes what the signer reads. */
    public static void checkOpen(NominationDraftState state) {
        if (!state.isOpen()) {
            throw new Refusal(Reason.DRAFT_NOT_OPEN, Map.of("stage", state.stage()));
        }
    }

    public static void checkSent(NominationDraftState state) {
        if (state.stage() != DraftStage.SENT) {
            throw new Refusal(Reason.DRAFT_NOT_SENT, Map.of("stage", state.stage()));
        }
    }

    /** Each version says something else than the one before. */
    public static void checkEdit(NominationDraftState state, DraftContents contents) {
        checkOpen(state);
        if (contents.equals(state.contents())) {
            throw new Refusal(Reason.NOTHING_CHANGED);
        }
        if (state.versions() >= MOST_VERSIONS) {
            throw new Refusal(Reason.TOO_MANY_VERSIONS, Map.of("most", MOST_VERSIONS));
        }
    }

    /** Somebody else's signature is entered as it stands on paper. */
    public static void checkPaper(@Nullable String paperNumber, Author signer) {
        if (signer.enteredBy() != null && paperNumber == null) {
            throw new Refusal(Reason.PAPER_NUMBER_MISSING);
        }
    }

    /** What the law asks of every nomination, whoever the nominee is. */
    public static void checkComplete(DraftContents contents) {
        if (contents.award() == null || contents.year() == null || contents.achievement() == null) {
            throw new Refusal(Reason.DRAFT_INCOMPLETE);
        }
    }
}
