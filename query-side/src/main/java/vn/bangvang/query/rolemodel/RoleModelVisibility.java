package vn.bangvang.query.rolemodel;

import java.util.HashSet;
import java.util.Set;
import vn.bangvang.query.readmodel.Viewer;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.mandate.MandateState;

/**
 * The units whose role models are somebody's business from the plan on: those acted for, all below the units whose
 * organiser, approver, auditor or administrator one is, and the members of the clusters that one organises.
 */
record RoleModelVisibility(Set<UnitId> units) {

    private static final Set<Role> SUPERIORS = Set.of(Role.ORGANISER, Role.APPROVER);

    static RoleModelVisibility of(Viewer viewer) {
        Set<UnitId> units = new HashSet<>(viewer.units());
        for (MandateState mandate : viewer.mandates()) {
            if (SUPERIORS.contains(mandate.role())) {
                viewer.references().units().within(mandate.unit()).forEach(units::add);
            }
            if (mandate.role() == Role.ORGANISER) {
                viewer.references()
                        .clusters()
                        .organisedBy(mandate.unit())
                        .flatMap(cluster -> cluster.years().values().stream())
                        .forEach(roster -> units.addAll(roster.members()));
            }
        }
        return new RoleModelVisibility(units);
    }

    boolean covers(RoleModelRow model) {
        return units.contains(new UnitId(model.unit().id()))
                || units.contains(new UnitId(model.subjectUnit().id()));
    }
}
