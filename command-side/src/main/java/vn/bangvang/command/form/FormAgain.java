package vn.bangvang.command.form;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ProblemDetail;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import vn.bangvang.shared.platform.web.FieldError;
import vn.bangvang.shared.platform.web.Language;
import vn.bangvang.shared.platform.web.ProblemPage;
import vn.bangvang.shared.platform.words.Texts;

/**
 * What somebody without a script sees of a refused form: why, and everything that was entered, to be put right and sent
 * again under the same key. A label stands in {@code _label.<field>}, where the page gives one.
 */
final class FormAgain {

    private static final Texts TEXTS = new Texts("vn.bangvang.shared.platform.web.pages");

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
        problem.setProperty("errors", errors);
        byte[] page = ProblemPage.of(problem, again(form, errors), form).getBytes(StandardCharsets.UTF_8);
        answer.resetBuffer();
        answer.setContentType(ProblemPage.TYPE);
        answer.getOutputStream().write(page);
    }

    private static String again(HttpServletRequest form, List<FieldError> errors) {
        Locale language = Language.of(form);
        StringBuilder html = new StringBuilder("<p>")
                .append(escaped(TEXTS.text("kept", language)))
                .append("</p>\n<form method=\"post\" action=\"")
                .append(escaped(form.getRequestURI()))
                .append("\">\n");
        form.getParameterMap().forEach((name, values) -> {
            for (String value : values) {
                html.append(name.startsWith("_") ? hidden(name, value) : field(form, name, value, errors));
            }
        });
        return html.append("<p class=\"actions\"><button class=\"main\">")
                .append(escaped(TEXTS.text("sendAgain", language)))
                .append("</button></p></form>\n")
                .toString();
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
        return "<div class=\"field\"><label>" + escaped(label) + told + "<textarea name=\"" + escaped(name) + "\">\n"
                + escaped(value) + "</textarea></label></div>\n";
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
