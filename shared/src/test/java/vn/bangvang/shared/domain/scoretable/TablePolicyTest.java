package vn.bangvang.shared.domain.scoretable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static vn.bangvang.shared.domain.ranking.Given.achieved;
import static vn.bangvang.shared.domain.ranking.Given.bonus;
import static vn.bangvang.shared.domain.ranking.Given.counted;
import static vn.bangvang.shared.domain.ranking.Given.judged;
import static vn.bangvang.shared.domain.ranking.Given.leaf;
import static vn.bangvang.shared.domain.ranking.Given.quantitative;
import static vn.bangvang.shared.domain.ranking.Given.section;
import static vn.bangvang.shared.domain.ranking.Given.table;
import static vn.bangvang.shared.domain.ranking.Given.terms;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.testing.Refused;

class TablePolicyTest {

    /** I 60 = I.1 40 (a 30, b 10) + I.2 20; II 40; bonus on top. */
    private static final Criterion[] TREE = {
        section("I", "60"),
        leaf("I", "I.1", CriterionKind.PARENT, "40"),
        quantitative("I.1", "a", "30"),
        achieved("I.1", "b", "10"),
        judged("I", "I.2", "20"),
        section("II", "40"),
        counted("II", "c", "2", "40"),
        bonus("II", "d", "5", "15", "2", "-6")
    };

    @Test
    void a_tree_whose_parents_are_what_their_children_add_up_to_is_fine() {
        assertThatCode(() -> TablePolicy.check(List.of(TREE), terms(2))).doesNotThrowAnyException();
    }

    @Test
    void parents_come_first_and_are_parents() {
        assertThat(refused(judged("X", "A", "10"))).isEqualTo(Reason.UNKNOWN_PARENT_CRITERION);
        assertThat(refused(judged("I", "A", "10"), section("I", "10"))).isEqualTo(Reason.UNKNOWN_PARENT_CRITERION);
        assertThat(refused(judged(null, "A", "10"), judged("A", "B", "10"))).isEqualTo(Reason.UNKNOWN_PARENT_CRITERION);
        assertThat(refused(judged(null, "A", "10"), judged(null, "A", "10"))).isEqualTo(Reason.LISTED_TWICE);
    }

    @Test
    void a_parent_that_is_not_the_sum_of_its_children_is_named_with_both_figures() {
        var refusal = Refused.by(() -> TablePolicy.check(
                List.of(section("I", "60"), judged("I", "A", "40"), judged("I", "B", "19.5")), terms(2)));

        assertThat(refusal.reason()).isEqualTo(Reason.TABLE_DOES_NOT_ADD_UP);
        assertThat(refusal.details()).containsEntry("criterion", "I").containsEntry("sum", Score.of("59.5"));
        assertThat(refused(section("I", "15"), bonus("I", "P", "5", "15", "2", "-6")))
                .as("a bonus is no part of the sum")
                .isEqualTo(Reason.TABLE_DOES_NOT_ADD_UP);
    }

    @Test
    void a_criterion_is_worth_something_and_has_what_its_kind_needs_and_no_more() {
        assertThat(refused(judged(null, "A", "0"))).isEqualTo(Reason.WORTHLESS_CRITERION);
        assertThat(refused(counted(null, "N", "0", "10"))).isEqualTo(Reason.WORTHLESS_CRITERION);
        assertThat(refused(leaf(null, "N", CriterionKind.PER_OCCURRENCE, "10"))).isEqualTo(Reason.WORTHLESS_CRITERION);
        assertThat(refused(leaf(null, "P", CriterionKind.BONUS_PENALTY, "10"))).isEqualTo(Reason.WORTHLESS_CRITERION);
        assertThat(refused(bonus(null, "P", "5", "15", "2", "1"))).isEqualTo(Reason.WORTHLESS_CRITERION);
        assertThat(refused(bonus(null, "P", "5", "15", "-2", "-6"))).isEqualTo(Reason.WORTHLESS_CRITERION);
    }

    @Test
    void no_maximum_is_finer_than_the_scale_to_which_points_are_rounded() {
        assertThat(refused(judged(null, "A", "2.505"))).isEqualTo(Reason.FINER_THAN_SCALE);
        assertThat(refused(bonus(null, "P", "5", "15", "2", "-0.001"))).isEqualTo(Reason.FINER_THAN_SCALE);
        assertThatCode(() -> TablePolicy.check(List.of(judged(null, "A", "2.50")), terms(1)))
                .doesNotThrowAnyException();
    }

    @Test
    void terms_are_within_their_bounds() {
        assertThatCode(() -> check(terms(0))).doesNotThrowAnyException();
        assertThatCode(() -> check(terms(4))).doesNotThrowAnyException();
        assertThat(Refused.by(() -> check(terms(5))).reason()).isEqualTo(Reason.INVALID_VALUE);
        assertThat(Refused.by(() -> check(terms(-1))).reason()).isEqualTo(Reason.INVALID_VALUE);
        assertThat(Refused.by(() -> check(terms(2, TieBreak.WOMEN_SHARE, TieBreak.WOMEN_SHARE)))
                        .reason())
                .isEqualTo(Reason.LISTED_TWICE);
        assertThat(Refused.by(() -> check(charging("-1", 20))).reason()).isEqualTo(Reason.INVALID_VALUE);
        assertThat(Refused.by(() -> check(charging("0", 101))).reason()).isEqualTo(Reason.INVALID_VALUE);
    }

    @Test
    void the_effect_of_an_amendment_is_what_became_of_the_criteria_that_are_scored() {
        ScoreTable before = table(
                terms(2), section("I", "30"), judged("I", "A", "10"), judged("I", "B", "10"), judged("I", "C", "10"));
        ScoreTable after = table(
                terms(2),
                section("X", "32"),
                new Criterion("A", "X", "Tên khác", CriterionKind.JUDGED, Score.of("10.0"), null, null, null),
                judged("X", "B", "12"),
                judged("X", "D", "10"));

        assertThat(TablePolicy.effect(before, after))
                .isEqualTo(new TableEffect(List.of("D"), List.of("C"), List.of("B")));
        assertThat(TablePolicy.effect(before, before)).isEqualTo(new TableEffect(List.of(), List.of(), List.of()));
    }

    private static Reason refused(Criterion... criteria) {
        return Refused.by(() -> TablePolicy.check(List.of(criteria), terms(2))).reason();
    }

    private static void check(ScoringTerms terms) {
        TablePolicy.check(List.of(judged(null, "A", "10")), terms);
    }

    private static ScoringTerms charging(String lateDeduction, int outlierPercent) {
        return new ScoringTerms(2, Combination.MEAN, false, true, Score.of(lateDeduction), List.of(), outlierPercent);
    }
}
