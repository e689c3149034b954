package vn.bangvang.shared.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;
import vn.bangvang.shared.refusal.Texts;
import vn.bangvang.shared.web.Language;

/** The page where people log in; plain HTML that needs no script. */
@RestController
class LoginPage {

    private static final Texts TEXTS = new Texts("vn.bangvang.shared.identity.login");

    @GetMapping(path = "/login", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    String page(
            @RequestParam(required = false) @Nullable String failed,
            @RequestParam(required = false) @Nullable Integer wait,
            @RequestParam(required = false) @Nullable String out,
            CsrfToken token,
            HttpServletRequest request) {
        Locale language = Language.of(request);
        String notice = "";
        if (wait != null) {
            notice = alert(TEXTS.text("wait", Map.of("seconds", wait), language));
        } else if (failed != null) {
            notice = alert(TEXTS.text("failed", language));
        } else if (out != null) {
            notice = alert(TEXTS.text("out", language));
        }
        return html(language, notice, token);
    }

    private static String html(Locale language, String notice, CsrfToken token) {
        return """
                <!doctype html>
                <html lang="%s">
                <head>
                  <meta charset="utf-8">
                  <meta name="viewport" content="width=device-width, initial-scale=1">
                  <title>%s – Bảng Vàng</title>
                  <link rel="stylesheet" href="/css/login.css">
                </head>
                <body>
                  <main>
                    <h1>%s</h1>
                    %s
                    <form method="post" action="/login">
                      <input type="hidden" name="%s" value="%s">
                      <label for="username">%s</label>
                      <input id="username" name="username" autocomplete="username" required autofocus>
                      <label for="password">%s</label>
                      <input id="password" name="password" type="password" autocomplete="current-password" required>
                      <button>%s</button>
                    </form>
                  </main>
                </body>
                </html>
                """.formatted(
                        language.getLanguage(),
                        TEXTS.text("title", language),
                        TEXTS.text("title", language),
                        notice,
                        HtmlUtils.htmlEscape(token.getParameterName()),
                        HtmlUtils.htmlEscape(token.getToken()),
                        TEXTS.text("username", language),
                        TEXTS.text("password", language),
                        TEXTS.text("button", language));
    }

    private static String alert(String text) {
        return "<p role=\"alert\">" + HtmlUtils.htmlEscape(text) + "</p>";
    }
}
