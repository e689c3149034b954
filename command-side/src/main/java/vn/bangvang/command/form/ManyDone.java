package vn.bangvang.command.form;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import vn.bangvang.shared.platform.web.Language;
import vn.bangvang.shared.platform.web.LocalAddress;
import vn.bangvang.shared.platform.web.ProblemPage;
import vn.bangvang.shared.platform.words.Texts;

/**
 * What became of each of the commands that one form sent together. What a case is called stands in {@code _name.<id>}; its
 * page is {@code _page} with the id. The page comes with the answer: sent once more it acts no second time.
 */
final class ManyDone {

    private static final Texts TEXTS = new Texts("vn.bangvang.shared.platform.web.pages");

    static boolean isIn(JsonNode answer) {
        return answer.path("results").isArray();
    }

    void show(HttpServletRequest form, ContentCachingResponseWrapper answer, JsonNode said) throws IOException {
        Locale language = Language.of(form);
        JsonNode results = said.path("results");
        long done = StreamSupport.stream(results.spliterator(), false)
                .filter(result -> result.path("accepted").isObject())
                .count();
        StringBuilder html = new StringBuilder("<ul class=\"plain results\">\n");
        for (JsonNode result : results) {
            html.append(line(form, result, language));
        }
        html.append("</ul>\n<p class=\"actions\"><a class=\"button main\" href=\"")
                .append(escaped(LocalAddress.of(form.getParameter("_next"))))
                .append("\">")
                .append(words("done.on", language))
                .append("</a></p>\n");
        String title = TEXTS.text("done.title", Map.of("done", done, "all", results.size()), language);
        byte[] page = ProblemPage.plain(title, html.toString(), form).getBytes(StandardCharsets.UTF_8);
        answer.resetBuffer();
        answer.setContentType(ProblemPage.TYPE);
        answer.getOutputStream().write(page);
    }

    private static String line(HttpServletRequest form, JsonNode result, Locale language) {
        String id = result.path("id").asString("");
        String name = String.valueOf(form.getParameter("_name." + id));
        String page = LocalAddress.of(String.valueOf(form.getParameter("_page")) + id);
        boolean done = result.path("accepted").isObject();
        String state = done ? words("done.yes", language) : words("done.no", language);
        String why = done
                ? ""
                : " <span>" + escaped(result.path("title").asString("")) + ": "
                        + escaped(result.path("detail").asString("")) + "</span>";
        return "<li><a href=\"" + escaped(page) + "\">" + escaped(name) + "</a> <span class=\"state "
                + (done ? "good" : "bad") + "\">" + state + "</span>" + why + "</li>\n";
    }

    private static String words(String key, Locale language) {
        return escaped(TEXTS.text(key, language));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
