package vn.bangvang.shared.domain.scoretable;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.Score;

/**
 * One line of a score table (tiêu chí).
 *
 * @param parent the code of the criterion it is a part of; null for a section (mục lớn)
 * @param maxScore the most points it can bring (điểm tối đa); those of a parent are what its children add up to, bonus
 *     and penalty apart
 * @param pointsEach points for one occurrence, or for one bonus; null for other kinds
 * @param penaltyEach points that one penalty takes away, 0 or more; null but for bonus and penalty
 * @param minScore the least it can come to, 0 or less; null but for bonus and penalty
 */
public record Criterion(
        String code,
        @Nullable String parent,
        String name,
        CriterionKind kind,
        Score maxScore,
        @Nullable Score pointsEach,
        @Nullable Score penaltyEach,
        @Nullable Score minScore) {

    /** Points as the scorers judge, in a table without sections. */
    public static Criterion judged(String code, String name, Score maxScore) {
        return new Criterion(code, null, name, CriterionKind.JUDGED, maxScore, null, null, null);
    }

    @JsonIgnore
    public boolean isLeaf() {
        return kind != CriterionKind.PARENT;
    }

    /** The same criterion with other maximum points. */
    public Criterion worth(Score maximum) {
        return new Criterion(code, parent, name, kind, maximum, pointsEach, penaltyEach, minScore);
    }
}
