package vn.bangvang.standalone.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoginInBrowserIT {

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

    @Test
    void after_a_wrong_password_only_the_password_is_typed_again_and_the_wanted_page_opens() {
        browser.go("/nominations?year=2026");
        browser.fill("username", "baobackan").fill("password", "không phải").click("form[action='/login'] button");
        assertThat(browser.text("[role=alert]")).isNotBlank();
        assertThat(browser.value("#username")).isEqualTo("baobackan");
        good("failed");
        browser.fill("password", "thi-dua-2024").click("form[action='/login'] button");
        assertThat(browser.path()).isEqualTo("/nominations?year=2026");
        browser.click("form[action='/logout'] button");
        assertThat(browser.path()).startsWith("/login");
        good("out");
    }

    @Test
    void the_language_is_chosen_on_any_page_and_stays_with_whoever_chose_it() {
        browser.go("/nominations?year=2026");
        assertThat(browser.one("html").getDomAttribute("lang")).isEqualTo("vi");
        browser.click("a[lang=en]");
        good("english");
        assertThat(browser.text("h1")).isEqualTo("Log in");
        browser.fill("username", "baobackan").fill("password", "thi-dua-2024").click("form[action='/login'] button");
        assertThat(browser.path()).isEqualTo("/nominations?year=2026");
        assertThat(browser.text("h1")).isEqualTo("Nominations");
        browser.click("a[lang=vi]");
        assertThat(browser.path()).isEqualTo("/nominations?year=2026");
        assertThat(browser.text("h1")).isEqualTo("Đề nghị khen thưởng");
    }

    @Test
    void a_browser_of_today_is_not_told_that_it_is_too_old() {
        browser.go("/login");
        assertThat(browser.one(".old").isDisplayed()).isFalse();
        browser.logIn("baobackan").go("/nominations");
        assertThat(browser.one(".old").isDisplayed()).isFalse();
    }

    private static void good(String name) {
        browser.keep("login-" + name);
        assertThat(browser.complaints()).as(name).isEmpty();
        assertThat(browser.barriers()).as(name).isEmpty();
        assertThat(browser.overflow()).as(name).isZero();
    }
}
