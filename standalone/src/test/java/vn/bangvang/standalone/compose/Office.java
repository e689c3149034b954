package vn.bangvang.standalone.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.shared.testing.TestClient;

/** The people of a new installation: its first administrator, and those who are given accounts and mandates by them. */
final class Office {

    static final String POSITION = "Bangvang-Position";
    static final String TODAY = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).toString();

    static final String PASSWORD = "rieng-va-de-nho-2026";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String url;
    private final TestClient administrator;
    final String root;
    private @Nullable TestClient second;

    private Office(String url, TestClient administrator, String root) {
        this.url = url;
        this.administrator = administrator;
        this.root = root;
    }

    /** The first administrator chooses a password and looks up the unit at the top. */
    static Office open(String url, String firstPassword) {
        changePassword(url, "quantri", firstPassword);
        TestClient administrator = login(url, "quantri");
        HttpResponse<String> units = administrator.header(POSITION, "2").get("/api/units");
        assertThat(units.statusCode()).as(units.body()).isEqualTo(200);
        Office office = new Office(
                url, administrator, json(units).get("items").get(0).get("id").asString());
        office.second = office.employ("quantri.hai", "ADMINISTRATOR");
        return office;
    }

    /** Somebody with an account of their own, who may act for the top unit in these roles. */
    TestClient employ(String username, String... roles) {
        UUID id = UUID.randomUUID();
        TestClient administrator = administrator();
        UUID person = register(username);
        done(administrator.post(
                "/api/accounts",
                "{\"id\":\"%s\",\"username\":\"%s\",\"displayName\":\"%s\",\"personId\":\"%s\",\"password\":\"%s\"}"
                        .formatted(id, username, username, person, "ban-dau-" + id)));
        changePassword(url, username, "ban-dau-" + id);
        for (String role : roles) {
            entrust(administrator, id, role);
        }
        return login(url, username);
    }

    /** Granted by the first administrator and, where it has to be, confirmed by the second. */
    void entrust(TestClient granting, UUID account, String role) {
        String id = json(done(granting.post("/api/mandates", mandate(account, role))))
                .get("id")
                .asString();
        if (second != null && !role.equals("REPRESENTATIVE")) {
            done(second.at(url).post("/api/mandates/" + id + "/confirmations", "{\"confirmedOn\":\"" + TODAY + "\"}"));
        }
    }

    private UUID register(String name) {
        UUID person = UUID.randomUUID();
        done(administrator()
                .post(
                        "/api/persons",
                        "{\"id\":\"%s\",\"name\":\"%s\",\"unitId\":\"%s\",\"since\":\"%s\"}"
                                .formatted(person, name, root, TODAY)));
        return person;
    }

    private String mandate(UUID account, String role) {
        return "{\"accountId\":\"%s\",\"role\":\"%s\",\"unitId\":\"%s\",\"from\":\"%s\",\"basis\":\"Phân công\"}"
                .formatted(account, role, root, TODAY);
    }

    /** A giấy khen for somebody of the top unit, which endorses and decides it itself. */
    String nomination(UUID id) {
        return """
                {"id":"%1$s","unitId":"%2$s","award":"GK","year":2026,"submittedOn":"%3$s",
                 "nominee":{"kind":"INDIVIDUAL","unitId":"%4$s","personId":"%5$s","name":"Nguyễn Văn %5$s"},
                 "documents":[{"kind":"TOTRINH","title":"Tờ trình"},{"kind":"BAOCAO","title":"Báo cáo"},
                              {"kind":"BIENBAN","title":"Biên bản"}],
                 "achievement":"Thành tích trong phong trào thi đua"}
                """.formatted(id, root, TODAY, root, UUID.randomUUID());
    }

    /** With a login of its own, for use by one thread. */
    TestClient administrator() {
        return administrator.at(url);
    }

    static TestClient login(String url, String username) {
        TestClient client = new TestClient(url).basic(username, PASSWORD);
        done(client.post("/api/login", ""));
        return client.header("Authorization", null);
    }

    static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    static HttpResponse<String> done(HttpResponse<String> response) {
        assertThat(response.statusCode())
                .as("%s: %s", response.uri(), response.body())
                .isBetween(200, 201);
        return response;
    }

    private static void changePassword(String url, String username, String old) {
        done(new TestClient(url)
                .basic(username, old)
                .post(
                        "/api/account/password-changes",
                        "{\"oldPassword\":\"%s\",\"newPassword\":\"%s\"}".formatted(old, PASSWORD)));
    }
}
