package vn.bangvang.standalone.story;

import static vn.bangvang.standalone.story.SampleAccount.HA_NAM;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.bangvang.standalone.say.Bilingual;

/** What the seven members of Cụm số 2 registered and pledged for 2022; texts and targets are illustrative. */
final class SecondClusterPledge {

    private SecondClusterPledge() {}

    static List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        SampleUnit.commands().forEach(unit -> steps.add(register(unit)));
        steps.add(open());
        SampleUnit.commands()
                .forEach(unit -> steps.add(PledgeSteps.sign(
                        SecondClusterStory.PLEDGE, unit, "Chỉ huy trưởng", SecondClusterStory.CONFERENCE)));
        steps.add(
                PledgeSteps.witness(SecondClusterStory.PLEDGE, HA_NAM, "Phó Chính ủy", SecondClusterStory.CONFERENCE));
        return steps;
    }

    private static Step register(SampleUnit unit) {
        return new Step(
                "register " + unit.code(),
                SampleAccount.representing(unit),
                Bilingual.of("Đăng ký thi đua năm 2022", "registers titles and targets"),
                "/api/registrations",
                Body.of(
                        "id",
                        registration(unit),
                        "unitId",
                        unit.id(),
                        "year",
                        2022,
                        "aims",
                        Body.of(
                                "clusterId",
                                SecondClusterStory.CLUSTER,
                                "titles",
                                List.of(Body.of("award", "BKT", "kind", "COLLECTIVE")),
                                "targets",
                                List.of(Body.of(
                                        "code",
                                        "HL",
                                        "text",
                                        "Kết quả huấn luyện khá, giỏi",
                                        "measure",
                                        "%",
                                        "value",
                                        "85"))),
                        "registeredOn",
                        "2022-02-25"));
    }

    static UUID registration(SampleUnit unit) {
        return Ids.of("registration", "ha-nam-2/2022/" + unit.code());
    }

    private static Step open() {
        return new Step(
                "pledge",
                HA_NAM,
                Bilingual.of("Mở giao ước thi đua", "opens the pledge"),
                "/api/pledges",
                Body.of(
                        "id",
                        SecondClusterStory.PLEDGE,
                        "clusterId",
                        SecondClusterStory.CLUSTER,
                        "year",
                        2022,
                        "theme",
                        "Thi đua Quyết thắng năm 2022 (minh họa)",
                        "contents",
                        List.of("Sẵn sàng chiến đấu, diễn tập", "Huấn luyện", "Hậu cần, kỹ thuật", "Dân vận"),
                        "targets",
                        List.of(
                                PledgeSteps.target("HL", "Kết quả huấn luyện khá, giỏi", "%", "85", "LATEST"),
                                PledgeSteps.target("DV", "Công trình, việc làm dân vận", "việc", "16", "SUM")),
                        "witness",
                        Body.of("unitId", SampleUnit.HA_NAM.id()),
                        "signUntil",
                        SecondClusterStory.CONFERENCE,
                        "openedOn",
                        SecondClusterStory.CONFERENCE));
    }
}
