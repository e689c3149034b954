package vn.bangvang.shared.domain.review;

/** Whose work a review looks back on. */
public enum ReviewSubject {
    /** Đơn vị: one member of the cluster. */
    UNIT,
    /** Cụm, khối: the cluster as a whole, reported by its leader or the deputy. */
    CLUSTER
}
