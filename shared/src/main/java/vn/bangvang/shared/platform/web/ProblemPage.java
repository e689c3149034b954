package vn.bangvang.shared.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.ProblemDetail;
import org.springframework.web.util.HtmlUtils;
import vn.bangvang.shared.platform.words.Texts;

/** A problem as people read it: what happened, what to do, and the id by which it is found again. Needs no script. */
public final class ProblemPage {

    public static final String TYPE = "text/html;charset=UTF-8";

    private static final Set<Integer> ADVISED = Set.of(403, 404, 500);

    private static final Texts TEXTS = new Texts("vn.bangvang.shared.platform.web.pages");

    private ProblemPage() {}

    /** Whether whoever asks is a person with a browser, who wants a page and no data. */
    public static boolean isWanted(HttpServletRequest request) {
        return String.valueOf(request.getHeader("Accept")).startsWith("text/html")
                && !String.valueOf(request.getRequestURI()).startsWith("/api/");
    }

    static String of(ProblemDetail problem, HttpServletRequest request) {
        return of(problem, "", request);
    }

    /** @param more HTML that stands below, such as the form with what was entered */
    public static String of(ProblemDetail problem, String more, HttpServletRequest request) {
        Locale language = Language.of(request);
        StringBuilder errors = new StringBuilder();
        if (problem.getProperties() != null && problem.getProperties().get("errors") instanceof List<?> list) {
            for (Object error : list) {
                errors.append(errors.isEmpty() ? "<ul>" : "")
                        .append("<li>")
                        .append(escaped(((FieldError) error).message()))
                        .append("</li>");
            }
        }
        return page(
                String.valueOf(problem.getTitle()),
                problem.getStatus() == 401 || problem.getDetail() == null ? "" : problem.getDetail(),
                errors.isEmpty() ? "" : errors + "</ul>",
                more.isEmpty() ? whatToDo(problem.getStatus(), language) : more,
                problem.getProperties() == null
                        ? ""
                        : String.valueOf(problem.getProperties().get("requestId")),
                request);
    }

    /** A page that is no problem, where there is no template: its title and the HTML below. */
    public static String plain(String title, String html, HttpServletRequest request) {
        return page(title, "", "", html, RequestId.of(request), request);
    }

    private static String whatToDo(int status, Locale language) {
        String where = status == 401 ? "/login" : "/";
        String again = status == 503 || status == 429
                ? "<p>" + escaped(TEXTS.text("again", language)) + " <a href=\"\">"
                        + escaped(TEXTS.text("reload", language)) + "</a></p>"
                : "";
        String advice = ADVISED.contains(status) ? "<p>" + escaped(TEXTS.text("do." + status, language)) + "</p>" : "";
        return again + advice + "<p class=\"actions\"><a class=\"button main\" href=\"" + where + "\">"
                + escaped(TEXTS.text(status == 401 ? "logIn" : "home", language)) + "</a></p>";
    }

    /** A link out of a page that nothing else leads on from. */
    static String toTheFirstPage(Locale language) {
        return "<a class=\"button\" href=\"/\">" + escaped(TEXTS.text("home", language)) + "</a>";
    }

    private static String page(
            String title, String detail, String errors, String more, String requestId, HttpServletRequest request) {
        return page(
                title,
                detail,
                errors + more + "<p class=\"quiet small\">" + escaped(TEXTS.text("request", Language.of(request))) + " "
                        + escaped(requestId) + "</p>",
                request);
    }

    /** @param below HTML that stands below the sentence */
    static String page(String title, String sentence, String below, HttpServletRequest request) {
        return String.format(
                Locale.ROOT,
                """
                <!doctype html>
                <html lang="%s">
                <head>
                  <meta charset="utf-8">
                  <meta name="viewport" content="width=device-width, initial-scale=1">
                  <title>%s – Bảng Vàng</title>
                  <link rel="stylesheet" href="%s">
                  <link rel="icon" href="/favicon.svg" type="image/svg+xml">
                </head>
                <body>
                <header class="masthead"><div class="bar"><a class="brand" href="/">Bảng Vàng</a></div></header>
                %s
                <main class="page"><div class="narrow sheet">
                <h1>%s</h1>
                %s
                %s
                </div></main>
                </body>
                </html>
                """,
                Language.of(request).getLanguage(),
                escaped(title),
                Assets.at("css/bangvang.css"),
                Practice.mark(request),
                escaped(title),
                sentence.isEmpty() ? "" : "<p>" + escaped(sentence) + "</p>",
                below);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
