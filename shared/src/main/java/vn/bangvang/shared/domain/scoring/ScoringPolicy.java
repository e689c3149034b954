package vn.bangvang.shared.domain.scoring;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.Distinct;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.scoretable.Assignment;
import vn.bangvang.shared.domain.scoretable.Criterion;
import vn.bangvang.shared.domain.scoretable.CriterionKind;
import vn.bangvang.shared.domain.scoretable.ScoreTable;

/** What the scores given on a score table must look like, and what is asked of a unit on it. */
public final class ScoringPolicy {

    private ScoringPolicy() {}

    /** Only criteria that are scored are assigned, each once, and only quantitative ones have a target. */
    public static void checkAssignments(ScoreTable table, List<Assignment> assignments) {
        Distinct.check(assignments.stream().map(Assignment::criterion).toList());
        for (Assignment assignment : assignments) {
            Criterion criterion = leaf(table, assignment.criterion());
            boolean mayHaveTarget = criterion.kind() == CriterionKind.QUANTITATIVE && assignment.assigned();
            if (assignment.target() != null && !mayHaveTarget) {
                throw new Refusal(Reason.TARGET_NOT_ALLOWED, Map.of("criterion", criterion.code()));
            }
        }
    }

    /** Every assigned criterion is scored exactly once, within its bounds; nothing else is scored. */
    public static void checkScores(ScoreTable table, List<Assignment> assignments, List<CriterionScore> scores) {
        scores.forEach(score -> checkScore(table, assignments, score));
        Distinct.check(scores.stream().map(CriterionScore::criterion).toList());
        Set<String> given = scores.stream().map(CriterionScore::criterion).collect(Collectors.toSet());
        List<String> missing = table.assignedLeaves(assignments).stream()
                .map(Criterion::code)
                .filter(code -> !given.contains(code))
                .toList();
        if (!missing.isEmpty()) {
            throw new Refusal(Reason.SCORES_INCOMPLETE, Map.of("missing", missing));
        }
    }

    private static void checkScore(ScoreTable table, List<Assignment> assignments, CriterionScore score) {
        Criterion criterion = leaf(table, score.criterion());
        if (!ScoreTable.assignment(assignments, score.criterion()).assigned()) {
            throw new Refusal(Reason.CRITERION_NOT_ASSIGNED, Map.of("criterion", score.criterion()));
        }
        checkValue(criterion, score.value());
        checkPenalties(criterion, score);
        boolean bonus = criterion.kind() == CriterionKind.BONUS_PENALTY
                && !score.value().isZero();
        if (bonus && score.evidence().isEmpty()) {
            throw new Refusal(Reason.EVIDENCE_REQUIRED, Map.of("criterion", criterion.code()));
        }
    }

    private static void checkValue(Criterion criterion, Score value) {
        CriterionKind kind = criterion.kind();
        boolean counted = isCounted(kind) && !value.isNegative() && isWhole(value);
        if (kind == CriterionKind.ACHIEVED && (!counted || value.compareTo(Score.of("1")) > 0)) {
            throw wrong(Reason.NEITHER_YES_NOR_NO, criterion, value);
        }
        if (isCounted(kind) && !counted) {
            throw wrong(Reason.COUNT_NOT_WHOLE, criterion, value);
        }
        if (value.isNegative() || kind == CriterionKind.JUDGED && value.compareTo(criterion.maxScore()) > 0) {
            throw wrong(Reason.SCORE_OUT_OF_RANGE, criterion, value);
        }
    }

    private static void checkPenalties(Criterion criterion, CriterionScore score) {
        Score penalties = score.penalties();
        if (penalties == null) {
            return;
        }
        if (criterion.kind() != CriterionKind.BONUS_PENALTY) {
            throw wrong(Reason.SCORE_OUT_OF_RANGE, criterion, penalties);
        }
        if (penalties.isNegative() || !isWhole(penalties)) {
            throw wrong(Reason.COUNT_NOT_WHOLE, criterion, penalties);
        }
    }

    private static Refusal wrong(Reason reason, Criterion criterion, Score value) {
        return new Refusal(
                reason, Map.of("criterion", criterion.code(), "score", value, "maximum", criterion.maxScore()));
    }

    /** Kinds whose value says how many times, or yes and no. */
    static boolean isCounted(CriterionKind kind) {
        return kind == CriterionKind.ACHIEVED
                || kind == CriterionKind.PER_OCCURRENCE
                || kind == CriterionKind.BONUS_PENALTY;
    }

    private static boolean isWhole(Score value) {
        return value.value().scale() <= 0;
    }

    private static Criterion leaf(ScoreTable table, String code) {
        Criterion criterion = table.find(code);
        if (criterion == null || !criterion.isLeaf()) {
            throw new Refusal(Reason.UNKNOWN_CRITERION, Map.of("criterion", code));
        }
        return criterion;
    }

    /** 0 when in time, or when no day was set. */
    public static int daysLate(@Nullable LocalDate dueOn, LocalDate day) {
        return dueOn == null || !day.isAfter(dueOn) ? 0 : Math.toIntExact(ChronoUnit.DAYS.between(dueOn, day));
    }

    /** A value may be set otherwise than it was only with a reason, and a reason only where something changed. */
    public static void checkAdjustments(
            List<CriterionScore> before, List<CriterionScore> after, Set<String> explained) {
        Map<String, CriterionScore> was =
                before.stream().collect(Collectors.toMap(CriterionScore::criterion, score -> score));
        List<String> silent = after.stream()
                .filter(score -> !sameValue(was.get(score.criterion()), score))
                .map(CriterionScore::criterion)
                .filter(code -> !explained.contains(code))
                .toList();
        if (!silent.isEmpty()) {
            throw new Refusal(Reason.ADJUSTMENT_WITHOUT_REASON, Map.of("criteria", silent));
        }
    }

    static boolean sameValue(@Nullable CriterionScore one, @Nullable CriterionScore other) {
        return one != null
                && other != null
                && one.value().equals(other.value())
                && Objects.equals(zero(one.penalties()), zero(other.penalties()));
    }

    private static Score zero(@Nullable Score score) {
        return score == null ? Score.ZERO : score;
    }
}
