package vn.bangvang.query.target;

import static vn.bangvang.query.readmodel.NameOf.Kind.CLUSTER;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.CaseHistory;
import vn.bangvang.query.readmodel.Listing;
import vn.bangvang.query.readmodel.NameOf;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.target.TargetReportEvent;
import vn.bangvang.shared.domain.target.TargetReportEvent.TargetReportCorrected;
import vn.bangvang.shared.domain.target.TargetReportState;
import vn.bangvang.shared.domain.target.TargetResult;

/** What is asked of the units' reports on targets. */
@Component
final class TargetReports {

    record FindTargetReports(
            @Nullable UUID pledge,
            @Nullable UUID unit,
            @Nullable Period period,

            @Parameter(description = "Báo cáo từ ngày · reported from this day on") @Nullable
            LocalDate from,

            @Parameter(description = "Báo cáo đến hết ngày · reported up to this day") @Nullable
            LocalDate to) {}

    /** The pledge is told by the cluster that made it and its year. */
    record TargetReportRow(
            UUID id,
            UUID pledge,
            @NameOf(CLUSTER) @Nullable Named cluster,
            @Nullable Integer year,
            @NameOf(on = "reported_on") Named unit,
            String period,
            List<TargetResult> results,
            LocalDate reportedOn,
            LocalDate changedOn,
            long sequence) {}

    /** {@code reason} of a correction; the first version has none. */
    record ReportVersion(
            int version,
            int pledgeVersion,
            List<TargetResult> results,
            @Nullable String reason,
            LocalDate date) {}

    private static final String SELECT = """
            select * from (
              select r.id, r.pledge_id as pledge, p.cluster_id as cluster, p.year, r.unit_id as unit,
                r.year as report_year, r.quarter, r.period, r.results, r.reported_on, r.changed_on, r.sequence
              from {target-progress}.report r left join {target-progress}.pledge p on p.id = r.pledge_id) reports""";

    private static final int MOST = 1000;

    private final JdbcClient jdbc;
    private final CaseHistory histories;

    TargetReports(@Qualifier("queryJdbcClient") JdbcClient jdbc, CaseHistory histories) {
        this.jdbc = jdbc;
        this.histories = histories;
    }

    Page<TargetReportRow> handle(FindTargetReports query, Paging paging, QueryContext context) {
        return Listing.of(SELECT)
                .when(query.pledge(), "pledge = :pledge")
                .within(query.unit(), context, "unit")
                .when(query.period() == null ? null : query.period().toString(), "period = :period")
                .between(query.from(), query.to(), "reported_on")
                .page(jdbc, context, paging, "report_year desc, quarter desc, id", TargetReportRow.class);
    }

    Optional<TargetReportRow> find(UUID id, QueryContext context) {
        return Listing.of(SELECT).where("id = :id", id).one(jdbc, context, TargetReportRow.class);
    }

    /** The newest first. */
    List<ReportVersion> versions(TargetReportRow report, QueryContext context) {
        return histories
                .of(
                        report.id(),
                        report.sequence(),
                        TargetReportState.FOLD,
                        TargetReportEvent.class,
                        context.viewer().references())
                .stream()
                .map(step -> new ReportVersion(
                        step.state().version(),
                        step.state().pledgeVersion(),
                        step.state().results(),
                        step.event() instanceof TargetReportCorrected e ? e.reason() : null,
                        step.state().changedOn()))
                .sorted(Comparator.comparing(ReportVersion::version).reversed())
                .limit(MOST)
                .toList();
    }
}
