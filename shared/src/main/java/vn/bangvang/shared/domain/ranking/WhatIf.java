package vn.bangvang.shared.domain.ranking;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.scoretable.Criterion;
import vn.bangvang.shared.domain.scoretable.CriterionKind;
import vn.bangvang.shared.domain.scoretable.ScoreTable;
import vn.bangvang.shared.domain.scoretable.ScoringTerms;
import vn.bangvang.shared.domain.scoretable.TablePolicy;
import vn.bangvang.shared.domain.scoretable.TieBreak;
import vn.bangvang.shared.domain.scoring.CriterionScore;
import vn.bangvang.shared.domain.scoring.SheetInput;

/** What a ranking would be by another table (giả định): nothing is stored, and nothing follows from it. */
public final class WhatIf {

    /**
     * What is to be otherwise.
     *
     * @param maxima new maximum points, by the code of a criterion that is scored. Judged points keep their share of the
     *     maximum; results, counts and bonuses stay what they are.
     * @param tieBreaks null for those of the table
     * @param mayExceedMaximum null for what the table says
     */
    public record Change(
            Map<String, Score> maxima,
            @Nullable List<TieBreak> tieBreaks,
            @Nullable Boolean mayExceedMaximum) {}

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
        input.tables().forEach((quarter, table) -> tables.put(quarter, changed(table)));
        List<SheetInput> sheets = new ArrayList<>();
        for (SheetInput sheet : input.sheets()) {
            ScoreTable table = input.tables().get(sheet.quarter());
            sheets.add(table == null ? sheet : changed(sheet, table));
        }
        return new RankingInput(input.period(), input.members(), input.partly(), tables, sheets, input.decisions());
    }

    private void refuseUnknown(RankingInput input) {
        Set<String> known = new HashSet<>();
        input.tables().values().forEach(table -> table.leaves().forEach(leaf -> known.add(leaf.code())));
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

    private SheetInput changed(SheetInput sheet, ScoreTable table) {
        List<CriterionScore> scores = new ArrayList<>(sheet.scores().size());
        sheet.scores().forEach(score -> scores.add(changed(score, table)));
        return new SheetInput(
                sheet.sheet(),
                sheet.sequence(),
                sheet.unit(),
                sheet.quarter(),
                sheet.assignments(),
                scores,
                sheet.lateDeduction());
    }

    private CriterionScore changed(CriterionScore score, ScoreTable table) {
        Score maximum = change.maxima().get(score.criterion());
        Criterion criterion = table.find(score.criterion());
        if (maximum == null || criterion == null || criterion.kind() != CriterionKind.JUDGED) {
            return score;
        }
        Score value = new Score(score.value()
                .times(maximum)
                .value()
                .divide(criterion.maxScore().value(), table.terms().scale(), RoundingMode.HALF_UP));
        return new CriterionScore(score.criterion(), value, score.penalties(), score.evidence(), score.remark());
    }
}
