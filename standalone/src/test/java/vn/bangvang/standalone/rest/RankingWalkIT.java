package vn.bangvang.standalone.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.bangvang.shared.testing.TestClient;

/** Four units, two and two of them equal: from the scores to a flag that rests on a score corrected afterwards. */
class RankingWalkIT {

    private static final LocalDate TODAY = LocalDate.parse(People.TODAY);
    private static final LocalDate DAY = TODAY.minusDays(2);
    private static final int YEAR = DAY.getYear();
    private static final String QUARTER = YEAR + "-Q" + ((DAY.getMonthValue() + 2) / 3);

    private final SampleService service = SampleService.get();
    private final People people = new People(service);
    private final List<String> units = new ArrayList<>();
    private final Map<String, TestClient> heads = new HashMap<>();
    private final Map<String, String> sheets = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private TestClient organiser;
    private String office;
    private String cluster;

    @Test
    void two_ties_have_a_ballot_each_and_a_flag_rests_on_what_was_published_until_somebody_confirms_it() {
        form();
        score(Map.of("A", "90", "B", "90", "C", "80", "D", "80"));
        String ranking = created(
                organiser,
                "/api/rankings",
                "{\"clusterId\":\"%s\",\"period\":\"%s\",\"openedOn\":\"%s\"}".formatted(cluster, QUARTER, DAY));
        breakTies(ranking);

        done(
                organiser,
                "/api/rankings/" + ranking + "/proposals",
                "{\"objectionsUntil\":\"%1$s\",\"proposedOn\":\"%1$s\"}".formatted(DAY));
        done(
                organiser,
                "/api/rankings/" + ranking + "/publications",
                "{\"publishedOn\":\"%s\"}".formatted(DAY.plusDays(1)));
        JsonNode published = ranking(ranking);
        assertThat(published.at("/details/versions/0/places").findValuesAsString("name"))
                .containsExactly(names.get("B"), names.get("A"), names.get("D"), names.get("C"));

        done(
                organiser,
                "/api/rankings/" + ranking + "/award-proposals",
                "{\"flag\":\"CTDT\",\"certificates\":0,\"places\":[{\"unitId\":\"%s\"}],\"proposedOn\":\"%s\"}"
                        .formatted(unit("B"), TODAY));
        String flag = draftedUnderAnIdOfItsOwn(ranking);
        done(
                organiser,
                "/api/score-sheets/" + sheets.get("B") + "/finalisations/corrections",
                "{\"changes\":[{\"criterion\":\"I\",\"value\":\"70\",\"reason\":\"Cộng nhầm\"}],\"correctedOn\":\"%s\"}"
                        .formatted(TODAY));
        JsonNode changed = ranking(ranking);
        assertThat(changed.at("/details/changedSince/units/0/name").asString()).isEqualTo(names.get("B"));
        assertThat(changed.at("/details/awards/0/inDoubt").asBoolean()).isTrue();

        assertThat(code(head("B").post("/api/nominations/" + flag + "/submissions", submission()), 409))
                .isEqualTo("AWARD_IN_DOUBT");
        done(
                organiser,
                "/api/rankings/" + ranking + "/award-proposals/confirmations",
                "{\"nominations\":[\"%s\"],\"reason\":\"Vẫn dẫn đầu\",\"confirmedOn\":\"%s\"}".formatted(flag, TODAY));
        done(head("B"), "/api/nominations/" + flag + "/submissions", submission());

        moveAway(ranking);
        JsonNode file = read(head("B"), "/api/nominations/" + flag);
        assertThat(file.at("/inDoubt/words").asString()).contains("đã thay đổi từ đó");
    }

    /** D leaves before the quarter ends, and E joins: who was ranked is not who is a member. */
    private String draftedUnderAnIdOfItsOwn(String ranking) {
        String nomination = service.event("ranking.awards-proposed", ranking)
                .at("/proposals/0/nominationId")
                .asString();
        assertThat(UUID.fromString(nomination).version()).isEqualTo(7);
        return nomination;
    }

    private void moveAway(String ranking) {
        String other = service.register("XH-E", "Đơn vị xếp hạng E", office);
        String year = "/api/clusters/" + cluster + "/years/" + YEAR;
        done(
                organiser,
                year + "/leavings",
                "{\"unitId\":\"%s\",\"reason\":\"Chuyển cụm\",\"leftOn\":\"%s\"}".formatted(unit("D"), TODAY));
        done(
                organiser,
                year + "/joinings",
                "{\"unitId\":\"%s\",\"reason\":\"Mới về cụm\",\"joinedOn\":\"%s\"}".formatted(other, TODAY));
        assertThat(ranking(ranking).at("/details/changedSince/units").findValuesAsString("name"))
                .contains(names.get("B"), names.get("D"), "Đơn vị xếp hạng E");
    }

    private void breakTies(String ranking) {
        String decisions = "/api/rankings/" + ranking + "/tie-decisions";
        String skipped = "{\"order\":[\"%s\",\"%s\"],\"reason\":\"Cụm trưởng quyết định\",\"decidedOn\":\"%s\"}"
                .formatted(unit("D"), unit("C"), DAY);
        assertThat(code(head("A").post(decisions, skipped), 422)).isEqualTo("BALLOT_FIRST");
        ballot(ranking, "A", 1, "B", 3);
        ballot(ranking, "C", 2, "D", 2);
        assertThat(ranking(ranking).at("/details/ballots")).hasSize(2);
        assertThat(code(organiser.post("/api/rankings/" + ranking + "/members-ballots", votes("A", 4, "B", 3)), 422))
                .isEqualTo("VOTES_EXCEED_MEMBERS");
        done(head("A"), decisions, skipped);
    }

    private void ballot(String ranking, String one, int votes, String other, int others) {
        done(organiser, "/api/rankings/" + ranking + "/members-ballots", votes(one, votes, other, others));
    }

    private String votes(String one, int votes, String other, int others) {
        return "{\"votes\":[{\"unitId\":\"%s\",\"votes\":%d},{\"unitId\":\"%s\",\"votes\":%d}],\"present\":4,\"heldOn\":\"%s\"}"
                .formatted(unit(one), votes, unit(other), others, DAY);
    }

    private void form() {
        office = service.register("XH", "Cơ quan tổ chức xếp hạng", service.unit("HN"));
        organiser = hire("tochuc.xep.hang", "ORGANISER", office);
        for (String letter : List.of("A", "B", "C", "D")) {
            names.put(letter, "Đơn vị xếp hạng " + letter);
            units.add(service.register("XH-" + letter, names.get(letter), office));
            SampleService.done(service.as("quantri")
                    .post(
                            "/api/units/" + unit(letter) + "/classifications",
                            "{\"kind\":\"OFFICE\",\"reason\":\"Thử\",\"from\":\"2026-01-01\"}"));
            heads.put(
                    letter,
                    hire("xep.hang." + letter.toLowerCase(java.util.Locale.ROOT), "REPRESENTATIVE", unit(letter)));
        }
        cluster = created(
                organiser,
                "/api/clusters",
                "{\"kind\":\"CLUSTER\",\"name\":\"Cụm xếp hạng\",\"organiserId\":\"%s\",\"formedOn\":\"%s\"}"
                        .formatted(office, DAY));
        done(
                organiser,
                "/api/clusters/" + cluster + "/years",
                "{\"year\":%d,\"members\":[\"%s\"],\"leader\":\"%s\",\"deputy\":\"%s\",\"openedOn\":\"%s\"}"
                        .formatted(YEAR, String.join("\",\"", units), unit("A"), unit("B"), DAY));
        created(organiser, "/api/score-tables", """
                {"clusterId":"%s","period":"%s","name":"Bảng điểm","adoptedOn":"%s",
                 "criteria":[{"code":"I","name":"Nhiệm vụ","kind":"JUDGED","maxScore":"100"}],
                 "terms":{"scale":2,"combination":"MEAN","normalised":false,"mayExceedMaximum":false,
                          "lateDeduction":"0","tieBreaks":["MEMBERS_BALLOT","LEADERS_DECISION"],"outlierPercent":20}}
                """.formatted(cluster, QUARTER, DAY));
    }

    private void score(Map<String, String> points) {
        points.forEach((letter, value) -> {
            String sheet = created(
                    organiser,
                    "/api/score-sheets",
                    "{\"clusterId\":\"%s\",\"unitId\":\"%s\",\"period\":\"%s\",\"selfDueOn\":\"%4$s\",\"crossDueOn\":\"%4$s\",\"openedOn\":\"%4$s\"}"
                            .formatted(cluster, unit(letter), QUARTER, DAY));
            sheets.put(letter, sheet);
            String path = "/api/score-sheets/" + sheet;
            String scores =
                    "\"scores\":[{\"criterion\":\"I\",\"value\":\"%s\"}],\"scoredOn\":\"%s\"".formatted(value, DAY);
            done(head(letter), path + "/self-scores", "{" + scores + "}");
            heads.keySet().stream()
                    .filter(other -> !other.equals(letter))
                    .forEach(other -> done(
                            head(other),
                            path + "/cross-scores",
                            "{\"scorerId\":\"%s\",%s}".formatted(unit(other), scores)));
            String consolidator = letter.equals("A") ? "B" : "A";
            done(
                    head(consolidator),
                    path + "/consolidations",
                    "{\"consolidatorId\":\"%s\",\"changes\":[],\"explainUntil\":\"%s\",\"consolidatedOn\":\"%s\"}"
                            .formatted(unit(consolidator), TODAY, DAY));
            done(head(letter), path + "/acceptances", "{\"acceptedOn\":\"%s\"}".formatted(DAY));
        });
        settleTogether();
    }

    /** The last of them is refused, because it was seen otherwise than it is: the others are final all the same. */
    private void settleTogether() {
        List<String> ids = List.copyOf(sheets.values());
        List<String> chosen = ids.stream()
                .map(sheet -> "{\"id\":\"%1$s\",\"version\":%2$d,\"key\":\"chot-%1$s\"}"
                        .formatted(sheet, sheet.equals(ids.get(3)) ? 0 : ids.size() + 2))
                .toList();
        HttpResponse<String> answer = organiser.post(
                "/api/score-sheets/finalisations",
                "{\"finalisedOn\":\"%s\",\"sheets\":[%s]}".formatted(DAY, String.join(",", chosen)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode results = SampleService.json(answer).get("results");
        assertThat(results.valueStream().map(one -> one.get("id").asString()).toList())
                .isEqualTo(ids);
        assertThat(results.get(2).get("accepted").isObject()).as(answer.body()).isTrue();
        assertThat(results.get(3).get("code").asString()).isEqualTo("STALE_VERSION");
        done(
                organiser,
                "/api/score-sheets/" + ids.get(3) + "/finalisations",
                "{\"finalisedOn\":\"%s\"}".formatted(DAY));
    }

    private String submission() {
        return """
                {"provinceId":"%s","documents":[{"kind":"TOTRINH","title":"Tờ trình"},{"kind":"BAOCAO","title":"Báo cáo"},
                 {"kind":"BIENBAN","title":"Biên bản"},{"kind":"KETQUABOPHIEU","title":"Kết quả"}],
                 "achievement":"Dẫn đầu cụm","submittedOn":"%s"}
                """.formatted(service.unit("HN"), TODAY);
    }

    /** Somebody with a mandate since before the first act, who may enter past days. */
    private TestClient hire(String username, String role, String unit) {
        UUID account = UUID.randomUUID();
        TestClient hired = people.hire(username, account);
        for (String one : List.of(role, "BACK_ENTRY")) {
            String id = created(
                    service.as("quantri"), "/api/mandates", """
                    {"accountId":"%s","role":"%s","unitId":"%s","from":"%s","basis":"Quyết định giao"}
                    """.formatted(account, one, unit, TODAY.minusDays(20)));
            people.confirm(id, one);
        }
        return hired;
    }

    private TestClient head(String letter) {
        return heads.get(letter);
    }

    private String unit(String letter) {
        return units.get("ABCD".indexOf(letter));
    }

    private JsonNode ranking(String id) {
        return read(organiser, "/api/rankings/" + id);
    }

    private JsonNode read(TestClient reader, String path) {
        HttpResponse<String> answer = reader.header(SampleService.POSITION, Long.toString(service.head()))
                .get(path);
        reader.header(SampleService.POSITION, null);
        return SampleService.json(SampleService.done(answer));
    }

    private static void done(TestClient who, String path, String body) {
        SampleService.done(who.post(path, body));
    }

    private static String created(TestClient who, String path, String body) {
        return SampleService.json(SampleService.done(who.post(path, body)))
                .get("id")
                .asString();
    }

    private static String code(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return SampleService.json(answer).get("code").asString();
    }
}
