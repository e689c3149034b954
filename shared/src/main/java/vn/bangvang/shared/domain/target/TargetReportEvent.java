package vn.bangvang.shared.domain.target;

import java.time.LocalDate;
import java.util.List;
import vn.bangvang.shared.domain.kernel.Claim;
import vn.bangvang.shared.domain.kernel.ClaimKind;
import vn.bangvang.shared.domain.kernel.Correction;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.pledge.PledgeId;

/** The life of one unit's report on the targets of a pledge (báo cáo kết quả thực hiện chỉ tiêu) for one quarter. */
public sealed interface TargetReportEvent extends DomainEvent {

    TargetReportId reportId();

    /** {@code pledgeVersion}: the version of the pledge whose targets were reported on. */
    record TargetReportSubmitted(
            TargetReportId reportId,
            PledgeId pledgeId,
            int pledgeVersion,
            UnitId unitId,
            Period period,
            List<TargetResult> results,
            LocalDate reportedOn)
            implements TargetReportEvent {
        @Override
        public List<Claim> claims() {
            return List.of(Claim.of(ClaimKind.TARGET_REPORT, pledgeId, unitId, period));
        }
    }

    record TargetReportCorrected(
            TargetReportId reportId,
            int pledgeVersion,
            List<TargetResult> results,
            String reason,
            LocalDate correctedOn)
            implements TargetReportEvent, Correction {
        @Override
        public boolean corrects(DomainEvent earlier) {
            return earlier instanceof TargetReportSubmitted;
        }
    }
}
