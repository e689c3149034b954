package vn.bangvang.command.form;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.ProblemDetail;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.platform.web.FieldError;
import vn.bangvang.shared.platform.web.Language;
import vn.bangvang.shared.platform.web.LocalAddress;
import vn.bangvang.shared.platform.web.ProblemPage;
import vn.bangvang.shared.platform.words.Texts;

/**
 * What somebody without a script sees of a refused form: why, and everything that was entered, to be put right and sent
 * again under the same key. A label stands in {@code _label.<field>}, where the page gives one. What another site made a
 * browser send is not shown: nobody entered it here, and nobody shall send it on by a click.
 */
final class FormAgain {

    private static final Texts TEXTS = new Texts("vn.bangvang.shared.platform.web.pages");
    private static final int LINE = 80;
    private static final Set<String> ASKS_PASSWORD = Set.of(Reason.LOG_IN_AGAIN.name(), Reason.WRONG_PASSWORD.name());

    void show(HttpServletRequest form, ContentCachingResponseWrapper answer, JsonNode said) throws IOException {
        ProblemDetail problem = ProblemDetail.forStatus(answer.getStatus());
        problem.setTitle(said.path("title").asString(""));
        problem.setDetail(said.path("detail").asString(""));
        problem.setProperty("requestId", said.path("requestId").asString(""));
        List<FieldError> errors = new ArrayList<>();
        for (JsonNode error : said.path("errors")) {
            errors.add(new FieldError(
                    error.path("field").asString(""), error.path("message").asString("")));
        }
        problem.setProperty(
                "errors", errors.stream().map(error -> labelled(error, form)).toList());
        boolean asked = ASKS_PASSWORD.contains(said.path("code").asString(""));
        String again = isSentFromHere(form) ? again(form, answer.getStatus(), asked, errors) : "";
        byte[] page = ProblemPage.of(problem, again, form).getBytes(StandardCharsets.UTF_8);
        answer.resetBuffer();
        answer.setContentType(ProblemPage.TYPE);
        answer.getOutputStream().write(page);
    }

    private static FieldError labelled(FieldError error, HttpServletRequest form) {
        String label = form.getParameter("_label." + error.field());
        return label == null ? error : new FieldError(error.field(), label + ": " + error.message());
    }

    /** By the origin that every browser names, whatever the proxy in front does with HTTPS. */
    private static boolean isSentFromHere(HttpServletRequest form) {
        String origin = form.getHeader("Origin");
        return origin == null || origin.endsWith("://" + form.getHeader("Host"));
    }

    private static String again(HttpServletRequest form, int status, boolean asked, List<FieldError> errors) {
        Locale language = Language.of(form);
        StringBuilder html = new StringBuilder("<p>").append(words("kept", language));
        if (status == 401) {
            html.append(" <a href=\"/login\" target=\"_blank\" rel=\"noopener\">")
                    .append(words("logInFirst", language))
                    .append("</a>");
        }
        html.append("</p>\n<form method=\"post\" action=\"")
                .append(escaped(form.getRequestURI()))
                .append("\">\n");
        form.getParameterMap().forEach((name, values) -> {
            if (name.equals("_csrf")) {
                html.append(hidden(name, token(form, values[0])));
                return;
            }
            if (name.equals(Forms.PASSWORD)) {
                return; // What is secret is typed anew.
            }
            for (String value : values) {
                html.append(name.startsWith("_") ? hidden(name, value) : field(form, name, value, errors));
            }
        });
        if (asked) {
            html.append("<div class=\"field\"><label for=\"again\">")
                    .append(words("password", language))
                    .append("</label><input id=\"again\" name=\"")
                    .append(Forms.PASSWORD)
                    .append("\" type=\"password\" autocomplete=\"current-password\" required></div>\n");
        }
        html.append("<p class=\"actions\">");
        // What was decided upon another state is to be looked at anew, not sent again.
        if (status != 412) {
            html.append("<button class=\"main\">")
                    .append(words("sendAgain", language))
                    .append("</button> ");
        }
        String page = LocalAddress.of(form.getParameter("_next"));
        return html.append("<a href=\"" + escaped(page) + "\">")
                .append(words("back", language))
                .append("</a></p></form>\n")
                .toString();
    }

    /** That of now: whoever logged in again meanwhile has another than the page was made with. */
    private static String token(HttpServletRequest form, String sent) {
        return form.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : sent;
    }

    private static String hidden(String name, String value) {
        return "<input type=\"hidden\" name=\"" + escaped(name) + "\" value=\"" + escaped(value) + "\">\n";
    }

    private static String field(HttpServletRequest form, String name, String value, List<FieldError> errors) {
        String label = form.getParameter("_label." + name);
        if (label == null) {
            return hidden(name, value);
        }
        StringBuilder told = new StringBuilder();
        errors.stream()
                .filter(error -> error.field().equals(name.split(":", 2)[0].replace("[]", "")))
                .forEach(error -> told.append("<p class=\"error\">")
                        .append(escaped(error.message()))
                        .append("</p>"));
        String named = "id=\"" + escaped(name) + "\" name=\"" + escaped(name) + "\"";
        boolean line = value.length() <= LINE && !value.contains("\n");
        String input = line
                ? "<input " + named + " value=\"" + escaped(value) + "\">"
                : "<textarea " + named + ">\n" + escaped(value) + "</textarea>";
        return "<div class=\"field\"><label for=\"" + escaped(name) + "\">" + escaped(label) + "</label>" + told + input
                + "</div>\n";
    }

    private static String words(String key, Locale language) {
        return escaped(TEXTS.text(key, language));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
