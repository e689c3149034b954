package vn.bangvang.shared.domain.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.shared.domain.ranking.Given.Q1;
import static vn.bangvang.shared.domain.ranking.Given.achieved;
import static vn.bangvang.shared.domain.ranking.Given.bonus;
import static vn.bangvang.shared.domain.ranking.Given.bonusScore;
import static vn.bangvang.shared.domain.ranking.Given.counted;
import static vn.bangvang.shared.domain.ranking.Given.heldAtMaximum;
import static vn.bangvang.shared.domain.ranking.Given.judged;
import static vn.bangvang.shared.domain.ranking.Given.notAssigned;
import static vn.bangvang.shared.domain.ranking.Given.quantitative;
import static vn.bangvang.shared.domain.ranking.Given.scores;
import static vn.bangvang.shared.domain.ranking.Given.sheet;
import static vn.bangvang.shared.domain.ranking.Given.table;
import static vn.bangvang.shared.domain.ranking.Given.target;
import static vn.bangvang.shared.domain.ranking.Given.terms;
import static vn.bangvang.shared.domain.ranking.Given.unit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.scoretable.Assignment;
import vn.bangvang.shared.domain.scoretable.Criterion;
import vn.bangvang.shared.domain.scoretable.ScoreTable;

/** Each formula of the published tables, worked by hand. M is the maximum, A the result, T the target. */
class CriterionPointsTest {

    private static final ScoreTable TWENTY = table(terms(2), quantitative(null, "Q", "20"));

    /** 0.5 × M × A ÷ T. */
    @ParameterizedTest
    @CsvSource({"0, 0, BELOW_TARGET", "40, 8, BELOW_TARGET", "49.99, 10, BELOW_TARGET", "50, 10, ON_TARGET"})
    void below_the_target_a_result_brings_its_share_of_half_the_points(String result, String points, Formula formula) {
        var leaf = quarter(TWENTY, aiming(1, "50", result)).get(unit(1));

        assertThat(leaf.points()).isEqualTo(Score.of(points));
        assertThat(leaf.formula()).isEqualTo(formula);
        assertThat(leaf.maximum()).isEqualTo(Score.of("20"));
    }

    /** 20 % above leads: M. 10 % above: 0.5 × M + (10 ÷ 20) × 0.5 × M = 15. */
    @Test
    void whoever_exceeds_most_has_all_points_and_the_others_their_share_of_its_excess() {
        var leaves = quarter(TWENTY, aiming(1, "50", "60"), aiming(2, "50", "55"), aiming(3, "10", "12"));

        assertThat(leaves.get(unit(1)).points()).isEqualTo(Score.of("20"));
        assertThat(leaves.get(unit(1)).formula()).isEqualTo(Formula.LEADS);
        assertThat(leaves.get(unit(2)).points()).isEqualTo(Score.of("15"));
        assertThat(leaves.get(unit(2)).formula()).isEqualTo(Formula.ABOVE_TARGET);
        assertThat(leaves.get(unit(2)).reference()).isEqualTo(Score.of("0.2"));
        assertThat(leaves.get(unit(3)).formula())
                .as("12 of 10 exceeds by as much as 60 of 50")
                .isEqualTo(Formula.LEADS);
    }

    /** 1 ÷ 3 against 2 ÷ 7: 10 + (2/7 ÷ 1/3) × 10 = 18.571428… */
    @Test
    void an_excess_that_is_no_decimal_is_compared_exactly() {
        var leaves = quarter(TWENTY, aiming(1, "3", "4"), aiming(2, "7", "9"));

        assertThat(leaves.get(unit(1)).points()).isEqualTo(Score.of("20"));
        assertThat(leaves.get(unit(2)).points()).isEqualTo(Score.of("18.57"));
    }

    /** A ÷ best × M, among those without a target alone. */
    @Test
    void results_without_a_target_are_compared_among_themselves() {
        var leaves = quarter(TWENTY, aiming(1, "50", "500"), free(2, "40"), free(3, "30"), free(4, "0"));

        assertThat(leaves.get(unit(2)).points()).isEqualTo(Score.of("20"));
        assertThat(leaves.get(unit(3)).points()).isEqualTo(Score.of("15"));
        assertThat(leaves.get(unit(3)).formula()).isEqualTo(Formula.RESULT_WITHOUT_TARGET);
        assertThat(leaves.get(unit(4)).formula()).isEqualTo(Formula.NOT_ASSIGNED);
        assertThat(leaves.get(unit(4)).maximum())
                .as("no target and no result is nothing that could have been reached")
                .isEqualTo(Score.ZERO);
    }

    @Test
    void a_target_of_zero_brings_half_and_raises_no_bar() {
        var leaves = quarter(TWENTY, aiming(1, "0", "5"), aiming(2, "0", "0"), aiming(3, "10", "11"));

        assertThat(leaves.get(unit(1)).points()).isEqualTo(Score.of("10"));
        assertThat(leaves.get(unit(2)).points()).isEqualTo(Score.of("10"));
        assertThat(leaves.get(unit(3)).formula()).isEqualTo(Formula.LEADS);
    }

    @Test
    void an_excluded_unit_raises_no_bar_for_others_and_keeps_its_own_points() {
        var sheets = List.of(aiming(1, "50", "100"), aiming(2, "50", "55"));

        var points = QuarterPoints.of(TWENTY, sheets, Set.of(unit(1)));

        assertThat(points.get(unit(2)).leaves().get(0).formula()).isEqualTo(Formula.LEADS);
        assertThat(points.get(unit(1)).total()).isEqualTo(Score.of("20"));
    }

    @ParameterizedTest
    @CsvSource({"1, 10, ACHIEVED", "0, 0, NOT_ACHIEVED"})
    void achieved_brings_all_points_or_none(String value, String points, Formula formula) {
        var leaf = one(achieved(null, "Y", "10"), scores("Y=" + value));

        assertThat(leaf.points()).isEqualTo(Score.of(points));
        assertThat(leaf.formula()).isEqualTo(formula);
        assertThat(leaf.maximum()).isEqualTo(Score.of("10"));
    }

    /** min(n × p, cap). */
    @ParameterizedTest
    @CsvSource({"0, 0", "3, 6", "5, 10", "7, 10"})
    void every_occurrence_brings_points_up_to_the_most(String times, String points) {
        assertThat(one(counted(null, "N", "2", "10"), scores("N=" + times)).points())
                .isEqualTo(Score.of(points));
    }

    /** n⁺ × 5 − n⁻ × 2, from −6 to 15. */
    @ParameterizedTest
    @CsvSource({"2, 1, 8, 2", "3, 0, 15, 0", "4, 0, 15, 0", "4, 1, 15, 2", "0, 3, -6, 6", "0, 5, -6, 10"})
    void bonus_less_penalty_is_held_between_the_least_and_the_most(
            String bonuses, String penalties, String points, String deduction) {
        var leaf = one(bonus(null, "P", "5", "15", "2", "-6"), List.of(bonusScore("P", bonuses, penalties)));

        assertThat(leaf.points()).isEqualTo(Score.of(points));
        assertThat(leaf.deduction()).isEqualTo(Score.of(deduction));
        assertThat(leaf.maximum()).as("nobody is expected to reach a bonus").isEqualTo(Score.ZERO);
    }

    /** 1 × 1 ÷ (2 × 4) = 0.125. */
    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0.1", "2, 0.13", "3, 0.125", "4, 0.125"})
    void points_are_rounded_once_half_up_at_the_scale_of_the_table(int scale, String points) {
        ScoreTable table = table(terms(scale), quantitative(null, "Q", "1"));

        assertThat(quarter(table, aiming(1, "4", "1")).get(unit(1)).points()).isEqualTo(Score.of(points));
    }

    @Test
    void what_is_not_assigned_is_out_of_the_denominator_and_what_is_not_scored_stays_in_it() {
        ScoreTable table = table(terms(2), judged(null, "A", "60"), judged(null, "B", "40"), judged(null, "C", "20"));
        var points = QuarterPoints.of(table, List.of(sheet(1, Q1, List.of(notAssigned("B")), scores("A=30"))), Set.of())
                .get(unit(1));

        assertThat(points.maximum()).isEqualTo(Score.of("80"));
        assertThat(points.leaves())
                .extracting(LeafPoints::formula)
                .containsExactly(Formula.JUDGED, Formula.NOT_ASSIGNED, Formula.NOT_SCORED);
    }

    @Test
    void bonus_takes_a_total_over_the_maximum_only_where_the_terms_say_so() {
        Criterion[] criteria = {judged(null, "A", "100"), bonus(null, "P", "10", "20", "1", "0")};
        var sheet = sheet(
                1,
                Q1,
                List.of(),
                Stream.concat(scores("A=97").stream(), Stream.of(bonusScore("P", "1", "0")))
                        .toList(),
                "2");

        var over = QuarterPoints.of(table(terms(2), criteria), List.of(sheet), Set.of())
                .get(unit(1));
        var held = QuarterPoints.of(table(heldAtMaximum(2), criteria), List.of(sheet), Set.of())
                .get(unit(1));

        assertThat(over.total()).as("97 + 10 − 2 for coming late").isEqualTo(Score.of("105"));
        assertThat(over.heldBack()).isEqualTo(Score.ZERO);
        assertThat(held.total()).as("100 − 2").isEqualTo(Score.of("98"));
        assertThat(held.heldBack()).isEqualTo(Score.of("7"));
        assertThat(held.deductions()).isEqualTo(Score.of("2"));
    }

    private static Map<UnitId, LeafPoints> quarter(ScoreTable table, SheetInput... sheets) {
        Map<UnitId, LeafPoints> leaves = new HashMap<>();
        QuarterPoints.of(table, List.of(sheets), Set.of())
                .forEach((unit, points) -> leaves.put(unit, points.leaves().get(0)));
        return leaves;
    }

    private static LeafPoints one(Criterion criterion, List<CriterionScore> scores) {
        return quarter(table(terms(2), criterion), sheet(1, Q1, List.of(), scores))
                .get(unit(1));
    }

    private static SheetInput aiming(int unit, String target, String result) {
        return sheet(unit, Q1, List.of(target("Q", target)), scores("Q=" + result));
    }

    private static SheetInput free(int unit, String result) {
        return sheet(unit, Q1, List.<Assignment>of(), scores("Q=" + result));
    }
}
