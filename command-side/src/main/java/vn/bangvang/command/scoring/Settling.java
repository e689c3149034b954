package vn.bangvang.command.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.scoring.ScoreSheetCommand.AcceptConsolidation;
import vn.bangvang.command.scoring.ScoreSheetCommand.CorrectFinalScore;
import vn.bangvang.command.scoring.ScoreSheetCommand.FinaliseSheet;
import vn.bangvang.command.scoring.ScoreSheetCommand.ReverifySheet;
import vn.bangvang.command.scoring.ScoreSheetCommand.SubmitExplanation;
import vn.bangvang.shared.book.Sheet;
import vn.bangvang.shared.event.ScoreSheetEvent.ConsolidationAccepted;
import vn.bangvang.shared.event.ScoreSheetEvent.ExplanationSubmitted;
import vn.bangvang.shared.event.ScoreSheetEvent.FinalScoreCorrected;
import vn.bangvang.shared.event.ScoreSheetEvent.SheetFinalised;
import vn.bangvang.shared.event.ScoreSheetEvent.SheetReverified;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.rule.Distinct;
import vn.bangvang.shared.rule.scoring.ScoreTable;
import vn.bangvang.shared.rule.scoring.SheetPolicy;
import vn.bangvang.shared.value.CriterionScore;
import vn.bangvang.shared.value.Explanation;
import vn.bangvang.shared.value.Role;
import vn.bangvang.shared.value.Score;
import vn.bangvang.shared.value.SheetStage;
import vn.bangvang.shared.value.UnitId;

/** A sheet after it was consolidated: accepted or explained (giải trình), re-verified (phúc tra), final. */
final class Settling {

    private final Sheet sheet;
    private final SheetStory story;
    private final SheetFacts facts;

    Settling(Sheet sheet, SheetStory story, Actor actor) {
        this.sheet = sheet;
        this.story = story;
        facts = new SheetFacts(sheet, story, actor);
    }

    ConsolidationAccepted accept(AcceptConsolidation command) {
        begin(command.acceptedOn());
        SheetPolicy.mustBe(SheetStage.CONSOLIDATED, sheet.stage());
        facts.notClosed();
        return new ConsolidationAccepted(sheet.id(), sheet.unit(), command.acceptedOn());
    }

    ExplanationSubmitted explain(SubmitExplanation command) {
        begin(command.explainedOn());
        SheetPolicy.checkExplanation(sheet.stage(), sheet.explainUntil(), command.explainedOn());
        facts.notClosed();
        Distinct.check(
                command.explanations().stream().map(Explanation::criterion).toList());
        command.explanations().forEach(explanation -> mustBeSettled(explanation.criterion()));
        return new ExplanationSubmitted(sheet.id(), sheet.unit(), command.explanations(), command.explainedOn());
    }

    private void begin(LocalDate day) {
        facts.actBy(sheet.explainUntil(), Role.REPRESENTATIVE, sheet.unit(), day, sheet.stageSince());
    }

    private void mustBeSettled(String criterion) {
        if (settled().stream().noneMatch(score -> score.criterion().equals(criterion))) {
            throw new Refusal(Reason.UNKNOWN_CRITERION, Map.of("criterion", criterion));
        }
    }

    SheetReverified reverify(ReverifySheet command) {
        UnitId organiser = facts.organise(command.reverifiedOn());
        SheetPolicy.checkReverification(sheet.stage(), sheet.explainUntil(), command.reverifiedOn());
        facts.notClosed();
        ScoreTable table = facts.table();
        var revision = new Revision(table, sheet.assignments(), command.changes(), command.adjustments());
        refuseOutdated(organiser, table, revision);
        return new SheetReverified(
                sheet.id(),
                organiser,
                table.version(),
                revision.revise(facts.counting(table, settled())),
                command.adjustments(),
                command.reverifiedOn());
    }

    /** What was settled under an older version of the table is not taken over unseen. */
    private void refuseOutdated(UnitId organiser, ScoreTable table, Revision revision) {
        List<String> unseen = supplements(table).stream()
                .filter(code -> !revision.isChanged(code))
                .toList();
        if (!unseen.isEmpty()) {
            throw new Refusal(Reason.SUPPLEMENT_REQUIRED, Map.of("unit", organiser, "criteria", unseen));
        }
    }

    SheetFinalised finalise(FinaliseSheet command) {
        UnitId organiser = facts.organise(command.finalisedOn());
        ScoreTable table = facts.table();
        boolean outdated = story.assignmentsMoved() || !supplements(table).isEmpty();
        SheetPolicy.checkFinalisation(sheet.stage(), sheet.explainUntil(), command.finalisedOn(), outdated);
        facts.notClosed();
        return new SheetFinalised(
                sheet.id(),
                organiser,
                table.version(),
                facts.counting(table, settled()),
                sheet.isLate() ? table.terms().lateDeduction() : Score.ZERO,
                command.finalisedOn());
    }

    /** Also when a published ranking rests on it: that one is then published again. */
    FinalScoreCorrected correct(CorrectFinalScore command) {
        UnitId organiser = facts.organise(command.correctedOn());
        SheetPolicy.mustBe(SheetStage.FINAL, sheet.stage());
        ScoreTable table = facts.table();
        var revision = new Revision(table, sheet.assignments(), command.changes(), command.adjustments());
        List<CriterionScore> revised = revision.revise(settled());
        if (new HashSet<>(revised).equals(new HashSet<>(settled()))) {
            throw new Refusal(Reason.NOTHING_CHANGED);
        }
        return new FinalScoreCorrected(
                sheet.id(), organiser, table.version(), revised, command.adjustments(), command.correctedOn());
    }

    private List<String> supplements(ScoreTable table) {
        return facts.supplements(table, story.settledVersion(), settled());
    }

    private List<CriterionScore> settled() {
        return sheet.settled() == null ? List.of() : new ArrayList<>(sheet.settled());
    }
}
