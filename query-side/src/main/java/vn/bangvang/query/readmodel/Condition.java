package vn.bangvang.query.readmodel;

/** Whether what a read model answers can be relied on. */
public enum Condition {
    FOLLOWING,
    /** It is read again from the log, and closed until it has come to where it was. */
    REBUILDING,
    /** The log does not hold what it, or its node, has come to: it was changed or shortened. It stands still. */
    NOT_IN_LOG,
    /** It has passed over events, or handled some twice. */
    DIFFERS
}
