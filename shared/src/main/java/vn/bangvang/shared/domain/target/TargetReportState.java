package vn.bangvang.shared.domain.target;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.Fold;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.pledge.PledgeId;
import vn.bangvang.shared.domain.target.TargetReportEvent.TargetReportCorrected;
import vn.bangvang.shared.domain.target.TargetReportEvent.TargetReportSubmitted;

/**
 * A report on targets as it stands (báo cáo kết quả thực hiện chỉ tiêu). What each of its events means is said here and
 * nowhere else.
 *
 * @param version from 1; each correction is a new one
 * @param pledgeVersion the version of the pledge whose targets the results are of
 * @param changedOn the day of the newest version
 */
@RecordBuilder
public record TargetReportState(
        TargetReportId id,
        PledgeId pledge,
        UnitId unit,
        Period period,
        int version,
        int pledgeVersion,
        List<TargetResult> results,
        LocalDate reportedOn,
        LocalDate changedOn)
        implements TargetReportStateBuilder.With {

    public static final Fold<TargetReportState, TargetReportEvent> FOLD =
            new Fold<>(TargetReportState::first, TargetReportState::after);

    private static TargetReportState first(EventEnvelope<TargetReportEvent> envelope) {
        if (envelope.event() instanceof TargetReportSubmitted e) {
            return new TargetReportState(
                    e.reportId(),
                    e.pledgeId(),
                    e.unitId(),
                    e.period(),
                    1,
                    e.pledgeVersion(),
                    e.results(),
                    e.reportedOn(),
                    e.reportedOn());
        }
        throw new IllegalArgumentException("A report on targets begins with its submission");
    }

    public TargetReportState after(EventEnvelope<TargetReportEvent> envelope) {
        TargetReportEvent event = envelope.event();
        if (event instanceof TargetReportCorrected e) {
            return with(s -> s.version(version + 1)
                    .pledgeVersion(e.pledgeVersion())
                    .results(e.results())
                    .changedOn(e.correctedOn()));
        }
        throw new IllegalArgumentException(event.getClass().getName());
    }
}
