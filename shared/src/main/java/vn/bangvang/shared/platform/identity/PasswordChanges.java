package vn.bangvang.shared.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;

/**
 * Changes one's own password. Whoever stole a session must not guess the password at leisure, so a wrong one counts as a
 * failed login. The session that asks goes on under a new id; all others of the account end.
 */
class PasswordChanges {

    private final Accounts accounts;
    private final Logins logins;
    private final LoginAttempts attempts;

    PasswordChanges(Accounts accounts, Logins logins, LoginAttempts attempts) {
        this.accounts = accounts;
        this.logins = logins;
        this.attempts = attempts;
    }

    AccountPrincipal change(
            AccountPrincipal account,
            String oldPassword,
            String newPassword,
            HttpServletRequest request,
            HttpServletResponse response) {
        List<GuessLimit> limits = List.of(GuessLimit.ofChange(account.username()));
        attempts.begin(limits).ifPresent(seconds -> {
            throw LoginRefused.tooMany(seconds);
        });
        HttpSession session = request.getSession(false);
        try {
            AccountPrincipal changed = accounts.changePassword(
                    account.id(), oldPassword, newPassword, session == null ? null : session.getId());
            attempts.succeeded(limits);
            logins.forgetEnded();
            if (session != null) {
                logins.begin(changed, request, response);
            }
            return changed;
        } catch (Refusal refusal) {
            if (refusal.reason() != Reason.WRONG_PASSWORD) {
                attempts.notTried(limits);
            }
            throw refusal;
        }
    }
}
