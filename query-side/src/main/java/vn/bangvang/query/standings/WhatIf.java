package vn.bangvang.query.standings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.rule.scoring.RankingInput;
import vn.bangvang.shared.rule.scoring.ScoreTable;
import vn.bangvang.shared.rule.scoring.SheetInput;
import vn.bangvang.shared.rule.scoring.TablePolicy;
import vn.bangvang.shared.value.Criterion;
import vn.bangvang.shared.value.CriterionKind;
import vn.bangvang.shared.value.CriterionScore;
import vn.bangvang.shared.value.Period;
import vn.bangvang.shared.value.Ratio;
import vn.bangvang.shared.value.Score;
import vn.bangvang.shared.value.ScoringTerms;
import vn.bangvang.shared.value.TieBreak;

/**
 * What a ranking would follow from if criteria were worth otherwise or ties were broken otherwise. Sections add up anew;
 * points that were judged keep their share of the most.
 */
final class WhatIf {

    private final Map<String, Score> maxScores;
    private final @Nullable List<TieBreak> tieBreaks;

    WhatIf(Map<String, Score> maxScores, @Nullable List<TieBreak> tieBreaks) {
        this.maxScores = maxScores;
        this.tieBreaks = tieBreaks;
    }

    RankingInput of(RankingInput input) {
        Set<String> leaves = input.tables().values().stream()
                .flatMap(table -> table.leaves().stream())
                .map(Criterion::code)
                .collect(Collectors.toSet());
        maxScores.keySet().stream()
                .filter(code -> !leaves.contains(code))
                .findFirst()
                .ifPresent(code -> {
                    throw new Refusal(Reason.UNKNOWN_CRITERION, Map.of("criterion", code));
                });
        Map<Period, ScoreTable> tables = new HashMap<>();
        input.tables().forEach((quarter, table) -> tables.put(quarter, changed(table)));
        List<SheetInput> sheets = input.sheets().stream()
                .map(sheet -> input.tables().containsKey(sheet.quarter())
                        ? changed(sheet, input.tables().get(sheet.quarter()))
                        : sheet)
                .toList();
        return new RankingInput(input.period(), input.members(), tables, sheets, input.decisions());
    }

    private ScoreTable changed(ScoreTable table) {
        ScoringTerms was = table.terms();
        ScoringTerms terms = new ScoringTerms(
                was.scale(),
                was.combination(),
                was.normalised(),
                was.mayExceedMaximum(),
                was.lateDeduction(),
                tieBreaks == null ? was.tieBreaks() : tieBreaks,
                was.outlierPercent());
        List<Criterion> criteria = criteria(table.criteria());
        TablePolicy.check(criteria, terms);
        return new ScoreTable(table.id(), table.version(), criteria, terms);
    }

    /** Parents come before their children, so that from the last on each section is complete when it is reached. */
    private List<Criterion> criteria(List<Criterion> criteria) {
        Map<String, Score> sums = new HashMap<>();
        List<Criterion> changed = new ArrayList<>();
        for (int i = criteria.size() - 1; i >= 0; i--) {
            Criterion criterion = criteria.get(i);
            Score most = criterion.isLeaf()
                    ? maxScores.getOrDefault(criterion.code(), criterion.maxScore())
                    : sums.getOrDefault(criterion.code(), Score.ZERO);
            if (criterion.parent() != null && criterion.kind() != CriterionKind.BONUS_PENALTY) {
                sums.merge(criterion.parent(), most, Score::plus);
            }
            changed.add(0, worth(criterion, most));
        }
        return changed;
    }

    private static Criterion worth(Criterion criterion, Score most) {
        return new Criterion(
                criterion.code(),
                criterion.parent(),
                criterion.name(),
                criterion.kind(),
                most,
                criterion.pointsEach(),
                criterion.penaltyEach(),
                criterion.minScore());
    }

    private SheetInput changed(SheetInput sheet, ScoreTable table) {
        return new SheetInput(
                sheet.sheet(),
                sheet.sequence(),
                sheet.unit(),
                sheet.quarter(),
                sheet.assignments(),
                sheet.scores().stream().map(score -> changed(score, table)).toList(),
                sheet.lateDeduction());
    }

    private CriterionScore changed(CriterionScore score, ScoreTable table) {
        Criterion criterion = table.find(score.criterion());
        Score most = maxScores.get(score.criterion());
        if (criterion == null || most == null || criterion.kind() != CriterionKind.JUDGED) {
            return score;
        }
        Score value = new Ratio(
                        score.value().times(most).value(), criterion.maxScore().value())
                .rounded(table.terms().scale());
        return new CriterionScore(score.criterion(), value, score.penalties(), score.evidence(), score.remark());
    }
}
