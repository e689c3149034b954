package vn.bangvang.standalone.rest;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import vn.bangvang.shared.testing.TestClient;

/** New accounts with mandates of a test's own. */
final class People {

    static final String TODAY = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).toString();
    private static final String PASSWORD = "cua-rieng-bai-thu-2026";

    private final SampleService service;

    People(SampleService service) {
        this.service = service;
    }

    /** Somebody with an account who may do nothing yet. */
    TestClient hire(String username, UUID account) {
        TestClient administrator = service.as("quantri");
        String first = "ban-dau-" + account;
        SampleService.done(administrator.post(
                "/api/accounts",
                "{\"id\":\"%s\",\"username\":\"%s\",\"displayName\":\"%s\",\"personId\":\"%s\",\"password\":\"%s\"}"
                        .formatted(account, username, username, personOf(account), first)));
        SampleService.done(service.anonymous()
                .basic(username, first)
                .post(
                        "/api/account/password",
                        "{\"oldPassword\":\"%s\",\"newPassword\":\"%s\"}".formatted(first, PASSWORD)));
        return service.anonymous().basic(username, PASSWORD);
    }

    TestClient hire(String username, UUID account, String role, String unit) {
        TestClient person = hire(username, account);
        SampleService.done(service.as("quantri").post("/api/mandates", mandate(account, role, unit)));
        return person;
    }

    /** The person an account of these was made for. */
    static UUID personOf(UUID account) {
        return UUID.nameUUIDFromBytes(account.toString().getBytes(StandardCharsets.UTF_8));
    }

    static String mandate(UUID account, String role, String unit) {
        return "{\"accountId\":\"%s\",\"personId\":\"%s\",\"role\":\"%s\",\"unitId\":\"%s\",\"from\":\"%s\",\"basis\":\"Thử\"}"
                .formatted(account, personOf(account), role, unit, TODAY);
    }
}
