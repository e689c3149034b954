package vn.bangvang.shared.domain.scoretable;

/** How a criterion (tiêu chí) of a score table brings points. */
public enum CriterionKind {
    /** Mục: the sum of its children. */
    PARENT,
    /** Chấm điểm trực tiếp: points from 0 to the most, as the scorers judge. */
    JUDGED,
    /**
     * Định lượng: a result against a target; whoever exceeds it most in the cluster has all points. A result of a unit
     * that was assigned no target is compared with those of its like alone.
     */
    QUANTITATIVE,
    /** Đạt hay không đạt: all points or none; the value is 1 or 0. */
    ACHIEVED,
    /** Theo số lần: points for each occurrence, up to the most. */
    PER_OCCURRENCE,
    /** Điểm thưởng, điểm trừ: points for each bonus, less points for each penalty, between the least and the most. */
    BONUS_PENALTY
}
