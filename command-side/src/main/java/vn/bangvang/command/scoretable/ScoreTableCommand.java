package vn.bangvang.command.scoretable;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.bangvang.command.dispatch.AggregateCommand;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.scoretable.Criterion;
import vn.bangvang.shared.domain.scoretable.ScoreTableId;
import vn.bangvang.shared.domain.scoretable.ScoringTerms;

/** What can be asked of a score table. */
public sealed interface ScoreTableCommand extends AggregateCommand {

    ScoreTableId tableId();

    @Override
    default Object aggregateId() {
        return tableId();
    }

    record AdoptScoreTable(
            @TargetAggregateIdentifier ScoreTableId tableId,
            ClusterId clusterId,
            Period period,
            String name,
            List<Criterion> criteria,
            ScoringTerms terms,
            LocalDate adoptedOn)
            implements ScoreTableCommand {}

    /** The whole table as it is to be from the quarter {@code from} on. */
    record AmendScoreTable(
            @TargetAggregateIdentifier ScoreTableId tableId,
            List<Criterion> criteria,
            ScoringTerms terms,
            Period from,
            String reason,
            LocalDate amendedOn)
            implements ScoreTableCommand {}
}
