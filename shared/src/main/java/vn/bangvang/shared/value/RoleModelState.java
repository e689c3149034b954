package vn.bangvang.shared.value;

/** How far a role model has come; the states up to {@link #REPLICATED} follow each other. */
public enum RoleModelState {
    /** Đã lập kế hoạch. */
    PLANNED,
    /** Đang bồi dưỡng. */
    NURTURED,
    /** Đủ điều kiện công nhận. */
    READY,
    /** Được công nhận. */
    RECOGNISED,
    /** Đã tuyên truyền. */
    PUBLICISED,
    /** Đang nhân rộng. */
    REPLICATED,
    /** Thôi bồi dưỡng. */
    DROPPED,
    /** Đã rút. */
    WITHDRAWN
}
