package vn.bangvang.command.scoring;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.reference.Known;
import vn.bangvang.command.scoring.ScoreSheetCommand.CorrectAssignments;
import vn.bangvang.command.scoring.ScoreSheetCommand.OpenScoreSheet;
import vn.bangvang.shared.book.ClusterBook.Cluster;
import vn.bangvang.shared.book.Sheet;
import vn.bangvang.shared.event.ScoreSheetEvent.AssignmentsCorrected;
import vn.bangvang.shared.event.ScoreSheetEvent.ScoreSheetOpened;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.rule.DatePolicy;
import vn.bangvang.shared.rule.scoring.ScoreTable;
import vn.bangvang.shared.rule.scoring.ScoringPolicy;
import vn.bangvang.shared.rule.scoring.SheetPolicy;
import vn.bangvang.shared.value.Period;
import vn.bangvang.shared.value.Role;

/** What the organiser lays down before a unit is scored: that it is, by which day, and what it was asked. */
final class Opening {

    private Opening() {}

    static ScoreSheetOpened of(OpenScoreSheet command, Actor actor) {
        Cluster cluster = Known.cluster(actor, command.clusterId());
        Period quarter = command.period();
        LocalDate day = command.openedOn();
        actor.on(day).as(Role.ORGANISER, cluster.organiser());
        if (quarter.isYear()) {
            throw new Refusal(Reason.PERIOD_NOT_A_QUARTER, Map.of("period", quarter));
        }
        Known.member(cluster, quarter.year(), command.unitId());
        Known.notClosed(actor, cluster.id(), quarter);
        ScoreTable table = Known.scoreTable(actor, cluster.id(), quarter);
        Known.member(actor, cluster, quarter, command.unitId());
        ScoringPolicy.checkAssignments(table, command.assignments());
        DatePolicy.checkPeriod(day, command.selfDueOn());
        DatePolicy.checkPeriod(command.selfDueOn(), command.crossDueOn());
        return new ScoreSheetOpened(
                command.sheetId(),
                cluster.id(),
                command.unitId(),
                quarter,
                table.id(),
                table.version(),
                command.assignments(),
                command.selfDueOn(),
                command.crossDueOn(),
                day);
    }

    /** Also while the sheet is being settled, since a unit may explain that it was asked something else. */
    static AssignmentsCorrected correct(CorrectAssignments command, Sheet sheet, Actor actor) {
        Cluster cluster = Known.cluster(actor, sheet.cluster());
        actor.on(command.correctedOn()).as(Role.ORGANISER, cluster.organiser());
        DatePolicy.checkOrder(command.correctedOn(), sheet.stageSince());
        SheetPolicy.refuseFinal(sheet.stage());
        Known.notClosed(actor, cluster.id(), sheet.quarter());
        ScoringPolicy.checkAssignments(Known.scoreTable(actor, cluster.id(), sheet.quarter()), command.assignments());
        if (Set.copyOf(sheet.assignments()).equals(Set.copyOf(command.assignments()))) {
            throw new Refusal(Reason.NOTHING_CHANGED);
        }
        return new AssignmentsCorrected(sheet.id(), command.assignments(), command.reason(), command.correctedOn());
    }
}
