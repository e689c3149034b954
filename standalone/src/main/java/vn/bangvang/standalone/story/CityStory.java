package vn.bangvang.standalone.story;

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

    static final UUID CLUSTER = Ids.of("cluster", "bac-kan-commands");

    private CityStory() {}

    static Story story() {
        List<Step> steps = new ArrayList<>(List.of(form(), openYear()));
        steps.addAll(CityYear.steps());
        steps.addAll(CityCongress.steps());
        return new Story(
                "city",
                Bilingual.of(
                        "Ban CHQS thành phố Bắc Kạn: năm 2023 và Đại hội Thi đua quyết thắng 2019–2024",
                        "The military command of Bắc Kạn city: its year 2023 and its congress of 2019–2024"),
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
}
