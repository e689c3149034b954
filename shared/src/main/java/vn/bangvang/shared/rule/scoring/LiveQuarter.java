package vn.bangvang.shared.rule.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.value.UnitId;

/** The points of one quarter, kept up to date sheet by sheet. */
final class LiveQuarter {

    private record Entry(ScoredSheet scored, SheetPoints points) {}

    private final ScoreTable table;
    private final Consumer<UnitId> changed;
    private final Map<UnitId, Entry> entries = new HashMap<>();
    private Set<UnitId> excluded = Set.of();
    private Reference[] references;

    /** @param changed told of each unit whose points are not what they were */
    LiveQuarter(ScoreTable table, Consumer<UnitId> changed) {
        this.table = table;
        this.changed = changed;
        references = new Reference[table.leaves().size()];
        Arrays.fill(references, Reference.NONE);
    }

    @Nullable
    SheetPoints points(UnitId unit) {
        Entry entry = entries.get(unit);
        return entry == null ? null : entry.points();
    }

    void put(SheetInput sheet) {
        ScoredSheet scored = new ScoredSheet(table, sheet);
        Entry before = entries.put(sheet.unit(), new Entry(scored, scored.points(references)));
        changed.accept(sheet.unit());
        if (!excluded.contains(sheet.unit())) {
            compareAnew(before == null ? null : before.scored(), scored);
        }
    }

    void remove(UnitId unit) {
        Entry before = entries.remove(unit);
        if (before != null) {
            changed.accept(unit);
            if (!excluded.contains(unit)) {
                compareAnew(before.scored(), null);
            }
        }
    }

    void exclude(Set<UnitId> units) {
        if (!units.equals(excluded)) {
            excluded = Set.copyOf(units);
            move(QuarterPoints.references(
                    table, entries.values().stream().map(Entry::scored).toList(), excluded));
        }
    }

    /** One sheet took the place of another: only where the old one set the bar, all have to be looked at. */
    private void compareAnew(@Nullable ScoredSheet before, @Nullable ScoredSheet after) {
        Reference[] next = references.clone();
        for (int i = 0; i < next.length; i++) {
            Reference own = before == null ? Reference.NONE : before.raised(i, Reference.NONE);
            if (own.setsBarOf(references[i])) {
                next[i] = column(i);
            } else if (after != null) {
                next[i] = after.raised(i, references[i]);
            }
        }
        move(next);
    }

    private Reference column(int position) {
        Reference reference = Reference.NONE;
        for (Map.Entry<UnitId, Entry> entry : entries.entrySet()) {
            if (!excluded.contains(entry.getKey())) {
                reference = entry.getValue().scored().raised(position, reference);
            }
        }
        return reference;
    }

    private void move(Reference[] next) {
        List<Integer> moved = new ArrayList<>();
        for (int i = 0; i < next.length; i++) {
            if (!next[i].isSameAs(references[i])) {
                moved.add(i);
            }
        }
        references = next;
        if (!moved.isEmpty()) {
            entries.replaceAll((unit, entry) -> moved(unit, entry, moved));
        }
    }

    private Entry moved(UnitId unit, Entry entry, List<Integer> columns) {
        SheetPoints points = entry.points();
        LeafPoints[] leaves = null;
        Adding adding = null;
        for (int column : columns) {
            LeafPoints before = points.leaves().get(column);
            LeafPoints after = before.isCompared() ? entry.scored().leaf(column, references[column]) : before;
            if (!after.equals(before)) {
                if (leaves == null) {
                    leaves = points.leaves().toArray(LeafPoints[]::new);
                    adding = Adding.onTopOf(table, points);
                }
                leaves[column] = after;
                adding.minus(column, before);
                adding.plus(column, after);
            }
        }
        if (leaves == null) {
            return entry;
        }
        changed.accept(unit);
        return new Entry(
                entry.scored(),
                Objects.requireNonNull(adding)
                        .done(points.sheet(), Collections.unmodifiableList(Arrays.asList(leaves))));
    }
}
