package vn.bangvang.query.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The product runs in Chrome, Edge and Cốc Cốc 109 and in Safari 15, and older browsers are told that they are too old. */
class BrowserFloorTest {

    /** What not all of them have, and why the page is none the worse. */
    private static final Map<String, String> ALLOWED = new TreeMap<>(Map.ofEntries(
            // Looks and comfort: without it something is shown or done in the browser's own way.
            Map.entry(":focus-visible", "a browser that does not know it draws its own ring"),
            Map.entry("accent-color", "boxes and bars are of the system's colour"),
            Map.entry("outline", "its corners are square"),
            Map.entry("user-select", "the prefixed one stands before it; else a secret is chosen by hand"),
            Map.entry("user-select: all", "as above"),
            Map.entry("overflow-wrap: anywhere", "break-word stands before it"),
            Map.entry("font-family: ui-monospace", "monospace stands behind it"),
            Map.entry("cursor: pointer", "a telephone has no pointer"),
            Map.entry("cursor: progress", "a telephone has no pointer"),
            Map.entry("input[autocapitalize]", "a keyboard of keys capitalises nothing"),
            Map.entry("link[rel=icon]", "a telephone shows none"),
            Map.entry("meta[name=viewport]", "a desk has no need of it"),
            Map.entry("focus(options_preventScroll_parameter)", "it was scrolled there before"),
            // On paper: Safari takes what is chosen in its dialog.
            Map.entry("@page", "Safari lets people choose"),
            Map.entry("size", "Safari lets people choose"),
            Map.entry("size: landscape", "Safari lets people choose"),
            Map.entry("break-after: avoid", "a heading may stand at the foot of a page"),
            // Asked for before it is used.
            Map.entry(".submitter", "forms.js remembers which button was pressed"),
            Map.entry(".getTransports", "asked for; without it the device is asked again"),
            Map.entry(".authenticatorAttachment", "left out when nobody tells it"),
            Map.entry(".fullscreenElement", "the prefixed one stands beside it"),
            Map.entry(".isComposing", "partial by the order of events alone; both orders end the composition"),
            Map.entry("event beforeunload", "a telephone does not ask; drafts are saved all the same"),
            Map.entry("Chart", "of the library, loaded before"),
            Map.entry(".lost", "words of the page, no member of a browser"),
            Map.entry(".take", "words of the page, no member of a browser"),
            Map.entry("<svg>", "the data is of HTML; every browser has drawn it since 2011"),
            Map.entry("<path>", "as above")));

    /** The same of libraries, which ask before they use. */
    private static final Map<String, String> ALLOWED_IN_LIBRARIES = new TreeMap<>(Map.ofEntries(
            Map.entry("Document.parseHTMLUnsafe", "htmx asks for it"),
            Map.entry("OffscreenCanvas", "Chart.js asks for it"),
            Map.entry("exports", "Chart.js asks for it"),
            Map.entry("module", "Chart.js asks for it"),
            Map.entry("define", "Chart.js asks for it"),
            Map.entry("window.devicePixelRatio", "partial by what zooming changes in Safari"),
            Map.entry("public class fields", "partial until Safari 16 by the scope of what they begin with"),
            Map.entry(".isError", "of htmx itself"),
            Map.entry(".notify", "of Chart.js itself"),
            Map.entry(".resize", "of Chart.js itself")));

    /** Pages that stand before every other one, or in the place of any. */
    private static final List<Path> PAGES_IN_CODE = Stream.of(
                    "shared/src/main/java/vn/bangvang/shared/platform/identity/HtmlPage.java",
                    "shared/src/main/java/vn/bangvang/shared/platform/web/ProblemPage.java",
                    "shared/src/main/java/vn/bangvang/shared/platform/web/ProblemTypes.java",
                    "command-side/src/main/java/vn/bangvang/command/form/FormAgain.java",
                    "command-side/src/main/java/vn/bangvang/command/form/ManyDone.java")
            .map(Path.of("..")::resolve)
            .toList();

    private static final Pattern TAG = Pattern.compile("<[a-z][^<>]*>");
    private static final Pattern COMMENT = Pattern.compile("^\\s*(\\*|/\\*|//)");
    private static final Pattern VALUE_BETWEEN = Pattern.compile("\" \\+ [^\"]* \\+ \"");

    private static FeatureData data;

    @BeforeAll
    static void read() {
        data = FeatureData.read();
    }

    @Test
    void pages_styles_and_scripts_ask_for_nothing_that_a_browser_of_the_floor_lacks() throws IOException {
        List<Use> uses = new ArrayList<>();
        for (Resource style : found("classpath*:static/css/*.css")) {
            uses.addAll(StyleUses.of(data, name(style), text(style)));
        }
        for (Resource script : found("classpath*:static/js/*.js")) {
            uses.addAll(ScriptUses.ofModule(data, name(script), text(script)));
        }
        for (Resource template : found("classpath*:vn/bangvang/query/**/*.html")) {
            uses.addAll(MarkupUses.of(data, name(template), text(template)));
        }
        for (Path source : PAGES_IN_CODE) {
            uses.addAll(MarkupUses.of(data, source.getFileName().toString(), tags(Files.readString(source))));
        }
        assertThat(uses).hasSizeGreaterThan(10_000);
        assertThat(lacking(uses, ALLOWED)).isEmpty();
        assertThat(neededNoMore(uses, ALLOWED)).isEmpty();
    }

    @Test
    void libraries_ask_for_nothing_that_a_browser_of_the_floor_lacks() throws IOException {
        List<Use> uses = new ArrayList<>();
        for (String library : List.of("htmx.org/*/dist/htmx.min.js", "chart.js/*/dist/chart.umd.min.js")) {
            List<Resource> scripts = found("classpath*:META-INF/resources/webjars/" + library);
            assertThat(scripts).as(library).hasSize(1);
            uses.addAll(ScriptUses.ofLibrary(data, name(scripts.get(0)), text(scripts.get(0))));
        }
        assertThat(lacking(uses, ALLOWED_IN_LIBRARIES)).isEmpty();
        assertThat(neededNoMore(uses, ALLOWED_IN_LIBRARIES)).isEmpty();
    }

    @Test
    void a_browser_is_told_that_it_is_too_old_if_it_is_below_the_floor_and_only_then() throws IOException {
        String sheet = text(found("classpath*:static/css/bangvang.css").get(0));
        Matcher hiding = Pattern.compile("@supports (.*?) \\{ \\.old \\{ display: none; } }")
                .matcher(sheet);
        assertThat(hiding.find()).isTrue();
        Map<String, Double> hidden = new TreeMap<>();
        for (String condition : hiding.group(1).split(" or ")) {
            String feature = condition.contains("lab(") ? "css.types.color.lab" : property(condition);
            String[] since = data.lacking(feature).split(" ");
            int place = 0;
            for (String browser : FeatureData.FLOOR.keySet()) {
                hidden.merge(browser, Double.valueOf(since[place++]), Math::min);
            }
        }
        assertThat(hidden).isEqualTo(FeatureData.FLOOR);
        String words =
                text(found("classpath*:vn/bangvang/query/page/words.properties").get(0));
        assertThat(words).contains("109", "Safari từ bản 15.");
    }

    /** Line by line, without the code between. */
    private static String tags(String code) {
        return code.lines()
                .map(line -> COMMENT.matcher(line).find() ? "" : line)
                .map(line -> TAG.matcher(
                                VALUE_BETWEEN.matcher(line).replaceAll("").replace("\\\"", "\""))
                        .results()
                        .map(MatchResult::group)
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    private static String property(String condition) {
        return "css.properties." + condition.replaceAll("[( ]*([a-z-]+):.*", "$1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a:has(b) { color: red }                         | :has
            a:not(:focus-visible) { color: red }            | :focus-visible
            @container (width > 1px) { a { color: red } }   | @container
            @layer one { a { color: red } }                 | @layer
            a { height: 1dvh }                              | height: dvh
            a { color: oklch(1 0 0) }                       | color: oklch
            a { text-wrap: balance }                        | text-wrap
            @media (scripting: none) { a { color: red } }   | @media scripting
            """)
    void a_style_is_found_out(String style, String name) {
        assertThat(lacking(StyleUses.of(data, "x.css", style), Map.of()))
                .extracting(line -> line.replaceAll("^x\\.css:1 | lacks.*", ""))
                .contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a { color: red; gap: 1px; width: min(1px, 2em) } a:hover > b::before { content: \"\" }",
                "@supports (accent-color: red) { a { accent-color: red } }"
            })
    void a_style_that_every_browser_knows_or_is_asked_for_is_not(String style) {
        assertThat(lacking(StyleUses.of(data, "x.css", style), Map.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            crypto.randomUUID()                 | .randomUUID
            structuredClone({})                 | structuredClone
            [1].at(-1)                          | .at
            Object.hasOwn({}, "a")              | Object.hasOwn
            URL.canParse("a")                   | URL.canParse
            document.body.showModal()           | .showModal
            const { submitter } = event         | .submitter
            new FormData(document.body, null)   | FormData(submitter)
            class A { static { a(); } }         | initialization blocks
            /(?<=a)b/.test("b")                 | lookbehind assertion
            nowhere()                           | nowhere
            document.onscrollend = null         | .onscrollend
            """)
    void a_script_is_found_out(String script, String name) {
        assertThat(lacking(ScriptUses.ofModule(data, "x.js", script), Map.of()))
                .extracting(line -> line.replaceAll("^x\\.js:1 | lacks.*", ""))
                .contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "const words = { take: 1 }; words.take; a?.b ?? c; let a, c; a ||= c; class B { #d; #f() {} }",
                "for (const one of [...document.forms]) { one.reset(); }",
                "window.addEventListener(\"online\", async () => { await fetch(\"/\"); });"
            })
    void a_script_that_every_browser_runs_is_not(String script) {
        assertThat(lacking(ScriptUses.ofModule(data, "x.js", script), Map.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <dialog>a</dialog>                    | <dialog>
            <div popover="auto">a</div>           | div[popover]
            <div th:inert="${a}">a</div>          | div[inert]
            <img loading="lazy">                  | img[loading]
            <search>a</search>                    | <search>
            """)
    void markup_is_found_out(String markup, String name) {
        assertThat(lacking(MarkupUses.of(data, "x.html", markup), Map.of()))
                .extracting(line -> line.replaceAll("^x\\.html:1 | lacks.*", ""))
                .contains(name);
    }

    /** {@code -Dbangvang.feature-data=data.json}, of the npm package {@code @mdn/browser-compat-data}. */
    @Test
    @EnabledIfSystemProperty(named = "bangvang.feature-data", matches = ".+")
    void the_excerpt_is_written() throws IOException {
        FeatureData.write(
                Path.of(System.getProperty("bangvang.feature-data")),
                Path.of("src/test/resources/vn/bangvang/query/floor/features.txt"));
    }

    private static List<String> lacking(List<Use> uses, Map<String, String> allowed) {
        return uses.stream()
                .filter(use -> !allowed.containsKey(use.name()))
                .map(BrowserFloorTest::lack)
                .filter(line -> line != null)
                .distinct()
                .toList();
    }

    private static Set<String> neededNoMore(List<Use> uses, Map<String, String> allowed) {
        Set<String> idle = new TreeSet<>(allowed.keySet());
        uses.stream().filter(use -> lack(use) != null).map(Use::name).forEach(idle::remove);
        return idle;
    }

    /** Nothing is said of names that nobody gave to a feature. */
    private static @Nullable String lack(Use use) {
        Set<String> known = use.features().stream().filter(data::knows).collect(Collectors.toCollection(TreeSet::new));
        if (use.features().isEmpty() || !known.isEmpty() && data.had(known)) {
            return null;
        }
        return known.isEmpty()
                ? "%s:%d %s lacks a description".formatted(use.file(), use.line(), use.name())
                : "%s:%d %s lacks: of %s there is %s since %s"
                        .formatted(
                                use.file(),
                                use.line(),
                                use.name(),
                                String.join(", ", FeatureData.FLOOR.keySet()),
                                known.iterator().next(),
                                data.lacking(known.iterator().next()));
    }

    private static List<Resource> found(String pattern) throws IOException {
        return List.of(new PathMatchingResourcePatternResolver().getResources(pattern));
    }

    private static String text(Resource resource) throws IOException {
        return resource.getContentAsString(StandardCharsets.UTF_8);
    }

    private static String name(Resource resource) throws IOException {
        String path = resource.getURL().getPath();
        return path.substring(path.lastIndexOf('/', path.lastIndexOf('/') - 1) + 1);
    }
}
