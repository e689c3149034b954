package vn.bangvang.shared.domain.ranking;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.UnitId;

/** When the leading unit of a cluster is acclaimed (suy tôn). */
public final class AcclamationPolicy {

    private AcclamationPolicy() {}

    /** The unit that was acclaimed may lead no more: then another is. */
    public static void checkAcclaimable(RankingState state, LocalDate day) {
        PublicationPolicy.checkPublished(state, day);
        if (!isDue(state)) {
            throw new Refusal(Reason.ALREADY_ACCLAIMED, Map.of("unit", state.acclaimed()));
        }
    }

    /** Whether it is published, and no unit of the first place is acclaimed. */
    public static boolean isDue(RankingState state) {
        UnitId acclaimed = state.acclaimed();
        return state.isPublished() && (acclaimed == null || !leads(state.rows(), acclaimed));
    }

    private static boolean leads(List<RankingRow> rows, UnitId unit) {
        return rows.stream().anyMatch(row -> row.rank() == 1 && row.unitId().equals(unit));
    }

    /**
     * More than half of all who are entitled to vote, present or not; each member of the cluster has one vote at most.
     *
     * @param members how many the cluster has
     */
    public static void check(List<RankingRow> rows, UnitId unit, int members, int electors, int present, int inFavour) {
        if (!leads(rows, unit)) {
            throw new Refusal(Reason.NOT_THE_LEADING_UNIT, Map.of("unit", unit));
        }
        if (inFavour < 0 || inFavour > present || present > electors) {
            throw new Refusal(
                    Reason.TALLY_MISCOUNTED,
                    Map.of("members", electors, "attending", present, "writtenOpinions", 0, "inFavour", inFavour));
        }
        MemberVotes.check(members, electors, inFavour);
        if (2L * inFavour <= electors) {
            throw new Refusal(Reason.MAJORITY_NOT_REACHED, Map.of("electors", electors, "inFavour", inFavour));
        }
    }
}
