package vn.bangvang.shared.domain.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static vn.bangvang.shared.domain.ranking.Given.achieved;
import static vn.bangvang.shared.domain.ranking.Given.bonus;
import static vn.bangvang.shared.domain.ranking.Given.counted;
import static vn.bangvang.shared.domain.ranking.Given.judged;
import static vn.bangvang.shared.domain.ranking.Given.notAssigned;
import static vn.bangvang.shared.domain.ranking.Given.quantitative;
import static vn.bangvang.shared.domain.ranking.Given.scores;
import static vn.bangvang.shared.domain.ranking.Given.section;
import static vn.bangvang.shared.domain.ranking.Given.table;
import static vn.bangvang.shared.domain.ranking.Given.target;
import static vn.bangvang.shared.domain.ranking.Given.terms;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.scoretable.Assignment;
import vn.bangvang.shared.domain.scoretable.ScoreTable;
import vn.bangvang.shared.testing.Refused;

class ScoringPolicyTest {

    private static final ScoreTable TWO = table(terms(2), judged(null, "A", "60"), judged(null, "B", "40"));

    /** J judged, Q a result, Y yes or no, N a count, P bonus and penalty, all in one section. */
    private static final ScoreTable ALL = table(
            terms(2),
            section("I", "40"),
            judged("I", "J", "10"),
            quantitative("I", "Q", "10"),
            achieved("I", "Y", "10"),
            counted("I", "N", "2", "10"),
            bonus("I", "P", "5", "15", "2", "-6"));

    @ParameterizedTest
    @CsvSource({"A=0 B=0", "A=60 B=40", "B=39.99 A=59.5"})
    void every_criterion_once_within_its_points_is_fine(String given) {
        assertThatCode(() -> ScoringPolicy.checkScores(TWO, List.of(), scores(given)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "A=60.01 B=40, SCORE_OUT_OF_RANGE",
        "A=-0.01 B=40, SCORE_OUT_OF_RANGE",
        "A=60, SCORES_INCOMPLETE",
        "A=60 A=50 B=40, LISTED_TWICE",
        "A=60 B=40 C=5, UNKNOWN_CRITERION",
    })
    void anything_else_is_refused_by_name(String given, Reason reason) {
        assertThat(refusal(TWO, List.of(), scores(given))).isEqualTo(reason);
    }

    @Test
    void what_is_missing_is_named() {
        assertThat(Refused.by(() -> ScoringPolicy.checkScores(TWO, List.of(), List.of()))
                        .details()
                        .get("missing"))
                .isEqualTo(List.of("A", "B"));
    }

    @ParameterizedTest
    @CsvSource({
        "J=10 Q=1000.5 Y=1 N=7 P=0,",
        "J=10 Q=0 Y=0 N=0 P=0,",
        "J=10 Q=-1 Y=1 N=7 P=0, SCORE_OUT_OF_RANGE",
        "J=10 Q=5 Y=2 N=7 P=0, NEITHER_YES_NOR_NO",
        "J=10 Q=5 Y=0.5 N=7 P=0, NEITHER_YES_NOR_NO",
        "J=10 Q=5 Y=1 N=6.5 P=0, COUNT_NOT_WHOLE",
        "J=10 Q=5 Y=1 N=7 P=1, EVIDENCE_REQUIRED",
        "I=40 J=10 Q=5 Y=1 N=7 P=0, UNKNOWN_CRITERION",
    })
    void a_value_is_what_its_kind_can_be(String given, Reason reason) {
        if (reason == null) {
            ScoringPolicy.checkScores(ALL, List.of(), scores(given));
        } else {
            assertThat(refusal(ALL, List.of(), scores(given))).isEqualTo(reason);
        }
    }

    @Test
    void a_bonus_needs_evidence_and_a_penalty_is_counted_in_whole_numbers() {
        ScoreTable table = table(terms(2), bonus(null, "P", "5", "15", "2", "-6"));

        assertThat(refusal(table, List.of(), List.of(given("1", null, List.of()))))
                .isEqualTo(Reason.EVIDENCE_REQUIRED);
        assertThat(refusal(table, List.of(), List.of(given("0", "1.5", List.of()))))
                .isEqualTo(Reason.COUNT_NOT_WHOLE);
        assertThat(refusal(table, List.of(), List.of(given("0", "-1", List.of()))))
                .isEqualTo(Reason.COUNT_NOT_WHOLE);
        assertThatCode(() -> {
                    ScoringPolicy.checkScores(table, List.of(), List.of(given("1", "0", List.of("770/QĐ-TTg"))));
                    ScoringPolicy.checkScores(table, List.of(), List.of(given("0", "3", List.of())));
                })
                .doesNotThrowAnyException();
    }

    @Test
    void penalties_belong_to_bonus_and_penalty_alone() {
        var score = new CriterionScore("A", Score.of("5"), Score.of("1"), List.of(), null);

        assertThat(refusal(table(terms(2), judged(null, "A", "10")), List.of(), List.of(score)))
                .isEqualTo(Reason.SCORE_OUT_OF_RANGE);
    }

    @Test
    void what_is_not_assigned_is_neither_asked_for_nor_taken() {
        List<Assignment> onlyB = List.of(notAssigned("A"));

        assertThatCode(() -> ScoringPolicy.checkScores(TWO, onlyB, scores("B=40")))
                .doesNotThrowAnyException();
        assertThat(refusal(TWO, onlyB, scores("A=0 B=40"))).isEqualTo(Reason.CRITERION_NOT_ASSIGNED);
    }

    @Test
    void only_an_assigned_result_has_a_target() {
        assertThatCode(() -> ScoringPolicy.checkAssignments(ALL, List.of(target("Q", "0"), notAssigned("J"))))
                .doesNotThrowAnyException();
        assertThat(assigning(target("J", "5"))).isEqualTo(Reason.TARGET_NOT_ALLOWED);
        assertThat(assigning(new Assignment("Q", false, Score.of("5")))).isEqualTo(Reason.TARGET_NOT_ALLOWED);
        assertThat(assigning(notAssigned("I"))).isEqualTo(Reason.UNKNOWN_CRITERION);
        assertThat(assigning(notAssigned("J"), notAssigned("J"))).isEqualTo(Reason.LISTED_TWICE);
    }

    @Test
    void a_day_after_the_due_day_is_late_and_the_due_day_is_not() {
        LocalDate due = LocalDate.of(2022, 6, 20);

        assertThat(ScoringPolicy.daysLate(due, due)).isZero();
        assertThat(ScoringPolicy.daysLate(due, due.minusDays(3))).isZero();
        assertThat(ScoringPolicy.daysLate(due, due.plusDays(5))).isEqualTo(5);
        assertThat(ScoringPolicy.daysLate(null, due)).isZero();
    }

    @Test
    void a_value_set_otherwise_needs_a_reason() {
        var before = scores("A=50 B=40");

        assertThatCode(() -> ScoringPolicy.checkAdjustments(before, scores("A=50.0 B=40"), Set.of()))
                .doesNotThrowAnyException();
        assertThatCode(() -> ScoringPolicy.checkAdjustments(before, scores("A=51 B=40"), Set.of("A")))
                .doesNotThrowAnyException();
        var refusal = Refused.by(() -> ScoringPolicy.checkAdjustments(before, scores("A=51 B=39"), Set.of("A")));
        assertThat(refusal.reason()).isEqualTo(Reason.ADJUSTMENT_WITHOUT_REASON);
        assertThat(refusal.details().get("criteria")).isEqualTo(List.of("B"));
    }

    private static CriterionScore given(String count, String penalties, List<String> evidence) {
        return new CriterionScore("P", Score.of(count), penalties == null ? null : Score.of(penalties), evidence, null);
    }

    private static Reason assigning(Assignment... assignments) {
        return Refused.by(() -> ScoringPolicy.checkAssignments(ALL, List.of(assignments)))
                .reason();
    }

    private static Reason refusal(ScoreTable table, List<Assignment> assignments, List<CriterionScore> given) {
        return Refused.by(() -> ScoringPolicy.checkScores(table, assignments, given))
                .reason();
    }
}
