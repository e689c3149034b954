package vn.bangvang.shared.rule;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.value.Criterion;
import vn.bangvang.shared.value.CriterionScore;
import vn.bangvang.shared.value.Score;

/** What a score table and the scores given on it must look like. */
public final class ScoringPolicy {

    private ScoringPolicy() {}

    /** Each criterion has a code of its own and points to win. */
    public static void checkTable(List<Criterion> criteria) {
        Distinct.check(criteria.stream().map(Criterion::code).toList());
        criteria.stream()
                .filter(criterion -> criterion.maxScore().compareTo(Score.ZERO) <= 0)
                .findFirst()
                .ifPresent(criterion -> {
                    throw new Refusal(Reason.WORTHLESS_CRITERION, Map.of("criterion", criterion.code()));
                });
    }

    /** Every criterion is scored exactly once, from 0 to its most points; nothing else is scored. */
    public static void checkScores(List<Criterion> criteria, List<CriterionScore> scores) {
        Map<String, Criterion> byCode =
                criteria.stream().collect(Collectors.toMap(Criterion::code, Function.identity()));
        scores.forEach(score -> checkScore(byCode, score));
        Distinct.check(scores.stream().map(CriterionScore::criterion).toList());
        Set<String> given = scores.stream().map(CriterionScore::criterion).collect(Collectors.toSet());
        List<String> missing = criteria.stream()
                .map(Criterion::code)
                .filter(code -> !given.contains(code))
                .toList();
        if (!missing.isEmpty()) {
            throw new Refusal(Reason.SCORES_INCOMPLETE, Map.of("missing", missing));
        }
    }

    private static void checkScore(Map<String, Criterion> byCode, CriterionScore score) {
        Criterion criterion = byCode.get(score.criterion());
        if (criterion == null) {
            throw new Refusal(Reason.UNKNOWN_CRITERION, Map.of("criterion", score.criterion()));
        }
        if (!score.score().isBetween(Score.ZERO, criterion.maxScore())) {
            throw new Refusal(
                    Reason.SCORE_OUT_OF_RANGE,
                    Map.of(
                            "criterion", criterion.code(),
                            "score", score.score(),
                            "maximum", criterion.maxScore()));
        }
    }
}
