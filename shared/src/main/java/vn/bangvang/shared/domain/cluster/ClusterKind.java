package vn.bangvang.shared.domain.cluster;

/** Whether emulating units form a cluster or a block. */
public enum ClusterKind {
    /** Cụm thi đua. */
    CLUSTER,
    /** Khối thi đua. */
    BLOCK
}
