package vn.bangvang.shared.rule.scoring;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.rule.scoring.Reference.Result;
import vn.bangvang.shared.value.Assignment;
import vn.bangvang.shared.value.Criterion;
import vn.bangvang.shared.value.CriterionKind;
import vn.bangvang.shared.value.CriterionScore;
import vn.bangvang.shared.value.Score;
import vn.bangvang.shared.value.UnitId;

/**
 * The points of all sheets of one quarter. A unit that is excluded is compared with nobody, so that its results raise no
 * bar for others.
 */
public final class QuarterPoints {

    private QuarterPoints() {}

    public static Map<UnitId, SheetPoints> of(ScoreTable table, Collection<SheetInput> sheets, Set<UnitId> excluded) {
        Map<String, Reference> references = references(
                table,
                sheets.stream()
                        .filter(sheet -> !excluded.contains(sheet.unit()))
                        .toList());
        Map<UnitId, SheetPoints> points = new HashMap<>();
        sheets.forEach(sheet -> points.put(sheet.unit(), sheet(table, sheet, references)));
        return points;
    }

    /** By the code of each quantitative criterion. */
    public static Map<String, Reference> references(ScoreTable table, Collection<SheetInput> sheets) {
        List<Map<String, CriterionScore>> scores =
                sheets.stream().map(sheet -> byCode(sheet.scores())).toList();
        List<Map<String, Assignment>> assignments = sheets.stream()
                .map(sheet -> sheet.assignments().stream()
                        .collect(Collectors.toMap(Assignment::criterion, Function.identity())))
                .toList();
        Map<String, Reference> references = new HashMap<>();
        for (Criterion leaf : table.leaves()) {
            if (leaf.kind() == CriterionKind.QUANTITATIVE) {
                Stream<Result> results = java.util.stream.IntStream.range(0, scores.size())
                        .mapToObj(i -> result(
                                scores.get(i).get(leaf.code()),
                                assignments.get(i).get(leaf.code())))
                        .filter(Objects::nonNull);
                references.put(leaf.code(), Reference.of(results));
            }
        }
        return references;
    }

    private static @Nullable Result result(@Nullable CriterionScore score, @Nullable Assignment assignment) {
        if (score == null || assignment != null && !assignment.assigned()) {
            return null;
        }
        return new Result(score.value(), assignment == null ? null : assignment.target());
    }

    static SheetPoints sheet(ScoreTable table, SheetInput sheet, Map<String, Reference> references) {
        Map<String, CriterionScore> scores = byCode(sheet.scores());
        Map<String, Assignment> assignments =
                sheet.assignments().stream().collect(Collectors.toMap(Assignment::criterion, Function.identity()));
        List<LeafPoints> leaves = table.leaves().stream()
                .map(leaf -> leaf(
                        table,
                        leaf,
                        scores.get(leaf.code()),
                        assignments.get(leaf.code()),
                        references.getOrDefault(leaf.code(), Reference.NONE)))
                .toList();
        return added(table, sheet, leaves);
    }

    private static LeafPoints leaf(
            ScoreTable table,
            Criterion leaf,
            @Nullable CriterionScore score,
            @Nullable Assignment assignment,
            Reference reference) {
        if (assignment != null && !assignment.assigned()) {
            return LeafPoints.none(leaf.code(), Formula.NOT_ASSIGNED, Score.ZERO);
        }
        return CriterionPoints.of(
                leaf,
                score,
                assignment == null ? null : assignment.target(),
                reference,
                table.terms().scale());
    }

    private static SheetPoints added(ScoreTable table, SheetInput sheet, List<LeafPoints> leaves) {
        Score total = Score.ZERO;
        Score maximum = Score.ZERO;
        Score first = Score.ZERO;
        Score deductions = sheet.lateDeduction();
        Criterion firstSection = table.firstSection();
        for (LeafPoints leaf : leaves) {
            total = total.plus(leaf.points());
            maximum = maximum.plus(leaf.maximum());
            deductions = deductions.plus(leaf.deduction());
            if (table.section(Objects.requireNonNull(table.find(leaf.criterion())))
                    .equals(firstSection)) {
                first = first.plus(leaf.points());
            }
        }
        Score held = table.terms().mayExceedMaximum() ? total : total.atMost(maximum);
        return new SheetPoints(sheet, leaves, held.minus(sheet.lateDeduction()), maximum, first, deductions);
    }

    private static Map<String, CriterionScore> byCode(List<CriterionScore> scores) {
        return scores.stream().collect(Collectors.toMap(CriterionScore::criterion, Function.identity()));
    }
}
