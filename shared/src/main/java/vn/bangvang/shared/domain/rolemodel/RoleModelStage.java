package vn.bangvang.shared.domain.rolemodel;

/** How far a role model has come; the stages up to {@link #REPLICATED} follow each other. */
public enum RoleModelStage {
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
