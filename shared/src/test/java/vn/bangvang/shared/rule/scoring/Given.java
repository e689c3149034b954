package vn.bangvang.shared.rule.scoring;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.value.Assignment;
import vn.bangvang.shared.value.Combination;
import vn.bangvang.shared.value.Criterion;
import vn.bangvang.shared.value.CriterionKind;
import vn.bangvang.shared.value.CriterionScore;
import vn.bangvang.shared.value.Period;
import vn.bangvang.shared.value.Score;
import vn.bangvang.shared.value.ScoreSheetId;
import vn.bangvang.shared.value.ScoreTableId;
import vn.bangvang.shared.value.ScoringTerms;
import vn.bangvang.shared.value.TieBreak;
import vn.bangvang.shared.value.UnitId;

/** Short words for score tables, sheets and what is scored on them. */
final class Given {

    static final Period Q1 = Period.of("2024-Q1");

    private Given() {}

    static UnitId unit(int number) {
        return new UnitId(new UUID(2, number));
    }

    static List<UnitId> units(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Given::unit).toList();
    }

    static ScoringTerms terms(int scale, TieBreak... tieBreaks) {
        return new ScoringTerms(scale, Combination.MEAN, false, true, Score.of("2"), List.of(tieBreaks), 20);
    }

    static ScoringTerms heldAtMaximum(int scale) {
        return new ScoringTerms(scale, Combination.MEAN, false, false, Score.of("2"), List.of(), 20);
    }

    static ScoreTable table(ScoringTerms terms, Criterion... criteria) {
        return new ScoreTable(new ScoreTableId(new UUID(3, 0)), 1, List.of(criteria), terms);
    }

    static Criterion section(String code, String max) {
        return new Criterion(code, null, code, CriterionKind.PARENT, Score.of(max), null, null, null);
    }

    static Criterion leaf(@Nullable String parent, String code, CriterionKind kind, String max) {
        return new Criterion(code, parent, code, kind, Score.of(max), null, null, null);
    }

    static Criterion judged(@Nullable String parent, String code, String max) {
        return leaf(parent, code, CriterionKind.JUDGED, max);
    }

    static Criterion quantitative(@Nullable String parent, String code, String max) {
        return leaf(parent, code, CriterionKind.QUANTITATIVE, max);
    }

    static Criterion achieved(@Nullable String parent, String code, String max) {
        return leaf(parent, code, CriterionKind.ACHIEVED, max);
    }

    static Criterion counted(@Nullable String parent, String code, String each, String max) {
        return new Criterion(
                code, parent, code, CriterionKind.PER_OCCURRENCE, Score.of(max), Score.of(each), null, null);
    }

    static Criterion bonus(@Nullable String parent, String code, String each, String max, String penalty, String min) {
        return new Criterion(
                code,
                parent,
                code,
                CriterionKind.BONUS_PENALTY,
                Score.of(max),
                Score.of(each),
                Score.of(penalty),
                Score.of(min));
    }

    static CriterionScore score(String code, String value) {
        return CriterionScore.of(code, Score.of(value));
    }

    static CriterionScore bonusScore(String code, String bonuses, String penalties) {
        return new CriterionScore(code, Score.of(bonuses), Score.of(penalties), List.of("12/QĐ"), null);
    }

    /** Such as {@code "A=60 B=39.5"}. */
    static List<CriterionScore> scores(String given) {
        return given.isBlank()
                ? List.of()
                : List.of(given.split(" ")).stream()
                        .map(pair -> pair.split("="))
                        .map(pair -> score(pair[0], pair[1]))
                        .toList();
    }

    static Assignment target(String code, String target) {
        return new Assignment(code, true, Score.of(target));
    }

    static Assignment notAssigned(String code) {
        return new Assignment(code, false, null);
    }

    static SheetInput sheet(int unit, Period quarter, List<Assignment> assignments, List<CriterionScore> scores) {
        return sheet(unit, quarter, assignments, scores, "0");
    }

    static SheetInput sheet(
            int unit, Period quarter, List<Assignment> assignments, List<CriterionScore> scores, String late) {
        var id = new ScoreSheetId(new UUID(unit, quarter.quarter()));
        return new SheetInput(id, 7, unit(unit), quarter, assignments, scores, Score.of(late));
    }

    /** A sheet of the first quarter on which everything is assigned without a target. */
    static SheetInput sheet(int unit, String scores) {
        return sheet(unit, Q1, List.of(), scores(scores));
    }

    /** The same table in every quarter of the period. */
    static RankingInput input(
            ScoreTable table, Period period, int members, Collection<SheetInput> sheets, RankingDecisions decisions) {
        Map<Period, ScoreTable> tables =
                period.quarters().stream().collect(Collectors.toMap(quarter -> quarter, quarter -> table));
        return new RankingInput(period, units(members), tables, sheets, decisions);
    }

    static RankingInput input(ScoreTable table, SheetInput... sheets) {
        return input(table, Q1, sheets.length, List.of(sheets), RankingDecisions.NONE);
    }
}
