package vn.bangvang.shared.domain.ranking;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.scoretable.Assignment;
import vn.bangvang.shared.domain.scoretable.Criterion;
import vn.bangvang.shared.domain.scoretable.CriterionKind;
import vn.bangvang.shared.domain.scoretable.ScoreTable;
import vn.bangvang.shared.domain.scoretable.ScoringTerms;
import vn.bangvang.shared.domain.scoretable.TablePolicy;
import vn.bangvang.shared.domain.scoretable.TieBreak;
import vn.bangvang.shared.domain.scoring.CriterionScore;
import vn.bangvang.shared.domain.scoring.SheetInput;

/** What a ranking would be by a changed table, or by another one (giả định): nothing is stored, and nothing follows from it. */
public final class WhatIf {

    /**
     * What is to be otherwise.
     *
     * @param maxima new maximum points, by the code of a criterion that is scored. Judged points keep their share of the
     *     maximum; results, counts and bonuses stay what they are.
     * @param tieBreaks null for those of the table
     * @param mayExceedMaximum null for what the table says
     * @param table another table that would judge every quarter; null for the one that does. What it asks and the sheet has no score
     *     on would not be assigned, and what it does not ask would not count.
     */
    public record Change(
            Map<String, Score> maxima,
            @Nullable List<TieBreak> tieBreaks,
            @Nullable Boolean mayExceedMaximum,
            @Nullable ScoreTable table) {

        /** By the table that judges, changed. */
        public Change(
                Map<String, Score> maxima, @Nullable List<TieBreak> tieBreaks, @Nullable Boolean mayExceedMaximum) {
            this(maxima, tieBreaks, mayExceedMaximum, null);
        }
    }

    /** One unit's row as it is, and as it would be. */
    public record Compared(RankingRow now, RankingRow then) {}

    private final Change change;

    private WhatIf(Change change) {
        this.change = change;
    }

    /** In the order in which the units would be ranked. */
    public static List<Compared> rank(RankingInput input, Change change) {
        Map<UnitId, RankingRow> now = new HashMap<>();
        RankingPolicy.rank(input).rows().forEach(row -> now.put(row.unitId(), row));
        return RankingPolicy.rank(new WhatIf(change).changed(input)).rows().stream()
                .map(then -> new Compared(now.get(then.unitId()), then))
                .toList();
    }

    private RankingInput changed(RankingInput input) {
        refuseUnknown(input);
        Map<Period, ScoreTable> tables = new HashMap<>();
        input.tables().forEach((quarter, table) -> tables.put(quarter, changed(judging(table))));
        List<SheetInput> sheets = new ArrayList<>();
        for (SheetInput sheet : input.sheets()) {
            ScoreTable table = input.tables().get(sheet.quarter());
            sheets.add(table == null ? sheet : changed(sheet, table, tables.get(sheet.quarter())));
        }
        return new RankingInput(input.period(), input.members(), input.partly(), tables, sheets, input.decisions());
    }

    private ScoreTable judging(ScoreTable table) {
        return change.table() == null ? table : change.table();
    }

    private void refuseUnknown(RankingInput input) {
        Set<String> known = new HashSet<>();
        input.tables().values().forEach(table -> judging(table).leaves().forEach(leaf -> known.add(leaf.code())));
        change.maxima().keySet().stream()
                .filter(code -> !known.contains(code))
                .sorted()
                .findFirst()
                .ifPresent(code -> {
                    throw new Refusal(Reason.UNKNOWN_CRITERION, Map.of("criterion", code));
                });
    }

    private ScoreTable changed(ScoreTable table) {
        ScoringTerms was = table.terms();
        ScoringTerms terms = new ScoringTerms(
                was.scale(),
                was.combination(),
                was.normalised(),
                change.mayExceedMaximum() == null ? was.mayExceedMaximum() : change.mayExceedMaximum(),
                was.lateDeduction(),
                change.tieBreaks() == null ? was.tieBreaks() : change.tieBreaks(),
                was.outlierPercent(),
                was.quarterMembers(),
                was.partYear());
        List<Criterion> criteria = criteria(table);
        TablePolicy.check(criteria, terms);
        return new ScoreTable(table.id(), table.version(), criteria, terms);
    }

    /** From the last to the first, so that what stands below a criterion is known before it. */
    private List<Criterion> criteria(ScoreTable table) {
        Map<String, Score> sums = new HashMap<>();
        List<Criterion> changed = new ArrayList<>(table.criteria());
        for (int i = changed.size() - 1; i >= 0; i--) {
            Criterion was = changed.get(i);
            Score maximum = was.isLeaf()
                    ? change.maxima().getOrDefault(was.code(), was.maxScore())
                    : sums.getOrDefault(was.code(), Score.ZERO);
            changed.set(i, was.worth(maximum));
            if (was.parent() != null && was.kind() != CriterionKind.BONUS_PENALTY) {
                sums.merge(was.parent(), maximum, Score::plus);
            }
        }
        return changed;
    }

    private SheetInput changed(SheetInput sheet, ScoreTable was, ScoreTable then) {
        List<CriterionScore> scores = new ArrayList<>(sheet.scores().size());
        sheet.scores().forEach(score -> changed(score, was, then).ifPresent(scores::add));
        return new SheetInput(
                sheet.sheet(),
                sheet.sequence(),
                sheet.unit(),
                sheet.quarter(),
                change.table() == null ? sheet.assignments() : assignments(sheet, scores, then),
                scores,
                sheet.lateDeduction());
    }

    private static List<Assignment> assignments(SheetInput sheet, List<CriterionScore> scores, ScoreTable then) {
        Set<String> scored = scores.stream().map(CriterionScore::criterion).collect(Collectors.toSet());
        return then.leaves().stream()
                .map(Criterion::code)
                .map(code -> scored.contains(code)
                        ? ScoreTable.assignment(sheet.assignments(), code)
                        : new Assignment(code, false, null))
                .toList();
    }

    /** Judged points keep their share of the maximum. A score on a criterion of another kind says nothing. */
    private static Optional<CriterionScore> changed(CriterionScore score, ScoreTable was, ScoreTable then) {
        Criterion before = was.find(score.criterion());
        Criterion after = then.find(score.criterion());
        if (before == null || after == null || before.kind() != after.kind()) {
            return Optional.empty();
        }
        Score most = before.maxScore();
        if (before.kind() != CriterionKind.JUDGED || most.equals(after.maxScore()) || most.isZero()) {
            return Optional.of(score);
        }
        Score value = new Score(score.value()
                .times(after.maxScore())
                .value()
                .divide(most.value(), then.terms().scale(), RoundingMode.HALF_UP));
        return Optional.of(
                new CriterionScore(score.criterion(), value, score.penalties(), score.evidence(), score.remark()));
    }
}
