package vn.bangvang.shared.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.platform.words.ReasonTexts;
import vn.bangvang.shared.platform.words.Texts;

/**
 * Where the {@code type} of each problem leads: what it means, why it happens and what to do, as a page or as JSON. Open
 * to all, since one of them is that nobody is logged in.
 */
@RestController
@RequestMapping(ProblemTypes.PATH)
public class ProblemTypes {

    static final String PATH = "/problems";

    private static final Texts TEXTS = new Texts("vn.bangvang.shared.platform.web.problem-types");

    /** One kind of problem. Two reasons of requests share their name with a kind of reasons of the domain. */
    record ProblemType(String code, int status, String title, String means, String why, String todo) {

        private static ProblemType of(Reason reason, Locale language) {
            return new ProblemType(
                    reason.name(),
                    reason.kind().status(),
                    ReasonTexts.title(reason, language),
                    ReasonTexts.detail(reason, Map.of(), language),
                    said(reason.name(), reason.kind().name(), "why", language),
                    said(reason.name(), reason.kind().name(), "todo", language));
        }

        private static ProblemType of(WebReason reason, Locale language) {
            boolean shared = Arrays.stream(Reason.Kind.values())
                    .anyMatch(kind -> kind.name().equals(reason.name()));
            String key = shared ? "WEB_" + reason : reason.name();
            return new ProblemType(
                    reason.name(),
                    reason.status(),
                    Problems.TEXTS.text(reason + ".title", language),
                    Problems.TEXTS.text(reason + ".detail", Map.of(), language),
                    TEXTS.text(key + ".why", language),
                    TEXTS.text(key + ".todo", language));
        }

        private static String said(String code, String kind, String what, Locale language) {
            String own = code + "." + what;
            return TEXTS.text(TEXTS.has(own) ? own : kind + "." + what, language);
        }
    }

    private static Stream<ProblemType> all(Locale language) {
        return Stream.concat(
                Arrays.stream(WebReason.values()).map(reason -> ProblemType.of(reason, language)),
                Arrays.stream(Reason.values()).map(reason -> ProblemType.of(reason, language)));
    }

    private static Optional<ProblemType> find(String code, Locale language) {
        return all(language).filter(type -> type.code().equals(code)).findFirst();
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    List<ProblemType> types(HttpServletRequest request) {
        return all(Language.of(request)).toList();
    }

    @GetMapping(path = "/{code:[A-Z_]+}", produces = MediaType.APPLICATION_JSON_VALUE)
    ProblemType type(@PathVariable String code, HttpServletRequest request) {
        return find(code, Language.of(request)).orElseThrow(() -> new Turned(WebReason.NOT_FOUND));
    }

    @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
    String index(HttpServletRequest request) {
        Locale language = Language.of(request);
        Map<Integer, List<ProblemType>> byStatus =
                all(language).collect(Collectors.groupingBy(ProblemType::status, TreeMap::new, Collectors.toList()));
        StringBuilder lists = new StringBuilder();
        byStatus.forEach((status, types) -> {
            lists.append("<h2>" + status + " · " + text(String.valueOf(status), language) + "</h2><ul>");
            types.forEach(type -> lists.append("<li><a href=\"" + PATH + "/" + type.code() + "\">"
                    + escaped(type.title()) + "</a> <span class=\"quiet small\">" + type.code() + "</span></li>"));
            lists.append("</ul>");
        });
        lists.append("<p class=\"actions\">" + ProblemPage.toTheFirstPage(language) + "</p>");
        return ProblemPage.page(text("index", language), text("index.intro", language), lists.toString(), request);
    }

    @GetMapping(path = "/{code:[A-Z_]+}", produces = MediaType.TEXT_HTML_VALUE)
    String page(@PathVariable String code, HttpServletRequest request) {
        Locale language = Language.of(request);
        ProblemType type = find(code, language).orElseThrow(() -> new Turned(WebReason.NOT_FOUND));
        String parts = part("means", type.means(), language)
                + part("why", type.why(), language)
                + part("todo", type.todo(), language)
                + "<p class=\"quiet small\">" + type.code() + " · " + text("status", language) + " " + type.status()
                + "</p>"
                + "<p class=\"actions\"><a class=\"button\" href=\"" + PATH + "\">" + text("back", language)
                + "</a> " + ProblemPage.toTheFirstPage(language) + "</p>";
        return ProblemPage.page(type.title(), "", parts, request);
    }

    private static String part(String heading, String text, Locale language) {
        return "<h2>" + text(heading, language) + "</h2><p>" + escaped(text) + "</p>";
    }

    private static String text(String key, Locale language) {
        return escaped(TEXTS.text(key, language));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
