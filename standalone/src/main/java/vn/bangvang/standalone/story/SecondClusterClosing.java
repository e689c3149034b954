package vn.bangvang.standalone.story;

import static vn.bangvang.standalone.story.SampleAccount.HA_NAM;

import java.util.ArrayList;
import java.util.List;
import vn.bangvang.standalone.say.Bilingual;

/** What Cụm số 2 reported on its pledge in 2022, and how it closed the year. */
final class SecondClusterClosing {

    private static final int TRAINING = 4;
    private static final int MASS_WORK = 8;

    private SecondClusterClosing() {}

    /** Results on the pledge's targets, from the same figures that were scored. */
    static Step report(int quarter, String[] line, String day) {
        SampleUnit unit = SampleUnit.byCode(line[1]);
        List<Object> results = new ArrayList<>();
        results.add(PledgeSteps.result("HL", line[TRAINING]));
        if (!line[MASS_WORK].equals("-")) {
            results.add(PledgeSteps.result("DV", line[MASS_WORK]));
        }
        return PledgeSteps.report(SecondClusterStory.PLEDGE, unit, "2022-Q" + quarter, results, day);
    }

    static Step extendDeadline() {
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
        steps.addAll(SecondClusterReviews.yearEnd());
        steps.addAll(SecondClusterPlaces.steps());
        steps.addAll(SecondClusterModel.honoured());
        SampleUnit.commands().forEach(unit -> steps.add(check(unit)));
        steps.add(PledgeSteps.close(SecondClusterStory.PLEDGE, HA_NAM, 2022));
        SecondClusterStory.MOVEMENTS.forEach(movement -> steps.add(closeMovement(movement)));
        steps.add(SecondClusterStory.openYear("2023", SampleAccount.DUY_TIEN, SampleUnit.BINH_LUC));
        steps.add(handOver());
        return steps;
    }

    private static Step check(SampleUnit unit) {
        return new Step(
                "check " + unit.code(),
                HA_NAM,
                Bilingual.of("Đối chiếu đăng ký thi đua: " + unit.label(), "checks the registration"),
                "/api/registrations/" + SecondClusterPledge.registration(unit) + "/check",
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

    private static Step closeMovement(String movement) {
        return new Step(
                "close movement " + movement,
                HA_NAM,
                Bilingual.of("Tổng kết phong trào: \"" + movement + "\"", "closes the movement with its results"),
                "/api/movements/" + SecondClusterStory.movement(movement) + "/closing",
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
