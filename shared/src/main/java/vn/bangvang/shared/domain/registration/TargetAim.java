package vn.bangvang.shared.domain.registration;

/** Which way a target counts. */
public enum TargetAim {
    /** Ít nhất: the more the better, such as people called up. */
    AT_LEAST,
    /** Nhiều nhất: the fewer the better, such as violations of discipline. */
    AT_MOST
}
