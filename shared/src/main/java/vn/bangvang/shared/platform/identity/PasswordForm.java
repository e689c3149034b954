package vn.bangvang.shared.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.shared.domain.kernel.Refusal;

/** Takes the form of the page where people change their password, and sends them on. */
@RestController
class PasswordForm {

    private final PasswordChanges changes;

    PasswordForm(PasswordChanges changes) {
        this.changes = changes;
    }

    @PostMapping("/password")
    void change(
            @RequestParam String oldPassword,
            @RequestParam String newPassword,
            @AuthenticationPrincipal AccountPrincipal account,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        try {
            changes.change(account, oldPassword, newPassword, request, response);
            response.sendRedirect("/");
        } catch (Refusal refusal) {
            response.sendRedirect("/password?refused=" + refusal.reason());
        }
    }
}
