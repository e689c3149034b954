package vn.bangvang.shared.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;

/**
 * Changes one's own password. Whoever stole a session must not guess the password at leisure, so a wrong one counts as a
 * failed login. The session that asks goes on under a new id; all others of the account end.
 */
class PasswordChanges {

    private final Accounts accounts;
    private final Logins logins;
    private final FailedLogins failures;

    PasswordChanges(Accounts accounts, Logins logins, FailedLogins failures) {
        this.accounts = accounts;
        this.logins = logins;
        this.failures = failures;
    }

    AccountPrincipal change(
            AccountPrincipal account,
            String oldPassword,
            String newPassword,
            HttpServletRequest request,
            HttpServletResponse response) {
        String address = request.getRemoteAddr();
        failures.secondsToWait(account.username(), address).ifPresent(seconds -> {
            throw new Refusal(Reason.TOO_MANY_FAILED_LOGINS, Map.of("seconds", seconds));
        });
        HttpSession session = request.getSession(false);
        try {
            AccountPrincipal changed = accounts.changePassword(
                    account.id(), oldPassword, newPassword, session == null ? null : session.getId());
            logins.forgetEnded();
            if (session != null) {
                logins.begin(changed, request, response);
            }
            return changed;
        } catch (Refusal refusal) {
            if (refusal.reason() == Reason.WRONG_PASSWORD) {
                failures.record(account.username(), address);
            }
            throw refusal;
        }
    }
}
