package vn.bangvang.shared.domain.cluster;

import java.util.List;
import java.util.Map;
import vn.bangvang.shared.domain.kernel.Distinct;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.UnitId;

/** What the roster of a cluster's year must look like. */
public final class MembershipPolicy {

    /** Nobody emulates alone. */
    public static final int MINIMUM_MEMBERS = 2;

    private MembershipPolicy() {}

    public static void check(List<UnitId> members, UnitId leader, UnitId deputy) {
        Distinct.check(members);
        if (members.size() < MINIMUM_MEMBERS) {
            throw new Refusal(Reason.TOO_FEW_MEMBERS, Map.of("minimum", MINIMUM_MEMBERS));
        }
        checkOffice(members, leader);
        checkOffice(members, deputy);
        if (leader.equals(deputy)) {
            throw new Refusal(Reason.LEADER_IS_DEPUTY, Map.of("unit", leader));
        }
    }

    /** The member that speaks for the cluster on a nomination: the leader, or its deputy when the leader is nominated. */
    public static UnitId speaksFor(UnitId leader, UnitId deputy, UnitId nominee) {
        return speaksFor(leader, deputy, leader.equals(nominee));
    }

    /** The leader, or its deputy when the case is the leader's own: its unit, one within it, or what it submitted. */
    public static UnitId speaksFor(UnitId leader, UnitId deputy, boolean leadersOwn) {
        return leadersOwn ? deputy : leader;
    }

    private static void checkOffice(List<UnitId> members, UnitId unit) {
        if (!members.contains(unit)) {
            throw new Refusal(Reason.LEADER_NOT_A_MEMBER, Map.of("unit", unit));
        }
    }
}
