package vn.bangvang.shared.domain.scoring;

/** By which rule one criterion brought its points; what a reader is told. */
public enum Formula {
    /** Không giao: it counts neither for the unit nor in its maximum. */
    NOT_ASSIGNED,
    /** Chưa có kết quả: assigned, and nothing scored yet. */
    NOT_SCORED,
    /** Điểm chấm: as judged. */
    JUDGED,
    /** Chưa đạt chỉ tiêu: half of the points, times the share of the target that was reached. */
    BELOW_TARGET,
    /** Đạt chỉ tiêu: half of the points. */
    ON_TARGET,
    /** Vượt chỉ tiêu: half, and of the other half the share of the best excess in the cluster. */
    ABOVE_TARGET,
    /** Vượt cao nhất cụm: all points. */
    LEADS,
    /** Không giao chỉ tiêu mà có kết quả: the share of the best result among units without a target. */
    RESULT_WITHOUT_TARGET,
    /** Đạt: all points. */
    ACHIEVED,
    /** Không đạt: none. */
    NOT_ACHIEVED,
    /** Số lần × điểm, tối đa. */
    PER_OCCURRENCE,
    /** Thưởng − phạt, within the least and the most. */
    BONUS_PENALTY
}
