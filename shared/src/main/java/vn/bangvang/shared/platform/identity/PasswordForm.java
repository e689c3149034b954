package vn.bangvang.shared.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.platform.web.Language;
import vn.bangvang.shared.platform.words.ReasonTexts;

/** Takes the form of the page where people change their password, and sends them on. */
@RestController
class PasswordForm {

    private final PasswordChanges changes;

    PasswordForm(PasswordChanges changes) {
        this.changes = changes;
    }

    /** @param repeatedPassword the new password once more, since nobody sees what they type */
    @PostMapping("/password")
    ResponseEntity<String> change(
            @RequestParam String oldPassword,
            @RequestParam String newPassword,
            @RequestParam String repeatedPassword,
            @AuthenticationPrincipal AccountPrincipal account,
            CsrfToken token,
            HttpServletRequest request,
            HttpServletResponse response) {
        Locale language = Language.of(request);
        if (!newPassword.equals(repeatedPassword)) {
            return refused(HtmlPage.TEXTS.text("differs", language), token, request);
        }
        try {
            changes.change(account, oldPassword, newPassword, request, response);
            return ResponseEntity.status(HttpStatus.FOUND)
                    .location(URI.create("/"))
                    .build();
        } catch (Refusal refusal) {
            return refused(ReasonTexts.detail(refusal.reason(), refusal.details(), language), token, request);
        }
    }

    private static ResponseEntity<String> refused(String why, CsrfToken token, HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                .contentType(MediaType.parseMediaType(HtmlPage.TYPE))
                .body(PasswordPage.html(why, token, request));
    }
}
