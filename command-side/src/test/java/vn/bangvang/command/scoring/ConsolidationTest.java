package vn.bangvang.command.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.command.scoring.CrossScoreTest.declined;
import static vn.bangvang.command.scoring.ScoreSheetTest.refuses;
import static vn.bangvang.command.testing.Quarter.CROSS_DUE;
import static vn.bangvang.command.testing.Quarter.OPENED;
import static vn.bangvang.command.testing.Quarter.OPENED_ON;
import static vn.bangvang.command.testing.Quarter.Q4;
import static vn.bangvang.command.testing.Quarter.SHEET;
import static vn.bangvang.command.testing.Quarter.TABLE;
import static vn.bangvang.command.testing.Quarter.adopted;
import static vn.bangvang.command.testing.Quarter.but;
import static vn.bangvang.command.testing.Quarter.closed;
import static vn.bangvang.command.testing.Quarter.crossScored;
import static vn.bangvang.command.testing.Quarter.entering;
import static vn.bangvang.command.testing.Quarter.opened;
import static vn.bangvang.command.testing.Quarter.score;
import static vn.bangvang.command.testing.Quarter.scored;
import static vn.bangvang.command.testing.Quarter.scores;
import static vn.bangvang.command.testing.Quarter.selfScored;
import static vn.bangvang.command.testing.Quarter.terms;
import static vn.bangvang.command.testing.Quarter.with;
import static vn.bangvang.command.testing.Quarter.world;
import static vn.bangvang.command.testing.World.BLUE;
import static vn.bangvang.command.testing.World.CLUSTER;
import static vn.bangvang.command.testing.World.GREEN;
import static vn.bangvang.command.testing.World.PROVINCE;
import static vn.bangvang.command.testing.World.RED;
import static vn.bangvang.command.testing.World.TODAY;
import static vn.bangvang.command.testing.World.TOMORROW;
import static vn.bangvang.command.testing.World.YESTERDAY;
import static vn.bangvang.command.testing.World.fixture;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.scoring.ScoreSheetCommand.ConsolidateSheet;
import vn.bangvang.command.scoring.ScoreSheetCommand.ConsolidationBody;
import vn.bangvang.command.testing.Bodies;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.scoring.Adjustment;
import vn.bangvang.shared.domain.scoring.CriterionScore;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.CrossScoreRecorded;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.ScoreSheetOpened;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.SelfScoreRecorded;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.SheetConsolidated;
import vn.bangvang.shared.domain.scoring.ScoreSheetId;
import vn.bangvang.shared.eventlog.AppendContext.Guard;

/** RED leads the cluster and consolidates; BLUE, its deputy, consolidates RED's own sheet. */
class ConsolidationTest {

    private static final Actor LEADER = with(Role.REPRESENTATIVE, RED);
    private static final List<Adjustment> COUNTED = List.of(new Adjustment("II.2", "Đối chiếu hồ sơ"));

    @Test
    void the_leader_makes_one_score_of_all_once_everybody_has_scored() {
        fixture(ScoreSheet.class, LEADER)
                .given(scored())
                .when(consolidate(List.of(), List.of()))
                .expectEvents(consolidated(RED, scores("17.5"), List.of()));
    }

    @Test
    void only_the_leader_consolidates_and_the_deputy_the_sheet_of_the_leader() {
        var byDeputy = new ConsolidateSheet(
                SHEET, new ConsolidationBody(BLUE, Bodies.changes(List.of(), List.of()), TOMORROW, TODAY));
        Actor deputy = with(Role.REPRESENTATIVE, BLUE);
        refuses(deputy, Reason.NOT_THE_CONSOLIDATOR, byDeputy, scored().toArray());
        refuses(deputy, Reason.NO_MANDATE, consolidate(List.of(), List.of()), scored().toArray());
        refuses(
                with(Role.ORGANISER, PROVINCE),
                Reason.NO_MANDATE,
                consolidate(List.of(), List.of()),
                scored().toArray());
        Object[] ofTheLeader = {
            opened(SHEET, RED, List.of()),
            new SelfScoreRecorded(SHEET, RED, 1, scores("20"), 0, CROSS_DUE),
            crossScored(BLUE, scores("17")),
            crossScored(GREEN, scores("16")),
        };
        refuses(LEADER, Reason.NOT_THE_CONSOLIDATOR, consolidate(List.of(), List.of()), ofTheLeader);
        fixture(ScoreSheet.class, deputy)
                .given(ofTheLeader)
                .when(byDeputy)
                .expectEvents(consolidated(BLUE, scores("16.5"), List.of()));
    }

    @Test
    void it_waits_until_the_last_day_for_every_other_member() {
        Object[] oneShort = {OPENED, selfScored("19", 0), crossScored(RED, scores("17"))};
        var onTheLastDay = new ConsolidateSheet(
                SHEET, new ConsolidationBody(RED, Bodies.changes(List.of(), List.of()), TOMORROW, CROSS_DUE));
        refuses(LEADER, Reason.CROSS_SCORES_MISSING, onTheLastDay, oneShort);
        LocalDate after = CROSS_DUE.plusDays(1);
        fixture(ScoreSheet.class, LEADER)
                .given(oneShort)
                .when(new ConsolidateSheet(
                        SHEET, new ConsolidationBody(RED, Bodies.changes(List.of(), List.of()), TOMORROW, after)))
                .expectEvents(new SheetConsolidated(SHEET, RED, 1, scores("17"), List.of(), TOMORROW, after));
    }

    @Test
    void it_waits_for_the_unit_itself_and_goes_on_without_it_once_its_day_has_passed() {
        Object[] others = {
            new ScoreSheetOpened(SHEET, CLUSTER, GREEN, Q4, TABLE, 1, List.of(), TODAY, TODAY, OPENED_ON),
            crossScored(RED, scores("17")),
            crossScored(BLUE, scores("18")),
        };
        refusesToConsolidate(Reason.SELF_SCORE_AWAITED, others);
        others[0] = OPENED;
        fixture(ScoreSheet.class, LEADER)
                .given(others)
                .when(consolidate(List.of(), List.of()))
                .expectEvents(consolidated(RED, scores("17.5"), List.of()));
    }

    @Test
    void when_everybody_has_stepped_back_the_leader_sets_every_score_with_its_reason() {
        Object[] nobody = {OPENED, selfScored("19", 0), declined(RED), declined(BLUE)};
        List<CriterionScore> all = scores("16");
        List<Adjustment> why = all.stream()
                .map(score -> new Adjustment(score.criterion(), "Theo hồ sơ của đơn vị"))
                .toList();
        refusesToConsolidate(Reason.FACTS_UNSETTLED, nobody);
        refuses(LEADER, Reason.ADJUSTMENT_WITHOUT_REASON, consolidate(all, why.subList(0, 4)), nobody);
        fixture(ScoreSheet.class, LEADER)
                .given(nobody)
                .when(consolidate(all, why))
                .expectEvents(consolidated(RED, all, why));
        refusesToConsolidate(Reason.CROSS_SCORES_MISSING, OPENED, selfScored("19", 0), declined(BLUE));
    }

    @Test
    void it_does_not_wait_for_who_declined() {
        fixture(ScoreSheet.class, LEADER)
                .given(OPENED, selfScored("19", 0), crossScored(RED, scores("17")), declined(BLUE))
                .when(consolidate(List.of(), List.of()))
                .expectEvents(consolidated(RED, scores("17"), List.of()));
    }

    @Test
    void the_unit_is_given_a_day_to_explain_that_is_still_to_come_and_not_years_away() {
        refuses(LEADER, Reason.NO_MANDATE, consolidate(YESTERDAY, YESTERDAY), scored().toArray());
        refuses(LEADER, Reason.EXPLAIN_UNTIL_TOO_FAR, consolidate(TODAY.plusDays(61), TODAY), scored().toArray());
        fixture(ScoreSheet.class, LEADER)
                .given(scored())
                .when(consolidate(TODAY.plusDays(60), TODAY))
                .expectEvents(
                        new SheetConsolidated(SHEET, RED, 1, scores("17.5"), List.of(), TODAY.plusDays(60), TODAY));
        fixture(ScoreSheet.class, entering(Role.REPRESENTATIVE, RED))
                .given(scored())
                .when(consolidate(YESTERDAY, YESTERDAY))
                .expectEvents(new SheetConsolidated(SHEET, RED, 1, scores("17.5"), List.of(), YESTERDAY, YESTERDAY));
    }

    @Test
    void facts_on_which_the_scorers_differ_have_to_be_settled_with_a_reason() {
        Object[] differing = {
            OPENED,
            selfScored("19", 0),
            crossScored(RED, scores("17")),
            crossScored(BLUE, but(scores("18"), score("II.2", "3"))),
        };
        refusesToConsolidate(Reason.FACTS_UNSETTLED, differing);
        List<CriterionScore> three = List.of(score("II.2", "3"));
        refuses(LEADER, Reason.ADJUSTMENT_WITHOUT_REASON, consolidate(three, List.of()), differing);
        fixture(ScoreSheet.class, LEADER)
                .given(differing)
                .when(consolidate(three, COUNTED))
                .expectEvents(consolidated(RED, but(scores("17.5"), score("II.2", "3")), COUNTED));
    }

    @Test
    void what_follows_from_the_cross_scores_is_set_otherwise_only_with_a_reason() {
        List<CriterionScore> four = List.of(score("II.2", "4"));
        refuses(LEADER, Reason.ADJUSTMENT_WITHOUT_REASON, consolidate(four, List.of()), scored().toArray());
        fixture(ScoreSheet.class, LEADER)
                .given(scored())
                .when(consolidate(four, COUNTED))
                .expectEvents(consolidated(RED, but(scores("17.5"), score("II.2", "4")), COUNTED));
    }

    @Test
    void what_is_set_keeps_to_the_table_too() {
        var tooMuch = List.of(score("I.1", "20.01"));
        var reason = List.of(new Adjustment("I.1", "Xuất sắc"));
        refuses(LEADER, Reason.SCORE_OUT_OF_RANGE, consolidate(tooMuch, reason), scored().toArray());
        var unknown = List.of(score("IV", "1"));
        refuses(LEADER, Reason.UNKNOWN_CRITERION, consolidate(unknown, List.of()), scored().toArray());
        var twice = List.of(score("II.2", "4"), score("II.2", "3"));
        refuses(LEADER, Reason.LISTED_TWICE, consolidate(twice, COUNTED), scored().toArray());
    }

    @Test
    void a_sheet_is_consolidated_once_and_not_in_a_closed_quarter() {
        refusesToConsolidate(
                Reason.SHEET_IN_OTHER_STAGE, scored(SettlingTest.CONSOLIDATED).toArray());
        refuses(
                closed().grant("somebody", Role.REPRESENTATIVE, RED).actor("somebody"),
                Reason.PERIOD_CLOSED,
                consolidate(List.of(), List.of()),
                scored().toArray());
    }

    @Test
    void it_is_not_dated_before_the_last_score_and_hears_the_unit_afterwards() {
        refuses(
                LEADER,
                Reason.DATE_TOO_EARLY,
                new ConsolidateSheet(
                        SHEET,
                        new ConsolidationBody(
                                RED, Bodies.changes(List.of(), List.of()), TOMORROW, CROSS_DUE.minusDays(1))),
                scored().toArray());
        refuses(
                LEADER,
                Reason.PERIOD_BACKWARDS,
                new ConsolidateSheet(
                        SHEET, new ConsolidationBody(RED, Bodies.changes(List.of(), List.of()), YESTERDAY, TODAY)),
                scored().toArray());
    }

    @Test
    void whoever_entered_the_self_score_or_represents_the_unit_does_not_consolidate_it() {
        Actor entered = world().grant("green", Role.REPRESENTATIVE, RED).actor("green");
        refuses(entered, Reason.SELF_SCORER_MAY_NOT_SETTLE, consolidate(List.of(), List.of()), scored().toArray());
        Actor second =
                world().grant("second", "green", Role.REPRESENTATIVE, RED).actor("second", null);
        refuses(second, Reason.SELF_SCORER_MAY_NOT_SETTLE, consolidate(List.of(), List.of()), scored().toArray());
        Actor both = world().grant("both", Role.REPRESENTATIVE, RED)
                .grant("both", Role.REPRESENTATIVE, GREEN)
                .actor("both");
        refuses(both, Reason.OWN_UNIT_SCORED, consolidate(List.of(), List.of()), scored().toArray());
    }

    /**
     * By hand: on I.1 RED gave 17 and 13, BLUE 18 and GREEN 12 and 15 ... the mean of all six is 15; RED's own mean 15
     * is not shifted, BLUE's 18 and 15 have the mean 16.5 and go down by 1.5: (17 + 16.5) / 2 = 16.75.
     */
    @Test
    void normalised_scores_wait_for_every_sheet_of_the_quarter_and_rest_on_all_of_them() {
        World world = new World().happened(adopted(terms(true)), 0).grant("leader", Role.REPRESENTATIVE, RED);
        ScoreSheetId ofRed = sheetInBook(world, RED, BLUE, "15");
        refuses(
                world.actor("leader"),
                Reason.QUARTER_NOT_SCORED,
                consolidate(List.of(), List.of()),
                scored().toArray());
        crossInBook(world, ofRed, GREEN, "12", 2);
        ScoreSheetId ofBlue = sheetInBook(world, BLUE, RED, "13");
        crossInBook(world, ofBlue, GREEN, "15", 2);
        fixture(ScoreSheet.class, world.actor("leader"))
                .given(scored())
                .when(consolidate(List.of(), List.of()))
                .expectEvents(consolidated(RED, scores("16.75"), List.of()));
        assertThat(world.carried().guards())
                .contains(new Guard(ofRed.value(), 2), new Guard(ofBlue.value(), 2))
                .noneMatch(guard -> guard.aggregateId().equals(SHEET.value()));
    }

    private static ScoreSheetId sheetInBook(World world, UnitId unit, UnitId scorer, String judged) {
        var sheet = new ScoreSheetId(World.id("sheet of " + unit));
        world.happened(opened(sheet, unit, List.of()), 0);
        crossInBook(world, sheet, scorer, judged, 1);
        return sheet;
    }

    private static void crossInBook(World world, ScoreSheetId sheet, UnitId scorer, String judged, long sequence) {
        world.happened(new CrossScoreRecorded(sheet, scorer, 1, scores(judged), 0, CROSS_DUE), sequence);
    }

    private static void refusesToConsolidate(Reason reason, Object... given) {
        refuses(LEADER, reason, consolidate(List.of(), List.of()), given);
    }

    private static ConsolidateSheet consolidate(LocalDate explainUntil, LocalDate day) {
        return new ConsolidateSheet(
                SHEET, new ConsolidationBody(RED, Bodies.changes(List.of(), List.of()), explainUntil, day));
    }

    private static ConsolidateSheet consolidate(List<CriterionScore> changes, List<Adjustment> adjustments) {
        return new ConsolidateSheet(
                SHEET, new ConsolidationBody(RED, Bodies.changes(changes, adjustments), TOMORROW, TODAY));
    }

    private static SheetConsolidated consolidated(
            UnitId consolidator, List<CriterionScore> scores, List<Adjustment> adjustments) {
        return new SheetConsolidated(SHEET, consolidator, 1, scores, adjustments, TOMORROW, TODAY);
    }
}
