package vn.bangvang.shared.domain.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static vn.bangvang.shared.domain.scoring.SheetStream.BLUE;
import static vn.bangvang.shared.domain.scoring.SheetStream.DAY;
import static vn.bangvang.shared.domain.scoring.SheetStream.GREEN;
import static vn.bangvang.shared.domain.scoring.SheetStream.ID;
import static vn.bangvang.shared.domain.scoring.SheetStream.RED;
import static vn.bangvang.shared.domain.scoring.SheetStream.opened;
import static vn.bangvang.shared.domain.scoring.SheetStream.scores;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.AssignmentsCorrected;
import vn.bangvang.shared.testing.Refused;

class SheetPolicyTest {

    private static final UnitId YELLOW = new UnitId(new UUID(2, 4));
    private static final List<UnitId> OTHERS = List.of(RED, BLUE, YELLOW);

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
        judged(() -> SheetPolicy.checkExplanation(at(stage, DAY.plusDays(daysLeft)), DAY), reason);
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
        judged(() -> SheetPolicy.checkReverification(at(stage, DAY.plusDays(daysLeft)), DAY), reason);
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
        judged(() -> SheetPolicy.checkFinalisation(at(stage, DAY.plusDays(daysLeft)), DAY, outdated), reason);
    }

    @Test
    void without_a_day_nothing_has_to_be_waited_for() {
        ScoreSheetState sheet = opened(null, null).consolidated(null).state();
        judged(() -> SheetPolicy.checkExplanation(sheet, DAY), null);
        judged(() -> SheetPolicy.checkReverification(sheet, DAY), null);
        judged(() -> SheetPolicy.checkFinalisation(sheet, DAY, false), null);
    }

    @Test
    void assignments_that_were_corrected_since_are_looked_at_again() {
        ScoreSheetState sheet = opened(null, null)
                .consolidated(null)
                .then(new AssignmentsCorrected(ID, List.of(), "Nhập thiếu", DAY))
                .state();
        judged(() -> SheetPolicy.checkFinalisation(sheet, DAY, false), Reason.REVERIFICATION_REQUIRED);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "-1, 0"})
    void members_that_say_nothing_are_waited_for_up_to_the_last_day(int daysLeft, int waited) {
        ScoreSheetState sheet = opened(null, DAY.plusDays(daysLeft))
                .crossScored(BLUE, "8")
                .declined(RED)
                .state();
        assertThat(SheetPolicy.waiting(sheet, OTHERS, DAY))
                .isEqualTo(List.of(YELLOW).subList(0, waited));
    }

    @Test
    void who_has_scored_or_declined_is_not_waited_for() {
        SheetStream stream = opened(null, DAY).crossScored(BLUE, "8");
        assertThat(SheetPolicy.waiting(stream.state(), OTHERS, DAY)).containsExactly(RED, YELLOW);
        assertThat(SheetPolicy.waiting(stream.declined(RED).declined(YELLOW).state(), OTHERS, DAY))
                .isEmpty();
    }

    @Test
    void without_a_last_day_nobody_blocks_the_others_by_silence() {
        ScoreSheetState sheet = opened(null, null).crossScored(BLUE, "8").state();
        assertThat(SheetPolicy.waiting(sheet, OTHERS, DAY)).isEmpty();
        judged(() -> SheetPolicy.checkSelfScored(sheet, DAY), null);
    }

    @ParameterizedTest
    @CsvSource({"false, 0, SELF_SCORE_AWAITED", "true, 0,", "false, -1,"})
    void the_unit_itself_is_waited_for_up_to_its_last_day(boolean scored, int daysLeft, @Nullable Reason reason) {
        SheetStream stream = opened(DAY.plusDays(daysLeft), null);
        ScoreSheetState sheet = scored ? stream.selfScored("9").state() : stream.state();
        judged(() -> SheetPolicy.checkSelfScored(sheet, DAY), reason);
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
        ScoreSheetState sheet =
                opened(DAY.plusDays(daysLeft), null).selfScored(standing).state();
        List<String> anew = askedAnew == null ? List.of() : List.of(askedAnew);
        judged(() -> SheetPolicy.checkSelfScoreKept(sheet, DAY, scores(given), anew), reason);
    }

    @Test
    void somebody_has_scored_and_nobody_is_waited_for() {
        ScoreSheetState open = opened(null, null).state();
        judged(() -> SheetPolicy.checkCrossScored(open, RED, OTHERS, Set.of(RED), DAY), null);
        ScoreSheetState until =
                opened(null, DAY).crossScored(RED, "8").declined(BLUE).state();
        Refusal waiting = Refused.by(() -> SheetPolicy.checkCrossScored(until, RED, OTHERS, Set.of(RED), DAY));
        assertThat(waiting.reason()).isEqualTo(Reason.CROSS_SCORES_MISSING);
        assertThat(waiting.details().get("missing")).isEqualTo(List.of(YELLOW));
        Refusal nobody = Refused.by(() -> SheetPolicy.checkCrossScored(open, RED, OTHERS, Set.of(), DAY));
        assertThat(nobody.details().get("missing")).isEqualTo(OTHERS);
        ScoreSheetState declined = opened(null, null).declined(RED).state();
        judged(() -> SheetPolicy.checkCrossScored(declined, RED, OTHERS, Set.of(), DAY), null);
    }

    @Test
    void each_gives_one_list_and_corrects_only_what_it_has_given() {
        ScoreSheetState sheet =
                opened(null, null).selfScored("9").crossScored(RED, "8").state();
        judged(() -> SheetPolicy.refuseSecond(sheet, GREEN), Reason.ALREADY_SCORED);
        judged(() -> SheetPolicy.refuseSecond(sheet, RED), Reason.ALREADY_SCORED);
        judged(() -> SheetPolicy.refuseSecond(sheet, BLUE), null);
        judged(() -> SheetPolicy.mustHaveScored(sheet, BLUE), Reason.NOT_YET_SCORED);
        judged(() -> SheetPolicy.mustHaveScored(sheet, RED), null);
    }

    @Test
    void the_same_scores_are_confirmed_once_the_table_was_amended_and_change_nothing_before() {
        ScoreSheetState sheet = opened(null, null).crossScored(RED, "8").state();
        judged(() -> SheetPolicy.checkChanged(sheet, RED, 1, scores("8")), Reason.NOTHING_CHANGED);
        judged(() -> SheetPolicy.checkChanged(sheet, RED, 2, scores("8")), null);
        judged(() -> SheetPolicy.checkChanged(sheet, RED, 1, scores("7")), null);
    }

    /** A sheet that has come to a stage, with that last day to explain. */
    private static ScoreSheetState at(SheetStage stage, LocalDate explainUntil) {
        return opened(null, null).state().with(s -> s.stage(stage).explainUntil(explainUntil));
    }

    private static void judged(ThrowingCallable rule, @Nullable Reason reason) {
        if (reason == null) {
            assertThatCode(rule).doesNotThrowAnyException();
        } else {
            assertThat(Refused.by(rule).reason()).isEqualTo(reason);
        }
    }
}
