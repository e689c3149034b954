package vn.bangvang.shared.platform.identity;

/** Knows who administers what; each side answers from the mandates it has read. */
public interface Administrators {

    /** Of the whole tree of units, today. */
    boolean isAdministrator(AccountPrincipal account);

    /** Of any unit, today or later, and also by a mandate that still waits. */
    boolean administersAnything(AccountPrincipal account);
}
