package vn.bangvang.shared.domain.congress;

/** As what a delegate was elected. */
public enum DelegateStanding {
    /** Đại biểu chính thức. */
    OFFICIAL,
    /** Đại biểu dự khuyết. */
    ALTERNATE
}
