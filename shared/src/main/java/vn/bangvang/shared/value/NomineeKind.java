package vn.bangvang.shared.value;

/** Who is nominated. */
public enum NomineeKind {
    /** Tập thể: a unit. */
    COLLECTIVE,
    /** Cá nhân: a person of a unit. */
    INDIVIDUAL
}
