package vn.bangvang.shared.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.shared.platform.web.Language;
import vn.bangvang.shared.platform.web.LocalAddress;
import vn.bangvang.shared.platform.web.Practice;

/** The pages where people log in and change their password. */
@RestController
class LoginPage {

    private final Passkeys passkeys;
    private final LinkedLogins links;

    LoginPage(Passkeys passkeys, LinkedLogins links) {
        this.passkeys = passkeys;
        this.links = links;
    }

    @GetMapping(path = "/login", produces = HtmlPage.TYPE)
    String login(
            @RequestParam(required = false) @Nullable String failed,
            @RequestParam(required = false) @Nullable Integer wait,
            @RequestParam(required = false) @Nullable String out,
            @RequestParam(required = false) @Nullable String unlinked,
            @RequestParam(required = false) @Nullable String elsewhere,
            @RequestParam(required = false) @Nullable String next,
            CsrfToken token,
            HttpServletRequest request) {
        Locale language = Language.of(request);
        HtmlPage page = new HtmlPage(language, "login", "/login", token)
                .marked(Practice.mark(request))
                .at("/login" + LocalAddress.next(next, "?"))
                .kept("next", LocalAddress.of(next))
                .field("username", "text", "username", TriedName.of(request))
                .field("password", "password", "current-password");
        if (wait != null) {
            page.notice(HtmlPage.TEXTS.text("wait", Map.of("seconds", wait), language));
        } else if (failed != null) {
            page.notice(HtmlPage.TEXTS.text("failed", language));
        } else if (out != null) {
            page.notice(HtmlPage.TEXTS.text("out", language));
        } else if (unlinked != null) {
            page.notice(HtmlPage.TEXTS.text("unlinked", language));
        } else if (elsewhere != null) {
            page.notice(HtmlPage.TEXTS.text("elsewhere", language));
        }
        links.provider().ifPresent(name -> page.elsewhere(OidcLogin.START + LocalAddress.next(next, "?"), name));
        if (passkeys.offered(request)) {
            page.passkey(LocalAddress.of(next));
        }
        return page.html();
    }

    @GetMapping(path = "/password", produces = HtmlPage.TYPE)
    String password(CsrfToken token, HttpServletRequest request) {
        return PasswordPage.html(null, token, request);
    }
}
