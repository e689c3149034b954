package vn.bangvang.query.standings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.bangvang.query.testing.Contest;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.scoretable.Criterion;
import vn.bangvang.shared.domain.scoretable.CriterionKind;
import vn.bangvang.shared.domain.scoretable.ScoreTableEvent.ScoreTableAdopted;
import vn.bangvang.shared.domain.scoretable.ScoreTableId;
import vn.bangvang.shared.domain.scoring.Adjustment;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.FinalScoreCorrected;
import vn.bangvang.shared.domain.scoring.ScoreSheetId;

class WhatIfIT {

    private static QuerySide service;
    private Contest contest;
    private ScoreSheetId sheet;
    private String member;

    @BeforeAll
    static void start() throws Exception {
        service = QuerySide.shared();
    }

    /** Phường Một: A 40 of 40, D not achieved: 60. Phường Hai: A 20 of 40, D 30: 70. */
    @BeforeEach
    void cluster() {
        contest = new Contest(service, "Phường Một", "Phường Hai");
        sheet = contest.finalSheet(contest.members.get(0), Contest.scores("40", "100", "4", "0", "0"));
        contest.finalSheet(contest.members.get(1), Contest.scores("20", "100", "4", "1", "0"));
        member = service.user(Role.REPRESENTATIVE, contest.members.get(0));
    }

    @Test
    void ranks_are_told_as_they_would_be_if_criteria_were_worth_otherwise_and_nothing_is_written() throws Exception {
        long head = service.head();
        HttpResponse<String> answer = ask(member, """
                {"cluster": "%s", "period": "2024-Q1", "maxScores": [
                 {"criterion": "A", "maxScore": "80"}, {"criterion": "D", "maxScore": "10"}]}""");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode first = QuerySide.json(answer).at("/rows/0");
        assertThat(first.at("/unit/name").asString()).isEqualTo("Phường Một");
        assertThat(first.at("/before/rank").asInt()).isEqualTo(2);
        assertThat(first.at("/before/total").asString()).isEqualTo("60");
        assertThat(first.at("/after/rank").asInt()).isEqualTo(1);
        assertThat(first.at("/after/total").asString()).isEqualTo("100");
        assertThat(first.at("/after/maximum").asString()).isEqualTo("120");
        assertThat(first.at("/after/rate").asString()).isEqualTo("83.33");
        JsonNode second = QuerySide.json(answer).at("/rows/1");
        assertThat(second.at("/after/total").asString()).isEqualTo("70");
        assertThat(service.head()).isEqualTo(head);
    }

    @Test
    void the_page_shows_what_the_numbers_in_its_address_would_make_of_the_ranks() throws Exception {
        String path = "/rankings/" + contest.cluster + "/2024-Q1/what-if";
        assertThat(service.page(member, path))
                .contains("Thu ngân sách", "name=\"max\"")
                .doesNotContain("Hạng giả định");
        assertThat(service.page(member, path + "?criterion=A&max=80&criterion=D&max=10%2C0"))
                .contains("nếu 2 tiêu chí", "100 / 120", "83,33 %", "thay đổi", "value=\"80\"");
        assertThat(service.status(service.user(Role.REPRESENTATIVE, contest.members.get(1)), path))
                .isEqualTo(403);
    }

    @Test
    void what_is_no_number_is_told_at_its_field_and_everything_typed_stays() throws Exception {
        String path = "/rankings/" + contest.cluster + "/2024-Q1/what-if";
        HttpResponse<String> answer = service.ask(member, path + "?criterion=A&max=1e9&criterion=D&max=12%2C5");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("1 ô không phải là số điểm", "value=\"1e9\"", "value=\"12,5\"", "aria-invalid=\"true\"")
                .contains("-error\"", "href=\"#max-")
                .doesNotContain("Hạng giả định");
        assertThat(answer.body().split("aria-invalid", -1)).hasSize(2);
    }

    /** Last year's table asked for A at half its worth, and for D; B, C and E it did not know. */
    @Test
    void the_ranking_can_be_tried_by_another_table_over_rest_and_in_the_page() throws Exception {
        ScoreTableId former = new ScoreTableId(UUID.randomUUID());
        service.happened(
                former.value(),
                new ScoreTableAdopted(
                        former,
                        contest.cluster,
                        contest.organiser,
                        Period.of("2023"),
                        "Bảng điểm năm trước",
                        List.of(
                                new Criterion(
                                        "I", null, "Chung", CriterionKind.PARENT, Score.of("50"), null, null, null),
                                new Criterion(
                                        "A", "I", "Chất lượng", CriterionKind.JUDGED, Score.of("20"), null, null, null),
                                new Criterion(
                                        "D", "I", "Báo cáo", CriterionKind.ACHIEVED, Score.of("30"), null, null, null)),
                        Contest.TERMS,
                        Contest.DAY));
        long head = service.head();
        HttpResponse<String> answer = ask(
                member,
                "{\"cluster\": \"%s\", \"period\": \"2024-Q1\", \"otherTable\": {\"scoreTable\": \"" + former + "\"}}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode first = QuerySide.json(answer).at("/rows/0");
        assertThat(first.at("/unit/name").asString()).isEqualTo("Phường Hai");
        assertThat(first.at("/after/total").asString()).isEqualTo("40");
        assertThat(first.at("/after/maximum").asString()).isEqualTo("50");
        assertThat(service.head()).isEqualTo(head);

        String path = "/rankings/" + contest.cluster + "/2024-Q1/what-if";
        assertThat(service.page(member, path)).contains("Bảng điểm năm trước, phiên bản 1");
        assertThat(service.page(member, path + "?table=" + former + "%2F1"))
                .contains("Thứ hạng nếu chấm theo “Bảng điểm năm trước”, phiên bản 1", "40 / 50")
                .doesNotContain("Thu ngân sách");
        assertThat(ask(
                                member,
                                "{\"cluster\": \"%s\", \"period\": \"2024-Q1\", \"otherTable\": {\"scoreTable\": \""
                                        + UUID.randomUUID() + "\"}}")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_ranking_can_be_tried_as_it_stood_at_a_position_of_the_log() throws Exception {
        long before = service.head();
        contest.happened(
                sheet.value(),
                new FinalScoreCorrected(
                        sheet,
                        contest.organiser,
                        1,
                        Contest.scores("10", "100", "4", "0", "0"),
                        List.of(new Adjustment("A", "Nhập nhầm")),
                        Contest.DAY));
        String question = "{\"cluster\": \"%s\", \"period\": \"2024-Q1\", \"atPosition\": " + before + "}";
        assertThat(QuerySide.json(ask(member, question)).at("/rows").valueStream())
                .filteredOn(row -> row.at("/unit/name").asString().equals("Phường Một"))
                .singleElement()
                .satisfies(row -> assertThat(row.at("/before/total").asString()).isEqualTo("60"));
    }

    @Test
    void ties_are_told_as_they_would_be_broken_otherwise() throws Exception {
        HttpResponse<String> answer = ask(member, """
                {"cluster": "%s", "period": "2024-Q1", "maxScores": [{"criterion": "D", "maxScore": "20"}],
                 "tieBreaks": []}""");
        assertThat(QuerySide.json(answer).at("/rows/1/after/rank").asInt()).isEqualTo(1);
        answer = ask(member, """
                {"cluster": "%s", "period": "2024-Q1", "maxScores": [{"criterion": "D", "maxScore": "20"}],
                 "tieBreaks": ["FIRST_SECTION"]}""");
        assertThat(QuerySide.json(answer).at("/rows/0/unit/name").asString()).isEqualTo("Phường Một");
        assertThat(QuerySide.json(answer).at("/rows/0/after/decidedBy").asString())
                .isEqualTo("FIRST_SECTION");
    }

    @Test
    void a_question_that_makes_no_sense_or_comes_from_outside_is_refused() throws Exception {
        String plain = "{\"cluster\": \"%s\", \"period\": \"2024-Q1\"}";
        assertThat(ask("", plain).statusCode()).isEqualTo(401);
        String outsider = service.user(Role.REPRESENTATIVE, service.unit("Ngoài cụm"));
        assertThat(ask(outsider, plain).statusCode()).isEqualTo(403);
        String another = service.user(Role.REPRESENTATIVE, contest.members.get(1));
        assertThat(ask(another, plain).statusCode())
                .as("a member that does not lead")
                .isEqualTo(403);
        assertThat(ask(
                                member,
                                "{\"cluster\": \"%s\", \"period\": \"2024-Q1\","
                                        + " \"maxScores\": [{\"criterion\": \"I\", \"maxScore\": \"5\"}]}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(ask(
                                member,
                                "{\"cluster\": \"%s\", \"period\": \"2024-Q1\","
                                        + " \"maxScores\": [{\"criterion\": \"A\", \"maxScore\": \"1e9\"}]}")
                        .statusCode())
                .isEqualTo(400);
    }

    private HttpResponse<String> ask(String username, String body) throws Exception {
        return service.post(username, "/api/what-if/rankings", body.formatted(contest.cluster));
    }
}
