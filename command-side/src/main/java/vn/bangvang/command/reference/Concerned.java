package vn.bangvang.command.reference;

import java.util.List;
import java.util.stream.Stream;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.shared.book.ClusterBook.Cluster;
import vn.bangvang.shared.book.ClusterBook.Roster;
import vn.bangvang.shared.value.ClusterId;
import vn.bangvang.shared.value.UnitId;

/** The units whose business a case is while it is not public; to all others it looks as if it were not there. */
public final class Concerned {

    private Concerned() {}

    /** By scores: the organiser and the members of the year. */
    public static List<UnitId> inCluster(Actor actor, ClusterId id, int year) {
        return actor.book().clusters().find(id).stream()
                .flatMap(cluster -> Stream.concat(Stream.of(cluster.organiser()), members(cluster, year)))
                .toList();
    }

    private static Stream<UnitId> members(Cluster cluster, int year) {
        return cluster.year(year).map(Roster::members).stream().flatMap(List::stream);
    }

    /** By what a unit plans: itself, those above it, and the organisers of the clusters it is or was a member of. */
    public static Stream<UnitId> lookingAt(Actor actor, UnitId unit) {
        Stream<UnitId> organisers = actor.book()
                .clusters()
                .memberships(unit)
                .flatMap(membership ->
                        actor.book().clusters().find(membership.cluster()).map(Cluster::organiser).stream());
        return Stream.of(Stream.of(unit), actor.book().units().above(unit), organisers)
                .flatMap(units -> units);
    }
}
