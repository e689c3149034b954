package vn.bangvang.shared.book;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.event.UnitEvent;
import vn.bangvang.shared.event.UnitEvent.UnitClassified;
import vn.bangvang.shared.event.UnitEvent.UnitRegistered;
import vn.bangvang.shared.event.UnitEvent.UnitRenamed;
import vn.bangvang.shared.rule.UnitLine;
import vn.bangvang.shared.value.UnitId;
import vn.bangvang.shared.value.UnitKind;

/** The tree of units as it stands. */
public final class UnitTree {

    /** {@code name}: the one it bears now; {@code since}: the day from which the unit exists. */
    public record Node(UnitId id, String name, @Nullable UnitId parent, LocalDate since) {}

    private final Map<UnitId, Node> nodes = new ConcurrentHashMap<>();
    private final Map<UnitId, NavigableMap<LocalDate, String>> names = new ConcurrentHashMap<>();
    private final Map<UnitId, NavigableMap<LocalDate, UnitKind>> kinds = new ConcurrentHashMap<>();

    public void on(UnitEvent event) {
        if (event instanceof UnitRegistered e) {
            String name = named(e.unitId(), e.name(), e.since());
            nodes.put(e.unitId(), new Node(e.unitId(), name, e.parentId(), e.since()));
        } else if (event instanceof UnitRenamed e) {
            String name = named(e.unitId(), e.name(), e.renamedOn());
            nodes.computeIfPresent(e.unitId(), (id, node) -> new Node(id, name, node.parent(), node.since()));
        } else if (event instanceof UnitClassified e) {
            kinds.computeIfAbsent(e.unitId(), id -> new ConcurrentSkipListMap<>())
                    .put(e.classifiedFrom(), e.kind());
        }
    }

    /** @return the name that counts now: dates rule, not the order in which names were entered */
    private String named(UnitId unit, String name, LocalDate from) {
        NavigableMap<LocalDate, String> borne = names.computeIfAbsent(unit, id -> new ConcurrentSkipListMap<>());
        borne.put(from, name);
        return borne.lastEntry().getValue();
    }

    /** The name a unit bore on a day; before its first day, the first one. */
    public Optional<String> nameOn(UnitId unit, LocalDate day) {
        return Optional.ofNullable(names.get(unit))
                .map(borne -> Optional.ofNullable(borne.floorEntry(day)).orElseGet(borne::firstEntry))
                .map(Map.Entry::getValue);
    }

    /** What sort of unit it was on a day, if that was ever recorded. */
    public Optional<UnitKind> kindOn(UnitId unit, LocalDate day) {
        return Optional.ofNullable(kinds.get(unit))
                .map(known -> known.floorEntry(day))
                .map(Map.Entry::getValue);
    }

    /** A unit and those above it, with their kinds on a day. */
    public UnitLine line(UnitId unit, LocalDate day) {
        return new UnitLine(Stream.concat(Stream.of(unit), above(unit))
                .map(one -> new UnitLine.Rung(one, kindOn(one, day).orElse(null)))
                .toList());
    }

    public Optional<Node> find(UnitId id) {
        return Optional.ofNullable(nodes.get(id));
    }

    public boolean contains(UnitId id) {
        return nodes.containsKey(id);
    }

    /** Whether {@code unit} stands somewhere below {@code ancestor}; no unit stands below itself. */
    public boolean isBelow(UnitId unit, UnitId ancestor) {
        Node node = nodes.get(unit);
        while (node != null && node.parent() != null) {
            if (node.parent().equals(ancestor)) {
                return true;
            }
            node = nodes.get(node.parent());
        }
        return false;
    }

    /** All units that a unit stands below, the nearest first. */
    public Stream<UnitId> above(UnitId unit) {
        return Stream.iterate(parentOf(unit), Optional::isPresent, above -> parentOf(above.get()))
                .map(Optional::get);
    }

    private Optional<UnitId> parentOf(UnitId unit) {
        return find(unit).map(Node::parent);
    }

    /** The top of the tree that a unit stands in: itself if it has no parent. */
    public Optional<UnitId> rootOf(UnitId unit) {
        Node node = nodes.get(unit);
        while (node != null && node.parent() != null) {
            node = nodes.get(node.parent());
        }
        return Optional.ofNullable(node).map(Node::id);
    }

    /** A unit and all units below it. */
    public Stream<UnitId> within(UnitId top) {
        return nodes.keySet().stream().filter(unit -> unit.equals(top) || isBelow(unit, top));
    }
}
