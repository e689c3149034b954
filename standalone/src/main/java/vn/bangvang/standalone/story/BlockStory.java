package vn.bangvang.standalone.story;

import static vn.bangvang.standalone.story.SampleAccount.HOME_AFFAIRS;
import static vn.bangvang.standalone.story.SampleAccount.MASS_MOBILISATION;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.bangvang.standalone.say.Bilingual;

/**
 * Khối thi đua các cơ quan Đảng tỉnh Bắc Kạn in 2023. Leader, deputy, the movements with their periods, the mid-year review
 * of 7/7/2023 and the role models of 2021–2023 are as reported; the rest is illustrative.
 */
final class BlockStory {

    private static final UUID REVIEW = Ids.of("review", "bac-kan-party-agencies/2023/mid-year");
    private static final UUID MODEL = Ids.of("role-model", "bao-bac-kan/2021-2023");

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
        steps.addAll(roleModel());
        steps.addAll(review());
        return new Story(
                "block",
                Bilingual.of(
                        "Khối thi đua các cơ quan Đảng tỉnh Bắc Kạn, năm 2023",
                        "The block of Party agencies of Bắc Kạn, 2023"),
                steps);
    }

    private static Step openYear() {
        List<UUID> members =
                List.of(SampleUnit.MASS_MOBILISATION.id(), SampleUnit.HEALTH_CARE.id(), SampleUnit.NEWSPAPER.id());
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
                Bilingual.of("Phát động: \"%s\"".formatted(name), "launches a movement over years"),
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

    /** Role models were planned for 2021–2023 and honoured at the anniversary; which unit this one is of is illustrative. */
    private static List<Step> roleModel() {
        String model = "/api/role-models/" + MODEL;
        return List.of(
                new Step(
                        "role model",
                        SampleAccount.NEWSPAPER,
                        Bilingual.of("Lập kế hoạch xây dựng điển hình 2021–2023", "plans a role model"),
                        "/api/role-models",
                        Body.of(
                                "id",
                                MODEL,
                                "unitId",
                                SampleUnit.NEWSPAPER.id(),
                                "subject",
                                Body.of("kind", "COLLECTIVE", "unitId", SampleUnit.NEWSPAPER.id()),
                                "plan",
                                Body.of(
                                        "field",
                                        "MAIN_TASK",
                                        "topic",
                                        "Tuyên truyền phong trào thi đua (minh họa)",
                                        "why",
                                        "Dẫn đầu khối nhiều năm (minh họa)",
                                        "fromYear",
                                        2021,
                                        "toYear",
                                        2023,
                                        "milestones",
                                        List.of(Body.of(
                                                "code",
                                                "M1",
                                                "text",
                                                "Mở chuyên mục gương điển hình (minh họa)",
                                                "dueOn",
                                                "2022-06-30"))),
                                "plannedOn",
                                "2021-03-01")),
                new Step(
                        "milestone",
                        SampleAccount.NEWSPAPER,
                        Bilingual.of("Đạt mốc của lộ trình", "reaches a milestone"),
                        model + "/milestones",
                        Body.of("code", "M1", "evidence", "Chuyên mục đã mở (minh họa)", "reachedOn", "2022-06-20")),
                new Step(
                        "model reviewed",
                        HOME_AFFAIRS,
                        Bilingual.of("Rà soát điển hình 2021–2023", "reviews it"),
                        model + "/reviews",
                        Body.of(
                                "unitId", SampleUnit.BAC_KAN.id(),
                                "outcome", "READY",
                                "findings", "Đủ điều kiện (minh họa)",
                                "reviewedOn", "2023-05-15")),
                new Step(
                        "model recognised",
                        HOME_AFFAIRS,
                        Bilingual.of("Công nhận, biểu dương tại lễ kỷ niệm 75 năm", "recognises it"),
                        model + "/recognitions",
                        Body.of(
                                "unitId",
                                SampleUnit.BAC_KAN.id(),
                                "recognition",
                                Body.of(
                                        "level", "province",
                                        "basis", "DECISION",
                                        "number", "1000/QĐ-UBND",
                                        "basisOn", "2023-06-05"),
                                "recognisedOn",
                                "2023-06-11")),
                new Step(
                        "model publicised",
                        HOME_AFFAIRS,
                        Bilingual.of("Tuyên truyền điển hình", "publicises it"),
                        model + "/publications",
                        Body.of(
                                "unitId", SampleUnit.BAC_KAN.id(),
                                "channel", "Báo Bắc Kạn",
                                "title", "Gương điển hình (minh họa)",
                                "publicisedOn", "2023-06-20")),
                new Step(
                        "model replicated",
                        SampleAccount.HEALTH_CARE,
                        Bilingual.of("Nhân rộng tại đơn vị mình", "takes it over"),
                        model + "/replications",
                        Body.of(
                                "unitId", SampleUnit.HEALTH_CARE.id(),
                                "contents", "Áp dụng cách làm (minh họa)",
                                "startedOn", "2023-07-01")));
    }

    private static List<Step> review() {
        return List.of(
                new Step(
                        "mid-year review",
                        MASS_MOBILISATION,
                        Bilingual.of(
                                "Sơ kết 6 tháng đầu năm 2023, ngày 7/7/2023", "submits the block's mid-year review"),
                        "/api/reviews",
                        Body.of(
                                "id",
                                REVIEW,
                                "kind",
                                "MID_YEAR",
                                "subject",
                                "CLUSTER",
                                "clusterId",
                                FlagStory.BLOCK,
                                "unitId",
                                SampleUnit.MASS_MOBILISATION.id(),
                                "year",
                                2023,
                                "contents",
                                Body.of(
                                        "summary",
                                        "Các cơ quan Đảng triển khai năm phong trào; biểu dương điển hình 2021–2023 tại lễ kỷ niệm 75 năm"
                                                + " (11/6/1948–11/6/2023).",
                                        "results",
                                        List.of(),
                                        "shortcomings",
                                        List.of(),
                                        "tasks",
                                        List.of(
                                                "Tổ chức phong trào theo đợt, theo chuyên đề",
                                                "Hoạt động chung của khối",
                                                "Tổng kết năm")),
                                "reviewedOn",
                                "2023-07-07")),
                new Step(
                        "assess",
                        HOME_AFFAIRS,
                        Bilingual.of("Đánh giá báo cáo của khối", "assesses it"),
                        "/api/reviews/" + REVIEW + "/assessments",
                        Body.of("grade", "GOOD", "opinion", "Đạt yêu cầu (minh họa)", "assessedOn", "2023-07-14")),
                new Step(
                        "conclude",
                        HOME_AFFAIRS,
                        Bilingual.of("Kết luận", "concludes it"),
                        "/api/reviews/" + REVIEW + "/conclusions",
                        Body.of(
                                "conclusion", "Tiếp tục các phong trào (minh họa)",
                                "tasks", List.of("Tổng kết năm 2023"),
                                "concludedOn", "2023-07-17")));
    }
}
