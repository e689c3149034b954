package vn.bangvang.shared.platform.identity;

import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import vn.bangvang.shared.domain.kernel.Refusal;

/**
 * Tells an account by its name and password. An unknown name, a wrong password and a disabled account look the same from
 * outside and take the same time.
 */
final class PasswordLogin implements AuthenticationProvider {

    private final Accounts accounts;
    private final Passwords passwords;
    private final LoginAttempts attempts;
    private final KnownDevices devices;
    private final VerifiedPasswords verified = new VerifiedPasswords();

    PasswordLogin(Accounts accounts, Passwords passwords, LoginAttempts attempts, KnownDevices devices) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = attempts;
        this.devices = devices;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String username = Accounts.asked(asked.getName());
        String password = String.valueOf(asked.getCredentials());
        try {
            Account account = verified(username, password, source(asked));
            UsernamePasswordAuthenticationToken done =
                    UsernamePasswordAuthenticationToken.authenticated(account.principal(), null, List.of());
            done.setDetails(asked.getDetails());
            return done;
        } catch (DataAccessException unreachable) {
            throw new AuthenticationServiceException("Accounts cannot be read", unreachable);
        } catch (Refusal refusal) {
            throw new LoginRefused(refusal);
        }
    }

    private Account verified(String username, String password, LoginSource source) {
        Optional<Account> account = accounts.row(username).filter(known -> !known.disabled());
        if (account.isPresent()
                && verified.contains(username, password, account.get().passwordHash())) {
            return account.get();
        }
        boolean known = devices.knows(account.map(Account::id).orElse(null), source.device());
        List<GuessLimit> limits = limits(username, source, known);
        if (!verified.together(source.address(), username, password, () -> tried(account, password, limits, known))) {
            throw new BadCredentialsException("Bad credentials");
        }
        verified.add(username, password, account.orElseThrow().passwordHash());
        return account.orElseThrow();
    }

    private static List<GuessLimit> limits(String username, LoginSource source, boolean known) {
        return known && source.device() != null
                ? List.of(GuessLimit.ofDevice(username, source.device()))
                : List.of(
                        GuessLimit.ofNameAt(username, source.address()),
                        GuessLimit.ofName(username),
                        GuessLimit.ofAddress(source.address()));
    }

    private boolean tried(Optional<Account> account, String password, List<GuessLimit> limits, boolean known) {
        attempts.begin(limits).ifPresent(seconds -> {
            throw LoginRefused.tooMany(seconds);
        });
        boolean right;
        try {
            String hash = account.map(Account::passwordHash).orElse(null);
            right = known ? passwords.matchesOfSomebodyKnown(password, hash) : passwords.matches(password, hash);
        } catch (Refusal busy) {
            attempts.notTried(limits);
            throw busy;
        }
        if (right) {
            attempts.succeeded(limits);
        }
        return right;
    }

    private static LoginSource source(Authentication asked) {
        return asked.getDetails() instanceof LoginSource source ? source : new LoginSource("", null);
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
