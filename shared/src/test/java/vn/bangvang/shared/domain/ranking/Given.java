package vn.bangvang.shared.domain.ranking;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.scoretable.Assignment;
import vn.bangvang.shared.domain.scoretable.Combination;
import vn.bangvang.shared.domain.scoretable.Criterion;
import vn.bangvang.shared.domain.scoretable.CriterionKind;
import vn.bangvang.shared.domain.scoretable.ScoreTable;
import vn.bangvang.shared.domain.scoretable.ScoreTableId;
import vn.bangvang.shared.domain.scoretable.ScoringTerms;
import vn.bangvang.shared.domain.scoretable.TieBreak;
import vn.bangvang.shared.domain.scoring.CriterionScore;
import vn.bangvang.shared.domain.scoring.ScoreSheetId;
import vn.bangvang.shared.domain.scoring.SheetInput;

/** Short words for score tables, sheets and what is scored on them. */
public final class Given {

    public static final Period Q1 = Period.of("2024-Q1");

    private Given() {}

    public static UnitId unit(int number) {
        return new UnitId(new UUID(2, number));
    }

    static List<UnitId> units(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Given::unit).toList();
    }

    public static ScoringTerms terms(int scale, TieBreak... tieBreaks) {
        return new ScoringTerms(scale, Combination.MEAN, false, true, Score.of("2"), List.of(tieBreaks), 20);
    }

    public static ScoringTerms heldAtMaximum(int scale) {
        return new ScoringTerms(scale, Combination.MEAN, false, false, Score.of("2"), List.of(), 20);
    }

    public static ScoreTable table(ScoringTerms terms, Criterion... criteria) {
        return new ScoreTable(new ScoreTableId(new UUID(3, 0)), 1, List.of(criteria), terms);
    }

    public static Criterion section(String code, String max) {
        return new Criterion(code, null, code, CriterionKind.PARENT, Score.of(max), null, null, null);
    }

    public static Criterion leaf(@Nullable String parent, String code, CriterionKind kind, String max) {
        return new Criterion(code, parent, code, kind, Score.of(max), null, null, null);
    }

    public static Criterion judged(@Nullable String parent, String code, String max) {
        return leaf(parent, code, CriterionKind.JUDGED, max);
    }

    public static Criterion quantitative(@Nullable String parent, String code, String max) {
        return leaf(parent, code, CriterionKind.QUANTITATIVE, max);
    }

    public static Criterion achieved(@Nullable String parent, String code, String max) {
        return leaf(parent, code, CriterionKind.ACHIEVED, max);
    }

    public static Criterion counted(@Nullable String parent, String code, String each, String max) {
        return new Criterion(
                code, parent, code, CriterionKind.PER_OCCURRENCE, Score.of(max), Score.of(each), null, null);
    }

    public static Criterion bonus(
            @Nullable String parent, String code, String each, String max, String penalty, String min) {
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

    public static CriterionScore score(String code, String value) {
        return CriterionScore.of(code, Score.of(value));
    }

    public static CriterionScore bonusScore(String code, String bonuses, String penalties) {
        return new CriterionScore(code, Score.of(bonuses), Score.of(penalties), List.of("12/QĐ"), null);
    }

    /** Such as {@code "A=60 B=39.5"}. */
    public static List<CriterionScore> scores(String given) {
        return given.isBlank()
                ? List.of()
                : List.of(given.split(" ")).stream()
                        .map(pair -> pair.split("="))
                        .map(pair -> score(pair[0], pair[1]))
                        .toList();
    }

    public static Assignment target(String code, String target) {
        return new Assignment(code, true, Score.of(target));
    }

    public static Assignment notAssigned(String code) {
        return new Assignment(code, false, null);
    }

    public static SheetInput sheet(
            int unit, Period quarter, List<Assignment> assignments, List<CriterionScore> scores) {
        return sheet(unit, quarter, assignments, scores, "0");
    }

    public static SheetInput sheet(
            int unit, Period quarter, List<Assignment> assignments, List<CriterionScore> scores, String late) {
        var id = new ScoreSheetId(new UUID(unit, quarter.quarter()));
        return new SheetInput(id, 7, unit(unit), quarter, assignments, scores, Score.of(late));
    }

    /** A sheet of the first quarter on which everything is assigned without a target. */
    public static SheetInput sheet(int unit, String scores) {
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
