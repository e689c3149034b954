package vn.bangvang.query.unit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bangvang.query.page.Dictionary;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.unit.UnitState;
import vn.bangvang.shared.domain.unit.UnitTree;

/**
 * A unit as it is chosen from a list: in the order of the tree, set in below the one that it belongs to.
 *
 * @param depth how many units of the list stand above it
 * @param label the name, set in
 */
public record UnitChoice(UUID id, String code, String name, int depth, String label) {

    private static final String STEP = "\u2003";

    /** More than that nobody reads through, and a page would send for nothing. */
    private static final int MOST = 500;

    /** Units from which one is chosen. @param whole whether none was left out */
    public record Offer(List<UnitChoice> units, boolean whole) {}

    /**
     * All the units, or, of more than a list can hold, those of their two upper levels and those named with what stands above
     * them.
     *
     * @param named the one that is chosen already, and those that were looked for
     */
    public static Offer offer(Set<UnitId> units, Collection<UnitId> named, UnitTree tree) {
        if (units.size() <= MOST) {
            return new Offer(of(units, tree), true);
        }
        Set<UnitId> offered =
                units.stream().filter(unit -> isUpper(unit, units, tree)).collect(Collectors.toSet());
        named.stream()
                .flatMap(unit -> Stream.concat(Stream.of(unit), tree.above(unit)))
                .filter(units::contains)
                .forEach(offered::add);
        return new Offer(of(offered, tree), false);
    }

    private static boolean isUpper(UnitId unit, Set<UnitId> units, UnitTree tree) {
        UnitId parent = parent(unit, tree);
        return parent == null || !units.contains(parent) || !units.contains(parent(parent, tree));
    }

    private static @Nullable UnitId parent(UnitId unit, UnitTree tree) {
        return tree.find(unit).map(UnitState::parent).orElse(null);
    }

    public static List<UnitChoice> of(Set<UnitId> units, UnitTree tree) {
        Comparator<UnitState> byName = Comparator.comparing(UnitState::name, Dictionary.VIETNAMESE);
        Map<UnitId, List<UnitState>> below = units.stream()
                .flatMap(unit -> tree.find(unit).stream())
                .filter(unit -> unit.parent() != null && units.contains(unit.parent()))
                .sorted(byName)
                .collect(Collectors.groupingBy(UnitState::parent));
        List<UnitChoice> choices = new ArrayList<>();
        units.stream()
                .flatMap(unit -> tree.find(unit).stream())
                .filter(unit -> unit.parent() == null || !units.contains(unit.parent()))
                .sorted(byName)
                .forEach(top -> add(top, 0, below, choices));
        return choices;
    }

    private static void add(UnitState unit, int depth, Map<UnitId, List<UnitState>> below, List<UnitChoice> choices) {
        choices.add(
                new UnitChoice(unit.id().value(), unit.code(), unit.name(), depth, STEP.repeat(depth) + unit.name()));
        below.getOrDefault(unit.id(), List.of()).forEach(child -> add(child, depth + 1, below, choices));
    }
}
