package vn.bangvang.shared.domain.cluster;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.Claim;
import vn.bangvang.shared.domain.kernel.ClaimKind;
import vn.bangvang.shared.domain.kernel.Correction;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.domain.kernel.UnitId;

/** The life of a cluster or block (cụm, khối thi đua) over the years. */
public sealed interface ClusterEvent extends DomainEvent {

    ClusterId clusterId();

    /** What changes the roster of a year. */
    sealed interface OfYear extends ClusterEvent {
        int year();
    }

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
            implements OfYear {
        @Override
        public List<Claim> claims() {
            return memberships(organiserId, year, members);
        }
    }

    /**
     * The roster of a year was entered wrongly, or changed; the reason says which.
     *
     * @param members all that are members on any day of the year
     * @param stays the days of those that joined or left within it; absent where nobody did
     */
    record ClusterYearCorrected(
            ClusterId clusterId,
            UnitId organiserId,
            int year,
            List<UnitId> members,
            UnitId leader,
            UnitId deputy,
            @Nullable List<Stay> stays,
            String reason,
            LocalDate correctedOn)
            implements OfYear, Correction {
        @Override
        public boolean corrects(DomainEvent earlier) {
            return earlier instanceof ClusterYearOpened e && e.year() == year;
        }

        @Override
        public List<Claim> claims() {
            List<Stay> days = stays == null ? List.of() : stays;
            return memberships(
                    organiserId,
                    year,
                    members.stream()
                            .filter(member -> !StayPolicy.hasLeft(days, member))
                            .toList());
        }

        @Override
        public List<String> releases() {
            return List.of(ClaimKind.CLUSTER_MEMBERSHIP.stored(year));
        }
    }

    /** A unit becomes a member within the year (gia nhập). {@code joinedOn}: its first day. */
    record UnitJoinedCluster(
            ClusterId clusterId, UnitId organiserId, int year, UnitId unitId, String reason, LocalDate joinedOn)
            implements OfYear {
        @Override
        public List<Claim> claims() {
            return memberships(organiserId, year, List.of(unitId));
        }
    }

    /**
     * A unit is no member any more within the year (rời cụm); what it was a member in stays as it was.
     *
     * @param remaining those that go on, which keep their membership
     * @param leftOn the first day on which it is none
     */
    record UnitLeftCluster(
            ClusterId clusterId,
            UnitId organiserId,
            int year,
            UnitId unitId,
            List<UnitId> remaining,
            String reason,
            LocalDate leftOn)
            implements OfYear {
        @Override
        public List<Claim> claims() {
            return memberships(organiserId, year, remaining);
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
