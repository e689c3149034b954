package vn.bangvang.shared.law;

/** Whose turn a step of a route template is; a nomination resolves it to a unit when it is submitted. */
public enum Place {
    /** The unit that submits (đơn vị trình). */
    SUBMITTING_UNIT,
    /** The unit that leads the cluster or block that year (cụm trưởng, khối trưởng). */
    CLUSTER_LEADER,
    /** The nearest unit, from the one that submits upwards, of a kind that may decide (cấp có thẩm quyền). */
    COMPETENT_UNIT,
    /** The province (tỉnh). */
    PROVINCE
}
