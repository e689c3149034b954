package vn.bangvang.shared.rule.scoring;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.bangvang.shared.value.Assignment;
import vn.bangvang.shared.value.Criterion;
import vn.bangvang.shared.value.CriterionScore;
import vn.bangvang.shared.value.TableEffect;

/** What an amended table or corrected assignments ask of scores that were given before (chấm bổ sung). */
public final class Supplements {

    private Supplements() {}

    /**
     * The assigned criteria that have no score yet, or one that was given while they were worth or counted otherwise.
     *
     * @param under the version the scores were given under
     */
    public static List<String> needed(
            ScoreTable under, ScoreTable inForce, List<Assignment> assignments, List<CriterionScore> scores) {
        TableEffect effect = TablePolicy.effect(under, inForce);
        Set<String> standing = new HashSet<>();
        scores.forEach(score -> standing.add(score.criterion()));
        effect.added().forEach(standing::remove);
        effect.changed().forEach(standing::remove);
        return inForce.assignedLeaves(assignments).stream()
                .map(Criterion::code)
                .filter(code -> !standing.contains(code))
                .toList();
    }

    /** The scores that still count: those on criteria that the unit has to be scored on now. */
    public static List<CriterionScore> counting(
            ScoreTable inForce, List<Assignment> assignments, List<CriterionScore> scores) {
        List<String> asked = inForce.assignedLeaves(assignments).stream()
                .map(Criterion::code)
                .toList();
        return scores.stream()
                .filter(score -> asked.contains(score.criterion()))
                .toList();
    }
}
