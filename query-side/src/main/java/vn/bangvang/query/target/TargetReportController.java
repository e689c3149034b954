package vn.bangvang.query.target;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Reads;
import vn.bangvang.query.target.Progresses.PledgeProgress;
import vn.bangvang.query.target.TargetReports.FindTargetReports;
import vn.bangvang.query.target.TargetReports.ReportVersion;
import vn.bangvang.query.target.TargetReports.TargetReportRow;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.pledge.PledgeId;
import vn.bangvang.shared.domain.target.TargetReportId;

/** Open to the same readers as the register of pledges. */
@RestController
@Reads(TargetProgress.class)
class TargetReportController {

    record TargetReportFile(TargetReportRow report, List<ReportVersion> versions, boolean parked) {}

    private final TargetReports reports;
    private final Progresses progresses;

    TargetReportController(TargetReports reports, Progresses progresses) {
        this.reports = reports;
        this.progresses = progresses;
    }

    /** Lists the reports on targets. */
    @GetMapping("/api/target-reports")
    Page<TargetReportRow> listTargetReports(
            QueryContext context,
            @Valid @ParameterObject FindTargetReports query,
            @Valid @ParameterObject Paging paging) {
        context.viewer().mustHoldAMandate();
        return reports.handle(query, paging, context);
    }

    /** One report on targets, with its results. */
    @GetMapping("/api/target-reports/{id}")
    ResponseEntity<TargetReportFile> getTargetReport(QueryContext context, @PathVariable TargetReportId id) {
        context.viewer().mustHoldAMandate();
        TargetReportRow found = reports.find(id.value(), context)
                .orElseThrow(() -> new Refusal(Reason.UNKNOWN_TARGET_REPORT, Map.of("targetReport", id)));
        return context.one(
                found.sequence(),
                new TargetReportFile(found, reports.versions(found, context), context.isParked(id.value())));
    }

    /** Built from many reports, so it has no sequence of its own to be sent back in {@code If-Match}. */
    @GetMapping("/api/pledges/{id}/progress")
    PledgeProgress getPledgeProgress(QueryContext context, @PathVariable PledgeId id) {
        context.viewer().mustHoldAMandate();
        return progresses
                .of(id.value(), context)
                .orElseThrow(() -> new Refusal(Reason.UNKNOWN_PLEDGE, Map.of("pledge", id)));
    }
}
