package vn.bangvang.standalone.story;

import static vn.bangvang.standalone.story.SampleAccount.HOME_AFFAIRS;
import static vn.bangvang.standalone.story.SampleAccount.MASS_MOBILISATION;

import java.util.List;
import java.util.UUID;
import vn.bangvang.standalone.say.Bilingual;

/**
 * The reviews of the block of Party agencies in 2023. The mid-year review of 7/7/2023 and the tasks of the second half, a
 * year-end review among them, are as reported; what the year-end review said is illustrative.
 */
final class BlockReviews {

    private static final UUID MID_YEAR = Ids.of("review", "bac-kan-party-agencies/2023/mid-year");
    private static final UUID YEAR_END = Ids.of("review", "bac-kan-party-agencies/2023/year-end");

    private BlockReviews() {}

    static List<Step> midYear() {
        return List.of(
                submit(
                        MID_YEAR,
                        "MID_YEAR",
                        Bilingual.of(
                                "Sơ kết 6 tháng đầu năm 2023, ngày 7/7/2023", "submits the block's mid-year review"),
                        ReviewSteps.contents(
                                "Các cơ quan Đảng triển khai năm phong trào; biểu dương điển hình 2021–2023 tại lễ kỷ niệm 75 năm"
                                        + " (11/6/1948–11/6/2023).",
                                List.of(),
                                List.of(
                                        "Tổ chức phong trào theo đợt, theo chuyên đề",
                                        "Hoạt động chung của khối",
                                        "Tổng kết năm")),
                        "2023-07-07"),
                ReviewSteps.assess("mid-year", MID_YEAR, HOME_AFFAIRS, "2023-07-14"),
                ReviewSteps.conclude("mid-year", MID_YEAR, HOME_AFFAIRS, "Tổng kết năm 2023", "2023-07-17"));
    }

    static List<Step> yearEnd() {
        return List.of(
                submit(
                        YEAR_END,
                        "YEAR_END",
                        Bilingual.of("Tổng kết năm 2023 của khối (minh họa)", "submits the block's year-end review"),
                        ReviewSteps.contents(
                                "Các cơ quan Đảng hoàn thành giao ước năm 2023 (nội dung minh họa).",
                                List.of(
                                        ReviewSteps.result("Phong trào được triển khai", "phong trào", "5", "5"),
                                        ReviewSteps.result("Hoạt động chung của khối", "hoạt động", "2", "2")),
                                List.of("Ký giao ước năm 2024 (minh họa)")),
                        "2023-12-18"),
                ReviewSteps.assess("year-end", YEAR_END, HOME_AFFAIRS, "2023-12-22"),
                ReviewSteps.conclude(
                        "year-end", YEAR_END, HOME_AFFAIRS, "Phát động thi đua năm 2024 (minh họa)", "2023-12-25"));
    }

    private static Step submit(UUID id, String kind, Bilingual says, Object contents, String day) {
        return new Step(
                "review " + kind,
                MASS_MOBILISATION,
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
                        FlagStory.BLOCK,
                        "unitId",
                        SampleUnit.MASS_MOBILISATION.id(),
                        "year",
                        2023,
                        "contents",
                        contents,
                        "reviewedOn",
                        day));
    }
}
