package vn.bangvang.shared.domain.scoring;

/** How far a score sheet has come. */
public enum SheetStage {
    /** Đang chấm: the unit and the other members score. */
    SCORING,
    /** Đã tổng hợp. */
    CONSOLIDATED,
    /** Đơn vị đã đồng ý. */
    ACCEPTED,
    /** Đơn vị đã giải trình. */
    EXPLAINED,
    /** Đã phúc tra. */
    REVERIFIED,
    /** Kết quả cuối cùng. */
    FINAL
}
