package vn.bangvang.shared.domain.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.bangvang.shared.domain.scoring.SheetStream.BLUE;
import static vn.bangvang.shared.domain.scoring.SheetStream.CLERK;
import static vn.bangvang.shared.domain.scoring.SheetStream.DAY;
import static vn.bangvang.shared.domain.scoring.SheetStream.GREEN;
import static vn.bangvang.shared.domain.scoring.SheetStream.ID;
import static vn.bangvang.shared.domain.scoring.SheetStream.ORGANISER;
import static vn.bangvang.shared.domain.scoring.SheetStream.RED;
import static vn.bangvang.shared.domain.scoring.SheetStream.opened;
import static vn.bangvang.shared.domain.scoring.SheetStream.scores;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.bangvang.shared.domain.kernel.AccountId;
import vn.bangvang.shared.domain.kernel.Author;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.scoretable.Assignment;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.AssignmentsCorrected;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.ConsolidationAccepted;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.CrossScoreCorrected;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.CrossScoreRecorded;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.ExplanationSubmitted;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.FinalScoreCorrected;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.SelfScoreCorrected;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.SelfScoreRecorded;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.SheetReverified;

/** What each event of a score sheet means. */
class ScoreSheetStateTest {

    private static final LocalDate LATER = DAY.plusDays(3);
    private static final LocalDate LAST = DAY.plusDays(9);
    private static final List<Assignment> ASKED = List.of(new Assignment("A", true, null));

    @Test
    void a_sheet_begins_with_its_opening_and_nothing_is_scored_yet() {
        ScoreSheetState sheet = opened(DAY, LATER).state();
        assertThat(sheet.stage()).isEqualTo(SheetStage.SCORING);
        assertThat(sheet.selfScore()).isNull();
        assertThat(sheet.settled()).isNull();
        assertThat(sheet.stageSince()).isEqualTo(DAY);
        assertThat(sheet.scoredUpTo()).isEqualTo(DAY);
        assertThat(sheet.isLate()).isFalse();
        assertThatThrownBy(() -> opened(null, null)
                        .state()
                        .after(opened(null, null).events().get(0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ScoreSheetState.FOLD.all(
                        opened(null, null).selfScored("9").events().subList(1, 2)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void corrected_assignments_take_the_place_of_the_first() {
        ScoreSheetState sheet = opened(null, null)
                .then(new AssignmentsCorrected(ID, ASKED, "Nhập thiếu", LATER))
                .state();
        assertThat(sheet.assignments()).isEqualTo(ASKED);
        assertThat(sheet.assignedOn()).isEqualTo(LATER);
        assertThat(sheet.assignedAt()).isEqualTo(1);
        assertThat(sheet.scoredUpTo()).as("nothing was scored").isEqualTo(DAY);
    }

    @Test
    void
            assignments_that_are_corrected_after_the_scores_were_settled_put_them_in_question_until_they_are_settled_anew() {
        SheetStream stream =
                opened(null, null).consolidated(null).then(new AssignmentsCorrected(ID, ASKED, "Nhập thiếu", LATER));
        assertThat(stream.state().isAssignedSinceSettled()).isTrue();
        assertThat(stream.then(reverified(LATER)).state().isAssignedSinceSettled())
                .isFalse();
    }

    @Test
    void a_corrected_self_score_is_as_late_as_the_first_was() {
        ScoreSheetState sheet = opened(DAY, LATER)
                .then(new SelfScoreRecorded(ID, GREEN, 1, scores("9"), 2, DAY.plusDays(2)))
                .then(new SelfScoreCorrected(ID, GREEN, 2, scores("8"), "Cộng nhầm", LATER))
                .state();
        assertThat(sheet.selfScore()).isEqualTo(scores("8"));
        assertThat(sheet.selfEntry()).isEqualTo(new ScoreEntry(2, 2, DAY.plusDays(2), LATER, 1, 2));
        assertThat(sheet.isLate()).isTrue();
        assertThat(sheet.scoredUpTo()).isEqualTo(LATER);
    }

    @Test
    void everybody_who_entered_the_units_own_scores_is_remembered_and_who_scored_others_is_not() {
        Author second = new Author(new AccountId(new UUID(7, 2)), null, null);
        Author third = new Author(new AccountId(new UUID(7, 3)), null, null);
        ScoreSheetState sheet = opened(null, null)
                .by(CLERK, new SelfScoreRecorded(ID, GREEN, 1, scores("9"), 0, DAY))
                .by(second, new SelfScoreCorrected(ID, GREEN, 1, scores("8"), "Cộng nhầm", DAY))
                .by(third, new CrossScoreRecorded(ID, RED, 1, scores("8"), 0, DAY))
                .state();
        assertThat(sheet.selfScorers()).containsExactlyInAnyOrder(CLERK, second);
    }

    @Test
    void a_corrected_cross_score_keeps_its_place_among_the_others() {
        ScoreSheetState sheet = opened(null, null)
                .crossScored(RED, "7")
                .crossScored(BLUE, "8")
                .then(new CrossScoreCorrected(ID, RED, 2, scores("6"), "Cộng nhầm", LATER))
                .state();
        assertThat(sheet.crossScorers()).containsExactly(RED, BLUE);
        assertThat(sheet.scoresOf(RED)).isEqualTo(scores("6"));
        assertThat(sheet.versionOf(RED)).isEqualTo(2);
        assertThat(sheet.othersEnteredLast()).containsExactly(RED);
    }

    @Test
    void what_a_member_scored_does_not_count_once_it_declines() {
        ScoreSheetState sheet =
                opened(null, null).crossScored(RED, "7").declined(RED).state();
        assertThat(sheet.hasScored(RED)).isFalse();
        assertThat(sheet.versionOf(RED)).isZero();
        assertThat(sheet.declined()).containsOnlyKeys(RED);
        assertThat(sheet.decliners()).containsExactly(RED);
    }

    @Test
    void who_declined_may_score_after_all_and_comes_last() {
        ScoreSheetState sheet = opened(null, null)
                .declined(RED)
                .crossScored(BLUE, "8")
                .crossScored(RED, "7")
                .state();
        assertThat(sheet.declined()).isEmpty();
        assertThat(sheet.crossScorers()).containsExactly(BLUE, RED);
    }

    @Test
    void consolidated_scores_settle_the_sheet_and_the_unit_may_explain_up_to_the_day() {
        ScoreSheetState sheet =
                opened(null, null).selfScored("9").consolidated(LAST).state();
        assertThat(sheet.stage()).isEqualTo(SheetStage.CONSOLIDATED);
        assertThat(sheet.settlement()).isEqualTo(new Settlement(RED, 1, scores("8"), 2));
        assertThat(sheet.mayExplainUntil()).isEqualTo(LAST);
    }

    @Test
    void a_unit_that_has_not_scored_itself_by_the_consolidation_is_late_where_a_day_was_set() {
        assertThat(opened(DAY, LATER).consolidated(null).state().isLate()).isTrue();
        assertThat(opened(null, null).consolidated(null).state().isLate()).isFalse();
    }

    @Test
    void once_the_unit_has_accepted_or_explained_it_has_had_its_say() {
        ScoreSheetState accepted = opened(null, null)
                .consolidated(LAST)
                .then(new ConsolidationAccepted(ID, GREEN, LATER))
                .state();
        assertThat(accepted.stage()).isEqualTo(SheetStage.ACCEPTED);
        assertThat(accepted.reachedOn()).isEqualTo(LATER);
        assertThat(accepted.mayExplainUntil()).isNull();
        ScoreSheetState explained = opened(null, null)
                .consolidated(LAST)
                .then(new ExplanationSubmitted(ID, GREEN, List.of(), LATER))
                .state();
        assertThat(explained.stage()).isEqualTo(SheetStage.EXPLAINED);
        assertThat(explained.settled()).as("what was consolidated stands").isEqualTo(scores("8"));
    }

    @Test
    void each_re_verification_takes_the_place_of_the_scores_before_and_of_the_day() {
        ScoreSheetState sheet = opened(null, null)
                .consolidated(null)
                .then(reverified(LATER))
                .then(reverified(LAST))
                .state();
        assertThat(sheet.stage()).isEqualTo(SheetStage.REVERIFIED);
        assertThat(sheet.stageSince()).isEqualTo(LAST);
        assertThat(sheet.settlement()).isEqualTo(new Settlement(ORGANISER, 2, scores("7"), 3));
        assertThat(sheet.steps()).containsEntry(SheetStage.CONSOLIDATED, 1L).containsEntry(SheetStage.REVERIFIED, 3L);
    }

    @Test
    void a_final_score_that_is_corrected_has_been_final_since_it_first_was() {
        ScoreSheetState sheet = opened(null, null)
                .consolidated(null)
                .finalised()
                .then(new FinalScoreCorrected(ID, ORGANISER, 1, scores("6"), List.of(), LATER))
                .state();
        assertThat(sheet.isFinal()).isTrue();
        assertThat(sheet.settled()).isEqualTo(scores("6"));
        assertThat(sheet.lateDeduction()).isEqualTo(Score.of("1"));
        assertThat(sheet.stageSince()).isEqualTo(DAY);
        assertThat(sheet.reachedOn()).as("nothing rests on it before").isEqualTo(LATER);
        assertThat(sheet.steps()).containsEntry(SheetStage.FINAL, 3L);
    }

    @Test
    void how_far_a_sheet_has_come_does_not_depend_on_the_values_that_were_scored() {
        SheetStream stream = opened(DAY, LATER)
                .selfScored("9")
                .crossScored(RED, "7")
                .declined(BLUE)
                .then(new CrossScoreCorrected(ID, RED, 2, scores("6"), "Cộng nhầm", LATER))
                .consolidated(LAST)
                .finalised();
        ScoreSheetState progress = ScoreSheetState.PROGRESS.all(stream.events());
        ScoreSheetState whole = stream.state();
        assertThat(progress.scoresOf(RED)).isEmpty();
        assertThat(progress.hasScored(RED)).isTrue();
        assertThat(progress.hasScored(GREEN)).isTrue();
        assertThat(progress.settled()).isEmpty();
        assertThat(progress)
                .usingRecursiveComparison()
                .ignoringFields("selfScore", "crossScores", "settlement")
                .isEqualTo(whole);
    }

    private static SheetReverified reverified(LocalDate day) {
        return new SheetReverified(ID, ORGANISER, 2, scores("7"), List.of(), day);
    }
}
