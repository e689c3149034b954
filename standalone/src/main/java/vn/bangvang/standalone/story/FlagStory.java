package vn.bangvang.standalone.story;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.bangvang.standalone.say.Bilingual;

/**
 * Báo Bắc Kạn, 2022: from pledge to the Government's emulation flag. The Prime Minister's decision, its number and
 * date are as published; the way there is illustrative.
 */
final class FlagStory {

    static final UUID BLOCK = Ids.of("cluster", "bac-kan-party-agencies");
    static final UUID NOMINATION = Ids.of("nomination", "bao-bac-kan/2022");
    static final UUID PROVINCE_DECISION = Ids.of("decision", "bac-kan/2022/flag");
    static final UUID GOVERNMENT_DECISION = Ids.of("decision", "770-QD-TTg");

    private static final String NOMINATIONS = "/api/nominations";
    private static final String THIS_NOMINATION = NOMINATIONS + "/" + NOMINATION;

    private FlagStory() {}

    static Story story() {
        return new Story(
                "flag",
                Bilingual.of(
                        "Báo Bắc Kạn 2022: từ giao ước đến Cờ thi đua của Chính phủ (điểm: số liệu minh họa)",
                        "Báo Bắc Kạn 2022: from pledge to the Government's emulation flag (scores are illustrative figures)"),
                steps());
    }

    private static List<Step> steps() {
        List<Step> steps = new ArrayList<>(FlagYear.steps());
        steps.addAll(List.of(
                submit(),
                endorse("unit", SampleAccount.EDITOR_IN_CHIEF, "Thống nhất đề nghị", "2022-12-21"),
                endorse("cluster", SampleAccount.BLOCK_LEADER, "Khối suy tôn, dẫn đầu khối", "2022-12-28"),
                endorse("province", SampleAccount.HOME_AFFAIRS, "Hồ sơ đầy đủ, đúng đối tượng", "2023-01-10"),
                vote(),
                decide(),
                forward(),
                recordGovernmentDecision(),
                FlagYear.check()));
        return steps;
    }

    private static Step submit() {
        return new Step(
                "submit",
                SampleAccount.NEWSPAPER,
                Bilingual.of("Trình đề nghị Cờ thi đua của Chính phủ", "submits the nomination"),
                NOMINATIONS,
                Body.of(
                        "id",
                        NOMINATION,
                        "unitId",
                        SampleUnit.NEWSPAPER.id(),
                        "nominee",
                        Body.of("kind", "COLLECTIVE", "unitId", SampleUnit.NEWSPAPER.id()),
                        "award",
                        "CTDCP",
                        "year",
                        2022,
                        "clusterId",
                        BLOCK,
                        "provinceId",
                        SampleUnit.BAC_KAN.id(),
                        "documents",
                        List.of(
                                document("TOTRINH", "Tờ trình đề nghị khen thưởng", "12/TTr-BBK"),
                                document("BAOCAO", "Báo cáo thành tích năm 2022", "45/BC-BBK"),
                                document("BIENBAN", "Biên bản bình xét và kết quả bỏ phiếu", "03/BB-BBK")),
                        "achievement",
                        "Dẫn đầu Khối thi đua các cơ quan Đảng tỉnh Bắc Kạn năm 2022 (nội dung minh họa).",
                        "submittedOn",
                        "2022-12-20"));
    }

    static Object document(String kind, String title, String reference) {
        return Body.of("kind", kind, "title", title, "reference", reference);
    }

    private static Step endorse(String level, SampleAccount approver, String opinion, String day) {
        return new Step(
                "endorse " + level,
                approver,
                Bilingual.of("Đồng ý, chuyển cấp tiếp theo", "endorses at the level: " + level),
                THIS_NOMINATION + "/endorsements",
                Body.of("opinion", opinion, "endorsedOn", day));
    }

    private static Step vote() {
        return new Step(
                "council",
                SampleAccount.COUNCIL_SECRETARY,
                Bilingual.of("Hội đồng tỉnh: 15 trên 15 phiếu đồng ý", "the council: 15 of 15 in favour"),
                THIS_NOMINATION + "/council-results",
                Body.of(
                        "members", 15,
                        "attending", 15,
                        "writtenOpinions", 0,
                        "inFavour", 15,
                        "heldOn", "2023-02-10"));
    }

    private static Step decide() {
        return new Step(
                "decide",
                SampleAccount.CHAIR,
                Bilingual.of("Quyết định tặng Cờ thi đua của UBND tỉnh", "grants the province's flag"),
                "/api/decisions",
                Body.of(
                        "id",
                        PROVINCE_DECISION,
                        "bodyId",
                        SampleUnit.BAC_KAN.id(),
                        "kind",
                        "AWARD",
                        "number",
                        "215/QĐ-UBND",
                        "signer",
                        Body.of("name", "Người ký mẫu"),
                        "signerPosition",
                        "Chủ tịch UBND tỉnh",
                        "nominationIds",
                        List.of(NOMINATION),
                        "decidedOn",
                        "2023-02-20"));
    }

    private static Step forward() {
        return new Step(
                "forward",
                SampleAccount.HOME_AFFAIRS,
                Bilingual.of("Trình Thủ tướng Chính phủ qua Bộ Nội vụ", "forwards it to the Prime Minister"),
                THIS_NOMINATION + "/forwardings",
                Body.of("letterNumber", "88/TTr-UBND", "forwardedOn", "2023-06-20"));
    }

    private static Step recordGovernmentDecision() {
        return new Step(
                "government decision",
                SampleAccount.HOME_AFFAIRS,
                Bilingual.of(
                        "Ghi nhận Quyết định 770/QĐ-TTg ngày 29/6/2023 của Thủ tướng",
                        "records the Prime Minister's decision"),
                "/api/external-decisions",
                Body.of(
                        "id", GOVERNMENT_DECISION,
                        "recordedBy", SampleUnit.BAC_KAN.id(),
                        "authority", "PRIME_MINISTER",
                        "kind", "AWARD",
                        "number", "770/QĐ-TTg",
                        "nominationIds", List.of(NOMINATION),
                        "decidedOn", "2023-06-29"));
    }
}
