package vn.bangvang.command.review;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.command.review.Reviews.CONTENTS;
import static vn.bangvang.command.review.Reviews.ID;
import static vn.bangvang.command.testing.World.BLUE;
import static vn.bangvang.command.testing.World.CLUSTER;
import static vn.bangvang.command.testing.World.RED;
import static vn.bangvang.command.testing.World.TODAY;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.bangvang.command.review.ReviewCommand.AssessReview;
import vn.bangvang.command.review.ReviewCommand.ConcludeReview;
import vn.bangvang.command.review.ReviewCommand.CorrectAssessment;
import vn.bangvang.command.review.ReviewCommand.CorrectConclusion;
import vn.bangvang.command.review.ReviewCommand.CorrectReview;
import vn.bangvang.command.review.ReviewCommand.ResubmitReview;
import vn.bangvang.command.review.ReviewCommand.ReturnReview;
import vn.bangvang.command.review.ReviewCommand.SubmitReview;
import vn.bangvang.command.testing.Http;
import vn.bangvang.shared.domain.review.ReviewGrade;
import vn.bangvang.shared.domain.review.ReviewKind;
import vn.bangvang.shared.domain.review.ReviewState.Assessment;
import vn.bangvang.shared.domain.review.ReviewState.Conclusion;
import vn.bangvang.shared.domain.review.ReviewSubject;

class ReviewControllerTest {

    private static final String PATH = "/api/reviews/" + ID;
    private static final String REPORT = "{'summary': 'Hoàn thành nhiệm vụ quốc phòng 6 tháng', 'results':"
            + " [{'name': 'Giao quân', 'measure': 'công dân', 'planned': '76', 'actual': '76'}],"
            + " 'shortcomings': ['Huấn luyện ban đêm còn ít'], 'tasks': ['Diễn tập phường Đức Xuân',"
            + " 'Diễn tập phường Phùng Chí Kiên', 'Tuyển quân năm 2025']}";

    private final Http units = new Http(ReviewController::new);
    private final Http organisers = new Http(AssessmentController::new);

    @Test
    void bodies_of_the_unit_become_commands() throws Exception {
        assertThat(units.command("/api/reviews", body("2024", REPORT)))
                .isEqualTo(new SubmitReview(
                        ID,
                        ReviewKind.MID_YEAR,
                        ReviewSubject.CLUSTER,
                        CLUSTER,
                        RED,
                        2024,
                        CONTENTS,
                        BLUE,
                        "Hội trường",
                        TODAY));
        assertThat(units.command(
                        PATH + "/corrections",
                        "{'contents': " + REPORT + ", 'reason': 'Nhầm', 'correctedOn': '2024-12-20'}"))
                .isEqualTo(new CorrectReview(ID, CONTENTS, "Nhầm", TODAY));
        assertThat(units.command(
                        PATH + "/resubmissions",
                        "{'contents': " + REPORT + ", 'note': 'Đã bổ sung', 'resubmittedOn': '2024-12-20'}"))
                .isEqualTo(new ResubmitReview(ID, CONTENTS, "Đã bổ sung", TODAY));
    }

    @Test
    void bodies_of_the_organiser_become_commands() throws Exception {
        var good = new Assessment(ReviewGrade.GOOD, "Đạt");
        var agreed = new Conclusion("Nhất trí", List.of("Diễn tập"));
        assertThat(organisers.command(
                        PATH + "/returns", "{'missing': ['Số liệu'], 'reason': 'Thiếu', 'returnedOn': '2024-12-20'}"))
                .isEqualTo(new ReturnReview(ID, List.of("Số liệu"), "Thiếu", TODAY));
        assertThat(organisers.command(
                        PATH + "/assessments", "{'grade': 'GOOD', 'opinion': 'Đạt', 'assessedOn': '2024-12-20'}"))
                .isEqualTo(new AssessReview(ID, good, TODAY));
        assertThat(organisers.command(
                        PATH + "/assessment-corrections",
                        "{'grade': 'GOOD', 'opinion': 'Đạt', 'reason': 'Nhầm', 'correctedOn': '2024-12-20'}"))
                .isEqualTo(new CorrectAssessment(ID, good, "Nhầm", TODAY));
        assertThat(organisers.command(
                        PATH + "/conclusions",
                        "{'conclusion': 'Nhất trí', 'tasks': ['Diễn tập'], 'concludedOn': '2024-12-20'}"))
                .isEqualTo(new ConcludeReview(ID, agreed, TODAY));
        assertThat(
                        organisers.command(
                                PATH + "/conclusion-corrections",
                                "{'conclusion': 'Nhất trí', 'tasks': ['Diễn tập'], 'reason': 'Nhầm', 'correctedOn': '2024-12-20'}"))
                .isEqualTo(new CorrectConclusion(ID, agreed, "Nhầm", TODAY));
    }

    @Test
    void a_year_before_the_first_emulation_movement_is_not_sent() throws Exception {
        assertThat(units.post("/api/reviews", body("1947", REPORT))).isEqualTo(400);
        assertThat(units.post("/api/reviews", body("1948", REPORT))).isEqualTo(201);
    }

    @Test
    void a_result_below_zero_and_a_return_that_misses_nothing_are_not_sent() throws Exception {
        assertThat(units.post("/api/reviews", body("2024", REPORT.replace("'actual': '76'", "'actual': '-1'"))))
                .isEqualTo(400);
        assertThat(organisers.post(PATH + "/returns", "{'missing': [], 'reason': 'Thiếu', 'returnedOn': '2024-12-20'}"))
                .isEqualTo(400);
    }

    private static String body(String year, String report) {
        return ("{'id': '%s', 'kind': 'MID_YEAR', 'subject': 'CLUSTER', 'clusterId': '%s', 'unitId': '%s', 'year': %s,"
                        + " 'contents': %s, 'hostId': '%s', 'place': 'Hội trường', 'reviewedOn': '2024-12-20'}")
                .formatted(ID, CLUSTER, RED, year, report, BLUE);
    }
}
