package vn.bangvang.shared.domain.nomination;

/** The fixed grounds on which a nomination is refused (không đủ điều kiện). */
public enum RejectionGround {
    /** Sai đối tượng. */
    WRONG_SUBJECT,
    /** Chưa đạt tiêu chuẩn. */
    BELOW_STANDARD,
    /** Hồ sơ không đầy đủ. */
    INCOMPLETE_DOSSIER,
    /** Vi phạm pháp luật. */
    VIOLATION
}
