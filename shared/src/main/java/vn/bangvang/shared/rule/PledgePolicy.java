package vn.bangvang.shared.rule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.value.Target;
import vn.bangvang.shared.value.UnitId;
import vn.bangvang.shared.value.Witness;

/** Who may sign, decline or witness a pledge and when, and when its year may be closed. */
public final class PledgePolicy {

    private PledgePolicy() {}

    /** Results are reported under the targets' codes. */
    public static void checkTargets(List<Target> targets) {
        Distinct.check(targets.stream().map(Target::code).toList());
    }

    /** A witness is a unit or a body outside the tree, and nobody witnesses what it signs itself. */
    public static void checkWitness(Collection<UnitId> parties, Witness witness) {
        UnitId unit = witness.unitId();
        if ((unit == null) == (witness.body() == null)) {
            throw new Refusal(Reason.WITNESS_UNCLEAR);
        }
        if (unit != null && parties.contains(unit)) {
            throw new Refusal(Reason.WITNESS_IS_PARTY, Map.of("unit", unit));
        }
    }

    /** The same unit or body; who is to sign for it may be known by now and makes no other witness of it. */
    public static boolean isSameWitness(@Nullable Witness one, @Nullable Witness other) {
        return one == null || other == null
                ? one == other
                : Objects.equals(one.unitId(), other.unitId()) && Objects.equals(one.body(), other.body());
    }

    public static void checkParty(Collection<UnitId> parties, UnitId unit) {
        if (!parties.contains(unit)) {
            throw new Refusal(Reason.NOT_A_PARTY, Map.of("unit", unit));
        }
    }

    /** Whoever declined to sign is bound by nothing in the pledge, and reports nothing under it. */
    public static void checkBound(Collection<UnitId> refused, UnitId unit) {
        if (refused.contains(unit)) {
            throw new Refusal(Reason.NOT_BOUND_BY_PLEDGE, Map.of("unit", unit));
        }
    }

    public static void checkSignature(
            Collection<UnitId> parties, Collection<UnitId> signed, int currentVersion, int version, UnitId unit) {
        checkParty(parties, unit);
        checkCurrent(currentVersion, version);
        if (signed.contains(unit)) {
            throw new Refusal(Reason.ALREADY_SIGNED, Map.of("unit", unit, "version", version));
        }
    }

    /** Who has signed can no longer decline; who declined may still sign, but does not decline twice. */
    public static void checkDecline(
            Collection<UnitId> parties,
            Collection<UnitId> signed,
            Collection<UnitId> declined,
            int currentVersion,
            int version,
            UnitId unit) {
        checkSignature(parties, signed, currentVersion, version, unit);
        if (declined.contains(unit)) {
            throw new Refusal(Reason.ALREADY_DECLINED, Map.of("unit", unit, "version", version));
        }
    }

    /**
     * A witness confirms what was signed in its sight: every party has answered, and at least one has signed. A party
     * that stays silent holds it up until the last day for signing is over and no longer.
     */
    public static void checkWitnessing(
            Collection<UnitId> parties,
            Collection<UnitId> signed,
            Collection<UnitId> declined,
            int currentVersion,
            int version,
            boolean signingIsOver) {
        checkCurrent(currentVersion, version);
        List<UnitId> missing = parties.stream()
                .filter(party -> !signed.contains(party) && !declined.contains(party))
                .toList();
        if (!missing.isEmpty() && !signingIsOver) {
            throw new Refusal(Reason.SIGNATURES_OUTSTANDING, Map.of("missing", missing));
        }
        if (signed.isEmpty()) {
            throw new Refusal(Reason.NOBODY_SIGNED, Map.of("version", version));
        }
    }

    private static void checkCurrent(int currentVersion, int version) {
        if (version != currentVersion) {
            throw new Refusal(Reason.VERSION_NOT_CURRENT, Map.of("version", version, "current", currentVersion));
        }
    }

    /** By how many calendar days a signature came after its last day; 0 in time, or without a last day. */
    public static int daysLate(@Nullable LocalDate signUntil, LocalDate signedOn) {
        return signUntil == null ? 0 : (int) Math.max(0, ChronoUnit.DAYS.between(signUntil, signedOn));
    }

    /** A version stands when every party has signed it. */
    public static boolean isFullySigned(Collection<UnitId> parties, Collection<UnitId> signed) {
        return signed.containsAll(parties);
    }

    /** The year's end is its last quarter: the army reviews its year from mid-November, civil units in December. */
    public static void checkClosing(int year, LocalDate closedOn) {
        LocalDate earliest = LocalDate.of(year, 10, 1);
        if (closedOn.isBefore(earliest)) {
            throw new Refusal(Reason.YEAR_NOT_ENDING, Map.of("year", year, "date", closedOn, "earliest", earliest));
        }
    }
}
