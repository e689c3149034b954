package vn.bangvang.query.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.bangvang.shared.platform.identity.IdentityProperties;
import vn.bangvang.shared.platform.web.Language;
import vn.bangvang.shared.platform.web.LocalAddress;

/** Keeps the language that somebody chose, and goes back to the page on which they did. */
@Controller
class LanguageChoice {

    private static final Duration A_YEAR = Duration.ofDays(365);

    private final IdentityProperties identity;

    LanguageChoice(IdentityProperties identity) {
        this.identity = identity;
    }

    @GetMapping("/language/{language:vi|en}")
    String choose(
            @PathVariable String language,
            @RequestParam(required = false) @Nullable String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        ResponseCookie kept = ResponseCookie.from(Language.COOKIE, language)
                .path("/")
                .httpOnly(true)
                .secure(identity.isSecure(request))
                .sameSite("Lax")
                .maxAge(A_YEAR)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, kept.toString());
        return "redirect:" + LocalAddress.of(back);
    }
}
