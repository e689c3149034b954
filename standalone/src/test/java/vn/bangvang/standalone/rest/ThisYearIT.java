package vn.bangvang.standalone.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import vn.bangvang.shared.testing.TestClient;
import vn.bangvang.standalone.cli.BangvangProcess;
import vn.bangvang.standalone.cli.PlayedStories;

/** What the sample leaves to be done in 2026, so that whoever tries the product can begin each job at once. */
class ThisYearIT {

    private static final String PASSWORD = "thi-dua-2024";

    @TempDir
    static Path folder;

    private static BangvangProcess product;
    private static String url;

    @BeforeAll
    static void start() throws Exception {
        Path data = folder.resolve("data");
        PlayedStories.into(data);
        product = BangvangProcess.serveOn(BangvangProcess.HASHES_FAST, data);
        url = product.awaitAddress().toString();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        product.close();
    }

    @ParameterizedTest
    @CsvSource({
        "minhkhai, SIGN_DRAFT SIGN SELF_SCORE CROSS_SCORE CONSOLIDATE",
        "lamha, SIGN SELF_SCORE CROSS_SCORE",
        "phuly.chihuy, DECIDE",
        "baobackan, RESUBMIT",
        "baobackan.duyet, ENDORSE",
        "sonoivu, RECEIVE",
        "thuky.hoidong, COUNCIL"
    })
    void something_of_each_kind_waits(String account, String kinds) {
        JsonNode inbox = SampleService.json(SampleService.done(as(account).get("/api/inbox?limit=200")));
        assertThat(inbox.get("items").valueStream())
                .extracting(task -> task.get("task").asString())
                .contains(kinds.split(" "));
    }

    @Test
    void a_clerk_enters_what_the_chair_decided_on_paper_under_the_chair_s_mandate() {
        JsonNode task = SampleService.json(
                        SampleService.done(as("chutich.backan").get("/api/inbox?limit=200")))
                .get("items")
                .get(0);
        assertThat(task.get("task").asString()).isEqualTo("DECIDE");
        String nomination = task.get("id").asString();
        JsonNode mandates = SampleService.json(SampleService.done(as("quantri").get("/api/mandates?limit=200")));
        JsonNode chairs = mandates.get("items")
                .valueStream()
                .filter(one -> one.get("role").asString().equals("COMPETENT_PERSON")
                        && one.at("/unit/name").asString().equals("Tỉnh Bắc Kạn"))
                .findFirst()
                .orElseThrow();
        String body = """
                {"id":"%s","bodyId":"%s","kind":"AWARD","number":"2026-01/QĐ-UBND","signer":{"name":"Người ký mẫu"},
                 "signerPosition":"Chủ tịch UBND tỉnh","nominationIds":["%s"],"decidedOn":"%s"}""".formatted(UUID.randomUUID(), chairs.at("/unit/id").asString(), nomination, People.TODAY);

        assertThat(as("vanthu.backan").post("/api/decisions", body).statusCode())
                .isEqualTo(403);
        HttpResponse<String> entered = as("vanthu.backan")
                .header("Bangvang-Acted-Under", chairs.get("id").asString())
                .post("/api/decisions", body);

        String position =
                SampleService.json(SampleService.done(entered)).get("position").asString();
        JsonNode file = SampleService.json(SampleService.done(
                as("kiemtra").header(SampleService.POSITION, position).get("/api/nominations/" + nomination)));
        assertThat(file.at("/nomination/status").asString()).isEqualTo("AWARDED");
        JsonNode by = file.get("timeline")
                .valueStream()
                .reduce((before, after) -> after)
                .orElseThrow()
                .get("by");
        assertThat(by.get("accountName").asString()).isEqualTo("Chủ tịch UBND tỉnh (mẫu)");
        assertThat(by.get("enteredByName").asString()).isEqualTo("Văn thư UBND tỉnh (mẫu)");
    }

    private static TestClient as(String username) {
        return new TestClient(url).basic(username, PASSWORD);
    }
}
