package vn.bangvang.standalone.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import vn.bangvang.standalone.say.Bilingual;

/**
 * The one sheet of 2022 that was not agreed on (illustrative): on Lý Nhân's of the third quarter the leader counts the
 * technical targets as missed, the unit explains (giải trình), and the organiser looks again (phúc tra) and counts them.
 */
final class SecondClusterHearing {

    private static final SampleUnit UNIT = SampleUnit.LY_NHAN;
    private static final String NAME = UNIT.code() + " 2022-Q3";
    private static final String TECHNICAL = "KT";
    private static final UUID SHEET = SecondClusterScoring.sheet(UNIT, 3);
    private static final String HERE = "/api/score-sheets/" + SHEET;

    private SecondClusterHearing() {}

    /** The quarter's steps, with what was heard in the place of what was plainly consolidated and accepted. */
    static List<Step> in(List<Step> quarter) {
        List<Step> steps = new ArrayList<>();
        for (Step step : quarter) {
            if (step.name().equals("consolidate " + NAME)) {
                steps.addAll(List.of(consolidate(), explain(), reverify()));
            } else if (!step.path().equals(HERE + "/acceptance")) {
                steps.add(step);
            }
        }
        return steps;
    }

    private static Step consolidate() {
        return new Step(
                "consolidate " + NAME,
                SampleAccount.KIM_BANG,
                Bilingual.of(
                        String.format(Locale.ROOT, "Tổng hợp điểm %s: chưa công nhận chỉ tiêu kỹ thuật", NAME),
                        "consolidates"),
                HERE + "/consolidation",
                Body.of(
                        "consolidatorId",
                        SampleUnit.KIM_BANG.id(),
                        "changes",
                        change("0", "Chưa có biên bản kiểm tra kỹ thuật (minh họa)"),
                        "explainUntil",
                        "2022-09-28",
                        "consolidatedOn",
                        "2022-09-27"));
    }

    private static Step explain() {
        Object explanation = Body.of(
                "criterion",
                TECHNICAL,
                "text",
                "Biên bản kiểm tra lập ngày 19/9, gửi kèm (minh họa)",
                "evidence",
                List.of("Biên bản kiểm tra kỹ thuật (minh họa)"));
        return new Step(
                "explain " + NAME,
                SampleAccount.LY_NHAN,
                Bilingual.of("Giải trình về chỉ tiêu kỹ thuật, kèm biên bản", "explains, with evidence"),
                HERE + "/explanations",
                Body.of("explanations", List.of(explanation), "explainedOn", "2022-09-28"));
    }

    private static Step reverify() {
        return new Step(
                "re-verify " + NAME,
                SampleAccount.HA_NAM,
                Bilingual.of("Phúc tra: công nhận chỉ tiêu kỹ thuật", "re-verifies: the targets were met"),
                HERE + "/re-verification",
                Body.of("changes", change("1", "Biên bản kiểm tra hợp lệ (minh họa)"), "reverifiedOn", "2022-09-29"));
    }

    private static List<Object> change(String value, String reason) {
        return List.of(
                Body.of("criterion", TECHNICAL, "value", value, "remark", ScoreBodies.ILLUSTRATIVE, "reason", reason));
    }
}
