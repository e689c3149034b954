package vn.bangvang.query.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.scoring.SheetDetails.Scored;
import vn.bangvang.query.scoring.SheetDetails.Settled;
import vn.bangvang.query.scoring.SheetFiles.SheetFile;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.scoretable.Assignment;
import vn.bangvang.shared.domain.scoretable.Criterion;
import vn.bangvang.shared.domain.scoretable.ScoreTable;
import vn.bangvang.shared.domain.scoring.CriterionScore;
import vn.bangvang.shared.domain.scoring.LeafPoints;
import vn.bangvang.shared.domain.scoring.SheetPoints;

/**
 * A score sheet as a table: a line for each criterion, a column for each list of scores that its reader may see.
 *
 * @param best what the best that is known comes to; null for whoever may not see all
 */
record SheetGrid(
        List<Column> columns, List<Line> lines, @Nullable SheetPoints best) {

    /**
     * @param key {@code self}, {@code cross}, {@code consolidation}, {@code reverification} or {@code final}
     * @param points what the list comes to; null for whoever may not see all
     */
    record Column(
            String key,
            Named by,
            Map<String, CriterionScore> scores,
            Map<String, String> reasons,
            @Nullable SheetPoints points) {}

    /**
     * @param depth of the section it stands in, from 0
     * @param target of a quantitative criterion; null where none is set
     * @param evidence what the unit has named when it scored itself
     * @param points what the criterion has brought by the best that is known; null as {@code best}
     */
    record Line(
            Criterion criterion,
            int depth,
            boolean assigned,
            @Nullable Score target,
            List<String> evidence,
            @Nullable LeafPoints points) {}

    static SheetGrid of(SheetFile file, ScoreTable table, @Nullable SheetSums sums) {
        Map<String, List<String>> evidence = file.details().evidence().stream()
                .collect(Collectors.toMap(one -> one.criterion(), one -> one.evidence()));
        SheetPoints best = sums == null ? null : sums.best();
        Map<String, LeafPoints> points = best == null
                ? Map.of()
                : best.leaves().stream().collect(Collectors.toMap(LeafPoints::criterion, Function.identity()));
        List<Line> lines = new ArrayList<>();
        for (Criterion criterion : table.criteria()) {
            Assignment assigned = ScoreTable.assignment(file.details().assignments(), criterion.code());
            lines.add(new Line(
                    criterion,
                    depth(table, criterion),
                    assigned.assigned(),
                    assigned.target(),
                    evidence.getOrDefault(criterion.code(), List.of()),
                    points.get(criterion.code())));
        }
        return new SheetGrid(columns(file.details(), sums), List.copyOf(lines), best);
    }

    private static int depth(ScoreTable table, Criterion criterion) {
        int depth = 0;
        for (Criterion above = parent(table, criterion); above != null; above = parent(table, above)) {
            depth++;
        }
        return depth;
    }

    private static @Nullable Criterion parent(ScoreTable table, Criterion criterion) {
        return criterion.parent() == null ? null : table.find(criterion.parent());
    }

    private static List<Column> columns(SheetDetails details, @Nullable SheetSums sums) {
        return Stream.of(
                        Stream.ofNullable(details.selfScore()).map(scored -> column("self", scored, sums)),
                        details.crossScores().stream().map(scored -> column("cross", scored, sums)),
                        Stream.ofNullable(details.consolidation())
                                .map(settled -> column("consolidation", settled, sums)),
                        Stream.ofNullable(details.reverification())
                                .map(settled -> column("reverification", settled, sums)),
                        Stream.ofNullable(details.finalResult()).map(settled -> column("final", settled, sums)))
                .flatMap(columns -> columns)
                .toList();
    }

    private static Column column(String key, Scored scored, @Nullable SheetSums sums) {
        return column(key, scored.scorer(), scored.scores(), Map.of(), sums);
    }

    private static Column column(String key, Settled settled, @Nullable SheetSums sums) {
        Map<String, String> reasons =
                settled.adjustments().stream().collect(Collectors.toMap(one -> one.criterion(), one -> one.reason()));
        return column(key, settled.by(), settled.scores(), reasons, sums);
    }

    private static Column column(
            String key, Named by, List<CriterionScore> scores, Map<String, String> reasons, @Nullable SheetSums sums) {
        Map<String, CriterionScore> byCode =
                scores.stream().collect(Collectors.toMap(CriterionScore::criterion, Function.identity()));
        return new Column(key, by, byCode, reasons, sums == null ? null : sums.of(scores));
    }

    /** The unit's own list; empty where there is none, or its reader may not see it. */
    Optional<Column> self() {
        return columns.stream().filter(column -> column.key().equals("self")).findFirst();
    }

    /** The criteria that are scored, in the order of the table. */
    public List<Line> asked() {
        return lines.stream()
                .filter(line -> line.criterion().isLeaf() && line.assigned())
                .toList();
    }
}
