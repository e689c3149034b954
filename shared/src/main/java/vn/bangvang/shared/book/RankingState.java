package vn.bangvang.shared.book;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.bangvang.shared.event.RankingEvent;
import vn.bangvang.shared.event.RankingEvent.ExclusionLifted;
import vn.bangvang.shared.event.RankingEvent.MembersBallotRecorded;
import vn.bangvang.shared.event.RankingEvent.RankingOpened;
import vn.bangvang.shared.event.RankingEvent.RankingPublished;
import vn.bangvang.shared.event.RankingEvent.TieDecided;
import vn.bangvang.shared.event.RankingEvent.UnitExcluded;
import vn.bangvang.shared.event.RankingEvent.WomenShareRecorded;
import vn.bangvang.shared.rule.scoring.RankingDecisions;
import vn.bangvang.shared.rule.scoring.RankingDecisions.Ballot;
import vn.bangvang.shared.rule.scoring.RankingDecisions.WomenShare;
import vn.bangvang.shared.value.ClusterId;
import vn.bangvang.shared.value.ExclusionGround;
import vn.bangvang.shared.value.Period;
import vn.bangvang.shared.value.RankingId;
import vn.bangvang.shared.value.UnitId;
import vn.bangvang.shared.value.UnitVotes;

/**
 * What was decided for one ranking so far. The same fold serves the aggregate, the books and the look back.
 *
 * @param sequence the last event of the ranking's stream, for a guard
 */
public record RankingState(
        RankingId id,
        ClusterId cluster,
        UnitId organiser,
        Period period,
        RankingDecisions decisions,
        boolean isPublished,
        long sequence) {

    public static RankingState opened(RankingOpened e, long sequence) {
        return new RankingState(
                e.rankingId(), e.clusterId(), e.organiserId(), e.period(), RankingDecisions.NONE, false, sequence);
    }

    /** The ranking after one more event of its stream. */
    public RankingState after(RankingEvent event, long sequence) {
        return new RankingState(
                id,
                cluster,
                organiser,
                period,
                decided(event),
                isPublished || event instanceof RankingPublished,
                sequence);
    }

    private RankingDecisions decided(RankingEvent event) {
        if (event instanceof UnitExcluded e) {
            Map<UnitId, ExclusionGround> excluded = new HashMap<>(decisions.excluded());
            excluded.put(e.unitId(), e.ground());
            return decisions.excluding(excluded);
        } else if (event instanceof ExclusionLifted e) {
            Map<UnitId, ExclusionGround> excluded = new HashMap<>(decisions.excluded());
            excluded.remove(e.unitId());
            return decisions.excluding(excluded);
        } else if (event instanceof MembersBallotRecorded e) {
            return decisions.voted(new Ballot(
                    e.votes().stream().collect(Collectors.toMap(UnitVotes::unitId, UnitVotes::votes)),
                    e.members() != null));
        } else if (event instanceof WomenShareRecorded e) {
            Map<UnitId, WomenShare> shares = new HashMap<>(decisions.women());
            shares.put(e.unitId(), new WomenShare(e.women(), e.staff()));
            return decisions.counted(shares);
        } else if (event instanceof TieDecided e) {
            List<List<UnitId>> orders = new ArrayList<>(decisions.orders());
            orders.add(0, e.order());
            return decisions.ordered(orders);
        }
        return decisions;
    }
}
