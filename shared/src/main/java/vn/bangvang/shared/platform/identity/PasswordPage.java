package vn.bangvang.shared.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import vn.bangvang.shared.platform.web.Language;
import vn.bangvang.shared.platform.web.Practice;

/** The page where people change their password: the one side shows it first, the other again when it refuses one. */
final class PasswordPage {

    private PasswordPage() {}

    /** @param refused why the last try was refused, in words; null at first */
    static String html(@Nullable String refused, CsrfToken token, HttpServletRequest request) {
        HtmlPage page = new HtmlPage(Language.of(request), "change", "/password", token).marked(Practice.mark(request));
        if (refused != null) {
            page.notice(refused);
        } else if (AccountPrincipal.current()
                .filter(AccountPrincipal::mustChangePassword)
                .isPresent()) {
            page.why("change.why");
        }
        return page.field("oldPassword", "password", "current-password")
                .newPassword("newPassword", "newPassword.hint")
                .field("repeatedPassword", "password", "new-password")
                .html();
    }
}
