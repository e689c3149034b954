package vn.bangvang.command.scoring;

import static vn.bangvang.command.testing.World.BLUE;
import static vn.bangvang.command.testing.World.CLUSTER;
import static vn.bangvang.command.testing.World.PROVINCE;
import static vn.bangvang.command.testing.World.RED;
import static vn.bangvang.command.testing.World.STRANGER;
import static vn.bangvang.command.testing.World.TODAY;
import static vn.bangvang.command.testing.World.YESTERDAY;
import static vn.bangvang.command.testing.World.fixture;
import static vn.bangvang.command.testing.World.refused;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.scoring.ScoreSheetCommand.CorrectCrossScore;
import vn.bangvang.command.scoring.ScoreSheetCommand.CorrectSelfScore;
import vn.bangvang.command.scoring.ScoreSheetCommand.OpenScoreSheet;
import vn.bangvang.command.scoring.ScoreSheetCommand.RecordCrossScore;
import vn.bangvang.command.scoring.ScoreSheetCommand.RecordSelfScore;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.event.ScoreSheetEvent.CrossScoreCorrected;
import vn.bangvang.shared.event.ScoreSheetEvent.CrossScoreRecorded;
import vn.bangvang.shared.event.ScoreSheetEvent.ScoreSheetOpened;
import vn.bangvang.shared.event.ScoreSheetEvent.SelfScoreCorrected;
import vn.bangvang.shared.event.ScoreSheetEvent.SelfScoreRecorded;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.value.Criterion;
import vn.bangvang.shared.value.CriterionScore;
import vn.bangvang.shared.value.Period;
import vn.bangvang.shared.value.Role;
import vn.bangvang.shared.value.Score;
import vn.bangvang.shared.value.ScoreSheetId;
import vn.bangvang.shared.value.UnitId;

class ScoreSheetTest {

    private static final ScoreSheetId SHEET = new ScoreSheetId(World.id("sheet"));
    private static final List<Criterion> TABLE = List.of(new Criterion("ND1", "Huấn luyện", Score.of("20")));
    private static final ScoreSheetOpened OPENED =
            new ScoreSheetOpened(SHEET, CLUSTER, RED, Period.of("2024-Q4"), TABLE, YESTERDAY);
    private static final SelfScoreRecorded SELF = new SelfScoreRecorded(SHEET, RED, points("18"), YESTERDAY);
    private static final CrossScoreRecorded CROSS = new CrossScoreRecorded(SHEET, BLUE, points("17"), YESTERDAY);
    private static final Actor RED_HEAD = World.with(Role.REPRESENTATIVE, RED);
    private static final Actor BLUE_HEAD = World.with(Role.REPRESENTATIVE, BLUE);

    @Test
    void the_organiser_opens_a_sheet_for_a_member_and_a_quarter() {
        fixture(ScoreSheet.class, World.with(Role.ORGANISER, PROVINCE))
                .givenNoPriorActivity()
                .when(open(RED, "2024-Q4", TABLE))
                .expectEvents(OPENED);
    }

    @Test
    void no_sheet_is_for_a_stranger_for_a_year_or_without_worth() {
        refusesToOpen(open(STRANGER, "2024-Q4", TABLE), Reason.NOT_A_MEMBER);
        refusesToOpen(open(RED, "2024", TABLE), Reason.PERIOD_NOT_A_QUARTER);
        refusesToOpen(open(RED, "2023-Q4", TABLE), Reason.YEAR_NOT_OPEN);
        refusesToOpen(
                open(RED, "2024-Q4", List.of(new Criterion("ND1", "Huấn luyện", Score.ZERO))),
                Reason.WORTHLESS_CRITERION);
    }

    @Test
    void a_member_does_not_open_sheets() {
        fixture(ScoreSheet.class, RED_HEAD)
                .givenNoPriorActivity()
                .when(open(RED, "2024-Q4", TABLE))
                .expectNoEvents()
                .expectException(refused(Reason.NO_MANDATE));
    }

    @Test
    void a_unit_scores_itself_up_to_the_last_point_and_once() {
        fixture(ScoreSheet.class, RED_HEAD)
                .given(OPENED)
                .when(new RecordSelfScore(SHEET, points("20"), TODAY))
                .expectEvents(new SelfScoreRecorded(SHEET, RED, points("20"), TODAY));
        fixture(ScoreSheet.class, RED_HEAD)
                .given(OPENED)
                .when(new RecordSelfScore(SHEET, points("20.01"), TODAY))
                .expectNoEvents()
                .expectException(refused(Reason.SCORE_OUT_OF_RANGE));
        fixture(ScoreSheet.class, RED_HEAD)
                .given(OPENED, SELF)
                .when(new RecordSelfScore(SHEET, points("20"), TODAY))
                .expectNoEvents()
                .expectException(refused(Reason.ALREADY_SCORED));
    }

    @Test
    void nobody_else_gives_a_self_score() {
        fixture(ScoreSheet.class, BLUE_HEAD)
                .given(OPENED)
                .when(new RecordSelfScore(SHEET, points("20"), TODAY))
                .expectNoEvents()
                .expectException(refused(Reason.NO_MANDATE));
    }

    @Test
    void a_self_score_is_corrected_only_when_there_is_one_and_it_differs() {
        fixture(ScoreSheet.class, RED_HEAD)
                .given(OPENED, SELF)
                .when(new CorrectSelfScore(SHEET, points("17"), "Cộng nhầm", TODAY))
                .expectEvents(new SelfScoreCorrected(SHEET, RED, points("17"), "Cộng nhầm", TODAY));
        fixture(ScoreSheet.class, RED_HEAD)
                .given(OPENED, SELF)
                .when(new CorrectSelfScore(SHEET, points("18"), "Cộng nhầm", TODAY))
                .expectNoEvents()
                .expectException(refused(Reason.NOTHING_CHANGED));
        fixture(ScoreSheet.class, RED_HEAD)
                .given(OPENED)
                .when(new CorrectSelfScore(SHEET, points("17"), "Cộng nhầm", TODAY))
                .expectNoEvents()
                .expectException(refused(Reason.NOT_YET_SCORED));
    }

    @Test
    void another_member_gives_a_cross_score_once() {
        fixture(ScoreSheet.class, BLUE_HEAD)
                .given(OPENED)
                .when(new RecordCrossScore(SHEET, BLUE, points("17"), TODAY))
                .expectEvents(new CrossScoreRecorded(SHEET, BLUE, points("17"), TODAY));
        fixture(ScoreSheet.class, BLUE_HEAD)
                .given(OPENED, CROSS)
                .when(new RecordCrossScore(SHEET, BLUE, points("16"), TODAY))
                .expectNoEvents()
                .expectException(refused(Reason.ALREADY_SCORED));
    }

    @Test
    void nobody_gives_cross_scores_to_their_own_unit() {
        fixture(ScoreSheet.class, RED_HEAD)
                .given(OPENED)
                .when(new RecordCrossScore(SHEET, RED, points("20"), TODAY))
                .expectNoEvents()
                .expectException(refused(Reason.OWN_UNIT_SCORED));
        var both = new World()
                .grant("both", Role.REPRESENTATIVE, RED)
                .grant("both", Role.REPRESENTATIVE, BLUE)
                .actor("both");
        fixture(ScoreSheet.class, both)
                .given(OPENED)
                .when(new RecordCrossScore(SHEET, BLUE, points("20"), TODAY))
                .expectNoEvents()
                .expectException(refused(Reason.OWN_UNIT_SCORED));
    }

    @Test
    void no_stranger_gives_cross_scores() {
        fixture(ScoreSheet.class, World.with(Role.REPRESENTATIVE, STRANGER))
                .given(OPENED)
                .when(new RecordCrossScore(SHEET, STRANGER, points("17"), TODAY))
                .expectNoEvents()
                .expectException(refused(Reason.NOT_A_MEMBER));
    }

    @Test
    void a_cross_score_is_corrected_by_its_scorer_alone() {
        fixture(ScoreSheet.class, BLUE_HEAD)
                .given(OPENED, CROSS)
                .when(new CorrectCrossScore(SHEET, BLUE, points("16"), "Nhập nhầm", TODAY))
                .expectEvents(new CrossScoreCorrected(SHEET, BLUE, points("16"), "Nhập nhầm", TODAY));
        fixture(ScoreSheet.class, RED_HEAD)
                .given(OPENED, CROSS)
                .when(new CorrectCrossScore(SHEET, BLUE, points("20"), "Nhập nhầm", TODAY))
                .expectNoEvents()
                .expectException(refused(Reason.NO_MANDATE));
        fixture(ScoreSheet.class, BLUE_HEAD)
                .given(OPENED)
                .when(new CorrectCrossScore(SHEET, BLUE, points("16"), "Nhập nhầm", TODAY))
                .expectNoEvents()
                .expectException(refused(Reason.NOT_YET_SCORED));
    }

    @Test
    void nothing_is_scored_the_day_before_the_sheet_was_opened() {
        fixture(ScoreSheet.class, RED_HEAD)
                .given(OPENED)
                .when(new RecordSelfScore(SHEET, points("18"), YESTERDAY.minusDays(1)))
                .expectNoEvents()
                .expectException(refused(Reason.DATE_TOO_EARLY));
    }

    private static void refusesToOpen(OpenScoreSheet command, Reason reason) {
        fixture(ScoreSheet.class, World.with(Role.ORGANISER, PROVINCE))
                .givenNoPriorActivity()
                .when(command)
                .expectNoEvents()
                .expectException(refused(reason));
    }

    private static OpenScoreSheet open(UnitId unit, String period, List<Criterion> table) {
        return new OpenScoreSheet(SHEET, CLUSTER, unit, Period.of(period), table, YESTERDAY);
    }

    private static List<CriterionScore> points(String points) {
        return List.of(new CriterionScore("ND1", Score.of(points), null));
    }
}
