package vn.bangvang.shared.rule;

import vn.bangvang.shared.value.CouncilTally;
import vn.bangvang.shared.value.CouncilTerms;

/**
 * When a council carries a nomination. Shares are of all its members and compared in whole numbers, so nothing is
 * rounded: an absent member with a written opinion counts above and below the line, one without counts below only.
 */
public final class CouncilPolicy {

    public enum Outcome {
        CARRIED,
        LOST,
        NOT_QUORATE,
        MISCOUNTED
    }

    private CouncilPolicy() {}

    public static Outcome judge(CouncilTally tally, CouncilTerms terms) {
        if (!addsUp(tally)) {
            return Outcome.MISCOUNTED;
        }
        if (!reaches(present(tally), tally.members(), terms.attendancePercent())) {
            return Outcome.NOT_QUORATE;
        }
        return reaches(tally.inFavour(), tally.members(), terms.thresholdPercent()) ? Outcome.CARRIED : Outcome.LOST;
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
}
