package vn.bangvang.query.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.bangvang.query.testing.Contest;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.cluster.ClusterEvent.ClusterYearOpened;
import vn.bangvang.shared.domain.kernel.Role;

class ClusterPagesIT {

    private static QuerySide service;
    private static Contest contest;
    private static String organiser;
    private static String member;
    private static String path;

    @BeforeAll
    static void start() throws Exception {
        service = QuerySide.shared();
        contest = new Contest(service, "Phường trưởng cụm", "Phường phó cụm", "Phường thường");
        organiser = service.user(Role.ORGANISER, contest.organiser);
        member = service.user(Role.REPRESENTATIVE, contest.members.get(0));
        path = "/clusters/" + contest.cluster;
    }

    @Test
    void a_year_shows_its_members_leader_and_deputy_to_all_and_its_acts_to_the_organiser() throws Exception {
        assertThat(service.page(member, path))
                .contains("Năm 2024", "3 thành viên", "Phường trưởng cụm", "Phường phó cụm")
                .doesNotContain("/joinings\"", "/leavings\"", "/year\"");
        assertThat(service.englishPage(organiser, path))
                .contains(path + "/years/2024/joinings\"", path + "/years/2024/leavings\"", path + "/year")
                .doesNotContain("/handovers\"");
        assertThat(service.page(member, "/clusters?q=" + contest.cluster)).contains(path);
        assertThat(service.status(member, "/clusters/" + contest.table)).isEqualTo(404);
    }

    @Test
    void neither_leader_nor_deputy_can_be_chosen_to_leave() throws Exception {
        String page = service.page(organiser, path);
        String leaving = page.substring(page.indexOf("id=\"leave-unit\""));
        assertThat(leaving.substring(0, leaving.indexOf("</select>")))
                .contains("Phường thường")
                .doesNotContain("Phường trưởng cụm", "Phường phó cụm");
    }

    @Test
    void a_year_that_is_open_is_put_right_and_another_is_opened_with_the_members_of_the_last() throws Exception {
        String leader = "value=\"" + contest.members.get(0) + "\" selected";
        assertThat(service.page(organiser, path + "/year?year=2024"))
                .contains(path + "/years/2024/corrections\"", "Đính chính năm 2024", leader);
        assertThat(service.page(organiser, path + "/year?year=2025"))
                .contains(path + "/years\"", "value=\"" + contest.members.get(2) + "\" checked")
                .doesNotContain("/corrections\"", leader);
        assertThat(service.status(member, path + "/year")).isEqualTo(302);
    }

    @Test
    void unless_a_year_is_said_this_one_is_opened_and_once_it_is_open_the_next() throws Exception {
        int year = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).getYear();
        Contest other = new Contest(service, "Phường một", "Phường hai");
        String user = service.user(Role.ORGANISER, other.organiser);
        String form = "/clusters/" + other.cluster + "/year";
        assertThat(service.page(user, form)).contains("Mở năm " + year);
        service.happened(
                other.cluster.value(),
                new ClusterYearOpened(
                        other.cluster,
                        other.organiser,
                        year,
                        other.members,
                        other.members.get(0),
                        other.members.get(1),
                        LocalDate.of(year, 1, 1)));
        assertThat(service.page(user, form)).contains("Mở năm " + (year + 1)).doesNotContain("/corrections\"");
    }

    @Test
    void an_organiser_forms_a_cluster_and_a_representative_does_not() throws Exception {
        assertThat(service.page(organiser, "/clusters/new")).contains("action=\"/forms/clusters\"");
        assertThat(service.page(organiser, "/clusters")).contains("href=\"/clusters/new\"");
        assertThat(service.page(member, "/clusters")).doesNotContain("/clusters/new");
        HttpResponse<String> refused = service.ask(member, "/clusters/new", "Accept", "text/html");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body())
                .contains(
                        "<html lang=\"vi\"",
                        "Bạn không có thẩm quyền còn hiệu lực với vai trò cơ quan tổ chức thi đua.")
                .doesNotContain("action=\"/forms/clusters\"");
    }
}
