package vn.bangvang.standalone.story;

import static vn.bangvang.standalone.story.SampleAccount.PHU_LY;

import java.util.ArrayList;
import java.util.List;
import vn.bangvang.standalone.say.Bilingual;

/**
 * The pledge of Cụm số 3: signed at the conference of 15/3/2024 in the sight of the city command, and with a target to
 * measure by. That the wards kept 100 % of it is illustrative.
 */
final class ClusterPledge {

    private static final String TECHNICAL = "KT";

    private ClusterPledge() {}

    static List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        steps.add(open());
        SampleUnit.wards()
                .forEach(ward -> steps.add(
                        PledgeSteps.sign(ClusterStory.PLEDGE, ward, "Chỉ huy trưởng", ClusterStory.CONFERENCE)));
        steps.add(PledgeSteps.witness(
                ClusterStory.PLEDGE,
                SampleAccount.PHU_LY_COMMANDER,
                "Chỉ huy trưởng Ban CHQS thành phố",
                ClusterStory.CONFERENCE));
        return steps;
    }

    private static Step open() {
        return new Step(
                "pledge",
                PHU_LY,
                Bilingual.of("Mở giao ước thi đua, năm nội dung", "opens the pledge with its five contents"),
                "/api/pledges",
                Body.of(
                        "id", ClusterStory.PLEDGE,
                        "clusterId", ClusterStory.CLUSTER,
                        "year", 2024,
                        "theme", ClusterStory.THEME,
                        "contents", ClusterStory.CONTENTS,
                        "targets",
                                List.of(PledgeSteps.target(
                                        TECHNICAL, "Chỉ tiêu công tác kỹ thuật", "%", "100", "LATEST")),
                        "witness", Body.of("unitId", SampleUnit.PHU_LY.id()),
                        "openedOn", ClusterStory.CONFERENCE));
    }

    /** What the wards report before a review of the cluster. */
    static List<Step> reports(String quarter, String day) {
        return SampleUnit.wards().stream()
                .map(ward -> PledgeSteps.report(
                        ClusterStory.PLEDGE, ward, quarter, List.of(PledgeSteps.result(TECHNICAL, "100")), day))
                .toList();
    }

    static Step close() {
        return PledgeSteps.close(ClusterStory.PLEDGE, PHU_LY, 2024);
    }
}
