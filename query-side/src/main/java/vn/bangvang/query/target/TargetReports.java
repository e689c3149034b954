package vn.bangvang.query.target;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.Listing;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Row;
import vn.bangvang.shared.domain.kernel.Period;
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
            @Nullable Named cluster,
            @Nullable Integer year,
            Named unit,
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
            select r.*,
              (select p.cluster_id from {target-progress}.pledge p where p.id = r.pledge_id) cluster_id,
              (select p.year from {target-progress}.pledge p where p.id = r.pledge_id) pledge_year
            from {target-progress}.report r
            """;
    private static final int MOST = 1000;

    private final JdbcClient jdbc;

    TargetReports(@Qualifier("queryJdbcClient") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<TargetReportRow> handle(FindTargetReports query, Paging paging, QueryContext reading) {
        return Listing.of(SELECT)
                .when(query.pledge(), "pledge_id = ?")
                .within(query.unit(), reading, "unit_id")
                .when(query.period() == null ? null : query.period().toString(), "period = ?")
                .between(query.from(), query.to(), "reported_on")
                .page(jdbc, reading, paging, "year desc, quarter desc, id", TargetReports::row);
    }

    Optional<TargetReportRow> find(UUID id, QueryContext reading) {
        return Listing.of(SELECT).where("id = ?", id).one(jdbc, reading, TargetReports::row);
    }

    /** The newest first. */
    List<ReportVersion> versions(UUID report, QueryContext reading) {
        return Listing.of("select * from {target-progress}.report_version")
                .where("report_id = ?", report)
                .limited(jdbc, reading, "version desc", MOST, TargetReports::version);
    }

    private static TargetReportRow row(Row row) {
        return new TargetReportRow(
                row.uuid("id"),
                row.uuid("pledge_id"),
                row.clusterOrNull("cluster_id"),
                row.numberOrNull("pledge_year"),
                row.unit("unit_id", row.date("reported_on")),
                row.text("period"),
                row.list("results", TargetResult.class),
                row.date("reported_on"),
                row.date("changed_on"),
                row.bigNumber("sequence"));
    }

    private static ReportVersion version(Row row) {
        return new ReportVersion(
                row.number("version"),
                row.number("pledge_version"),
                row.list("results", TargetResult.class),
                row.textOrNull("reason"),
                row.date("dated"));
    }
}
