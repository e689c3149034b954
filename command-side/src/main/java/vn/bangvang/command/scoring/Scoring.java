package vn.bangvang.command.scoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.scoring.ScoreSheetCommand.CorrectCrossScore;
import vn.bangvang.command.scoring.ScoreSheetCommand.CorrectSelfScore;
import vn.bangvang.command.scoring.ScoreSheetCommand.DeclineCrossScoring;
import vn.bangvang.command.scoring.ScoreSheetCommand.RecordCrossScore;
import vn.bangvang.command.scoring.ScoreSheetCommand.RecordSelfScore;
import vn.bangvang.shared.book.Sheet;
import vn.bangvang.shared.event.ScoreSheetEvent.CrossScoreCorrected;
import vn.bangvang.shared.event.ScoreSheetEvent.CrossScoreRecorded;
import vn.bangvang.shared.event.ScoreSheetEvent.CrossScoringDeclined;
import vn.bangvang.shared.event.ScoreSheetEvent.SelfScoreCorrected;
import vn.bangvang.shared.event.ScoreSheetEvent.SelfScoreRecorded;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.rule.scoring.ScoreTable;
import vn.bangvang.shared.rule.scoring.ScoringPolicy;
import vn.bangvang.shared.rule.scoring.SheetPolicy;
import vn.bangvang.shared.value.CriterionScore;
import vn.bangvang.shared.value.Role;
import vn.bangvang.shared.value.SheetStage;
import vn.bangvang.shared.value.UnitId;

/** A sheet while it is scored: by the unit itself (tự chấm) and by the other members (chấm chéo), once each. */
final class Scoring {

    private final Sheet sheet;
    private final SheetStory story;
    private final SheetFacts facts;

    Scoring(Sheet sheet, SheetStory story, Actor actor) {
        this.sheet = sheet;
        this.story = story;
        facts = new SheetFacts(sheet, story, actor);
    }

    SelfScoreRecorded record(RecordSelfScore command) {
        begin(sheet.unit(), command.scoredOn(), sheet.selfDueOn());
        refuseSecond(sheet.unit(), sheet.selfScore());
        int version = check(command.scores()).version();
        int daysLate = ScoringPolicy.daysLate(sheet.selfDueOn(), command.scoredOn());
        return new SelfScoreRecorded(sheet.id(), sheet.unit(), version, command.scores(), daysLate, command.scoredOn());
    }

    SelfScoreCorrected correct(CorrectSelfScore command) {
        begin(sheet.unit(), command.correctedOn(), sheet.selfDueOn());
        int version = again(sheet.unit(), sheet.selfScore(), command.scores());
        keepSelfScore(sheet.selfScore(), command);
        return new SelfScoreCorrected(
                sheet.id(), sheet.unit(), version, command.scores(), command.reason(), command.correctedOn());
    }

    private void keepSelfScore(@Nullable List<CriterionScore> standing, CorrectSelfScore command) {
        List<CriterionScore> before = standing == null ? List.of() : standing;
        List<String> askedAnew = facts.supplements(facts.table(), story.versionOf(sheet.unit()), before);
        SheetPolicy.checkSelfScoreKept(sheet.selfDueOn(), command.correctedOn(), before, command.scores(), askedAnew);
    }

    CrossScoreRecorded record(RecordCrossScore command) {
        UnitId scorer = command.scorerId();
        beginCross(scorer, command.scoredOn());
        facts.mustBeAnother(scorer);
        SheetPolicy.checkSelfScored(sheet.unit(), sheet.selfScore() != null, sheet.selfDueOn(), command.scoredOn());
        refuseSecond(scorer, sheet.crossScores().get(scorer));
        int version = check(command.scores()).version();
        int daysLate = ScoringPolicy.daysLate(sheet.crossDueOn(), command.scoredOn());
        return new CrossScoreRecorded(sheet.id(), scorer, version, command.scores(), daysLate, command.scoredOn());
    }

    CrossScoreCorrected correct(CorrectCrossScore command) {
        UnitId scorer = command.scorerId();
        beginCross(scorer, command.correctedOn());
        facts.mustBeAnother(scorer);
        int version = again(scorer, sheet.crossScores().get(scorer), command.scores());
        return new CrossScoreCorrected(
                sheet.id(), scorer, version, command.scores(), command.reason(), command.correctedOn());
    }

    /** Who represents the scored unit too may step back for the other, but not take back what that one scored. */
    CrossScoringDeclined decline(DeclineCrossScoring command) {
        UnitId scorer = command.scorerId();
        beginCross(scorer, command.declinedOn());
        if (sheet.crossScores().containsKey(scorer)) {
            facts.mustBeAnother(scorer);
        }
        if (sheet.declined().containsKey(scorer)) {
            throw new Refusal(Reason.SCORING_ALREADY_DECLINED, Map.of("unit", scorer));
        }
        return new CrossScoringDeclined(sheet.id(), scorer, command.ground(), command.reason(), command.declinedOn());
    }

    private void begin(UnitId scorer, LocalDate day, @Nullable LocalDate dueOn) {
        facts.actBy(dueOn, Role.REPRESENTATIVE, scorer, day, sheet.openedOn());
        SheetPolicy.mustBe(SheetStage.SCORING, sheet.stage());
        facts.notClosed();
    }

    private void beginCross(UnitId scorer, LocalDate day) {
        begin(scorer, day, sheet.crossDueOn());
        if (scorer.equals(sheet.unit())) {
            throw new Refusal(Reason.OWN_UNIT_SCORED, Map.of("unit", scorer));
        }
        facts.mustBeMember(scorer);
    }

    private static void refuseSecond(UnitId scorer, @Nullable List<CriterionScore> standing) {
        if (standing != null) {
            throw new Refusal(Reason.ALREADY_SCORED, Map.of("unit", scorer));
        }
    }

    /** The same scores again are a correction only if the table has been amended in between: then they are confirmed. */
    private int again(UnitId scorer, @Nullable List<CriterionScore> standing, List<CriterionScore> given) {
        if (standing == null) {
            throw new Refusal(Reason.NOT_YET_SCORED, Map.of("unit", scorer));
        }
        int version = check(given).version();
        if (version == story.versionOf(scorer) && Set.copyOf(standing).equals(Set.copyOf(given))) {
            throw new Refusal(Reason.NOTHING_CHANGED);
        }
        return version;
    }

    private ScoreTable check(List<CriterionScore> given) {
        ScoreTable table = facts.table();
        ScoringPolicy.checkScores(table, sheet.assignments(), given);
        return table;
    }
}
