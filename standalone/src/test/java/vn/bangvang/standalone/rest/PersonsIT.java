package vn.bangvang.standalone.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.bangvang.shared.testing.TestClient;

/** Mandates belong to registered people, two administrators stand by them, and nobody decides about themselves. */
class PersonsIT {

    private static final SampleService SERVICE = SampleService.get();
    private static final People PEOPLE = new People(SERVICE);
    private static String unit;
    private static String team;

    @BeforeAll
    static void register() {
        unit = SERVICE.register("NHANSU", "Đơn vị có danh sách nhân sự", SERVICE.unit("HN"));
        team = SERVICE.register("NHANSU-T", "Tổ của đơn vị", unit);
    }

    @Test
    void a_mandate_is_for_the_person_of_the_account_and_for_nobody_invented() {
        UUID account = UUID.randomUUID();
        PEOPLE.hire("nguoi.that", account);
        String invented =
                People.mandate(account, "APPROVER", unit).replace("{", "{\"personId\":\"" + UUID.randomUUID() + "\",");
        assertThat(code(SERVICE.as("quantri").post("/api/mandates", invented), 422))
                .isEqualTo("ACCOUNT_OF_ANOTHER_PERSON");

        UUID puppet = UUID.randomUUID();
        String nobodys =
                "{\"id\":\"%s\",\"username\":\"con.roi\",\"displayName\":\"Con rối\",\"password\":\"ban-dau-%s\"}"
                        .formatted(puppet, puppet);
        SampleService.done(SERVICE.as("quantri").post("/api/accounts", nobodys));
        assertThat(code(SERVICE.as("quantri").post("/api/mandates", People.mandate(puppet, "APPROVER", unit)), 422))
                .isEqualTo("ACCOUNT_WITHOUT_PERSON");
        String made = nobodys.replace("con.roi", "con.roi.hai")
                .replace(puppet.toString(), UUID.randomUUID().toString())
                .replace("{", "{\"personId\":\"" + UUID.randomUUID() + "\",");
        assertThat(code(SERVICE.as("quantri").post("/api/accounts", made), 422)).isEqualTo("PERSON_NOT_REGISTERED");
    }

    @Test
    void a_mandate_that_decides_gives_nothing_before_another_administrator_confirms_it() {
        UUID account = UUID.randomUUID();
        TestClient approver = PEOPLE.hire("cho.xac.nhan", account);
        String id = SampleService.json(SampleService.done(
                        SERVICE.as("quantri").post("/api/mandates", People.mandate(account, "ADMINISTRATOR", unit))))
                .get("id")
                .asString();
        String child = "{\"code\":\"NHANSU-C\",\"name\":\"Tổ mới\",\"parentId\":\"%s\",\"since\":\"2026-01-01\"}"
                .formatted(unit);
        assertThat(code(approver.post("/api/units", child), 403)).isEqualTo("NO_MANDATE");
        assertThat(SERVICE.read("quantri2", "/api/mandates?waiting=true").body())
                .contains(id);

        String confirmation = "{\"confirmedOn\":\"" + People.TODAY + "\"}";
        String confirmations = "/api/mandates/" + id + "/confirmations";
        assertThat(code(SERVICE.as("quantri").post(confirmations, confirmation), 403))
                .isEqualTo("GRANTER_MAY_NOT_CONFIRM");
        SampleService.done(SERVICE.as("quantri2").post(confirmations, confirmation));
        SampleService.done(approver.post("/api/units", child));
    }

    @Test
    void a_nomination_for_oneself_under_a_fresh_id_is_not_decided_by_oneself() {
        UUID account = UUID.randomUUID();
        TestClient chief = PEOPLE.hire("thu.truong", account, "APPROVER", unit);
        PEOPLE.entrust(account, "COMPETENT_PERSON", unit);
        TestClient clerk = PEOPLE.hire("van.phong", UUID.randomUUID(), "REPRESENTATIVE", unit);
        UUID fresh = UUID.randomUUID();
        String nomination = SampleService.done(
                        clerk.post("/api/nominations", nomination(unit, fresh, "NGƯỜI  thu.truong")))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String endorsement = "{\"opinion\":\"Thống nhất\",\"endorsedOn\":\"" + People.TODAY + "\"}";
        assertThat(code(chief.post(nomination + "/endorsements", endorsement), 403))
                .isEqualTo("NAMESAKE_OF_NOMINEE");

        TestClient other = PEOPLE.hire("pho.thu.truong", UUID.randomUUID(), "APPROVER", unit);
        SampleService.done(other.post(nomination + "/endorsements", endorsement));
        String decision = """
                {"bodyId":"%s","kind":"AWARD","number":"7/QĐ","signer":{"personId":"%s","name":"Người ký"},
                 "signerPosition":"Thủ trưởng","nominationIds":["%s"],"decidedOn":"%s"}
                """.formatted(unit, People.personOf(account), nomination.replaceAll(".*/", ""), People.TODAY);
        assertThat(code(chief.post("/api/decisions", decision), 403)).isEqualTo("NAMESAKE_OF_NOMINEE");

        String apart = "{\"otherId\":\"%s\",\"reason\":\"Khác năm sinh\",\"toldOn\":\"%s\"}"
                .formatted(People.personOf(account), People.TODAY);
        SampleService.done(clerk.post("/api/persons/" + fresh + "/distinctions", apart));
        SampleService.done(chief.post("/api/decisions", decision));
    }

    @Test
    void nobody_enters_themselves_again() {
        UUID account = UUID.randomUUID();
        TestClient clerk = PEOPLE.hire("hai.lan", account, "REPRESENTATIVE", unit);
        assertThat(code(clerk.post("/api/persons", person(UUID.randomUUID(), "Người HAI.LAN", unit)), 403))
                .isEqualTo("OWN_NAMESAKE");
        assertThat(code(clerk.post("/api/nominations", nomination(unit, UUID.randomUUID(), "Người Hai.Lan")), 403))
                .isEqualTo("NAMESAKE_OF_NOMINEE");
    }

    @Test
    void a_name_is_in_a_unit_once_unless_it_is_said_what_tells_the_two_apart() {
        TestClient clerk = PEOPLE.hire("to.truong", UUID.randomUUID(), "REPRESENTATIVE", team);
        UUID first = UUID.randomUUID();
        SampleService.done(clerk.post("/api/persons", person(first, "Đỗ Thị Thanh", team)));
        HttpResponse<String> again = clerk.post("/api/persons", person(UUID.randomUUID(), "ĐỖ THỊ  THANH", team));
        assertThat(code(again, 409)).isEqualTo("PERSON_ALREADY_REGISTERED");
        assertThat(code(clerk.post("/api/nominations", nomination(team, UUID.randomUUID(), "Đỗ Thị Thanh")), 409))
                .isEqualTo("PERSON_ALREADY_REGISTERED");
        String other = person(UUID.randomUUID(), "Đỗ Thị Thanh", team)
                .replace("}", ",\"differsBy\":\"Sinh năm 1990, lái xe\"}");
        SampleService.done(clerk.post("/api/persons", other));
        SampleService.done(clerk.post("/api/persons", person(UUID.randomUUID(), "Đỗ Thị Thành", team)));

        assertThat(code(clerk.post("/api/nominations", nomination(team, first, "Đỗ Thị Thơm")), 422))
                .isEqualTo("NAME_DIFFERS_FROM_REGISTER");
        SampleService.done(clerk.post("/api/nominations", nomination(team, first, "Đỗ Thị Thanh")));

        JsonNode listed = SampleService.json(clerk.header(SampleService.POSITION, Long.toString(SERVICE.head()))
                .get("/api/persons?unit=" + team));
        assertThat(listed.get("items").toString()).contains("Đỗ Thị Thành").contains(first.toString());
        assertThat(SERVICE.read("danvan", "/api/persons?unit=" + team).body()).contains("\"items\":[]");
        assertThat(SERVICE.read("danvan", "/api/persons/" + first).statusCode()).isEqualTo(404);
    }

    @Test
    void people_move_and_leave_on_their_days() {
        TestClient clerk = PEOPLE.hire("van.thu.don.vi", UUID.randomUUID(), "REPRESENTATIVE", unit);
        UUID person = UUID.randomUUID();
        SampleService.done(clerk.post("/api/persons", person(person, "Trần Chuyển Công Tác", unit)));
        TestClient next = PEOPLE.hire("van.thu.to", UUID.randomUUID(), "REPRESENTATIVE", team);
        String move = "{\"unitId\":\"%s\",\"movedOn\":\"%s\"}".formatted(team, People.TODAY);
        assertThat(code(next.post("/api/persons/" + person + "/moves", move), 404))
                .isEqualTo("UNKNOWN_PERSON");
        SampleService.done(clerk.post("/api/persons/" + person + "/moves", move));
        String left = "{\"reason\":\"Nghỉ hưu\",\"leftOn\":\"" + People.TODAY + "\"}";
        assertThat(code(clerk.post("/api/persons/" + person + "/departures", left), 404))
                .isEqualTo("UNKNOWN_PERSON");
        SampleService.done(next.post("/api/persons/" + person + "/departures", left));
        assertThat(code(next.post("/api/nominations", nomination(team, person, "Trần Chuyển Công Tác")), 409))
                .isEqualTo("PERSON_LEFT");
    }

    @Test
    void to_a_stranger_a_case_that_exists_looks_like_one_that_does_not() {
        TestClient clerk = PEOPLE.hire("nguoi.lap", UUID.randomUUID(), "REPRESENTATIVE", unit);
        UUID person = UUID.randomUUID();
        String nomination = SampleService.done(
                        clerk.post("/api/nominations", nomination(unit, person, "Lê Không Ai Biết")))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        UUID account = UUID.randomUUID();
        PEOPLE.hire("nguoi.kin", account);
        String mandate = PEOPLE.entrust(account, "APPROVER", unit);
        String today = People.TODAY;
        String papers = "\"documents\":[{\"kind\":\"TOTRINH\",\"title\":\"Tờ trình\"}]";
        for (String[] one : new String[][] {
            {nomination, "/endorsements", "{\"opinion\":\"x\",\"endorsedOn\":\"" + today + "\"}"},
            {
                nomination,
                "/rejections",
                "{\"ground\":\"BELOW_STANDARD\",\"reason\":\"x\",\"rejectedOn\":\"" + today + "\"}"
            },
            {nomination, "/withdrawals", "{\"reason\":\"x\",\"withdrawnOn\":\"" + today + "\"}"},
            {nomination, "/resubmissions", "{" + papers + ",\"note\":\"x\",\"resubmittedOn\":\"" + today + "\"}"},
            {"/api/mandates/" + mandate, "/endings", "{\"reason\":\"x\",\"endedOn\":\"" + today + "\"}"},
            {"/api/mandates/" + mandate, "/confirmations", "{\"confirmedOn\":\"" + today + "\"}"},
            {"/api/persons/" + person, "/departures", "{\"reason\":\"x\",\"leftOn\":\"" + today + "\"}"},
        }) {
            String id = one[0].substring(one[0].lastIndexOf('/') + 1);
            String nowhere = UUID.randomUUID().toString();
            TestClient stranger = SERVICE.as("danvan.daidien");
            HttpResponse<String> known = stranger.post(one[0] + one[1], one[2]);
            HttpResponse<String> unknown = stranger.post(one[0].replace(id, nowhere) + one[1], one[2]);
            assertThat(known.statusCode()).as("%s %s", one[1], known.body()).isEqualTo(404);
            assertThat(plain(known).replace(id, nowhere)).isEqualTo(plain(unknown));
        }
    }

    private static String plain(HttpResponse<String> answer) {
        return answer.body().replaceAll("\"requestId\":\"[^\"]*\"", "");
    }

    private static String person(UUID id, String name, String unit) {
        return "{\"id\":\"%s\",\"name\":\"%s\",\"unitId\":\"%s\",\"since\":\"2026-01-01\"}".formatted(id, name, unit);
    }

    private static String nomination(String unit, UUID person, String name) {
        return """
                {"unitId":"%1$s","award":"GK","year":2026,"submittedOn":"%2$s",
                 "nominee":{"kind":"INDIVIDUAL","unitId":"%1$s","personId":"%3$s","name":"%4$s"},
                 "documents":[{"kind":"TOTRINH","title":"Tờ trình"},{"kind":"BAOCAO","title":"Báo cáo"},
                              {"kind":"BIENBAN","title":"Biên bản"}],
                 "achievement":"Thành tích"}
                """.formatted(unit, People.TODAY, person, name);
    }

    private static String code(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return SampleService.json(answer).get("code").asString();
    }
}
