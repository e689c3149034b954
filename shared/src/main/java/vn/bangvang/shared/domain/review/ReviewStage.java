package vn.bangvang.shared.domain.review;

/** How far a review has come. */
public enum ReviewStage {
    /** Đã gửi. */
    SUBMITTED,
    /** Trả lại để bổ sung. */
    RETURNED,
    /** Đã đánh giá. */
    ASSESSED,
    /** Đã kết luận. */
    CONCLUDED
}
