package vn.bangvang.shared.domain.ranking;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.scoretable.ScoreTable;
import vn.bangvang.shared.domain.scoring.QuarterPoints;
import vn.bangvang.shared.domain.scoring.Reference;
import vn.bangvang.shared.domain.scoring.ScoredSheet;
import vn.bangvang.shared.domain.scoring.SheetInput;

/** The points of one quarter, kept up to date sheet by sheet. */
final class LiveQuarter {

    private final ScoreTable table;
    private final Consumer<UnitId> changed;
    private final Map<UnitId, LiveSheet> sheets = new HashMap<>();
    private Set<UnitId> excluded = Set.of();
    private Reference[] references;

    /** @param changed told of each unit whose points are not what they were */
    LiveQuarter(ScoreTable table, Consumer<UnitId> changed) {
        this.table = table;
        this.changed = changed;
        references = new Reference[table.leaves().size()];
        Arrays.fill(references, Reference.NONE);
    }

    /** Null where the unit has no sheet. */
    @Nullable
    LiveSheet sheet(UnitId unit) {
        return sheets.get(unit);
    }

    void put(SheetInput sheet) {
        LiveSheet live = new LiveSheet(table, sheet, references);
        LiveSheet before = sheets.put(sheet.unit(), live);
        changed.accept(sheet.unit());
        if (!excluded.contains(sheet.unit())) {
            compareAnew(before == null ? null : before.scored(), live.scored());
        }
    }

    void remove(UnitId unit) {
        LiveSheet before = sheets.remove(unit);
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
                    table, sheets.values().stream().map(LiveSheet::scored).toList(), excluded));
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
        for (Map.Entry<UnitId, LiveSheet> entry : sheets.entrySet()) {
            if (!excluded.contains(entry.getKey())) {
                reference = entry.getValue().scored().raised(position, reference);
            }
        }
        return reference;
    }

    private void move(Reference[] next) {
        int[] moved = IntStream.range(0, next.length)
                .filter(i -> !next[i].isSameAs(references[i]))
                .toArray();
        references = next;
        if (moved.length > 0) {
            QuarterPoints.shared(sheets.entrySet())
                    .filter(entry -> entry.getValue().compare(moved, next))
                    .map(Map.Entry::getKey)
                    .toList()
                    .forEach(changed);
        }
    }
}
