package vn.bangvang.shared.platform.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the table of accounts (tài khoản). */
record Account(
        UUID id,
        String username,
        String displayName,
        @Nullable UUID personId,
        String passwordHash,
        boolean mustChangePassword,
        boolean disabled) {

    AccountPrincipal principal() {
        return new AccountPrincipal(id, username, displayName, personId, mustChangePassword);
    }

    @Override
    public String toString() {
        return "Account[" + username + "]";
    }
}
