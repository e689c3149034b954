package vn.bangvang.shared.domain.rolemodel;

/** What came out of looking at a role model under way. */
public enum RoleModelOutcome {
    /** Tiếp tục bồi dưỡng. */
    KEEP,
    /** Đủ điều kiện công nhận. */
    READY,
    /** Thôi bồi dưỡng. */
    DROP
}
