package vn.bangvang.shared.rule;

import java.util.Collection;
import java.util.Map;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.value.UnitId;

/** Who may sign a pledge: a party to it, the version in force, and once. */
public final class PledgePolicy {

    private PledgePolicy() {}

    public static void checkSignature(
            Collection<UnitId> parties, Collection<UnitId> signed, int currentVersion, int version, UnitId unit) {
        if (!parties.contains(unit)) {
            throw new Refusal(Reason.NOT_A_PARTY, Map.of("unit", unit));
        }
        if (version != currentVersion) {
            throw new Refusal(Reason.VERSION_NOT_CURRENT, Map.of("version", version, "current", currentVersion));
        }
        if (signed.contains(unit)) {
            throw new Refusal(Reason.ALREADY_SIGNED, Map.of("unit", unit, "version", version));
        }
    }

    /** A version stands when every party has signed it. */
    public static boolean isFullySigned(Collection<UnitId> parties, Collection<UnitId> signed) {
        return signed.containsAll(parties);
    }
}
