package vn.bangvang.shared.domain.rolemodel;

/** The paper under which a role model is recognised. */
public enum RecognitionBasis {
    /** Quyết định. */
    DECISION,
    /** Biên bản. */
    MINUTES
}
