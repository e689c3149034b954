package vn.bangvang.standalone.story;

import static vn.bangvang.standalone.story.SampleAccount.BAC_KAN_CITY_COMMANDER;
import static vn.bangvang.standalone.story.SampleAccount.BAC_KAN_COMMAND;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.bangvang.standalone.say.Bilingual;

/**
 * Ban CHQS thành phố Bắc Kạn: the review of 27/6/2023 with 76 of 76 citizens delivered, and the congress of 16/5/2024 for
 * 2019–2024, the pilot chosen by the province. Committees, teams, helping groups, documents, personnel, models and speeches
 * were prepared as reported; their days, the delegates and all votes are illustrative.
 */
final class CityStory {

    private static final UUID CLUSTER = Ids.of("cluster", "bac-kan-commands");

    private CityStory() {}

    static Story story() {
        List<Step> steps = new ArrayList<>(List.of(form(), openYear(), review()));
        steps.addAll(CityCongress.steps());
        return new Story(
                "city",
                Bilingual.of(
                        "Ban CHQS thành phố Bắc Kạn: sơ kết 2023 và Đại hội Thi đua quyết thắng 2019–2024",
                        "The military command of Bắc Kạn city: review of 2023 and congress of 2019–2024"),
                steps);
    }

    private static Step form() {
        return new Step(
                "form",
                BAC_KAN_COMMAND,
                Bilingual.of("Thành lập cụm thi đua (minh họa)", "forms the cluster"),
                "/api/clusters",
                Body.of(
                        "id", CLUSTER,
                        "kind", "CLUSTER",
                        "name", "Cụm thi đua Ban CHQS (minh họa)",
                        "organiserId", SampleUnit.BAC_KAN_COMMAND.id(),
                        "formedOn", "2023-01-05"));
    }

    private static Step openYear() {
        return new Step(
                "year",
                BAC_KAN_COMMAND,
                Bilingual.of("Thành viên năm 2023 (minh họa)", "its members of 2023"),
                "/api/clusters/" + CLUSTER + "/years",
                Body.of(
                        "year",
                        2023,
                        "members",
                        List.of(SampleUnit.BAC_KAN_CITY.id(), SampleUnit.DUC_XUAN.id(), SampleUnit.PHUNG_CHI_KIEN.id()),
                        "leader",
                        SampleUnit.BAC_KAN_CITY.id(),
                        "deputy",
                        SampleUnit.DUC_XUAN.id(),
                        "openedOn",
                        "2023-01-05"));
    }

    private static Step review() {
        return new Step(
                "mid-year review",
                BAC_KAN_CITY_COMMANDER,
                Bilingual.of("Sơ kết công tác quốc phòng, giao quân 76/76", "submits the mid-year review"),
                "/api/reviews",
                Body.of(
                        "id",
                        Ids.of("review", "bac-kan-city/2023/mid-year"),
                        "kind",
                        "MID_YEAR",
                        "subject",
                        "UNIT",
                        "clusterId",
                        CLUSTER,
                        "unitId",
                        SampleUnit.BAC_KAN_CITY.id(),
                        "year",
                        2023,
                        "contents",
                        Body.of(
                                "summary",
                                "Sơ kết công tác quốc phòng 6 tháng đầu năm 2023.",
                                "results",
                                List.of(Body.of(
                                        "name", "Giao quân", "measure", "công dân", "planned", "76", "actual", "76")),
                                "shortcomings",
                                List.of(),
                                "tasks",
                                List.of(
                                        "Diễn tập phường Đức Xuân",
                                        "Diễn tập phường Phùng Chí Kiên",
                                        "Tuyển quân năm 2024")),
                        "reviewedOn",
                        "2023-06-27"));
    }
}
