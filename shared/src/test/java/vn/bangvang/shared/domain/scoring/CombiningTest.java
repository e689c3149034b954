package vn.bangvang.shared.domain.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.shared.domain.ranking.Given.achieved;
import static vn.bangvang.shared.domain.ranking.Given.judged;
import static vn.bangvang.shared.domain.ranking.Given.notAssigned;
import static vn.bangvang.shared.domain.ranking.Given.quantitative;
import static vn.bangvang.shared.domain.ranking.Given.scores;
import static vn.bangvang.shared.domain.ranking.Given.table;
import static vn.bangvang.shared.domain.ranking.Given.unit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.shared.domain.kernel.Ratio;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.ranking.Given;
import vn.bangvang.shared.domain.scoretable.Combination;
import vn.bangvang.shared.domain.scoretable.Criterion;
import vn.bangvang.shared.domain.scoretable.ScoreTable;
import vn.bangvang.shared.domain.scoretable.ScoringTerms;
import vn.bangvang.shared.domain.scoring.Combining.Combined;

class CombiningTest {

    @ParameterizedTest
    @CsvSource({
        "MEAN, 7 8 8, 7.67",
        "MEAN, 1 2, 1.5",
        "MEAN, 0.01 0, 0.01",
        "TRIMMED_MEAN, 5 8 8 10, 8",
        "TRIMMED_MEAN, 10 5 6, 6",
        "TRIMMED_MEAN, 5 10, 7.5",
        "TRIMMED_MEAN, 0 0 9 10 10 10, 7.25",
    })
    void judged_points_are_averaged_and_rounded_once(Combination combination, String given, String expected) {
        ScoreTable table = table(combining(combination), judged(null, "A", "10"));

        assertThat(combined(table, "A", given).scores())
                .extracting(CriterionScore::value)
                .containsExactly(Score.of(expected));
    }

    @ParameterizedTest
    @CsvSource({"5 5 7, 5", "5, 5", "5.0 5 7 5, 5"})
    void a_fact_is_what_more_than_half_of_the_scorers_found(String given, String expected) {
        ScoreTable table = table(combining(Combination.MEAN), quantitative(null, "Q", "10"));

        assertThat(combined(table, "Q", given).scores())
                .extracting(CriterionScore::value)
                .containsExactly(Score.of(expected));
    }

    @ParameterizedTest
    @CsvSource({"5 7", "5 5 7 7", "5 6 7"})
    void a_fact_on_which_no_more_than_half_agree_is_unsettled(String given) {
        ScoreTable table = table(combining(Combination.MEAN), quantitative(null, "Q", "10"));

        assertThat(combined(table, "Q", given)).isEqualTo(new Combined(List.of(), List.of("Q")));
    }

    @Test
    void what_nobody_scored_is_unsettled_and_what_is_not_assigned_is_not_asked_for() {
        ScoreTable table = table(
                combining(Combination.MEAN), judged(null, "A", "10"), achieved(null, "Y", "5"), judged(null, "B", "1"));

        var combined = Combining.combine(table, List.of(notAssigned("B")), Map.of(unit(1), scores("A=4")), Map.of());

        assertThat(combined.scores()).containsExactly(Given.score("A", "4"));
        assertThat(combined.unsettled()).containsExactly("Y");
    }

    @Test
    void the_evidence_of_those_who_agree_is_gathered() {
        ScoreTable table = table(combining(Combination.MEAN), achieved(null, "Y", "5"));
        var crossScores = Map.of(
                unit(1), List.of(new CriterionScore("Y", Score.of("1"), null, List.of("a", "b"), null)),
                unit(2), List.of(new CriterionScore("Y", Score.of("1"), null, List.of("b", "c"), null)),
                unit(3), List.of(new CriterionScore("Y", Score.of("0"), null, List.of("d"), null)));

        assertThat(Combining.combine(table, List.of(), crossScores, Map.of()).scores())
                .singleElement()
                .satisfies(score -> assertThat(score.evidence()).containsExactly("a", "b", "c"));
    }

    /** The harsh one gives 4 and 6, the lenient 8 and 10; all together 7: they are shifted by +2 and −2. */
    @Test
    void normalised_a_harsh_and_a_lenient_scorer_meet_at_the_common_mean() {
        ScoreTable table = table(combining(Combination.MEAN), judged(null, "A", "10"));
        var first = Map.of(unit(1), scores("A=4"), unit(2), scores("A=8"));
        var second = Map.of(unit(1), scores("A=6"), unit(2), scores("A=10"));

        var shifts = Combining.shifts(table, List.of(first, second));

        assertThat(shifts.get(unit(1)).get("A")).isEqualByComparingTo(Ratio.of(Score.of("2")));
        assertThat(shifts.get(unit(2)).get("A")).isEqualByComparingTo(Ratio.of(Score.of("-2")));
        assertThat(value(table, first, shifts)).isEqualTo(Score.of("6"));
        assertThat(value(table, second, shifts)).isEqualTo(Score.of("8"));
    }

    /** 1, 1, 2 against 3, 3, 3: means of 4/3, 3 and 13/6; the shifts of 5/6 cancel out to the last digit. */
    @Test
    void a_shift_is_an_exact_fraction() {
        ScoreTable table = table(combining(Combination.MEAN), judged(null, "A", "10"));
        var sheets = List.of(
                Map.of(unit(1), scores("A=1"), unit(2), scores("A=3")),
                Map.of(unit(1), scores("A=1"), unit(2), scores("A=3")),
                Map.of(unit(1), scores("A=2"), unit(2), scores("A=3")));

        var shifts = Combining.shifts(table, sheets);

        assertThat(shifts.get(unit(1)).get("A")).isEqualByComparingTo(Ratio.of(Score.of("5"), Score.of("6")));
        assertThat(value(table, sheets.get(0), shifts)).isEqualTo(Score.of("2"));
        assertThat(value(table, sheets.get(2), shifts)).isEqualTo(Score.of("2.5"));
    }

    /** 10 and 2 against 10 and 10: shifts of +2 and −2 give 12, which is 10, and 8. */
    @Test
    void a_shift_takes_no_points_over_the_most_nor_below_nothing() {
        ScoreTable table = table(combining(Combination.MEAN), judged(null, "A", "10"));
        var first = Map.of(unit(1), scores("A=10"), unit(2), scores("A=10"));
        var second = Map.of(unit(1), scores("A=2"), unit(2), scores("A=10"));

        var shifts = Combining.shifts(table, List.of(first, second));

        assertThat(value(table, first, shifts)).isEqualTo(Score.of("9"));
        assertThat(value(table, second, shifts)).isEqualTo(Score.of("6"));
    }

    @Test
    void facts_are_never_shifted() {
        Criterion fact = quantitative(null, "Q", "10");
        ScoreTable table = table(combining(Combination.MEAN), fact);

        assertThat(Combining.shifts(table, List.of(Map.of(unit(1), scores("Q=4"), unit(2), scores("Q=8")))))
                .isEmpty();
    }

    private static ScoringTerms combining(Combination combination) {
        return new ScoringTerms(2, combination, true, true, Score.ZERO, List.of(), 20);
    }

    private static Combined combined(ScoreTable table, String code, String given) {
        Map<UnitId, List<CriterionScore>> byScorer = new HashMap<>();
        for (String value : given.split(" ")) {
            byScorer.put(unit(byScorer.size() + 1), scores(code + "=" + value));
        }
        return Combining.combine(table, List.of(), byScorer, Map.of());
    }

    private static Score value(
            ScoreTable table, Map<UnitId, List<CriterionScore>> sheet, Map<UnitId, Map<String, Ratio>> shifts) {
        return Combining.combine(table, List.of(), sheet, shifts)
                .scores()
                .get(0)
                .value();
    }
}
