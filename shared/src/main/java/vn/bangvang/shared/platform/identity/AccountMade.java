package vn.bangvang.shared.platform.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A new account.
 *
 * @param oneTimePassword to be told to its holder; null where the caller chose one, and when the account was there already
 */
record AccountMade(
        UUID id,
        String username,
        String displayName,
        @Nullable UUID personId,
        boolean mustChangePassword,
        @Nullable String oneTimePassword) {

    static AccountMade of(AccountPrincipal account, @Nullable String oneTimePassword) {
        return new AccountMade(
                account.id(),
                account.username(),
                account.displayName(),
                account.person(),
                account.mustChangePassword(),
                oneTimePassword);
    }

    @Override
    public String toString() {
        return "AccountMade[" + username + "]";
    }
}
