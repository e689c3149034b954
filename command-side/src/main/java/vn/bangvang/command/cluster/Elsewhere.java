package vn.bangvang.command.cluster;

import java.util.Map;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.cluster.ClusterCommand.JoinCluster;
import vn.bangvang.command.reference.Known;
import vn.bangvang.shared.book.ClusterBook.Roster;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.value.ClusterId;
import vn.bangvang.shared.value.UnitId;

/** A unit belongs to one cluster of an organiser at a time: it joins one when it has left the other. */
final class Elsewhere {

    private Elsewhere() {}

    static void checkLeft(ClusterId joining, UnitId organiser, JoinCluster command, Actor actor) {
        actor.book()
                .clusters()
                .organisedBy(organiser)
                .filter(other -> !other.id().equals(joining))
                .filter(other -> other.year(command.year())
                        .map(Roster::members)
                        .filter(members -> members.contains(command.unitId()))
                        .isPresent())
                .forEach(other -> {
                    Roster roster = Known.roster(Known.cluster(actor, other.id()), command.year());
                    boolean thereLater = roster.isMemberOn(command.unitId(), command.joinedOn());
                    if (thereLater) {
                        throw new Refusal(
                                Reason.ALREADY_IN_A_CLUSTER,
                                Map.of(
                                        "unit", command.unitId(),
                                        "organiser", organiser,
                                        "existing", other.id(),
                                        "existingName", other.name(),
                                        "unitName", name(command.unitId(), actor)));
                    }
                });
    }

    private static String name(UnitId unit, Actor actor) {
        return actor.book().units().find(unit).map(node -> node.name()).orElse(unit.toString());
    }
}
