package vn.bangvang.standalone.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.shared.testing.TestClient;
import vn.bangvang.standalone.Closing;
import vn.bangvang.standalone.Service;
import vn.bangvang.standalone.cli.PlayedStories;
import vn.bangvang.standalone.rest.People;
import vn.bangvang.standalone.server.DataFolder;

/**
 * No template is left out: with the stories played, and with what they leave to begin, readers go from link to link until each
 * template was rendered in Vietnamese and in English, with no word missing.
 */
class EveryTemplateIT {

    /** Those to whom most falls to do come first. */
    private static final List<String> READERS = List.of(
            "phuly",
            "minhkhai",
            "quantri",
            "sonoivu",
            "baobackan",
            "kiemtra",
            "minhkhai.soan",
            "minhkhai.duyet",
            "phuly.chihuy",
            "thuky.hoidong",
            "chutich.backan",
            "vanthu.backan",
            "hanam");

    /** Where links begin, and what is come to by a form; it is not everybody's. */
    private static final List<String> FROM = List.of(
            "/inbox",
            "/inbox/awaited",
            "/inbox/waiting",
            "/inbox/many",
            "/account",
            "/ui",
            "/nominations/new?award=BKT",
            "/drafts/new?award=BKT");

    private static final Pattern LINK = Pattern.compile("\\s(?:href|hx-get)=\"(/[^\"#]*)");
    private static final Pattern NO_PAGE =
            Pattern.compile("/(api|assets|css|fonts|js|webjars|favicon|language|login|oauth2|swagger-ui).*");
    private static final Pattern CASE = Pattern.compile("/([0-9a-f]{8}-[0-9a-f-]{27}|\\d+)(?=/|$)");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** More than are offered at once. */
    private static final int UNITS = 501;

    private static final LocalDate TODAY = LocalDate.parse(People.TODAY);

    @TempDir
    static Path data;

    private static final Closing CLOSING = new Closing();
    private static final RenderedTemplates RENDERED = new RenderedTemplates();
    private static final Set<String> TEMPLATES = new Templates().with("<html");
    /** What only one may change who is responsible for it. */
    private static final Map<String, String> BEGUN = new LinkedHashMap<>();

    private static Service service;

    @BeforeAll
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    static void start() {
        PlayedStories.into(data);
        service = Service.start(CLOSING.add(DataFolder.open(data)), 0, true, line -> {}, CLOSING);
        service.context().getBean(SpringTemplateEngine.class).addDialect(RENDERED);
        begin();
    }

    @AfterAll
    static void stop() {
        CLOSING.close();
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void every_template_is_rendered_in_both_languages_by_the_pages_that_links_lead_to() {
        assertThat(TEMPLATES).hasSizeGreaterThan(100);
        both(new TestClient(service.address()), "/", "a stranger");
        BEGUN.forEach((page, reader) -> both(loggedIn(reader), page, reader));
        READERS.forEach(EveryTemplateIT::walk);
        assertThat(RENDERED.missing(TEMPLATES)).isEmpty();
    }

    /** As long as something is missing: of pages that differ only in what they are about, one, but all that wait for the reader. */
    private static void walk(String reader) {
        TestClient browser = loggedIn(reader);
        Set<String> shapes = new HashSet<>();
        Deque<String> ahead = new ArrayDeque<>(FROM);
        while (!ahead.isEmpty() && !RENDERED.missing(TEMPLATES).isEmpty()) {
            String page = ahead.poll();
            Matcher link = LINK.matcher(both(browser, page, reader));
            while (link.find()) {
                String to = link.group(1).replace("&amp;", "&");
                String shape = page.equals("/inbox")
                        ? to
                        : CASE.matcher(to.replaceAll("\\?.*", "")).replaceAll("/one");
                if (!NO_PAGE.matcher(to).matches() && shapes.add(shape)) {
                    ahead.add(to);
                }
            }
        }
    }

    private static TestClient loggedIn(String reader) {
        TestClient browser = new TestClient(service.address()).basic(reader, "thi-dua-2024");
        assertThat(browser.post("/api/login", "").statusCode()).as(reader).isEqualTo(200);
        return browser.header("Authorization", null);
    }

    /** The page in Vietnamese, after it was looked at in English. */
    private static String both(TestClient browser, String page, String reader) {
        shown(browser, page, "en", reader);
        return shown(browser, page, "vi", reader);
    }

    private static String shown(TestClient browser, String page, String language, String reader) {
        browser.cookies().put("bangvang-language", language);
        HttpResponse<String> answer = browser.header("HX-Request", page.equals("/inbox/waiting") ? "true" : null)
                .get(page);
        if (answer.statusCode() / 100 == 3) {
            String to = answer.headers().firstValue("Location").orElseThrow();
            return shown(browser, to.replace(service.address(), ""), language, reader);
        }
        String what = "%s in %s for %s".formatted(page, language, reader);
        if (answer.statusCode() == 403 && FROM.contains(page)) {
            return "";
        }
        assertThat(answer.statusCode()).as(what).isEqualTo(200);
        assertThat(answer.body()).as(what).doesNotContain("??");
        return answer.body();
    }

    private static void begin() {
        TestClient administrator = loggedIn("quantri");
        TestClient organiser = loggedIn("hanam");
        TestClient commander = loggedIn("minhkhai");
        Map<String, String> units = new HashMap<>();
        JsonNode all = JSON.readTree(administrator.get("/api/units?limit=200").body());
        all.get("items")
                .forEach(one ->
                        units.put(one.get("code").asString(), one.get("id").asString()));
        for (int nth = units.size(); nth < UNITS; nth++) {
            done(administrator, "/api/units", """
                    {"code":"NHIEU-%1$d","name":"Đơn vị thứ %1$d","parentId":"%2$s","since":"%3$s"}""".formatted(nth, units.get("HN"), TODAY));
        }
        BEGUN.put(
                "/movements/"
                        + done(organiser, "/api/movements", """
                {"organiserId":"%s","plan":{"kind":"ANNUAL","level":"%s","name":"Phong trào thử","theme":"Thử",
                 "contents":["Thử"],"from":"%s","to":"%s","deadlines":[]},"launchedOn":"%s"}""".formatted(
                                        units.get("HN"), "PROVINCE", TODAY, TODAY.plusDays(9), TODAY))
                        + "/correction",
                "hanam");
        String ward = units.get("HN-PL-MK");
        BEGUN.put(
                "/registrations/"
                        + done(commander, "/api/registrations", """
                {"unitId":"%s","year":%d,"registeredOn":"%s",
                 "aims":{"titles":[],"targets":[{"code":"A1","text":"Nhập ngũ","value":"7"}]}}""".formatted(ward, TODAY.getYear() + 1, TODAY))
                        + "/amendment",
                "minhkhai");
        BEGUN.put(
                "/role-models/" + done(commander, "/api/role-models", """
                {"unitId":"%1$s","subject":{"kind":"COLLECTIVE","unitId":"%1$s"},"plannedOn":"%2$s",
                 "plan":{"field":"TRAINING","topic":"Mô hình","why":"Cần","fromYear":%3$d,"toYear":%3$d,
                         "milestones":[{"code":"M1","text":"Bước một","dueOn":"%2$s"}]}}""".formatted(ward, TODAY, TODAY.getYear()))
                        + "/plan",
                "minhkhai");
    }

    private static String done(TestClient who, String address, String body) {
        HttpResponse<String> answer = who.post(address, body);
        assertThat(answer.statusCode()).as(address + answer.body()).isBetween(200, 299);
        return JSON.readTree(answer.body()).get("id").asString();
    }
}
