package vn.bangvang.shared.law;

import org.jspecify.annotations.Nullable;

/**
 * What a council needs to resolve: shares of all its members, in whole percent, and the article that says so.
 *
 * @param attendancePercent the share that attends or writes its opinion
 * @param quorum who has to be in the room; absent in terms from before it was data, which asked for nothing
 * @param rounds how often it may vote; absent in terms from before it was data: one vote, and a lost one ends the case
 * @param moreThan true where the threshold itself is not enough, as for a majority of more than half
 */
public record CouncilTerms(
        int thresholdPercent,
        int attendancePercent,
        String citation,
        @Nullable Quorum quorum,
        @Nullable VotingRounds rounds,
        @Nullable Boolean moreThan) {

    /** Terms of one round, without a quorum of those in the room. */
    public CouncilTerms(int thresholdPercent, int attendancePercent, String citation) {
        this(thresholdPercent, attendancePercent, citation, null, null, null);
    }
}
