package vn.bangvang.command.ranking;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.bangvang.command.dispatch.AggregateCommand;
import vn.bangvang.shared.value.ClusterId;
import vn.bangvang.shared.value.Period;
import vn.bangvang.shared.value.RankingId;

/** What can be asked of a ranking. */
public sealed interface RankingCommand extends AggregateCommand {

    RankingId rankingId();

    @Override
    default Object aggregateId() {
        return rankingId();
    }

    record PublishRanking(
            @TargetAggregateIdentifier RankingId rankingId, ClusterId clusterId, Period period, LocalDate publishedOn)
            implements RankingCommand {}

    record PublishRankingAgain(@TargetAggregateIdentifier RankingId rankingId, String reason, LocalDate publishedOn)
            implements RankingCommand {}
}
