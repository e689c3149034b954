package vn.bangvang.command.nomination;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.value.CouncilTally;
import vn.bangvang.shared.value.MandateId;

/** The votes of the council at whose step a nomination stands, and the last one of all while nothing rests on it. */
final class CouncilVotes {

    /**
     * A recorded vote.
     *
     * @param step the index of the council's step
     * @param reachedOn when the nomination had come to this vote
     * @param mandate under which it was recorded; the first events tell none
     */
    record Vote(
            int step,
            int round,
            LocalDate reachedOn,
            CouncilTally tally,
            LocalDate heldOn,
            @Nullable MandateId mandate) {

        boolean says(CouncilTally other, LocalDate day) {
            return tally.equals(other) && heldOn.equals(day);
        }
    }

    private int rounds;
    private @Nullable Vote last;

    /** How many rounds were held. */
    int held() {
        return rounds;
    }

    /** A result without a round is of the first, so that one that is sent twice does not count twice. */
    int next(@Nullable Integer round) {
        int wanted = round == null ? 1 : round;
        if (wanted != rounds + 1) {
            throw new Refusal(Reason.WRONG_ROUND, Map.of("round", wanted, "held", rounds));
        }
        return wanted;
    }

    /** The vote that may still be corrected. */
    Vote correctable() {
        if (last == null) {
            throw new Refusal(Reason.NO_RESULT_TO_CORRECT);
        }
        return last;
    }

    void held(Vote vote) {
        rounds = vote.round();
        last = vote;
    }

    /** The last vote was none: too few were there. */
    void annulled() {
        rounds = correctable().round() - 1;
        last = null;
    }

    /** A later step was taken: what was voted stays. */
    void reliedOn() {
        last = null;
    }

    /** What comes back with other papers is voted on anew. */
    void startAgain() {
        rounds = 0;
        last = null;
    }
}
