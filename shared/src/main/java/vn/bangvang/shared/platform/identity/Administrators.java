package vn.bangvang.shared.platform.identity;

/** Knows who administers the installation; each side answers from the mandates it has read. */
@FunctionalInterface
public interface Administrators {
    boolean isAdministrator(AccountPrincipal account);
}
