package vn.bangvang.command.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.bangvang.command.testing.CommandSideNode;
import vn.bangvang.command.testing.Province;
import vn.bangvang.shared.platform.identity.Accounts;
import vn.bangvang.shared.platform.identity.NewAccount;
import vn.bangvang.shared.testing.TestClient;
import vn.bangvang.shared.testing.TestDatabase;
import vn.bangvang.shared.testing.TestPostgres;

/** Signing and deciding ask for the password again when the login lies back; here every session's does. */
class LoginAgainIT {

    private static final String PASSWORD = "sáu bông lúa vàng";
    private static final String ACT = "nomination-drafts/" + UUID.randomUUID() + "/signature";

    private static TestDatabase database;
    private static CommandSideNode node;

    private String username;

    @BeforeAll
    static void start() {
        database = TestPostgres.newDatabase();
        node = CommandSideNode.start(database, Map.of("bangvang.identity.fresh-login", "0s"));
        Province.found(node.commands());
    }

    @AfterAll
    static void stop() {
        node.close();
        database.close();
    }

    @BeforeEach
    void account() {
        UUID id = UUID.randomUUID();
        username = "ky." + id.toString().substring(0, 8);
        node.get(Accounts.class).create(new NewAccount(id, username, username, null, PASSWORD, false));
    }

    /** Past the question the draft is looked for, and there is none. */
    @Test
    void whoever_gives_the_password_with_the_act_goes_on() {
        assertThat(code(session(), "_password", PASSWORD)).isEqualTo("UNKNOWN_NOMINATION_DRAFT");
    }

    @Test
    void without_it_the_act_is_not_done_and_nothing_entered_is_lost() {
        TestClient session = session();
        assertThat(code(session)).isEqualTo("LOG_IN_AGAIN");
        HttpResponse<String> page = session.header("Accept", "text/html").form("/forms/" + ACT, fields());
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body())
                .contains("name=\"_password\" type=\"password\"")
                .contains("name=\"paperNumber\" value=\"12/TTr\"");
    }

    @Test
    void a_wrong_one_counts_as_a_failed_login_and_is_not_shown_again() {
        TestClient session = session();
        HttpResponse<String> page =
                session.header("Accept", "text/html").form("/forms/" + ACT, fields("_password", "sai mat khau"));
        assertThat(page.body()).contains("name=\"_password\" type=\"password\"").doesNotContain("sai mat khau");
        TestClient program = session();
        String last = "";
        for (int i = 0; i < 50 && !last.equals("TOO_MANY_FAILED_LOGINS"); i++) {
            last = code(program, "_password", "sai mật khẩu " + i);
            assertThat(last).isIn("WRONG_PASSWORD", "TOO_MANY_FAILED_LOGINS");
        }
        assertThat(last).isEqualTo("TOO_MANY_FAILED_LOGINS");
    }

    @Test
    void a_program_that_sends_its_password_each_time_is_not_asked() {
        HttpResponse<String> answer =
                node.client().basic(username, PASSWORD).post("/api/" + ACT, "{\"signedOn\":\"" + today() + "\"}");
        assertThat(answer.body()).contains("UNKNOWN_NOMINATION_DRAFT");
    }

    @Test
    void deciding_asks_too_and_what_is_neither_signed_nor_decided_does_not() {
        TestClient session = session();
        assertThat(session.form("/forms/decisions", encoded("number", "1")).body())
                .contains("LOG_IN_AGAIN");
        assertThat(session.form(
                                "/forms/nomination-drafts/" + UUID.randomUUID() + "/discards",
                                encoded("discardedOn", today()))
                        .body())
                .contains("UNKNOWN_NOMINATION_DRAFT");
    }

    @Test
    void making_a_way_in_asks_too() {
        for (String way : List.of("passkeys/options", "passkeys", "link")) {
            assertThat(session()
                            .post("/api/account/" + way, "{\"label\":\"Máy\",\"credential\":{}}")
                            .body())
                    .as(way)
                    .contains("LOG_IN_AGAIN");
        }
    }

    private TestClient session() {
        TestClient client = node.client().basic(username, PASSWORD);
        assertThat(client.post("/api/login", "").statusCode()).isEqualTo(200);
        return client.header("Authorization", null);
    }

    private static String code(TestClient session, String... more) {
        String body = session.form("/forms/" + ACT, fields(more)).body();
        return body.replaceAll("(?s).*\"code\":\"(\\w+)\".*", "$1");
    }

    private static String fields(String... more) {
        String[] all = new String[4 + more.length];
        System.arraycopy(new String[] {"paperNumber", "12/TTr", "signedOn", today()}, 0, all, 0, 4);
        System.arraycopy(more, 0, all, 4, more.length);
        return encoded(all);
    }

    private static String encoded(String... fields) {
        StringBuilder encoded = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            encoded.append(URLEncoder.encode(fields[i], StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8))
                    .append('&');
        }
        return encoded.toString();
    }

    private static String today() {
        return LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).toString();
    }
}
