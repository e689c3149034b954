package vn.bangvang.shared.book;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import vn.bangvang.shared.event.ClusterEvent;
import vn.bangvang.shared.event.ClusterEvent.ClusterFormed;
import vn.bangvang.shared.event.ClusterEvent.ClusterYearCorrected;
import vn.bangvang.shared.event.ClusterEvent.ClusterYearOpened;
import vn.bangvang.shared.event.ClusterEvent.LeadershipHandedOver;
import vn.bangvang.shared.value.ClusterId;
import vn.bangvang.shared.value.ClusterKind;
import vn.bangvang.shared.value.UnitId;

/** Clusters with the roster of each year. */
public final class ClusterBook {

    /** {@code sequence}: the last event of the cluster's stream, for a guard. */
    public record Cluster(
            ClusterId id, ClusterKind kind, String name, UnitId organiser, Map<Integer, Roster> years, long sequence) {

        public Optional<Roster> year(int year) {
            return Optional.ofNullable(years.get(year));
        }

        private Cluster at(long moved) {
            return new Cluster(id, kind, name, organiser, years, moved);
        }
    }

    public record Roster(List<UnitId> members, UnitId leader, UnitId deputy) {}

    /** A unit is a member of the cluster in the year. */
    public record Membership(ClusterId cluster, int year) {}

    private final Map<ClusterId, Cluster> clusters = new ConcurrentHashMap<>();

    public void on(ClusterEvent event, long sequence) {
        if (event instanceof ClusterFormed e) {
            clusters.put(
                    e.clusterId(), new Cluster(e.clusterId(), e.kind(), e.name(), e.organiserId(), Map.of(), sequence));
        } else if (event instanceof ClusterYearOpened e) {
            roster(e.clusterId(), e.year(), new Roster(e.members(), e.leader(), e.deputy()), sequence);
        } else if (event instanceof ClusterYearCorrected e) {
            roster(e.clusterId(), e.year(), new Roster(e.members(), e.leader(), e.deputy()), sequence);
        } else if (event instanceof LeadershipHandedOver e) {
            clusters.computeIfPresent(e.clusterId(), (key, c) -> c.at(sequence));
        }
    }

    private void roster(ClusterId id, int year, Roster roster, long sequence) {
        clusters.computeIfPresent(id, (key, c) -> {
            var years = new java.util.HashMap<>(c.years());
            years.put(year, roster);
            return new Cluster(c.id(), c.kind(), c.name(), c.organiser(), Map.copyOf(years), sequence);
        });
    }

    public Optional<Cluster> find(ClusterId id) {
        return Optional.ofNullable(clusters.get(id));
    }

    public Stream<Cluster> organisedBy(UnitId organiser) {
        return clusters.values().stream().filter(c -> c.organiser().equals(organiser));
    }

    /** The clusters a unit is a member of in a year: one per organiser. */
    public Stream<Cluster> ofMember(UnitId unit, int year) {
        return clusters.values().stream()
                .filter(c ->
                        c.year(year).filter(r -> r.members().contains(unit)).isPresent());
    }

    /** All clusters a unit is or was a member of, year by year. */
    public Stream<Membership> memberships(UnitId unit) {
        return clusters.values().stream()
                .flatMap(cluster -> cluster.years().entrySet().stream()
                        .filter(year -> year.getValue().members().contains(unit))
                        .map(year -> new Membership(cluster.id(), year.getKey())));
    }
}
