package vn.bangvang.query.decision;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bangvang.query.page.Dictionary;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.mandate.MandateState;
import vn.bangvang.shared.domain.unit.UnitState;
import vn.bangvang.shared.domain.unit.UnitTree;

/**
 * The unit that a page of honours is about, and those to which the reader may go on from there.
 *
 * @param over the unit at the top, where all honours are; null for that unit itself
 * @param others those above it, the nearest first, itself, and those right below it by name
 */
record UnitChoice(Named unit, @Nullable Named over, List<Named> others) {

    /** @param asked null for the unit at the top of the reader's own, or of the tree */
    static UnitChoice of(@Nullable UUID asked, QueryContext context) {
        UnitTree units = context.viewer().references().units();
        UnitId chosen = asked == null ? top(context, units) : new UnitId(asked);
        Stream<UnitId> mine = context.viewer().mandates().stream().map(MandateState::unit);
        Stream<UnitId> line = Stream.concat(units.above(chosen), Stream.of(chosen));
        Stream<UnitId> below = units.all()
                .filter(unit -> chosen.equals(unit.parent()))
                .sorted(Comparator.comparing(UnitState::name, Dictionary.VIETNAMESE))
                .map(UnitState::id);
        return new UnitChoice(
                Named.unit(chosen, units),
                units.rootOf(chosen)
                        .filter(root -> !root.equals(chosen))
                        .map(root -> Named.unit(root, units))
                        .orElse(null),
                Stream.of(line, below, mine)
                        .flatMap(part -> part)
                        .distinct()
                        .map(unit -> Named.unit(unit, units))
                        .toList());
    }

    /** The unit that the reader acts for; null where there is none. */
    static @Nullable UUID own(QueryContext context) {
        return context.viewer().mandates().stream()
                .findFirst()
                .map(mandate -> mandate.unit().value())
                .orElse(null);
    }

    private static UnitId top(QueryContext context, UnitTree units) {
        return context.viewer().mandates().stream()
                .map(mandate -> units.rootOf(mandate.unit()).orElse(null))
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> units.all()
                        .filter(unit -> unit.parent() == null)
                        .min(Comparator.comparing(UnitState::code))
                        .map(UnitState::id))
                .orElse(new UnitId(new UUID(0, 0)));
    }
}
