package vn.bangvang.standalone.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.bangvang.shared.testing.TestClient;

/** Whoever is named in a registration, as a role model or for a congress is one of the register of people. */
class NamedPeopleIT {

    private static final SampleService SERVICE = SampleService.get();
    private static final People PEOPLE = new People(SERVICE);
    private static final LocalDate TODAY = LocalDate.parse(People.TODAY);

    private static String unit;
    private static String team;
    private static TestClient clerk;

    @BeforeAll
    static void register() {
        unit = SERVICE.register("GHITEN", "Đơn vị ghi tên người", SERVICE.unit("HN"));
        team = SERVICE.register("GHITEN-T", "Tổ của đơn vị ghi tên", unit);
        clerk = PEOPLE.hire("ghi.ten", UUID.randomUUID(), "REPRESENTATIVE", unit);
    }

    @Test
    void whoever_is_registered_for_the_coming_year_is_entered_today_in_the_unit_that_is_named() {
        String soldier =
                "\"award\":\"CSTDCS\",\"kind\":\"INDIVIDUAL\",\"name\":\"Phạm Đăng Ký\",\"unitId\":\"" + team + "\"";
        HttpResponse<String> registered = SampleService.done(clerk.post("/api/registrations", registration(soldier)));
        JsonNode entered = entered("Phạm Đăng Ký", team);
        assertThat(entered.at("/belongings/0/from").asString()).isEqualTo(People.TODAY);

        String path = registered.headers().firstValue("Location").orElseThrow();
        assertThat(code(clerk.post(path + "/amendments", amendment(soldier)), 409))
                .isEqualTo("PERSON_ALREADY_REGISTERED");
        String chosen = soldier.replace("\"name\"", "\"personId\":" + entered.get("id") + ",\"name\"");
        assertThat(code(clerk.post(path + "/amendments", amendment(chosen.replace("Phạm", "Phan"))), 422))
                .isEqualTo("NAME_DIFFERS_FROM_REGISTER");
        assertThat(code(clerk.post(path + "/amendments", amendment(chosen.replace(team, SERVICE.unit("HN")))), 422))
                .isEqualTo("PERSON_OUTSIDE_UNIT");
        assertThat(code(
                        clerk.post(path + "/amendments", amendment(soldier.replace("Phạm Đăng Ký", "Người ghi.ten"))),
                        403))
                .isEqualTo("OWN_NAMESAKE");
        SampleService.done(clerk.post(path + "/amendments", amendment(chosen.replace("CSTDCS", "CSTDT"))));

        JsonNode shown = SampleService.json(clerk.header(SampleService.POSITION, Long.toString(SERVICE.head()))
                .get(path));
        JsonNode title = shown.at("/comparison/titles/0");
        assertThat(title.get("person").asString()).isEqualTo(entered.get("id").asString());
        assertThat(title.get("name").asString()).isEqualTo("Phạm Đăng Ký");
        assertThat(title.at("/unit/name").asString()).isEqualTo("Tổ của đơn vị ghi tên");
    }

    @Test
    void a_role_model_is_entered_with_its_plan_and_not_planned_by_who_may_be_the_model() {
        UUID model = UUID.randomUUID();
        SampleService.done(clerk.post("/api/role-models", roleModel(model, "Vũ Điển Hình")));
        assertThat(entered("Vũ Điển Hình", unit).get("id").asString()).isEqualTo(model.toString());
        assertThat(code(clerk.post("/api/role-models", roleModel(model, "Vũ Điển Hinh")), 422))
                .isEqualTo("NAME_DIFFERS_FROM_REGISTER");
        assertThat(code(clerk.post("/api/role-models", roleModel(UUID.randomUUID(), "người GHI.TEN")), 403))
                .isEqualTo("NAMESAKE_OF_ROLE_MODEL");
    }

    @Test
    void delegates_and_speakers_of_a_congress_are_entered_or_chosen() {
        TestClient organiser = PEOPLE.hire("ghi.ten.dai.hoi", UUID.randomUUID(), "ORGANISER", unit);
        String congress = SampleService.done(organiser.post("/api/congresses", """
                        {"unitId":"%s","level":"district","name":"Đại hội ghi tên","place":"Hội trường","plannedOn":"%s",
                         "period":{"from":%d,"to":%d},"convenedOn":"%s"}
                        """.formatted(
                                unit, TODAY.plusDays(30), TODAY.getYear() - 5, TODAY.getYear(), People.TODAY)))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        SampleService.done(organiser.post(congress + "/plans", """
                {"number":"1/KH","adoptedOn":"%1$s","tasks":[{"code":"T1","kind":"COMMITTEE","title":"Ban tổ chức",
                 "responsibleId":"%2$s","dueOn":"%1$s"}]}""".formatted(People.TODAY, unit)));
        SampleService.done(organiser.post(
                congress + "/allocations",
                "{\"quotas\":[{\"unitId\":\"%s\",\"officials\":3}],\"allocatedOn\":\"%s\"}"
                        .formatted(unit, People.TODAY)));

        SampleService.done(clerk.post(
                congress + "/delegates", delegate("", "Hồ Đại Biểu", "\"delegateUnitId\":\"" + team + "\",")));
        JsonNode delegate = entered("Hồ Đại Biểu", team);
        String chosen = "\"speakerId\":" + delegate.get("id") + ",";
        assertThat(code(clerk.post(congress + "/presentations", presentation(chosen, "Hồ Đại Biếu")), 422))
                .isEqualTo("NAME_DIFFERS_FROM_REGISTER");
        SampleService.done(clerk.post(congress + "/presentations", presentation(chosen, "Hồ Đại Biểu")));
        assertThat(code(clerk.post(congress + "/delegates", delegate("", "Người ghi.ten", "")), 403))
                .isEqualTo("OWN_NAMESAKE");
    }

    private static JsonNode entered(String name, String of) {
        List<JsonNode> found = new ArrayList<>();
        SampleService.json(clerk.header(SampleService.POSITION, Long.toString(SERVICE.head()))
                        .get("/api/persons?unit=" + of))
                .get("items")
                .forEach(person -> {
                    if (person.get("name").asString().equals(name)) {
                        found.add(person);
                    }
                });
        assertThat(found).hasSize(1);
        assertThat(found.get(0).at("/unit/id").asString()).isEqualTo(of);
        return found.get(0);
    }

    private static String registration(String title) {
        return "{\"unitId\":\"%s\",\"year\":%d,\"registeredOn\":\"%s\",%s}"
                .formatted(unit, TODAY.getYear() + 1, People.TODAY, aims(title));
    }

    private static String amendment(String title) {
        return "{\"reason\":\"Bổ sung\",\"amendedOn\":\"%s\",%s}".formatted(People.TODAY, aims(title));
    }

    private static String aims(String title) {
        return "\"aims\":{\"titles\":[{%s}],\"targets\":[]}".formatted(title);
    }

    private static String roleModel(UUID person, String name) {
        return """
                {"unitId":"%1$s","subject":{"kind":"INDIVIDUAL","unitId":"%1$s","personId":"%2$s","name":"%3$s"},
                 "plan":{"field":"TRAINING","topic":"Huấn luyện","why":"Giỏi","fromYear":%4$d,"toYear":%4$d,
                         "milestones":[{"code":"M1","text":"Mốc","dueOn":"%5$s"}]},"plannedOn":"%5$s"}
                """.formatted(unit, person, name, TODAY.getYear(), People.TODAY);
    }

    private static String delegate(String id, String name, String own) {
        return """
                {"unitId":"%s",%s"delegate":"%s",%s"position":"Tổ trưởng","standing":"OFFICIAL",
                 "vote":{"inFavour":12,"present":14},"electedOn":"%s"}
                """.formatted(unit, id, name, own, People.TODAY);
    }

    private static String presentation(String chosen, String name) {
        return "{\"code\":\"TL1\",\"title\":\"Tham luận\",\"unitId\":\"%s\",%s\"speaker\":\"%s\",\"registeredOn\":\"%s\"}"
                .formatted(unit, chosen, name, People.TODAY);
    }

    private static String code(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return SampleService.json(answer).get("code").asString();
    }
}
