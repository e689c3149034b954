package vn.bangvang.query.decision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.unit.UnitState;
import vn.bangvang.shared.domain.unit.UnitTree;

/**
 * Counts as a table: a line each unit, award or level, a column each year, with their sums.
 *
 * @param years the oldest first
 * @param sums of the years, in their order
 * @param most the largest sum of a line
 */
record HonourTable(List<Integer> years, List<Line> lines, List<Integer> sums, int total, int most) {

    /** What the lines are. */
    enum By {
        UNIT,
        AWARD,
        LEVEL
    }

    /** So many honours for one year that stand in the line with that key. */
    record Counted(String key, int year, int honours) {}

    /** @param key the id of a unit, or the code; empty where the level is not known @param counts in the order of the years */
    record Line(String key, List<Integer> counts, int sum) {}

    static HonourTable of(Collection<Counted> counts) {
        List<Integer> years =
                List.copyOf(new TreeSet<>(counts.stream().map(Counted::year).toList()));
        Map<String, int[]> found = new HashMap<>();
        int[] sums = new int[years.size()];
        for (Counted count : counts) {
            int column = years.indexOf(count.year());
            found.computeIfAbsent(count.key(), one -> new int[years.size()])[column] += count.honours();
            sums[column] += count.honours();
        }
        List<Line> lines = new ArrayList<>();
        found.forEach((one, row) ->
                lines.add(new Line(one, list(row), IntStream.of(row).sum())));
        lines.sort(Comparator.comparingInt(Line::sum).reversed().thenComparing(Line::key));
        return new HonourTable(
                years,
                List.copyOf(lines),
                list(sums),
                IntStream.of(sums).sum(),
                lines.isEmpty() ? 0 : lines.get(0).sum());
    }

    /** The sum of each year. */
    Map<Integer, Integer> newestFirst() {
        Map<Integer, Integer> newest = new LinkedHashMap<>();
        for (int i = years.size() - 1; i >= 0; i--) {
            newest.put(years.get(i), sums.get(i));
        }
        return newest;
    }

    /** The lines that it takes, in this order and others behind, to have so many of a year; all of that year if there are fewer. */
    List<String> first(List<String> ranked, int year, int most) {
        int column = years.indexOf(year);
        Map<String, Integer> ofYear = new HashMap<>();
        if (column >= 0) {
            lines.forEach(line -> ofYear.put(line.key(), line.counts().get(column)));
        }
        List<String> taken = new ArrayList<>();
        int sum = 0;
        for (String key : Stream.concat(ranked.stream(), lines.stream().map(Line::key))
                .distinct()
                .toList()) {
            int count = sum < most ? ofYear.getOrDefault(key, 0) : 0;
            if (count > 0) {
                taken.add(key);
                sum += count;
            }
        }
        return taken;
    }

    /** In which line a unit stands: beside the one at the top, the units right below it with all that is below those. */
    static UnitId line(UnitId top, UnitId unit, UnitTree units) {
        return Stream.concat(Stream.of(unit), units.above(unit))
                .filter(one -> top.equals(parent(one, units)))
                .findFirst()
                .orElse(top);
    }

    private static @Nullable UnitId parent(UnitId unit, UnitTree units) {
        return units.find(unit).map(UnitState::parent).orElse(null);
    }

    private static List<Integer> list(int[] numbers) {
        return IntStream.of(numbers).boxed().toList();
    }
}
