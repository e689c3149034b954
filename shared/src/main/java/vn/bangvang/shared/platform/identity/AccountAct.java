package vn.bangvang.shared.platform.identity;

/** What is done to an account (việc với tài khoản). */
public enum AccountAct {
    /** Lập tài khoản. */
    CREATED,
    /** Ghi tài khoản là của ai. */
    ASSIGNED,
    /** Khóa. */
    DISABLED,
    /** Mở lại. */
    ENABLED,
    /** Cấp lại mật khẩu. */
    PASSWORD_RESET,
    /** Kết thúc mọi phiên làm việc. */
    SESSIONS_ENDED,
    /** Mở lại cho quản trị viên, trên máy chủ. */
    LET_IN
}
