package vn.bangvang.shared.domain.nomination;

import java.util.Map;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.law.CouncilTerms;
import vn.bangvang.shared.law.VotingRounds;

/**
 * When a council carries a nomination. Shares are of all its members and compared in whole numbers, so nothing is
 * rounded: an absent member with a written opinion counts above and below the line, one without counts below only.
 */
public final class CouncilPolicy {

    public enum Outcome {
        CARRIED,
        LOST,
        /** Too few attend or write their opinion. */
        NOT_QUORATE,
        /** Too few are in the room; a written opinion does not stand in for somebody there. */
        TOO_FEW_PRESENT,
        MISCOUNTED
    }

    private CouncilPolicy() {}

    public static Outcome judge(CouncilTally tally, CouncilTerms terms) {
        if (!addsUp(tally)) {
            return Outcome.MISCOUNTED;
        }
        if (terms.quorum() != null && tally.attending() < terms.quorum().of(tally.members())) {
            return Outcome.TOO_FEW_PRESENT;
        }
        if (!reaches(present(tally), tally.members(), terms.attendancePercent())) {
            return Outcome.NOT_QUORATE;
        }
        return carries(tally, terms) ? Outcome.CARRIED : Outcome.LOST;
    }

    /** What the numbers mean in that round; {@link CouncilOutcome#NOT_HELD} where too few were there. */
    public static CouncilOutcome outcome(CouncilTally tally, CouncilTerms terms, int round) {
        return switch (judge(tally, terms)) {
            case CARRIED -> CouncilOutcome.CARRIED;
            case LOST -> lost(round, terms);
            case NOT_QUORATE, TOO_FEW_PRESENT -> CouncilOutcome.NOT_HELD;
            case MISCOUNTED -> throw miscounted(tally);
        };
    }

    private static Refusal miscounted(CouncilTally tally) {
        return new Refusal(
                Reason.TALLY_MISCOUNTED,
                Map.of(
                        "members", tally.members(),
                        "attending", tally.attending(),
                        "writtenOpinions", tally.writtenOpinions(),
                        "inFavour", tally.inFavour()));
    }

    /** What a vote that was lost in a round, counted from 1, means for the nomination. */
    public static CouncilOutcome lost(int round, CouncilTerms terms) {
        VotingRounds rounds = terms.rounds();
        if (rounds == null) {
            return CouncilOutcome.LOST;
        }
        if (round < rounds.count()) {
            return CouncilOutcome.NEXT_ROUND;
        }
        return rounds.thenCompetentPerson() ? CouncilOutcome.COMPETENT_PERSON : CouncilOutcome.LOST;
    }

    private static boolean carries(CouncilTally tally, CouncilTerms terms) {
        return Boolean.TRUE.equals(terms.moreThan())
                ? exceeds(tally.inFavour(), tally.members(), terms.thresholdPercent())
                : reaches(tally.inFavour(), tally.members(), terms.thresholdPercent());
    }

    /** Members whose voice is on the table: those attending and those who wrote. */
    public static long present(CouncilTally tally) {
        return (long) tally.attending() + tally.writtenOpinions();
    }

    private static boolean addsUp(CouncilTally tally) {
        return tally.members() > 0
                && tally.attending() >= 0
                && tally.writtenOpinions() >= 0
                && tally.inFavour() >= 0
                && present(tally) <= tally.members()
                && tally.inFavour() <= present(tally);
    }

    private static boolean reaches(long part, int whole, int percent) {
        return 100 * part >= (long) percent * whole;
    }

    private static boolean exceeds(long part, int whole, int percent) {
        return 100 * part > (long) percent * whole;
    }
}
