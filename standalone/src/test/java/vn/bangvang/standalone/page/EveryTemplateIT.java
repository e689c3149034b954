package vn.bangvang.standalone.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.thymeleaf.spring6.SpringTemplateEngine;
import vn.bangvang.shared.testing.TestClient;
import vn.bangvang.standalone.Closing;
import vn.bangvang.standalone.Service;
import vn.bangvang.standalone.cli.PlayedStories;
import vn.bangvang.standalone.server.DataFolder;

/**
 * No template is left out: with the stories played, readers of all roles go from link to link, and by then each template and each
 * fragment was rendered in Vietnamese and in English, with no word missing.
 */
class EveryTemplateIT {

    /** Those to whom something falls to do come first. */
    private static final List<String> READERS = List.of(
            "minhkhai",
            "phuly",
            "baobackan",
            "sonoivu",
            "quantri",
            "kiemtra",
            "baobackan.soan",
            "minhkhai.soan",
            "baobackan.duyet",
            "minhkhai.duyet",
            "phuly.chihuy",
            "thuky.hoidong",
            "chutich.backan",
            "vanthu.backan",
            "phuly.vanthu",
            "hanam",
            "luongkhanhthien",
            "tpbackan",
            "bchqs.backan",
            "danvan",
            "duytien",
            "quantri2");

    /** Where links begin, and what is come to by a form. */
    private static final List<String> FROM = List.of(
            "/",
            "/inbox",
            "/inbox/awaited",
            "/inbox/waiting",
            "/account",
            "/ui",
            "/help",
            "/nominations/new?award=BKT",
            "/drafts/new?award=BKT");

    private static final Pattern LINK = Pattern.compile("\\s(?:href|hx-get)=\"(/[^\"#]*)");
    private static final Pattern NO_PAGE =
            Pattern.compile("/(api|assets|css|fonts|js|webjars|favicon|language|login|oauth2|swagger-ui).*");
    private static final Pattern CASE = Pattern.compile("/([0-9a-f]{8}-[0-9a-f-]{27}|\\d+)(?=/|$)");

    @TempDir
    static Path data;

    private static final Closing CLOSING = new Closing();
    private static final RenderedTemplates RENDERED = new RenderedTemplates();
    private static final Set<String> PARTS = new Templates().parts();

    private static Service service;

    @BeforeAll
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    static void start() {
        PlayedStories.into(data);
        service = Service.start(CLOSING.add(DataFolder.open(data)), 0, true, line -> {}, CLOSING);
        service.context().getBean(SpringTemplateEngine.class).addDialect(RENDERED);
    }

    @AfterAll
    static void stop() {
        CLOSING.close();
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void every_template_is_rendered_in_both_languages_by_the_pages_that_links_lead_to() {
        assertThat(PARTS).hasSizeGreaterThan(200);
        for (String reader : READERS) {
            walk(reader);
        }
        assertThat(missing()).isEmpty();
    }

    private static List<String> missing() {
        return RENDERED.missing(PARTS);
    }

    /** As long as something is missing: of pages that differ only in what they are about, one, but all that wait for the reader. */
    private static void walk(String reader) {
        TestClient browser = new TestClient(service.address()).basic(reader, "thi-dua-2024");
        assertThat(browser.post("/api/login", "").statusCode()).as(reader).isEqualTo(200);
        browser.header("Authorization", null);
        Set<String> shapes = new HashSet<>();
        Deque<String> ahead = new ArrayDeque<>(FROM);
        while (!ahead.isEmpty() && !missing().isEmpty()) {
            String page = ahead.poll();
            shown(browser, page, "en", reader);
            Matcher link = LINK.matcher(shown(browser, page, "vi", reader));
            while (link.find()) {
                String to = link.group(1).replace("&amp;", "&");
                String shape = page.equals("/inbox") ? to : CASE.matcher(to.replaceAll("\\?.*", "")).replaceAll("/one");
                if (!NO_PAGE.matcher(to).matches() && shapes.add(shape)) {
                    ahead.add(to);
                }
            }
        }
    }

    private static String shown(TestClient browser, String page, String language, String reader) {
        browser.cookies().put("bangvang-language", language);
        HttpResponse<String> answer = browser.header("HX-Request", page.equals("/inbox/waiting") ? "true" : null)
                .get(page);
        if (answer.statusCode() / 100 == 3) {
            return " href=\"" + answer.headers().firstValue("Location").orElseThrow();
        }
        String what = "%s in %s for %s".formatted(page, language, reader);
        assertThat(answer.statusCode()).as(what).isEqualTo(200);
        assertThat(answer.body()).as(what).doesNotContain("??");
        return answer.body();
    }
}
