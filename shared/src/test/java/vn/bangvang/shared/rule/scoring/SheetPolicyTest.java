package vn.bangvang.shared.rule.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static vn.bangvang.shared.rule.scoring.Given.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.rule.Refused;
import vn.bangvang.shared.value.CriterionScore;
import vn.bangvang.shared.value.Score;
import vn.bangvang.shared.value.SheetStage;
import vn.bangvang.shared.value.UnitId;

class SheetPolicyTest {

    private static final LocalDate DAY = LocalDate.of(2022, 6, 25);
    private static final List<UnitId> OTHERS = List.of(unit(1), unit(2), unit(3));

    @ParameterizedTest
    @CsvSource({
        "SCORING, 0, SHEET_IN_OTHER_STAGE",
        "CONSOLIDATED, 0,",
        "CONSOLIDATED, -1, EXPLANATION_TOO_LATE",
        "ACCEPTED, 0, SHEET_IN_OTHER_STAGE",
        "EXPLAINED, 0, SHEET_IN_OTHER_STAGE",
        "REVERIFIED, 0, SHEET_IN_OTHER_STAGE",
        "FINAL, 0, SHEET_ALREADY_FINAL",
    })
    void what_was_consolidated_is_explained_up_to_the_day_itself(
            SheetStage stage, int daysLeft, @Nullable Reason reason) {
        judged(() -> SheetPolicy.checkExplanation(stage, DAY.plusDays(daysLeft), DAY), reason);
    }

    @ParameterizedTest
    @CsvSource({
        "SCORING, -1, SHEET_IN_OTHER_STAGE",
        "CONSOLIDATED, 0, EXPLANATION_STILL_POSSIBLE",
        "CONSOLIDATED, -1,",
        "ACCEPTED, 5,",
        "EXPLAINED, 5,",
        "REVERIFIED, 5,",
        "FINAL, -1, SHEET_ALREADY_FINAL",
    })
    void it_is_re_verified_once_the_unit_has_spoken_or_the_day_has_passed(
            SheetStage stage, int daysLeft, @Nullable Reason reason) {
        judged(() -> SheetPolicy.checkReverification(stage, DAY.plusDays(daysLeft), DAY), reason);
    }

    @ParameterizedTest
    @CsvSource({
        "SCORING, -1, false, SHEET_IN_OTHER_STAGE",
        "CONSOLIDATED, 0, false, EXPLANATION_STILL_POSSIBLE",
        "CONSOLIDATED, -1, false,",
        "CONSOLIDATED, -1, true, REVERIFICATION_REQUIRED",
        "ACCEPTED, 5, false,",
        "ACCEPTED, 5, true, REVERIFICATION_REQUIRED",
        "EXPLAINED, -1, false, REVERIFICATION_REQUIRED",
        "REVERIFIED, 5, false,",
        "REVERIFIED, 5, true, REVERIFICATION_REQUIRED",
        "FINAL, -1, false, SHEET_ALREADY_FINAL",
    })
    void it_is_final_after_that_unless_something_has_to_be_looked_at_again(
            SheetStage stage, int daysLeft, boolean outdated, @Nullable Reason reason) {
        judged(() -> SheetPolicy.checkFinalisation(stage, DAY.plusDays(daysLeft), DAY, outdated), reason);
    }

    @Test
    void without_a_day_nothing_has_to_be_waited_for() {
        judged(() -> SheetPolicy.checkExplanation(SheetStage.CONSOLIDATED, null, DAY), null);
        judged(() -> SheetPolicy.checkReverification(SheetStage.CONSOLIDATED, null, DAY), null);
        judged(() -> SheetPolicy.checkFinalisation(SheetStage.CONSOLIDATED, null, DAY, false), null);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "-1, 0"})
    void members_that_say_nothing_are_waited_for_up_to_the_last_day(int daysLeft, int waited) {
        LocalDate until = DAY.plusDays(daysLeft);
        assertThat(SheetPolicy.waiting(OTHERS, Set.of(unit(3)), Set.of(unit(1)), until, DAY))
                .isEqualTo(List.of(unit(2)).subList(0, waited));
    }

    @Test
    void who_has_scored_or_declined_is_not_waited_for() {
        assertThat(SheetPolicy.waiting(OTHERS, Set.of(unit(3)), Set.of(), DAY, DAY))
                .containsExactly(unit(1), unit(2));
        assertThat(SheetPolicy.waiting(OTHERS, Set.of(unit(3)), Set.of(unit(1), unit(2)), DAY, DAY))
                .isEmpty();
    }

    @Test
    void without_a_last_day_nobody_blocks_the_others_by_silence() {
        assertThat(SheetPolicy.waiting(OTHERS, Set.of(unit(3)), Set.of(), null, DAY))
                .isEmpty();
        judged(() -> SheetPolicy.checkSelfScored(unit(1), false, null, DAY), null);
    }

    @ParameterizedTest
    @CsvSource({"false, 0, SELF_SCORE_AWAITED", "true, 0,", "false, -1,"})
    void the_unit_itself_is_waited_for_up_to_its_last_day(boolean scored, int daysLeft, @Nullable Reason reason) {
        judged(() -> SheetPolicy.checkSelfScored(unit(1), scored, DAY.plusDays(daysLeft), DAY), reason);
    }

    @ParameterizedTest
    @CsvSource({"-1, PERIOD_BACKWARDS", "0,", "60,", "61, EXPLAIN_UNTIL_TOO_FAR"})
    void a_unit_explains_within_sixty_days(int days, @Nullable Reason reason) {
        judged(() -> SheetPolicy.checkExplainUntil(DAY, DAY.plusDays(days)), reason);
    }

    @ParameterizedTest
    @CsvSource({"0, 9, 8, ,", "-1, 9, 8, , SELF_SCORE_STANDS", "-1, 9, 9, ,", "-1, 9, 8, A,"})
    void a_self_score_stands_once_its_day_is_over_but_for_what_is_asked_anew(
            int daysLeft, String standing, String given, @Nullable String askedAnew, @Nullable Reason reason) {
        var was = List.of(CriterionScore.of("A", Score.of(standing)));
        var is = List.of(CriterionScore.of("A", Score.of(given)));
        List<String> anew = askedAnew == null ? List.of() : List.of(askedAnew);
        judged(() -> SheetPolicy.checkSelfScoreKept(DAY.plusDays(daysLeft), DAY, was, is, anew), reason);
    }

    @Test
    void somebody_has_scored_and_nobody_is_waited_for() {
        judged(() -> SheetPolicy.checkCrossScored(List.of(), OTHERS, Set.of(unit(1)), false), null);
        Refusal waiting =
                Refused.by(() -> SheetPolicy.checkCrossScored(List.of(unit(2)), OTHERS, Set.of(unit(1)), false));
        assertThat(waiting.reason()).isEqualTo(Reason.CROSS_SCORES_MISSING);
        assertThat(waiting.details().get("missing")).isEqualTo(List.of(unit(2)));
        Refusal nobody = Refused.by(() -> SheetPolicy.checkCrossScored(List.of(), OTHERS, Set.of(), false));
        judged(() -> SheetPolicy.checkCrossScored(List.of(), OTHERS, Set.of(), true), null);
        assertThat(nobody.details().get("missing")).isEqualTo(OTHERS);
    }

    private static void judged(ThrowingCallable rule, @Nullable Reason reason) {
        if (reason == null) {
            assertThatCode(rule).doesNotThrowAnyException();
        } else {
            assertThat(Refused.by(rule).reason()).isEqualTo(reason);
        }
    }
}
