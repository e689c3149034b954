package vn.bangvang.shared.value;

/** The paper under which a role model is recognised. */
public enum RecognitionBasis {
    /** Quyết định. */
    DECISION,
    /** Biên bản. */
    MINUTES
}
