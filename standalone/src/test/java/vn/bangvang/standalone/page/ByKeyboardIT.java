package vn.bangvang.standalone.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import tools.jackson.databind.JsonNode;
import vn.bangvang.standalone.rest.SampleService;
import vn.bangvang.standalone.rest.StoriesService;

/** By keys alone: whole jobs, and every stop of every kind of page. Nothing is clicked. */
@Tag("full")
class ByKeyboardIT {

    private static final String PASSWORD = "thi-dua-2024";

    private static Browser browser;
    private static Keyboard keyboard;

    @BeforeAll
    static void start() {
        browser = Browser.get();
        keyboard = new Keyboard(browser);
    }

    @BeforeEach
    void atADesk() {
        browser.at(SampleService.get().url())
                .online(true)
                .scripts(true)
                .dark(false)
                .size(1366, 768);
        browser.complaints();
    }

    /** Of each list the first row is opened too. */
    @ParameterizedTest
    @CsvSource({
        "stranger, 360, /login",
        "phuly, 1366, /inbox /inbox/awaited /nominations /drafts /decisions /honours /reports /account /help /",
        "phuly, 1366, /clusters /movements /registrations /pledges /scoring /score-tables /rankings /reviews /role-models /congresses",
        "minhkhai, 360, /inbox /signing /nominations/new?award=GK /scoring /pledges /rankings",
        "minhkhai.soan, 360, /inbox /drafts /drafts/new?award=GK",
        "kiemtra, 1366, /audit /admin/accounts/log /ui",
        "quantri, 1366, /admin /admin/people /admin/people/new /admin/accounts /admin/mandates /admin/mandates/new /admin/units /admin/rules"
    })
    void tab_comes_to_everything_in_the_order_of_the_page_and_is_seen_at_each_stop(
            String reader, int width, String pages) {
        SoftAssertions softly = new SoftAssertions();
        browser.at(StoriesService.get().url()).size(width, 740).forget();
        if (!reader.equals("stranger")) {
            browser.logIn(reader);
        }
        for (String page : pages.split(" ")) {
            softly.assertThat(round(page)).as("%s for %s", page, reader).isEmpty();
            List<String> rows = browser.links("main tbody th a[href^='/']");
            if (!rows.isEmpty()) {
                softly.assertThat(round(rows.get(0)))
                        .as("%s for %s", rows.get(0), reader)
                        .isEmpty();
            }
        }
        softly.assertAll();
    }

    private static List<String> round(String page) {
        browser.go(page);
        assertThat(browser.status()).as(page).isEqualTo(200);
        return keyboard.faultsOfThePage();
    }

    @Test
    void a_stranger_logs_in_skips_to_the_content_changes_the_language_and_logs_out() {
        browser.forget().go("/nominations?year=2026");
        keyboard.to("#username")
                .type("baobackan")
                .to("#password")
                .type(PASSWORD)
                .opens(Keys.ENTER);
        assertThat(browser.path()).isEqualTo("/nominations?year=2026");
        keyboard.type(Keys.TAB);
        assertThat(keyboard.isAt(".skip"))
                .as("the first stop leads past the head of the page")
                .isTrue();
        keyboard.type(Keys.ENTER);
        assertThat(keyboard.isAt("main#content")).isTrue();
        keyboard.type(Keys.TAB);
        assertThat(keyboard.isAt("main *")).isTrue();
        keyboard.back("a[lang='en']").opens(Keys.ENTER);
        assertThat(browser.text("h1")).isEqualTo("Nominations");
        assertThat(browser.path()).isEqualTo("/nominations?year=2026");
        keyboard.to("a[lang='vi']").opens(Keys.ENTER);
        keyboard.to("form[action='/logout'] button").opens(Keys.SPACE);
        assertThat(browser.path()).startsWith("/login");
    }

    @Test
    void a_nomination_is_returned_after_a_mistake_and_two_others_are_endorsed_at_once() {
        String returned = atTheNewspaper();
        List<String> others = List.of(atTheNewspaper(), atTheNewspaper());
        logIn("baobackan.duyet");
        keyboard.to(".tabs a[href='/inbox/awaited']").opens(Keys.ENTER);
        keyboard.to("nav.sections a[href='/inbox']").opens(Keys.ENTER);
        keyboard.to("tbody a[href='/nominations/" + returned + "']").opens(Keys.ENTER);
        String form = "form[action$='/returns']";
        keyboard.to("details:has(> " + form + ") > summary").type(Keys.SPACE);
        keyboard.to(form + " [name='missing[]']").type(Keys.SPACE);
        assertThat(browser.has(form + " [name='missing[]']:checked")).isTrue();
        keyboard.to(form + " [name='reason']").type("   ");
        keyboard.to(form + " button.main").type(Keys.ENTER);
        browser.await("[data-summary]");
        Awaitility.await().until(() -> keyboard.isAt("[data-summary]"));
        browser.complaints(); // The browser notes the refused request by itself.
        keyboard.to("[data-summary] a").type(Keys.ENTER);
        Awaitility.await().until(() -> keyboard.isAt(form + " [name='reason']"));
        keyboard.type("Báo cáo chưa có số liệu");
        keyboard.to(form + " button.main").opens(Keys.ENTER);
        assertThat(browser.path()).isEqualTo("/nominations/" + returned);
        assertThat(browser.text("main .state")).isEqualTo("Trả lại để bổ sung");

        keyboard.to("nav.sections a[href='/inbox']").opens(Keys.ENTER);
        for (String other : others) {
            keyboard.to("input[name='id'][value='" + other + "']").type(Keys.SPACE);
        }
        keyboard.to("#many button.main").opens(Keys.ENTER);
        keyboard.to("[name='opinion']").type("Thống nhất");
        keyboard.to("form[action='/forms/nominations/endorsements'] button.main")
                .opens(Keys.ENTER);
        assertThat(browser.count(".results .good")).isEqualTo(2);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void on_a_telephone_the_menu_opens_a_draft_is_written_sent_and_signed_with_another_at_once() {
        browser.size(360, 740);
        logIn("baobackan.soan");
        keyboard.to(".menu summary").type(Keys.SPACE);
        keyboard.to("nav.sections a[href='/nominations']").opens(Keys.ENTER);
        keyboard.to("main a[href='/drafts/new']").opens(Keys.ENTER);
        keyboard.choose("#award", "BKT").to("form[action='/drafts/new'] button").opens(Keys.ENTER);
        keyboard.to("[name='contents.achievementCode']")
                .type("PHIM-1")
                .to("[name='contents.achievement']")
                .type("Chuyển đổi số tòa soạn");
        for (int paper = 0; paper < 3; paper++) {
            keyboard.to("[name='contents.documents[" + paper + "].title']").type("Văn bản " + paper);
        }
        keyboard.to("form[action='/forms/nomination-drafts'] button.main").opens(Keys.ENTER);
        String draft = browser.path();
        assertThat(draft).matches("/drafts/[0-9a-f-]{36}");
        assertThat(browser.value("[name='contents.achievement']")).isEqualTo("Chuyển đổi số tòa soạn");
        keyboard.to("[data-draft-send]").opens(Keys.ENTER);
        assertThat(browser.text("main .state")).isEqualTo("Đã trình ký");

        String other = sentForSignature();
        logIn("baobackan");
        keyboard.to(".menu summary").type(Keys.ENTER);
        keyboard.to("nav.sections a[href='/nominations']").opens(Keys.ENTER);
        keyboard.to("main a[href='/signing']").opens(Keys.ENTER);
        browser.await("form[data-sign-many]:not([hidden])");
        for (String one : List.of(draft.substring("/drafts/".length()), other)) {
            String box = "[data-sign-card='" + one + "'] [data-sign-choice] input";
            keyboard.to(box).type(Keys.SPACE);
        }
        keyboard.back("form[data-sign-many] button.main[data-text]").type(Keys.ENTER);
        assertThat(keyboard.isAt("[data-sign-ask]")).isTrue();
        keyboard.type(Keys.ESCAPE);
        assertThat(keyboard.isAt("form[data-sign-many] button.main[data-text]"))
                .as("the question closes, and the focus is where it was")
                .isTrue();
        keyboard.type(Keys.ENTER).to("[data-sign-yes]").type(Keys.ENTER);
        browser.awaitText("[data-sign-result]", "Đã ký 2 trên 2");
        assertThat(keyboard.isAt("[data-sign-result]")).isTrue();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_letter_is_signed_and_a_decision_is_made() {
        String draft = sentForSignature();
        logIn("baobackan");
        keyboard.to("tbody a[href='/drafts/" + draft + "']").opens(Keys.ENTER);
        keyboard.to("form[data-sign] button.main").opens(Keys.ENTER);
        assertThat(browser.text("main .state")).isEqualTo("Đã ký");

        LocalDate day = Beforehand.TODAY.minusDays(2);
        String nomination = Beforehand.nominated("baobackan", "BKT", "BK-TU-BAO", "BK", day);
        Beforehand.endorsed("baobackan.duyet", nomination, day);
        Beforehand.received("sonoivu", nomination, day);
        Beforehand.endorsed("sonoivu", nomination, day);
        logIn("chutich.backan");
        keyboard.to("tbody a[href='/nominations/" + nomination + "']").opens(Keys.ENTER);
        String form = "form[action$='/forms/decisions']";
        keyboard.to(form + " [name='number']").type("918/QĐ-phím");
        keyboard.to(form + " [name='signer.name']").type("Nguyễn Văn A");
        keyboard.to(form + " [name='signerPosition']").type("Chủ tịch");
        keyboard.to(form + " button.main").opens(Keys.ENTER);
        assertThat(browser.text("main .state")).isEqualTo("Đã được khen thưởng");
        keyboard.to(".timeline a[href^='/decisions/']").opens(Keys.ENTER);
        assertThat(browser.text("main")).contains("918/QĐ-phím", "Nguyễn Văn A");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_ranking_is_opened_and_shown_place_by_place() {
        StoriesService stories = StoriesService.get();
        JsonNode ranking = stories.all("phuly", "/api/rankings?state=PUBLISHED").get(0);
        String path = "/rankings/" + ranking.at("/cluster/id").asString() + "/"
                + ranking.get("period").asString();
        browser.at(stories.url()).size(1024, 768);
        logIn("phuly");
        keyboard.to("nav.sections a[href='/rankings']").opens(Keys.ENTER);
        keyboard.choose("form.filters [name='state']", "PUBLISHED");
        keyboard.to("form.filters button").opens(Keys.ENTER);
        keyboard.to("tbody a[href='" + path + "']").opens(Keys.ENTER);
        keyboard.to("main a[href='" + path + "/present']").opens(Keys.ENTER);
        int places = browser.count(".slide .place");
        List<String> seen = new ArrayList<>();
        for (int at = 1; at <= places; at++) {
            keyboard.type(at % 2 == 0 ? Keys.PAGE_DOWN : Keys.SPACE);
            shown(at);
            seen.add(browser.text("#p" + at + " .place strong"));
        }
        assertThat(seen).hasSizeGreaterThan(2).last().isEqualTo("1");
        keyboard.type(Keys.PAGE_UP);
        shown(places - 1);
        keyboard.to("#p" + (places - 1) + " a[data-next]").type(Keys.ENTER);
        shown(places);
        keyboard.opens(Keys.ESCAPE);
        assertThat(browser.path()).isEqualTo(path);
        assertThat(browser.complaints()).isEmpty();
    }

    private static void shown(int place) {
        Awaitility.await().untilAsserted(() -> assertThat(browser.path()).endsWith("#p" + place));
    }

    private static void logIn(String username) {
        browser.forget().go("/inbox");
        keyboard.to("#username").type(username).to("#password").type(PASSWORD).opens(Keys.ENTER);
        assertThat(browser.path()).isEqualTo("/inbox");
    }

    private static String atTheNewspaper() {
        return Beforehand.nominated("baobackan", "BKT", "BK-TU-BAO", "BK", Beforehand.TODAY);
    }

    private static String sentForSignature() {
        String id = UUID.randomUUID().toString();
        String unit = Beforehand.unit("BK-TU-BAO");
        Beforehand.sent("baobackan.soan", "/api/nomination-drafts", """
                {"id":"%1$s","unitId":"%2$s","preparedOn":"%3$s","contents":{"nominee":{"kind":"COLLECTIVE","unitId":"%2$s"},
                 "award":"BKT","year":%4$d,"achievementCode":"PHIM-%5$s","provinceId":"%6$s","achievement":"Ký bằng bàn phím",
                 "documents":[{"kind":"TOTRINH","title":"Tờ trình"},{"kind":"BAOCAO","title":"Báo cáo"},
                 {"kind":"BIENBAN","title":"Biên bản"}]}}""".formatted(
                        id,
                        unit,
                        Beforehand.TODAY,
                        Beforehand.TODAY.getYear(),
                        id.substring(0, 8).toUpperCase(Locale.ROOT),
                        Beforehand.unit("BK")));
        Beforehand.sent(
                "baobackan.soan",
                "/api/nomination-drafts/" + id + "/signature-requests",
                "{\"preparedOn\":\"" + Beforehand.TODAY + "\"}");
        return id;
    }
}
