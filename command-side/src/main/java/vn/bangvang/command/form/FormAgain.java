package vn.bangvang.command.form;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
 * again under the same key. A label stands in {@code _label.<field>}, where the page gives one; that of {@code rows[].field}
 * serves for each row. What may be chosen stands in {@code _choice.<field>}: the value, a blank and its words; pages put it
 * behind each choice that is not too long; of a longer one an id stays as it was chosen. What another site made a browser send is not shown: nobody entered it here, and nobody shall send it
 * on by a click.
 */
final class FormAgain {

    private static final Texts TEXTS = new Texts("vn.bangvang.shared.platform.web.pages");
    private static final int LINE = 80;
    private static final Set<String> ASKS_PASSWORD = Set.of(Reason.LOG_IN_AGAIN.name(), Reason.WRONG_PASSWORD.name());

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern ROW = Pattern.compile("\\[\\d+]");

    /**
     * One value of the form.
     *
     * @param number of how many have this name, from 1; 0 for the only one
     * @param path in the body of the command; of a list that of its entry, unless that was left empty
     */
    private record Entry(String name, int number, String value, String path) {

        static Stream<Entry> of(HttpServletRequest form) {
            return form.getParameterMap().entrySet().stream().flatMap(field -> of(field.getKey(), field.getValue()));
        }

        private static Stream<Entry> of(String name, String[] values) {
            String path = name.split(":", 2)[0];
            boolean isList = path.endsWith("[]");
            String list = isList ? path.substring(0, path.length() - 2) : path;
            List<Entry> entries = new ArrayList<>();
            int filled = 0;
            for (String value : values) {
                String own = !isList || value.isBlank() ? list : list + "[" + filled++ + "]";
                entries.add(new Entry(name, values.length == 1 ? 0 : entries.size() + 1, value, own));
            }
            return entries.stream();
        }

        @Nullable
        String label(HttpServletRequest form) {
            String own = form.getParameter("_label." + name);
            String label = own == null
                    ? form.getParameter("_label." + ROW.matcher(name).replaceAll("[]"))
                    : own;
            return label == null || number == 0 ? label : label + " (" + number + ")";
        }

        String id() {
            return number < 2 ? name : name + "-" + number;
        }
    }

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
        // Each sentence stands twice at most: above, and at the field it belongs to.
        Predicate<FieldError> isWhole = error -> error.message().equals(problem.getDetail());
        problem.setProperty(
                "errors",
                errors.stream()
                        .filter(isWhole.negate())
                        .map(error -> labelled(error, form))
                        .toList());
        errors.stream()
                .filter(isWhole)
                .filter(error -> isShown(error, form))
                .findFirst()
                .ifPresent(first -> errors.removeIf(isWhole.and(error -> error != first)));
        boolean asked = ASKS_PASSWORD.contains(said.path("code").asString(""));
        String again = isSentFromHere(form) ? again(form, answer.getStatus(), asked, errors) : "";
        byte[] page = ProblemPage.of(problem, again, form).getBytes(StandardCharsets.UTF_8);
        answer.resetBuffer();
        answer.setContentType(ProblemPage.TYPE);
        answer.getOutputStream().write(page);
    }

    private static FieldError labelled(FieldError error, HttpServletRequest form) {
        return Entry.of(form)
                .filter(entry -> entry.path().equals(error.field()))
                .flatMap(entry -> Stream.ofNullable(entry.label(form)))
                .findFirst()
                .map(label -> new FieldError(error.field(), label + ": " + error.message()))
                .orElse(error);
    }

    private static boolean isShown(FieldError error, HttpServletRequest form) {
        return Entry.of(form).anyMatch(entry -> entry.path().equals(error.field()) && entry.label(form) != null);
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
        Entry.of(form).forEach(entry -> {
            if (entry.name().equals("_csrf")) {
                html.append(hidden(entry.name(), token(form, entry.value())));
            } else if (!entry.name().equals(Forms.PASSWORD)) { // What is secret is typed anew.
                html.append(
                        entry.name().startsWith("_")
                                ? hidden(entry.name(), entry.value())
                                : field(form, entry, errors));
            }
        });
        if (asked) {
            html.append("<div class=\"field\"><label for=\"again\">")
                    .append(words("password", language))
                    .append("</label><input id=\"again\" name=\"")
                    .append(Forms.PASSWORD)
                    .append(
                            "\" type=\"password\" autocomplete=\"current-password\"><p class=\"hint\"><a href=\"/login\"")
                    .append(" target=\"_blank\" rel=\"noopener\">")
                    .append(words("passwordOr", language))
                    .append("</a></p></div>\n");
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

    private static String field(HttpServletRequest form, Entry entry, List<FieldError> errors) {
        String label = entry.label(form);
        if (label == null) {
            return hidden(entry.name(), entry.value());
        }
        StringBuilder told = new StringBuilder();
        errors.stream()
                .filter(error -> error.field().equals(entry.path()))
                .forEach(error -> told.append("<p class=\"error\">")
                        .append(escaped(error.message()))
                        .append("</p>"));
        String[] choices = form.getParameterValues("_choice." + entry.name());
        if (choices == null && ID.matcher(entry.value()).matches()) {
            return "<p>" + escaped(label) + ": " + words("chosen", Language.of(form)) + "</p>" + told
                    + hidden(entry.name(), entry.value());
        }
        return "<div class=\"field\"><label for=\"" + escaped(entry.id()) + "\">" + escaped(label) + "</label>" + told
                + input(entry, choices) + "</div>\n";
    }

    private static String input(Entry entry, String @Nullable [] choices) {
        String named = " id=\"" + escaped(entry.id()) + "\" name=\"" + escaped(entry.name()) + "\"";
        String value = entry.value();
        if (choices != null) {
            return "<select" + named + "><option value=\"\">–</option>"
                    + Arrays.stream(choices)
                            .map(choice -> choice.split(" ", 2))
                            .map(choice -> "<option value=\"" + escaped(choice[0]) + "\""
                                    + (choice[0].equals(value) ? " selected" : "") + ">"
                                    + escaped(choice[choice.length - 1]) + "</option>")
                            .collect(Collectors.joining())
                    + "</select>";
        }
        if (DAY.matcher(value).matches()) {
            return "<input type=\"date\"" + named + " value=\"" + escaped(value) + "\">";
        }
        return value.length() <= LINE && !value.contains("\n")
                ? "<input" + named + " value=\"" + escaped(value) + "\">"
                : "<textarea" + named + ">\n" + escaped(value) + "</textarea>";
    }

    private static String words(String key, Locale language) {
        return escaped(TEXTS.text(key, language));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
