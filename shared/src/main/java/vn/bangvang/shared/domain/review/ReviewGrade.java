package vn.bangvang.shared.domain.review;

/** How the organiser assesses what a review reports (mức độ hoàn thành nhiệm vụ). */
public enum ReviewGrade {
    /** Hoàn thành xuất sắc nhiệm vụ. */
    EXCELLENT,
    /** Hoàn thành tốt nhiệm vụ. */
    GOOD,
    /** Hoàn thành nhiệm vụ. */
    COMPLETED,
    /** Không hoàn thành nhiệm vụ. */
    NOT_COMPLETED
}
