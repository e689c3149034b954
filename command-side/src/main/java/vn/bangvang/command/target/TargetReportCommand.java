package vn.bangvang.command.target;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.bangvang.command.dispatch.AggregateCommand;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.pledge.PledgeId;
import vn.bangvang.shared.domain.target.TargetReportId;
import vn.bangvang.shared.domain.target.TargetResult;

/** What can be asked of a report on targets. */
public sealed interface TargetReportCommand extends AggregateCommand {

    TargetReportId reportId();

    @Override
    default Object aggregateId() {
        return reportId();
    }

    record SubmitTargetReport(
            @TargetAggregateIdentifier TargetReportId reportId,
            PledgeId pledgeId,
            UnitId unitId,
            Period period,
            List<TargetResult> results,
            LocalDate reportedOn)
            implements TargetReportCommand {}

    record CorrectTargetReport(
            @TargetAggregateIdentifier TargetReportId reportId,
            List<TargetResult> results,
            String reason,
            LocalDate correctedOn)
            implements TargetReportCommand {}
}
