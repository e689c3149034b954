package vn.bangvang.shared.identity;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The reading half of the accounts' REST and the login page; the query side imports it. */
@Configuration(proxyBeanMethods = false)
@Import({AccountReads.WhoAmI.class, LoginPage.class})
public class AccountReads {

    @RestController
    static class WhoAmI {

        @GetMapping("/api/account")
        AccountView account(@AuthenticationPrincipal AccountPrincipal account) {
            return AccountView.of(account);
        }
    }
}
