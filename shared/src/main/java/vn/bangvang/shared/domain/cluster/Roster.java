package vn.bangvang.shared.domain.cluster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.bangvang.shared.domain.cluster.ClusterEvent.ClusterYearCorrected;
import vn.bangvang.shared.domain.cluster.ClusterEvent.ClusterYearOpened;
import vn.bangvang.shared.domain.kernel.Days;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.UnitId;

/**
 * Who takes part in a cluster in a year.
 *
 * @param members all that are members on any day of it
 * @param stays the days of those that joined or left within it
 */
public record Roster(List<UnitId> members, UnitId leader, UnitId deputy, List<Stay> stays) {

    public Roster(List<UnitId> members, UnitId leader, UnitId deputy) {
        this(members, leader, deputy, List.of());
    }

    static Roster of(ClusterYearOpened e) {
        return new Roster(e.members(), e.leader(), e.deputy());
    }

    static Roster of(ClusterYearCorrected e) {
        return new Roster(e.members(), e.leader(), e.deputy(), e.stays() == null ? List.of() : e.stays());
    }

    public boolean isMemberOn(UnitId unit, LocalDate day) {
        return members.contains(unit) && StayPolicy.isMemberOn(stays, unit, day);
    }

    public boolean isMemberWithin(UnitId unit, LocalDate first, LocalDate last) {
        return members.contains(unit) && StayPolicy.isMemberWithin(stays, unit, first, last);
    }

    /** The days on which an act about the year finds the unit a member; before and after the year its ends count. */
    public List<Days> daysOf(UnitId unit, int year) {
        return members.contains(unit) ? StayPolicy.daysOf(stays, unit, year) : List.of();
    }

    public List<UnitId> membersOn(LocalDate day) {
        return members.stream().filter(unit -> isMemberOn(unit, day)).toList();
    }

    /** Those that have not left, or have come back. */
    public List<UnitId> remaining() {
        return members.stream()
                .filter(member -> !StayPolicy.hasLeft(stays, member))
                .toList();
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
}
