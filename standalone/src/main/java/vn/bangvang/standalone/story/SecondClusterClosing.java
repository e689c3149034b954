package vn.bangvang.standalone.story;

import static vn.bangvang.standalone.story.SampleAccount.HA_NAM;
import static vn.bangvang.standalone.story.SampleAccount.KIM_BANG;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.bangvang.standalone.say.Bilingual;

/** What Cụm số 2 reported, reviewed, ranked and concluded in 2022. */
final class SecondClusterClosing {

    private static final UUID MID_YEAR = Ids.of("review", "ha-nam-2/2022/mid-year");
    private static final UUID YEAR_END = Ids.of("review", "ha-nam-2/2022/year-end");
    private static final int TRAINING = 4;
    private static final int MASS_WORK = 8;

    private SecondClusterClosing() {}

    /** Results on the pledge's targets, from the same figures that were scored. */
    static Step report(int quarter, String[] line, String day) {
        SampleUnit unit = SampleUnit.byCode(line[1]);
        List<Object> results = new ArrayList<>();
        results.add(result("HL", line[TRAINING]));
        if (!line[MASS_WORK].equals("-")) {
            results.add(result("DV", line[MASS_WORK]));
        }
        return new Step(
                "report %s 2022-Q%d".formatted(unit.code(), quarter),
                SampleAccount.representing(unit),
                Bilingual.of("Báo cáo kết quả chỉ tiêu quý " + quarter, "reports results against targets"),
                "/api/target-reports",
                Body.of(
                        "id",
                        Ids.of("target-report", "ha-nam-2/%s/2022-Q%d".formatted(unit.code(), quarter)),
                        "pledgeId",
                        SecondClusterStory.PLEDGE,
                        "unitId",
                        unit.id(),
                        "period",
                        "2022-Q" + quarter,
                        "results",
                        results,
                        "reportedOn",
                        day));
    }

    private static Object result(String target, String actual) {
        return Body.of(
                "target",
                target,
                "actual",
                actual,
                "evidence",
                List.of("Báo cáo quý (minh họa)"),
                "remark",
                ScoreBodies.ILLUSTRATIVE);
    }

    static List<Step> midYear() {
        return List.of(
                review(
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
                assess("mid-year", MID_YEAR, "2022-07-01"),
                conclude("mid-year", MID_YEAR, "2022-07-04"),
                extendDeadline());
    }

    private static Step review(UUID id, String kind, String day, String summary, List<String> tasks) {
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
                        Body.of("summary", summary, "results", List.of(), "shortcomings", List.of(), "tasks", tasks),
                        "hostId",
                        SampleUnit.KIM_BANG.id(),
                        "place",
                        "Ban CHQS huyện Kim Bảng",
                        "reviewedOn",
                        day));
    }

    private static Step assess(String name, UUID review, String day) {
        return new Step(
                "assess " + name,
                HA_NAM,
                Bilingual.of("Đánh giá báo cáo của cụm", "assesses the review"),
                "/api/reviews/" + review + "/assessments",
                Body.of("grade", "GOOD", "opinion", "Hoàn thành tốt nhiệm vụ (minh họa)", "assessedOn", day));
    }

    private static Step conclude(String name, UUID review, String day) {
        return new Step(
                "conclude " + name,
                HA_NAM,
                Bilingual.of("Kết luận, giao nhiệm vụ", "concludes it"),
                "/api/reviews/" + review + "/conclusions",
                Body.of(
                        "conclusion",
                        "Giữ vững phong trào, khắc phục hạn chế (minh họa)",
                        "tasks",
                        List.of("Tiếp tục chấm điểm chéo hằng quý"),
                        "concludedOn",
                        day));
    }

    private static Step extendDeadline() {
        return new Step(
                "extend",
                HA_NAM,
                Bilingual.of("Gia hạn báo cáo tổng kết", "extends a deadline"),
                "/api/movements/" + SecondClusterStory.firstMovement() + "/extensions",
                Body.of(
                        "deadline", "TONGKET",
                        "dueOn", "2022-11-30",
                        "reason", "Các đơn vị tham gia diễn tập (minh họa)",
                        "extendedOn", "2022-10-05"));
    }

    static List<Step> yearEnd() {
        List<Step> steps = new ArrayList<>();
        steps.add(review(
                YEAR_END,
                "YEAR_END",
                "2022-11-25",
                "Tổng kết năm 2022 của cụm (nội dung minh họa).",
                List.of("Phát động thi đua năm 2023")));
        steps.add(assess("year-end", YEAR_END, "2022-11-28"));
        steps.add(conclude("year-end", YEAR_END, "2022-11-29"));
        steps.addAll(SecondClusterPlaces.steps());
        SampleUnit.commands().forEach(unit -> steps.add(check(unit)));
        steps.add(closePledge());
        steps.add(closeMovement());
        steps.add(SecondClusterStory.openYear("2023", SampleAccount.DUY_TIEN, SampleUnit.BINH_LUC));
        steps.add(handOver());
        return steps;
    }

    private static Step check(SampleUnit unit) {
        return new Step(
                "check " + unit.code(),
                HA_NAM,
                Bilingual.of("Đối chiếu đăng ký thi đua: " + unit.label(), "checks the registration"),
                "/api/registrations/" + SecondClusterStory.registration(unit) + "/check",
                Body.of(
                        "checkedBy",
                        SampleUnit.HA_NAM.id(),
                        "outcome",
                        Body.of(
                                "titles",
                                List.of(Body.of("line", 1, "achieved", 0, "note", "Chờ xét tặng")),
                                "targets",
                                List.of(Body.of("code", "HL", "actual", "90"))),
                        "checkedOn",
                        "2022-12-05"));
    }

    private static Step closePledge() {
        return new Step(
                "close pledge",
                HA_NAM,
                Bilingual.of("Khép lại giao ước năm 2022", "closes the pledge"),
                "/api/pledges/" + SecondClusterStory.PLEDGE + "/closings",
                Body.of("closedOn", "2022-12-31"));
    }

    private static Step closeMovement() {
        return new Step(
                "close movement",
                HA_NAM,
                Bilingual.of("Tổng kết phong trào", "closes the movement with its results"),
                "/api/movements/" + SecondClusterStory.firstMovement() + "/closing",
                Body.of(
                        "results",
                        Body.of(
                                "summary",
                                "Bảy đơn vị thực hiện phong trào (minh họa)",
                                "figures",
                                List.of(Body.of("name", "Đơn vị tham gia", "value", "7"))),
                        "closedOn",
                        "2022-12-31"));
    }

    private static Step handOver() {
        return new Step(
                "hand over",
                HA_NAM,
                Bilingual.of("Bàn giao cụm trưởng năm 2023 cho thị xã Duy Tiên", "hands the leadership over"),
                "/api/clusters/" + SecondClusterStory.CLUSTER + "/handovers",
                Body.of(
                        "fromYear",
                        2022,
                        "basis",
                        "Biên bản hội nghị tổng kết (minh họa)",
                        "handedOverOn",
                        "2023-01-12"));
    }
}
