package vn.bangvang.standalone.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.shared.testing.TestClient;

/** The command that each kind of task in the inbox asks for, tried over HTTP. */
final class Acts {

    /**
     * One line of an inbox.
     *
     * @param unit for which the account acts
     * @param subject the unit it is about, or the cluster
     */
    record Shown(
            String kind,
            String about,
            String id,
            @Nullable String part,
            String unit,
            @Nullable String subject) {

        String key() {
            return kind + " " + id + " " + part + " " + unit;
        }

        private boolean isOwn() {
            return unit.equals(subject);
        }
    }

    private record Act(String path, Map<String, Object> body) {}

    static final Set<String> KINDS = Set.of(
            "ENDORSE",
            "RECEIVE",
            "COUNCIL",
            "DECIDE",
            "FORWARD",
            "EXTERNAL_DECISION",
            "SUBMIT",
            "RESUBMIT",
            "SIGN",
            "WITNESS",
            "SELF_SCORE",
            "CROSS_SCORE",
            "SUPPLEMENT",
            "CONSOLIDATE",
            "EXPLAIN_OR_ACCEPT",
            "REVERIFY",
            "FINALISE",
            "PROPOSE_RANKING",
            "RAISE_OBJECTION",
            "ANSWER_OBJECTION",
            "PUBLISH_RANKING",
            "PUBLISH_AGAIN");

    /** What is entered is wrong or not enough: neither who, nor when, nor in which order. */
    private static final Set<String> CONTENT = Set.of(
            "UNKNOWN_CRITERION",
            "SCORES_INCOMPLETE",
            "CRITERION_NOT_ASSIGNED",
            "ADJUSTMENT_WITHOUT_REASON",
            "DOSSIER_INCOMPLETE",
            "SUPPLEMENT_MISSING",
            "UNKNOWN_PAPER",
            "PROVINCE_NOT_ABOVE",
            "UNIT_KIND_UNKNOWN",
            "TALLY_MISCOUNTED",
            "COUNCIL_NOT_QUORATE",
            "TOO_FEW_PRESENT",
            "PROPOSAL_OUTDATED",
            "OBJECTION_UPHELD_IN_VAIN",
            "SHEETS_INCOMPLETE",
            "NOTHING_CHANGED");

    /** The same person did what is to be kept apart, which no inbox of a role can know. */
    private static final Set<String> SAME_PERSON = Set.of(
            "OWN_UNIT_SCORED",
            "SELF_SCORER_MAY_NOT_SETTLE",
            "SUBMITTER_MAY_NOT_APPROVE",
            "ENDORSED_AT_ANOTHER_LEVEL",
            "ENDORSER_MAY_NOT_DECIDE",
            "DRAFTER_MAY_NOT_DECIDE",
            "OWN_NOMINATION");

    private static final String TODAY = People.TODAY;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private long position;
    private final Map<String, List<String>> criteria = new HashMap<>();
    private int number;

    /** What the sheets are scored on; without it they are tried with a criterion that there is not. */
    void scoredOn(String sheet, List<String> codes) {
        criteria.put(sheet, codes);
    }

    List<Shown> inbox(TestClient who) {
        HttpResponse<String> answer =
                who.header(SampleService.POSITION, Long.toString(position)).get("/api/inbox?limit=200");
        who.header(SampleService.POSITION, null);
        List<Shown> shown = new ArrayList<>();
        for (JsonNode task : SampleService.json(SampleService.done(answer)).get("items")) {
            shown.add(new Shown(
                    task.get("task").asString(),
                    task.get("about").asString(),
                    task.get("id").asString(),
                    task.get("part").isNull() ? null : task.get("part").asString(),
                    task.at("/because/unit/id").asString(),
                    task.at("/subject/id").asString()));
        }
        return shown;
    }

    /** @return whether it was done; otherwise what was entered was not enough for it */
    boolean mustBeTaken(TestClient who, Shown task) {
        HttpResponse<String> answer = does(who, task);
        if (answer.statusCode() < 300) {
            return true;
        }
        String code = SampleService.json(answer).path("code").asString();
        assertThat(CONTENT.contains(code) || SAME_PERSON.contains(code))
                .as("%s is in the inbox and refused: %s", task, answer.body())
                .isTrue();
        return false;
    }

    void mustBeRefused(TestClient who, Shown task) {
        HttpResponse<String> answer = does(who, task);
        assertThat(answer.statusCode())
                .as("%s is in no inbox and done: %s", task, answer.body())
                .isGreaterThanOrEqualTo(400);
        assertThat(CONTENT)
                .as("%s is in no inbox and would be done: %s", task, answer.body())
                .doesNotContain(SampleService.json(answer).path("code").asString());
    }

    HttpResponse<String> does(TestClient who, Shown task) {
        Map<String, Object> corrections = new HashMap<>();
        for (int attempt = 0; ; attempt++) {
            Act act = act(task, corrections);
            HttpResponse<String> answer = who.post(act.path(), JSON.writeValueAsString(act.body()));
            saw(answer);
            Map<String, Object> more = answer.statusCode() < 300 ? Map.of() : corrected(SampleService.json(answer));
            if (attempt > 0 || more.isEmpty()) {
                return answer;
            }
            corrections.putAll(more);
        }
    }

    /** No inbox is looked at before it can show what was done. */
    void saw(HttpResponse<String> answer) {
        if (answer.statusCode() < 300) {
            position = Math.max(
                    position, SampleService.json(answer).path("position").asLong());
        }
    }

    /** What the inbox does not tell, and the refusal does: the version, round and authority. */
    private static Map<String, Object> corrected(JsonNode problem) {
        JsonNode details = problem.path("details");
        return switch (problem.path("code").asString()) {
            case "VERSION_NOT_CURRENT" ->
                Map.of("version", details.path("current").asInt());
            case "WRONG_ROUND" -> Map.of("round", details.path("held").asInt() + 1);
            case "WRONG_AUTHORITY" ->
                Map.of("authority", details.path("expected").asString());
            default -> Map.of();
        };
    }

    private Act act(Shown task, Map<String, Object> corrections) {
        String id = task.id();
        String nomination = "/api/nominations/" + id;
        String pledge = "/api/pledges/" + id;
        String sheet = "/api/score-sheets/" + id;
        String ranking = "/api/rankings/" + id;
        Act act = switch (task.kind()) {
            case "ENDORSE" -> new Act(nomination + "/endorsements", Map.of("endorsedOn", TODAY));
            case "RECEIVE" -> new Act(nomination + "/receptions", Map.of("receivedOn", TODAY));
            case "COUNCIL" ->
                new Act(
                        nomination + "/council-results",
                        Map.of("members", 15, "attending", 15, "writtenOpinions", 0, "inFavour", 15, "heldOn", TODAY));
            case "DECIDE" ->
                new Act(
                        "/api/decisions",
                        Map.of(
                                "bodyId",
                                task.unit(),
                                "kind",
                                "AWARD",
                                "number",
                                number(),
                                "signer",
                                Map.of("name", "Nguyễn Văn A"),
                                "signerPosition",
                                "Chủ tịch",
                                "nominationIds",
                                List.of(id),
                                "decidedOn",
                                TODAY));
            case "FORWARD" ->
                new Act(nomination + "/forwardings", Map.of("letterNumber", number(), "forwardedOn", TODAY));
            case "EXTERNAL_DECISION" ->
                new Act(
                        "/api/external-decisions",
                        Map.of(
                                "recordedBy",
                                task.unit(),
                                "authority",
                                "PRIME_MINISTER",
                                "kind",
                                "AWARD",
                                "number",
                                number(),
                                "nominationIds",
                                List.of(id),
                                "decidedOn",
                                TODAY));
            case "SUBMIT" ->
                new Act(
                        nomination + "/submissions",
                        Map.of("documents", List.of(), "achievement", "Dẫn đầu", "submittedOn", TODAY));
            case "RESUBMIT" ->
                new Act(
                        nomination + "/resubmissions",
                        Map.of("documents", List.of(), "note", "Bổ sung", "resubmittedOn", TODAY));
            case "SIGN" ->
                new Act(
                        pledge + "/signatures",
                        Map.of(
                                "unitId",
                                task.unit(),
                                "version",
                                1,
                                "signer",
                                "Trần A",
                                "position",
                                "Chủ tịch",
                                "signedOn",
                                TODAY));
            case "WITNESS" ->
                new Act(
                        pledge + "/witness-signatures",
                        Map.of("version", 1, "signer", "Trần B", "position", "Chủ tịch", "witnessedOn", TODAY));
            case "SELF_SCORE" -> new Act(sheet + "/self-scores", Map.of("scores", scores(id), "scoredOn", TODAY));
            case "CROSS_SCORE" ->
                new Act(
                        sheet + "/cross-scores",
                        Map.of("scorerId", task.unit(), "scores", scores(id), "scoredOn", TODAY));
            case "SUPPLEMENT" -> supplement(task, sheet);
            case "CONSOLIDATE" ->
                new Act(
                        sheet + "/consolidations",
                        Map.of(
                                "consolidatorId",
                                task.unit(),
                                "changes",
                                List.of(),
                                "explainUntil",
                                TODAY,
                                "consolidatedOn",
                                TODAY));
            case "EXPLAIN_OR_ACCEPT" -> new Act(sheet + "/acceptances", Map.of("acceptedOn", TODAY));
            case "REVERIFY" ->
                new Act(sheet + "/re-verifications", Map.of("changes", changes(id), "reverifiedOn", TODAY));
            case "FINALISE" -> new Act(sheet + "/finalisations", Map.of("finalisedOn", TODAY));
            case "PROPOSE_RANKING" ->
                new Act(ranking + "/proposals", Map.of("objectionsUntil", TODAY, "proposedOn", TODAY));
            case "RAISE_OBJECTION" ->
                new Act(
                        ranking + "/objections",
                        Map.of("unitId", task.unit(), "text", "Đề nghị xem lại", "raisedOn", TODAY));
            case "ANSWER_OBJECTION" ->
                new Act(
                        ranking + "/objections/" + task.part() + "/answers",
                        Map.of("upheld", false, "answer", "Đúng quy định", "answeredOn", TODAY));
            case "PUBLISH_RANKING" -> new Act(ranking + "/publications", Map.of("publishedOn", TODAY));
            case "PUBLISH_AGAIN" ->
                new Act(ranking + "/republications", Map.of("reason", "Sửa điểm", "publishedOn", TODAY));
            default -> throw new IllegalArgumentException(task.toString());
        };
        Map<String, Object> body = new HashMap<>(act.body());
        body.putAll(corrections);
        return new Act(act.path(), body);
    }

    private Act supplement(Shown task, String sheet) {
        Map<String, Object> body =
                new HashMap<>(Map.of("scores", scores(task.id()), "reason", "Bảng điểm sửa đổi", "correctedOn", TODAY));
        if (task.isOwn()) {
            return new Act(sheet + "/self-scores/corrections", body);
        }
        body.put("scorerId", task.unit());
        return new Act(sheet + "/cross-scores/corrections", body);
    }

    private List<Map<String, String>> scores(String sheet) {
        return codes(sheet).stream()
                .map(code -> Map.of("criterion", code, "value", "5"))
                .toList();
    }

    private List<Map<String, String>> changes(String sheet) {
        return codes(sheet).stream()
                .map(code -> Map.of("criterion", code, "value", "6", "reason", "Phúc tra"))
                .toList();
    }

    private List<String> codes(String sheet) {
        return criteria.getOrDefault(sheet, List.of("KHONGCO"));
    }

    private String number() {
        return ++number + "-" + UUID.randomUUID().toString().substring(0, 8) + "/QĐ";
    }
}
