package vn.bangvang.shared.domain.decision;

/** What a decision does; numbers run per body, kind and year. */
public enum DecisionKind {
    /** Quyết định khen thưởng. */
    AWARD
}
