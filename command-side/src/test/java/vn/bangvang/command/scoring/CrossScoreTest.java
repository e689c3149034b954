package vn.bangvang.command.scoring;

import static vn.bangvang.command.scoring.ScoreSheetTest.refuses;
import static vn.bangvang.command.testing.Quarter.CROSS_DUE;
import static vn.bangvang.command.testing.Quarter.OPENED;
import static vn.bangvang.command.testing.Quarter.SELF_DUE;
import static vn.bangvang.command.testing.Quarter.SHEET;
import static vn.bangvang.command.testing.Quarter.bonus;
import static vn.bangvang.command.testing.Quarter.but;
import static vn.bangvang.command.testing.Quarter.crossScored;
import static vn.bangvang.command.testing.Quarter.entering;
import static vn.bangvang.command.testing.Quarter.on;
import static vn.bangvang.command.testing.Quarter.opened;
import static vn.bangvang.command.testing.Quarter.scores;
import static vn.bangvang.command.testing.Quarter.selfScored;
import static vn.bangvang.command.testing.Quarter.with;
import static vn.bangvang.command.testing.Quarter.world;
import static vn.bangvang.command.testing.World.BLUE;
import static vn.bangvang.command.testing.World.GREEN;
import static vn.bangvang.command.testing.World.RED;
import static vn.bangvang.command.testing.World.STRANGER;
import static vn.bangvang.command.testing.World.TODAY;
import static vn.bangvang.command.testing.World.fixture;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.scoring.ScoreSheetCommand.CorrectCrossScore;
import vn.bangvang.command.scoring.ScoreSheetCommand.CrossCorrectionBody;
import vn.bangvang.command.scoring.ScoreSheetCommand.CrossScoreBody;
import vn.bangvang.command.scoring.ScoreSheetCommand.DeclineCrossScoring;
import vn.bangvang.command.scoring.ScoreSheetCommand.RecordCrossScore;
import vn.bangvang.command.scoring.ScoreSheetCommand.ScoringDeclineBody;
import vn.bangvang.command.testing.Bodies;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.scoring.CriterionScore;
import vn.bangvang.shared.domain.scoring.DeclineGround;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.CrossScoreCorrected;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.CrossScoreRecorded;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.CrossScoringDeclined;

/** What the members say of each other; RED leads the cluster, BLUE is its deputy. */
class CrossScoreTest {

    private static final Actor BLUE_HEAD = with(Role.REPRESENTATIVE, BLUE);
    private static final Actor BOTH = world().grant("both", Role.REPRESENTATIVE, GREEN)
            .grant("both", Role.REPRESENTATIVE, BLUE)
            .actor("both");

    @ParameterizedTest
    @CsvSource({"2024-12-16, 0", "2024-12-17, 1"})
    void another_member_scores_in_time_or_late(LocalDate day, int daysLate) {
        fixture(ScoreSheet.class, on(day, Role.REPRESENTATIVE, BLUE))
                .given(OPENED)
                .when(new RecordCrossScore(SHEET, new CrossScoreBody(BLUE, Bodies.scores(scores("17")), day)))
                .expectEvents(new CrossScoreRecorded(SHEET, BLUE, 1, scores("17"), daysLate, day));
    }

    @Test
    void an_earlier_date_makes_no_scorer_punctual_unless_they_enter_the_past_by_mandate() {
        var score = new RecordCrossScore(SHEET, new CrossScoreBody(BLUE, Bodies.scores(scores("17")), CROSS_DUE));
        var correct = new CorrectCrossScore(
                SHEET, new CrossCorrectionBody(BLUE, Bodies.scores(scores("16")), "Nhập nhầm", CROSS_DUE));
        var decline = new DeclineCrossScoring(
                SHEET, new ScoringDeclineBody(BLUE, DeclineGround.RECUSED, "Có liên quan", CROSS_DUE));
        refuses(BLUE_HEAD, Reason.NO_MANDATE, score, OPENED);
        refuses(BLUE_HEAD, Reason.NO_MANDATE, correct, OPENED, crossScored(BLUE, scores("17")));
        refuses(BLUE_HEAD, Reason.NO_MANDATE, decline, OPENED);
        fixture(ScoreSheet.class, entering(Role.REPRESENTATIVE, BLUE))
                .given(OPENED)
                .when(score)
                .expectEvents(new CrossScoreRecorded(SHEET, BLUE, 1, scores("17"), 0, CROSS_DUE));
    }

    @Test
    void the_unit_scores_itself_first_as_long_as_it_is_in_time() {
        Actor early = on(SELF_DUE, Role.REPRESENTATIVE, BLUE);
        var score = new RecordCrossScore(SHEET, new CrossScoreBody(BLUE, Bodies.scores(scores("17")), SELF_DUE));
        refuses(early, Reason.SELF_SCORE_AWAITED, score, OPENED);
        fixture(ScoreSheet.class, early)
                .given(OPENED, selfScored("19", 0))
                .when(score)
                .expectEvents(new CrossScoreRecorded(SHEET, BLUE, 1, scores("17"), 0, SELF_DUE));
        LocalDate after = SELF_DUE.plusDays(1);
        fixture(ScoreSheet.class, on(after, Role.REPRESENTATIVE, BLUE))
                .given(OPENED)
                .when(new RecordCrossScore(SHEET, new CrossScoreBody(BLUE, Bodies.scores(scores("17")), after)))
                .expectEvents(new CrossScoreRecorded(SHEET, BLUE, 1, scores("17"), 0, after));
    }

    @Test
    void another_member_scores_once() {
        refuses(BLUE_HEAD, Reason.ALREADY_SCORED, cross(BLUE, "16"), OPENED, crossScored(BLUE, scores("17")));
    }

    @Test
    void nobody_scores_their_own_unit_not_even_in_the_name_of_another() {
        refuses(with(Role.REPRESENTATIVE, GREEN), Reason.OWN_UNIT_SCORED, cross(GREEN, "20"), OPENED);
        refuses(BOTH, Reason.OWN_UNIT_SCORED, cross(BLUE, "20"), OPENED);
    }

    @Test
    void an_account_scores_only_in_the_name_of_units_it_represents() {
        refuses(BLUE_HEAD, Reason.NO_MANDATE, cross(RED, "17"), OPENED, crossScored(BLUE, scores("17")));
        var two = world().grant("two", Role.REPRESENTATIVE, RED)
                .grant("two", Role.REPRESENTATIVE, BLUE)
                .actorOn("two", CROSS_DUE);
        fixture(ScoreSheet.class, two)
                .given(OPENED, crossScored(BLUE, scores("17")))
                .when(new RecordCrossScore(SHEET, new CrossScoreBody(RED, Bodies.scores(scores("16")), CROSS_DUE)))
                .expectEvents(new CrossScoreRecorded(SHEET, RED, 1, scores("16"), 0, CROSS_DUE));
    }

    @Test
    void no_stranger_scores() {
        refuses(with(Role.REPRESENTATIVE, STRANGER), Reason.UNKNOWN_SCORE_SHEET, cross(STRANGER, "17"), OPENED);
    }

    @ParameterizedTest
    @CsvSource({"red", "blue", "green"})
    void five_more_for_the_leader_without_evidence_are_refused_and_so_for_anybody(String name) {
        UnitId scored = new UnitId(World.id(name));
        UnitId scorer = scored.equals(GREEN) ? BLUE : GREEN;
        Actor actor = on(CROSS_DUE, Role.REPRESENTATIVE, scorer);
        List<CriterionScore> favour = but(scores("17"), bonus("1"));
        var given = opened(SHEET, scored, List.of());
        refuses(
                actor,
                Reason.EVIDENCE_REQUIRED,
                new RecordCrossScore(SHEET, new CrossScoreBody(scorer, Bodies.scores(favour), CROSS_DUE)),
                given);
        List<CriterionScore> proven = but(scores("17"), bonus("1", "Bằng khen số 12"));
        fixture(ScoreSheet.class, actor)
                .given(given)
                .when(new RecordCrossScore(SHEET, new CrossScoreBody(scorer, Bodies.scores(proven), CROSS_DUE)))
                .expectEvents(new CrossScoreRecorded(SHEET, scorer, 1, proven, 0, CROSS_DUE));
    }

    @Test
    void a_cross_score_is_corrected_by_its_scorer_alone_and_when_it_differs() {
        var correct = new CorrectCrossScore(
                SHEET, new CrossCorrectionBody(BLUE, Bodies.scores(scores("16")), "Nhập nhầm", TODAY));
        fixture(ScoreSheet.class, BLUE_HEAD)
                .given(OPENED, crossScored(BLUE, scores("17")))
                .when(correct)
                .expectEvents(new CrossScoreCorrected(SHEET, BLUE, 1, scores("16"), "Nhập nhầm", TODAY));
        refuses(BLUE_HEAD, Reason.NOTHING_CHANGED, correct, OPENED, crossScored(BLUE, scores("16")));
        refuses(BLUE_HEAD, Reason.NOT_YET_SCORED, correct, OPENED);
        refuses(with(Role.REPRESENTATIVE, RED), Reason.NO_MANDATE, correct, OPENED, crossScored(BLUE, scores("17")));
    }

    @Test
    void a_member_abstains_or_recuses_itself_once() {
        for (DeclineGround ground : DeclineGround.values()) {
            fixture(ScoreSheet.class, BLUE_HEAD)
                    .given(OPENED, crossScored(BLUE, scores("17")))
                    .when(new DeclineCrossScoring(SHEET, new ScoringDeclineBody(BLUE, ground, "Có liên quan", TODAY)))
                    .expectEvents(new CrossScoringDeclined(SHEET, BLUE, ground, "Có liên quan", TODAY));
        }
        refuses(BLUE_HEAD, Reason.SCORING_ALREADY_DECLINED, decline(BLUE), OPENED, declined(BLUE));
    }

    @Test
    void nobody_declines_for_others_and_the_unit_itself_is_not_asked() {
        refuses(BLUE_HEAD, Reason.NO_MANDATE, decline(RED), OPENED);
        refuses(with(Role.REPRESENTATIVE, GREEN), Reason.OWN_UNIT_SCORED, decline(GREEN), OPENED);
        refuses(with(Role.REPRESENTATIVE, STRANGER), Reason.UNKNOWN_SCORE_SHEET, decline(STRANGER), OPENED);
    }

    @Test
    void who_represents_both_units_steps_back_but_takes_no_score_back() {
        fixture(ScoreSheet.class, BOTH).given(OPENED).when(decline(BLUE)).expectEvents(declined(BLUE));
        refuses(BOTH, Reason.OWN_UNIT_SCORED, decline(BLUE), OPENED, crossScored(BLUE, scores("5")));
    }

    @Test
    void who_declined_may_score_after_all() {
        fixture(ScoreSheet.class, on(CROSS_DUE, Role.REPRESENTATIVE, BLUE))
                .given(OPENED, crossScored(BLUE, scores("15")), declined(BLUE))
                .when(new RecordCrossScore(SHEET, new CrossScoreBody(BLUE, Bodies.scores(scores("17")), CROSS_DUE)))
                .expectEvents(crossScored(BLUE, scores("17")));
    }

    @Test
    void what_was_declined_is_no_longer_corrected() {
        refuses(
                BLUE_HEAD,
                Reason.NOT_YET_SCORED,
                new CorrectCrossScore(
                        SHEET, new CrossCorrectionBody(BLUE, Bodies.scores(scores("16")), "Nhập nhầm", TODAY)),
                OPENED,
                crossScored(BLUE, scores("15")),
                declined(BLUE));
    }

    private static RecordCrossScore cross(UnitId scorer, String points) {
        return new RecordCrossScore(SHEET, new CrossScoreBody(scorer, Bodies.scores(scores(points)), TODAY));
    }

    private static DeclineCrossScoring decline(UnitId scorer) {
        return new DeclineCrossScoring(
                SHEET, new ScoringDeclineBody(scorer, DeclineGround.RECUSED, "Có liên quan", TODAY));
    }

    static CrossScoringDeclined declined(UnitId scorer) {
        return new CrossScoringDeclined(SHEET, scorer, DeclineGround.RECUSED, "Có liên quan", TODAY);
    }
}
