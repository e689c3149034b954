package vn.bangvang.standalone.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People are registered, found by what is typed of their names, and chosen; with a script the list follows the typing. */
class PeopleByClickingIT {

    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = Browser.get().size(360, 740);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.scripts(true);
        }
    }

    @BeforeEach
    void stranger() {
        browser.scripts(true).forget();
        browser.complaints();
    }

    @ParameterizedTest
    @CsvSource({"true, en, 360, khue, Hoàng Thị Khuê", "false, vi, 1366, hoang khanh, Hoàng Thị Khánh"})
    void somebody_of_the_register_is_nominated_by_name(
            boolean scripts, String language, int width, String sought, String name) {
        registeredAndNominated(scripts, language, width, sought, name);
    }

    @Tag("full")
    @Test
    void somebody_of_the_register_is_nominated_by_name_at_a_desk_with_scripts() {
        registeredAndNominated(true, "vi", Job.DESK, "khuong", "Hoàng Thị Khương");
    }

    private static void registeredAndNominated(
            boolean scripts, String language, int width, String sought, String name) {
        Job job = new Job(browser, width, language).as("baobackan").section("/nominations");
        browser.scripts(scripts).click("main a[href='/nominations/new']");
        browser.choose("award", "BKT").click("form[action='/nominations/new'] button");
        browser.click("main a[href='/admin/people/new']").fill("name", name).fill("position", "Phóng viên");
        job.chosen("unitId", "Báo Bắc Kạn").good("person-new").sent("/forms/persons");
        assertThat(browser.text("h1")).isEqualTo(name);
        String change = job.opened("/position-changes");
        browser.fill(change, "position", "Trưởng phòng");
        job.sent("/position-changes");
        assertThat(browser.text("section[aria-labelledby='positions-h']"))
                .contains("Phóng viên", "Trưởng phòng", job.in("từ ngày", "since"));
        job.good("person-position");

        browser.click(".crumbs a[href='/admin/people']").fill("q", "hoang kh").click("form.filters button");
        assertThat(browser.text("tbody")).contains(name, "Trưởng phòng", job.in("Đang công tác", "In office"));
        job.good("people-found").section("/nominations");

        browser.click("main a[href='/nominations/new']").choose("award", "BKT");
        browser.click("form[action='/nominations/new'] button");
        if (scripts) {
            browser.fill("q", sought).await("#found li a");
        } else {
            browser.fill("q", sought).click("form[role='search'] button");
        }
        job.good("nominee-found");
        browser.click("#found li a");
        assertThat(browser.text("form[action='/forms/nominations'] dl")).contains(name);
        browser.fill("achievementCode", sought.replace(' ', '-').toUpperCase(Locale.ROOT))
                .fill("achievement", "Viết 40 bài về chuyển đổi số")
                .papers();
        job.good("nominee-chosen");
        browser.click("form[action='/forms/nominations'] button");
        assertThat(browser.path()).matches("/nominations/[0-9a-f-]{36}");
        assertThat(browser.text("h1")).contains(name);
        assertThat(browser.text("main .state")).isEqualTo(job.in("Đã trình", "Submitted"));
    }

    @Test
    void a_field_keeps_its_hint_beside_an_error_and_after_it() {
        browser.logIn("baobackan").go("/admin/people/new");
        browser.script("document.querySelector('select[name=unitId]').selectedIndex = 1;"
                + "const name = document.querySelector('[name=name]'); name.required = false;"
                + "name.insertAdjacentHTML('afterend', '<p id=\"its-hint\">hint</p>');"
                + "name.setAttribute('aria-describedby', 'its-hint')");
        String described = "return document.querySelector('[name=name]').getAttribute('aria-describedby')";
        for (int time = 0; time < 2; time++) {
            browser.press("form[action='/forms/persons'] button").await("[data-summary] a");
            String error = browser.one(".bad-field .error").getDomProperty("id");
            assertThat(browser.script(described)).isEqualTo(error + " its-hint");
        }
        browser.script("window.fetch = () => new Promise(() => {})");
        browser.press("form[action='/forms/persons'] button");
        assertThat(browser.count(".error")).isZero();
        assertThat(browser.script(described)).isEqualTo("its-hint");
    }
}
