package vn.bangvang.shared.domain.cluster;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.UnitId;

/** Clusters with the roster of each year. */
public final class ClusterIndex {

    /** A unit is a member of the cluster from the first to the last of these days, which lie in one year. */
    public record Membership(ClusterId cluster, LocalDate first, LocalDate last) {

        public static Membership of(ClusterId cluster, int year) {
            return new Membership(cluster, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        }

        private Membership within(Stay stay) {
            return new Membership(
                    cluster,
                    stay.from() == null ? first : stay.from(),
                    stay.until() == null ? last : stay.until().minusDays(1));
        }
    }

    private final Map<ClusterId, ClusterState> clusters = new ConcurrentHashMap<>();

    public void on(ClusterEvent event, long sequence) {
        ClusterState before = sequence == 0 ? null : clusters.get(event.clusterId());
        clusters.put(event.clusterId(), ClusterState.FOLD.after(before, EventEnvelope.withoutActor(event, sequence)));
    }

    public void put(ClusterState cluster) {
        clusters.put(cluster.id(), cluster);
    }

    public Optional<ClusterState> find(ClusterId id) {
        return Optional.ofNullable(clusters.get(id));
    }

    public Stream<ClusterState> all() {
        return clusters.values().stream();
    }

    public Stream<ClusterState> organisedBy(UnitId organiser) {
        return clusters.values().stream().filter(c -> c.organiser().equals(organiser));
    }

    /** The clusters a unit is a member of in a year: one per organiser. */
    public Stream<ClusterState> ofMember(UnitId unit, int year) {
        return clusters.values().stream()
                .filter(c ->
                        c.year(year).filter(r -> r.members().contains(unit)).isPresent());
    }

    /** The same on one day. */
    public Stream<ClusterState> ofMember(UnitId unit, LocalDate day) {
        return clusters.values().stream()
                .filter(c -> c.year(day.getYear())
                        .filter(r -> r.isMemberOn(unit, day))
                        .isPresent());
    }

    /** All clusters a unit is or was a member of, year by year, and stay by stay where it had some. */
    public Stream<Membership> memberships(UnitId unit) {
        return clusters.values().stream()
                .flatMap(cluster -> cluster.years().entrySet().stream()
                        .filter(year -> year.getValue().members().contains(unit))
                        .flatMap(year -> memberships(cluster.id(), year.getKey(), year.getValue(), unit)));
    }

    private static Stream<Membership> memberships(ClusterId cluster, int year, Roster roster, UnitId unit) {
        Membership whole = Membership.of(cluster, year);
        List<Stay> own = roster.stays().stream()
                .filter(stay -> stay.unitId().equals(unit))
                .toList();
        return own.isEmpty() ? Stream.of(whole) : own.stream().map(whole::within);
    }
}
