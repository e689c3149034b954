package vn.bangvang.query.movementregister;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.bangvang.query.readmodel.Listing;
import vn.bangvang.query.readmodel.Stored;
import vn.bangvang.shared.book.ClusterBook.Cluster;
import vn.bangvang.shared.book.ClusterBook.Membership;
import vn.bangvang.shared.book.ReferenceBook;
import vn.bangvang.shared.value.ClusterId;
import vn.bangvang.shared.value.UnitId;

/**
 * Which movements reach some units: those that name one of them and, of those that name nobody, those of a cluster they
 * are in and those of an organiser they stand below.
 */
record Reach(Set<UnitId> units, Set<UnitId> above, List<Membership> memberships) {

    private static final String CONDITION = "case when cardinality(scope) > 0 then scope && ?::uuid[]"
            + " when cluster_id is null then organiser_id = any(?::uuid[])"
            + " else exists (select from unnest(?::uuid[], ?::date[], ?::date[])"
            + " as member(cluster, first, last) where member.cluster = cluster_id"
            + " and member.first <= to_day and member.last >= from_day) end";

    static Reach to(Collection<UnitId> units, ReferenceBook book) {
        return new Reach(
                Set.copyOf(units),
                above(units, book),
                units.stream()
                        .flatMap(unit -> book.clusters().memberships(unit))
                        .distinct()
                        .toList());
    }

    /** The members of a cluster in a year, as far as they are reached together: not by other clusters of theirs. */
    static Reach toCluster(ClusterId id, int year, ReferenceBook book) {
        List<UnitId> members = book.clusters().find(id).flatMap(cluster -> cluster.year(year)).stream()
                .flatMap(roster -> roster.members().stream())
                .toList();
        List<Membership> own = book.clusters().find(id).map(Cluster::years).stream()
                .flatMap(years -> years.keySet().stream())
                .map(open -> Membership.of(id, open))
                .toList();
        return new Reach(Set.copyOf(members), above(members, book), own);
    }

    private static Set<UnitId> above(Collection<UnitId> units, ReferenceBook book) {
        return units.stream().flatMap(unit -> book.units().above(unit)).collect(Collectors.toSet());
    }

    Listing narrow(Listing listing) {
        return listing.where(
                CONDITION,
                Stored.array(units),
                Stored.array(above),
                Stored.array(column(Membership::cluster)),
                Stored.array(column(Membership::first)),
                Stored.array(column(Membership::last)));
    }

    private List<?> column(Function<Membership, ?> of) {
        return memberships.stream().map(of).toList();
    }
}
