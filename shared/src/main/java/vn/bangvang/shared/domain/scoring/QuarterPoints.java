package vn.bangvang.shared.domain.scoring;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.scoretable.ScoreTable;

/**
 * The points of all sheets of one quarter. A unit that is excluded is compared with nobody, so that its results raise no
 * bar for others.
 */
public final class QuarterPoints {

    /** From so many sheets on, two processors are quicker than one. */
    private static final int WORTH_SHARING = 500;

    private QuarterPoints() {}

    public static Map<UnitId, SheetPoints> of(ScoreTable table, Collection<SheetInput> sheets, Set<UnitId> excluded) {
        List<ScoredSheet> scored =
                shared(sheets).map(sheet -> new ScoredSheet(table, sheet)).toList();
        Reference[] references = references(table, scored, excluded);
        Map<UnitId, SheetPoints> points = new HashMap<>();
        shared(scored)
                .map(sheet -> sheet.points(references))
                .toList()
                .forEach(one -> points.put(one.sheet().unit(), one));
        return points;
    }

    /** The points of one sheet beside the others of its quarter. */
    public static SheetPoints of(
            ScoreTable table, SheetInput sheet, Collection<SheetInput> others, Set<UnitId> excluded) {
        List<ScoredSheet> scored = Stream.concat(Stream.of(sheet), others.stream())
                .map(one -> new ScoredSheet(table, one))
                .toList();
        return scored.get(0).points(references(table, scored, excluded));
    }

    /** Many elements at a time, where there are many; each is worked on for itself. */
    public static <T> Stream<T> shared(Collection<T> all) {
        return all.size() < WORTH_SHARING ? all.stream() : all.parallelStream();
    }

    /** By the position of the criterion; those that are not quantitative have none. */
    public static Reference[] references(ScoreTable table, Collection<ScoredSheet> sheets, Set<UnitId> excluded) {
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
