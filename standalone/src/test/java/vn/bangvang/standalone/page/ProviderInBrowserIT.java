package vn.bangvang.standalone.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.shared.testing.Keycloak;
import vn.bangvang.shared.testing.TestClient;
import vn.bangvang.standalone.cli.BangvangProcess;
import vn.bangvang.standalone.server.UnpackedServer;

/** The link to an identity provider, a real Keycloak: on the own page, at the login, and before something is signed. */
@Tag("full")
class ProviderInBrowserIT {

    private static final String PASSWORD = "thi-dua-2024";
    private static final LocalDate YESTERDAY =
            LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).minusDays(1);
    private static final String PROVIDER = "a[href^='/oauth2/authorization/oidc']";
    private static final String AGAIN = "form[data-sign] [data-again]";

    /** The login, which goes on to a draft. */
    private static final String REFUSED = "/login?elsewhere&next=%2Fdrafts%2F";

    /** Short enough to wait for its end, long enough to sign in. */
    private static final Duration FRESH = Duration.ofSeconds(25);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    static Path data;

    private static @Nullable Keycloak keycloak;
    private static @Nullable BangvangProcess product;
    private static String url = "";
    private static Browser browser;

    @BeforeAll
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    static void start() throws IOException {
        keycloak = Keycloak.start();
        UnpackedServer.into(data);
        List<String> machine = new ArrayList<>(BangvangProcess.HASHES_FAST);
        Map.of(
                        "name",
                        "SSO",
                        "issuer",
                        keycloak.issuer(),
                        "client-id",
                        Keycloak.ASKING_CLIENT,
                        "client-secret",
                        Keycloak.SECRET)
                .forEach((name, value) -> machine.add("-Dbangvang.identity.oidc." + name + "=" + value));
        machine.add("-Dbangvang.identity.fresh-login=" + FRESH);
        product = BangvangProcess.serveOn(machine, data, "--no-stories");
        url = product.awaitAddress().toString();
        browser = Browser.on(url);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (browser != null) {
            browser.leave();
        }
        if (product != null) {
            product.close();
        }
        if (keycloak != null) {
            keycloak.close();
        }
    }

    @BeforeEach
    void atADesk() {
        browser.at(url).scripts(true).dark(false).size(1366, 768).forget();
        browser.devTools("Network.clearBrowserCookies", Map.of()); // Those of the provider too.
        browser.complaints();
    }

    @Test
    void whoever_came_by_the_provider_shows_there_anew_who_it_is_and_signs_what_was_filled_in() {
        String draft = sentForSignature("baobackan.soan", "BK-TU-BAO", "BKT", "BK");
        browser.logIn("baobackan").go("/account").click("form[action='/forms/account/links'] button");
        browser.click(PROVIDER);
        there("an", false);
        assertThat(browser.path()).isEqualTo("/account?elsewhere");
        assertThat(browser.text("[aria-labelledby='link-h'] [role='alert']")).contains("Chưa liên kết được", "SSO");
        good("provider-not-linked");
        browser.click("form[action='/forms/account/links'] button").click(PROVIDER);
        there("an", true);
        assertThat(browser.path()).isEqualTo("/account?linked");
        assertThat(browser.text("[aria-labelledby='link-h'] [role='status']")).isEqualTo("Đã liên kết.");
        good("provider-linked");

        browser.click("form[action='/logout'] button").go("/signing").click(PROVIDER);
        there("an", true);
        assertThat(browser.path()).isEqualTo("/signing");
        String card = "[data-sign-card='" + draft + "'] ";
        signedOn(card, YESTERDAY);
        lyingBack();
        browser.press(card + "form[data-sign] button.main").await(card + AGAIN);
        browser.complaints(); // The browser notes the refused request by itself.
        assertThat(browser.text(card + AGAIN)).contains("Đăng nhập lại tại SSO");
        good("provider-again");
        browser.press(card + AGAIN + " a").inOpenedTab(() -> {
            assertThat(isThere())
                    .as("the provider asks who it is, for that lies back there too")
                    .isTrue();
            there("an", true);
            assertThat(browser.path()).isEqualTo("/signing");
        });
        assertThat(browser.value(card + "[name='signedOn']")).isEqualTo(YESTERDAY.toString());
        browser.click(card + "form[data-sign] button.main");
        assertThat(browser.has(card.strip())).as("what is signed waits no more").isFalse();
        browser.go("/drafts/" + draft).click("a[href^='/nominations/']:not([href='/nominations'])");
        assertThat(browser.text(".timeline"))
                .contains(DateTimeFormatter.ofPattern("dd/MM/yyyy").format(YESTERDAY));
    }

    @Test
    void whom_the_provider_refuses_goes_on_by_the_password_loses_nothing_and_signs_at_the_second_try() {
        String draft = sentForSignature("minhkhai.soan", "HN-PL-MK", "GK", null);
        linked("minhkhai", Keycloak.BINH);
        browser.go("/drafts/" + draft).click(PROVIDER);
        there("binh", false);
        assertThat(browser.path()).isEqualTo(REFUSED + draft);
        assertThat(browser.text(".notice")).contains("Chưa đăng nhập được", "dùng mật khẩu");
        good("provider-refused");
        browser.fill("username", "minhkhai").fill("password", PASSWORD).click("form[action='/login'] button");
        assertThat(browser.path()).isEqualTo("/drafts/" + draft);
        signedOn("", YESTERDAY);
        lyingBack();
        browser.press("form[data-sign] button.main").await(AGAIN);
        browser.complaints(); // The browser notes the refused request by itself.
        browser.press(AGAIN + " a").inOpenedTab(() -> {
            there("binh", false);
            assertThat(browser.path()).isEqualTo(REFUSED + draft);
        });
        assertThat(browser.path()).isEqualTo("/drafts/" + draft);
        assertThat(browser.value("form[data-sign] [name='signedOn']")).isEqualTo(YESTERDAY.toString());
        browser.press("form[data-sign] button.main").await("[data-summary]");
        assertThat(browser.has(AGAIN)).as("nobody has shown who it is").isTrue();
        browser.complaints(); // The browser notes the refused request by itself.
        browser.press(AGAIN + " a").inOpenedTab(() -> {
            there("binh", true);
            assertThat(browser.path()).isEqualTo("/drafts/" + draft);
        });
        assertThat(browser.value("form[data-sign] [name='signedOn']")).isEqualTo(YESTERDAY.toString());
        browser.click("form[data-sign] button.main");
        assertThat(browser.text("main .state")).isEqualTo("Đã ký");
    }

    /** What the provider asks: who somebody is, unless it knows, and whether that person wants to be known here, unless they said so. */
    private static void there(String person, boolean agrees) {
        if (isThere() && browser.has("[name='password']")) {
            if (browser.has("[name='username']:not([type='hidden'], [readonly], [disabled])")) {
                browser.fill("username", person);
            }
            browser.fill("password", Keycloak.PASSWORD).click("#kc-login");
        }
        if (isThere()) {
            browser.click(agrees ? "[name='accept']" : "[name='cancel']");
        }
        assertThat(isThere()).as("at the provider: " + browser.text("body")).isFalse();
        browser.complaints(); // Of pages that are not ours.
    }

    private static boolean isThere() {
        return !url.equals(browser.script("return location.origin"));
    }

    private static void lyingBack() {
        Awaitility.await().atMost(FRESH.multipliedBy(2)).until(browser::asksAgainElsewhere);
    }

    /** Each browser has days typed in another way. */
    private static void signedOn(String within, LocalDate day) {
        browser.script(
                "document.querySelector(\"" + within + "form[data-sign] [name='signedOn']\").value = '" + day + "'");
    }

    private static TestClient as(String username) {
        return new TestClient(url).basic(username, PASSWORD);
    }

    /** By an administrator, who knows the person's number there. */
    private static void linked(String username, String subject) {
        String account = found("/api/accounts?limit=200", "username", username);
        done(as("quantri")
                .post("/api/accounts/" + account + "/links", "{\"subject\":\"" + subject + "\"}")
                .statusCode());
    }

    private static String sentForSignature(String preparer, String code, String award, @Nullable String province) {
        String id = UUID.randomUUID().toString();
        String unit = unit(code);
        TestClient client = as(preparer);
        done(client.post("/api/nomination-drafts", """
                {"id":"%1$s","unitId":"%2$s","preparedOn":"%3$s","contents":{"nominee":{"kind":"COLLECTIVE","unitId":"%2$s"},
                 "award":"%4$s","year":%5$d,"achievementCode":"SSO-%6$s",%7$s"achievement":"Ký qua SSO",
                 "documents":[{"kind":"TOTRINH","title":"Tờ trình"},{"kind":"BAOCAO","title":"Báo cáo"},
                 {"kind":"BIENBAN","title":"Biên bản"}]}}""".formatted(
                                id,
                                unit,
                                YESTERDAY,
                                award,
                                YESTERDAY.getYear(),
                                id.substring(0, 8).toUpperCase(Locale.ROOT),
                                province == null ? "" : "\"provinceId\":\"" + unit(province) + "\","))
                .statusCode());
        done(client.post(
                        "/api/nomination-drafts/" + id + "/signature-requests",
                        "{\"preparedOn\":\"" + YESTERDAY + "\"}")
                .statusCode());
        return id;
    }

    private static String unit(String code) {
        return found("/api/units?limit=200", "code", code);
    }

    private static String found(String list, String field, String value) {
        for (JsonNode one : JSON.readTree(as("quantri").get(list).body()).get("items")) {
            if (one.get(field).asString().equals(value)) {
                return one.get("id").asString();
            }
        }
        throw new IllegalArgumentException(list + " has no " + value);
    }

    private static void done(int status) {
        assertThat(status).isBetween(200, 299);
    }

    private static void good(String name) {
        browser.keep(name);
        assertThat(browser.complaints()).as(name).isEmpty();
        assertThat(browser.barriers()).as(name).isEmpty();
        assertThat(browser.overflow()).as(name).isZero();
    }
}
