package vn.bangvang.standalone.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.bangvang.standalone.say.Bilingual;

/** The quarterly scoring of the cluster in 2024: each ward scores itself and is scored by two others. */
final class Scoring {

    private static final String ILLUSTRATIVE = "số liệu minh họa";
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

    static List<Step> quarter(UUID cluster, int quarter) {
        List<Step> steps = new ArrayList<>();
        for (String line : figures("2024-Q" + quarter)) {
            String[] cells = line.split(",");
            SampleUnit unit = SampleUnit.byCode(cells[1]);
            SampleUnit scorer = SampleUnit.byCode(cells[2]);
            UUID sheet = Ids.of("score-sheet", "phuly-3/" + unit.code() + "/" + cells[0]);
            if (unit == scorer) {
                steps.add(open(cluster, sheet, unit, cells[0]));
            }
            steps.add(score(sheet, unit, scorer, cells));
        }
        return steps;
    }

    private static Step open(UUID cluster, UUID sheet, SampleUnit unit, String quarter) {
        List<Map<String, Object>> criteria = new ArrayList<>();
        for (int i = 0; i < CRITERIA.size(); i++) {
            criteria.add(Body.of("code", code(i), "name", CRITERIA.get(i), "maxScore", "20"));
        }
        return new Step(
                "open " + unit.code() + " " + quarter,
                SampleAccount.PHU_LY,
                Bilingual.of("Mở phiếu chấm điểm %s, %s".formatted(quarter, unit.label()), "opens the score sheet"),
                "/api/score-sheets",
                Body.of(
                        "id", sheet,
                        "clusterId", cluster,
                        "unitId", unit.id(),
                        "period", quarter,
                        "criteria", criteria,
                        "openedOn", LAST_DAYS.get(quarter)));
    }

    private static Step score(UUID sheet, SampleUnit unit, SampleUnit scorer, String[] cells) {
        String quarter = cells[0];
        List<Map<String, Object>> scores = new ArrayList<>();
        for (int i = 0; i < CRITERIA.size(); i++) {
            scores.add(Body.of("criterion", code(i), "score", cells[FIRST_SCORE + i], "remark", ILLUSTRATIVE));
        }
        boolean self = unit == scorer;
        Map<String, Object> body = self
                ? Body.of("scores", scores, "scoredOn", LAST_DAYS.get(quarter))
                : Body.of("scorerId", scorer.id(), "scores", scores, "scoredOn", LAST_DAYS.get(quarter));
        return new Step(
                "score %s %s by %s".formatted(unit.code(), quarter, scorer.code()),
                SampleAccount.representing(scorer),
                self
                        ? Bilingual.of("Tự chấm điểm " + quarter, "scores itself")
                        : Bilingual.of("Chấm chéo %s, %s".formatted(quarter, unit.label()), "scores another"),
                "/api/score-sheets/" + sheet + (self ? "/self-scores" : "/cross-scores"),
                body);
    }

    private static String code(int index) {
        return "ND" + (index + 1);
    }

    private static List<String> figures(String quarter) {
        InputStream in = Objects.requireNonNull(Scoring.class.getResourceAsStream("scores-2024.csv"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> line.startsWith(quarter)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
