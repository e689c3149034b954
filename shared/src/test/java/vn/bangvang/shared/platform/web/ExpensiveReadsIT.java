package vn.bangvang.shared.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.bangvang.shared.platform.identity.Accounts;
import vn.bangvang.shared.platform.identity.NewAccount;
import vn.bangvang.shared.testing.TestClient;
import vn.bangvang.shared.testing.TestPostgres;
import vn.bangvang.shared.testing.TestService;

/** What takes much work is done for each account a little at a time. */
class ExpensiveReadsIT {

    private static TestService service;

    @BeforeAll
    static void start() {
        service = TestService.start(
                TestPostgres.newDatabase(),
                Map.of("bangvang.web.read-patience", "50ms", "bangvang.web.read-processors", "100"),
                SampleService.class);
        for (String name : List.of("lan", "minh")) {
            service.bean(Accounts.class)
                    .create(new NewAccount(UUID.randomUUID(), name, name, null, "sáu bông lúa vàng", false));
        }
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    /** What another test let begin and did not wait for is not counted here. */
    @BeforeEach
    void forgetWhatBegan() {
        SampleService.BEGUN.drainPermits();
    }

    @Test
    void an_account_has_two_expensive_answers_under_way_and_others_have_theirs() throws InterruptedException {
        var lan = Stream.generate(() -> heavy("lan")).limit(2).toList();
        assertThat(SampleService.BEGUN.tryAcquire(2, 20, TimeUnit.SECONDS)).isTrue();
        HttpResponse<String> third = as("lan").get("/api/heavy");
        assertThat(third.statusCode()).as(third.body()).isEqualTo(429);
        assertThat(third.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(third.body()).contains("TOO_MANY_AT_ONCE");
        assertThat(as("lan").get("/api/rows?format=csv").statusCode()).isEqualTo(429);
        assertThat(as("lan").post("/api/heavy", "{}").statusCode()).isEqualTo(429);
        assertThat(as("lan").get("/api/rows?csv=machine").statusCode()).isEqualTo(429);
        assertThat(as("lan").get("/api/rows").statusCode()).isEqualTo(200);
        var minh = heavy("minh");
        assertThat(SampleService.BEGUN.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
        SampleService.MAY_END.release(3);
        assertThat(Stream.concat(lan.stream(), Stream.of(minh))
                        .map(CompletableFuture::join)
                        .map(HttpResponse::statusCode))
                .containsOnly(200);
        SampleService.MAY_END.release();
        assertThat(as("lan").get("/api/heavy").statusCode()).isEqualTo(200);
    }

    @Test
    void an_account_has_six_reads_under_way_and_others_have_theirs() throws InterruptedException {
        var lan = Stream.generate(() -> held("lan", "/api/slow")).limit(6).toList();
        assertThat(SampleService.BEGUN.tryAcquire(6, 20, TimeUnit.SECONDS)).isTrue();
        HttpResponse<String> seventh = as("lan").get("/api/rows");
        assertThat(seventh.statusCode()).as(seventh.body()).isEqualTo(429);
        assertThat(seventh.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(seventh.body()).contains("TOO_MANY_AT_ONCE");
        assertThat(as("minh").get("/api/rows").statusCode()).isEqualTo(200);
        SampleService.MAY_END.release(6);
        assertThat(lan.stream().map(CompletableFuture::join).map(HttpResponse::statusCode))
                .containsOnly(200);
        assertThat(as("lan").get("/api/rows").statusCode()).isEqualTo(200);
    }

    private static CompletableFuture<HttpResponse<String>> heavy(String name) {
        return held(name, "/api/heavy");
    }

    private static CompletableFuture<HttpResponse<String>> held(String name, String path) {
        return CompletableFuture.supplyAsync(() -> as(name).get(path), task -> new Thread(task).start());
    }

    private static TestClient as(String name) {
        return service.client().basic(name, "sáu bông lúa vàng");
    }
}
