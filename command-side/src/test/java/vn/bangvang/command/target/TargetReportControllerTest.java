package vn.bangvang.command.target;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.command.testing.World.RED;
import static vn.bangvang.command.testing.World.TODAY;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bangvang.command.target.TargetReportCommand.CorrectTargetReport;
import vn.bangvang.command.target.TargetReportCommand.SubmitTargetReport;
import vn.bangvang.command.testing.Http;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.pledge.PledgeId;
import vn.bangvang.shared.domain.target.TargetReportId;
import vn.bangvang.shared.domain.target.TargetResult;

class TargetReportControllerTest {

    private static final TargetReportId ID = new TargetReportId(World.id("target report"));
    private static final PledgeId PLEDGE = new PledgeId(World.id("pledge"));
    private static final List<TargetResult> RESULTS =
            List.of(new TargetResult("GQ", Score.of("76"), List.of("Biên bản"), "Đủ"));

    private final Http http = new Http(TargetReportController::new);

    @Test
    void bodies_become_commands() throws Exception {
        assertThat(http.command("/api/target-reports", body("76", "'Biên bản'")))
                .isEqualTo(new SubmitTargetReport(ID, PLEDGE, RED, Period.of("2024-Q1"), RESULTS, TODAY));
        assertThat(http.command(
                        "/api/target-reports/" + ID + "/corrections",
                        "{%s, 'reason': 'Nhầm', 'correctedOn': '2024-12-20'}".formatted(results("76", "'Biên bản'"))))
                .isEqualTo(new CorrectTargetReport(ID, RESULTS, "Nhầm", TODAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "'1', '2', '3', '4', '5', '6'", "' '"})
    void one_to_five_pieces_of_evidence_are_sent(String evidence) throws Exception {
        assertThat(http.post("/api/target-reports", body("76", evidence))).isEqualTo(400);
        assertThat(http.post("/api/target-reports", body("76", "'1', '2', '3', '4', '5'")))
                .isEqualTo(201);
    }

    @Test
    void a_piece_of_evidence_has_at_most_300_characters() throws Exception {
        assertThat(http.post("/api/target-reports", body("76", "'" + "x".repeat(301) + "'")))
                .isEqualTo(400);
        assertThat(http.post("/api/target-reports", body("76", "'" + "x".repeat(300) + "'")))
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1e9", "1,5", "9999999999999"})
    void a_result_that_is_not_a_plain_number_is_not_sent(String actual) throws Exception {
        assertThat(http.post("/api/target-reports", body(actual, "'Biên bản'"))).isEqualTo(400);
        assertThat(http.sent()).isEmpty();
    }

    private static String body(String actual, String evidence) {
        return "{'id': '%s', 'pledgeId': '%s', 'unitId': '%s', 'period': '2024-Q1', %s, 'reportedOn': '2024-12-20'}"
                .formatted(ID, PLEDGE, RED, results(actual, evidence));
    }

    private static String results(String actual, String evidence) {
        return "'results': [{'target': 'GQ', 'actual': '%s', 'evidence': [%s], 'remark': 'Đủ'}]"
                .formatted(actual, evidence);
    }
}
