package vn.bangvang.command.scoring;

import static vn.bangvang.command.scoring.ScoreSheetTest.refuses;
import static vn.bangvang.command.testing.Quarter.CROSS_DUE;
import static vn.bangvang.command.testing.Quarter.OPENED;
import static vn.bangvang.command.testing.Quarter.SHEET;
import static vn.bangvang.command.testing.Quarter.as;
import static vn.bangvang.command.testing.Quarter.but;
import static vn.bangvang.command.testing.Quarter.closed;
import static vn.bangvang.command.testing.Quarter.crossScored;
import static vn.bangvang.command.testing.Quarter.entering;
import static vn.bangvang.command.testing.Quarter.on;
import static vn.bangvang.command.testing.Quarter.score;
import static vn.bangvang.command.testing.Quarter.scored;
import static vn.bangvang.command.testing.Quarter.scores;
import static vn.bangvang.command.testing.Quarter.selfScored;
import static vn.bangvang.command.testing.Quarter.with;
import static vn.bangvang.command.testing.Quarter.world;
import static vn.bangvang.command.testing.World.BLUE;
import static vn.bangvang.command.testing.World.GREEN;
import static vn.bangvang.command.testing.World.PROVINCE;
import static vn.bangvang.command.testing.World.RED;
import static vn.bangvang.command.testing.World.TODAY;
import static vn.bangvang.command.testing.World.TOMORROW;
import static vn.bangvang.command.testing.World.YESTERDAY;
import static vn.bangvang.command.testing.World.fixture;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.scoring.ScoreSheetCommand.AcceptConsolidation;
import vn.bangvang.command.scoring.ScoreSheetCommand.AcceptanceBody;
import vn.bangvang.command.scoring.ScoreSheetCommand.AssignmentCorrectionBody;
import vn.bangvang.command.scoring.ScoreSheetCommand.CorrectAssignments;
import vn.bangvang.command.scoring.ScoreSheetCommand.CorrectFinalScore;
import vn.bangvang.command.scoring.ScoreSheetCommand.ExplanationsBody;
import vn.bangvang.command.scoring.ScoreSheetCommand.FinalCorrectionBody;
import vn.bangvang.command.scoring.ScoreSheetCommand.FinalisationBody;
import vn.bangvang.command.scoring.ScoreSheetCommand.FinaliseSheet;
import vn.bangvang.command.scoring.ScoreSheetCommand.ReverificationBody;
import vn.bangvang.command.scoring.ScoreSheetCommand.ReverifySheet;
import vn.bangvang.command.scoring.ScoreSheetCommand.SubmitExplanation;
import vn.bangvang.command.testing.Bodies;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.scoretable.Assignment;
import vn.bangvang.shared.domain.scoring.Adjustment;
import vn.bangvang.shared.domain.scoring.CriterionScore;
import vn.bangvang.shared.domain.scoring.Explanation;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.AssignmentsCorrected;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.ConsolidationAccepted;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.ExplanationSubmitted;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.FinalScoreCorrected;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.SheetConsolidated;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.SheetFinalised;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.SheetReverified;

/** From the consolidation to a result that is final; the account "green" entered the self-score. */
class SettlingTest {

    private static final LocalDate CONSOLIDATED_ON = LocalDate.of(2024, 12, 17);
    private static final List<CriterionScore> SCORES = scores("17.5");
    private static final List<CriterionScore> THREE = List.of(score("II.2", "3"));
    private static final List<Adjustment> WHY = List.of(new Adjustment("II.2", "Có biên bản"));
    private static final List<Explanation> EXPLANATION =
            List.of(new Explanation("II.2", "Còn một lần nữa", List.of("Biên bản 3/12")));

    static final SheetConsolidated CONSOLIDATED = consolidated(YESTERDAY);
    private static final ConsolidationAccepted ACCEPTED = new ConsolidationAccepted(SHEET, GREEN, YESTERDAY);
    private static final ExplanationSubmitted EXPLAINED =
            new ExplanationSubmitted(SHEET, GREEN, EXPLANATION, YESTERDAY);
    private static final SheetReverified REVERIFIED = reverified(SCORES, List.of(), YESTERDAY);
    private static final SheetFinalised FINAL = finalised(SCORES, Score.ZERO, YESTERDAY);

    private static final Actor UNIT = with(Role.REPRESENTATIVE, GREEN);
    private static final Actor UNIT_IN_TIME = on(YESTERDAY, Role.REPRESENTATIVE, GREEN);
    private static final Actor ORGANISER = with(Role.ORGANISER, PROVINCE);
    private static final FinaliseSheet FINALISE = new FinaliseSheet(SHEET, new FinalisationBody(TODAY));

    @Test
    void the_unit_accepts_what_was_consolidated_once() {
        var accept = new AcceptConsolidation(SHEET, new AcceptanceBody(TODAY));
        fixture(ScoreSheet.class, UNIT)
                .given(scored(CONSOLIDATED))
                .when(accept)
                .expectEvents(new ConsolidationAccepted(SHEET, GREEN, TODAY));
        refuses(UNIT, Reason.SHEET_IN_OTHER_STAGE, accept, scored().toArray());
        refuses(
                UNIT,
                Reason.SHEET_IN_OTHER_STAGE,
                accept,
                scored(CONSOLIDATED, ACCEPTED).toArray());
        refuses(ORGANISER, Reason.NO_MANDATE, accept, scored(CONSOLIDATED).toArray());
    }

    @Test
    void the_unit_explains_until_the_day_and_not_after() {
        fixture(ScoreSheet.class, UNIT_IN_TIME)
                .given(scored(CONSOLIDATED))
                .when(explain(YESTERDAY))
                .expectEvents(EXPLAINED);
        refuses(
                UNIT,
                Reason.EXPLANATION_TOO_LATE,
                explain(TODAY),
                scored(CONSOLIDATED).toArray());
        fixture(ScoreSheet.class, UNIT)
                .given(scored(consolidated(null)))
                .when(explain(TODAY))
                .expectEvents(new ExplanationSubmitted(SHEET, GREEN, EXPLANATION, TODAY));
    }

    @Test
    void an_earlier_date_makes_no_explanation_timely_unless_it_is_entered_by_mandate() {
        Object[] given = scored(CONSOLIDATED).toArray();
        refuses(UNIT, Reason.NO_MANDATE, explain(YESTERDAY), given);
        refuses(UNIT, Reason.NO_MANDATE, new AcceptConsolidation(SHEET, new AcceptanceBody(YESTERDAY)), given);
        fixture(ScoreSheet.class, entering(Role.REPRESENTATIVE, GREEN))
                .given(given)
                .when(explain(YESTERDAY))
                .expectEvents(EXPLAINED);
    }

    @Test
    void the_unit_explains_once_and_only_what_it_was_scored_on() {
        Object[] explained = scored(CONSOLIDATED, EXPLAINED).toArray();
        refuses(UNIT_IN_TIME, Reason.SHEET_IN_OTHER_STAGE, explain(YESTERDAY), explained);
        refuses(
                UNIT_IN_TIME,
                Reason.SHEET_IN_OTHER_STAGE,
                explain(YESTERDAY),
                scored(CONSOLIDATED, ACCEPTED).toArray());
        var other = List.of(new Explanation("I", "Cả mục", List.of()));
        refuses(
                UNIT_IN_TIME,
                Reason.UNKNOWN_CRITERION,
                new SubmitExplanation(SHEET, new ExplanationsBody(Bodies.explanations(other), YESTERDAY)),
                scored(CONSOLIDATED).toArray());
        refuses(
                with(Role.REPRESENTATIVE, BLUE),
                Reason.NO_MANDATE,
                explain(YESTERDAY),
                scored(CONSOLIDATED).toArray());
    }

    @Test
    void the_organiser_re_verifies_what_was_explained_with_reasons_for_what_changes() {
        Object[] explained = scored(CONSOLIDATED, EXPLAINED).toArray();
        fixture(ScoreSheet.class, ORGANISER)
                .given(explained)
                .when(new ReverifySheet(SHEET, new ReverificationBody(Bodies.changes(THREE, WHY), TODAY)))
                .expectEvents(reverified(but(SCORES, THREE.get(0)), WHY, TODAY));
        refuses(
                ORGANISER,
                Reason.ADJUSTMENT_WITHOUT_REASON,
                new ReverifySheet(SHEET, new ReverificationBody(Bodies.changes(THREE, List.of()), TODAY)),
                explained);
        fixture(ScoreSheet.class, ORGANISER)
                .given(explained)
                .when(new ReverifySheet(
                        SHEET, new ReverificationBody(Bodies.changes(List.of(SCORES.get(3)), WHY), TODAY)))
                .expectEvents(reverified(SCORES, WHY, TODAY));
        refuses(
                UNIT,
                Reason.NO_MANDATE,
                new ReverifySheet(SHEET, new ReverificationBody(Bodies.changes(THREE, WHY), TODAY)),
                explained);
    }

    @Test
    void a_reason_of_blanks_is_none() {
        var blank = new ChangeBody("II.2", "3", null, null, null, "  ");
        refuses(
                ORGANISER,
                Reason.ADJUSTMENT_WITHOUT_REASON,
                new ReverifySheet(SHEET, new ReverificationBody(List.of(blank), TODAY)),
                scored(CONSOLIDATED, EXPLAINED).toArray());
    }

    @Test
    void nothing_is_re_verified_before_the_unit_had_its_say() {
        var reverify = new ReverifySheet(SHEET, new ReverificationBody(Bodies.changes(THREE, WHY), TODAY));
        refuses(ORGANISER, Reason.SHEET_IN_OTHER_STAGE, reverify, scored().toArray());
        refuses(
                ORGANISER,
                Reason.EXPLANATION_STILL_POSSIBLE,
                reverify,
                scored(consolidated(TODAY)).toArray());
        refuses(
                ORGANISER,
                Reason.SHEET_ALREADY_FINAL,
                reverify,
                scored(CONSOLIDATED, FINAL).toArray());
    }

    @Test
    void a_sheet_becomes_final_once_the_unit_has_accepted_was_answered_or_let_the_day_pass() {
        finalises(scored(CONSOLIDATED).toArray());
        finalises(scored(consolidated(null)).toArray());
        finalises(scored(consolidated(TOMORROW), ACCEPTED).toArray());
        finalises(scored(CONSOLIDATED, EXPLAINED, REVERIFIED).toArray());
    }

    @Test
    void a_sheet_does_not_become_final_before_that() {
        refuses(ORGANISER, Reason.SHEET_IN_OTHER_STAGE, FINALISE, scored().toArray());
        refuses(
                ORGANISER,
                Reason.EXPLANATION_STILL_POSSIBLE,
                FINALISE,
                scored(consolidated(TODAY)).toArray());
        refuses(
                ORGANISER,
                Reason.REVERIFICATION_REQUIRED,
                FINALISE,
                scored(CONSOLIDATED, EXPLAINED).toArray());
        refuses(
                ORGANISER,
                Reason.SHEET_ALREADY_FINAL,
                FINALISE,
                scored(CONSOLIDATED, FINAL).toArray());
        refuses(
                UNIT,
                Reason.NO_MANDATE,
                FINALISE,
                scored(CONSOLIDATED, ACCEPTED).toArray());
    }

    @Test
    void whoever_scored_late_loses_two_points_in_the_end_however_late() {
        for (int daysLate : new int[] {1, 2}) {
            fixture(ScoreSheet.class, ORGANISER)
                    .given(
                            OPENED,
                            selfScored("19", daysLate),
                            crossScored(RED, scores("17")),
                            crossScored(BLUE, scores("18")),
                            CONSOLIDATED)
                    .when(FINALISE)
                    .expectEvents(finalised(SCORES, Score.of("2"), TODAY));
        }
    }

    @Test
    void a_unit_that_never_scored_itself_loses_them_too() {
        fixture(ScoreSheet.class, ORGANISER)
                .given(OPENED, crossScored(RED, scores("17")), crossScored(BLUE, scores("18")), CONSOLIDATED)
                .when(FINALISE)
                .expectEvents(finalised(SCORES, Score.of("2"), TODAY));
    }

    @Test
    void what_the_unit_is_asked_may_be_mended_in_between_and_is_then_looked_at_again() {
        var asked = List.of(new Assignment("I.2", true, Score.of("80")));
        var correct = new CorrectAssignments(
                SHEET, new AssignmentCorrectionBody(Bodies.assignments(asked), "Chỉ tiêu nhập nhầm", TODAY));
        var corrected = new AssignmentsCorrected(SHEET, asked, "Chỉ tiêu nhập nhầm", TODAY);
        fixture(ScoreSheet.class, ORGANISER)
                .given(scored(CONSOLIDATED, ACCEPTED))
                .when(correct)
                .expectEvents(corrected);
        refuses(
                ORGANISER,
                Reason.REVERIFICATION_REQUIRED,
                FINALISE,
                scored(CONSOLIDATED, ACCEPTED, corrected).toArray());
        finalises(scored(CONSOLIDATED, ACCEPTED, corrected, REVERIFIED).toArray());
        refuses(
                ORGANISER,
                Reason.SHEET_ALREADY_FINAL,
                correct,
                scored(CONSOLIDATED, FINAL).toArray());
    }

    @Test
    void whoever_entered_the_self_score_settles_nothing_as_organiser() {
        Actor green = as("green", Role.ORGANISER, PROVINCE);
        Object[] accepted = scored(CONSOLIDATED, ACCEPTED).toArray();
        refuses(
                green,
                Reason.SELF_SCORER_MAY_NOT_SETTLE,
                new ReverifySheet(SHEET, new ReverificationBody(Bodies.changes(THREE, WHY), TODAY)),
                accepted);
        refuses(green, Reason.SELF_SCORER_MAY_NOT_SETTLE, FINALISE, accepted);
        refuses(
                green,
                Reason.SELF_SCORER_MAY_NOT_SETTLE,
                new CorrectFinalScore(SHEET, new FinalCorrectionBody(Bodies.changes(THREE, WHY), TODAY)),
                scored(CONSOLIDATED, FINAL).toArray());
    }

    @Test
    void nobody_settles_in_place_of_an_organiser_who_represents_the_unit() {
        Actor standsIn = world().substitute("deputy", "deputy", Role.ORGANISER, PROVINCE)
                .grant("away", Role.REPRESENTATIVE, GREEN)
                .actor("deputy");
        refuses(
                standsIn,
                Reason.OWN_UNIT_SCORED,
                FINALISE,
                scored(CONSOLIDATED, ACCEPTED).toArray());
    }

    @Test
    void whoever_represents_the_unit_settles_nothing_as_organiser_either() {
        Actor both = world().grant("both", Role.ORGANISER, PROVINCE)
                .grant("both", Role.REPRESENTATIVE, GREEN)
                .actor("both");
        Object[] accepted = scored(CONSOLIDATED, ACCEPTED).toArray();
        refuses(
                both,
                Reason.OWN_UNIT_SCORED,
                new ReverifySheet(SHEET, new ReverificationBody(Bodies.changes(THREE, WHY), TODAY)),
                accepted);
        refuses(both, Reason.OWN_UNIT_SCORED, FINALISE, accepted);
        refuses(
                both,
                Reason.OWN_UNIT_SCORED,
                new CorrectFinalScore(SHEET, new FinalCorrectionBody(Bodies.changes(THREE, WHY), TODAY)),
                scored(CONSOLIDATED, FINAL).toArray());
    }

    @Test
    void a_final_result_is_corrected_with_reasons_even_when_its_ranking_was_published() {
        var correct = new CorrectFinalScore(SHEET, new FinalCorrectionBody(Bodies.changes(THREE, WHY), TODAY));
        Object[] finals = scored(CONSOLIDATED, FINAL).toArray();
        Actor afterwards = closed().grant("somebody", Role.ORGANISER, PROVINCE).actor("somebody");
        for (Actor organiser : List.of(ORGANISER, afterwards)) {
            fixture(ScoreSheet.class, organiser)
                    .given(finals)
                    .when(correct)
                    .expectEvents(new FinalScoreCorrected(SHEET, PROVINCE, 1, but(SCORES, THREE.get(0)), WHY, TODAY));
        }
        refuses(
                ORGANISER,
                Reason.ADJUSTMENT_WITHOUT_REASON,
                new CorrectFinalScore(SHEET, new FinalCorrectionBody(Bodies.changes(THREE, List.of()), TODAY)),
                finals);
        var same = List.of(score("II.2", "2"));
        refuses(
                ORGANISER,
                Reason.NOTHING_CHANGED,
                new CorrectFinalScore(SHEET, new FinalCorrectionBody(Bodies.changes(same, WHY), TODAY)),
                finals);
        refuses(
                ORGANISER,
                Reason.SHEET_IN_OTHER_STAGE,
                correct,
                scored(CONSOLIDATED, ACCEPTED).toArray());
        refuses(UNIT, Reason.NO_MANDATE, correct, finals);
    }

    @Test
    void nothing_else_moves_in_a_closed_quarter() {
        var world = closed().grant("unit", Role.REPRESENTATIVE, GREEN).grant("organiser", Role.ORGANISER, PROVINCE);
        Object[] given = scored(CONSOLIDATED).toArray();
        refuses(
                world.actor("unit"),
                Reason.PERIOD_CLOSED,
                new AcceptConsolidation(SHEET, new AcceptanceBody(TODAY)),
                given);
        refuses(world.actorOn("unit", YESTERDAY), Reason.PERIOD_CLOSED, explain(YESTERDAY), given);
        refuses(
                world.actor("organiser"),
                Reason.PERIOD_CLOSED,
                new ReverifySheet(SHEET, new ReverificationBody(Bodies.changes(THREE, WHY), TODAY)),
                given);
        refuses(world.actor("organiser"), Reason.PERIOD_CLOSED, FINALISE, given);
    }

    @Test
    void no_stage_is_dated_before_the_one_it_follows() {
        refuses(
                UNIT_IN_TIME,
                Reason.DATE_TOO_EARLY,
                new AcceptConsolidation(SHEET, new AcceptanceBody(CROSS_DUE)),
                scored(CONSOLIDATED).toArray());
        refuses(
                ORGANISER,
                Reason.DATE_TOO_EARLY,
                new FinaliseSheet(SHEET, new FinalisationBody(CONSOLIDATED_ON)),
                scored(CONSOLIDATED, ACCEPTED).toArray());
    }

    private static void finalises(Object... given) {
        fixture(ScoreSheet.class, ORGANISER)
                .given(given)
                .when(FINALISE)
                .expectEvents(finalised(SCORES, Score.ZERO, TODAY));
    }

    private static SubmitExplanation explain(LocalDate day) {
        return new SubmitExplanation(SHEET, new ExplanationsBody(Bodies.explanations(EXPLANATION), day));
    }

    private static SheetConsolidated consolidated(@Nullable LocalDate explainUntil) {
        return new SheetConsolidated(SHEET, RED, 1, SCORES, List.of(), explainUntil, CONSOLIDATED_ON);
    }

    private static SheetReverified reverified(
            List<CriterionScore> scores, List<Adjustment> adjustments, LocalDate day) {
        return new SheetReverified(SHEET, PROVINCE, 1, scores, adjustments, day);
    }

    private static SheetFinalised finalised(List<CriterionScore> scores, Score lateDeduction, LocalDate day) {
        return new SheetFinalised(SHEET, PROVINCE, 1, scores, lateDeduction, day);
    }
}
