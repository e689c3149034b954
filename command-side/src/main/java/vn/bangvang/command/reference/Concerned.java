package vn.bangvang.command.reference;

import java.util.List;
import java.util.stream.Stream;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.cluster.ClusterState;
import vn.bangvang.shared.domain.cluster.Roster;
import vn.bangvang.shared.domain.kernel.UnitId;

/** The units whose business a case is while it is not public; to all others it looks as if it were not there. */
public final class Concerned {

    private Concerned() {}

    /** By scores: the organiser and the members of the year. */
    public static List<UnitId> inCluster(Actor actor, ClusterId id, int year) {
        return actor.references().clusters().find(id).stream()
                .flatMap(cluster -> Stream.concat(Stream.of(cluster.organiser()), members(cluster, year)))
                .toList();
    }

    private static Stream<UnitId> members(ClusterState cluster, int year) {
        return cluster.year(year).map(Roster::members).stream().flatMap(List::stream);
    }

    /** By what a unit plans: itself, those above it, and the organisers of the clusters it is or was a member of. */
    public static Stream<UnitId> lookingAt(Actor actor, UnitId unit) {
        Stream<UnitId> organisers = actor.references()
                .clusters()
                .memberships(unit)
                .flatMap(membership ->
                        actor.references().clusters().find(membership.cluster()).map(ClusterState::organiser).stream());
        return Stream.of(Stream.of(unit), actor.references().units().above(unit), organisers)
                .flatMap(units -> units);
    }
}
