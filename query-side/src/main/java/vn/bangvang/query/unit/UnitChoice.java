package vn.bangvang.query.unit;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

    public static List<UnitChoice> of(Set<UnitId> units, UnitTree tree) {
        Comparator<UnitState> byName =
                Comparator.comparing(UnitState::name, Collator.getInstance(Locale.forLanguageTag("vi")));
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
