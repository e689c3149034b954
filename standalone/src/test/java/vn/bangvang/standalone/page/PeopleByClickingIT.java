package vn.bangvang.standalone.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People are registered, found by what is typed of their names, and chosen; with a script the list follows the typing. */
class PeopleByClickingIT {

    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = Browser.get().size(360, 740);
    }

    @BeforeEach
    void stranger() {
        browser.scripts(true).forget();
        browser.complaints();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void somebody_of_the_register_is_nominated_by_name(boolean scripts) {
        String name = scripts ? "Hoàng Thị Khuê" : "Hoàng Thị Khánh";
        browser.logIn("baobackan").go("/admin/people/new").scripts(scripts);
        browser.fill("name", name).fill("position", "Phóng viên");
        String unit = browser.one("select[name='unitId'] option:nth-child(2)").getDomProperty("value");
        browser.choose("unitId", unit).click("form[action='/forms/persons'] button");
        assertThat(browser.text("h1")).isEqualTo(name);
        String change = "form[action$='/position-changes']";
        browser.press("details:has(" + change + ") summary").fill(change, "position", "Trưởng phòng");
        browser.click(change + " button");
        assertThat(browser.text("section[aria-labelledby='positions-h']")).contains("Phóng viên", "Trưởng phòng");
        good("person-position-" + scripts);

        browser.go("/admin/people?q=hoang+kh");
        assertThat(browser.text("tbody")).contains(name, "Trưởng phòng");
        good("people-found-" + scripts);

        browser.go("/nominations/new?award=BKT");
        if (scripts) {
            browser.fill("q", "khue").await("#found li a");
        } else {
            browser.fill("q", "hoang khanh").click("form[role='search'] button");
        }
        good("nominee-found-" + scripts);
        browser.click("#found li a");
        assertThat(browser.text("form[action='/forms/nominations'] dl")).contains(name);
        browser.fill("achievementCode", scripts ? "KHUE-1" : "KHANH-1")
                .fill("achievement", "Viết 40 bài về chuyển đổi số")
                .papers();
        good("nominee-chosen-" + scripts);
        browser.click("form[action='/forms/nominations'] button");
        assertThat(browser.path()).matches("/nominations/[0-9a-f-]{36}");
        assertThat(browser.text("h1")).contains(name);
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

    private static void good(String name) {
        browser.keep(name);
        assertThat(browser.complaints()).as(name).isEmpty();
        assertThat(browser.barriers()).as(name).isEmpty();
        assertThat(browser.overflow()).as(name).isZero();
    }
}
