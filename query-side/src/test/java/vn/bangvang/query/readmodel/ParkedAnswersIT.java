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
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.review.ReviewContents;
import vn.bangvang.shared.domain.review.ReviewEvent.ReviewSubmitted;
import vn.bangvang.shared.domain.review.ReviewId;
import vn.bangvang.shared.domain.review.ReviewKind;
import vn.bangvang.shared.domain.review.ReviewSubject;

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
        UUID review = UUID.randomUUID();
        asOwner("alter table {review-register}.review add constraint in_the_way check (id <> '" + review + "')");
        service.happened(
                review,
                new ReviewSubmitted(
                        new ReviewId(review),
                        ReviewKind.MID_YEAR,
                        ReviewSubject.UNIT,
                        new ClusterId(UUID.randomUUID()),
                        service.root(),
                        service.root(),
                        2024,
                        new ReviewContents("Gửi khi chưa ghi được", List.of(), List.of(), List.of()),
                        null,
                        null,
                        LocalDate.of(2024, 7, 1)));

        assertThat(service.get(reader, "/api/reviews").get("parked").asBoolean())
                .isTrue();
        assertThat(service.ask(reader, "/api/reviews").headers().firstValue("Bangvang-Parked"))
                .contains("true");
        JsonNode seen = parked(overseer).get(0);
        assertThat(seen.get("aggregate").asString()).isEqualTo(review.toString());
        assertThat(seen.get("event").asString()).isEqualTo("review.submitted");
        assertThat(seen.get("error").asString()).contains("in_the_way");
        assertThat(parked(reader).get(0).get("error").isNull()).isTrue();

        asOwner("alter table {review-register}.review drop constraint in_the_way");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !service.get(reader, "/api/reviews").get("parked").asBoolean());
        assertThat(service.get(reader, "/api/reviews/" + review)
                        .at("/review/contents/summary")
                        .asString())
                .isEqualTo("Gửi khi chưa ghi được");
    }

    private static void asOwner(String statement) {
        JdbcClient.create(service.database().owner())
                .sql(service.sql(statement))
                .update();
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
