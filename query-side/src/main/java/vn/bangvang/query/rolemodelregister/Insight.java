package vn.bangvang.query.rolemodelregister;

import java.util.HashSet;
import java.util.Set;
import vn.bangvang.query.readmodel.Reader;
import vn.bangvang.shared.book.MandateBook.Mandate;
import vn.bangvang.shared.value.Role;
import vn.bangvang.shared.value.UnitId;

/**
 * The units whose role models are somebody's business from the plan on: those acted for, all below the units whose
 * organiser, approver, auditor or administrator one is, and the members of the clusters that one organises.
 */
record Insight(Set<UnitId> units) {

    private static final Set<Role> SUPERIORS = Set.of(Role.ORGANISER, Role.APPROVER);

    static Insight of(Reader reader) {
        Set<UnitId> units = new HashSet<>(reader.units());
        for (Mandate mandate : reader.mandates()) {
            if (SUPERIORS.contains(mandate.role())) {
                reader.book().units().within(mandate.unit()).forEach(units::add);
            }
            if (mandate.role() == Role.ORGANISER) {
                reader.book()
                        .clusters()
                        .organisedBy(mandate.unit())
                        .flatMap(cluster -> cluster.years().values().stream())
                        .forEach(roster -> units.addAll(roster.members()));
            }
        }
        return new Insight(units);
    }

    boolean covers(RoleModelRow model) {
        return units.contains(new UnitId(model.unit().id()))
                || units.contains(new UnitId(model.subjectUnit().id()));
    }
}
