package vn.bangvang.shared.platform.identity;

import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.bangvang.shared.domain.kernel.AccountId;
import vn.bangvang.shared.domain.kernel.PersonId;

/** The account that a request comes from, as it was when it logged in; kept in the session, hence serializable. */
public record AccountPrincipal(
        UUID id,
        String username,
        String displayName,
        @Nullable UUID person,
        boolean mustChangePassword) implements AuthenticatedPrincipal, Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    public AccountId accountId() {
        return new AccountId(id);
    }

    /** The person who holds the account; a technical account has none. */
    public Optional<PersonId> personId() {
        return Optional.ofNullable(person).map(PersonId::new);
    }

    /** As it is after a login by something else: who has that need not change the password first. */
    AccountPrincipal withoutPassword() {
        return new AccountPrincipal(id, username, displayName, person, false);
    }

    @Override
    public String getName() {
        return username;
    }

    /** The account of the request this thread is working for. */
    public static Optional<AccountPrincipal> current() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    static Optional<AccountPrincipal> of(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof AccountPrincipal account
                ? Optional.of(account)
                : Optional.empty();
    }
}
