package vn.bangvang.shared.event;

import java.time.LocalDate;
import java.util.List;
import vn.bangvang.shared.value.ClusterId;
import vn.bangvang.shared.value.ClusterKind;
import vn.bangvang.shared.value.UnitId;

/** The life of a cluster or block (cụm, khối thi đua) over the years. */
public sealed interface ClusterEvent extends DomainEvent {

    ClusterId clusterId();

    record ClusterFormed(ClusterId clusterId, ClusterKind kind, String name, UnitId organiserId, LocalDate formedOn)
            implements ClusterEvent {
        @Override
        public List<Claim> claims() {
            return List.of(Claim.of(ClaimKind.CLUSTER_NAME, organiserId, name));
        }
    }

    /** Members, leader (cụm trưởng) and deputy of one emulation year. */
    record ClusterYearOpened(
            ClusterId clusterId,
            UnitId organiserId,
            int year,
            List<UnitId> members,
            UnitId leader,
            UnitId deputy,
            LocalDate openedOn)
            implements ClusterEvent {
        @Override
        public List<Claim> claims() {
            return memberships(organiserId, year, members);
        }
    }

    /** The roster of a year was entered wrongly, or changed; the reason says which. */
    record ClusterYearCorrected(
            ClusterId clusterId,
            UnitId organiserId,
            int year,
            List<UnitId> members,
            UnitId leader,
            UnitId deputy,
            String reason,
            LocalDate correctedOn)
            implements ClusterEvent {
        @Override
        public List<Claim> claims() {
            return memberships(organiserId, year, members);
        }

        @Override
        public List<String> releases() {
            return List.of(ClaimKind.CLUSTER_MEMBERSHIP.stored(year));
        }
    }

    /** Bàn giao: who led the cluster in one year hands over to who leads it in the next. */
    record LeadershipHandedOver(
            ClusterId clusterId,
            UnitId organiserId,
            int fromYear,
            UnitId outgoing,
            int toYear,
            UnitId incoming,
            String basis,
            LocalDate handedOverOn)
            implements ClusterEvent {}

    /** A unit belongs to one cluster per organiser and year. The year is in the kind, so that it is released alone. */
    private static List<Claim> memberships(UnitId organiser, int year, List<UnitId> members) {
        return members.stream()
                .map(member -> Claim.inYear(ClaimKind.CLUSTER_MEMBERSHIP, year, organiser, member))
                .toList();
    }
}
