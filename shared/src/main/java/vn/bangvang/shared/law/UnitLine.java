package vn.bangvang.shared.law;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.kernel.UnitKind;

/** The unit that submits and all units above it, the nearest first, each with its kind on the day of the submission. */
public record UnitLine(List<Rung> units) {

    /** @param kind null as long as nobody has recorded it */
    public record Rung(UnitId unit, @Nullable UnitKind kind) {}

    /** A unit of which neither its kind nor those above it matter. */
    public static UnitLine of(UnitId unit) {
        return new UnitLine(List.of(new Rung(unit, null)));
    }

    public UnitId submitting() {
        return units.get(0).unit();
    }

    /** The top of the tree. */
    public UnitId top() {
        return units.get(units.size() - 1).unit();
    }

    /**
     * Whether there is a unit that may decide, as far as kinds are recorded: where not even that of the submitting unit is,
     * it may turn out so.
     */
    public boolean mayBeDecided(Competence competence) {
        return units.get(0).kind() == null || units.stream().anyMatch(rung -> competence.has(rung.kind()));
    }

    /** The nearest unit that may decide, the submitting one among them. */
    public UnitId competent(Competence competence) {
        for (Rung rung : units) {
            if (rung.kind() == null && competence.asksForKind()) {
                throw new Refusal(Reason.UNIT_KIND_UNKNOWN, Map.of("unit", rung.unit()));
            }
            if (competence.has(rung.kind())) {
                return rung.unit();
            }
        }
        throw new Refusal(Reason.NO_COMPETENT_UNIT, Map.of("unit", submitting(), "competent", competence.ofKinds()));
    }
}
