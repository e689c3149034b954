package vn.bangvang.command.review;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.command.testing.World.CLUSTER;
import static vn.bangvang.command.testing.World.RED;
import static vn.bangvang.command.testing.World.TODAY;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.bangvang.command.review.ReviewCommand.CorrectReview;
import vn.bangvang.command.review.ReviewCommand.SubmitReview;
import vn.bangvang.command.testing.Http;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.value.ReviewId;
import vn.bangvang.shared.value.ReviewKind;

class ReviewControllerTest {

    private static final ReviewId ID = new ReviewId(World.id("review"));

    private final Http http = new Http(ReviewController::new);

    @Test
    void bodies_become_commands() throws Exception {
        assertThat(http.command("/api/reviews", body(2024)))
                .isEqualTo(new SubmitReview(
                        ID, ReviewKind.MID_YEAR, CLUSTER, RED, 2024, "Tốt", List.of("Diễn tập"), TODAY));
        assertThat(http.command(
                        "/api/reviews/" + ID + "/corrections",
                        "{'summary': 'Tốt', 'tasks': [], 'reason': 'Nhầm', 'correctedOn': '2024-12-20'}"))
                .isEqualTo(new CorrectReview(ID, "Tốt", List.of(), "Nhầm", TODAY));
    }

    @Test
    void a_year_before_the_first_emulation_movement_is_not_sent() throws Exception {
        assertThat(http.post("/api/reviews", body(1947))).isEqualTo(400);
        assertThat(http.post("/api/reviews", body(1948))).isEqualTo(200);
    }

    private static String body(int year) {
        return "{'id': '%s', 'kind': 'MID_YEAR', 'clusterId': '%s', 'unitId': '%s', 'year': %d, 'summary': 'Tốt', 'tasks': ['Diễn tập'], 'reviewedOn': '2024-12-20'}"
                .formatted(ID, CLUSTER, RED, year);
    }
}
