package vn.bangvang.standalone.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Passkeys in a browser whose device is a virtual one that has seen its owner's finger. */
class PasskeyInBrowserIT {

    private static Browser browser;
    private static Object device;

    @BeforeAll
    static void start() {
        browser = Browser.get().size(1366, 768);
        browser.devTools("WebAuthn.enable", Map.of());
        device = browser.devTools(
                        "WebAuthn.addVirtualAuthenticator",
                        Map.of(
                                "options",
                                Map.of(
                                        "protocol",
                                        "ctap2",
                                        "transport",
                                        "internal",
                                        "hasResidentKey",
                                        true,
                                        "hasUserVerification",
                                        true,
                                        "isUserVerified",
                                        true,
                                        "automaticPresenceSimulation",
                                        true)))
                .get("authenticatorId");
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.devTools("WebAuthn.disable", Map.of());
        }
    }

    @BeforeEach
    void scripts() {
        browser.scripts(true).forget();
        browser.complaints();
    }

    @Test
    void a_passkey_is_added_on_the_own_page_opens_the_wanted_page_and_is_worth_nothing_once_removed() {
        browser.logIn("phuly").go("/account").await("form[data-passkey-make]:not([hidden])");
        good("passkeys");
        browser.fill("label", "Máy của cơ quan").click("form[data-passkey-make] button");
        assertThat(browser.text("[aria-labelledby=passkeys-h]")).contains("Máy của cơ quan");
        good("passkey-added");

        browser.click("form[action='/logout'] button").go("/nominations?year=2026");
        browser.await("[data-passkey-login]:not([hidden])");
        good("login-by-passkey");
        browser.click("[data-passkey-login] button");
        assertThat(browser.path()).isEqualTo("/nominations?year=2026");

        browser.go("/account").click("form[action$='/removals'] button");
        assertThat(browser.count("form[action$='/removals']")).isZero();
        browser.click("form[action='/logout'] button").go("/login").press("[data-passkey-login] button");
        browser.await("[data-passkey-problem]:not([hidden])");
        assertThat(browser.path()).isEqualTo("/login");
        refused();

        browser.logIn("quantri").go("/admin/accounts/log");
        assertThat(browser.text("main"))
                .containsIgnoringCase("thêm khóa đăng nhập")
                .containsIgnoringCase("bỏ khóa đăng nhập");
    }

    @Test
    void a_device_that_has_not_seen_its_owner_opens_nothing() {
        browser.logIn("minhkhai").go("/account").await("form[data-passkey-make]:not([hidden])");
        browser.fill("label", "Điện thoại").click("form[data-passkey-make] button");
        browser.devTools("WebAuthn.setUserVerified", Map.of("authenticatorId", device, "isUserVerified", false));
        browser.click("form[action='/logout'] button").go("/login").press("[data-passkey-login] button");
        Awaitility.await()
                .until(() -> browser.one("[data-passkey-login] button").isEnabled());
        browser.go("/account");
        assertThat(browser.path()).startsWith("/login");
        refused();
        browser.devTools("WebAuthn.setUserVerified", Map.of("authenticatorId", device, "isUserVerified", true));
    }

    /** The browser notes a refused login by itself, and nothing else. */
    private static void refused() {
        assertThat(browser.complaints()).allMatch(one -> one.contains("/api/login/passkeys") && one.contains("401"));
    }

    private static void good(String name) {
        browser.keep(name);
        assertThat(browser.complaints()).as(name).isEmpty();
        assertThat(browser.barriers()).as(name).isEmpty();
        assertThat(browser.overflow()).as(name).isZero();
    }
}
