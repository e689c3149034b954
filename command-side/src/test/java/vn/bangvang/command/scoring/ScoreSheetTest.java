package vn.bangvang.command.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.command.testing.Quarter.CROSS_DUE;
import static vn.bangvang.command.testing.Quarter.OPENED;
import static vn.bangvang.command.testing.Quarter.OPENED_ON;
import static vn.bangvang.command.testing.Quarter.Q4;
import static vn.bangvang.command.testing.Quarter.SELF_DUE;
import static vn.bangvang.command.testing.Quarter.SHEET;
import static vn.bangvang.command.testing.Quarter.TABLE;
import static vn.bangvang.command.testing.Quarter.but;
import static vn.bangvang.command.testing.Quarter.closed;
import static vn.bangvang.command.testing.Quarter.entering;
import static vn.bangvang.command.testing.Quarter.on;
import static vn.bangvang.command.testing.Quarter.opened;
import static vn.bangvang.command.testing.Quarter.score;
import static vn.bangvang.command.testing.Quarter.scored;
import static vn.bangvang.command.testing.Quarter.scores;
import static vn.bangvang.command.testing.Quarter.selfScored;
import static vn.bangvang.command.testing.Quarter.with;
import static vn.bangvang.command.testing.Quarter.without;
import static vn.bangvang.command.testing.Quarter.world;
import static vn.bangvang.command.testing.World.CLUSTER;
import static vn.bangvang.command.testing.World.GREEN;
import static vn.bangvang.command.testing.World.PROVINCE;
import static vn.bangvang.command.testing.World.STRANGER;
import static vn.bangvang.command.testing.World.TODAY;
import static vn.bangvang.command.testing.World.fixture;
import static vn.bangvang.command.testing.World.refused;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.scoring.ScoreSheetCommand.AssignmentCorrectionBody;
import vn.bangvang.command.scoring.ScoreSheetCommand.CorrectAssignments;
import vn.bangvang.command.scoring.ScoreSheetCommand.CorrectSelfScore;
import vn.bangvang.command.scoring.ScoreSheetCommand.OpenScoreSheet;
import vn.bangvang.command.scoring.ScoreSheetCommand.RecordSelfScore;
import vn.bangvang.command.scoring.ScoreSheetCommand.ScoreSheetBody;
import vn.bangvang.command.scoring.ScoreSheetCommand.SelfCorrectionBody;
import vn.bangvang.command.scoring.ScoreSheetCommand.SelfScoreBody;
import vn.bangvang.command.testing.Bodies;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.scoretable.Assignment;
import vn.bangvang.shared.domain.scoring.CriterionScore;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.AssignmentsCorrected;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.SelfScoreCorrected;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.SelfScoreRecorded;
import vn.bangvang.shared.eventlog.AppendContext.Guard;

/** How a sheet is opened, and what a unit says of itself. */
class ScoreSheetTest {

    private static final Actor GREEN_HEAD = with(Role.REPRESENTATIVE, GREEN);
    private static final List<Assignment> ASKED = List.of(
            new Assignment("I.2", true, Score.of("90")),
            new Assignment("II.1", false, null),
            new Assignment("II.2", false, null));

    @Test
    void the_organiser_opens_a_sheet_under_the_table_in_force() {
        World world = world().grant("organiser", Role.ORGANISER, PROVINCE);
        fixture(ScoreSheet.class, world.actor("organiser"))
                .givenNoPriorActivity()
                .when(open(GREEN, Q4, ASKED))
                .expectEvents(opened(SHEET, GREEN, ASKED));
        assertThat(world.carried().guards()).contains(new Guard(TABLE.value(), 0), new Guard(CLUSTER.value(), 1));
    }

    @Test
    void no_sheet_is_for_a_stranger_a_whole_year_or_another_year() {
        refusesToOpen(open(STRANGER, Q4, List.of()), Reason.NOT_A_MEMBER);
        refusesToOpen(open(GREEN, Period.of("2024"), List.of()), Reason.PERIOD_NOT_A_QUARTER);
        refusesToOpen(open(GREEN, Period.of("2023-Q4"), List.of()), Reason.YEAR_NOT_OPEN);
    }

    @Test
    void no_sheet_is_opened_before_there_is_a_table_or_after_the_ranking_was_published() {
        refuses(World.with(Role.ORGANISER, PROVINCE), Reason.NO_SCORE_TABLE, open(GREEN, Q4, List.of()));
        refuses(
                closed().grant("somebody", Role.ORGANISER, PROVINCE).actor("somebody"),
                Reason.PERIOD_CLOSED,
                open(GREEN, Q4, List.of()));
    }

    @Test
    void a_member_does_not_open_sheets() {
        refuses(GREEN_HEAD, Reason.NO_MANDATE, open(GREEN, Q4, List.of()));
    }

    @Test
    void only_what_is_measured_has_a_target() {
        refusesToOpen(open(GREEN, Q4, List.of(new Assignment("II.1", true, Score.of("1")))), Reason.TARGET_NOT_ALLOWED);
        refusesToOpen(open(GREEN, Q4, List.of(new Assignment("IV", true, null))), Reason.UNKNOWN_CRITERION);
        refusesToOpen(open(GREEN, Q4, List.of(new Assignment("I", false, null))), Reason.UNKNOWN_CRITERION);
    }

    @Test
    void nothing_is_due_before_it_is_asked_and_the_unit_itself_comes_first() {
        refusesToOpen(due(OPENED_ON.minusDays(1), CROSS_DUE), Reason.PERIOD_BACKWARDS);
        refusesToOpen(due(SELF_DUE, SELF_DUE.minusDays(1)), Reason.PERIOD_BACKWARDS);
    }

    @Test
    void assignments_are_corrected_with_a_reason_when_they_differ() {
        Actor organiser = with(Role.ORGANISER, PROVINCE);
        fixture(ScoreSheet.class, organiser)
                .given(OPENED)
                .when(new CorrectAssignments(
                        SHEET, new AssignmentCorrectionBody(Bodies.assignments(ASKED), "Nhập thiếu chỉ tiêu", TODAY)))
                .expectEvents(new AssignmentsCorrected(SHEET, ASKED, "Nhập thiếu chỉ tiêu", TODAY));
        refuses(
                organiser,
                Reason.NOTHING_CHANGED,
                new CorrectAssignments(SHEET, new AssignmentCorrectionBody(Bodies.assignments(List.of()), "x", TODAY)),
                OPENED);
        refuses(
                GREEN_HEAD,
                Reason.NO_MANDATE,
                new CorrectAssignments(SHEET, new AssignmentCorrectionBody(Bodies.assignments(ASKED), "x", TODAY)),
                OPENED);
    }

    @ParameterizedTest
    @CsvSource({"2024-12-14, 0", "2024-12-15, 1", "2024-12-20, 6"})
    void a_self_score_after_the_day_is_taken_and_marked_late(LocalDate day, int daysLate) {
        fixture(ScoreSheet.class, on(day, Role.REPRESENTATIVE, GREEN))
                .given(OPENED)
                .when(new RecordSelfScore(SHEET, new SelfScoreBody(Bodies.scores(scores("20")), day)))
                .expectEvents(new SelfScoreRecorded(SHEET, GREEN, 1, scores("20"), daysLate, day));
    }

    @Test
    void an_earlier_date_makes_nobody_punctual_unless_they_enter_the_past_by_mandate() {
        var dated = new RecordSelfScore(SHEET, new SelfScoreBody(Bodies.scores(scores("20")), SELF_DUE));
        refuses(GREEN_HEAD, Reason.NO_MANDATE, dated, OPENED);
        var corrected =
                new CorrectSelfScore(SHEET, new SelfCorrectionBody(Bodies.scores(scores("20")), "Cộng nhầm", SELF_DUE));
        refuses(GREEN_HEAD, Reason.NO_MANDATE, corrected, OPENED, selfScored("19", 0));
        fixture(ScoreSheet.class, entering(Role.REPRESENTATIVE, GREEN))
                .given(OPENED)
                .when(dated)
                .expectEvents(new SelfScoreRecorded(SHEET, GREEN, 1, scores("20"), 0, SELF_DUE));
    }

    @ParameterizedTest
    @CsvSource({
        "I.1, 20.01, SCORE_OUT_OF_RANGE",
        "II.1, 2, NEITHER_YES_NOR_NO",
        "II.2, 1.5, COUNT_NOT_WHOLE",
        "III, 1, EVIDENCE_REQUIRED",
    })
    void what_the_table_does_not_allow_is_not_scored(String criterion, String value, Reason reason) {
        refusesSelf(but(scores("20"), score(criterion, value)), reason);
    }

    @Test
    void every_criterion_that_is_assigned_is_scored_and_no_other() {
        refusesSelf(without(scores("20"), "II.1"), Reason.SCORES_INCOMPLETE);
        refuses(
                GREEN_HEAD,
                Reason.CRITERION_NOT_ASSIGNED,
                new RecordSelfScore(SHEET, new SelfScoreBody(Bodies.scores(scores("20")), TODAY)),
                opened(SHEET, GREEN, ASKED));
        List<CriterionScore> asked = without(without(scores("20"), "II.1"), "II.2");
        fixture(ScoreSheet.class, on(SELF_DUE, Role.REPRESENTATIVE, GREEN))
                .given(opened(SHEET, GREEN, ASKED))
                .when(new RecordSelfScore(SHEET, new SelfScoreBody(Bodies.scores(asked), SELF_DUE)))
                .expectEvents(new SelfScoreRecorded(SHEET, GREEN, 1, asked, 0, SELF_DUE));
    }

    @Test
    void a_unit_scores_itself_once_and_nobody_else_does_it() {
        var record = new RecordSelfScore(SHEET, new SelfScoreBody(Bodies.scores(scores("20")), TODAY));
        refuses(GREEN_HEAD, Reason.ALREADY_SCORED, record, OPENED, selfScored("19", 0));
        refuses(with(Role.REPRESENTATIVE, World.BLUE), Reason.NO_MANDATE, record, OPENED);
    }

    @Test
    void nothing_is_scored_the_day_before_the_sheet_was_opened_or_in_a_closed_quarter() {
        refuses(
                entering(Role.REPRESENTATIVE, GREEN),
                Reason.DATE_TOO_EARLY,
                new RecordSelfScore(SHEET, new SelfScoreBody(Bodies.scores(scores("20")), OPENED_ON.minusDays(1))),
                OPENED);
        refuses(
                closed().grant("somebody", Role.REPRESENTATIVE, GREEN).actor("somebody"),
                Reason.PERIOD_CLOSED,
                new RecordSelfScore(SHEET, new SelfScoreBody(Bodies.scores(scores("20")), TODAY)),
                OPENED);
    }

    @Test
    void a_self_score_is_corrected_only_when_there_is_one_and_it_differs() {
        var correct =
                new CorrectSelfScore(SHEET, new SelfCorrectionBody(Bodies.scores(scores("18")), "Cộng nhầm", SELF_DUE));
        Actor inTime = on(SELF_DUE, Role.REPRESENTATIVE, GREEN);
        fixture(ScoreSheet.class, inTime)
                .given(OPENED, selfScored("19", 0))
                .when(correct)
                .expectEvents(new SelfScoreCorrected(SHEET, GREEN, 1, scores("18"), "Cộng nhầm", SELF_DUE));
        refuses(inTime, Reason.NOTHING_CHANGED, correct, OPENED, selfScored("18", 0));
        refuses(inTime, Reason.NOT_YET_SCORED, correct, OPENED);
    }

    @Test
    void a_placeholder_entered_in_time_is_not_rewritten_after_the_day() {
        var correct =
                new CorrectSelfScore(SHEET, new SelfCorrectionBody(Bodies.scores(scores("18")), "Cộng nhầm", TODAY));
        refuses(GREEN_HEAD, Reason.SELF_SCORE_STANDS, correct, OPENED, selfScored("0", 0));
        refuses(GREEN_HEAD, Reason.SELF_SCORE_STANDS, correct, OPENED, selfScored("0", 1));
    }

    @Test
    void what_was_consolidated_is_no_longer_corrected_by_its_scorers() {
        refuses(
                GREEN_HEAD,
                Reason.SHEET_IN_OTHER_STAGE,
                new CorrectSelfScore(SHEET, new SelfCorrectionBody(Bodies.scores(scores("18")), "Cộng nhầm", TODAY)),
                scored(SettlingTest.CONSOLIDATED).toArray());
    }

    private static void refusesToOpen(OpenScoreSheet command, Reason reason) {
        refuses(with(Role.ORGANISER, PROVINCE), reason, command);
    }

    private static void refusesSelf(List<CriterionScore> scores, Reason reason) {
        refuses(
                GREEN_HEAD,
                reason,
                new RecordSelfScore(SHEET, new SelfScoreBody(Bodies.scores(scores), TODAY)),
                OPENED);
    }

    private static OpenScoreSheet due(LocalDate selfDueOn, LocalDate crossDueOn) {
        return new OpenScoreSheet(
                SHEET,
                new ScoreSheetBody(
                        null, CLUSTER, GREEN, Q4, Bodies.assignments(List.of()), selfDueOn, crossDueOn, OPENED_ON));
    }

    private static OpenScoreSheet open(UnitId unit, Period period, List<Assignment> assignments) {
        return new OpenScoreSheet(
                SHEET,
                new ScoreSheetBody(
                        null, CLUSTER, unit, period, Bodies.assignments(assignments), SELF_DUE, CROSS_DUE, OPENED_ON));
    }

    static void refuses(Actor actor, Reason reason, ScoreSheetCommand command, Object... given) {
        fixture(ScoreSheet.class, actor)
                .given(given)
                .when(command)
                .expectNoEvents()
                .expectException(refused(reason));
    }
}
