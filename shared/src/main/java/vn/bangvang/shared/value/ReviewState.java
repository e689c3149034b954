package vn.bangvang.shared.value;

/** How far a review has come. */
public enum ReviewState {
    /** Đã gửi. */
    SUBMITTED,
    /** Trả lại để bổ sung. */
    RETURNED,
    /** Đã đánh giá. */
    ASSESSED,
    /** Đã kết luận. */
    CONCLUDED
}
