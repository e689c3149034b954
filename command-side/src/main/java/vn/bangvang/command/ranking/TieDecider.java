package vn.bangvang.command.ranking;

import java.time.LocalDate;
import java.util.List;
import vn.bangvang.command.actor.Acting;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.shared.domain.cluster.Roster;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.SeparationOfDuties;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.ranking.TiePolicy;

/**
 * Who puts units of the same rate in order, and by which mandate.
 */
final class TieDecider {

    private TieDecider() {}

    /** @return the unit that decides */
    static UnitId authorise(UnitId organiser, Roster roster, List<UnitId> order, LocalDate day, Actor actor) {
        UnitId decider = act(organiser, roster, order, actor.on(day));
        order.forEach(unit -> SeparationOfDuties.notOfATiedUnit(unit, actor.represents(unit)));
        return decider;
    }

    private static UnitId act(UnitId organiser, Roster roster, List<UnitId> order, Acting acting) {
        UnitId speaker = TiePolicy.speaker(roster, order);
        if (speaker == null) {
            acting.as(Role.ORGANISER, organiser);
            return organiser;
        }
        acting.as(Role.REPRESENTATIVE, speaker);
        return speaker;
    }
}
