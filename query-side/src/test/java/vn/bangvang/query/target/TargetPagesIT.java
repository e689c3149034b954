package vn.bangvang.query.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.pledge.Accumulation;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeOpened;
import vn.bangvang.shared.domain.pledge.PledgeEvent.SignatureDeclined;
import vn.bangvang.shared.domain.pledge.PledgeId;
import vn.bangvang.shared.domain.pledge.Target;
import vn.bangvang.shared.domain.target.TargetReportEvent.TargetReportSubmitted;
import vn.bangvang.shared.domain.target.TargetReportId;
import vn.bangvang.shared.domain.target.TargetResult;

class TargetPagesIT {

    private static final LocalDate DAY = LocalDate.of(2024, 4, 1);
    private static final String REPORT = "action=\"/forms/target-reports\"";

    @Test
    void progress_stands_in_words_beside_the_bar_and_a_bound_party_reports_the_quarters_it_has_not() throws Exception {
        QuerySide service = QuerySide.shared();
        UnitId bound = service.unit("Phường báo cáo");
        UnitId refusing = service.unit("Phường không ký");
        PledgeId pledge = new PledgeId(UUID.randomUUID());
        TargetReportId report = new TargetReportId(UUID.randomUUID());
        service.happened(
                pledge.value(),
                new PledgeOpened(
                        pledge,
                        new ClusterId(UUID.randomUUID()),
                        2024,
                        service.root(),
                        "Quyết thắng",
                        List.of(),
                        List.of(new Target("GQ", "Giao quân", "người", Score.of("76"), Accumulation.SUM)),
                        List.of(bound, refusing),
                        null,
                        null,
                        DAY),
                new SignatureDeclined(pledge, 1, refusing, "Chưa thống nhất", DAY));
        service.happened(
                report.value(),
                new TargetReportSubmitted(
                        report,
                        pledge,
                        1,
                        bound,
                        Period.of("2024-Q1"),
                        List.of(new TargetResult("GQ", Score.of("9.5"), List.of("Biên bản"), null)),
                        DAY));
        String path = "/pledges/" + pledge + "/progress";
        assertThat(service.page(service.user(Role.REPRESENTATIVE, bound), path))
                .contains("9,5/76 người, bằng 12,5 %", "Chưa đạt", "Chưa báo cáo", "<progress", REPORT)
                .contains("value=\"2024-Q2\"")
                .contains("/forms/target-reports/" + report + "/corrections\"", "value=\"9,5\"", "value=\"Biên bản\"")
                .doesNotContain("value=\"2024-Q1\"");
        assertThat(service.englishPage(service.user(Role.REPRESENTATIVE, refusing), path))
                .contains("9.5 of 76 người, 12.5 %")
                .doesNotContain(REPORT, "/corrections\"");
        assertThat(service.status(
                        service.user(Role.AUDITOR, service.root()), "/pledges/" + UUID.randomUUID() + "/progress"))
                .isEqualTo(404);
    }
}
