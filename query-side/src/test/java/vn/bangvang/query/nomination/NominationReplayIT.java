package vn.bangvang.query.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.bangvang.query.testing.Flag;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.kernel.Role;

class NominationReplayIT {

    private static final String RULES = "law-2022-decree-98-2023";
    private static final String PAGE = "/nominations/what-if";

    private static QuerySide service;

    @BeforeAll
    static void start() throws Exception {
        service = QuerySide.shared();
    }

    @Test
    void past_nominations_are_shown_beside_what_they_would_have_met_and_nothing_is_written() throws Exception {
        Flag flag = carried("Đơn vị thử quy định");
        String reader = service.user(Role.APPROVER, flag.province);
        assertThat(service.page(reader, PAGE))
                .contains("Thử theo quy định khác")
                .doesNotContain("Quy trình giả định");
        assertThat(service.page(reader, PAGE + "?rules=" + RULES + "&award=CTDCP&year=2022"))
                .contains("Đơn vị thử quy định", "Thiếu giấy tờ", "Quy trình giả định", "9/10 tán thành");
        assertThat(service.englishPage(reader, PAGE + "?rules=" + RULES + "&year=2022"))
                .contains("Papers missing", "9 of 10 in favour");
        assertThat(service.page(reader, PAGE + "?rules=" + RULES + "&year=1990"))
                .contains("Không có đề nghị nào đã trình khớp");

        long head = service.head();
        HttpResponse<String> answer = ask(reader, RULES, flag);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode replayed = QuerySide.json(answer);
        assertThat(replayed.at("/ruleSet").asString()).isEqualTo(RULES);
        assertThat(replayed.at("/rules").asString()).contains("98/2023");
        assertThat(replayed.at("/rows")).hasSize(1);
        JsonNode row = replayed.at("/rows/0");
        assertThat(row.at("/nomination/id").asString()).isEqualTo(flag.id.toString());
        assertThat(row.at("/outcome").asString()).isEqualTo("PAPERS_MISSING");
        assertThat(row.at("/missing").valueStream().map(JsonNode::asString)).isNotEmpty();
        assertThat(row.at("/before")).hasSize(5);
        assertThat(row.at("/after")).isNotEmpty();
        assertThat(row.at("/votes/0/was").asString()).isEqualTo("CARRIED");
        assertThat(row.at("/votes/0/tally/inFavour").asInt()).isEqualTo(9);
        assertThat(service.head()).isEqualTo(head);
    }

    @Test
    void nobody_is_shown_what_the_list_hides_from_them() throws Exception {
        Flag flag = carried("Đơn vị kín");
        String outsider = service.user(Role.REPRESENTATIVE, service.unit("Ngoài"));
        assertThat(service.page(outsider, PAGE + "?rules=" + RULES)).doesNotContain("Đơn vị kín");
        HttpResponse<String> answer = ask(outsider, RULES, flag);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(QuerySide.json(answer).at("/rows")).isEmpty();
        assertThat(ask("", RULES, flag).statusCode()).isEqualTo(401);
    }

    @Test
    void a_question_that_makes_no_sense_is_refused() throws Exception {
        Flag flag = new Flag(service, "Đơn vị hỏi sai");
        String reader = service.user(Role.APPROVER, flag.province);
        var unknown = ask(reader, "law-2099", flag);
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("UNKNOWN_RULE_SET");
        assertThat(service.status(reader, PAGE + "?rules=law-2099")).isEqualTo(404);
        assertThat(service.post(reader, "/api/what-if/nominations", "{}").statusCode())
                .isEqualTo(400);
        assertThat(service.post(reader, "/api/what-if/nominations", "{\"ruleSet\":\"" + RULES + "\",\"limit\":201}")
                        .statusCode())
                .isEqualTo(400);
    }

    private static Flag carried(String unit) {
        Flag flag = new Flag(service, unit);
        flag.submitted();
        flag.endorsed();
        flag.carried();
        return flag;
    }

    private static HttpResponse<String> ask(String username, String ruleSet, Flag flag) throws Exception {
        return service.post(
                username,
                "/api/what-if/nominations",
                "{\"ruleSet\":\"%s\",\"unit\":\"%s\"}".formatted(ruleSet, flag.unit));
    }
}
