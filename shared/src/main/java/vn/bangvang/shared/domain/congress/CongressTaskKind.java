package vn.bangvang.shared.domain.congress;

/** What the preparation of a congress is made of. */
public enum CongressTaskKind {
    /** Ban, tiểu ban. */
    COMMITTEE,
    /** Tổ. */
    TEAM,
    /** Tổ giúp việc. */
    HELPING_GROUP,
    /** Văn kiện. */
    DOCUMENT,
    /** Nhân sự. */
    PERSONNEL,
    /** Điển hình tiên tiến. */
    ROLE_MODEL,
    /** Báo cáo tham luận. */
    PRESENTATION,
    /** Tổng duyệt. */
    REHEARSAL,
    /** Hậu cần, bảo đảm. */
    LOGISTICS
}
