package vn.bangvang.shared.domain.unit;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.Fold;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.kernel.UnitKind;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitClassified;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitRegistered;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitRenamed;

/**
 * A unit as it stands (đơn vị). What each of its events means is said here and nowhere else.
 *
 * @param parent the unit it stands below; null for the root
 * @param since the day from which the unit exists
 * @param names by the day from which the unit bears them; never empty
 * @param kinds by the day from which the unit is of that kind
 */
@RecordBuilder
public record UnitState(
        UnitId id,
        String code,
        @Nullable UnitId parent,
        LocalDate since,
        NavigableMap<LocalDate, String> names,
        NavigableMap<LocalDate, UnitKind> kinds)
        implements UnitStateBuilder.With {

    public static final Fold<UnitState, UnitEvent> FOLD = new Fold<>(UnitState::first, UnitState::after);

    private static UnitState first(EventEnvelope<UnitEvent> envelope) {
        if (envelope.event() instanceof UnitRegistered e) {
            return new UnitState(
                    e.unitId(),
                    e.code(),
                    e.parentId(),
                    e.since(),
                    and(Collections.emptyNavigableMap(), e.since(), e.name()),
                    Collections.emptyNavigableMap());
        }
        throw new IllegalArgumentException("A unit begins with its registration");
    }

    public UnitState after(EventEnvelope<UnitEvent> envelope) {
        UnitEvent event = envelope.event();
        if (event instanceof UnitRenamed e) {
            return withNames(and(names, e.renamedOn(), e.name()));
        } else if (event instanceof UnitClassified e) {
            return withKinds(and(kinds, e.classifiedFrom(), e.kind()));
        }
        throw new IllegalArgumentException(event.getClass().getName());
    }

    /** What is entered for a day again replaces what stood for it. */
    private static <T> NavigableMap<LocalDate, T> and(NavigableMap<LocalDate, T> before, LocalDate from, T value) {
        NavigableMap<LocalDate, T> all = new TreeMap<>(before);
        all.put(from, value);
        return Collections.unmodifiableNavigableMap(all);
    }

    /** The name that counts now: dates rule, not the order in which names were entered. */
    public String name() {
        return names.lastEntry().getValue();
    }

    /** The name it bore on a day; before its first day, the first one. */
    public String nameOn(LocalDate day) {
        Map.Entry<LocalDate, String> borne = names.floorEntry(day);
        return (borne == null ? names.firstEntry() : borne).getValue();
    }

    /** What sort of unit it was on a day, if that was ever recorded. */
    public Optional<UnitKind> kindOn(LocalDate day) {
        return Optional.ofNullable(kinds.floorEntry(day)).map(Map.Entry::getValue);
    }
}
