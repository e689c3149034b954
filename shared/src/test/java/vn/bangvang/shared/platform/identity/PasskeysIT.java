package vn.bangvang.shared.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.platform.database.StoreRoom;
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
    private static final String PASSKEYS = """
            insert into accounts.passkey (account_id, credential_id, label, public_key, signature_count, uv_initialized,
              backup_eligible, backup_state, transports, attestation_object, client_data, made_at, used_at)
            select :account, decode(md5(:account::text || n), 'hex'), 'k', '', 0, true, false, false, '', '', '', now(), now()
            from generate_series(1, :most) n
            """;
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
        JsonNode ask = json(service.client().post("/api/login/passkeys/options", ""));
        assertThat(ask.get("userVerification").asString()).isEqualTo("required");
        assertThat(ask.get("challenge").asString()).isNotEmpty();
        JdbcClient.create(DATABASE.accounts())
                .sql("delete from accounts.passkey_challenge")
                .update();
    }

    @Test
    void nobody_gets_in_by_what_was_not_asked_for_or_is_made_up() {
        TestClient stranger = service.client();
        assertThat(stranger.post("/api/login/passkeys", madeUp("AAAA")).statusCode())
                .isEqualTo(401);
        String challenge = json(stranger.post("/api/login/passkeys/options", ""))
                .get("challenge")
                .asString();
        assertThat(challenges()).isEqualTo(1);
        assertThat(stranger.cookies()).as("strangers get no session").doesNotContainKey("SESSION");
        assertThat(stranger.post("/api/login/passkeys", madeUp(challenge)).statusCode())
                .isEqualTo(401);
        assertThat(challenges()).as("a challenge serves once").isZero();
        assertThat(stranger.get("/api/account").statusCode()).isEqualTo(401);
    }

    @Test
    void of_what_strangers_were_asked_the_newest_alone_is_kept() {
        JdbcClient.create(DATABASE.accounts())
                .sql(
                        "insert into accounts.passkey_challenge (challenge, made_at)"
                                + " select sha256(n::text::bytea), now() - interval '1 minute' from generate_series(1, :most) n")
                .param("most", Passkeys.MOST_ASKED + 5)
                .update();
        String challenge = json(service.client().post("/api/login/passkeys/options", ""))
                .get("challenge")
                .asString();
        assertThat(challenges()).isEqualTo(Passkeys.MOST_ASKED);
        service.client().post("/api/login/passkeys", madeUp(challenge));
        assertThat(challenges()).as("the newest was there").isEqualTo(Passkeys.MOST_ASKED - 1);
        JdbcClient.create(DATABASE.accounts())
                .sql("delete from accounts.passkey_challenge")
                .update();
    }

    @Test
    void a_passkey_that_is_removed_while_it_is_used_does_not_come_back() {
        TestClient client = loggedIn();
        UUID account = account(client);
        JdbcClient accounts = JdbcClient.create(DATABASE.accounts());
        accounts.sql(PASSKEYS).param("account", account).param("most", 1).update();
        PasskeyRecords records = new PasskeyRecords(accounts, service.bean(Accounts.class), false);
        CredentialRecord used =
                records.findByUserId(PasskeyRecords.handle(account)).get(0);
        String id = json(client.get("/api/account/passkeys")).at("/items/0/id").asString();
        assertThat(client.post("/api/account/passkeys/" + id + "/removals", "").statusCode())
                .isEqualTo(204);
        assertThatThrownBy(() -> records.save(used)).isInstanceOf(IllegalStateException.class);
        assertThat(records.findByUserId(PasskeyRecords.handle(account))).isEmpty();
    }

    @Test
    void strangers_make_no_passkeys_and_nobody_removes_those_of_others() {
        assertThat(service.client().post("/api/account/passkeys/options", "").statusCode())
                .isEqualTo(401);
        HttpResponse<String> removed = loggedIn().post("/api/account/passkeys/" + UUID.randomUUID() + "/removals", "");
        assertThat(removed.statusCode()).isEqualTo(404);
        assertThat(removed.body()).contains("UNKNOWN_PASSKEY");
    }

    @Test
    void a_passkey_is_kept_only_by_whoever_asked_for_one() {
        HttpResponse<String> kept =
                loggedIn().post("/api/account/passkeys", "{\"label\":\"Máy tính\",\"credential\":{\"id\":\"AAAA\"}}");
        assertThat(kept.body()).contains("PASSKEY_NOT_TAKEN");
    }

    @Test
    void whoever_is_logged_in_shows_anew_who_it_is_by_the_password_or_an_own_passkey_and_by_nothing_else() {
        TestClient client = loggedIn();
        String again = "/api/account/re-authentications";
        assertThat(client.post(again, "{\"password\":\"%s\"}".formatted(PASSWORD))
                        .statusCode())
                .isEqualTo(204);
        assertThat(client.post(again, "{\"password\":\"không phải\"}").body()).contains("WRONG_PASSWORD");
        assertThat(client.post(again, "{}").body()).contains("LOG_IN_AGAIN");
        String challenge = json(client.post("/api/login/passkeys/options", ""))
                .get("challenge")
                .asString();
        assertThat(client.post(again, madeUp(challenge)).body()).contains("PASSKEY_NOT_TAKEN");
        assertThat(client.get("/api/account").statusCode())
                .as("and stays logged in")
                .isEqualTo(200);
        assertThat(service.client().post(again, "{}").statusCode()).isEqualTo(401);
    }

    @Test
    void whoever_is_logged_in_is_asked_for_an_own_passkey_alone() {
        TestClient client = loggedIn();
        JdbcClient.create(DATABASE.accounts())
                .sql(PASSKEYS)
                .param("account", account(client))
                .param("most", 2)
                .update();
        assertThat(json(client.post("/api/login/passkeys/options", "")).get("allowCredentials"))
                .hasSize(2);
        assertThat(json(service.client().post("/api/login/passkeys/options", ""))
                        .get("allowCredentials"))
                .isEmpty();
    }

    @Test
    void an_account_has_ten_passkeys_at_most() {
        TestClient client = loggedIn();
        JdbcClient.create(DATABASE.accounts())
                .sql(PASSKEYS)
                .param("account", account(client))
                .param("most", 10)
                .update();
        assertThat(client.post("/api/account/passkeys/options", "").body()).contains("TOO_MANY_PASSKEYS");
    }

    @Test
    void at_an_address_that_nobody_configured_no_passkey_is_offered() {
        Passkeys unconfigured =
                new Passkeys(DATABASE.accounts(), service.bean(Accounts.class), StoreRoom.UNKNOWN, null);
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setServerName("thidua.example.vn");
        assertThat(unconfigured.offered(request)).isFalse();
        assertThatThrownBy(() -> unconfigured.toAsk(request))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.PASSKEYS_NOT_OFFERED));
    }

    @Test
    void where_there_is_no_identity_provider_nobody_is_linked_to_one() {
        assertThat(loggedIn().post("/api/account/links/endings", "").body()).contains("NO_IDENTITY_PROVIDER");
    }

    private static UUID account(TestClient client) {
        return UUID.fromString(json(client.get("/api/account")).get("id").asString());
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
