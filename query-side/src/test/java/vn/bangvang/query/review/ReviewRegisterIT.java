package vn.bangvang.query.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.cluster.ClusterEvent.ClusterFormed;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.cluster.ClusterKind;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.review.ReviewContents;
import vn.bangvang.shared.domain.review.ReviewEvent.ReviewAssessed;
import vn.bangvang.shared.domain.review.ReviewEvent.ReviewAssessmentCorrected;
import vn.bangvang.shared.domain.review.ReviewEvent.ReviewConcluded;
import vn.bangvang.shared.domain.review.ReviewEvent.ReviewConclusionCorrected;
import vn.bangvang.shared.domain.review.ReviewEvent.ReviewCorrected;
import vn.bangvang.shared.domain.review.ReviewEvent.ReviewResubmitted;
import vn.bangvang.shared.domain.review.ReviewEvent.ReviewReturned;
import vn.bangvang.shared.domain.review.ReviewEvent.ReviewSubmitted;
import vn.bangvang.shared.domain.review.ReviewGrade;
import vn.bangvang.shared.domain.review.ReviewId;
import vn.bangvang.shared.domain.review.ReviewKind;
import vn.bangvang.shared.domain.review.ReviewResult;
import vn.bangvang.shared.domain.review.ReviewSubject;

/** Days, host and the 76 citizens are as reported; what was missing, assessed and concluded is invented. */
class ReviewRegisterIT {

    private static final LocalDate KIM_BANG_DAY = LocalDate.of(2022, 6, 23);
    private static final LocalDate BAC_KAN_DAY = LocalDate.of(2023, 6, 27);
    private static final LocalDate PARTY_DAY = LocalDate.of(2023, 7, 7);

    private static QuerySide service;
    private static String reader;
    private static UnitId organiser;

    @BeforeAll
    static void start() throws Exception {
        service = QuerySide.shared();
        organiser = service.unit("Bộ CHQS tỉnh Hà Nam");
        reader = service.user(Role.REPRESENTATIVE, service.unit("Đơn vị đọc"));
    }

    @Test
    void a_clusters_review_shows_who_hosted_it_and_is_found_by_every_filter() throws Exception {
        ClusterId cluster = cluster("Cụm thi đua số 2");
        UnitId kimBang = service.unit("Ban CHQS huyện Kim Bảng");
        UnitId leader = service.unit("Trung đoàn 151");
        ReviewId review = new ReviewId(UUID.randomUUID());
        service.happened(
                review.value(),
                new ReviewSubmitted(
                        review,
                        ReviewKind.MID_YEAR,
                        ReviewSubject.CLUSTER,
                        cluster,
                        organiser,
                        leader,
                        2022,
                        text("Bảy đơn vị kiểm tra, chấm điểm chéo hằng quý", "Diễn tập chiến đấu xã"),
                        kimBang,
                        "Huyện Kim Bảng",
                        KIM_BANG_DAY));
        String all = "/api/reviews?kind=MID_YEAR&year=2022&subject=CLUSTER&state=SUBMITTED&cluster=" + cluster;
        JsonNode found = service.get(reader, all + "&unit=" + leader + "&q=DIEN+TAP+chien+dau")
                .get("items");
        assertThat(found).hasSize(1);
        assertThat(found.at("/0/host/name").asString()).isEqualTo("Ban CHQS huyện Kim Bảng");
        assertThat(found.at("/0/cluster/name").asString()).isEqualTo("Cụm thi đua số 2");
        assertThat(found.at("/0/reviewedOn").asString()).isEqualTo("2022-06-23");
        for (String other : List.of(
                "kind=YEAR_END", "year=2023", "subject=UNIT", "state=CONCLUDED", "grade=GOOD", "unit=" + kimBang)) {
            assertThat(service.get(reader, "/api/reviews?cluster=" + cluster + "&" + other)
                            .get("items"))
                    .as(other)
                    .isEmpty();
        }
        assertThat(service.status(reader, "/api/reviews?grade=SPLENDID")).isEqualTo(400);
    }

    @Test
    void a_result_keeps_what_was_planned_and_what_was_reached() throws Exception {
        ReviewId review = bacKan();
        JsonNode shown = service.get(reader, "/api/reviews/" + review).get("review");
        assertThat(shown.at("/contents/results/0/name").asString()).isEqualTo("Giao quân");
        assertThat(shown.at("/contents/results/0/planned").asString()).isEqualTo("76");
        assertThat(shown.at("/contents/results/0/actual").asString()).isEqualTo("76");
        assertThat(shown.at("/contents/tasks")).hasSize(3);
        assertThat(shown.get("reviewedOn").asString()).isEqualTo("2023-06-27");
        assertThat(shown.get("host").isNull()).isTrue();
    }

    @Test
    void a_returned_review_shows_what_is_missing_until_it_is_submitted_again() throws Exception {
        ReviewId review = bacKan();
        service.happened(
                review.value(),
                new ReviewReturned(review, List.of("Số liệu huấn luyện"), "Chưa đủ", BAC_KAN_DAY.plusDays(1)));
        JsonNode returned = service.get(reader, "/api/reviews/" + review).get("review");
        assertThat(returned.get("state").asString()).isEqualTo("RETURNED");
        assertThat(returned.at("/missing/0").asString()).isEqualTo("Số liệu huấn luyện");

        service.happened(
                review.value(),
                new ReviewResubmitted(review, text("Đã đủ", "Diễn tập"), "Đã bổ sung", BAC_KAN_DAY.plusDays(2)));
        JsonNode file = service.get(reader, "/api/reviews/" + review);
        assertThat(file.at("/review/state").asString()).isEqualTo("SUBMITTED");
        assertThat(file.at("/review/missing")).isEmpty();
        assertThat(file.at("/history/0/detail/contents/summary").asString()).startsWith("Nhiệm vụ quốc phòng");
        assertThat(file.at("/history/1/detail/reason").asString()).isEqualTo("Chưa đủ");
        assertThat(file.at("/history/2/detail/contents/summary").asString()).isEqualTo("Đã đủ");
    }

    @Test
    void a_review_shows_as_last_corrected_and_its_history_keeps_every_version() throws Exception {
        ReviewId review = new ReviewId(UUID.randomUUID());
        UnitId leader = service.unit("Ban Dân vận Tỉnh ủy");
        service.happened(
                review.value(),
                new UUID(0, 7),
                leader,
                new ReviewSubmitted(
                        review,
                        ReviewKind.MID_YEAR,
                        ReviewSubject.CLUSTER,
                        cluster("Khối thi đua các cơ quan Đảng"),
                        organiser,
                        leader,
                        2023,
                        text("Sơ kết", "Thi đua theo đợt"),
                        null,
                        null,
                        PARTY_DAY),
                new ReviewCorrected(review, text("Sơ kết sáu tháng", "Thi đua theo chuyên đề"), "sót", PARTY_DAY),
                new ReviewAssessed(review, ReviewGrade.COMPLETED, "Đạt", PARTY_DAY),
                new ReviewAssessmentCorrected(review, ReviewGrade.EXCELLENT, "Vượt", "nhầm", PARTY_DAY),
                new ReviewConcluded(review, "Nhất trí", List.of("Sinh hoạt chung"), PARTY_DAY),
                new ReviewConclusionCorrected(
                        review, "Nhất trí cao", List.of("Sinh hoạt chung", "Tổng kết năm"), "thiếu", PARTY_DAY));
        JsonNode file = service.get(reader, "/api/reviews/" + review);
        JsonNode shown = file.get("review");
        assertThat(shown.get("state").asString()).isEqualTo("CONCLUDED");
        assertThat(shown.at("/contents/summary").asString()).isEqualTo("Sơ kết sáu tháng");
        assertThat(shown.get("grade").asString()).isEqualTo("EXCELLENT");
        assertThat(shown.get("conclusion").asString()).isEqualTo("Nhất trí cao");
        assertThat(shown.get("conclusionTasks")).hasSize(2);
        assertThat(file.get("history").findValuesAsString("event"))
                .containsExactly(
                        "review.submitted",
                        "review.corrected",
                        "review.assessed",
                        "review.assessment-corrected",
                        "review.concluded",
                        "review.conclusion-corrected");
        assertThat(file.at("/history/2/detail/grade").asString()).isEqualTo("COMPLETED");
        assertThat(file.at("/history/4/detail/tasks")).hasSize(1);
        assertThat(file.at("/history/0/unit/name").asString()).isEqualTo("Ban Dân vận Tỉnh ủy");
        assertThat(service.get(reader, "/api/reviews?q=theo+chuyen+de&grade=EXCELLENT")
                        .get("items"))
                .hasSize(1);
        assertThat(service.get(reader, "/api/reviews?q=thi+dua+theo+dot").get("items"))
                .isEmpty();
    }

    @Test
    void what_is_written_anew_after_the_assessment_waits_for_another_and_its_old_grade_is_history() throws Exception {
        ReviewId review = bacKan();
        service.happened(
                review.value(),
                new ReviewAssessed(review, ReviewGrade.EXCELLENT, "Vượt", BAC_KAN_DAY.plusDays(1)),
                new ReviewCorrected(review, text("Chỉ giao 70", "Diễn tập"), "Số sai", BAC_KAN_DAY.plusDays(2)));
        JsonNode file = service.get(reader, "/api/reviews/" + review);
        assertThat(file.at("/review/state").asString()).isEqualTo("SUBMITTED");
        assertThat(file.at("/review/grade").isNull()).isTrue();
        assertThat(file.at("/review/opinion").isNull()).isTrue();
        assertThat(file.at("/history/1/detail/grade").asString()).isEqualTo("EXCELLENT");
    }

    @Test
    void who_holds_no_mandate_sees_no_review() throws Exception {
        ReviewId review = bacKan();
        String nobody = "nobody" + UUID.randomUUID();
        service.account(nobody);
        assertThat(service.status(nobody, "/api/reviews")).isEqualTo(403);
        assertThat(service.status(nobody, "/api/reviews/" + review)).isEqualTo(403);
        assertThat(service.status(reader, "/api/reviews/" + UUID.randomUUID())).isEqualTo(404);
    }

    private static ReviewId bacKan() {
        ReviewId review = new ReviewId(UUID.randomUUID());
        UnitId city = service.unit("Ban CHQS thành phố Bắc Kạn");
        service.happened(
                review.value(),
                new ReviewSubmitted(
                        review,
                        ReviewKind.MID_YEAR,
                        ReviewSubject.UNIT,
                        new ClusterId(UUID.randomUUID()),
                        organiser,
                        city,
                        2023,
                        new ReviewContents(
                                "Nhiệm vụ quốc phòng, quân sự địa phương 6 tháng đầu năm 2023",
                                List.of(new ReviewResult("Giao quân", "công dân", Score.of("76"), Score.of("76"))),
                                List.of(),
                                List.of(
                                        "Diễn tập phường Đức Xuân",
                                        "Diễn tập phường Phùng Chí Kiên",
                                        "Tuyển quân năm 2024")),
                        null,
                        null,
                        BAC_KAN_DAY));
        return review;
    }

    private static ReviewContents text(String summary, String task) {
        return new ReviewContents(summary, List.of(), List.of(), List.of(task));
    }

    private static ClusterId cluster(String name) {
        ClusterId cluster = new ClusterId(UUID.randomUUID());
        service.happened(
                cluster.value(),
                new ClusterFormed(cluster, ClusterKind.CLUSTER, name, organiser, LocalDate.of(2022, 1, 5)));
        return cluster;
    }
}
