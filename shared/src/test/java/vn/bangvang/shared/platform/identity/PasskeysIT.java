package vn.bangvang.shared.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.shared.platform.web.SampleService;
import vn.bangvang.shared.testing.TestClient;
import vn.bangvang.shared.testing.TestDatabase;
import vn.bangvang.shared.testing.TestPostgres;
import vn.bangvang.shared.testing.TestService;

/** What is refused of passkeys; that they work is tried in a browser, which alone can make one. */
class PasskeysIT {

    private static final String PASSWORD = "bốn mùa hoa ban";
    private static final String MADE_UP = """
            {"credential":{"id":"AAAA","rawId":"AAAA","type":"public-key","clientExtensionResults":{},
             "response":{"authenticatorData":"AAAA","clientDataJSON":"%s","signature":"AAAA"}}}""";
    private static final TestDatabase DATABASE = TestPostgres.newDatabase();
    private static TestService service;

    @BeforeAll
    static void start() {
        service = TestService.start(
                DATABASE, Map.of("bangvang.identity.address", "https://thidua.example.vn"), SampleService.class);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void what_a_browser_is_asked_for_is_a_key_that_sees_its_owner_for_this_host() {
        JsonNode make = json(loggedIn().post("/api/account/passkeys/options", ""));
        assertThat(make.at("/rp/id").asString()).isEqualTo("thidua.example.vn");
        assertThat(make.at("/authenticatorSelection/userVerification").asString())
                .isEqualTo("required");
        assertThat(make.at("/authenticatorSelection/residentKey").asString()).isEqualTo("required");
        JsonNode ask = json(service.client().post("/api/login/passkey/options", ""));
        assertThat(ask.get("userVerification").asString()).isEqualTo("required");
        assertThat(ask.get("challenge").asString()).isNotEmpty();
        JdbcClient.create(DATABASE.accounts())
                .sql("delete from accounts.passkey_challenge")
                .update();
    }

    @Test
    void nobody_gets_in_by_what_was_not_asked_for_or_is_made_up() {
        TestClient stranger = service.client();
        assertThat(stranger.post("/api/login/passkey", madeUp("AAAA")).statusCode())
                .isEqualTo(401);
        String challenge = json(stranger.post("/api/login/passkey/options", ""))
                .get("challenge")
                .asString();
        assertThat(challenges()).isEqualTo(1);
        assertThat(stranger.cookies()).as("strangers get no session").doesNotContainKey("SESSION");
        assertThat(stranger.post("/api/login/passkey", madeUp(challenge)).statusCode())
                .isEqualTo(401);
        assertThat(challenges()).as("a challenge serves once").isZero();
        assertThat(stranger.get("/api/account").statusCode()).isEqualTo(401);
    }

    @Test
    void strangers_make_no_passkeys_and_nobody_removes_those_of_others() {
        assertThat(service.client().post("/api/account/passkeys/options", "").statusCode())
                .isEqualTo(401);
        HttpResponse<String> removed = loggedIn().post("/api/account/passkeys/" + UUID.randomUUID() + "/removals", "");
        assertThat(removed.statusCode()).isEqualTo(404);
        assertThat(removed.body()).contains("UNKNOWN_PASSKEY");
    }

    private static String madeUp(String challenge) {
        String clientData = "{\"type\":\"webauthn.get\",\"challenge\":\"" + challenge + "\"}";
        return MADE_UP.formatted(
                Base64.getUrlEncoder().withoutPadding().encodeToString(clientData.getBytes(StandardCharsets.UTF_8)));
    }

    private static long challenges() {
        return JdbcClient.create(DATABASE.accounts())
                .sql("select count(*) from accounts.passkey_challenge")
                .query(Long.class)
                .single();
    }

    private static TestClient loggedIn() {
        String name = "u" + UUID.randomUUID();
        service.bean(Accounts.class)
                .create(new NewAccount(UUID.randomUUID(), name, "Người dùng", null, PASSWORD, false));
        TestClient client = service.client().basic(name, PASSWORD);
        assertThat(client.post("/api/login", "").statusCode()).isEqualTo(200);
        return client.header("Authorization", null);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }
}
