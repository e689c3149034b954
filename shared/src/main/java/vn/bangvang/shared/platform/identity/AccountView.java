package vn.bangvang.shared.platform.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account, as its holder and the administrators see it. */
record AccountView(
        UUID id,
        String username,
        String displayName,
        @Nullable UUID personId,
        boolean mustChangePassword) {

    static AccountView of(AccountPrincipal account) {
        return new AccountView(
                account.id(),
                account.username(),
                account.displayName(),
                account.person(),
                account.mustChangePassword());
    }
}
