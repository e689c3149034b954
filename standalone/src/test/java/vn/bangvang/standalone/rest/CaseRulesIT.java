package vn.bangvang.standalone.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.bangvang.shared.testing.TestClient;

/** What a nomination may ask, who may take which step of it, and what those are told who may not, or come too late. */
class CaseRulesIT {

    private static final SampleService SERVICE = SampleService.get();
    private static final People PEOPLE = new People(SERVICE);

    private static String unit;
    private static String province;
    private static TestClient clerk;
    private static TestClient approver;
    private static TestClient second;
    private static TestClient both;
    private static TestClient secretary;
    private static TestClient head;
    private static TestClient organiser;

    @BeforeAll
    static void hire() {
        province = SERVICE.unit("HN");
        unit = SampleService.json(SampleService.done(SERVICE.as("quantri").post("/api/units", """
                        {"code":"HOSO","name":"Đơn vị thử hồ sơ","parentId":"%s","since":"2026-01-01"}
                        """.formatted(province))))
                .get("id")
                .asString();
        SampleService.done(SERVICE.as("quantri")
                .post(
                        "/api/units/" + unit + "/classifications",
                        "{\"kind\":\"OFFICE\",\"reason\":\"Thử\",\"from\":\"2026-01-01\"}"));
        clerk = PEOPLE.hire("ho.so.trinh", UUID.randomUUID(), "REPRESENTATIVE", unit);
        approver = PEOPLE.hire("ho.so.duyet", UUID.randomUUID(), "APPROVER", unit);
        second = PEOPLE.hire("ho.so.duyet.hai", UUID.randomUUID(), "APPROVER", unit);
        UUID twoLevels = UUID.randomUUID();
        both = PEOPLE.hire("ho.so.hai.cap", twoLevels, "APPROVER", unit);
        PEOPLE.entrust(twoLevels, "APPROVER", province);
        secretary = PEOPLE.hire("ho.so.thu.ky", UUID.randomUUID(), "COUNCIL_SECRETARY", unit);
        head = PEOPLE.hire("ho.so.thu.truong", UUID.randomUUID(), "COMPETENT_PERSON", unit);
        organiser = PEOPLE.hire("ho.so.to.chuc", UUID.randomUUID(), "ORGANISER", unit);
    }

    @Test
    void a_person_receives_a_certificate_for_each_achievement_and_one_for_each() {
        UUID person = UUID.randomUUID();
        String first = submitted(submission("GK", person, 2026, "BC-01"));
        act(approver, first, "endorsements", "\"endorsedOn\"");
        JsonNode open = refused(submission("GK", person, 2026, "BC-01"), 409, "ACHIEVEMENT_ALREADY_NOMINATED");
        assertThat(open.get("detail").asString()).contains("BC-01", "Giấy khen", "Đơn vị thử hồ sơ", "rút");
        assertThat(open.get("details").get("existing").asString()).isEqualTo(first);
        decide(first);

        JsonNode rewarded = refused(submission("GK", person, 2026, "BC-01"), 409, "ACHIEVEMENT_ALREADY_REWARDED");
        assertThat(rewarded.get("detail").asString())
                .contains("BC-01", "Quyết định số")
                .doesNotContain("rút");
        submitted(submission("GK", person, 2026, "BC-02"));
    }

    @Test
    void a_title_is_given_once_a_year_and_whoever_asks_again_is_told_how_far_the_first_one_is() {
        UUID person = UUID.randomUUID();
        String first = submitted(submission("LDTT", person, 2026, null));
        assertThat(refused(submission("LDTT", person, 2026, null), 409, "ALREADY_NOMINATED")
                        .get("detail")
                        .asString())
                .contains("Lao động tiên tiến", "2026", "đang được xét");
        act(approver, first, "endorsements", "\"endorsedOn\"");
        decide(first);
        assertThat(refused(submission("LDTT", person, 2026, null), 409, "ALREADY_AWARDED")
                        .get("detail")
                        .asString())
                .contains("Lao động tiên tiến", "Quyết định số")
                .doesNotContain("rút");
        refused(submission("LDTT", person, 2026, "BC-01"), 422, "TITLE_HAS_NO_ACHIEVEMENT");
    }

    @Test
    void an_award_of_a_year_to_come_is_refused() {
        refused(submission("GK", UUID.randomUUID(), 2030, null), 422, "AWARD_YEAR_TO_COME");
    }

    @Test
    void a_taken_key_is_refused_in_words_that_name_what_there_is() {
        String cluster = "{\"kind\":\"CLUSTER\",\"name\":\"Cụm thử hồ sơ\",\"organiserId\":\"%s\",\"formedOn\":\"%s\"}"
                .formatted(unit, People.TODAY);
        SampleService.done(organiser.post("/api/clusters", cluster));
        JsonNode again = problem(organiser.post("/api/clusters", cluster), 409, "CLUSTER_NAME_TAKEN");
        assertThat(again.get("detail").asString()).contains("Cụm thử hồ sơ", "Đơn vị thử hồ sơ");
    }

    @Test
    void of_two_who_endorse_at_once_the_loser_is_told_who_was_first() throws Exception {
        String id = submitted(submission("BKT", UUID.randomUUID(), 2026, "BC-24"));
        List<HttpResponse<String>> answers = atOnce(id, List.of(approver, second));

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(200, 409);
        int winner = answers.get(0).statusCode() == 200 ? 0 : 1;
        JsonNode told = problem(answers.get(1 - winner), 409, "STEP_ALREADY_TAKEN");
        String first = winner == 0 ? "ho.so.duyet" : "ho.so.duyet.hai";
        assertThat(told.get("detail").asString()).contains(first + " đã duyệt", asWritten(People.TODAY));
    }

    @Test
    void whoever_names_the_version_they_saw_takes_no_other_step_by_losing_a_race() throws Exception {
        String id = submitted(submission("BKT", UUID.randomUUID(), 2026, "BC-25"));
        List<TestClient> people = List.of(approver, both, second, both);
        people.forEach(one -> one.header("If-Match", "\"0\""));
        List<HttpResponse<String>> answers = atOnce(id, people);
        people.forEach(one -> one.header("If-Match", null));
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 200)
                .allSatisfy(answer -> assertThat(answer.statusCode()).isIn(403, 409, 412));
    }

    @Test
    void two_levels_need_two_persons() {
        String id = submitted(submission("BKT", UUID.randomUUID(), 2026, "BC-11"));
        act(both, id, "endorsements", "\"endorsedOn\"");
        problem(post(both, id, "endorsements", "\"endorsedOn\""), 403, "ENDORSED_AT_ANOTHER_LEVEL");
    }

    @Test
    void a_return_names_papers_that_must_come_with_what_is_submitted_again() {
        String id = submitted(submission("GK", UUID.randomUUID(), 2026, "BC-09"));
        problem(
                post(approver, id, "returns", "\"missing\":[],\"reason\":\"Thiếu\",\"returnedOn\""),
                422,
                "NOTHING_MISSING");
        problem(
                post(approver, id, "returns", "\"missing\":[\"CHUKY\"],\"reason\":\"Thiếu\",\"returnedOn\""),
                422,
                "UNKNOWN_PAPER");
        act(approver, id, "returns", "\"missing\":[\"KETQUABOPHIEU\"],\"reason\":\"Thiếu\",\"returnedOn\"");
        problem(post(clerk, id, "resubmissions", resubmission("Tờ trình", "")), 409, "NOTHING_CHANGED");
        JsonNode without =
                problem(post(clerk, id, "resubmissions", resubmission("Tờ trình mới", "")), 422, "SUPPLEMENT_MISSING");
        assertThat(without.get("detail").asString()).contains("Kết quả bỏ phiếu");
        act(
                clerk,
                id,
                "resubmissions",
                resubmission("Tờ trình", ",{\"kind\":\"KETQUABOPHIEU\",\"title\":\"Kết quả\"}"));
    }

    @Test
    void a_council_needs_two_thirds_in_the_room_votes_twice_and_its_tally_can_be_corrected() {
        String id = submitted(submission("CSTDCS", UUID.randomUUID(), 2026, null));
        act(approver, id, "endorsements", "\"endorsedOn\"");
        JsonNode few = problem(post(secretary, id, "council-results", tally(9, 4, 13)), 422, "TOO_FEW_PRESENT");
        assertThat(few.get("detail").asString()).contains("9 trên 15", "10");
        act(secretary, id, "council-results", tally(15, 0, 11));
        problem(post(secretary, id, "council-results", tally(15, 0, 11)), 409, "WRONG_ROUND");
        act(secretary, id, "council-results", "\"round\":2," + tally(15, 0, 11));
        act(
                secretary,
                id,
                "council-results/corrections",
                "\"reason\":\"Gõ nhầm\",\"heldOn\":\"%s\",%s"
                        .formatted(People.TODAY, tally(15, 0, 12).replace(",\"heldOn\"", ",\"correctedOn\"")));
        decide(id);
        problem(
                post(
                        secretary,
                        id,
                        "council-results/corrections",
                        "\"reason\":\"Gõ nhầm\",\"heldOn\":\"%s\",%s"
                                .formatted(People.TODAY, tally(15, 0, 11).replace(",\"heldOn\"", ",\"correctedOn\""))),
                409,
                "NO_RESULT_TO_CORRECT");
    }

    @Test
    void further_lines_are_added_to_a_recorded_decision_alone() {
        problem(
                approver.post(
                        "/api/external-decisions/" + UUID.randomUUID() + "/lines",
                        "{\"recordedBy\":\"%s\",\"nominationIds\":[\"%s\"],\"extendedOn\":\"%s\"}"
                                .formatted(unit, UUID.randomUUID(), People.TODAY)),
                404,
                "UNKNOWN_DECISION");
    }

    @Test
    void further_lines_are_added_under_the_number_of_a_recorded_decision() {
        TestClient command = PEOPLE.hire("ho.so.duyet.tinh", UUID.randomUUID(), "APPROVER", province);
        String first = forwarded(2026, command);
        String second = forwarded(2025, command);
        String decision = SampleService.json(SampleService.done(
                        command.post("/api/external-decisions", """
                        {"recordedBy":"%s","authority":"MINISTER_OF_DEFENCE","kind":"AWARD","number":"77/QĐ-BQP",
                         "nominationIds":["%s"],"decidedOn":"%s"}""".formatted(province, first, People.TODAY))))
                .get("id")
                .asString();
        SampleService.done(command.post(
                "/api/external-decisions/" + decision + "/lines",
                "{\"recordedBy\":\"%s\",\"nominationIds\":[\"%s\"],\"extendedOn\":\"%s\"}"
                        .formatted(province, second, People.TODAY)));
        for (String awarded : List.of(first, second)) {
            JsonNode file = SampleService.json(
                    SampleService.done(clerk.header(SampleService.POSITION, Long.toString(SERVICE.head()))
                            .get("/api/nominations/" + awarded)));
            clerk.header(SampleService.POSITION, null);
            assertThat(file.at("/nomination/status").asString()).isEqualTo("AWARDED");
            assertThat(file.get("timeline").toString()).contains("77/QĐ-BQP");
        }
    }

    /** For Đơn vị quyết thắng, up to the Minister. */
    private static String forwarded(int year, TestClient command) {
        String id = submitted("""
                {"unitId":"%1$s","award":"DVQT","year":%2$d,"submittedOn":"%3$s","provinceId":"%4$s",
                 "nominee":{"kind":"COLLECTIVE","unitId":"%1$s"},"documents":%5$s,"achievement":"Thành tích"}
                """.formatted(unit, year, People.TODAY, province, papers("Tờ trình", "")));
        act(approver, id, "endorsements", "\"endorsedOn\"");
        act(command, id, "endorsements", "\"endorsedOn\"");
        act(command, id, "forwardings", "\"letterNumber\":\"88/TTr\",\"forwardedOn\"");
        return id;
    }

    private static String tally(int attending, int written, int inFavour) {
        return "\"members\":15,\"attending\":%d,\"writtenOpinions\":%d,\"inFavour\":%d,\"heldOn\""
                .formatted(attending, written, inFavour);
    }

    private static String resubmission(String letter, String more) {
        return "\"documents\":%s,\"note\":\"Bổ sung\",\"resubmittedOn\"".formatted(papers(letter, more));
    }

    private static String papers(String letter, String more) {
        return """
                [{"kind":"TOTRINH","title":"%s"},{"kind":"BAOCAO","title":"Báo cáo"},{"kind":"BIENBAN","title":"Biên bản"}%s]""".formatted(letter, more);
    }

    private static String submission(String award, UUID person, int year, String achievement) {
        String more = award.equals("CSTDCS")
                ? ",{\"kind\":\"KETQUABOPHIEU\",\"title\":\"Kết quả\"},{\"kind\":\"SANGKIEN\",\"title\":\"Sáng kiến\"}"
                : "";
        return """
                {"unitId":"%1$s","award":"%2$s","year":%3$d,"submittedOn":"%4$s","provinceId":"%5$s",
                 "nominee":{"kind":"INDIVIDUAL","unitId":"%1$s","personId":"%6$s","name":"%9$s"},
                 "documents":%7$s,"achievement":"Thành tích"%8$s}
                """.formatted(
                        unit,
                        award,
                        year,
                        People.TODAY,
                        province,
                        person,
                        papers("Tờ trình", more),
                        achievement == null ? "" : ",\"achievementCode\":\"" + achievement + "\"",
                        name(person));
    }

    /** Nobody else of the unit may be registered under it. */
    private static String name(UUID person) {
        String letters = person.toString()
                .replace("-", "")
                .chars()
                .map(digit -> 'a' + Character.digit(digit, 16))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return "Nguyễn Văn " + Character.toUpperCase(letters.charAt(0)) + letters.substring(1);
    }

    private static String submitted(String body) {
        return SampleService.json(SampleService.done(clerk.post("/api/nominations", body)))
                .get("id")
                .asString();
    }

    private static JsonNode refused(String body, int status, String code) {
        return problem(clerk.post("/api/nominations", body), status, code);
    }

    /** The last field of the body is today's date. */
    private static HttpResponse<String> post(TestClient who, String id, String what, String fields) {
        return who.post("/api/nominations/" + id + "/" + what, "{%s:\"%s\"}".formatted(fields, People.TODAY));
    }

    private static void act(TestClient who, String id, String what, String fields) {
        SampleService.done(post(who, id, what, fields));
    }

    private static void decide(String id) {
        SampleService.done(head.post("/api/decisions", """
                {"bodyId":"%s","kind":"AWARD","number":"%s/QĐ","signer":{"name":"Thủ trưởng"},"signerPosition":"Thủ trưởng",
                 "nominationIds":["%s"],"decidedOn":"%s"}
                """.formatted(unit, id.substring(24), id, People.TODAY)));
    }

    private static List<HttpResponse<String>> atOnce(String id, List<TestClient> people) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(people.size());
        try {
            List<Future<HttpResponse<String>>> sent = new ArrayList<>();
            people.forEach(who -> sent.add(callers.submit(() -> post(who, id, "endorsements", "\"endorsedOn\""))));
            List<HttpResponse<String>> answers = new ArrayList<>();
            for (Future<HttpResponse<String>> answer : sent) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            callers.shutdownNow();
        }
    }

    private static JsonNode problem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        JsonNode problem = SampleService.json(answer);
        assertThat(problem.get("code").asString()).as(answer.body()).isEqualTo(code);
        return problem;
    }

    private static String asWritten(String day) {
        return LocalDate.parse(day).format(DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT));
    }
}
