package vn.bangvang.shared.domain.unit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.kernel.UnitKind;
import vn.bangvang.shared.law.Bodies;
import vn.bangvang.shared.law.UnitLine;

/** The tree of units as it stands. */
public final class UnitTree {

    private final Map<UnitId, UnitState> units = new ConcurrentHashMap<>();

    public void on(UnitEvent event, long sequence) {
        UnitState before = sequence == 0 ? null : units.get(event.unitId());
        units.put(event.unitId(), UnitState.FOLD.after(before, EventEnvelope.withoutActor(event, sequence)));
    }

    public void put(UnitState unit) {
        units.put(unit.id(), unit);
    }

    public Stream<UnitState> all() {
        return units.values().stream();
    }

    /** The name a unit bore on a day; before its first day, the first one. */
    public Optional<String> nameOn(UnitId unit, LocalDate day) {
        return find(unit).map(known -> known.nameOn(day));
    }

    /** What sort of unit it was on a day, if that was ever recorded. */
    public Optional<UnitKind> kindOn(UnitId unit, LocalDate day) {
        return find(unit).flatMap(known -> known.kindOn(day));
    }

    /** A unit and those above it, with their kinds on a day. */
    public UnitLine line(UnitId unit, LocalDate day) {
        return new UnitLine(Stream.concat(Stream.of(unit), above(unit))
                .map(one -> new UnitLine.Rung(one, kindOn(one, day).orElse(null)))
                .toList());
    }

    /** All units as they are on a day, by id. */
    public Bodies bodies(LocalDate day) {
        return () -> units.values().stream()
                .sorted(Comparator.comparing(one -> one.id().value()))
                .map(one -> new Bodies.Body(
                        one.id(),
                        one.code(),
                        one.nameOn(day),
                        one.parent(),
                        one.kindOn(day).orElse(null)));
    }

    public Optional<UnitState> find(UnitId id) {
        return Optional.ofNullable(units.get(id));
    }

    public boolean contains(UnitId id) {
        return units.containsKey(id);
    }

    /** Whether {@code unit} stands somewhere below {@code ancestor}; no unit stands below itself. */
    public boolean isBelow(UnitId unit, UnitId ancestor) {
        UnitState one = units.get(unit);
        while (one != null && one.parent() != null) {
            if (one.parent().equals(ancestor)) {
                return true;
            }
            one = units.get(one.parent());
        }
        return false;
    }

    /** All units that a unit stands below, the nearest first. */
    public Stream<UnitId> above(UnitId unit) {
        return Stream.iterate(parentOf(unit), Optional::isPresent, above -> parentOf(above.get()))
                .map(Optional::get);
    }

    private Optional<UnitId> parentOf(UnitId unit) {
        return find(unit).map(UnitState::parent);
    }

    /** The top of the tree that a unit stands in: itself if it has no parent. */
    public Optional<UnitId> rootOf(UnitId unit) {
        UnitState one = units.get(unit);
        while (one != null && one.parent() != null) {
            one = units.get(one.parent());
        }
        return Optional.ofNullable(one).map(UnitState::id);
    }

    /** A unit and all units below it. */
    public Stream<UnitId> within(UnitId top) {
        return units.keySet().stream().filter(unit -> unit.equals(top) || isBelow(unit, top));
    }
}
