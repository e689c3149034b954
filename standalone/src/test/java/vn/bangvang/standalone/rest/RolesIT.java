package vn.bangvang.standalone.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.testing.TestClient;

/** One person for each role at one and the same unit; each command is let through for one role alone. */
class RolesIT {

    private static final SampleService SERVICE = SampleService.get();
    private static final Map<Role, TestClient> PEOPLE = new EnumMap<>(Role.class);
    private static final Map<String, String> GIVEN = new HashMap<>();

    /** A field of that name means something else in each of these. */
    private static final Map<String, String> KINDS = Map.of(
            "/api/clusters", "CLUSTER",
            "/api/movements", "ANNUAL",
            "/api/decisions", "AWARD",
            "/api/external-decisions", "AWARD");

    private static ApiDescription commands;

    @BeforeAll
    static void hire() {
        String unit = SERVICE.register("VAITRO", "Đơn vị thử vai trò", SERVICE.unit("HN"));
        for (Role role : Role.values()) {
            String username = "vai." + role.name().toLowerCase(Locale.ROOT).replace('_', '.');
            PEOPLE.put(role, new People(SERVICE).hire(username, UUID.randomUUID(), role.name(), unit));
        }
        for (String field : new String[] {"unitId", "parentId", "organiserId", "bodyId", "recordedBy", "scorerId"}) {
            GIVEN.put(field, unit);
        }
        GIVEN.put("award", "GK");
        GIVEN.put("kind", "INDIVIDUAL");
        commands = ApiDescription.of(SERVICE, "commands", GIVEN);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/units,              ADMINISTRATOR",
        "/api/mandates,           ADMINISTRATOR",
        "/api/clusters,           ORGANISER",
        "/api/movements,          ORGANISER",
        "/api/registrations,      REPRESENTATIVE",
        "/api/nominations,        REPRESENTATIVE",
        "/api/nomination-drafts,  PREPARER",
        "/api/decisions,          COMPETENT_PERSON",
        "/api/external-decisions, APPROVER"
    })
    void only_one_role_may_begin_it(String path, Role may) {
        GIVEN.put("kind", KINDS.getOrDefault(path, "INDIVIDUAL"));

        PEOPLE.forEach((role, person) -> {
            long before = SERVICE.head();
            HttpResponse<String> answer = person.post(path, commands.bodyOf("POST", path));

            if (role == may) {
                assertThat(answer.statusCode())
                        .as("%s: %s", role, answer.body())
                        .isNotIn(400, 401, 403);
            } else {
                assertThat(code(answer, 403)).as("%s", role).isEqualTo("NO_MANDATE");
                assertThat(SERVICE.head()).isEqualTo(before);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "endorsements,    APPROVER",
        "returns,         APPROVER",
        "rejections,      APPROVER",
        "withdrawals,     REPRESENTATIVE"
    })
    void only_one_role_may_do_it_to_a_nomination(String action, Role may) {
        String nomination = nomination();
        String body = commands.bodyOf("POST", "/api/nominations/{id}/" + action)
                .replaceAll("(\"missing\"\\s*:\\s*\\[)[^\\]]*", "$1\"BAOCAO\"");
        long before = SERVICE.head();

        PEOPLE.forEach((role, person) -> {
            if (role != may) {
                assertThat(code(person.post(nomination + "/" + action, body), 403))
                        .as("%s", role)
                        .isEqualTo("NO_MANDATE");
            }
        });

        assertThat(SERVICE.head()).isEqualTo(before);
        SampleService.done(PEOPLE.get(may).post(nomination + "/" + action, body));
    }

    @Test
    void accounts_are_made_by_the_administrator_of_the_whole_tree_alone() {
        String body = commands.bodyOf("POST", "/api/accounts");

        PEOPLE.forEach((role, person) -> assertThat(code(person.post("/api/accounts", body), 403))
                .as("%s", role)
                .isEqualTo("ADMINISTRATORS_ONLY"));
    }

    @Test
    void nobody_grants_a_mandate_to_themselves() {
        TestClient administrator = PEOPLE.get(Role.ADMINISTRATOR);
        String own =
                SampleService.json(administrator.get("/api/account")).get("id").asString();

        HttpResponse<String> answer = administrator.post(
                "/api/mandates", People.mandate(UUID.fromString(own), "COMPETENT_PERSON", GIVEN.get("unitId")));

        assertThat(answer.statusCode()).as(answer.body()).isIn(403, 422);
    }

    @Test
    void the_audit_trail_is_for_auditors_and_shows_them_their_units_alone() {
        Set<Role> see = Set.of(Role.AUDITOR);
        PEOPLE.forEach((role, person) -> {
            HttpResponse<String> answer = person.get("/api/audit");
            if (see.contains(role)) {
                assertThat(answer.statusCode())
                        .as("%s: %s", role, answer.body())
                        .isEqualTo(200);
                assertThat(answer.body()).doesNotContain("Báo Bắc Kạn");
            } else {
                assertThat(answer.statusCode())
                        .as("%s: %s", role, answer.body())
                        .isEqualTo(403);
            }
        });
    }

    @Test
    void a_mandate_at_one_unit_opens_no_nomination_of_another() {
        String nomination = nomination();
        long head = SERVICE.head();

        HttpResponse<String> own = PEOPLE.get(Role.APPROVER)
                .header(SampleService.POSITION, Long.toString(head))
                .get(nomination);
        HttpResponse<String> foreign = SERVICE.as("danvan").get(nomination);

        assertThat(own.statusCode()).as(own.body()).isEqualTo(200);
        assertThat(foreign.statusCode()).as(foreign.body()).isIn(403, 404);
    }

    private static String nomination() {
        String body = """
                {"unitId":"%1$s","award":"GK","year":2026,"submittedOn":"%2$s",
                 "nominee":{"kind":"INDIVIDUAL","unitId":"%1$s","personId":"%3$s","name":"Nguyễn Văn %3$s"},
                 "documents":[{"kind":"TOTRINH","title":"Tờ trình"},{"kind":"BAOCAO","title":"Báo cáo"},
                              {"kind":"BIENBAN","title":"Biên bản"}],
                 "achievement":"Thành tích"}
                """.formatted(GIVEN.get("unitId"), People.TODAY, UUID.randomUUID());
        return SampleService.done(PEOPLE.get(Role.REPRESENTATIVE).post("/api/nominations", body))
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private static String code(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return SampleService.json(answer).get("code").asString();
    }
}
