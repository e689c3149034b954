package vn.bangvang.command.scoretable;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.command.testing.Quarter.ADOPTED;
import static vn.bangvang.command.testing.Quarter.CRITERIA;
import static vn.bangvang.command.testing.Quarter.OPENED;
import static vn.bangvang.command.testing.Quarter.Q4;
import static vn.bangvang.command.testing.Quarter.SHEET;
import static vn.bangvang.command.testing.Quarter.TABLE;
import static vn.bangvang.command.testing.Quarter.TERMS;
import static vn.bangvang.command.testing.Quarter.YEAR;
import static vn.bangvang.command.testing.Quarter.closed;
import static vn.bangvang.command.testing.Quarter.criterion;
import static vn.bangvang.command.testing.Quarter.scores;
import static vn.bangvang.command.testing.Quarter.terms;
import static vn.bangvang.command.testing.Quarter.world;
import static vn.bangvang.command.testing.World.CLUSTER;
import static vn.bangvang.command.testing.World.LONG_AGO;
import static vn.bangvang.command.testing.World.PROVINCE;
import static vn.bangvang.command.testing.World.RED;
import static vn.bangvang.command.testing.World.TODAY;
import static vn.bangvang.command.testing.World.YESTERDAY;
import static vn.bangvang.command.testing.World.fixture;
import static vn.bangvang.command.testing.World.refused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.scoretable.ScoreTableCommand.AdoptScoreTable;
import vn.bangvang.command.scoretable.ScoreTableCommand.AdoptionBody;
import vn.bangvang.command.scoretable.ScoreTableCommand.AmendScoreTable;
import vn.bangvang.command.scoretable.ScoreTableCommand.TableAmendmentBody;
import vn.bangvang.command.testing.Bodies;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.scoretable.Criterion;
import vn.bangvang.shared.domain.scoretable.CriterionKind;
import vn.bangvang.shared.domain.scoretable.ScoreTableEvent.ScoreTableAdopted;
import vn.bangvang.shared.domain.scoretable.ScoreTableEvent.ScoreTableAmended;
import vn.bangvang.shared.domain.scoretable.ScoreTableId;
import vn.bangvang.shared.domain.scoretable.ScoringTerms;
import vn.bangvang.shared.domain.scoretable.TableEffect;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.SheetFinalised;
import vn.bangvang.shared.eventlog.AppendContext.Guard;

class AdoptedTableTest {

    private static final ScoreTableId OWN = new ScoreTableId(World.id("table of the quarter"));
    private static final Period Q3 = Period.of("2024-Q3");

    /** II.1 goes, II.3 comes for it, I.1 is renamed, I.2 is counted otherwise. */
    private static final List<Criterion> AMENDED = amended();

    @Test
    void the_organiser_adopts_a_table_for_a_year_or_a_quarter() {
        for (Period period : List.of(YEAR, Q4)) {
            fixture(AdoptedTable.class, World.with(Role.ORGANISER, PROVINCE))
                    .givenNoPriorActivity()
                    .when(adopt(period, CRITERIA, TERMS))
                    .expectEvents(
                            new ScoreTableAdopted(OWN, CLUSTER, PROVINCE, period, "Bảng điểm", CRITERIA, TERMS, TODAY));
        }
    }

    @Test
    void a_member_adopts_no_table() {
        refusesToAdopt(World.with(Role.REPRESENTATIVE, RED), Reason.NO_MANDATE, adopt(YEAR, CRITERIA, TERMS));
    }

    @Test
    void a_table_is_for_a_cluster_and_a_year_that_are_there() {
        Actor organiser = World.with(Role.ORGANISER, PROVINCE);
        refusesToAdopt(organiser, Reason.YEAR_NOT_OPEN, adopt(Period.of("2023"), CRITERIA, TERMS));
        var nowhere = new AdoptScoreTable(
                OWN,
                new AdoptionBody(
                        null,
                        new ClusterId(World.id("none")),
                        YEAR,
                        "Bảng điểm",
                        Bodies.criteria(CRITERIA),
                        Bodies.terms(TERMS),
                        TODAY));
        refusesToAdopt(organiser, Reason.UNKNOWN_CLUSTER, nowhere);
    }

    @Test
    void a_table_that_does_not_add_up_is_not_adopted() {
        Actor organiser = World.with(Role.ORGANISER, PROVINCE);
        List<Criterion> tooFew = without(CRITERIA, "II.1");
        refusesToAdopt(organiser, Reason.TABLE_DOES_NOT_ADD_UP, adopt(YEAR, tooFew, TERMS));
    }

    @Test
    void a_quarter_has_a_table_of_its_own_only_until_a_sheet_was_opened_under_that_of_the_year() {
        fixture(AdoptedTable.class, organiser(world()))
                .givenNoPriorActivity()
                .when(adopt(Q4, AMENDED, TERMS))
                .expectEvents(new ScoreTableAdopted(OWN, CLUSTER, PROVINCE, Q4, "Bảng điểm", AMENDED, TERMS, TODAY));
        refusesToAdopt(organiser(world().happened(OPENED, 0)), Reason.TABLE_ALREADY_USED, adopt(Q4, AMENDED, TERMS));
        refusesToAdopt(organiser(closed()), Reason.PERIOD_CLOSED, adopt(Q4, AMENDED, TERMS));
    }

    @Test
    void a_table_of_the_year_leaves_quarters_with_a_table_of_their_own_alone() {
        var own = new ScoreTableAdopted(TABLE, CLUSTER, PROVINCE, Q4, "Riêng", CRITERIA, TERMS, LONG_AGO);
        World world = new World().happened(own, 0).happened(OPENED, 0);
        fixture(AdoptedTable.class, organiser(world))
                .givenNoPriorActivity()
                .when(adopt(YEAR, AMENDED, TERMS))
                .expectEvents(new ScoreTableAdopted(OWN, CLUSTER, PROVINCE, YEAR, "Bảng điểm", AMENDED, TERMS, TODAY));
    }

    @Test
    void an_amendment_states_what_it_adds_removes_and_changes_and_guards_the_sheets_it_reaches() {
        World world = world().happened(OPENED, 0);
        fixture(AdoptedTable.class, organiser(world))
                .given(ADOPTED)
                .when(amend(AMENDED, TERMS, Q4, TODAY))
                .expectEvents(amended(2, AMENDED, TERMS, Q4));
        assertThat(world.carried().guards()).contains(new Guard(SHEET.value(), 0));
        fixture(AdoptedTable.class, organiser(world()))
                .given(ADOPTED)
                .when(amend(CRITERIA, terms(true), Q3, TODAY))
                .expectEvents(new ScoreTableAmended(
                        TABLE,
                        2,
                        CRITERIA,
                        terms(true),
                        Q3,
                        new TableEffect(List.of(), List.of(), List.of()),
                        "Sửa đổi",
                        TODAY));
    }

    @Test
    void an_amendment_that_changes_nothing_is_refused() {
        refusesToAmend(organiser(world()), Reason.NOTHING_CHANGED, amend(CRITERIA, TERMS, Q4, TODAY), ADOPTED);
        refusesToAmend(
                organiser(world()),
                Reason.NOTHING_CHANGED,
                amend(AMENDED, TERMS, Q4, TODAY),
                ADOPTED,
                amended(2, AMENDED, TERMS, Q4));
    }

    @Test
    void an_amendment_builds_on_what_was_in_force_in_its_first_quarter() {
        fixture(AdoptedTable.class, organiser(world()))
                .given(ADOPTED, amended(2, AMENDED, TERMS, Q4))
                .when(amend(AMENDED, TERMS, Q3, TODAY))
                .expectEvents(amended(3, AMENDED, TERMS, Q3));
    }

    @Test
    void an_amendment_is_for_a_quarter_of_the_table_that_is_not_closed() {
        Actor organiser = organiser(world());
        refusesToAmend(organiser, Reason.PERIOD_NOT_A_QUARTER, amend(AMENDED, TERMS, YEAR, TODAY), ADOPTED);
        refusesToAmend(
                organiser, Reason.PERIOD_OUTSIDE_TABLE, amend(AMENDED, TERMS, Period.of("2025-Q1"), TODAY), ADOPTED);
        refusesToAmend(organiser(closed()), Reason.PERIOD_CLOSED, amend(AMENDED, TERMS, Q3, TODAY), ADOPTED);
    }

    @Test
    void what_is_final_stays_as_it_was_judged() {
        var made = new SheetFinalised(SHEET, PROVINCE, 1, scores("17"), Score.ZERO, TODAY);
        World world = world().happened(OPENED, 0).happened(made, 1);
        refusesToAmend(organiser(world), Reason.RESULTS_ALREADY_FINAL, amend(AMENDED, TERMS, Q3, TODAY), ADOPTED);
    }

    @Test
    void a_member_amends_no_table_and_nobody_before_it_was_adopted() {
        refusesToAmend(
                World.with(Role.REPRESENTATIVE, RED), Reason.NO_MANDATE, amend(AMENDED, TERMS, Q4, TODAY), ADOPTED);
        var late = new ScoreTableAdopted(TABLE, CLUSTER, PROVINCE, YEAR, "Muộn", CRITERIA, TERMS, TODAY);
        refusesToAmend(organiser(world()), Reason.DATE_TOO_EARLY, amend(AMENDED, TERMS, Q4, YESTERDAY), late);
    }

    private static Actor organiser(World world) {
        return world.grant("organiser", Role.ORGANISER, PROVINCE).actor("organiser");
    }

    private static List<Criterion> amended() {
        List<Criterion> amended = new ArrayList<>(without(CRITERIA, "II.1"));
        amended.set(1, new Criterion("I.1", "I", "Tên mới", CriterionKind.JUDGED, Score.of("20"), null, null, null));
        amended.set(2, criterion("I.2", "I", CriterionKind.ACHIEVED, "50", null));
        amended.add(criterion("II.3", "II", CriterionKind.JUDGED, "10", null));
        return List.copyOf(amended);
    }

    private static List<Criterion> without(List<Criterion> criteria, String code) {
        return criteria.stream()
                .filter(criterion -> !criterion.code().equals(code))
                .toList();
    }

    private static AdoptScoreTable adopt(Period period, List<Criterion> criteria, ScoringTerms terms) {
        return new AdoptScoreTable(
                OWN,
                new AdoptionBody(
                        null, CLUSTER, period, "Bảng điểm", Bodies.criteria(criteria), Bodies.terms(terms), TODAY));
    }

    private static AmendScoreTable amend(List<Criterion> criteria, ScoringTerms terms, Period from, LocalDate day) {
        return new AmendScoreTable(
                TABLE, new TableAmendmentBody(Bodies.criteria(criteria), Bodies.terms(terms), from, "Sửa đổi", day));
    }

    private static ScoreTableAmended amended(int version, List<Criterion> criteria, ScoringTerms terms, Period from) {
        var effect = new TableEffect(List.of("II.3"), List.of("II.1"), List.of("I.2"));
        return new ScoreTableAmended(TABLE, version, criteria, terms, from, effect, "Sửa đổi", TODAY);
    }

    private static void refusesToAdopt(Actor actor, Reason reason, AdoptScoreTable command) {
        fixture(AdoptedTable.class, actor)
                .givenNoPriorActivity()
                .when(command)
                .expectNoEvents()
                .expectException(refused(reason));
    }

    private static void refusesToAmend(Actor actor, Reason reason, AmendScoreTable command, Object... given) {
        fixture(AdoptedTable.class, actor)
                .given(given)
                .when(command)
                .expectNoEvents()
                .expectException(refused(reason));
    }
}
