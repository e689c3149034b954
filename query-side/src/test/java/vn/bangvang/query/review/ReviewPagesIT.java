package vn.bangvang.query.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.cluster.ClusterEvent.ClusterFormed;
import vn.bangvang.shared.domain.cluster.ClusterEvent.ClusterYearOpened;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.cluster.ClusterKind;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.review.ReviewContents;
import vn.bangvang.shared.domain.review.ReviewEvent.ReviewAssessed;
import vn.bangvang.shared.domain.review.ReviewEvent.ReviewConcluded;
import vn.bangvang.shared.domain.review.ReviewEvent.ReviewReturned;
import vn.bangvang.shared.domain.review.ReviewEvent.ReviewSubmitted;
import vn.bangvang.shared.domain.review.ReviewGrade;
import vn.bangvang.shared.domain.review.ReviewId;
import vn.bangvang.shared.domain.review.ReviewKind;
import vn.bangvang.shared.domain.review.ReviewResult;
import vn.bangvang.shared.domain.review.ReviewSubject;

class ReviewPagesIT {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 25);
    private static final ClusterId CLUSTER = new ClusterId(UUID.randomUUID());

    private static QuerySide service;
    private static UnitId unit;
    private static UnitId superior;
    private static String representative;
    private static String organiser;
    /** A unit reports once a year: each test has one of its own. */
    private static int year = 2022;

    private final ReviewId review = new ReviewId(UUID.randomUUID());
    private final String path = "/reviews/" + review;

    @BeforeAll
    static void start() throws Exception {
        service = QuerySide.shared();
        unit = service.unit("Phường sơ kết");
        superior = service.unit("Thành phố sơ kết");
        representative = service.user(Role.REPRESENTATIVE, unit);
        organiser = service.user(Role.ORGANISER, superior);
        service.happened(
                CLUSTER.value(),
                new ClusterFormed(CLUSTER, ClusterKind.CLUSTER, "Cụm sơ kết", superior, DAY),
                new ClusterYearOpened(
                        CLUSTER, superior, LocalDate.now().getYear(), List.of(unit, superior), unit, superior, DAY));
    }

    @Test
    void the_organiser_assesses_or_returns_what_was_submitted() throws Exception {
        submitted();
        assertThat(service.page(organiser, path))
                .contains(path + "/assessments\"", path + "/returns\"", "Giao quân", "75,5")
                .doesNotContain(path + "/conclusions\"");
        assertThat(service.page(representative, path)).doesNotContain("/assessments\"", "/returns\"");
        assertThat(service.page(organiser, "/reviews?q=" + review)).contains(path);
        assertThat(service.status(organiser, "/reviews/" + UUID.randomUUID())).isEqualTo(404);
    }

    @Test
    void the_unit_supplements_what_was_returned_and_finds_its_text_in_the_form() throws Exception {
        submitted();
        service.happened(
                review.value(), new ReviewReturned(review, List.of("Số liệu huấn luyện"), "Chưa đủ", DAY.plusDays(1)));
        assertThat(service.englishPage(representative, path))
                .contains(path + "/resubmissions\"", "Số liệu huấn luyện", "value=\"Giao quân\"", "What is missing");
        assertThat(service.page(organiser, path)).doesNotContain("/resubmissions\"", "/assessments\"");
    }

    @Test
    void what_is_assessed_is_concluded() throws Exception {
        submitted();
        service.happened(review.value(), new ReviewAssessed(review, ReviewGrade.GOOD, "Đạt mọi mặt", DAY.plusDays(1)));
        assertThat(service.page(organiser, path))
                .contains(path + "/conclusions\"", "Hoàn thành tốt", "Đạt mọi mặt")
                .doesNotContain("/assessments\"");
    }

    @Test
    void each_puts_right_what_is_theirs_and_finds_what_was_entered_in_the_form() throws Exception {
        submitted();
        assertThat(service.page(representative, path)).contains(path + "/corrections\"", "value=\"Giao quân\"");
        service.happened(review.value(), new ReviewAssessed(review, ReviewGrade.GOOD, "Đạt mọi mặt", DAY.plusDays(1)));
        assertThat(service.page(organiser, path))
                .contains(path + "/assessments/corrections\"", ">Đạt mọi mặt</textarea>")
                .doesNotContain(path + "/corrections\"", "/conclusions/corrections\"");
        service.happened(
                review.value(), new ReviewConcluded(review, "Hoàn thành", List.of("Rà soát"), DAY.plusDays(2)));
        assertThat(service.page(organiser, path))
                .contains(path + "/conclusions/corrections\"", ">Hoàn thành</textarea>", "value=\"Rà soát\"")
                .doesNotContain("/assessments/corrections\"");
        assertThat(service.page(representative, path)).doesNotContain("corrections\"");
    }

    @Test
    void a_member_reports_and_who_is_in_no_cluster_is_told_so() throws Exception {
        assertThat(service.page(representative, "/reviews/new")).contains("action=\"/forms/reviews\"", "Cụm sơ kết");
        assertThat(service.page(service.user(Role.REPRESENTATIVE, service.unit("Phường lẻ")), "/reviews/new"))
                .doesNotContain("action=\"/forms/reviews\"")
                .contains("Phường lẻ không là thành viên");
    }

    private void submitted() {
        service.happened(
                review.value(),
                new ReviewSubmitted(
                        review,
                        ReviewKind.MID_YEAR,
                        ReviewSubject.UNIT,
                        CLUSTER,
                        superior,
                        unit,
                        ++year,
                        new ReviewContents(
                                "Sáu tháng đầu năm " + review,
                                List.of(new ReviewResult("Giao quân", "người", Score.of("76"), Score.of("75.5"))),
                                List.of(),
                                List.of("Diễn tập")),
                        null,
                        null,
                        DAY));
    }
}
