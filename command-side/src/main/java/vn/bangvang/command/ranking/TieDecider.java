package vn.bangvang.command.ranking;

import java.util.List;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.shared.book.ClusterBook.Roster;
import vn.bangvang.shared.rule.SeparationOfDuties;
import vn.bangvang.shared.value.Role;
import vn.bangvang.shared.value.UnitId;

/**
 * Who puts units of the same rate in order. Nobody decides between their own unit and another: not the leader, not the
 * deputy; then the organiser does.
 */
final class TieDecider {

    private TieDecider() {}

    /** @return the unit that decides */
    static UnitId authorise(UnitId organiser, Roster roster, List<UnitId> order, Actor actor) {
        UnitId decider = actAs(organiser, roster, order, actor);
        order.forEach(unit -> SeparationOfDuties.notOfATiedUnit(unit, represents(unit, actor)));
        return decider;
    }

    private static UnitId actAs(UnitId organiser, Roster roster, List<UnitId> order, Actor actor) {
        if (order.contains(roster.leader()) && order.contains(roster.deputy())) {
            actor.actAs(Role.ORGANISER, organiser);
            return organiser;
        }
        UnitId speaker = order.contains(roster.leader()) ? roster.deputy() : roster.leader();
        actor.actAs(Role.REPRESENTATIVE, speaker);
        return speaker;
    }

    /** The account may hold other mandates than the one it decides under. */
    private static boolean represents(UnitId unit, Actor actor) {
        return actor.book()
                .mandates()
                .authorising(actor.account(), Role.REPRESENTATIVE, unit, actor.today())
                .isPresent();
    }
}
