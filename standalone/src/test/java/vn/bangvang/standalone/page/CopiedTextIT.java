package vn.bangvang.standalone.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import vn.bangvang.standalone.rest.SampleService;
import vn.bangvang.standalone.rest.StoriesService;

/** What is sent on in a message is copied by one press: the words, and where they are. */
@Tag("full")
class CopiedTextIT {

    private static final StoriesService STORIES = StoriesService.get();

    /** @param template whose button is pressed @param page its address, or what {@link #address} knows it by */
    record Copied(String template, String reader, String page, String words) {}

    private static final List<Copied> TEXTS = List.of(
            new Copied("inbox/inbox", "minhkhai", "/inbox", "Ký đề nghị"),
            new Copied("draft/signing", "minhkhai", "/signing", "TỜ TRÌNH"),
            new Copied("ranking/ranking", "phuly", "ranking", "Tổng điểm"),
            new Copied("scoring/sheet", "phuly", "sheet", "Quán triệt nghị quyết"),
            new Copied("decision/one", "kiemtra", "decision", "770/QĐ-TTg"),
            new Copied("rolemodel/story", "kiemtra", "role model", "Ghi lúc"));

    private static final String ADDRESS = "nomination/file";
    private static final String PASSWORD = "account/one";

    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = Browser.get()
                .mayCopy()
                .at(STORIES.url())
                .scripts(true)
                .dark(false)
                .size(1366, 768);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.at(STORIES.url());
        }
    }

    static List<Copied> texts() {
        return TEXTS;
    }

    @Test
    void every_template_with_such_a_button_has_it_pressed_here() {
        Templates templates = new Templates();
        Set<String> buttons = new TreeSet<>(templates.with("data-copy"));
        buttons.addAll(templates.with("page/copy ::"));
        buttons.remove("page/copy");
        Set<String> pressed = new TreeSet<>(Set.of(ADDRESS, PASSWORD));
        TEXTS.forEach(one -> pressed.add(one.template()));
        assertThat(buttons).isEqualTo(pressed);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void the_text_of_a_page_is_copied_with_its_address(Copied copied) {
        browser.at(STORIES.url()).logIn(copied.reader()).go(address(copied.page()));
        String title = browser.text("h1");
        String button = browser.text("[data-copy-from]");
        browser.press("[data-copy-from]").awaitText("[data-copy-from]", "Đã sao chép");
        assertThat(browser.clipboard())
                .startsWith(title + "\n")
                .contains(copied.words())
                .doesNotContain(button)
                .endsWith("\n" + STORIES.url() + browser.path());
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void the_address_of_a_nomination_is_copied_without_a_name() {
        String path = "/nominations/" + first("/api/nominations");
        browser.at(STORIES.url()).logIn("kiemtra").go(path + "?x=1");
        browser.press("[data-copy-here]").awaitText("[data-copy-here]", "Đã sao chép");
        assertThat(browser.clipboard()).isEqualTo(STORIES.url() + path);
    }

    @Test
    void a_one_time_password_is_copied_as_it_stands_and_nothing_beside_it() {
        SampleService service = SampleService.get();
        String account = UUID.randomUUID().toString();
        SampleService.done(service.as("quantri")
                .post(
                        "/api/accounts",
                        "{\"id\":\"%s\",\"username\":\"chep.mat.khau\",\"displayName\":\"Người được cấp\",\"password\":\"ban-dau-%s\"}"
                                .formatted(account, account)));
        browser.at(service.url()).logIn("quantri").go("/admin/accounts/" + account);
        String reset = "form[action$='/password-resets']";
        browser.press("details:has(" + reset + ") summary").click(reset + " button");
        String password = browser.text(".secret code");
        assertThat(password).isNotBlank();
        browser.press("[data-copy]").awaitText("[data-copy]", "Đã sao chép");
        assertThat(browser.clipboard()).isEqualTo(password);
        assertThat(browser.complaints()).isEmpty();
    }

    private static String address(String page) {
        return switch (page) {
            case "ranking" -> {
                JsonNode ranking =
                        STORIES.all("phuly", "/api/rankings?state=PUBLISHED").get(0);
                yield "/rankings/" + ranking.at("/cluster/id").asString() + "/"
                        + ranking.get("period").asString();
            }
            case "sheet" -> "/scoring/" + first("phuly", "/api/score-sheets?period=2026-Q2");
            case "decision" -> "/decisions/" + first("/api/decisions?number=770/Q%C4%90-TTg");
            case "role model" -> "/role-models/" + first("/api/role-models");
            default -> page;
        };
    }

    private static String first(String list) {
        return first("kiemtra", list);
    }

    private static String first(String reader, String list) {
        return STORIES.all(reader, list).get(0).get("id").asString();
    }
}
