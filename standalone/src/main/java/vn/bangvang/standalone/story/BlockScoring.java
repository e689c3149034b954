package vn.bangvang.standalone.story;

import static vn.bangvang.standalone.story.SampleAccount.HOME_AFFAIRS;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import vn.bangvang.standalone.say.Bilingual;

/** How the members of the block of Party agencies scored themselves and one another in one year; all of it is illustrative. */
final class BlockScoring {

    private static final int FIRST = 3;

    /** Code, name and maximum of each criterion. */
    private static final List<List<String>> CRITERIA = List.of(
            List.of("CM", "Nhiệm vụ chính trị, chuyên môn", "50"),
            List.of("XD", "Xây dựng Đảng, cơ quan, đoàn thể", "25"),
            List.of("TD", "Phong trào thi đua, khen thưởng", "25"));

    /** Of each quarter: opened, self-scores due, cross-scores due, consolidated, explained until, final. */
    private static final Map<Integer, List<String>> DAYS = Map.of(
            1, List.of("03-15", "03-22", "03-27", "03-28", "03-30", "03-31"),
            2, List.of("06-12", "06-19", "06-23", "06-26", "06-28", "06-29"),
            3, List.of("09-14", "09-21", "09-25", "09-26", "09-28", "09-29"),
            4, List.of("11-21", "11-28", "12-02", "12-03", "12-05", "12-06"));

    private final int year;

    BlockScoring(int year) {
        this.year = year;
    }

    Step table() {
        List<Object> criteria = new ArrayList<>();
        CRITERIA.forEach(one -> criteria.add(
                Body.of("code", one.get(0), "name", one.get(1), "kind", "JUDGED", "maxScore", one.get(2))));
        return new Step(
                "score table",
                HOME_AFFAIRS,
                Bilingual.of("Ban hành bảng điểm 100 điểm mỗi quý", "adopts the score table, 100 points a quarter"),
                "/api/score-tables",
                Body.of(
                        "id",
                        Ids.of("score-table", "bac-kan-party-agencies/" + year),
                        "clusterId",
                        FlagStory.BLOCK,
                        "period",
                        "" + year,
                        "name",
                        "Bảng điểm thi đua của khối (minh họa)",
                        "criteria",
                        criteria,
                        "terms",
                        ScoreBodies.terms("0", "MEAN"),
                        "adoptedOn",
                        year + "-02-15"));
    }

    List<Step> quarter(int quarter) {
        List<Step> steps = new ArrayList<>();
        steps.add(open(quarter));
        Figures.of("scores-block.csv", year + "-Q" + quarter).forEach(line -> steps.add(score(quarter, line)));
        SampleUnit.partyAgencies().forEach(unit -> steps.add(consolidate(unit, quarter)));
        SampleUnit.partyAgencies()
                .forEach(unit -> steps.add(ScoreBodies.finalise(
                        sheet(unit, quarter), name(unit, quarter), HOME_AFFAIRS, day(quarter, 5))));
        return steps;
    }

    private Step open(int quarter) {
        List<Object> sheets = new ArrayList<>();
        SampleUnit.partyAgencies()
                .forEach(unit -> sheets.add(Body.of("id", sheet(unit, quarter), "unitId", unit.id())));
        return new Step(
                "open sheets Q" + quarter,
                HOME_AFFAIRS,
                Bilingual.of("Mở phiếu chấm điểm quý " + quarter, "opens the score sheets"),
                "/api/score-sheets/openings",
                Body.of(
                        "clusterId",
                        FlagStory.BLOCK,
                        "period",
                        year + "-Q" + quarter,
                        "sheets",
                        sheets,
                        "selfDueOn",
                        day(quarter, 1),
                        "crossDueOn",
                        day(quarter, 2),
                        "openedOn",
                        day(quarter, 0)));
    }

    private Step score(int quarter, String[] line) {
        SampleUnit unit = SampleUnit.byCode(line[1]);
        SampleUnit scorer = SampleUnit.byCode(line[2]);
        boolean self = unit == scorer;
        List<Object> scores = new ArrayList<>();
        for (int i = 0; i < CRITERIA.size(); i++) {
            scores.add(ScoreBodies.value(CRITERIA.get(i).get(0), line[FIRST + i]));
        }
        String day = day(quarter, self ? 1 : 2);
        return new Step(
                String.format(Locale.ROOT, "score %s by %s", name(unit, quarter), scorer.code()),
                SampleAccount.representing(scorer),
                self
                        ? Bilingual.of("Tự chấm điểm quý " + quarter, "scores itself")
                        : Bilingual.of("Chấm chéo " + name(unit, quarter), "scores another"),
                "/api/score-sheets/" + sheet(unit, quarter) + (self ? "/self-scores" : "/cross-scores"),
                self
                        ? Body.of("scores", scores, "scoredOn", day)
                        : Body.of("scorerId", scorer.id(), "scores", scores, "scoredOn", day));
    }

    /** The Mass Mobilisation Board led the block; its own sheet is for the deputy. */
    private Step consolidate(SampleUnit unit, int quarter) {
        SampleAccount consolidator =
                unit == SampleUnit.MASS_MOBILISATION ? SampleAccount.HEALTH_CARE : SampleAccount.MASS_MOBILISATION;
        return new Step(
                "consolidate " + name(unit, quarter),
                consolidator,
                Bilingual.of("Tổng hợp điểm " + name(unit, quarter), "consolidates the scores"),
                "/api/score-sheets/" + sheet(unit, quarter) + "/consolidation",
                Body.of(
                        "consolidatorId", consolidator.unit().id(),
                        "changes", List.of(),
                        "explainUntil", day(quarter, 4),
                        "consolidatedOn", day(quarter, 3)));
    }

    private UUID sheet(SampleUnit unit, int quarter) {
        return Ids.of("score-sheet", "bac-kan-party-agencies/" + name(unit, quarter));
    }

    private String name(SampleUnit unit, int quarter) {
        return String.format(Locale.ROOT, "%s %d-Q%d", unit.code(), year, quarter);
    }

    private String day(int quarter, int which) {
        return year + "-" + DAYS.get(quarter).get(which);
    }
}
