package vn.bangvang.query.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.event.ReviewEvent.ReviewCorrected;
import vn.bangvang.shared.value.ReviewContents;
import vn.bangvang.shared.value.ReviewId;
import vn.bangvang.shared.value.Role;

/** What people see while an event waits, and that it stops when the cause is gone. */
class ParkedAnswersIT {

    private static QuerySide service;

    @BeforeAll
    static void start() throws Exception {
        service = QuerySide.shared();
    }

    @Test
    void a_parked_event_is_said_in_the_answers_until_it_could_be_handled() throws Exception {
        String overseer = service.user(Role.ADMINISTRATOR, service.root());
        String reader = service.user(Role.REPRESENTATIVE, service.unit("Ở dưới"));
        ReviewId review = new ReviewId(UUID.randomUUID());
        service.happened(
                review.value(),
                new ReviewCorrected(
                        review,
                        new ReviewContents("Sửa trước khi có", List.of(), List.of(), List.of()),
                        "lạ",
                        LocalDate.of(2024, 7, 1)));

        assertThat(service.get(reader, "/api/reviews").get("parked").asBoolean())
                .isTrue();
        assertThat(service.ask(reader, "/api/reviews").headers().firstValue("Bangvang-Parked"))
                .contains("true");
        JsonNode seen = parked(overseer).get(0);
        assertThat(seen.get("aggregate").asString()).isEqualTo(review.toString());
        assertThat(seen.get("event").asString()).isEqualTo("review.corrected");
        assertThat(seen.get("error").asString()).contains("Touched 0 rows");
        assertThat(parked(reader).get(0).get("error").isNull()).isTrue();

        JdbcClient.create(service.database().query())
                .sql("insert into read_reviewregister_v1.review (id, kind, subject, cluster_id, organiser_id, unit_id,"
                        + " year, state, contents, search, reviewed_on, since, sequence) values (?, 'MID_YEAR', 'UNIT',"
                        + " ?, ?, ?, 2024, 'SUBMITTED', '{}', '', '2024-07-01', '2024-07-01', 0)")
                .params(
                        review.value(),
                        UUID.randomUUID(),
                        service.root().value(),
                        service.root().value())
                .update();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !service.get(reader, "/api/reviews").get("parked").asBoolean());
        assertThat(service.get(reader, "/api/reviews/" + review)
                        .at("/review/contents/summary")
                        .asString())
                .isEqualTo("Sửa trước khi có");
    }

    private static JsonNode parked(String username) throws Exception {
        for (JsonNode model : service.get(username, "/api/read-models")) {
            if (model.get("name").asString().equals("review-register")) {
                return model.get("parked");
            }
        }
        throw new AssertionError("No review register");
    }
}
