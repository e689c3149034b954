package vn.bangvang.shared.platform.identity;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.util.HtmlUtils;
import vn.bangvang.shared.platform.web.Assets;
import vn.bangvang.shared.platform.words.Texts;

/** A page with a heading, perhaps a notice, and one form; plain HTML that needs no script. */
final class HtmlPage {

    static final String TYPE = "text/html;charset=UTF-8";
    static final Texts TEXTS = new Texts("vn.bangvang.shared.platform.identity.login");

    private final Locale language;
    private final String title;
    private final String action;
    private final CsrfToken token;
    private final StringBuilder fields = new StringBuilder();
    private final StringBuilder beside = new StringBuilder();
    private String notice = "";
    private String mark = "";
    private String back;

    HtmlPage(Locale language, String titleKey, String action, CsrfToken token) {
        this.language = language;
        this.title = TEXTS.text(titleKey, language);
        this.action = action;
        this.token = token;
        this.back = action;
    }

    /** Where somebody stays who chooses the other language. */
    HtmlPage at(String address) {
        back = URLEncoder.encode(address, StandardCharsets.UTF_8);
        return this;
    }

    HtmlPage notice(String text) {
        notice = "<p class=\"notice bad\" role=\"alert\">" + HtmlUtils.htmlEscape(text, "UTF-8") + "</p>";
        return this;
    }

    /** Says above the form why somebody has come to it. */
    HtmlPage why(String key) {
        notice = "<p>" + HtmlUtils.htmlEscape(TEXTS.text(key, language), "UTF-8") + "</p>";
        return this;
    }

    /** @param html the line above that says what is behind it, or nothing */
    HtmlPage marked(String html) {
        mark = html;
        return this;
    }

    /** A field whose label is the text of this key; {@code purpose} tells password managers what it is for. */
    HtmlPage field(String key, String type, String purpose) {
        return field(key, type, purpose, "");
    }

    /** Sent along as it is. */
    HtmlPage kept(String name, String value) {
        fields.append(String.format(
                Locale.ROOT,
                "<input type=\"hidden\" name=\"%s\" value=\"%s\">\n",
                name,
                HtmlUtils.htmlEscape(value, "UTF-8")));
        return this;
    }

    HtmlPage field(String key, String type, String purpose, String value) {
        fields.append("<div class=\"field\">\n");
        fields.append(String.format(Locale.ROOT, "<label for=\"%1$s\">%2$s</label>\n", key, TEXTS.text(key, language)));
        fields.append(String.format(
                Locale.ROOT,
                "<input id=\"%1$s\" name=\"%1$s\" type=\"%2$s\" autocomplete=\"%3$s\" value=\"%4$s\" required></div>\n",
                key,
                type,
                purpose,
                HtmlUtils.htmlEscape(value, "UTF-8")));
        return this;
    }

    /** A field for a new password, with what is asked of one said before it is typed. */
    HtmlPage newPassword(String key, String hint) {
        fields.append(String.format(
                Locale.ROOT,
                """
                <div class="field">
                <label for="%1$s">%2$s</label>
                <p class="hint" id="%1$s-hint">%3$s</p>
                <input id="%1$s" name="%1$s" type="password" autocomplete="new-password" minlength="%4$d" aria-describedby="%1$s-hint" required></div>
                """,
                key,
                TEXTS.text(key, language),
                HtmlUtils.htmlEscape(TEXTS.text(hint, Passwords.LIMITS, language), "UTF-8"),
                Passwords.MINIMUM));
        return this;
    }

    /** Another way in, by an identity provider of that name. */
    HtmlPage elsewhere(String address, String name) {
        beside.append(String.format(
                Locale.ROOT,
                "<p class=\"actions\"><a class=\"button\" href=\"%s\">%s</a></p>\n",
                HtmlUtils.htmlEscape(address, "UTF-8"),
                HtmlUtils.htmlEscape(TEXTS.text("provider", Map.of("name", name), language), "UTF-8")));
        return this;
    }

    /** Another way in, for browsers that can: the script shows it. */
    HtmlPage passkey(String next) {
        beside.append(String.format(
                Locale.ROOT,
                """
                <p class="actions" data-passkey-login data-next="%s" hidden><button type="button">%s</button></p>
                <p class="notice bad" role="alert" data-passkey-problem hidden>%s</p>
                <script type="module" src="%s"></script>
                """,
                HtmlUtils.htmlEscape(next, "UTF-8"),
                TEXTS.text("passkey", language),
                TEXTS.text("passkey.failed", language),
                Assets.at("js/passkeys.js")));
        return this;
    }

    String html() {
        return String.format(
                Locale.ROOT,
                """
                <!doctype html>
                <html lang="%s">
                <head>
                  <meta charset="utf-8">
                  <meta name="viewport" content="width=device-width, initial-scale=1">
                  <title>%s – Bảng Vàng</title>
                  <meta property="og:site_name" content="Bảng Vàng">
                  <meta property="og:title" content="Bảng Vàng">
                  <meta property="og:description" content="%s">
                  <meta name="robots" content="noindex">
                  <link rel="stylesheet" href="%s">
                  <link rel="icon" href="/favicon.svg" type="image/svg+xml">
                </head>
                <body>
                <header class="masthead"><div class="bar"><a class="brand" href="/">Bảng Vàng</a>
                <span class="account"><a href="/language/vi?back=%s" lang="vi">Tiếng Việt</a> <a href="/language/en?back=%s" lang="en">English</a></span>
                </div></header>
                <p class="old">%s</p>
                %s
                <main class="page"><div class="narrow sheet">
                <h1>%s</h1>
                %s
                <form method="post" action="%s">
                <input type="hidden" name="%s" value="%s">
                %s<p class="actions"><button class="main">%s</button></p>
                </form>
                %s</div></main>
                </body>
                </html>
                """,
                language.getLanguage(),
                title,
                TEXTS.text("preview", language),
                Assets.at("css/bangvang.css"),
                back,
                back,
                TEXTS.text("old", language),
                mark,
                title,
                notice,
                action,
                HtmlUtils.htmlEscape(token.getParameterName()),
                HtmlUtils.htmlEscape(token.getToken()),
                fields,
                title,
                beside);
    }
}
