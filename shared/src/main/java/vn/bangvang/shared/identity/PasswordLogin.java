package vn.bangvang.shared.identity;

import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Tells an account by its name and password. An unknown name, a wrong password and a disabled account look the same from
 * outside.
 */
final class PasswordLogin implements AuthenticationProvider {

    private final Accounts accounts;
    private final Passwords passwords;
    private final FailedLogins failures;
    private final VerifiedPasswords verified = new VerifiedPasswords();

    PasswordLogin(Accounts accounts, Passwords passwords, FailedLogins failures) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.failures = failures;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String username = Accounts.asked(asked.getName());
        String password = String.valueOf(asked.getCredentials());
        try {
            Account account = verified(username, password, address(asked));
            UsernamePasswordAuthenticationToken done =
                    UsernamePasswordAuthenticationToken.authenticated(account.principal(), null, List.of());
            done.setDetails(asked.getDetails());
            return done;
        } catch (DataAccessException unreachable) {
            throw new AuthenticationServiceException("Accounts cannot be read", unreachable);
        }
    }

    private Account verified(String username, String password, String address) {
        Optional<Account> account = accounts.row(username).filter(known -> !known.disabled());
        if (account.isPresent()
                && verified.contains(username, password, account.get().passwordHash())) {
            return account.get();
        }
        failures.secondsToWait(username, address).ifPresent(seconds -> {
            throw new TooManyFailedLogins(seconds);
        });
        if (!right(account, password)) {
            failures.record(username, address);
            throw new BadCredentialsException("Bad credentials");
        }
        failures.forget(username);
        verified.add(username, password, account.orElseThrow().passwordHash());
        return account.orElseThrow();
    }

    private boolean right(Optional<Account> account, String password) {
        if (account.isEmpty() || password.length() > 4 * Passwords.MAXIMUM) {
            passwords.matchesNobody("");
            return false;
        }
        return passwords.matches(password, account.get().passwordHash());
    }

    private static String address(Authentication asked) {
        return asked.getDetails() instanceof WebAuthenticationDetails web ? String.valueOf(web.getRemoteAddress()) : "";
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
