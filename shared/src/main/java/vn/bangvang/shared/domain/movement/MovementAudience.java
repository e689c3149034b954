package vn.bangvang.shared.domain.movement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.cluster.ClusterIndex;
import vn.bangvang.shared.domain.cluster.ClusterState;
import vn.bangvang.shared.domain.cluster.Roster;
import vn.bangvang.shared.domain.kernel.Days;
import vn.bangvang.shared.domain.kernel.DueTask;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.TaskKind;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.unit.UnitTree;

/**
 * Whom a movement reaches (đối tượng): the units it names or, when it names none, the members of its cluster while it runs
 * or, without a cluster, all units below its organiser.
 */
public record MovementAudience(
        MovementPlan plan, UnitId organiser, @Nullable ClusterId clusterId, ClusterIndex clusters, UnitTree units) {

    public static MovementAudience of(MovementState state, ClusterIndex clusters, UnitTree units) {
        return new MovementAudience(state.plan(), state.organiser(), state.cluster(), clusters, units);
    }

    /** Whether it is sent to any of the units: of a cluster's movement, for any day that it runs. */
    public boolean reaches(Set<UnitId> any) {
        if (!plan.scope().isEmpty()) {
            return plan.scope().stream().anyMatch(any::contains);
        }
        return clusterId == null
                ? any.stream().anyMatch(unit -> units.isBelow(unit, organiser))
                : rosters().values().stream()
                        .anyMatch(roster -> roster.members().stream()
                                .filter(any::contains)
                                .anyMatch(unit -> runsWith(unit, roster)));
    }

    /** Whether it may be sent to the unit by name: an organiser sends to units below it and to members of its cluster. */
    public boolean mayName(UnitId unit) {
        return units.isBelow(unit, organiser) || rosters().values().stream().anyMatch(roster -> runsWith(unit, roster));
    }

    private boolean runsWith(UnitId unit, Roster roster) {
        return roster.isMemberWithin(unit, plan.from(), plan.to());
    }

    /** Whether it is for members of a cluster, and names none. */
    public boolean isOfACluster() {
        return plan.scope().isEmpty() && clusterId != null;
    }

    /** Whether it is for the members of this cluster together, in a year that was opened for it. */
    public boolean isForWhole(ClusterId cluster) {
        return isOfACluster() && cluster.equals(clusterId) && !rosters().isEmpty();
    }

    /** Whether the unit may receive it on the day. */
    public boolean reachesOn(UnitId unit, LocalDate day) {
        return isOfACluster() ? daysOf(unit).stream().anyMatch(days -> days.include(day)) : reaches(Set.of(unit));
    }

    /**
     * The days on which a member of the cluster receives it: those of its membership by the newest roster, while it runs.
     * Before that its first day counts, and afterwards its last.
     */
    private List<Days> daysOf(UnitId unit) {
        NavigableMap<Integer, Roster> rosters = rosters();
        Days runs = new Days(plan.from(), plan.to());
        List<Days> days = new ArrayList<>();
        rosters.forEach((year, roster) -> roster.daysOf(unit, year).stream()
                .map(stay -> stay.and(newest(year, rosters)).and(runs))
                .filter(stay -> !stay.isEmpty())
                .map(stay -> new Days(
                        plan.from().equals(stay.first()) ? null : stay.first(),
                        plan.to().equals(stay.last()) ? null : stay.last()))
                .forEach(days::add));
        return List.copyOf(days);
    }

    /** As long as a year has no roster, that of the year before counts. */
    private static Days newest(int year, NavigableMap<Integer, Roster> rosters) {
        Integer next = rosters.higherKey(year);
        return new Days(LocalDate.of(year, 1, 1), next == null ? null : LocalDate.of(next - 1, 12, 31));
    }

    /** Of the years in which it runs. */
    private NavigableMap<Integer, Roster> rosters() {
        NavigableMap<Integer, Roster> all = new TreeMap<>(Optional.ofNullable(clusterId)
                .flatMap(clusters::find)
                .map(ClusterState::years)
                .orElse(Map.of()));
        return all.subMap(plan.from().getYear(), true, plan.to().getYear(), true);
    }

    /** Who has still to receive it. */
    public List<DueTask> due(MovementState state) {
        if (state.isClosed()) {
            return List.of();
        } else if (!plan.scope().isEmpty()) {
            return plan.scope().stream()
                    .filter(unit -> !state.receipts().containsKey(unit))
                    .map(unit -> receive(unit, state))
                    .toList();
        } else if (clusterId == null) {
            List<UnitId> received = state.receipts().keySet().stream()
                    .sorted(Comparator.comparing(UnitId::toString))
                    .toList();
            return List.of(receive(organiser, state).with(t -> t.below(true).doneBy(received)));
        }
        return rosters().values().stream()
                .flatMap(roster -> roster.members().stream())
                .distinct()
                .filter(unit -> !state.receipts().containsKey(unit))
                .flatMap(unit -> receive(unit, state).on(daysOf(unit)).stream())
                .toList();
    }

    private static DueTask receive(UnitId unit, MovementState state) {
        return DueTask.of(TaskKind.RECEIVE_MOVEMENT, Role.REPRESENTATIVE, unit, state.launchedOn());
    }
}
