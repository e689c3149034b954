package vn.bangvang.shared.domain.ranking;

/** Why a unit is not ranked (không xếp hạng). */
public enum ExclusionGround {
    /** Có vụ việc hình sự. */
    CRIMINAL_CASE,
    /** Có tham nhũng, tiêu cực. */
    CORRUPTION,
    /** Mất đoàn kết nội bộ. */
    LOSS_OF_SOLIDARITY,
    /** Không là thành viên cả năm; follows from the terms of the table, and is not decided by anybody. */
    PART_OF_YEAR,
    /** Căn cứ khác, nêu trong lý do. */
    OTHER
}
