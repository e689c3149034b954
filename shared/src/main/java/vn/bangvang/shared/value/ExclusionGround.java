package vn.bangvang.shared.value;

/** Why a unit is not ranked (không xếp hạng). */
public enum ExclusionGround {
    /** Có vụ việc hình sự. */
    CRIMINAL_CASE,
    /** Có tham nhũng, tiêu cực. */
    CORRUPTION,
    /** Mất đoàn kết nội bộ. */
    LOSS_OF_SOLIDARITY,
    /** Căn cứ khác, nêu trong lý do. */
    OTHER
}
