package vn.bangvang.query.parked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.bangvang.query.readmodel.ReadModels;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.review.ReviewContents;
import vn.bangvang.shared.domain.review.ReviewEvent.ReviewReturned;
import vn.bangvang.shared.domain.review.ReviewEvent.ReviewSubmitted;
import vn.bangvang.shared.domain.review.ReviewId;
import vn.bangvang.shared.domain.review.ReviewKind;
import vn.bangvang.shared.domain.review.ReviewSubject;

/** As whoever runs the installation uses it, beside a node that would otherwise try again in an hour. */
class ParkedProgramIT {

    private static QuerySide service;
    private static Map<String, Object> owner;

    private final UUID review = UUID.randomUUID();
    private String said = "";

    @BeforeAll
    static void start() throws Exception {
        service = QuerySide.startWith(Map.of("bangvang.query.retry-interval", "1h"));
        owner = new HashMap<>(service.database().asSpringProperties());
        owner.keySet().removeIf(name -> !name.equals("bangvang.database.url") && !name.contains(".owner."));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @AfterEach
    void nothingIsInTheWay() throws Exception {
        outOfTheWay();
        run("retry", "--all");
    }

    @Test
    void without_anything_parked_it_says_so() throws Exception {
        assertThat(run()).isZero();
        assertThat(said).contains("No event is parked");
        assertThat(run("retry", "--all")).isZero();
        assertThat(run("retry", "review-register", "1")).isEqualTo(ParkedProgram.STILL_PARKED);
    }

    @Test
    void the_list_names_model_case_event_and_position_and_shortens_the_error() throws Exception {
        long first = parkedReview();

        assertThat(run("list")).isZero();

        assertThat(said)
                .contains("review-register " + first + "  ", "(review.submitted)", "case: ", review.toString())
                .contains("tried 1 ×", "in_the_way")
                .contains("review-register " + (first + 1), "waits behind " + first);
        assertThat(said.lines()).allMatch(line -> line.length() < 200);
    }

    @Test
    void one_event_is_shown_to_the_letter_with_the_whole_error() throws Exception {
        long first = parkedReview();

        assertThat(run("show", "review-register", Long.toString(first))).isZero();

        assertThat(said)
                .contains("review.submitted", "revision: 1", "\"account\"", "Gửi khi chưa ghi được")
                .contains("in_the_way", "PSQLException");
    }

    @Test
    void one_event_is_tried_from_the_first_of_its_case_on_and_each_is_told() throws Exception {
        long first = parkedReview();

        assertThat(run("retry", "review-register", Long.toString(first + 1))).isEqualTo(ParkedProgram.STILL_PARKED);
        assertThat(said)
                .contains("they are tried first")
                .contains("✗ review-register " + first + ": vẫn chưa ghi được / still cannot be handled")
                .contains("still waits behind " + first);

        outOfTheWay();
        assertThat(run("retry", "review-register", Long.toString(first))).isZero();
        assertThat(said).contains("✓ review-register " + first).doesNotContain("review-register " + (first + 1));
        assertThat(run("list")).isZero();
        assertThat(said).contains("review-register " + (first + 1)).doesNotContain("waits behind");

        assertThat(run("retry", "--case", review.toString())).isZero();
        assertThat(said).contains("✓ review-register " + (first + 1));
    }

    @Test
    void without_a_node_it_is_tried_at_the_next_start() throws Exception {
        parkedReview();
        outOfTheWay();
        ReadModels node = service.context().getBean(ReadModels.class);
        node.stop();
        try {
            assertThat(run("retry", "review-register")).isZero();
            assertThat(said).contains("No node keeps review-register: tried when one starts", "not tried yet");
        } finally {
            node.start();
        }
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> waiting() == 0);
    }

    @Test
    void over_http_an_overseer_sees_errors_and_others_see_that_something_waits() throws Exception {
        long first = parkedReview();
        String overseer = service.user(Role.ADMINISTRATOR, service.root());
        String reader = service.user(Role.REPRESENTATIVE, service.unit("Bên dưới"));

        JsonNode seen = service.get(overseer, "/api/read-models/review-register/parked");
        assertThat(seen.get(0).get("position").asLong()).isEqualTo(first);
        assertThat(seen.get(0).at("/label/en").asString()).isEqualTo("Review submitted");
        assertThat(seen.get(0).get("error").asString()).contains("in_the_way");
        assertThat(seen.get(1).get("behind").asLong()).isEqualTo(first);
        assertThat(service.get(reader, "/api/read-models/review-register/parked")
                        .get(0)
                        .get("error")
                        .isNull())
                .isTrue();
        assertThat(service.status(overseer, "/api/read-models/no-such/parked")).isEqualTo(404);
        assertThat(service.status("", "/api/read-models/review-register/parked"))
                .isEqualTo(401);
    }

    @Test
    void on_the_page_an_overseer_reads_which_event_waits_and_why_and_others_that_it_waits() throws Exception {
        long first = parkedReview();
        String overseer = service.user(Role.ADMINISTRATOR, service.root());
        String reader = service.user(Role.REPRESENTATIVE, service.unit("Cũng bên dưới"));

        assertThat(service.page(overseer, "/admin/read-models"))
                .contains("Sổ sơ kết, tổng kết", ">" + first + "</span>", "in_the_way", "bangvang parked retry");
        assertThat(service.englishPage(overseer, "/admin/read-models")).contains("Review submitted");
        assertThat(service.page(reader, "/admin/read-models"))
                .contains(">" + first + "</span>")
                .doesNotContain("in_the_way");
    }

    @Test
    void what_makes_no_sense_is_refused_with_the_names_there_are() throws Exception {
        assertThat(run("retry")).isEqualTo(ParkedProgram.WRONG_USAGE);
        assertThat(said).contains("retry --all", "nomination-file");
        assertThat(run("show", "no-such", "1")).isEqualTo(ParkedProgram.WRONG_USAGE);
        assertThat(run("show", "review-register", "x")).isEqualTo(ParkedProgram.WRONG_USAGE);
        assertThat(run("retry", "--case", "x")).isEqualTo(ParkedProgram.WRONG_USAGE);
        assertThat(ParkedProgram.run(
                        Map.of("bangvang.database.url", service.database().url()),
                        new PrintStream(new ByteArrayOutputStream())))
                .isEqualTo(ParkedProgram.WRONG_USAGE);
    }

    @Test
    void a_database_that_is_away_is_told_in_words_and_by_a_code_of_its_own() throws Exception {
        Map<String, Object> elsewhere = new HashMap<>(owner);
        elsewhere.put("bangvang.database.url", "jdbc:postgresql://localhost:1/bangvang");
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        assertThat(ParkedProgram.run(elsewhere, new PrintStream(heard, true, StandardCharsets.UTF_8), "list"))
                .isEqualTo(ParkedProgram.AWAY);
        assertThat(heard.toString(StandardCharsets.UTF_8)).contains("✗", "The database does not answer");
    }

    private int run(String... args) throws InterruptedException {
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        int code = ParkedProgram.run(owner, new PrintStream(heard, true, StandardCharsets.UTF_8), args);
        said = heard.toString(StandardCharsets.UTF_8);
        return code;
    }

    /** Two events of one case; the position of the first. */
    private long parkedReview() {
        asOwner("alter table {review-register}.review add constraint in_the_way check (id <> '" + review + "')");
        long last = service.happened(
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
                        LocalDate.of(2024, 7, 1)),
                new ReviewReturned(
                        new ReviewId(review), List.of("Số liệu"), "Thiếu số liệu", LocalDate.of(2024, 7, 2)));
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> waiting() == 2);
        return last - 1;
    }

    private long waiting() {
        return service.rows()
                .sql("select count(*) from {review-register}.dead_letter where sequence_id = ?")
                .param(review)
                .query(Long.class)
                .single();
    }

    private static void outOfTheWay() {
        asOwner("alter table {review-register}.review drop constraint if exists in_the_way");
    }

    private static void asOwner(String statement) {
        JdbcClient.create(service.database().owner())
                .sql(service.sql(statement))
                .update();
    }
}
