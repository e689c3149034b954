package vn.bangvang.query.movement;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.bangvang.query.readmodel.Listing;
import vn.bangvang.query.readmodel.Stored;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.cluster.ClusterIndex.Membership;
import vn.bangvang.shared.domain.cluster.ClusterState;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.reference.ReferenceData;

/**
 * Which movements reach some units: those that name one of them and, of those that name nobody, those of a cluster they
 * are in and those of an organiser they stand below.
 */
record MovementVisibility(Set<UnitId> units, Set<UnitId> above, List<Membership> memberships) {

    private static final String CONDITION = "case when cardinality(scope) > 0 then scope && ?::uuid[]"
            + " when cluster_id is null then organiser_id = any(?::uuid[])"
            + " else exists (select from unnest(?::uuid[], ?::date[], ?::date[])"
            + " as member(cluster, first, last) where member.cluster = cluster_id"
            + " and member.first <= to_day and member.last >= from_day) end";

    static MovementVisibility to(Collection<UnitId> units, ReferenceData references) {
        return new MovementVisibility(
                Set.copyOf(units),
                above(units, references),
                units.stream()
                        .flatMap(unit -> references.clusters().memberships(unit))
                        .distinct()
                        .toList());
    }

    /** The members of a cluster in a year, as far as they are reached together: not by other clusters of theirs. */
    static MovementVisibility toCluster(ClusterId id, int year, ReferenceData references) {
        List<UnitId> members = references.clusters().find(id).flatMap(cluster -> cluster.year(year)).stream()
                .flatMap(roster -> roster.members().stream())
                .toList();
        List<Membership> own = references.clusters().find(id).map(ClusterState::years).stream()
                .flatMap(years -> years.keySet().stream())
                .map(open -> Membership.of(id, open))
                .toList();
        return new MovementVisibility(Set.copyOf(members), above(members, references), own);
    }

    private static Set<UnitId> above(Collection<UnitId> units, ReferenceData references) {
        return units.stream().flatMap(unit -> references.units().above(unit)).collect(Collectors.toSet());
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
