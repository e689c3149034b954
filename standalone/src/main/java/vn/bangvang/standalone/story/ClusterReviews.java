package vn.bangvang.standalone.story;

import static vn.bangvang.standalone.story.SampleAccount.PHU_LY;

import java.util.List;
import java.util.UUID;
import vn.bangvang.standalone.say.Bilingual;

/** The mid-year and the year-end review of Cụm số 3 in 2024; both are illustrative. */
final class ClusterReviews {

    private static final UUID MID_YEAR = Ids.of("review", "phuly-3/2024/mid-year");
    private static final UUID YEAR_END = Ids.of("review", "phuly-3/2024/year-end");

    private ClusterReviews() {}

    static List<Step> midYear() {
        return List.of(
                submit(
                        "mid-year review",
                        Bilingual.of("Nộp báo cáo sơ kết 6 tháng của cụm", "submits the cluster's mid-year review"),
                        MID_YEAR,
                        "MID_YEAR",
                        ReviewSteps.contents(
                                "Sáu đơn vị thực hiện đúng giao ước trong 6 tháng đầu năm (nội dung minh họa).",
                                technical(),
                                List.of("Diễn tập chiến đấu phường", "Hậu cần, tài chính", "Cuộc vận động 50")),
                        "2024-06-28"),
                ReviewSteps.assess("mid-year", MID_YEAR, PHU_LY, "2024-07-04"),
                ReviewSteps.conclude(
                        "mid-year", MID_YEAR, PHU_LY, "Giữ 100 % chỉ tiêu kỹ thuật (minh họa)", "2024-07-05"));
    }

    static List<Step> yearEnd() {
        return List.of(
                submit(
                        "year-end review",
                        Bilingual.of("Nộp báo cáo tổng kết năm của cụm", "submits the cluster's year-end review"),
                        YEAR_END,
                        "YEAR_END",
                        ReviewSteps.contents(
                                "Sáu đơn vị hoàn thành giao ước năm 2024 (nội dung minh họa).",
                                technical(),
                                List.of("Phát động thi đua năm 2025")),
                        "2024-12-23"),
                ReviewSteps.assess("year-end", YEAR_END, PHU_LY, "2024-12-26"),
                ReviewSteps.conclude("year-end", YEAR_END, PHU_LY, "Ký giao ước năm 2025 (minh họa)", "2024-12-27"));
    }

    private static List<Object> technical() {
        return List.of(ReviewSteps.result("Chỉ tiêu công tác kỹ thuật", "%", "100", "100"));
    }

    private static Step submit(String name, Bilingual says, UUID id, String kind, Object contents, String day) {
        return new Step(
                name,
                SampleAccount.MINH_KHAI,
                says,
                "/api/reviews",
                Body.of(
                        "id",
                        id,
                        "kind",
                        kind,
                        "subject",
                        "CLUSTER",
                        "clusterId",
                        ClusterStory.CLUSTER,
                        "unitId",
                        SampleUnit.MINH_KHAI.id(),
                        "year",
                        2024,
                        "contents",
                        contents,
                        "reviewedOn",
                        day));
    }
}
