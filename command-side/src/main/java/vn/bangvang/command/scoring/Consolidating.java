package vn.bangvang.command.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.scoring.ScoreSheetCommand.ConsolidateSheet;
import vn.bangvang.shared.book.ClusterBook.Roster;
import vn.bangvang.shared.book.Sheet;
import vn.bangvang.shared.event.ScoreSheetEvent.SheetConsolidated;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.rule.MembershipPolicy;
import vn.bangvang.shared.rule.SeparationOfDuties;
import vn.bangvang.shared.rule.scoring.Combining;
import vn.bangvang.shared.rule.scoring.Combining.Combined;
import vn.bangvang.shared.rule.scoring.ScoreTable;
import vn.bangvang.shared.rule.scoring.SheetPolicy;
import vn.bangvang.shared.value.CriterionScore;
import vn.bangvang.shared.value.Ratio;
import vn.bangvang.shared.value.Role;
import vn.bangvang.shared.value.SheetStage;
import vn.bangvang.shared.value.UnitId;

/** Tổng hợp: the leader of the cluster makes one score of all cross-scores, the deputy on the leader's own sheet. */
final class Consolidating {

    private final Sheet sheet;
    private final SheetStory story;
    private final Actor actor;
    private final SheetFacts facts;

    Consolidating(Sheet sheet, SheetStory story, Actor actor) {
        this.sheet = sheet;
        this.story = story;
        this.actor = actor;
        facts = new SheetFacts(sheet, story, actor);
    }

    SheetConsolidated consolidate(ConsolidateSheet command) {
        Roster roster = facts.roster();
        begin(command, roster);
        ScoreTable table = facts.table();
        Map<UnitId, List<CriterionScore>> counting = counting(table, command.consolidatedOn());
        checkScored(command, roster, counting);
        Combined combined = Combining.combine(
                table, sheet.assignments(), counting, shifts(table, counting, roster, command.consolidatedOn()));
        var revision = new Revision(table, sheet.assignments(), command.changes(), command.adjustments());
        return new SheetConsolidated(
                sheet.id(),
                command.consolidatorId(),
                table.version(),
                revision.settle(combined),
                command.adjustments(),
                command.explainUntil(),
                command.consolidatedOn());
    }

    private void begin(ConsolidateSheet command, Roster roster) {
        UnitId consolidator = command.consolidatorId();
        facts.actAs(Role.REPRESENTATIVE, consolidator, command.consolidatedOn(), story.scoredUpTo());
        UnitId entitled = MembershipPolicy.speaksFor(roster.leader(), roster.deputy(), sheet.unit());
        if (!consolidator.equals(entitled)) {
            throw new Refusal(Reason.NOT_THE_CONSOLIDATOR, Map.of("unit", entitled));
        }
        facts.mustBeAnother(consolidator);
        SeparationOfDuties.notASelfScorer(story.selfScorers(), actor.author());
        SheetPolicy.mustBe(SheetStage.SCORING, sheet.stage());
        facts.notClosed();
        SheetPolicy.checkExplainUntil(command.consolidatedOn(), command.explainUntil());
        actor.leavesTimeUntil(command.explainUntil(), consolidator);
    }

    private void checkScored(ConsolidateSheet command, Roster roster, Map<UnitId, List<CriterionScore>> counting) {
        LocalDate day = command.consolidatedOn();
        SheetPolicy.checkSelfScored(sheet.unit(), sheet.selfScore() != null, sheet.selfDueOn(), day);
        List<UnitId> others = others(roster, sheet.unit());
        boolean declined = sheet.declined().containsKey(command.consolidatorId());
        SheetPolicy.checkCrossScored(waiting(others, sheet, day), others, counting.keySet(), declined);
    }

    private static List<UnitId> others(Roster roster, UnitId unit) {
        return roster.members().stream().filter(member -> !member.equals(unit)).toList();
    }

    /** Of every list of scores what counts by the table in force, each supplemented where the table was amended. */
    private Map<UnitId, List<CriterionScore>> counting(ScoreTable table, LocalDate day) {
        if (sheet.selfScore() != null) {
            stillCounts(table, sheet.unit(), sheet.selfScore(), sheet.selfDueOn(), day);
        }
        Map<UnitId, List<CriterionScore>> counting = new HashMap<>();
        sheet.crossScores().forEach((scorer, scores) -> {
            if (stillCounts(table, scorer, scores, sheet.crossDueOn(), day)) {
                counting.put(scorer, facts.counting(table, scores));
            }
        });
        return counting;
    }

    /** What an amended table asks anew is waited for up to the scorer's day; after it the outdated list does not count. */
    private boolean stillCounts(
            ScoreTable table, UnitId scorer, List<CriterionScore> scores, @Nullable LocalDate dueOn, LocalDate day) {
        List<String> needed = facts.supplements(table, story.versionOf(scorer), scores);
        if (!needed.isEmpty() && !SheetPolicy.isOver(dueOn, day)) {
            throw new Refusal(Reason.SUPPLEMENT_REQUIRED, Map.of("unit", scorer, "criteria", needed));
        }
        return needed.isEmpty();
    }

    /** Normalised scores rest on all sheets of the quarter: they must all be scored, and none may move before the append. */
    private Map<UnitId, Map<String, Ratio>> shifts(
            ScoreTable table, Map<UnitId, List<CriterionScore>> own, Roster roster, LocalDate day) {
        if (!table.terms().normalised()) {
            return Map.of();
        }
        List<Sheet> sheets = actor.book().scores().of(sheet.cluster(), List.of(sheet.quarter()));
        List<UnitId> unscored = others(roster, sheet.unit()).stream()
                .filter(member -> sheets.stream()
                        .filter(one -> one.unit().equals(member))
                        .noneMatch(one -> isScored(one, roster, day)))
                .sorted(Comparator.comparing(UnitId::toString))
                .toList();
        if (!unscored.isEmpty()) {
            throw new Refusal(Reason.QUARTER_NOT_SCORED, Map.of("quarter", sheet.quarter(), "units", unscored));
        }
        List<Map<UnitId, List<CriterionScore>>> all = new ArrayList<>(List.of(own));
        sheets.stream().filter(one -> !one.id().equals(sheet.id())).forEach(one -> {
            actor.reliesOn(one.id().value(), one.sequence());
            all.add(one.crossScores());
        });
        return Combining.shifts(table, all);
    }

    private static boolean isScored(Sheet one, Roster roster, LocalDate day) {
        return waiting(others(roster, one.unit()), one, day).isEmpty();
    }

    private static List<UnitId> waiting(List<UnitId> others, Sheet one, LocalDate day) {
        return SheetPolicy.waiting(
                others, one.crossScores().keySet(), one.declined().keySet(), one.crossDueOn(), day);
    }
}
