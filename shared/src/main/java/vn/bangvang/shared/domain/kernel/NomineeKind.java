package vn.bangvang.shared.domain.kernel;

/** Who is nominated. */
public enum NomineeKind {
    /** Tập thể: a unit. */
    COLLECTIVE,
    /** Cá nhân: a person of a unit. */
    INDIVIDUAL
}
