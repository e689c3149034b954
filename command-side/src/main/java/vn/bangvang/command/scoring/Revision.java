package vn.bangvang.command.scoring;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.rule.Distinct;
import vn.bangvang.shared.rule.scoring.Combining.Combined;
import vn.bangvang.shared.rule.scoring.ScoreTable;
import vn.bangvang.shared.rule.scoring.ScoringPolicy;
import vn.bangvang.shared.value.Adjustment;
import vn.bangvang.shared.value.Assignment;
import vn.bangvang.shared.value.Criterion;
import vn.bangvang.shared.value.CriterionScore;

/** What somebody who settles a sheet sets otherwise than it was, and why. */
record Revision(
        ScoreTable table, List<Assignment> assignments, List<CriterionScore> changes, List<Adjustment> adjustments) {

    /** What the scorers did not agree on has to be among the changes. */
    List<CriterionScore> settle(Combined combined) {
        List<String> open =
                combined.unsettled().stream().filter(code -> !isChanged(code)).toList();
        if (!open.isEmpty()) {
            throw new Refusal(Reason.FACTS_UNSETTLED, Map.of("criteria", open));
        }
        return revise(combined.scores());
    }

    /** The scores complete again, in the order of the table. */
    List<CriterionScore> revise(List<CriterionScore> before) {
        Distinct.check(changes.stream().map(CriterionScore::criterion).toList());
        Distinct.check(adjustments.stream().map(Adjustment::criterion).toList());
        List<CriterionScore> after = merged(before);
        ScoringPolicy.checkScores(table, assignments, after);
        Set<String> explained = adjustments.stream().map(Adjustment::criterion).collect(Collectors.toSet());
        ScoringPolicy.checkAdjustments(before, after, explained);
        return after;
    }

    boolean isChanged(String code) {
        return changes.stream().anyMatch(change -> change.criterion().equals(code));
    }

    /** What is on no line of the table comes last, where it is found out. */
    private List<CriterionScore> merged(List<CriterionScore> before) {
        Map<String, CriterionScore> merged = new HashMap<>();
        before.forEach(score -> merged.put(score.criterion(), score));
        changes.forEach(change -> merged.put(change.criterion(), change));
        List<String> lines = table.leaves().stream().map(Criterion::code).toList();
        return merged.values().stream()
                .sorted(Comparator.comparing(score -> place(lines, score.criterion())))
                .toList();
    }

    private static int place(List<String> lines, String code) {
        int line = lines.indexOf(code);
        return line < 0 ? lines.size() : line;
    }
}
