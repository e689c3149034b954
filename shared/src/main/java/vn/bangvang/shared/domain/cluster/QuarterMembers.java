package vn.bangvang.shared.domain.cluster;

/** Who is a member in a quarter, of those that joined or left within it; a score table says which. */
public enum QuarterMembers {
    /** Là thành viên cả quý. */
    EVERY_DAY,
    /** Là thành viên quá nửa số ngày của quý. */
    MOST_DAYS,
    /** Là thành viên vào ngày cuối quý. */
    LAST_DAY
}
