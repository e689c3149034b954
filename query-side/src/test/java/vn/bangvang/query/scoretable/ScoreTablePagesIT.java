package vn.bangvang.query.scoretable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.bangvang.query.testing.Contest;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.kernel.Role;

class ScoreTablePagesIT {

    private static QuerySide service;
    private static Contest contest;
    private static String organiser;
    private static String member;
    private static String path;

    @BeforeAll
    static void start() throws Exception {
        service = QuerySide.shared();
        contest = new Contest(service, "Phường bảng điểm", "Phường bên cạnh");
        organiser = service.user(Role.ORGANISER, contest.organiser);
        member = service.user(Role.REPRESENTATIVE, contest.members.get(0));
        path = "/score-tables/" + contest.table;
    }

    @Test
    void everybody_reads_the_table_and_its_terms_and_the_organiser_alone_amends_it() throws Exception {
        assertThat(service.page(member, path))
                .contains("Thu ngân sách", "2,5 điểm mỗi lần", "1. điểm phần I cao hơn")
                .doesNotContain(path + "/amendment");
        assertThat(service.englishPage(organiser, path)).contains(path + "/amendment", "2.5 points each");
        assertThat(service.page(member, "/score-tables?year=2024&q=bang")).contains("Bảng điểm năm 2024");
        assertThat(service.status(member, path + "/amendment")).isEqualTo(302);
        assertThat(service.status(member, "/score-tables/" + contest.cluster)).isEqualTo(404);
    }

    @Test
    void the_form_of_an_amendment_holds_the_whole_table_and_free_rows() throws Exception {
        assertThat(service.page(organiser, path + "/amendment?rows=9"))
                .contains(
                        path + "/amendments\"",
                        "criteria[8].code",
                        "value=\"Thu ngân sách\"",
                        "value=\"2,5\"",
                        "value=\"-5\"")
                .contains("value=\"2024-Q4\"")
                .doesNotContain("criteria[9].code");
    }

    /** Contests are of 2024: whoever adopts a table for this year is told before the form what comes first. */
    @Test
    void a_year_that_is_not_open_is_told_before_the_form_with_the_way_to_open_it() throws Exception {
        int year = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).getYear();
        assertThat(service.page(organiser, "/score-tables/new"))
                .contains("/clusters/" + contest.cluster + "/year?year=" + year, "chưa mở năm thi đua " + year);
    }

    @Test
    void a_new_table_begins_empty_or_as_one_that_there_is() throws Exception {
        assertThat(service.page(organiser, "/score-tables/new?rows=3"))
                .contains("action=\"/forms/score-tables\"", "criteria[2].code", contest.cluster.toString())
                .doesNotContain("value=\"Thu ngân sách\"");
        assertThat(service.page(organiser, "/score-tables/new?takenOver=" + contest.table))
                .contains("value=\"Thu ngân sách\"");
        assertThat(service.status(member, "/score-tables/new")).isEqualTo(403);
        assertThat(service.page(member, "/score-tables")).doesNotContain("/score-tables/new");
    }
}
