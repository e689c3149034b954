package vn.bangvang.shared.domain.congress;

/** How far a congress has come. */
public enum CongressStage {
    /** Đã có chủ trương triệu tập. */
    CONVENED,
    /** Đã ban hành kế hoạch, đang chuẩn bị. */
    PLANNED,
    /** Đã tiến hành. */
    HELD,
    /** Đã thông qua nghị quyết. */
    RESOLVED,
    /** Đã phát động phong trào nhiệm kỳ sau. */
    NEXT_LAUNCHED,
    /** Không tổ chức. */
    CANCELLED
}
