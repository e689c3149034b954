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
        UUID person = register(personOf(account), "Người " + username, service.unit("MAU"));
        String first = "ban-dau-" + account;
        SampleService.done(administrator.post(
                "/api/accounts",
                "{\"id\":\"%s\",\"username\":\"%s\",\"displayName\":\"%s\",\"personId\":\"%s\",\"password\":\"%s\"}"
                        .formatted(account, username, username, person, first)));
        SampleService.done(service.anonymous()
                .basic(username, first)
                .post(
                        "/api/account/password",
                        "{\"oldPassword\":\"%s\",\"newPassword\":\"%s\"}".formatted(first, PASSWORD)));
        return service.anonymous().basic(username, PASSWORD);
    }

    TestClient hire(String username, UUID account, String role, String unit) {
        TestClient person = hire(username, account);
        entrust(account, role, unit);
        return person;
    }

    /** Enters somebody new in the register of people. */
    UUID register(UUID person, String name, String unit) {
        SampleService.done(service.as("quantri")
                .post(
                        "/api/persons",
                        "{\"id\":\"%s\",\"name\":\"%s\",\"unitId\":\"%s\",\"since\":\"%s\"}"
                                .formatted(person, name, unit, TODAY)));
        return person;
    }

    /** A mandate granted by one administrator and, where it has to be, confirmed by the other. */
    String entrust(UUID account, String role, String unit) {
        String id = SampleService.json(
                        SampleService.done(service.as("quantri").post("/api/mandates", mandate(account, role, unit))))
                .get("id")
                .asString();
        confirm(id, role);
        return id;
    }

    /** What one administrator has granted is confirmed by the other where that is needed. */
    void confirm(String mandate, String role) {
        if (!role.equals("REPRESENTATIVE") && !role.equals("AUDITOR")) {
            SampleService.done(service.as("quantri2")
                    .post("/api/mandates/" + mandate + "/confirmations", "{\"confirmedOn\":\"" + TODAY + "\"}"));
        }
    }

    /** The person an account of these was made for. */
    static UUID personOf(UUID account) {
        return UUID.nameUUIDFromBytes(account.toString().getBytes(StandardCharsets.UTF_8));
    }

    static String mandate(UUID account, String role, String unit) {
        return "{\"accountId\":\"%s\",\"role\":\"%s\",\"unitId\":\"%s\",\"from\":\"%s\",\"basis\":\"Thử\"}"
                .formatted(account, role, unit, TODAY);
    }
}
