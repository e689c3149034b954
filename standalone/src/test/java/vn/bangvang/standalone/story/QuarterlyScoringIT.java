package vn.bangvang.standalone.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.standalone.rest.SampleService;
import vn.bangvang.standalone.say.Console;

/**
 * Cụm số 2 in the second quarter of 2022, as its people played it over REST; and in the third, of which the sheets are
 * open and nobody has scored yet.
 */
class QuarterlyScoringIT {

    private static final SampleService SERVICE = SampleService.get();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String Q2 = "2022-Q2";
    private static final String STANDINGS = "/api/clusters/" + SecondClusterStory.CLUSTER + "/standings";
    private static Story story;

    @BeforeAll
    static void playUntilTheThirdQuarterIsOpen() {
        Story whole = SecondClusterStory.story();
        List<Step> steps = whole.steps();
        int firstScoreOfQ3 = 0;
        while (!steps.get(firstScoreOfQ3).name().matches("score .* 2022-Q3 .*")) {
            firstScoreOfQ3++;
        }
        Stream<Step> opened = steps.stream().filter(step -> step.name().matches("open .* 2022-Q3"));
        story = new Story(
                whole.name(),
                whole.title(),
                Stream.concat(steps.subList(0, firstScoreOfQ3 - 1).stream(), opened)
                        .toList());
        new StoryPlayer(new ServiceClient(URI.create(SERVICE.url())), new Console(System.err)).play(story);
    }

    @Test
    void a_unit_cannot_score_itself_across() {
        HttpResponse<String> answer = crossScore(SampleAccount.REGIMENT_151, SampleUnit.REGIMENT_151);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(SampleService.json(answer).get("code").asString()).isEqualTo("OWN_UNIT_SCORED");
    }

    @Test
    void five_bonus_points_without_evidence_are_refused_to_the_leader_and_the_deputy_as_to_anybody() {
        for (SampleAccount account : List.of(SampleAccount.KIM_BANG, SampleAccount.DUY_TIEN, SampleAccount.LY_NHAN)) {
            long before = SERVICE.head();
            HttpResponse<String> answer = selfScore(account, List.of());

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
            assertThat(SampleService.json(answer).get("code").asString()).isEqualTo("EVIDENCE_REQUIRED");
            assertThat(answer.body()).contains("TP");
            assertThat(SERVICE.head()).isEqualTo(before);
        }
    }

    @Test
    void a_self_score_five_days_late_was_taken_marked_and_costs_two_points() {
        JsonNode explained = read(STANDINGS + "/" + SampleUnit.THANH_LIEM.id() + "?period=" + Q2);

        JsonNode sheet = explained.get("sheets").get(0);
        assertThat(sheet.get("lateDeduction").asString()).isEqualTo("2");
        assertThat(sheet.get("words").asString()).contains("2 (nộp muộn)");
        JsonNode file = read("/api/score-sheets/" + SecondClusterScoring.sheet(SampleUnit.THANH_LIEM, 2));
        assertThat(file.toString()).contains("\"daysLate\":5");
    }

    @Test
    void what_was_not_assigned_to_the_regiment_is_not_in_its_maximum() {
        Map<String, JsonNode> rows = new java.util.HashMap<>();
        read(STANDINGS + "?period=2022-Q1")
                .get("rows")
                .forEach(row -> rows.put(row.at("/unit/id").asString(), row));

        JsonNode regiment = rows.get(SampleUnit.REGIMENT_151.id().toString());
        assertThat(regiment.get("maximum").asString()).isEqualTo("80");
        assertThat(regiment.get("total").asString()).isEqualTo("73.33");
        assertThat(regiment.get("rate").asString())
                .as("73.33 / 80, rounded down")
                .isEqualTo("91.66");
        assertThat(rows.get(SampleUnit.KIM_BANG.id().toString()).get("maximum").asString())
                .isEqualTo("100");
    }

    @Test
    void every_term_of_a_place_names_the_event_it_comes_from() {
        JsonNode explained = read(STANDINGS + "/" + SampleUnit.KIM_BANG.id() + "?period=" + Q2);

        JsonNode terms = explained.at("/sheets/0/terms");
        assertThat(terms).isNotEmpty();
        terms.forEach(QuarterlyScoringIT::assertHasItsEvent);
    }

    private static void assertHasItsEvent(JsonNode term) {
        term.get("parts").forEach(QuarterlyScoringIT::assertHasItsEvent);
        if (!term.get("kind").asString().equals("PARENT") && !term.get("value").isNull()) {
            assertThat(term.at("/from/0/eventId").asString())
                    .as(term.toString())
                    .isNotEmpty();
            assertThat(term.at("/from/0/position").asLong()).isPositive();
        }
    }

    private static HttpResponse<String> selfScore(SampleAccount account, List<String> evidence) {
        Map<String, Object> bonus = ScoreBodies.value("TP", "2");
        bonus.put("evidence", evidence);
        return SERVICE.as(account.username())
                .post(
                        sheet(account.unit()) + "/self-scores",
                        JSON.writeValueAsString(Body.of("scores", List.of(bonus), "scoredOn", "2022-09-20")));
    }

    private static HttpResponse<String> crossScore(SampleAccount account, SampleUnit unit) {
        return SERVICE.as(account.username())
                .post(
                        sheet(unit) + "/cross-scores",
                        JSON.writeValueAsString(Body.of(
                                "scorerId",
                                account.unit().id(),
                                "scores",
                                List.of(ScoreBodies.value("SSCD", "20")),
                                "scoredOn",
                                "2022-09-21")));
    }

    private static String sheet(SampleUnit unit) {
        UUID sheet = SecondClusterScoring.sheet(unit, 3);
        return "/api/score-sheets/" + sheet;
    }

    private static JsonNode read(String path) {
        HttpResponse<String> answer = SERVICE.read(SampleAccount.HA_NAM.username(), path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return SampleService.json(answer);
    }
}
