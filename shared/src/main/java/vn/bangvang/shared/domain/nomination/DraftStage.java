package vn.bangvang.shared.domain.nomination;

/** How far a draft has come (tình trạng soạn thảo). */
public enum DraftStage {
    /** Đang soạn thảo. */
    WRITING,
    /** Đã trình ký. */
    SENT,
    /** Trả lại người soạn thảo. */
    RETURNED,
    /** Đã ký. */
    SIGNED,
    /** Đã bỏ. */
    DISCARDED
}
