package vn.bangvang.standalone.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.bangvang.standalone.rest.SampleService;

/** Passkeys in a browser whose device is a virtual one that has seen its owner's finger. */
class PasskeyInBrowserIT {

    private static final SampleService SERVICE = SampleService.get();

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

    @Test
    void whose_login_lies_back_signs_by_the_passkey_and_makes_another_way_in_by_the_password() {
        String card = "[data-sign-card='" + sentForSignature() + "'] ";
        browser.logIn("baobackan").go("/account").await("form[data-passkey-make]:not([hidden])");
        assertThat(browser.has("[data-again]")).as("a fresh login is not asked").isFalse();
        SERVICE.letLoginsAge("baobackan", Duration.ofMinutes(11));
        Awaitility.await().until(() -> browser.go("/account").has("form[data-passkey-make] [data-again]"));
        browser.await("form[data-passkey-make]:not([hidden])");
        good("account-again");
        browser.fill("label", "Máy tính").fill("form[data-passkey-make]", "_password", "không phải");
        browser.press("form[data-passkey-make] button.main").await("[data-passkey-problem]:not([hidden])");
        assertThat(browser.text("[data-passkey-problem]")).contains("không đúng");
        browser.fill("form[data-passkey-make]", "_password", "thi-dua-2024");
        browser.complaints(); // The browser notes the refused request by itself.
        browser.click("form[data-passkey-make] button.main");
        assertThat(browser.text("[aria-labelledby=passkeys-h]")).contains("Máy tính");
        assertThat(browser.has("[data-again]")).isFalse();

        browser.logIn("baobackan").go("/signing");
        assertThat(browser.has("[data-again]")).isFalse();
        SERVICE.letLoginsAge("baobackan", Duration.ofMinutes(11));
        Awaitility.await().until(browser::asksAgainElsewhere);
        browser.press(card + "form[data-sign] button.main").await(card + "form[data-sign] [data-again]");
        browser.complaints(); // The browser notes the refused request by itself.
        good("signing-again");
        browser.press(card + "[data-again-passkey]");
        Awaitility.await().until(() -> !browser.has("[data-again]"));
        browser.click(card + "form[data-sign] button.main");
        assertThat(browser.has(card.strip())).as("what is signed waits no more").isFalse();
        browser.go("/account").click("form[action$='/removals'] button");
    }

    /** A certificate of merit that waits for the signature of the newspaper. */
    private static String sentForSignature() {
        String id = UUID.randomUUID().toString();
        String unit = "0bd6f77f-8ac2-38ab-b840-96464df02020";
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
        done("/api/nomination-drafts", """
                {"id":"%s","unitId":"%s","preparedOn":"%s","contents":{"nominee":{"kind":"COLLECTIVE","unitId":"%s"},
                 "award":"BKT","year":2026,"achievementCode":"%s","provinceId":"a4c63784-091c-36a9-846f-1b537f3736e0",
                 "achievement":"Ký bằng khóa","documents":[{"kind":"TOTRINH","title":"Tờ trình"},
                 {"kind":"BAOCAO","title":"Báo cáo"},{"kind":"BIENBAN","title":"Biên bản"}]}}""".formatted(
                        id, unit, today, unit, "KHOA-" + id.substring(0, 8).toUpperCase(Locale.ROOT)));
        done("/api/nomination-drafts/" + id + "/signature-requests", "{\"preparedOn\":\"" + today + "\"}");
        return id;
    }

    private static void done(String address, String body) {
        var answer = SERVICE.as("baobackan.soan").post(address, body);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
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
