package vn.bangvang.shared.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.shared.platform.web.ProblemTypes;

/** The reading half of the accounts' REST and the login page; the query side imports it. */
@Configuration(proxyBeanMethods = false)
@Import({
    AccountReads.WhoAmI.class,
    AccountReads.OwnSessions.class,
    AccountReads.OwnPasskeys.class,
    LoginPage.class,
    ProblemTypes.class
})
public class AccountReads {

    @RestController
    static class WhoAmI {

        /** Who is logged in. */
        @GetMapping("/api/account")
        AccountView getOwnAccount(@AuthenticationPrincipal AccountPrincipal account) {
            return AccountView.of(account);
        }
    }

    @RestController
    static class OwnPasskeys {

        private final Passkeys passkeys;

        OwnPasskeys(Passkeys passkeys) {
            this.passkeys = passkeys;
        }

        /** The passkeys of the caller. */
        @GetMapping("/api/account/passkeys")
        Passkeys.PasskeyRows listOwnPasskeys(@AuthenticationPrincipal AccountPrincipal account) {
            return passkeys.of(account.id());
        }
    }

    @RestController
    static class OwnSessions {

        private final SessionList sessions;

        OwnSessions(SessionList sessions) {
            this.sessions = sessions;
        }

        /** Where the caller is logged in. */
        @GetMapping("/api/account/sessions")
        SessionList.Rows listOwnSessions(
                @AuthenticationPrincipal AccountPrincipal account, HttpServletRequest request) {
            return sessions.own(account, request);
        }
    }
}
