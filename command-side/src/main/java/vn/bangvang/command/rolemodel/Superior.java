package vn.bangvang.command.rolemodel;

import java.time.LocalDate;
import java.util.Map;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.shared.domain.cluster.ClusterState;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.UnitId;

/** Who looks at a unit's role models from above. The tree of units only grows, so it needs no guard; a roster does. */
final class Superior {

    private Superior() {}

    static void checkAbove(UnitId superior, UnitId unit, Actor actor) {
        if (!actor.references().units().isBelow(unit, superior)) {
            throw notAbove(superior);
        }
    }

    /** A unit above, or the organiser of its cluster on that day: agencies side by side in the tree have no other. */
    static void checkAboveOrOrganiser(UnitId superior, UnitId unit, LocalDate day, Actor actor) {
        if (actor.references().units().isBelow(unit, superior)) {
            return;
        }
        ClusterState cluster = actor.references()
                .clusters()
                .ofMember(unit, day)
                .filter(one -> one.organiser().equals(superior))
                .findFirst()
                .orElseThrow(() -> notAbove(superior));
        actor.guard(cluster.id().value(), cluster.sequence());
    }

    private static Refusal notAbove(UnitId superior) {
        return new Refusal(Reason.NOT_ABOVE_THE_UNIT, Map.of("unit", superior));
    }
}
