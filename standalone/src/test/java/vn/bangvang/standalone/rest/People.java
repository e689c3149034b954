package vn.bangvang.standalone.rest;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import vn.bangvang.shared.testing.TestClient;
import vn.bangvang.standalone.story.SampleInstallation;

/** New accounts with mandates of a test's own. */
public final class People {

    public static final String TODAY =
            LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).toString();
    public static final String PASSWORD = "cua-rieng-bai-thu-2026";

    private final String url;

    People(SampleService service) {
        this(service.url());
    }

    /** In any installation with the sample's accounts. */
    public People(String url) {
        this.url = url;
    }

    private TestClient as(String username, String password) {
        return new TestClient(url).basic(username, password);
    }

    private TestClient as(String administrator) {
        return as(administrator, SampleInstallation.password());
    }

    /** Somebody with an account who may do nothing yet. */
    TestClient hire(String username, UUID account) {
        TestClient administrator = as("quantri");
        UUID person = register(
                personOf(account),
                "Người " + username,
                SampleInstallation.rootId().toString());
        String first = "ban-dau-" + account;
        SampleService.done(administrator.post(
                "/api/accounts",
                "{\"id\":\"%s\",\"username\":\"%s\",\"displayName\":\"%s\",\"personId\":\"%s\",\"password\":\"%s\"}"
                        .formatted(account, username, username, person, first)));
        SampleService.done(as(username, first)
                .post(
                        "/api/account/password-changes",
                        "{\"oldPassword\":\"%s\",\"newPassword\":\"%s\"}".formatted(first, PASSWORD)));
        return as(username, PASSWORD);
    }

    public TestClient hire(String username, UUID account, String role, String unit) {
        TestClient person = hire(username, account);
        entrust(account, role, unit);
        return person;
    }

    /** Enters somebody new in the register of people. */
    UUID register(UUID person, String name, String unit) {
        SampleService.done(as("quantri")
                .post(
                        "/api/persons",
                        "{\"id\":\"%s\",\"name\":\"%s\",\"unitId\":\"%s\",\"since\":\"%s\"}"
                                .formatted(person, name, unit, TODAY)));
        return person;
    }

    /** A mandate granted by one administrator and, where it has to be, confirmed by the other. */
    String entrust(UUID account, String role, String unit) {
        return entrust(account, role, unit, TODAY);
    }

    /** @param from the first day of the mandate */
    String entrust(UUID account, String role, String unit, String from) {
        String id = SampleService.json(
                        SampleService.done(as("quantri").post("/api/mandates", mandate(account, role, unit, from))))
                .get("id")
                .asString();
        confirm(id, role);
        return id;
    }

    /** What one administrator has granted is confirmed by the other where that is needed. */
    void confirm(String mandate, String role) {
        if (!Set.of("REPRESENTATIVE", "PREPARER", "AUDITOR").contains(role)) {
            SampleService.done(as("quantri2")
                    .post("/api/mandates/" + mandate + "/confirmations", "{\"confirmedOn\":\"" + TODAY + "\"}"));
        }
    }

    /** The person an account of these was made for. */
    static UUID personOf(UUID account) {
        return UUID.nameUUIDFromBytes(account.toString().getBytes(StandardCharsets.UTF_8));
    }

    static String mandate(UUID account, String role, String unit) {
        return mandate(account, role, unit, TODAY);
    }

    private static String mandate(UUID account, String role, String unit, String from) {
        return "{\"accountId\":\"%s\",\"role\":\"%s\",\"unitId\":\"%s\",\"from\":\"%s\",\"basis\":\"Thử\"}"
                .formatted(account, role, unit, from);
    }
}
