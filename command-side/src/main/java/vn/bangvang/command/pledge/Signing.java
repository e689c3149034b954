package vn.bangvang.command.pledge;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.rule.DatePolicy;
import vn.bangvang.shared.rule.PledgePolicy;
import vn.bangvang.shared.value.UnitId;

/** How far the signing of one version has come; an amendment begins a new one. */
final class Signing {

    private final List<UnitId> parties;
    private final int version;
    private final @Nullable LocalDate signUntil;
    private final Set<UnitId> signed = new HashSet<>();
    private final Map<UnitId, LocalDate> declined = new HashMap<>();
    private boolean witnessed;
    private final LocalDate since;
    private LocalDate latest;

    Signing(List<UnitId> parties, int version, @Nullable LocalDate signUntil, LocalDate since) {
        this.parties = parties;
        this.version = version;
        this.signUntil = signUntil;
        this.since = since;
        this.latest = since;
    }

    void checkSignature(int wanted, UnitId unit, LocalDate day) {
        PledgePolicy.checkSignature(parties, signed, version, wanted, unit);
        DatePolicy.checkOrder(day, declined.getOrDefault(unit, since));
    }

    void checkDecline(int wanted, UnitId unit, LocalDate day) {
        PledgePolicy.checkDecline(parties, signed, declined.keySet(), version, wanted, unit);
        DatePolicy.checkOrder(day, since);
    }

    void checkWitnessing(int wanted, LocalDate day) {
        PledgePolicy.checkWitnessing(parties, signed, declined.keySet(), version, wanted, daysLate(day) > 0);
        if (witnessed) {
            throw new Refusal(Reason.ALREADY_WITNESSED, Map.of("version", version));
        }
        DatePolicy.checkOrder(day, latest);
    }

    @Nullable
    LocalDate signUntil() {
        return signUntil;
    }

    int daysLate(LocalDate signedOn) {
        return PledgePolicy.daysLate(signUntil, signedOn);
    }

    boolean isComplete() {
        return PledgePolicy.isFullySigned(parties, signed);
    }

    List<UnitId> bound() {
        return parties.stream().filter(signed::contains).toList();
    }

    /** Those that declined and did not sign after all. */
    List<UnitId> refused() {
        return parties.stream()
                .filter(party -> declined.containsKey(party) && !signed.contains(party))
                .toList();
    }

    void signed(UnitId unit, LocalDate day) {
        signed.add(unit);
        happened(day);
    }

    void declined(UnitId unit, LocalDate day) {
        declined.put(unit, day);
        happened(day);
    }

    void witnessed(LocalDate day) {
        witnessed = true;
        happened(day);
    }

    private void happened(LocalDate day) {
        latest = day.isAfter(latest) ? day : latest;
    }

    int version() {
        return version;
    }

    LocalDate since() {
        return since;
    }

    LocalDate latest() {
        return latest;
    }
}
