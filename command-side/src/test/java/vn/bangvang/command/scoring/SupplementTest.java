package vn.bangvang.command.scoring;

import static vn.bangvang.command.scoring.ScoreSheetTest.refuses;
import static vn.bangvang.command.testing.Quarter.CRITERIA;
import static vn.bangvang.command.testing.Quarter.CROSS_DUE;
import static vn.bangvang.command.testing.Quarter.OPENED;
import static vn.bangvang.command.testing.Quarter.OPENED_ON;
import static vn.bangvang.command.testing.Quarter.Q4;
import static vn.bangvang.command.testing.Quarter.SELF_DUE;
import static vn.bangvang.command.testing.Quarter.SHEET;
import static vn.bangvang.command.testing.Quarter.TABLE;
import static vn.bangvang.command.testing.Quarter.TERMS;
import static vn.bangvang.command.testing.Quarter.criterion;
import static vn.bangvang.command.testing.Quarter.score;
import static vn.bangvang.command.testing.Quarter.scored;
import static vn.bangvang.command.testing.Quarter.scores;
import static vn.bangvang.command.testing.Quarter.selfScored;
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

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.scoring.ScoreSheetCommand.ConsolidateSheet;
import vn.bangvang.command.scoring.ScoreSheetCommand.ConsolidationBody;
import vn.bangvang.command.scoring.ScoreSheetCommand.CorrectSelfScore;
import vn.bangvang.command.scoring.ScoreSheetCommand.FinalisationBody;
import vn.bangvang.command.scoring.ScoreSheetCommand.FinaliseSheet;
import vn.bangvang.command.scoring.ScoreSheetCommand.RecordSelfScore;
import vn.bangvang.command.scoring.ScoreSheetCommand.ReverificationBody;
import vn.bangvang.command.scoring.ScoreSheetCommand.ReverifySheet;
import vn.bangvang.command.scoring.ScoreSheetCommand.SelfCorrectionBody;
import vn.bangvang.command.scoring.ScoreSheetCommand.SelfScoreBody;
import vn.bangvang.command.testing.Bodies;
import vn.bangvang.command.testing.Quarter;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.scoretable.Criterion;
import vn.bangvang.shared.domain.scoretable.CriterionKind;
import vn.bangvang.shared.domain.scoretable.ScoreTableEvent.ScoreTableAmended;
import vn.bangvang.shared.domain.scoretable.TableEffect;
import vn.bangvang.shared.domain.scoring.Adjustment;
import vn.bangvang.shared.domain.scoring.CriterionScore;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.CrossScoreCorrected;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.ScoreSheetOpened;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.SelfScoreCorrected;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.SelfScoreRecorded;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.SheetConsolidated;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.SheetFinalised;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.SheetReverified;

/** The table is amended while sheets are on their way: what was scored before is supplemented. */
class SupplementTest {

    private static final String REASON = "Bảng điểm sửa đổi";
    private static final Criterion ADDED = criterion("III.1", null, CriterionKind.JUDGED, "10", null);
    private static final List<CriterionScore> SUPPLEMENTED = with("19", "8");

    @Test
    void scores_are_checked_against_the_version_in_force() {
        Actor unit = after(adding()).grant("unit", Role.REPRESENTATIVE, GREEN).actorOn("unit", SELF_DUE);
        refuses(
                unit,
                Reason.SCORES_INCOMPLETE,
                new RecordSelfScore(SHEET, new SelfScoreBody(Bodies.scores(scores("19")), SELF_DUE)),
                OPENED);
        fixture(ScoreSheet.class, unit)
                .given(OPENED)
                .when(new RecordSelfScore(SHEET, new SelfScoreBody(Bodies.scores(SUPPLEMENTED), SELF_DUE)))
                .expectEvents(new SelfScoreRecorded(SHEET, GREEN, 2, SUPPLEMENTED, 0, SELF_DUE));
    }

    @Test
    void what_was_added_is_supplemented_by_everybody_before_the_consolidation() {
        Actor leader = after(adding()).grant("leader", Role.REPRESENTATIVE, RED).actor("leader");
        Object self = new SelfScoreCorrected(SHEET, GREEN, 2, SUPPLEMENTED, REASON, TODAY);
        Object red = cross(RED, 2, with("17", "7"));
        Object blue = cross(BLUE, 2, with("18", "8"));
        refuses(leader, Reason.SUPPLEMENT_REQUIRED, consolidate(), dueToday(red, blue));
        refuses(leader, Reason.SUPPLEMENT_REQUIRED, consolidate(), dueToday(self, red));
        fixture(ScoreSheet.class, leader)
                .given(dueToday(self, red, blue))
                .when(consolidate())
                .expectEvents(consolidated(with("17.5", "7.5")));
    }

    @Test
    void who_does_not_supplement_by_the_last_day_does_not_count_and_holds_up_nobody() {
        Actor leader = after(adding()).grant("leader", Role.REPRESENTATIVE, RED).actor("leader");
        fixture(ScoreSheet.class, leader)
                .given(scored(cross(RED, 2, with("17", "7"))))
                .when(consolidate())
                .expectEvents(consolidated(with("17", "7")));
        refuses(leader, Reason.CROSS_SCORES_MISSING, consolidate(), scored().toArray());
    }

    @Test
    void a_supplement_after_the_last_day_changes_nothing_else() {
        Actor unit = after(adding()).grant("unit", Role.REPRESENTATIVE, GREEN).actor("unit");
        fixture(ScoreSheet.class, unit)
                .given(OPENED, selfScored("19", 0))
                .when(new CorrectSelfScore(SHEET, new SelfCorrectionBody(Bodies.scores(SUPPLEMENTED), REASON, TODAY)))
                .expectEvents(new SelfScoreCorrected(SHEET, GREEN, 2, SUPPLEMENTED, REASON, TODAY));
        var rewritten =
                new CorrectSelfScore(SHEET, new SelfCorrectionBody(Bodies.scores(with("20", "8")), REASON, TODAY));
        refuses(unit, Reason.SELF_SCORE_STANDS, rewritten, OPENED, selfScored("19", 0));
    }

    @Test
    void what_is_worth_more_now_is_confirmed_or_judged_anew() {
        World world = after(List.of("I.1"), raising());
        Actor unit = world.grant("unit", Role.REPRESENTATIVE, GREEN).actor("unit");
        Actor leader = world.grant("leader", Role.REPRESENTATIVE, RED).actor("leader");
        refuses(leader, Reason.SUPPLEMENT_REQUIRED, consolidate(), dueToday());
        var confirm = new CorrectSelfScore(SHEET, new SelfCorrectionBody(Bodies.scores(scores("19")), REASON, TODAY));
        var confirmed = new SelfScoreCorrected(SHEET, GREEN, 2, scores("19"), REASON, TODAY);
        fixture(ScoreSheet.class, unit)
                .given(OPENED, selfScored("19", 0))
                .when(confirm)
                .expectEvents(confirmed);
        refuses(unit, Reason.NOTHING_CHANGED, confirm, OPENED, selfScored("19", 0), confirmed);
    }

    @Test
    void what_was_removed_needs_no_supplement_and_counts_no_more() {
        Actor leader =
                after(without("II.1")).grant("leader", Role.REPRESENTATIVE, RED).actor("leader");
        fixture(ScoreSheet.class, leader)
                .given(scored())
                .when(consolidate())
                .expectEvents(consolidated(Quarter.without(scores("17.5"), "II.1")));
    }

    @Test
    void a_sheet_that_was_consolidated_before_is_re_verified_before_it_is_final() {
        Actor organiser =
                after(adding()).grant("organiser", Role.ORGANISER, PROVINCE).actor("organiser");
        var consolidated = new SheetConsolidated(SHEET, RED, 1, scores("17.5"), List.of(), null, YESTERDAY);
        Object[] given = scored(consolidated).toArray();
        var finalise = new FinaliseSheet(SHEET, new FinalisationBody(TODAY));
        refuses(organiser, Reason.REVERIFICATION_REQUIRED, finalise, given);
        refuses(
                organiser,
                Reason.SUPPLEMENT_REQUIRED,
                new ReverifySheet(SHEET, new ReverificationBody(Bodies.changes(List.of(), List.of()), TODAY)),
                given);
        var added = List.of(score("III.1", "8"));
        var why = List.of(new Adjustment("III.1", REASON));
        var reverified = new SheetReverified(SHEET, PROVINCE, 2, with("17.5", "8"), why, TODAY);
        fixture(ScoreSheet.class, organiser)
                .given(given)
                .when(new ReverifySheet(SHEET, new ReverificationBody(Bodies.changes(added, why), TODAY)))
                .expectEvents(reverified);
        fixture(ScoreSheet.class, organiser)
                .given(scored(consolidated, reverified))
                .when(finalise)
                .expectEvents(new SheetFinalised(SHEET, PROVINCE, 2, with("17.5", "8"), Score.ZERO, TODAY));
    }

    private static World after(List<Criterion> criteria) {
        return after(List.of(), criteria);
    }

    private static World after(List<String> changed, List<Criterion> criteria) {
        var effect = new TableEffect(List.of(), List.of(), changed);
        return world().happened(new ScoreTableAmended(TABLE, 2, criteria, TERMS, Q4, effect, REASON, YESTERDAY), 1);
    }

    private static List<Criterion> adding() {
        return Stream.concat(CRITERIA.stream(), Stream.of(ADDED)).toList();
    }

    /** I.1 is worth 25 of now 75 points. */
    private static List<Criterion> raising() {
        List<Criterion> raised = new ArrayList<>(CRITERIA);
        raised.set(0, criterion("I", null, CriterionKind.PARENT, "75", null));
        raised.set(1, criterion("I.1", "I", CriterionKind.JUDGED, "25", null));
        return raised;
    }

    private static List<Criterion> without(String code) {
        return CRITERIA.stream()
                .filter(criterion -> !criterion.code().equals(code))
                .toList();
    }

    private static List<CriterionScore> with(String judged, String added) {
        return Stream.concat(scores(judged).stream(), Stream.of(score("III.1", added)))
                .toList();
    }

    private static CrossScoreCorrected cross(UnitId scorer, int version, List<CriterionScore> scores) {
        return new CrossScoreCorrected(SHEET, scorer, version, scores, REASON, CROSS_DUE);
    }

    private static ConsolidateSheet consolidate() {
        return new ConsolidateSheet(
                SHEET, new ConsolidationBody(RED, Bodies.changes(List.of(), List.of()), TOMORROW, TODAY));
    }

    private static SheetConsolidated consolidated(List<CriterionScore> scores) {
        return new SheetConsolidated(SHEET, RED, 2, scores, List.of(), TOMORROW, TODAY);
    }

    /** Scored by everybody on a sheet on which the last day is not over yet, then what follows. */
    private static Object[] dueToday(Object... more) {
        List<Object> given = new ArrayList<>(scored(more));
        given.set(0, new ScoreSheetOpened(SHEET, CLUSTER, GREEN, Q4, TABLE, 1, List.of(), TODAY, TODAY, OPENED_ON));
        return given.toArray();
    }
}
