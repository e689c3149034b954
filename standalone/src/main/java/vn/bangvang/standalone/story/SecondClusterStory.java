package vn.bangvang.standalone.story;

import static vn.bangvang.standalone.story.SampleAccount.HA_NAM;
import static vn.bangvang.standalone.story.SampleAccount.KIM_BANG;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.bangvang.standalone.say.Bilingual;

/**
 * Cụm thi đua số 2 of Bộ CHQS tỉnh Hà Nam in 2022, a whole year. Its seven members, the quarterly scoring of one another,
 * the two movements and the mid-year review of 23/6/2022 hosted by Kim Bảng are as reported; who led the cluster, all other
 * dates, results and scores are illustrative.
 */
final class SecondClusterStory {

    static final UUID CLUSTER = Ids.of("cluster", "ha-nam-2");
    static final UUID PLEDGE = Ids.of("pledge", "ha-nam-2/2022");
    static final String CONFERENCE = "2022-03-10";
    static final List<UUID> MEMBERS =
            SampleUnit.commands().stream().map(SampleUnit::id).toList();

    static final List<String> MOVEMENTS = List.of(
            "Quân đội chung sức xây dựng nông thôn mới",
            "Quân đội chung tay vì người nghèo – không để ai bị bỏ lại phía sau");

    private SecondClusterStory() {}

    static Story story() {
        List<Step> steps = new ArrayList<>(List.of(form(), openYear("2022", KIM_BANG, SampleUnit.DUY_TIEN)));
        MOVEMENTS.forEach(movement -> steps.add(launch(movement)));
        SampleUnit.commands().forEach(unit -> steps.add(receive(unit)));
        steps.addAll(SecondClusterPledge.steps());
        steps.add(SecondClusterModel.planned());
        steps.add(SecondClusterScoring.table());
        steps.addAll(SecondClusterScoring.quarter(1));
        steps.addAll(SecondClusterScoring.quarter(2));
        steps.add(SecondClusterModel.built());
        steps.addAll(SecondClusterReviews.midYear());
        steps.add(SecondClusterClosing.extendDeadline());
        steps.addAll(SecondClusterHearing.in(SecondClusterScoring.quarter(3)));
        steps.addAll(SecondClusterScoring.quarter(4));
        steps.addAll(SecondClusterClosing.yearEnd());
        return new Story(
                "cluster-2",
                Bilingual.of(
                        "Cụm thi đua số 2, Hà Nam, cả năm 2022 (điểm: số liệu minh họa)",
                        "Cluster 2 of Hà Nam, the whole of 2022 (scores are illustrative figures)"),
                steps);
    }

    private static Step form() {
        return new Step(
                "form",
                HA_NAM,
                Bilingual.of("Thành lập Cụm thi đua số 2", "forms the cluster"),
                "/api/clusters",
                Body.of(
                        "id", CLUSTER,
                        "kind", "CLUSTER",
                        "name", "Cụm thi đua số 2",
                        "organiserId", SampleUnit.HA_NAM.id(),
                        "formedOn", "2022-01-10"));
    }

    static Step openYear(String year, SampleAccount leader, SampleUnit deputy) {
        return new Step(
                "year " + year,
                HA_NAM,
                Bilingual.of("Bảy đơn vị là thành viên năm " + year, "its seven members of " + year),
                "/api/clusters/" + CLUSTER + "/years",
                Body.of(
                        "year", Integer.valueOf(year),
                        "members", MEMBERS,
                        "leader", leader.unit().id(),
                        "deputy", deputy.id(),
                        "openedOn", year + "-01-10"));
    }

    private static Step launch(String name) {
        return new Step(
                "launch " + name,
                HA_NAM,
                Bilingual.of("Phát động: \"" + name + "\"", "launches the movement"),
                "/api/movements",
                Body.of(
                        "id",
                        movement(name),
                        "organiserId",
                        SampleUnit.HA_NAM.id(),
                        "clusterId",
                        CLUSTER,
                        "plan",
                        Body.of(
                                "kind",
                                "THEMATIC",
                                "level",
                                "PROVINCE",
                                "name",
                                name,
                                "theme",
                                name,
                                "contents",
                                List.of("Thực hiện phong trào tại đơn vị (nội dung minh họa)"),
                                "from",
                                "2022-01-20",
                                "to",
                                "2022-12-31",
                                "deadlines",
                                List.of(
                                        deadline("SOKET", "Báo cáo sơ kết 6 tháng", "2022-06-20"),
                                        deadline("TONGKET", "Báo cáo tổng kết", "2022-11-20"))),
                        "launchedOn",
                        "2022-01-20"));
    }

    private static Object deadline(String code, String name, String day) {
        return Body.of("code", code, "name", name, "level", "UNIT", "dueOn", day);
    }

    static UUID movement(String name) {
        return Ids.of("movement", "ha-nam-2/2022/" + name);
    }

    static UUID firstMovement() {
        return movement(MOVEMENTS.get(0));
    }

    private static Step receive(SampleUnit unit) {
        return new Step(
                "receive " + unit.code(),
                SampleAccount.representing(unit),
                Bilingual.of("Tiếp nhận phong trào, có kế hoạch của đơn vị", "receives the movement"),
                "/api/movements/" + firstMovement() + "/receipts",
                Body.of(
                        "unitId", unit.id(),
                        "plan", "Kế hoạch của đơn vị (nội dung minh họa)",
                        "receivedOn", "2022-02-10"));
    }
}
