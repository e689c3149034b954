package vn.bangvang.standalone.story;

import static vn.bangvang.standalone.story.SampleAccount.HA_NAM;
import static vn.bangvang.standalone.story.SampleAccount.KIM_BANG;

import java.util.List;
import java.util.UUID;
import vn.bangvang.standalone.say.Bilingual;

/** How Cụm số 2 was ranked in 2022, and what followed from the places; all of it is illustrative. */
final class SecondClusterPlaces {

    static final UUID RANKING = Ids.of("ranking", "ha-nam-2/2022");
    static final UUID FLAG = nomination(SampleUnit.KIM_BANG);
    private static final String HERE = "/api/rankings/" + RANKING;
    private static final UUID OBJECTION = Ids.of("objection", "ha-nam-2/2022/HN-TL");

    private SecondClusterPlaces() {}

    static List<Step> steps() {
        return List.of(
                ScoreBodies.open(RANKING, SecondClusterStory.CLUSTER, HA_NAM, 2022, "2022-11-21"),
                ScoreBodies.propose(RANKING, HA_NAM, "2022-12-01", "2022-11-25"),
                object(),
                answer(),
                ScoreBodies.publish(RANKING, HA_NAM, 2022, "2022-12-02"),
                acclaim(),
                proposeAwards(),
                submit());
    }

    private static Step object() {
        return new Step(
                "object",
                SampleAccount.THANH_LIEM,
                Bilingual.of("Kiến nghị về điểm trừ nộp muộn quý 2", "objects to a late deduction"),
                HERE + "/objections",
                Body.of(
                        "id",
                        OBJECTION,
                        "unitId",
                        SampleUnit.THANH_LIEM.id(),
                        "text",
                        "Đề nghị xem lại điểm trừ nộp muộn quý 2 (minh họa)",
                        "evidence",
                        List.of("Công văn xin lùi hạn (minh họa)"),
                        "raisedOn",
                        "2022-11-28"));
    }

    private static Step answer() {
        return new Step(
                "answer",
                HA_NAM,
                Bilingual.of("Trả lời kiến nghị: không chấp nhận", "answers the objection"),
                HERE + "/objections/" + OBJECTION + "/answers",
                Body.of(
                        "upheld", false,
                        "answer", "Phiếu nộp ngày 25/6, hạn 20/6 (minh họa)",
                        "answeredOn", "2022-11-30"));
    }

    private static Step acclaim() {
        return new Step(
                "acclaim",
                HA_NAM,
                Bilingual.of("Suy tôn đơn vị dẫn đầu: 7 trên 7 phiếu", "acclaims the leading unit"),
                HERE + "/acclamations",
                Body.of(
                        "unitId", SampleUnit.KIM_BANG.id(),
                        "electors", 7,
                        "present", 7,
                        "inFavour", 7,
                        "heldOn", "2022-12-06"));
    }

    private static Step proposeAwards() {
        return new Step(
                "propose awards",
                HA_NAM,
                Bilingual.of("Đề nghị một cờ, ba bằng khen theo thứ hạng", "proposes a flag and three certificates"),
                HERE + "/award-proposals",
                Body.of(
                        "flag",
                        "CTDT",
                        "certificate",
                        "BKT",
                        "certificates",
                        3,
                        "places",
                        List.of(
                                place(SampleUnit.KIM_BANG),
                                place(SampleUnit.REGIMENT_151),
                                place(SampleUnit.DUY_TIEN),
                                place(SampleUnit.PHU_LY)),
                        "proposedOn",
                        "2022-12-06"));
    }

    private static Object place(SampleUnit unit) {
        return Body.of("unitId", unit.id(), "nominationId", nomination(unit));
    }

    private static UUID nomination(SampleUnit unit) {
        return Ids.of("nomination", "ha-nam-2/2022/" + unit.code());
    }

    private static Step submit() {
        return new Step(
                "submit draft",
                KIM_BANG,
                Bilingual.of("Hoàn thiện hồ sơ, trình đề nghị cờ thi đua", "submits the nomination drafted for it"),
                "/api/nominations/" + FLAG + "/submission",
                Body.of(
                        "provinceId",
                        SampleUnit.HA_NAM.id(),
                        "documents",
                        List.of(
                                FlagStory.document("TOTRINH", "Tờ trình", "08/TTr-BCHQS"),
                                FlagStory.document("BAOCAO", "Báo cáo thành tích năm 2022", "31/BC-BCHQS"),
                                FlagStory.document("BIENBAN", "Biên bản suy tôn", "02/BB-CTĐ")),
                        "achievement",
                        "Dẫn đầu Cụm thi đua số 2 năm 2022 (nội dung minh họa).",
                        "submittedOn",
                        "2022-12-08"));
    }
}
