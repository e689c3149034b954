package vn.bangvang.shared.law;

/** What a step of a nomination's route asks for. */
public enum StepKind {
    /** Thẩm định, trình cấp trên. */
    ENDORSE,
    /** Hội đồng Thi đua – Khen thưởng biểu quyết. */
    COUNCIL,
    /** Người có thẩm quyền quyết định. */
    DECIDE,
    /** Trình cơ quan ngoài hệ thống. */
    FORWARD,
    /** Ghi nhận quyết định của cơ quan ngoài hệ thống. */
    EXTERNAL_DECISION
}
