package vn.bangvang.standalone.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.bangvang.shared.testing.TestClient;

/** Versions, keys and positions: what lets a caller write once, on what it saw, and read what it wrote. */
class VersionsIT {

    private final SampleService service = SampleService.get();
    private final TestClient administrator = service.as("quantri");

    @Test
    void a_creation_says_where_it_is_which_version_and_how_far_the_log_has_come() {
        HttpResponse<String> created = create(UUID.randomUUID());

        String id = SampleService.json(created).get("id").asString();
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.headers().firstValue("Location")).hasValue("/api/units/" + id);
        assertThat(created.headers().firstValue("ETag")).hasValue("\"0\"");
        assertThat(created.headers().firstValue("Bangvang-Position")).hasValue(Long.toString(service.head()));
    }

    @Test
    void a_change_to_a_version_that_is_not_the_newest_is_a_412_and_changes_nothing() {
        String id = SampleService.json(create(UUID.randomUUID())).get("id").asString();
        HttpResponse<String> read = service.read("quantri", "/api/units/" + id);
        String seen = read.headers().firstValue("ETag").orElseThrow();

        assertThat(rename(id, "Tên hai", seen).statusCode()).isEqualTo(200);
        long before = service.head();
        HttpResponse<String> stale = rename(id, "Tên ba", seen);

        assertThat(stale.statusCode()).as(stale.body()).isEqualTo(412);
        assertThat(SampleService.json(stale).get("code").asString()).isEqualTo("STALE_VERSION");
        assertThat(service.head()).isEqualTo(before);
        assertThat(rename(id, "Tên ba", "\"1\"").statusCode()).isEqualTo(200);
    }

    @Test
    void a_key_gives_the_same_answer_again_and_is_refused_for_another_request() {
        String key = "unit-" + UUID.randomUUID();
        UUID id = UUID.randomUUID();
        administrator.header("Idempotency-Key", key);

        HttpResponse<String> first = create(id);
        long head = service.head();
        HttpResponse<String> again = create(id);
        HttpResponse<String> other = create(UUID.randomUUID());

        assertThat(List.of(again.statusCode(), again.body())).isEqualTo(List.of(201, first.body()));
        assertThat(again.headers().firstValue("ETag")).isEqualTo(first.headers().firstValue("ETag"));
        assertThat(other.statusCode()).as(other.body()).isEqualTo(422);
        assertThat(service.head()).isEqualTo(head);
    }

    @Test
    void a_key_of_two_words_is_refused_before_anything_is_done() {
        long head = service.head();
        administrator.header("Idempotency-Key", "two words");

        HttpResponse<String> answer = create(UUID.randomUUID());

        assertThat(SampleService.json(answer).get("code").asString())
                .as(answer.body())
                .isEqualTo("IDEMPOTENCY_KEY_MALFORMED");
        assertThat(service.head()).isEqualTo(head);
    }

    @Test
    void a_read_that_asks_for_a_position_nobody_has_reached_is_a_503_that_says_when_to_come_back() {
        HttpResponse<String> answer =
                administrator.header(SampleService.POSITION, "999999999").get("/api/units");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void an_if_match_is_a_list_of_what_was_seen() {
        String id = SampleService.json(create(UUID.randomUUID())).get("id").asString();
        assertThat(rename(id, "Tên hai", "\"5\", \"7\"").statusCode()).isEqualTo(412);
        assertThat(rename(id, "Tên hai", "\"khác\"").statusCode()).isEqualTo(412);
        assertThat(rename(id, "Tên hai", "W/\"0\"").statusCode()).isEqualTo(412);
        assertThat(rename(id, "Tên hai", "\"0\", \"5\"").statusCode()).isEqualTo(200);
        assertThat(rename(id, "Tên ba", "\"5\" ,\"1\"").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> create(UUID id) {
        return administrator.post(
                "/api/units",
                "{\"id\":\"%s\",\"code\":\"%s\",\"name\":\"Tên một\",\"parentId\":\"%s\",\"since\":\"2026-01-01\"}"
                        .formatted(id, "V" + id.toString().substring(0, 8), service.unit("HN-PL")));
    }

    private HttpResponse<String> rename(String id, String name, String seen) {
        return service.as("quantri")
                .header("If-Match", seen)
                .post(
                        "/api/units/" + id + "/renamings",
                        "{\"name\":\"%s\",\"reason\":\"Đổi tên\",\"renamedOn\":\"%s\"}".formatted(name, People.TODAY));
    }
}
