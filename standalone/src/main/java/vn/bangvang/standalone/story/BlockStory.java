package vn.bangvang.standalone.story;

import static vn.bangvang.standalone.story.SampleAccount.HOME_AFFAIRS;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import vn.bangvang.standalone.say.Bilingual;

/**
 * Khối thi đua các cơ quan Đảng tỉnh Bắc Kạn in 2023. Leader, deputy, the movements with their periods, the mid-year review
 * of 7/7/2023 and the role models of 2021–2023 are as reported; the rest, every score among it, is illustrative.
 */
final class BlockStory {

    static final int YEAR = 2023;

    private BlockStory() {}

    static Story story() {
        List<Step> steps = new ArrayList<>();
        steps.add(openYear());
        steps.add(launch("nong-thon-moi", "Bắc Kạn chung sức xây dựng nông thôn mới", "2021-01-01", "2025-12-31"));
        steps.add(launch(
                "van-hoa-cong-so",
                "Cán bộ, công chức, viên chức thi đua thực hiện văn hóa công sở",
                "2019-01-01",
                "2025-12-31"));
        steps.add(launch(
                "ket-cau-ha-tang",
                "Bắc Kạn đẩy mạnh phát triển kết cấu hạ tầng đồng bộ, hiện đại; thực hành tiết kiệm, chống lãng phí",
                "2021-01-01",
                "2025-12-31"));
        steps.add(launch(
                "chuyen-doi-so",
                "Bắc Kạn đẩy mạnh chương trình chuyển đổi số giai đoạn 2022–2025",
                "2022-01-01",
                "2025-12-31"));
        steps.add(launch(
                "vi-nguoi-ngheo",
                "Bắc Kạn chung tay vì người nghèo – Không để ai bị bỏ lại phía sau",
                "2021-01-01",
                "2025-12-31"));
        steps.addAll(year());
        return new Story(
                "block",
                Bilingual.of(
                        "Khối thi đua các cơ quan Đảng tỉnh Bắc Kạn, cả năm 2023 (điểm: số liệu minh họa)",
                        "The block of Party agencies of Bắc Kạn, the whole of 2023 (scores are illustrative figures)"),
                steps);
    }

    private static List<Step> year() {
        BlockPledge pledge = new BlockPledge(YEAR);
        BlockScoring scoring = new BlockScoring(YEAR);
        List<Step> steps = new ArrayList<>(pledge.steps());
        steps.add(scoring.table());
        steps.addAll(scoring.quarter(1));
        steps.addAll(BlockModels.steps());
        steps.addAll(scoring.quarter(2));
        steps.addAll(pledge.reports(2, "2023-06-30"));
        steps.addAll(BlockReviews.midYear());
        steps.addAll(scoring.quarter(3));
        steps.addAll(scoring.quarter(4));
        steps.addAll(pledge.reports(4, "2023-12-06"));
        steps.addAll(BlockPlaces.steps(YEAR));
        steps.addAll(BlockReviews.yearEnd());
        steps.add(pledge.close());
        return steps;
    }

    private static Step openYear() {
        List<UUID> members =
                SampleUnit.partyAgencies().stream().map(SampleUnit::id).toList();
        return new Step(
                "year",
                HOME_AFFAIRS,
                Bilingual.of("Trưởng khối, phó khối năm 2023", "its leader and deputy of 2023"),
                "/api/clusters/" + FlagStory.BLOCK + "/years",
                Body.of(
                        "year",
                        2023,
                        "members",
                        members,
                        "leader",
                        SampleUnit.MASS_MOBILISATION.id(),
                        "deputy",
                        SampleUnit.HEALTH_CARE.id(),
                        "openedOn",
                        "2023-01-10"));
    }

    /** The periods of three movements are as reported; of the other two only that they ran in 2023. */
    private static Step launch(String key, String name, String from, String to) {
        return new Step(
                "launch " + key,
                HOME_AFFAIRS,
                Bilingual.of(String.format(Locale.ROOT, "Phát động: \"%s\"", name), "launches a movement over years"),
                "/api/movements",
                Body.of(
                        "id",
                        Ids.of("movement", "bac-kan/" + key),
                        "organiserId",
                        SampleUnit.BAC_KAN.id(),
                        "plan",
                        Body.of(
                                "kind", "THEMATIC",
                                "level", "PROVINCE",
                                "name", name,
                                "theme", name,
                                "contents", List.of("Theo kế hoạch của tỉnh (nội dung minh họa)"),
                                "from", from,
                                "to", to),
                        "launchedOn",
                        from.compareTo("2022") < 0 ? "2022-01-12" : "2022-02-10"));
    }
}
