package vn.bangvang.standalone.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
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
    private static final Story STORY = Sample.story("cluster-2");
    private static final String STANDINGS = "/api/clusters/" + STORY.id("cluster/ha-nam-2") + "/standings";

    @BeforeAll
    static void playUntilTheThirdQuarterIsOpen() {
        List<Step> steps = STORY.steps();
        int firstScoreOfQ3 = 0;
        while (!steps.get(firstScoreOfQ3).name().matches("score .* 2022-Q3 .*")) {
            firstScoreOfQ3++;
        }
        Stream<Step> opened = steps.stream().filter(step -> step.name().matches("open .* 2022-Q3"));
        Story story = new Story(
                STORY.name(),
                STORY.namespace(),
                STORY.title(),
                Stream.concat(steps.subList(0, firstScoreOfQ3 - 1).stream(), opened)
                        .toList(),
                STORY.names());
        new StoryPlayer(new ServiceClient(URI.create(SERVICE.url())), new Console(System.err), null).play(story);
    }

    @Test
    void a_unit_cannot_score_itself_across() {
        HttpResponse<String> answer = crossScore("trungdoan151", "HN-E151");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(SampleService.json(answer).get("code").asString()).isEqualTo("OWN_UNIT_SCORED");
    }

    @Test
    void five_bonus_points_without_evidence_are_refused_to_the_leader_and_the_deputy_as_to_anybody() {
        for (String account : List.of("kimbang", "duytien", "lynhan")) {
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
        JsonNode explained = read(STANDINGS + "/" + unit("HN-TL") + "?period=" + Q2);

        JsonNode sheet = explained.get("sheets").get(0);
        assertThat(sheet.get("lateDeduction").asString()).isEqualTo("2");
        assertThat(sheet.get("words").asString()).contains("2 (nộp muộn)");
        JsonNode file = read("/api/score-sheets/" + STORY.id("score-sheet/ha-nam-2/HN-TL/2022-Q2"));
        assertThat(file.toString()).contains("\"daysLate\":5");
    }

    @Test
    void what_was_not_assigned_to_the_regiment_is_not_in_its_maximum() {
        Map<String, JsonNode> rows = new java.util.HashMap<>();
        read(STANDINGS + "?period=2022-Q1")
                .get("rows")
                .forEach(row -> rows.put(row.at("/unit/id").asString(), row));

        JsonNode regiment = rows.get(unit("HN-E151"));
        assertThat(regiment.get("maximum").asString()).isEqualTo("80");
        assertThat(regiment.get("total").asString()).isEqualTo("73.33");
        assertThat(regiment.get("rate").asString())
                .as("73.33 / 80, rounded down")
                .isEqualTo("91.66");
        assertThat(rows.get(unit("HN-KB")).get("maximum").asString()).isEqualTo("100");
    }

    @Test
    void every_term_of_a_place_names_the_event_it_comes_from() {
        JsonNode explained = read(STANDINGS + "/" + unit("HN-KB") + "?period=" + Q2);

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

    private static HttpResponse<String> selfScore(String account, List<String> evidence) {
        Map<String, Object> bonus =
                Map.of("criterion", "TP", "value", "2", "evidence", evidence, "remark", "số liệu minh họa");
        String unit = STORY.names().written("account/" + account + "/unit");
        return SERVICE.as(account)
                .post(
                        sheet(unit) + "/self-scores",
                        JSON.writeValueAsString(Map.of("scores", List.of(bonus), "scoredOn", "2022-09-20")));
    }

    private static HttpResponse<String> crossScore(String account, String unit) {
        Map<String, Object> score = Map.of("criterion", "SSCD", "value", "20", "evidence", List.of());
        return SERVICE.as(account)
                .post(
                        sheet(unit) + "/cross-scores",
                        JSON.writeValueAsString(
                                Map.of("scorerId", unit(unit), "scores", List.of(score), "scoredOn", "2022-09-21")));
    }

    private static String unit(String code) {
        return STORY.id("unit/" + code);
    }

    private static String sheet(String unit) {
        return "/api/score-sheets/" + STORY.id("score-sheet/ha-nam-2/" + unit + "/2022-Q3");
    }

    private static JsonNode read(String path) {
        HttpResponse<String> answer = SERVICE.read("hanam", path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return SampleService.json(answer);
    }
}
