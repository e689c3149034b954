package vn.bangvang.shared.book;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import vn.bangvang.shared.event.ClusterEvent;
import vn.bangvang.shared.event.ClusterEvent.ClusterFormed;
import vn.bangvang.shared.event.ClusterEvent.ClusterYearCorrected;
import vn.bangvang.shared.event.ClusterEvent.ClusterYearOpened;
import vn.bangvang.shared.event.ClusterEvent.LeadershipHandedOver;
import vn.bangvang.shared.event.ClusterEvent.UnitJoinedCluster;
import vn.bangvang.shared.event.ClusterEvent.UnitLeftCluster;
import vn.bangvang.shared.rule.StayPolicy;
import vn.bangvang.shared.value.ClusterId;
import vn.bangvang.shared.value.ClusterKind;
import vn.bangvang.shared.value.Period;
import vn.bangvang.shared.value.QuarterMembers;
import vn.bangvang.shared.value.Stay;
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

    /**
     * Who takes part in a year.
     *
     * @param members all that are members on any day of it
     * @param stays the days of those that joined or left within it
     */
    public record Roster(List<UnitId> members, UnitId leader, UnitId deputy, List<Stay> stays) {

        public Roster(List<UnitId> members, UnitId leader, UnitId deputy) {
            this(members, leader, deputy, List.of());
        }

        public boolean isMemberOn(UnitId unit, LocalDate day) {
            return members.contains(unit) && StayPolicy.isMemberOn(stays, unit, day);
        }

        public boolean isMemberWithin(UnitId unit, LocalDate first, LocalDate last) {
            return members.contains(unit) && StayPolicy.isMemberWithin(stays, unit, first, last);
        }

        public List<UnitId> membersOn(LocalDate day) {
            return members.stream().filter(unit -> isMemberOn(unit, day)).toList();
        }

        /** The same for one quarter: who is a member in it. */
        public Roster in(Period quarter, QuarterMembers rule) {
            return new Roster(
                    members.stream()
                            .filter(unit -> StayPolicy.isMemberIn(stays, unit, quarter, rule))
                            .toList(),
                    leader,
                    deputy,
                    stays);
        }

        public Roster joined(UnitId unit, int year, LocalDate day) {
            boolean listed = members.contains(unit);
            List<UnitId> all = new ArrayList<>(members);
            if (!listed) {
                all.add(unit);
            }
            return new Roster(List.copyOf(all), leader, deputy, StayPolicy.joined(stays, unit, listed, year, day));
        }

        public Roster left(UnitId unit, int year, LocalDate day) {
            return new Roster(members, leader, deputy, StayPolicy.left(stays, unit, year, day));
        }

        public static Roster corrected(ClusterYearCorrected e) {
            return new Roster(e.members(), e.leader(), e.deputy(), e.stays() == null ? List.of() : e.stays());
        }
    }

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

    private final Map<ClusterId, Cluster> clusters = new ConcurrentHashMap<>();

    public void on(ClusterEvent event, long sequence) {
        if (event instanceof ClusterFormed e) {
            clusters.put(
                    e.clusterId(), new Cluster(e.clusterId(), e.kind(), e.name(), e.organiserId(), Map.of(), sequence));
        } else if (event instanceof ClusterYearOpened e) {
            roster(e.clusterId(), e.year(), new Roster(e.members(), e.leader(), e.deputy()), sequence);
        } else if (event instanceof ClusterYearCorrected e) {
            roster(e.clusterId(), e.year(), Roster.corrected(e), sequence);
        } else if (event instanceof UnitJoinedCluster e) {
            moved(e.clusterId(), e.year(), roster -> roster.joined(e.unitId(), e.year(), e.joinedOn()), sequence);
        } else if (event instanceof UnitLeftCluster e) {
            moved(e.clusterId(), e.year(), roster -> roster.left(e.unitId(), e.year(), e.leftOn()), sequence);
        } else if (event instanceof LeadershipHandedOver e) {
            clusters.computeIfPresent(e.clusterId(), (key, c) -> c.at(sequence));
        }
    }

    private void moved(ClusterId id, int year, UnaryOperator<Roster> move, long sequence) {
        find(id).flatMap(cluster -> cluster.year(year))
                .ifPresent(roster -> roster(id, year, move.apply(roster), sequence));
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

    public Stream<Cluster> all() {
        return clusters.values().stream();
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

    /** The same on one day. */
    public Stream<Cluster> ofMember(UnitId unit, LocalDate day) {
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
