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
    /** Tự kết thúc một phiên làm việc của mình. */
    SESSION_ENDED,
    /** Tự kết thúc các phiên làm việc khác của mình. */
    OTHER_SESSIONS_ENDED,
    /** Kết thúc mọi phiên làm việc. */
    SESSIONS_ENDED,
    /** Thêm khóa đăng nhập. */
    PASSKEY_ADDED,
    /** Bỏ khóa đăng nhập. */
    PASSKEY_REMOVED,
    /** Liên kết với nhà cung cấp định danh. */
    LOGIN_LINKED,
    /** Bỏ liên kết với nhà cung cấp định danh. */
    LOGIN_UNLINKED,
    /** Mở lại cho quản trị viên, trên máy chủ. */
    LET_IN
}
