package vn.bangvang.shared.domain.review;

/** Which review of the emulation year. */
public enum ReviewKind {
    /** Sơ kết. */
    MID_YEAR,
    /** Tổng kết. */
    YEAR_END
}
