package vn.bangvang.query.page;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Viewer;
import vn.bangvang.shared.domain.kernel.DueTask;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.TaskKind;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.mandate.MandateState;

/** For which units the reader acts today, so that a page offers what its reader may do and nothing else. */
public record Acting(Viewer viewer) {

    public static Acting of(QueryContext context) {
        return new Acting(context.viewer());
    }

    /** The units for which the reader has the role. */
    public List<Named> units(Role role) {
        return named(viewer.mandates().stream()
                .filter(mandate -> mandate.role() == role)
                .map(MandateState::unit)
                .toList());
    }

    /** The same, for a page that is one form: whoever has the role nowhere is refused it as the act would be. */
    public List<Named> mustActAs(Role role) {
        List<Named> units = units(role);
        if (units.isEmpty()) {
            throw new Refusal(Reason.NO_MANDATE, Map.of("role", role));
        }
        return units;
    }

    public boolean as(Role role, @Nullable UUID unit) {
        return viewer.mandates().stream()
                .anyMatch(mandate ->
                        mandate.role() == role && mandate.unit().value().equals(unit));
    }

    /** The units for which the reader does today what is due of the kind. */
    public List<Named> doing(TaskKind kind, Collection<DueTask> due) {
        return named(due.stream()
                .filter(task -> task.kind() == kind)
                .flatMap(task -> viewer.mandates().stream()
                        .filter(mandate -> isFor(task, mandate))
                        .map(MandateState::unit))
                .toList());
    }

    public boolean does(DueTask task) {
        return viewer.mandates().stream().anyMatch(mandate -> isFor(task, mandate));
    }

    private boolean isFor(DueTask task, MandateState mandate) {
        return task.roles().contains(mandate.role())
                && task.days().include(viewer.today())
                && (task.below()
                        ? viewer.references().units().isBelow(mandate.unit(), task.unit())
                        : task.unit().equals(mandate.unit()))
                && !task.doneBy().contains(mandate.unit())
                && task.keptFrom().stream().noneMatch(own(mandate)::contains);
    }

    /** Who acts by the mandate, for which units, and the same of those whom they stand in for. */
    private Set<UUID> own(MandateState acting) {
        Set<UUID> own = new HashSet<>(viewer.insteadOf(acting));
        own.add(viewer.account().value());
        viewer.mandates().forEach(mandate -> {
            own.add(mandate.person().value());
            own.add(mandate.unit().value());
        });
        return own;
    }

    private List<Named> named(List<UnitId> units) {
        return units.stream()
                .distinct()
                .map(unit -> Named.unit(unit, viewer.references().units()))
                .sorted(Comparator.comparing(unit -> String.valueOf(unit.name())))
                .toList();
    }
}
