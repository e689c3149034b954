package vn.bangvang.shared.value;

/** What a decision does; numbers run per body, kind and year. */
public enum DecisionKind {
    /** Quyết định khen thưởng. */
    AWARD
}
