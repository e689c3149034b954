package vn.bangvang.command.scoring;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.reference.Known;
import vn.bangvang.shared.book.ClusterBook.Cluster;
import vn.bangvang.shared.book.ClusterBook.Roster;
import vn.bangvang.shared.book.ScoreTableBook.Version;
import vn.bangvang.shared.book.Sheet;
import vn.bangvang.shared.rule.DatePolicy;
import vn.bangvang.shared.rule.SeparationOfDuties;
import vn.bangvang.shared.rule.scoring.ScoreTable;
import vn.bangvang.shared.rule.scoring.Supplements;
import vn.bangvang.shared.value.CriterionScore;
import vn.bangvang.shared.value.Role;
import vn.bangvang.shared.value.UnitId;

/** What one command about a sheet is decided on: the sheet, and what the book knows around it, guarded. */
final class SheetFacts {

    private final Sheet sheet;
    private final SheetStory story;
    private final Actor actor;

    SheetFacts(Sheet sheet, SheetStory story, Actor actor) {
        this.sheet = sheet;
        this.story = story;
        this.actor = actor;
    }

    void actAs(Role role, UnitId unit, LocalDate day, LocalDate earliest) {
        actBy(null, role, unit, day, earliest);
    }

    /** @param dueOn the day up to which it had to be done; null when none was set */
    void actBy(@Nullable LocalDate dueOn, Role role, UnitId unit, LocalDate day, LocalDate earliest) {
        actor.on(day).dueBy(dueOn).as(role, unit);
        DatePolicy.checkOrder(day, earliest);
    }

    /** @return the organiser of the sheet's cluster */
    UnitId organise(LocalDate day) {
        UnitId organiser = cluster().organiser();
        actAs(Role.ORGANISER, organiser, day, sheet.stageSince());
        SeparationOfDuties.notASelfScorer(story.selfScorers(), actor.author());
        SeparationOfDuties.notOfTheUnit(sheet.unit(), actorRepresentsTheUnit());
        return organiser;
    }

    void notClosed() {
        Known.notClosed(actor, sheet.cluster(), sheet.quarter());
    }

    Cluster cluster() {
        return Known.cluster(actor, sheet.cluster());
    }

    /** The members of the sheet's quarter, and who leads them. */
    Roster roster() {
        return Known.roster(actor, cluster(), sheet.quarter());
    }

    void mustBeMember(UnitId scorer) {
        Known.member(actor, cluster(), sheet.quarter(), scorer);
    }

    ScoreTable table() {
        return Known.scoreTable(actor, sheet.cluster(), sheet.quarter());
    }

    boolean actorRepresentsTheUnit() {
        return actor.represents(sheet.unit());
    }

    void mustBeAnother(UnitId scorer) {
        SeparationOfDuties.notTheOwnUnit(scorer, sheet.unit(), actorRepresentsTheUnit());
    }

    /** The criteria on which scores given under an older version have to be given anew. */
    List<String> supplements(ScoreTable table, int version, List<CriterionScore> scores) {
        ScoreTable under = actor.book()
                .tables()
                .find(table.id())
                .flatMap(one -> one.version(version))
                .map(Version::toTable)
                .orElse(table);
        return Supplements.needed(under, table, sheet.assignments(), scores);
    }

    List<CriterionScore> counting(ScoreTable table, List<CriterionScore> scores) {
        return Supplements.counting(table, sheet.assignments(), scores);
    }
}
