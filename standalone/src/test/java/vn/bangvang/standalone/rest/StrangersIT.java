package vn.bangvang.standalone.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.bangvang.shared.testing.TestClient;

/** What is hidden from a stranger's reads is not given away by the answers to a stranger's commands. */
class StrangersIT {

    private static final SampleService SERVICE = SampleService.get();
    private static final People PEOPLE = new People(SERVICE);

    /** Everybody with a mandate anywhere may read that these exist. */
    private static final Set<String> PUBLIC_ON_PURPOSE = Set.of(
            "units",
            "clusters",
            "movements",
            "registrations",
            "pledges",
            "target-reports",
            "score-tables",
            "reviews",
            "decisions",
            "external-decisions",
            "congresses");

    /** Kept with the sessions and not among the cases; for administrators of the whole alone. */
    private static final Set<String> NO_CASES = Set.of("accounts", "account");

    private static final Map<String, String> HIDDEN = new HashMap<>();
    private static String unit;
    private static String strangers;
    private static TestClient stranger;

    @BeforeAll
    static void begin() {
        unit = SERVICE.register("KINDAO", "Đơn vị kín đáo", SERVICE.unit("HN"));
        String member = SERVICE.register("KINDAO-T", "Tổ kín đáo", unit);
        strangers = SERVICE.register("NGUOILA", "Đơn vị người lạ", SERVICE.unit("HN"));
        stranger = PEOPLE.hire("nguoi.la", UUID.randomUUID(), "REPRESENTATIVE", strangers);
        TestClient clerk = PEOPLE.hire("kin.van.thu", UUID.randomUUID(), "REPRESENTATIVE", unit);
        TestClient organiser = PEOPLE.hire("kin.to.chuc", UUID.randomUUID(), "ORGANISER", unit);
        UUID account = UUID.randomUUID();
        PEOPLE.hire("kin.phe.duyet", account);
        HIDDEN.put("mandates", PEOPLE.entrust(account, "APPROVER", unit));
        String person = UUID.randomUUID().toString();
        HIDDEN.put("persons", person);
        HIDDEN.put("nominations", begun(clerk, "nominations", """
                {"unitId":"%1$s","award":"GK","year":2026,"submittedOn":"%2$s",
                 "nominee":{"kind":"INDIVIDUAL","unitId":"%1$s","personId":"%3$s","name":"Người Kín Đáo"},
                 "documents":[{"kind":"TOTRINH","title":"Tờ trình"},{"kind":"BAOCAO","title":"Báo cáo"},
                              {"kind":"BIENBAN","title":"Biên bản"}],
                 "achievement":"Thành tích"}
                """.formatted(unit, People.TODAY, person)));
        TestClient preparer = PEOPLE.hire("kin.soan.thao", UUID.randomUUID(), "PREPARER", unit);
        HIDDEN.put("nomination-drafts", begun(preparer, "nomination-drafts", """
                {"unitId":"%1$s","preparedOn":"%2$s","contents":{"nominee":{"kind":"COLLECTIVE","unitId":"%1$s"}}}
                """.formatted(unit, People.TODAY)));
        HIDDEN.put("role-models", begun(clerk, "role-models", """
                {"unitId":"%1$s","subject":{"kind":"COLLECTIVE","unitId":"%1$s"},"plannedOn":"%2$s",
                 "plan":{"field":"TRAINING","topic":"Mô hình","why":"Cần","fromYear":2026,"toYear":2027,
                         "milestones":[{"code":"M1","text":"Bước một","dueOn":"2027-06-30"}]}}
                """.formatted(unit, People.TODAY)));
        String cluster = begun(organiser, "clusters", """
                {"kind":"CLUSTER","name":"Cụm kín đáo","organiserId":"%s","formedOn":"%s"}
                """.formatted(unit, People.TODAY));
        SampleService.done(
                organiser.post("/api/clusters/" + cluster + "/years", """
                {"year":2026,"members":["%1$s","%2$s"],"leader":"%1$s","deputy":"%2$s","openedOn":"%3$s"}
                """.formatted(unit, member, People.TODAY)));
        begun(organiser, "score-tables", """
                {"clusterId":"%s","period":"2026","name":"Bảng điểm","adoptedOn":"%s",
                 "criteria":[{"code":"A","name":"A","kind":"JUDGED","maxScore":"10"}],
                 "terms":{"scale":2,"combination":"MEAN","normalised":false,"mayExceedMaximum":true,
                          "lateDeduction":"2","tieBreaks":[],"outlierPercent":20}}
                """.formatted(cluster, People.TODAY));
        HIDDEN.put("score-sheets", begun(organiser, "score-sheets", """
                {"clusterId":"%1$s","unitId":"%2$s","period":"2026-Q4","assignments":[{"criterion":"A","assigned":true}],
                 "selfDueOn":"%3$s","crossDueOn":"%3$s","openedOn":"%3$s"}
                """.formatted(cluster, member, People.TODAY)));
        HIDDEN.put("rankings", begun(organiser, "rankings", """
                {"clusterId":"%s","period":"2026-Q4","openedOn":"%s"}
                """.formatted(cluster, People.TODAY)));
    }

    @Test
    void to_a_stranger_every_command_on_a_hidden_case_answers_as_on_one_that_is_not_there() {
        // Once as if acting for the stranger's own unit, once for the unit that the case is about.
        for (String acting : List.of(strangers, unit)) {
            ApiDescription commands = ApiDescription.of(SERVICE, "commands", given(acting));
            List<String> actions = commands.actions();
            assertThat(actions).extracting(StrangersIT::kind).containsAll(HIDDEN.keySet());
            for (String action : actions) {
                String kind = kind(action);
                if (HIDDEN.containsKey(kind)) {
                    compare(action, HIDDEN.get(kind), commands.bodyOf("POST", action));
                } else {
                    assertThat(PUBLIC_ON_PURPOSE.contains(kind) || NO_CASES.contains(kind))
                            .as("%s are either hidden or public on purpose", kind)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void what_counts_as_hidden_is_hidden_from_reads() {
        HIDDEN.forEach((kind, id) -> {
            HttpResponse<String> read = stranger.header(SampleService.POSITION, Long.toString(SERVICE.head()))
                    .get("/api/" + kind + "/" + id);
            assertThat(read.statusCode()).as("%s %s", kind, read.body()).isEqualTo(404);
        });
    }

    private static void compare(String action, String id, String body) {
        String nowhere = UUID.randomUUID().toString();
        String inner = UUID.randomUUID().toString();
        for (String seen : new String[] {"\"7\"", null}) {
            stranger.header("If-Match", seen);
            HttpResponse<String> known = stranger.post(concrete(action, id, inner), body);
            HttpResponse<String> unknown = stranger.post(concrete(action, nowhere, inner), body);
            assertThat(known.statusCode()).as("%s %s", action, known.body()).isEqualTo(404);
            assertThat(unknown.statusCode()).as("%s %s", action, unknown.body()).isEqualTo(404);
            assertThat(plain(known).replace(id, nowhere)).as(action).isEqualTo(plain(unknown));
        }
    }

    private static Map<String, String> given(String acting) {
        Map<String, String> given = new HashMap<>();
        for (String field : List.of("unitId", "scorerId", "bodyId", "recordedBy", "organiserId")) {
            given.put(field, acting);
        }
        return given;
    }

    private static String kind(String action) {
        return action.split("/")[2];
    }

    private static String concrete(String action, String id, String inner) {
        return action.replace("{id}", id).replaceAll("\\{\\w+}", inner);
    }

    private static String begun(TestClient by, String kind, String body) {
        HttpResponse<String> answer = SampleService.done(by.post("/api/" + kind, body));
        return SampleService.json(answer).get("id").asString();
    }

    private static String plain(HttpResponse<String> answer) {
        return answer.body().replaceAll("\"requestId\":\"[^\"]*\"", "");
    }
}
