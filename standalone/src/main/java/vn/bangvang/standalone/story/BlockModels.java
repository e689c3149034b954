package vn.bangvang.standalone.story;

import static vn.bangvang.standalone.story.SampleAccount.HEALTH_CARE;
import static vn.bangvang.standalone.story.SampleAccount.HOME_AFFAIRS;
import static vn.bangvang.standalone.story.SampleAccount.NEWSPAPER;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.bangvang.standalone.say.Bilingual;

/**
 * The role models of the block, planned for 2021–2023, reviewed in 2023 and honoured with the provincial chair's Bằng khen at
 * the meeting for the 75th anniversary on 11/6/2023, as reported; which units they are of and the decision's number are
 * illustrative.
 */
final class BlockModels {

    private static final ModelSteps PAPER =
            new ModelSteps(Ids.of("role-model", "bao-bac-kan/2021-2023"), NEWSPAPER, HOME_AFFAIRS);
    private static final ModelSteps CARE =
            new ModelSteps(Ids.of("role-model", "bao-ve-suc-khoe/2021-2023"), HEALTH_CARE, HOME_AFFAIRS);

    private static final UUID CERTIFICATE = Ids.of("nomination", "bao-bac-kan/2023/BKT");
    private static final String NUMBER = "1000/QĐ-UBND";
    private static final String DECIDED = "2023-06-05";

    private BlockModels() {}

    static List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        steps.addAll(untilReviewed(PAPER, "MAIN_TASK", "Tuyên truyền phong trào thi đua"));
        steps.addAll(untilReviewed(CARE, "COMMUNITY", "Chăm sóc sức khỏe cán bộ ở cơ sở"));
        steps.addAll(certificate());
        steps.add(recognise(PAPER));
        steps.add(recognise(CARE));
        steps.add(PAPER.publicise("Báo Bắc Kạn", "2023-06-20"));
        steps.add(replicate());
        return steps;
    }

    private static List<Step> untilReviewed(ModelSteps model, String field, String topic) {
        return List.of(
                model.plan(field, topic, 2021, 2023, "2022-06-30", "2021-03-01"),
                model.reach("2022-06-20"),
                model.review("2023-05-15"));
    }

    private static Step recognise(ModelSteps model) {
        return model.recognise(
                "Công nhận, biểu dương tại lễ kỷ niệm 75 năm",
                ModelSteps.paper("province", "DECISION", NUMBER, DECIDED),
                "2023-06-11");
    }

    /** The Bằng khen of one of the models; a Bằng khen needs no council of the province. */
    private static List<Step> certificate() {
        return List.of(
                submit(),
                endorse("unit", SampleAccount.EDITOR_IN_CHIEF, "2023-05-18"),
                endorse("province", HOME_AFFAIRS, "2023-05-25"),
                decide());
    }

    private static Step submit() {
        return new Step(
                "submit certificate",
                NEWSPAPER,
                Bilingual.of("Đề nghị Bằng khen cho điển hình 2021–2023", "nominates the model for a certificate"),
                "/api/nominations",
                Body.of(
                        "id",
                        CERTIFICATE,
                        "unitId",
                        SampleUnit.NEWSPAPER.id(),
                        "nominee",
                        Body.of("kind", "COLLECTIVE", "unitId", SampleUnit.NEWSPAPER.id()),
                        "award",
                        "BKT",
                        "year",
                        2023,
                        "clusterId",
                        FlagStory.BLOCK,
                        "provinceId",
                        SampleUnit.BAC_KAN.id(),
                        "documents",
                        List.of(
                                FlagStory.document("TOTRINH", "Tờ trình", "21/TTr-BBK"),
                                FlagStory.document("BAOCAO", "Báo cáo điển hình 2021–2023", "30/BC-BBK"),
                                FlagStory.document("BIENBAN", "Biên bản bình xét", "05/BB-BBK")),
                        "achievement",
                        "Điển hình tiên tiến 2021–2023 (nội dung minh họa).",
                        "submittedOn",
                        "2023-05-16"));
    }

    private static Step endorse(String level, SampleAccount approver, String day) {
        return new Step(
                "endorse certificate " + level,
                approver,
                Bilingual.of("Đồng ý, chuyển cấp tiếp theo", "endorses at the level: " + level),
                "/api/nominations/" + CERTIFICATE + "/endorsements",
                Body.of("opinion", "Đủ điều kiện (minh họa)", "endorsedOn", day));
    }

    private static Step decide() {
        return new Step(
                "decide certificate",
                SampleAccount.CHAIR,
                Bilingual.of("Quyết định tặng Bằng khen của Chủ tịch UBND tỉnh", "grants the chair's certificate"),
                "/api/decisions",
                Body.of(
                        "id",
                        Ids.of("decision", "bac-kan/2023/models"),
                        "bodyId",
                        SampleUnit.BAC_KAN.id(),
                        "kind",
                        "AWARD",
                        "number",
                        NUMBER,
                        "signer",
                        Body.of("name", "Người ký mẫu"),
                        "signerPosition",
                        "Chủ tịch UBND tỉnh",
                        "nominationIds",
                        List.of(CERTIFICATE),
                        "decidedOn",
                        DECIDED));
    }

    private static Step replicate() {
        return new Step(
                "model replicated",
                HEALTH_CARE,
                Bilingual.of("Nhân rộng tại đơn vị mình", "takes it over"),
                "/api/role-models/" + PAPER.model() + "/replications",
                Body.of(
                        "unitId", SampleUnit.HEALTH_CARE.id(),
                        "contents", "Áp dụng cách làm (minh họa)",
                        "startedOn", "2023-07-01"));
    }
}
