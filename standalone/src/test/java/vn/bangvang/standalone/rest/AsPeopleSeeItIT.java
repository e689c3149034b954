package vn.bangvang.standalone.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.shared.testing.TestClient;

/** Unique and not blank mean what people see. */
class AsPeopleSeeItIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SampleService service = SampleService.get();

    @Test
    void sixteen_spellings_of_one_number_are_one_number() {
        String unit = service.register("SO-QD", "Đơn vị ra quyết định", service.unit("HN"));
        People people = new People(service);
        TestClient representative = people.hire("so.daidien", UUID.randomUUID(), "REPRESENTATIVE", unit);
        TestClient approver = people.hire("so.duyet", UUID.randomUUID(), "APPROVER", unit);
        TestClient decider = people.hire("so.quyetdinh", UUID.randomUUID(), "COMPETENT_PERSON", unit);
        SampleService.done(decide(decider, unit, "1/QĐ-UBND", endorsed(unit, 2025, representative, approver)));
        String waiting = endorsed(unit, 2026, representative, approver);

        for (String seen : List.of(
                "1/QĐ-UBND",
                "1/QÐ-UBND",
                "1/QƉ-UBND",
                "1/QĐ-UBND\u00a0",
                "01/QĐ-UBND",
                "1/qđ-ubnd",
                "1/QĐ–UBND",
                "1/QĐ‑UBND",
                "１/QĐ-UBND",
                "1/QĐ-U\u0412ND")) {
            HttpResponse<String> answer = decide(decider, unit, seen, waiting);
            assertThat(answer.statusCode()).as("%s: %s", seen, answer.body()).isEqualTo(409);
            assertThat(code(answer)).isEqualTo("NUMBER_ALREADY_USED");
        }
        for (String unseen : List.of(
                "1/QĐ\u200b-UBND", "1/QĐ\u00ad-UBND", "1/QĐ\u202e-UBND", "1/QĐ\ufeff-UBND", "1/QĐ\u2060-UBND")) {
            refused(decide(decider, unit, unseen, waiting), "number");
        }
        SampleService.done(decide(decider, unit, "11/QĐ-UBND", waiting));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200b", "\u00a0", "\u3164", "\u2800", " \u00a0 ", "A\u200bB", "A\u202eB"})
    void a_name_of_which_nothing_is_seen_or_that_hides_something_is_refused(String name) {
        refused(unit("TEN-" + UUID.randomUUID().toString().substring(0, 8), name), "name");
    }

    @Test
    void what_is_written_stays_as_it_is_written() {
        SampleService.done(unit("Sđ-viết-1", "Sở  Nội\u00a0vụ"));
        assertThat(code(unit("sÐ‑VIẾT-１", "Sở khác"))).isEqualTo("UNIT_CODE_TAKEN");
        assertThat(service.read("quantri", "/api/units?q=" + SampleService.encoded("Sđ-viết-1"))
                        .body())
                .contains("Sđ-viết-1", "Sở  Nội\u00a0vụ");
    }

    @Test
    void clusters_whose_names_only_look_alike_in_another_script_are_one_and_roman_and_arabic_numbers_are_two() {
        SampleService.done(cluster("Cụm I"));
        SampleService.done(cluster("Cụm 1"));
        SampleService.done(cluster("Khối II"));
        SampleService.done(cluster("Khối 11"));
        assertThat(cluster("CỤM \u0406").statusCode()).isEqualTo(409);
        assertThat(cluster("cụm\u00a01").statusCode()).isEqualTo(409);
    }

    private HttpResponse<String> unit(String code, String name) {
        return service.as("quantri")
                .post(
                        "/api/units",
                        "{\"code\":%s,\"name\":%s,\"parentId\":\"%s\",\"since\":\"2026-01-01\"}"
                                .formatted(text(code), text(name), service.unit("HN")));
    }

    private HttpResponse<String> cluster(String name) {
        return service.as("hanam")
                .post(
                        "/api/clusters",
                        "{\"kind\":\"CLUSTER\",\"name\":%s,\"organiserId\":\"%s\",\"formedOn\":\"%s\"}"
                                .formatted(text(name), service.unit("HN"), People.TODAY));
    }

    private static String endorsed(String unit, int year, TestClient representative, TestClient approver) {
        String nomination = SampleService.json(SampleService.done(
                        representative.post("/api/nominations", """
                        {"unitId":"%1$s","award":"GK","year":%2$d,"submittedOn":"%3$s",
                         "nominee":{"kind":"COLLECTIVE","unitId":"%1$s"},
                         "documents":[{"kind":"TOTRINH","title":"Tờ trình"},{"kind":"BAOCAO","title":"Báo cáo"},
                                      {"kind":"BIENBAN","title":"Biên bản"}],
                         "achievement":"Thành tích"}""".formatted(unit, year, People.TODAY))))
                .get("id")
                .asString();
        SampleService.done(approver.post(
                "/api/nominations/" + nomination + "/endorsements", "{\"endorsedOn\":\"%s\"}".formatted(People.TODAY)));
        return nomination;
    }

    private static HttpResponse<String> decide(TestClient decider, String unit, String number, String nomination) {
        return decider.post(
                "/api/decisions", """
                {"bodyId":"%s","kind":"AWARD","number":%s,"signer":{"personId":"%s","name":"Người ký"},
                 "signerPosition":"Chủ tịch","nominationIds":["%s"],"decidedOn":"%s"}""".formatted(unit, text(number), UUID.randomUUID(), nomination, People.TODAY));
    }

    private static void refused(HttpResponse<String> answer, String field) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(SampleService.json(answer).get("errors").get(0).get("field").asString())
                .isEqualTo(field);
    }

    private static String code(HttpResponse<String> answer) {
        return SampleService.json(answer).get("code").asString();
    }

    private static String text(String value) {
        return JSON.writeValueAsString(value);
    }
}
