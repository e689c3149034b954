package vn.bangvang.shared.domain.scoretable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.bangvang.shared.domain.kernel.Distinct;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Score;

/** What a score table must look like, and what an amendment changes in it. */
public final class TablePolicy {

    public static final int MAXIMUM_SCALE = 4;

    private TablePolicy() {}

    public static void check(List<Criterion> criteria, ScoringTerms terms) {
        Distinct.check(criteria.stream().map(Criterion::code).toList());
        Distinct.check(terms.tieBreaks());
        if (terms.scale() < 0
                || terms.scale() > MAXIMUM_SCALE
                || terms.outlierPercent() < 0
                || terms.outlierPercent() > 100
                || isFiner(terms.lateDeduction(), terms)
                || terms.lateDeduction().isNegative()) {
            throw new Refusal(Reason.INVALID_VALUE, Map.of("field", "terms"));
        }
        checkTree(criteria);
        criteria.forEach(TablePolicy::checkCriterion);
        criteria.forEach(criterion -> checkScale(criterion, terms));
        checkSums(criteria);
    }

    /** Parents come before their children, so that no circle is possible. */
    private static void checkTree(List<Criterion> criteria) {
        Set<String> parents = new HashSet<>();
        for (Criterion criterion : criteria) {
            if (criterion.parent() != null && !parents.contains(criterion.parent())) {
                throw new Refusal(
                        Reason.UNKNOWN_PARENT_CRITERION,
                        Map.of("criterion", criterion.code(), "parent", criterion.parent()));
            }
            if (!criterion.isLeaf()) {
                parents.add(criterion.code());
            }
        }
    }

    private static void checkCriterion(Criterion criterion) {
        boolean bonus = criterion.kind() == CriterionKind.BONUS_PENALTY;
        boolean counted = criterion.kind() == CriterionKind.PER_OCCURRENCE;
        boolean points =
                criterion.pointsEach() != null && !criterion.pointsEach().isNegative();
        boolean worth = bonus
                ? !criterion.maxScore().isNegative()
                        && criterion.minScore() != null
                        && criterion.minScore().compareTo(Score.ZERO) <= 0
                        && criterion.penaltyEach() != null
                        && !criterion.penaltyEach().isNegative()
                        && points
                : criterion.maxScore().compareTo(Score.ZERO) > 0
                        && criterion.minScore() == null
                        && criterion.penaltyEach() == null
                        && (counted ? points && !criterion.pointsEach().isZero() : criterion.pointsEach() == null);
        if (!worth) {
            throw new Refusal(Reason.WORTHLESS_CRITERION, Map.of("criterion", criterion.code()));
        }
    }

    /** Points are rounded to the scale: a maximum between two of its steps could never be reached, or would be exceeded. */
    private static void checkScale(Criterion criterion, ScoringTerms terms) {
        if (isFiner(criterion.maxScore(), terms)
                || criterion.minScore() != null && isFiner(criterion.minScore(), terms)) {
            throw new Refusal(Reason.FINER_THAN_SCALE, Map.of("criterion", criterion.code(), "scale", terms.scale()));
        }
    }

    private static boolean isFiner(Score score, ScoringTerms terms) {
        return score.value().scale() > terms.scale();
    }

    /** The most points of a parent are those of its children; bonus and penalty come on top. */
    private static void checkSums(List<Criterion> criteria) {
        Map<String, Score> sums = new HashMap<>();
        criteria.stream()
                .filter(criterion -> criterion.parent() != null && criterion.kind() != CriterionKind.BONUS_PENALTY)
                .forEach(criterion -> sums.merge(criterion.parent(), criterion.maxScore(), Score::plus));
        criteria.stream().filter(criterion -> !criterion.isLeaf()).forEach(parent -> {
            Score sum = sums.getOrDefault(parent.code(), Score.ZERO);
            if (!sum.equals(parent.maxScore())) {
                throw new Refusal(
                        Reason.TABLE_DOES_NOT_ADD_UP,
                        Map.of("criterion", parent.code(), "maximum", parent.maxScore(), "sum", sum));
            }
        });
    }

    /** An amendment takes effect with one of the quarters the table is for. */
    public static void checkFrom(Period period, Period from) {
        if (from.isYear()) {
            throw new Refusal(Reason.PERIOD_NOT_A_QUARTER, Map.of("period", from));
        }
        if (!period.quarters().contains(from)) {
            throw new Refusal(Reason.PERIOD_OUTSIDE_TABLE, Map.of("period", period, "quarter", from));
        }
    }

    /** Of the criteria that are scored, which are new, gone, or worth or counted otherwise; names may be mended freely. */
    public static TableEffect effect(ScoreTable before, ScoreTable after) {
        List<String> added = after.leaves().stream()
                .map(Criterion::code)
                .filter(code -> !isLeaf(before, code))
                .toList();
        List<String> removed = before.leaves().stream()
                .map(Criterion::code)
                .filter(code -> !isLeaf(after, code))
                .toList();
        List<String> changed = after.leaves().stream()
                .filter(leaf -> isLeaf(before, leaf.code()) && differs(before.find(leaf.code()), leaf))
                .map(Criterion::code)
                .toList();
        return new TableEffect(added, removed, changed);
    }

    private static boolean isLeaf(ScoreTable table, String code) {
        Criterion found = table.find(code);
        return found != null && found.isLeaf();
    }

    private static boolean differs(Criterion before, Criterion after) {
        return !new Criterion(
                        before.code(),
                        null,
                        "",
                        before.kind(),
                        before.maxScore(),
                        before.pointsEach(),
                        before.penaltyEach(),
                        before.minScore())
                .equals(new Criterion(
                        after.code(),
                        null,
                        "",
                        after.kind(),
                        after.maxScore(),
                        after.pointsEach(),
                        after.penaltyEach(),
                        after.minScore()));
    }
}
