package vn.bangvang.standalone.story;

import static vn.bangvang.standalone.story.SampleAccount.HA_NAM;
import static vn.bangvang.standalone.story.SampleAccount.KIM_BANG;

import java.util.List;
import java.util.UUID;
import vn.bangvang.standalone.say.Bilingual;

/**
 * The reviews of Cụm số 2 in 2022. The mid-year review of 23/6/2022, its host and the tasks it set are as reported; the
 * year-end review is illustrative.
 */
final class SecondClusterReviews {

    private static final UUID MID_YEAR = Ids.of("review", "ha-nam-2/2022/mid-year");
    private static final UUID YEAR_END = Ids.of("review", "ha-nam-2/2022/year-end");
    private static final String TASK = "Tiếp tục chấm điểm chéo hằng quý";

    private SecondClusterReviews() {}

    static List<Step> midYear() {
        return List.of(
                submit(
                        MID_YEAR,
                        "MID_YEAR",
                        "2022-06-23",
                        "Hội nghị sơ kết 6 tháng đầu năm 2022 tại Ban CHQS huyện Kim Bảng; hằng quý các đơn vị kiểm tra, nhận xét,"
                                + " chấm điểm lẫn nhau; điển hình được xây dựng theo kế hoạch.",
                        List.of(
                                "Diễn tập chiến đấu cấp xã",
                                "Sẵn sàng chiến đấu",
                                "Xây dựng tổ chức Đảng",
                                "Hậu cần, tài chính",
                                "Cuộc vận động vũ khí, trang bị kỹ thuật")),
                ReviewSteps.assess("mid-year", MID_YEAR, HA_NAM, "2022-07-01"),
                ReviewSteps.conclude("mid-year", MID_YEAR, HA_NAM, TASK, "2022-07-04"));
    }

    static List<Step> yearEnd() {
        return List.of(
                submit(
                        YEAR_END,
                        "YEAR_END",
                        "2022-11-25",
                        "Tổng kết năm 2022 của cụm (nội dung minh họa).",
                        List.of("Phát động thi đua năm 2023")),
                ReviewSteps.assess("year-end", YEAR_END, HA_NAM, "2022-11-28"),
                ReviewSteps.conclude("year-end", YEAR_END, HA_NAM, TASK, "2022-11-29"));
    }

    private static Step submit(UUID id, String kind, String day, String summary, List<String> tasks) {
        return new Step(
                "review " + kind,
                KIM_BANG,
                Bilingual.of("Nộp báo cáo của cụm: " + day, "submits the cluster's review"),
                "/api/reviews",
                Body.of(
                        "id",
                        id,
                        "kind",
                        kind,
                        "subject",
                        "CLUSTER",
                        "clusterId",
                        SecondClusterStory.CLUSTER,
                        "unitId",
                        SampleUnit.KIM_BANG.id(),
                        "year",
                        2022,
                        "contents",
                        ReviewSteps.contents(summary, List.of(), tasks),
                        "hostId",
                        SampleUnit.KIM_BANG.id(),
                        "place",
                        "Ban CHQS huyện Kim Bảng",
                        "reviewedOn",
                        day));
    }
}
