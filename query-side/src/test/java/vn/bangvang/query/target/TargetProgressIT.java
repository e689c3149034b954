package vn.bangvang.query.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.cluster.ClusterEvent.ClusterFormed;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.cluster.ClusterKind;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.pledge.Accumulation;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeAmended;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeOpened;
import vn.bangvang.shared.domain.pledge.PledgeId;
import vn.bangvang.shared.domain.pledge.Target;
import vn.bangvang.shared.domain.target.TargetReportEvent.TargetReportCorrected;
import vn.bangvang.shared.domain.target.TargetReportEvent.TargetReportSubmitted;
import vn.bangvang.shared.domain.target.TargetReportId;
import vn.bangvang.shared.domain.target.TargetResult;

class TargetProgressIT {

    private static final LocalDate DAY = LocalDate.of(2024, 4, 1);
    private static QuerySide service;
    private static UnitId one;
    private static UnitId two;
    private static String reader;

    private final ClusterId cluster = new ClusterId(UUID.randomUUID());
    private final PledgeId pledge = new PledgeId(UUID.randomUUID());

    @BeforeAll
    static void start() throws Exception {
        service = QuerySide.shared();
        one = service.unit("Phường Quang Trung");
        two = service.unit("Phường Lam Hạ");
        reader = service.user(Role.REPRESENTATIVE, service.unit("Người ngoài cụm"));
    }

    @BeforeEach
    void open() {
        service.happened(
                cluster.value(),
                new ClusterFormed(cluster, ClusterKind.CLUSTER, "Cụm " + cluster, service.root(), DAY));
        service.happened(
                pledge.value(),
                new PledgeOpened(
                        pledge,
                        cluster,
                        2024,
                        service.root(),
                        "Quyết thắng",
                        List.of(),
                        List.of(
                                target("GQ", "76", Accumulation.SUM),
                                target("KT", "100", Accumulation.LATEST),
                                target("KL", "0", Accumulation.SUM)),
                        List.of(two, one),
                        null,
                        null,
                        DAY));
    }

    @Test
    void progress_shows_each_party_and_target_with_its_quarters_sum_share_and_whether_it_is_reached() throws Exception {
        TargetReportId first = report(one, "2024-Q1", result("GQ", "40"), result("KT", "92.55"), result("KL", "0"));
        report(one, "2024-Q2", result("GQ", "36"), result("KT", "99.99"));
        JsonNode progress = service.get(reader, "/api/pledges/" + pledge + "/progress");
        assertThat(progress.at("/cluster/name").asString()).isEqualTo("Cụm " + cluster);
        assertThat(progress.at("/units/items").findValuesAsString("name"))
                .containsExactly("Phường Lam Hạ", "Phường Quang Trung");
        JsonNode reported = progress.at("/units/items/1");
        assertThat(reported.get("reached").asInt()).isEqualTo(2);

        JsonNode delivered = reported.at("/targets/0");
        assertThat(delivered.at("/quarters/0/period").asString()).isEqualTo("2024-Q1");
        assertThat(delivered.at("/quarters/0/actual").asString()).isEqualTo("40");
        assertThat(delivered.at("/quarters/0/report").asString()).isEqualTo(first.toString());
        assertThat(delivered.get("plan").asString()).isEqualTo("76");
        assertLine(delivered, "76", "100", true);
        assertLine(reported.at("/targets/1"), "99.99", "99.9", false);
        assertLine(reported.at("/targets/2"), "0", "100", true);

        JsonNode silent = progress.at("/units/items/0/targets/0");
        assertThat(silent.get("cumulated").isNull()).isTrue();
        assertThat(silent.get("share").asString()).isEqualTo("0");
        assertThat(silent.get("reached").asBoolean()).isFalse();
    }

    @Test
    void a_corrected_report_counts_as_corrected_and_both_versions_are_shown() throws Exception {
        TargetReportId report = report(one, "2024-Q1", result("GQ", "76"));
        service.happened(
                report.value(),
                new TargetReportCorrected(report, 1, List.of(result("GQ", "75")), "Đếm nhầm", DAY.plusDays(1)));
        JsonNode found = service.get(reader, "/api/target-reports/" + report);
        assertThat(found.at("/report/results/0/actual").asString()).isEqualTo("75");
        assertThat(found.at("/report/changedOn").asString()).isEqualTo("2024-04-02");
        assertThat(found.at("/versions/0/version").asInt()).isEqualTo(2);
        assertThat(found.at("/versions/0/reason").asString()).isEqualTo("Đếm nhầm");
        assertThat(found.at("/versions/1/results/0/actual").asString()).isEqualTo("76");
        assertThat(found.at("/versions/1/results/0/evidence/0").asString()).isEqualTo("Biên bản");
        assertLine(
                service.get(reader, "/api/pledges/" + pledge + "/progress").at("/units/items/1/targets/0"),
                "75",
                "98.6",
                false);
    }

    @Test
    void after_an_amendment_results_count_for_the_targets_that_kept_their_code() throws Exception {
        report(one, "2024-Q1", result("GQ", "40"), result("KT", "100"));
        service.happened(
                pledge.value(),
                new PledgeAmended(
                        pledge,
                        2,
                        "Quyết thắng",
                        List.of(),
                        List.of(target("GQ", "80", Accumulation.SUM), target("HC", "1", Accumulation.SUM)),
                        null,
                        null,
                        "Tăng chỉ tiêu",
                        DAY));
        JsonNode progress = service.get(reader, "/api/pledges/" + pledge + "/progress");
        assertThat(progress.get("version").asInt()).isEqualTo(2);
        JsonNode targets = progress.at("/units/items/1/targets");
        assertThat(targets).hasSize(2);
        assertLine(targets.get(0), "40", "50", false);
        assertThat(targets.get(1).get("quarters")).isEmpty();
    }

    @Test
    void reports_are_found_by_pledge_unit_and_period() throws Exception {
        TargetReportId wanted = report(one, "2024-Q1", result("GQ", "1"));
        report(one, "2024-Q2", result("GQ", "2"));
        report(two, "2024-Q1", result("GQ", "3"));
        JsonNode found =
                service.get(reader, "/api/target-reports?period=2024-Q1&unit=%s&pledge=%s".formatted(one, pledge));
        assertThat(found.get("items").findValuesAsString("id")).contains(wanted.toString());
        assertThat(found.get("items")).hasSize(1);
        assertThat(found.at("/items/0/pledge").asString()).isEqualTo(pledge.toString());
        assertThat(found.at("/items/0/cluster/name").asString()).isEqualTo("Cụm " + cluster);
        assertThat(found.at("/items/0/year").asInt()).isEqualTo(2024);
        assertThat(service.get(reader, "/api/target-reports?pledge=" + pledge).get("items"))
                .hasSize(3);
    }

    @Test
    void who_holds_no_mandate_reads_nothing_and_what_is_not_there_is_not_found() throws Exception {
        TargetReportId report = report(one, "2024-Q1", result("GQ", "1"));
        service.account("no-mandate-no-targets");
        for (String path : List.of(
                "/api/pledges/" + pledge + "/progress", "/api/target-reports", "/api/target-reports/" + report)) {
            assertThat(service.status("no-mandate-no-targets", path)).as(path).isEqualTo(403);
            assertThat(service.status(reader, path)).as(path).isEqualTo(200);
        }
        assertThat(service.status(reader, "/api/pledges/" + UUID.randomUUID() + "/progress"))
                .isEqualTo(404);
        assertThat(service.status(reader, "/api/target-reports/" + UUID.randomUUID()))
                .isEqualTo(404);
    }

    private TargetReportId report(UnitId unit, String period, TargetResult... results) {
        TargetReportId report = new TargetReportId(UUID.randomUUID());
        service.happened(
                report.value(),
                new TargetReportSubmitted(report, pledge, 1, unit, Period.of(period), List.of(results), DAY));
        return report;
    }

    private static void assertLine(JsonNode line, String cumulated, String share, boolean reached) {
        assertThat(line.get("cumulated").asString()).isEqualTo(cumulated);
        assertThat(line.get("share").asString()).isEqualTo(share);
        assertThat(line.get("reached").asBoolean()).isEqualTo(reached);
    }

    private static Target target(String code, String plan, Accumulation accumulates) {
        return new Target(code, "Chỉ tiêu " + code, "công dân", Score.of(plan), accumulates);
    }

    private static TargetResult result(String target, String actual) {
        return new TargetResult(target, Score.of(actual), List.of("Biên bản"), null);
    }
}
