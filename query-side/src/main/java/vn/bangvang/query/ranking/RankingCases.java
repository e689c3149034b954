package vn.bangvang.query.ranking;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.bangvang.query.ranking.Rankings.RankingHead;
import vn.bangvang.query.readmodel.EventLog;
import vn.bangvang.query.readmodel.EventLog.Logged;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.ranking.RankingEvent;
import vn.bangvang.shared.domain.ranking.RankingId;
import vn.bangvang.shared.domain.ranking.RankingState;

/** One ranking that its reader may see, with everything that was recorded for it. */
@Component
final class RankingCases {

    record RankingCase(RankingHead head, RankingDetails details, RankingState state) {}

    private final Rankings rankings;
    private final EventLog log;

    RankingCases(Rankings rankings, EventLog log) {
        this.rankings = rankings;
        this.log = log;
    }

    RankingCase find(RankingId id, QueryContext context) {
        context.viewer().mustHoldAMandate();
        RankingHead found = rankings.find(id.value(), context)
                .orElseThrow(() -> new Refusal(Reason.UNKNOWN_RANKING, Map.of("ranking", id)));
        List<Logged> stream = log.stream(id.value(), found.sequence());
        return new RankingCase(
                found,
                RankingHistory.of(stream, context.viewer().references(), log),
                RankingState.FOLD.all(stream.stream()
                        .map(logged -> logged.envelope(RankingEvent.class))
                        .toList()));
    }
}
