package vn.bangvang.standalone.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An id that exists, but of something else, is answered like one that does not exist. */
class OtherKindIT {

    private final SampleService service = SampleService.get();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "pledges/%s/signatures      | 'unitId':'%s','version':1,'signer':'Lan','position':'Trưởng phòng','signedOn':'%s' | UNKNOWN_PLEDGE",
                "nominations/%s/withdrawals | 'reason':'Thôi','withdrawnOn':'%2$s'                                               | UNKNOWN_NOMINATION",
                "congresses/%s/cancellations | 'reason':'Thôi','cancelledOn':'%2$s'                                              | UNKNOWN_CONGRESS",
                "mandates/%s/endings        | 'reason':'Thôi','endedOn':'%2$s'                                                   | UNKNOWN_MANDATE",
                "score-sheets/%s/finalisations | 'finalisedOn':'%2$s'                                                             | UNKNOWN_SCORE_SHEET",
                "rankings/%s/publications   | 'publishedOn':'%2$s'                                                               | UNKNOWN_RANKING"
            })
    void the_id_of_a_unit_is_as_unknown_as_any_other(String path, String body, String code) {
        String unit = service.unit("HN-PL");

        // Twice: what is cached and what is read again are answered alike.
        for (int time = 0; time < 2; time++) {
            assertUnknown(post(path, unit, body), code);
        }
        assertUnknown(post(path, UUID.randomUUID().toString(), body), code);
    }

    @Test
    void the_unit_itself_is_still_found() {
        String unit = service.register("KHAC", "Đơn vị khác", service.unit("HN-PL"));
        assertUnknown(
                post("nominations/%s/withdrawals", unit, "'reason':'Thôi','withdrawnOn':'%2$s'"), "UNKNOWN_NOMINATION");

        SampleService.done(post("units/%s/renamings", unit, "'name':'Tên mới','reason':'Đổi','renamedOn':'%2$s'"));
    }

    private HttpResponse<String> post(String path, String id, String body) {
        String filled = "{" + body.formatted(id, People.TODAY).replace('\'', '"') + "}";
        return service.as("quantri").post("/api/" + path.formatted(id), filled);
    }

    private static void assertUnknown(HttpResponse<String> answer, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
        assertThat(SampleService.json(answer).get("code").asString()).isEqualTo(code);
    }
}
