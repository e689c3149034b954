package vn.bangvang.command.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.command.testing.CommandSideNode;
import vn.bangvang.command.testing.Province;
import vn.bangvang.shared.domain.nomination.NominationId;
import vn.bangvang.shared.platform.identity.Accounts;
import vn.bangvang.shared.platform.identity.NewAccount;
import vn.bangvang.shared.testing.TestClient;
import vn.bangvang.shared.testing.TestDatabase;
import vn.bangvang.shared.testing.TestPostgres;

/** One act with many nominations: each is a command of its own. */
class ManyAtOnceIT {

    private static final String PASSWORD = "sáu bông lúa vàng";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static TestDatabase database;
    private static CommandSideNode node;
    private static Province province;
    private static TestClient approver;

    @BeforeAll
    static void start() {
        database = TestPostgres.newDatabase();
        node = CommandSideNode.start(database);
        province = Province.found(node.commands());
        node.get(Accounts.class)
                .create(new NewAccount(province.approver.value(), "nguoi.duyet", "Người duyệt", null, PASSWORD, false));
        approver = node.client().basic("nguoi.duyet", PASSWORD);
        assertThat(approver.post("/api/login", "").statusCode()).isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        node.close();
        database.close();
    }

    @Test
    void each_has_its_own_answer_and_what_is_refused_stops_no_other() {
        List<NominationId> ids = submitted(3);
        NominationId unknown = new NominationId(UUID.randomUUID());
        node.commands().send(province.endorsement(ids.get(1)), Province.caller(province.approver));
        HttpResponse<String> answer =
                approver.post("/api/nominations/endorsements", body(ids.get(0), ids.get(1), unknown, ids.get(2)));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode results = JSON.readTree(answer.body()).get("results");
        assertThat(results.get(0).at("/accepted/sequence").asInt()).isEqualTo(1);
        assertThat(results.get(1).get("accepted").isNull()).isTrue();
        assertThat(results.get(1).get("code").asString()).isIn("STALE_VERSION", "STEP_ALREADY_TAKEN");
        assertThat(results.get(1).get("detail").asString()).isNotBlank();
        assertThat(results.get(2).get("code").asString()).isEqualTo("UNKNOWN_NOMINATION");
        assertThat(results.get(3).at("/accepted/sequence").asInt()).isEqualTo(1);
        assertThat(answer.headers().firstValue("Bangvang-Position").orElseThrow())
                .isEqualTo(results.get(3).at("/accepted/position").asString());
    }

    @Test
    void sent_twice_it_acts_once_and_says_the_same() {
        String body = body(submitted(2).toArray(NominationId[]::new));
        HttpResponse<String> first = approver.post("/api/nominations/endorsements", body);
        long head = head();
        HttpResponse<String> second = approver.post("/api/nominations/endorsements", body);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(head()).isEqualTo(head);
    }

    @Test
    void the_key_of_one_is_that_of_the_same_command_alone() {
        NominationId id = submitted(1).get(0);
        approver.post("/api/nominations/endorsements", body(id));
        long head = head();
        HttpResponse<String> alone = approver.header("Idempotency-Key", "key-" + id)
                .header("If-Match", "\"0\"")
                .post("/api/nominations/" + id + "/endorsements", "{\"endorsedOn\":\"" + Province.TODAY + "\"}");
        assertThat(alone.statusCode()).as(alone.body()).isEqualTo(200);
        assertThat(head()).isEqualTo(head);
    }

    @Test
    void a_form_without_a_script_shows_the_result_of_each_by_its_name() {
        List<NominationId> ids = submitted(2);
        node.commands().send(province.endorsement(ids.get(1)), Province.caller(province.approver));
        StringBuilder form = new StringBuilder("endorsedOn=" + Province.TODAY + "&_next=/inbox&_page=/nominations/");
        for (int i = 0; i < 2; i++) {
            form.append("&nominations[" + i + "].id=" + ids.get(i) + "&nominations[" + i + "].version:int=0"
                    + "&nominations[" + i + "].key=form-" + ids.get(i) + "&_name." + ids.get(i) + "="
                    + URLEncoder.encode("Bà <b>" + i + "</b>", StandardCharsets.UTF_8));
        }
        TestClient browser =
                approver.header("Authorization", null).header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        HttpResponse<String> page = browser.form("/forms/nominations/endorsements", form.toString());
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.body())
                .contains("1 trong 2 việc đã xong", "Bà &lt;b&gt;0", "/nominations/" + ids.get(0), "Chưa làm được")
                .doesNotContain("<b>0");
        assertThat(browser.form("/forms/nominations/endorsements", form.toString())
                        .body())
                .contains("1 trong 2 việc đã xong");
    }

    private static List<NominationId> submitted(int count) {
        List<NominationId> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(province.submit(node.commands()));
        }
        return ids;
    }

    private static String body(NominationId... ids) {
        List<String> chosen = new ArrayList<>();
        for (NominationId id : ids) {
            chosen.add("{\"id\":\"" + id + "\",\"version\":0,\"key\":\"key-" + id + "\"}");
        }
        return "{\"endorsedOn\":\"" + Province.TODAY + "\",\"nominations\":[" + String.join(",", chosen) + "]}";
    }

    private static long head() {
        return JdbcClient.create(database.query())
                .sql("select max(position) from log.event")
                .query(Long.class)
                .single();
    }
}
