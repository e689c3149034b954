package vn.bangvang.shared.rule.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.bangvang.shared.value.UnitId;

/**
 * The points of all sheets of one quarter. A unit that is excluded is compared with nobody, so that its results raise no
 * bar for others.
 */
public final class QuarterPoints {

    private QuarterPoints() {}

    public static Map<UnitId, SheetPoints> of(ScoreTable table, Collection<SheetInput> sheets, Set<UnitId> excluded) {
        List<ScoredSheet> scored = new ArrayList<>(sheets.size());
        sheets.forEach(sheet -> scored.add(new ScoredSheet(table, sheet)));
        Reference[] references = references(table, scored, excluded);
        Map<UnitId, SheetPoints> points = new HashMap<>();
        scored.forEach(sheet -> points.put(sheet.sheet().unit(), sheet.points(references)));
        return points;
    }

    /** By the position of the criterion; those that are not quantitative have none. */
    static Reference[] references(ScoreTable table, Collection<ScoredSheet> sheets, Set<UnitId> excluded) {
        Reference[] references = new Reference[table.leaves().size()];
        Arrays.fill(references, Reference.NONE);
        for (ScoredSheet sheet : sheets) {
            if (!excluded.contains(sheet.sheet().unit())) {
                sheet.raise(references);
            }
        }
        return references;
    }
}
