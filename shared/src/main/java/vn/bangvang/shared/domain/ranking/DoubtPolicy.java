package vn.bangvang.shared.domain.ranking;

import java.util.List;
import java.util.Map;
import vn.bangvang.shared.domain.kernel.Distinct;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.NominationId;
import vn.bangvang.shared.domain.ranking.Honours.Honour;

/**
 * What rests on a place is in doubt once scores or decisions have changed since the publication, or once the unit stands
 * elsewhere in a new one; until somebody confirms it or takes it back.
 */
public final class DoubtPolicy {

    private DoubtPolicy() {}

    public static boolean isAcclamationInDoubt(RankingState state, Since since) {
        Honours.Acclamation acclamation = state.honours().acclamation();
        return acclamation != null && isInDoubt(acclamation.honour(), state, since);
    }

    public static boolean isInDoubt(NominationId award, RankingState state, Since since) {
        return state.honours()
                .award(award)
                .filter(proposed -> isInDoubt(proposed.honour(), state, since))
                .isPresent();
    }

    /** Whether anything that rests on the places is to be looked at again. */
    public static boolean isAnythingInDoubt(RankingState state, Since since) {
        return isAcclamationInDoubt(state, since)
                || state.honours().awards().stream().anyMatch(award -> isInDoubt(award.honour(), state, since));
    }

    private static boolean isInDoubt(Honour honour, RankingState state, Since since) {
        return state.publication() != null && honour.isInDoubt(state.publication(), since.changes());
    }

    /** Only what is in doubt is looked at again. */
    public static UnitId acclaimedInDoubt(RankingState state, Since since) {
        UnitId acclaimed = state.acclaimed();
        if (acclaimed == null || !isAcclamationInDoubt(state, since)) {
            throw new Refusal(Reason.NOTHING_IN_DOUBT);
        }
        return acclaimed;
    }

    public static void checkInDoubt(List<NominationId> awards, RankingState state, Since since) {
        Distinct.check(awards);
        for (NominationId award : awards) {
            if (state.honours().award(award).isEmpty()) {
                throw new Refusal(Reason.UNKNOWN_NOMINATION, Map.of("nomination", award));
            }
            if (!isInDoubt(award, state, since)) {
                throw new Refusal(Reason.NOTHING_IN_DOUBT);
            }
        }
    }
}
