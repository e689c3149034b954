package vn.bangvang.command.rolemodel;

import java.time.LocalDate;
import java.util.Map;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.shared.book.ClusterBook.Cluster;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.value.UnitId;

/** Who looks at a unit's role models from above. The tree of units only grows, so it needs no guard; a roster does. */
final class Superior {

    private Superior() {}

    static void checkAbove(UnitId superior, UnitId unit, Actor actor) {
        if (!actor.book().units().isBelow(unit, superior)) {
            throw notAbove(superior);
        }
    }

    /** A unit above, or the organiser of its cluster on that day: agencies side by side in the tree have no other. */
    static void checkAboveOrOrganiser(UnitId superior, UnitId unit, LocalDate day, Actor actor) {
        if (actor.book().units().isBelow(unit, superior)) {
            return;
        }
        Cluster cluster = actor.book()
                .clusters()
                .ofMember(unit, day)
                .filter(one -> one.organiser().equals(superior))
                .findFirst()
                .orElseThrow(() -> notAbove(superior));
        actor.reliesOn(cluster.id().value(), cluster.sequence());
    }

    private static Refusal notAbove(UnitId superior) {
        return new Refusal(Reason.NOT_ABOVE_THE_UNIT, Map.of("unit", superior));
    }
}
