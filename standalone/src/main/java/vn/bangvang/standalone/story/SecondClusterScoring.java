package vn.bangvang.standalone.story;

import static vn.bangvang.standalone.story.SampleAccount.HA_NAM;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import vn.bangvang.standalone.say.Bilingual;

/**
 * How Cụm số 2 scored in 2022: a table with a criterion of each kind, and each quarter every unit scored by itself and by
 * three others. The regiment calls nobody up and is not scored on that.
 */
final class SecondClusterScoring {

    private static final UUID TABLE = Ids.of("score-table", "ha-nam-2/2022");
    private static final String NOT_ASSIGNED = "-";
    private static final int FIRST = 3;
    private static final List<String> CODES = List.of("SSCD", "HL", "GQ", "AT", "DANG", "DV", "KT", "TD", "TP");

    /** Day opened, self-scores due, cross-scores due, consolidated, final; explained until the day before. */
    private static final Map<Integer, List<String>> DAYS = Map.of(
            1, List.of("2022-03-11", "2022-03-25", "2022-03-28", "2022-03-29", "2022-03-31"),
            2, List.of("2022-06-01", "2022-06-20", "2022-06-26", "2022-06-27", "2022-06-30"),
            3, List.of("2022-09-01", "2022-09-20", "2022-09-26", "2022-09-27", "2022-09-30"),
            4, List.of("2022-11-01", "2022-11-10", "2022-11-14", "2022-11-15", "2022-11-18"));

    private static final String LATE = "2022-06-25";

    private SecondClusterScoring() {}

    static Step table() {
        return new Step(
                "score table",
                HA_NAM,
                Bilingual.of("Ban hành bảng điểm 100 điểm mỗi quý", "adopts the score table, 100 points a quarter"),
                "/api/score-tables",
                Body.of(
                        "id",
                        TABLE,
                        "clusterId",
                        SecondClusterStory.CLUSTER,
                        "period",
                        "2022",
                        "name",
                        "Bảng điểm thi đua Cụm số 2 (minh họa)",
                        "criteria",
                        criteria(),
                        "terms",
                        ScoreBodies.terms("2", "TRIMMED_MEAN"),
                        "adoptedOn",
                        SecondClusterStory.CONFERENCE));
    }

    private static List<Object> criteria() {
        return List.of(
                criterion("I", null, "Nhiệm vụ quân sự, quốc phòng", "PARENT", "60"),
                criterion("SSCD", "I", "Sẵn sàng chiến đấu, diễn tập", "JUDGED", "20"),
                criterion("HL", "I", "Kết quả huấn luyện khá, giỏi (%)", "QUANTITATIVE", "15"),
                criterion("GQ", "I", "Giao quân (công dân)", "QUANTITATIVE", "15"),
                criterion("AT", "I", "An toàn tuyệt đối", "ACHIEVED", "10"),
                criterion("II", null, "Xây dựng Đảng, hậu cần, kỹ thuật, dân vận", "PARENT", "25"),
                criterion("DANG", "II", "Tổ chức Đảng trong sạch, vững mạnh", "JUDGED", "10"),
                with(criterion("DV", "II", "Công trình, việc làm dân vận", "PER_OCCURRENCE", "5"), "pointsEach", "1"),
                criterion("KT", "II", "Hoàn thành 100 % chỉ tiêu kỹ thuật", "ACHIEVED", "10"),
                criterion("III", null, "Công tác thi đua", "PARENT", "15"),
                criterion("TD", "III", "Tổ chức phong trào, nhân rộng điển hình", "JUDGED", "15"),
                with(
                        with(
                                with(
                                        criterion("TP", null, "Điểm thưởng, điểm trừ", "BONUS_PENALTY", "5"),
                                        "pointsEach",
                                        "2.5"),
                                "penaltyEach",
                                "1"),
                        "minScore",
                        "-5"));
    }

    private static Map<String, Object> criterion(String code, String parent, String name, String kind, String max) {
        Map<String, Object> criterion = new LinkedHashMap<>();
        criterion.put("code", code);
        if (parent != null) {
            criterion.put("parent", parent);
        }
        criterion.putAll(Body.of("name", name, "kind", kind, "maxScore", max));
        return criterion;
    }

    private static Map<String, Object> with(Map<String, Object> criterion, String field, String value) {
        criterion.put(field, value);
        return criterion;
    }

    static List<Step> quarter(int quarter) {
        List<String[]> lines = Figures.of("scores-2022.csv", "2022-Q" + quarter);
        List<Step> steps = new ArrayList<>();
        lines.forEach(line -> {
            if (line[1].equals(line[2])) {
                steps.add(open(quarter, line));
            }
            steps.add(score(quarter, line));
        });
        String explainUntil = LocalDate.parse(day(quarter, 4)).minusDays(1).toString();
        SampleUnit.commands().forEach(unit -> {
            String name = name(unit, quarter);
            steps.add(ScoreBodies.consolidate(
                    sheet(unit, quarter), name, consolidator(unit), day(quarter, 3), explainUntil));
            steps.add(ScoreBodies.finalise(sheet(unit, quarter), name, HA_NAM, day(quarter, 4)));
        });
        lines.stream()
                .filter(line -> line[1].equals(line[2]))
                .forEach(line -> steps.add(SecondClusterClosing.report(quarter, line, day(quarter, 4))));
        return steps;
    }

    /** Kim Bảng led the cluster; its own sheet is for the deputy. */
    private static SampleAccount consolidator(SampleUnit unit) {
        return unit == SampleUnit.KIM_BANG ? SampleAccount.DUY_TIEN : SampleAccount.KIM_BANG;
    }

    private static Step open(int quarter, String[] line) {
        SampleUnit unit = SampleUnit.byCode(line[1]);
        return new Step(
                "open " + name(unit, quarter),
                HA_NAM,
                Bilingual.of("Mở phiếu chấm điểm " + name(unit, quarter), "opens the score sheet"),
                "/api/score-sheets",
                Body.of(
                        "id", sheet(unit, quarter),
                        "clusterId", SecondClusterStory.CLUSTER,
                        "unitId", unit.id(),
                        "period", "2022-Q" + quarter,
                        "assignments", assignments(line),
                        "selfDueOn", day(quarter, 1),
                        "crossDueOn", day(quarter, 2),
                        "openedOn", day(quarter, 0)));
    }

    private static List<Object> assignments(String[] line) {
        List<Object> assignments = new ArrayList<>();
        assignments.add(Body.of("criterion", "HL", "assigned", true, "target", "85"));
        for (int i = 0; i < CODES.size(); i++) {
            String code = CODES.get(i);
            if (line[FIRST + i].equals(NOT_ASSIGNED)) {
                assignments.add(Body.of("criterion", code, "assigned", false));
            } else if (code.equals("GQ")) {
                assignments.add(Body.of("criterion", code, "assigned", true, "target", line[FIRST + i]));
            }
        }
        return assignments;
    }

    private static Step score(int quarter, String[] line) {
        SampleUnit unit = SampleUnit.byCode(line[1]);
        SampleUnit scorer = SampleUnit.byCode(line[2]);
        boolean self = unit == scorer;
        String day = self ? selfDay(unit, quarter) : day(quarter, 2);
        Map<String, Object> body = self
                ? Body.of("scores", scores(line), "scoredOn", day)
                : Body.of("scorerId", scorer.id(), "scores", scores(line), "scoredOn", day);
        return new Step(
                String.format(Locale.ROOT, "score %s by %s", name(unit, quarter), scorer.code()),
                SampleAccount.representing(scorer),
                self
                        ? Bilingual.of("Tự chấm điểm quý " + quarter, "scores itself")
                        : Bilingual.of("Chấm chéo " + name(unit, quarter), "scores another"),
                "/api/score-sheets/" + sheet(unit, quarter) + (self ? "/self-scores" : "/cross-scores"),
                body);
    }

    /** Thanh Liêm was five days late in the second quarter. */
    private static String selfDay(SampleUnit unit, int quarter) {
        return unit == SampleUnit.THANH_LIEM && quarter == 2 ? LATE : day(quarter, 1);
    }

    private static List<Object> scores(String[] line) {
        List<Object> scores = new ArrayList<>();
        for (int i = 0; i < CODES.size(); i++) {
            if (!line[FIRST + i].equals(NOT_ASSIGNED)) {
                scores.add(score(CODES.get(i), line[FIRST + i], line[line.length - 1]));
            }
        }
        return scores;
    }

    private static Object score(String code, String value, String penalties) {
        Map<String, Object> score = ScoreBodies.value(code, value);
        if (code.equals("TP")) {
            score.put("penalties", penalties);
            score.put("evidence", List.of("Giấy khen, biên bản (minh họa)"));
        }
        return score;
    }

    static UUID sheet(SampleUnit unit, int quarter) {
        return Ids.of("score-sheet", "ha-nam-2/" + unit.code() + "/2022-Q" + quarter);
    }

    private static String name(SampleUnit unit, int quarter) {
        return unit.code() + " 2022-Q" + quarter;
    }

    private static String day(int quarter, int which) {
        return DAYS.get(quarter).get(which);
    }
}
