package vn.bangvang.standalone.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import vn.bangvang.standalone.say.Bilingual;

/** The quarterly scoring of the cluster in 2024: each ward scores itself and is scored by two others. */
final class Scoring {

    private static final int FIRST_SCORE = 3;

    private static final List<String> CRITERIA = List.of(
            "Quán triệt nghị quyết, thi đua, khen thưởng",
            "Đơn vị vững mạnh toàn diện",
            "Ba đột phá",
            "Hậu cần, kỹ thuật, tài chính",
            "Các đợt thi đua");

    private static final Map<String, String> LAST_DAYS = Map.of(
            "2024-Q1", "2024-03-29",
            "2024-Q2", "2024-06-27",
            "2024-Q3", "2024-09-30",
            "2024-Q4", "2024-12-16");

    private Scoring() {}

    static Step table(UUID cluster) {
        List<Map<String, Object>> criteria = new ArrayList<>();
        for (int i = 0; i < CRITERIA.size(); i++) {
            criteria.add(Body.of("code", code(i), "name", CRITERIA.get(i), "kind", "JUDGED", "maxScore", "20"));
        }
        return new Step(
                "score table",
                SampleAccount.PHU_LY,
                Bilingual.of("Ban hành bảng điểm 100 điểm mỗi quý", "adopts the score table, 100 points a quarter"),
                "/api/score-tables",
                Body.of(
                        "id",
                        Ids.of("score-table", "phuly-3/2024"),
                        "clusterId",
                        cluster,
                        "period",
                        "2024",
                        "name",
                        "Bảng điểm thi đua Cụm số 3 (minh họa)",
                        "criteria",
                        criteria,
                        "terms",
                        ScoreBodies.terms("0", "MEAN"),
                        "adoptedOn",
                        "2024-03-15"));
    }

    static List<Step> quarter(UUID cluster, int quarter) {
        String period = "2024-Q" + quarter;
        List<Step> steps = new ArrayList<>();
        for (String[] cells : Figures.of("scores-2024.csv", period)) {
            SampleUnit unit = SampleUnit.byCode(cells[1]);
            SampleUnit scorer = SampleUnit.byCode(cells[2]);
            if (unit == scorer) {
                steps.add(open(cluster, sheet(unit, period), unit, period));
            }
            steps.add(score(sheet(unit, period), unit, scorer, cells));
        }
        String consolidated = after(period, 1);
        SampleUnit.wards().forEach(unit -> {
            String name = unit.code() + " " + period;
            steps.add(
                    ScoreBodies.consolidate(sheet(unit, period), name, consolidator(unit), consolidated, consolidated));
            steps.add(ScoreBodies.finalise(sheet(unit, period), name, SampleAccount.PHU_LY, after(period, 2)));
        });
        return steps;
    }

    private static String after(String period, int days) {
        return LocalDate.parse(LAST_DAYS.get(period)).plusDays(days).toString();
    }

    private static UUID sheet(SampleUnit unit, String period) {
        return Ids.of("score-sheet", "phuly-3/" + unit.code() + "/" + period);
    }

    /** Minh Khai led the cluster; its own sheet is for the deputy. */
    private static SampleAccount consolidator(SampleUnit unit) {
        return unit == SampleUnit.MINH_KHAI ? SampleAccount.QUANG_TRUNG : SampleAccount.MINH_KHAI;
    }

    private static Step open(UUID cluster, UUID sheet, SampleUnit unit, String quarter) {
        return new Step(
                "open " + unit.code() + " " + quarter,
                SampleAccount.PHU_LY,
                Bilingual.of(
                        String.format(Locale.ROOT, "Mở phiếu chấm điểm %s, %s", quarter, unit.label()),
                        "opens the score sheet"),
                "/api/score-sheets",
                Body.of(
                        "id",
                        sheet,
                        "clusterId",
                        cluster,
                        "unitId",
                        unit.id(),
                        "period",
                        quarter,
                        "assignments",
                        List.of(),
                        "selfDueOn",
                        LAST_DAYS.get(quarter),
                        "crossDueOn",
                        LAST_DAYS.get(quarter),
                        "openedOn",
                        LAST_DAYS.get(quarter)));
    }

    private static Step score(UUID sheet, SampleUnit unit, SampleUnit scorer, String[] cells) {
        String quarter = cells[0];
        List<Map<String, Object>> scores = new ArrayList<>();
        for (int i = 0; i < CRITERIA.size(); i++) {
            scores.add(ScoreBodies.value(code(i), cells[FIRST_SCORE + i]));
        }
        boolean self = unit == scorer;
        Map<String, Object> body = self
                ? Body.of("scores", scores, "scoredOn", LAST_DAYS.get(quarter))
                : Body.of("scorerId", scorer.id(), "scores", scores, "scoredOn", LAST_DAYS.get(quarter));
        return new Step(
                String.format(Locale.ROOT, "score %s %s by %s", unit.code(), quarter, scorer.code()),
                SampleAccount.representing(scorer),
                self
                        ? Bilingual.of("Tự chấm điểm " + quarter, "scores itself")
                        : Bilingual.of(
                                String.format(Locale.ROOT, "Chấm chéo %s, %s", quarter, unit.label()),
                                "scores another"),
                "/api/score-sheets/" + sheet + (self ? "/self-scores" : "/cross-scores"),
                body);
    }

    private static String code(int index) {
        return "ND" + (index + 1);
    }
}
