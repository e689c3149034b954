package vn.bangvang.benchmark.growth;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.kernel.UnitKind;
import vn.bangvang.shared.law.UnitLine;
import vn.bangvang.shared.law.UnitLine.Rung;

/** A unit of the province with its people: those who act for it, and those who may be honoured. */
final class PastUnit {

    /** Somebody who works there. */
    record Worker(PersonId id, String name) {}

    final int number;
    final UnitId id;
    final UnitKind kind;
    final @Nullable PastUnit parent;
    final List<PastUnit> below = new ArrayList<>();
    final List<Worker> workers = new ArrayList<>();
    private final Map<Role, Official> officials = new EnumMap<>(Role.class);
    private int decisions;

    PastUnit(int number, UnitId id, UnitKind kind, @Nullable PastUnit parent) {
        this.number = number;
        this.id = id;
        this.kind = kind;
        this.parent = parent;
        if (parent != null) {
            parent.below.add(this);
        }
    }

    String code() {
        return "DV" + number;
    }

    /** Under which an account of the unit is logged in. */
    String username(Role role) {
        return (code() + "." + role.name().replace('_', '-')).toLowerCase(Locale.ROOT);
    }

    String name() {
        return Words.unit(kind, number);
    }

    void appoint(Official official) {
        officials.put(official.role(), official);
    }

    Official as(Role role) {
        return Objects.requireNonNull(officials.get(role), () -> code() + " has no " + role);
    }

    List<Role> roles() {
        List<Role> roles = new ArrayList<>(List.of(Role.REPRESENTATIVE, Role.APPROVER));
        if (kind != UnitKind.SECTION) {
            roles.addAll(List.of(Role.COMPETENT_PERSON, Role.COUNCIL_SECRETARY));
        }
        if (!below.isEmpty()) {
            roles.add(Role.ORGANISER);
        }
        if (parent == null) {
            roles.add(Role.AUDITOR);
        }
        return roles;
    }

    UnitLine line() {
        List<Rung> rungs = new ArrayList<>();
        for (PastUnit unit = this; unit != null; unit = unit.parent) {
            rungs.add(new Rung(unit.id, unit.kind));
        }
        return new UnitLine(rungs);
    }

    /** The number of its next decision. */
    String nextDecision() {
        return ++decisions + "/QĐ";
    }
}
