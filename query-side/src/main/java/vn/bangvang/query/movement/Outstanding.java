package vn.bangvang.query.movement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.Viewer;
import vn.bangvang.shared.domain.kernel.DueTask;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.movement.MovementAudience;
import vn.bangvang.shared.domain.movement.MovementState;
import vn.bangvang.shared.domain.unit.UnitTree;

/**
 * Which units have not received a movement (đơn vị chưa tiếp nhận): those that it waits for, or waited for when it was closed.
 *
 * @param first of them, by name: a movement of a province reaches more than a page can hold
 */
record Outstanding(int count, List<Named> first) {

    private static final int SHOWN = 200;

    static Outstanding of(MovementState movement, Viewer viewer) {
        LocalDate closed = movement.closedOn();
        return of(movement.withClosedOn(null), closed == null ? viewer.today() : closed, viewer);
    }

    private static Outstanding of(MovementState running, LocalDate day, Viewer viewer) {
        UnitTree units = viewer.references().units();
        List<Named> waiting = MovementAudience.of(running, viewer.references().clusters(), units).due(running).stream()
                .filter(task -> task.days().include(day))
                .flatMap(task -> waiting(task, units))
                .distinct()
                .map(unit -> Named.unit(unit, units))
                .sorted(Comparator.comparing(Outstanding::called))
                .toList();
        return new Outstanding(waiting.size(), waiting.stream().limit(SHOWN).toList());
    }

    private static Stream<UnitId> waiting(DueTask task, UnitTree units) {
        if (!task.below()) {
            return Stream.of(task.unit());
        }
        Set<UnitId> done = Set.copyOf(task.doneBy());
        return units.within(task.unit()).filter(unit -> !unit.equals(task.unit()) && !done.contains(unit));
    }

    private static String called(@Nullable Named unit) {
        return unit == null || unit.name() == null ? "" : unit.name();
    }
}
