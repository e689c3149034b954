package vn.bangvang.shared.domain.scoring;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.bangvang.shared.domain.kernel.Distinct;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.scoretable.Assignment;
import vn.bangvang.shared.domain.scoretable.Criterion;
import vn.bangvang.shared.domain.scoretable.ScoreTable;
import vn.bangvang.shared.domain.scoring.Combining.Combined;

/** What somebody who settles a sheet sets otherwise than it was, and why. */
public record Revision(
        ScoreTable table, List<Assignment> assignments, List<CriterionScore> changes, List<Adjustment> adjustments) {

    /** What the scorers did not agree on has to be among the changes. */
    public List<CriterionScore> settle(Combined combined) {
        List<String> open =
                combined.unsettled().stream().filter(code -> !isChanged(code)).toList();
        if (!open.isEmpty()) {
            throw new Refusal(Reason.FACTS_UNSETTLED, Map.of("criteria", open));
        }
        return revise(combined.scores());
    }

    /** What was settled under an older version of the table is not taken over unseen. */
    public void refuseUnseen(List<String> askedAnew, UnitId reviser) {
        List<String> unseen =
                askedAnew.stream().filter(code -> !isChanged(code)).toList();
        if (!unseen.isEmpty()) {
            throw new Refusal(Reason.SUPPLEMENT_REQUIRED, Map.of("unit", reviser, "criteria", unseen));
        }
    }

    /** The scores complete again, in the order of the table. */
    public List<CriterionScore> revise(List<CriterionScore> before) {
        Distinct.check(changes.stream().map(CriterionScore::criterion).toList());
        Distinct.check(adjustments.stream().map(Adjustment::criterion).toList());
        List<CriterionScore> after = merged(before);
        ScoringPolicy.checkScores(table, assignments, after);
        Set<String> explained = adjustments.stream().map(Adjustment::criterion).collect(Collectors.toSet());
        ScoringPolicy.checkAdjustments(before, after, explained);
        return after;
    }

    private boolean isChanged(String code) {
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
