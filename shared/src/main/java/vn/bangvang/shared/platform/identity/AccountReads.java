package vn.bangvang.shared.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The reading half of the accounts' REST and the login page; the query side imports it. */
@Configuration(proxyBeanMethods = false)
@Import({AccountReads.WhoAmI.class, AccountReads.OwnSessions.class, AccountReads.OwnPasskeys.class, LoginPage.class})
public class AccountReads {

    @RestController
    static class WhoAmI {

        @GetMapping("/api/account")
        AccountView account(@AuthenticationPrincipal AccountPrincipal account) {
            return AccountView.of(account);
        }
    }

    @RestController
    static class OwnPasskeys {

        private final Passkeys passkeys;

        OwnPasskeys(Passkeys passkeys) {
            this.passkeys = passkeys;
        }

        @GetMapping("/api/account/passkeys")
        Passkeys.PasskeyRows passkeys(@AuthenticationPrincipal AccountPrincipal account) {
            return passkeys.of(account.id());
        }
    }

    @RestController
    static class OwnSessions {

        private final SessionList sessions;

        OwnSessions(SessionList sessions) {
            this.sessions = sessions;
        }

        @GetMapping("/api/account/sessions")
        SessionList.Rows sessions(@AuthenticationPrincipal AccountPrincipal account, HttpServletRequest request) {
            return sessions.own(account, request);
        }
    }
}
