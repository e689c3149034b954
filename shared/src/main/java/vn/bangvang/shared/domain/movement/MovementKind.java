package vn.bangvang.shared.domain.movement;

/** What sort of movement (phong trào) it is. */
public enum MovementKind {
    /** Thường xuyên hằng năm: the regular movement of a year or of several. */
    ANNUAL,
    /** Theo đợt, cao điểm: a drive towards one occasion. */
    DRIVE,
    /** Theo chuyên đề: about one theme, often over years. */
    THEMATIC
}
