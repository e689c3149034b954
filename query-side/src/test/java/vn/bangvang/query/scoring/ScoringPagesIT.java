package vn.bangvang.query.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.bangvang.query.testing.Contest;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.cluster.ClusterEvent.ClusterYearOpened;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.ranking.RankingEvent.RankingPublished;
import vn.bangvang.shared.domain.ranking.RankingId;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.ConsolidationAccepted;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.ScoreSheetOpened;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.SheetConsolidated;
import vn.bangvang.shared.domain.scoring.ScoreSheetId;

class ScoringPagesIT {

    private static final LocalDate TOMORROW =
            LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).plusDays(1);

    private static QuerySide service;

    @BeforeAll
    static void start() throws Exception {
        service = QuerySide.shared();
    }

    private static String page(String user, String path, String... headers) throws Exception {
        HttpResponse<String> answer = service.ask(user, path, headers);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private static String seen(String user, String path) throws Exception {
        return page(user, path, "Bangvang-Position", Long.toString(service.head()));
    }

    @Test
    void the_list_names_the_sheets_of_a_cluster_and_marks_what_waits_for_the_reader() throws Exception {
        Contest contest = new Contest(service, "Phường Liệt Kê", "Phường Hai");
        contest.sheet(contest.members.get(0));
        String own = service.user(Role.REPRESENTATIVE, contest.members.get(0));
        assertThat(seen(own, "/scoring?cluster=" + contest.cluster))
                .contains("Phường Liệt Kê", "Quý I/2024", "Tự chấm điểm")
                .doesNotContain("2024-Q1</", "SCORING</span>");
        assertThat(page(own, "/scoring", "Cookie", "bangvang-language=en")).contains("<h1>Scoring</h1>");
        assertThat(seen(own, "/scoring?cluster=&period=&stage=")).contains("Phường Liệt Kê");
        String stranger = service.user(Role.REPRESENTATIVE, service.unit("Ngoài cụm"));
        assertThat(seen(stranger, "/scoring?cluster=" + contest.cluster)).doesNotContain("Phường Liệt Kê");
    }

    @Test
    void the_list_can_be_filtered_by_every_cluster_and_year_that_it_shows() throws Exception {
        Contest contest = new Contest(service, "Phường Lâu Năm", "Phường Hai");
        contest.happened(
                contest.cluster.value(),
                new ClusterYearOpened(
                        contest.cluster,
                        contest.organiser,
                        2021,
                        contest.members,
                        contest.members.get(0),
                        contest.members.get(1),
                        Contest.DAY));
        String own = service.user(Role.REPRESENTATIVE, contest.members.get(0));
        String stranger = service.user(Role.REPRESENTATIVE, service.unit("Ngoài cụm"));
        String cluster = "<option value=\"" + contest.cluster + "\"";
        assertThat(seen(own, "/scoring")).doesNotContain(cluster);
        ScoreSheetId sheet = new ScoreSheetId(UUID.randomUUID());
        Period quarter = Period.of("2021-Q2");
        contest.happened(
                sheet.value(),
                new ScoreSheetOpened(
                        sheet,
                        contest.cluster,
                        contest.members.get(0),
                        quarter,
                        contest.table,
                        1,
                        List.of(),
                        null,
                        null,
                        Contest.DAY));
        assertThat(seen(own, "/scoring")).contains(cluster, "<option value=\"2021-Q2\"");
        assertThat(seen(stranger, "/scoring")).doesNotContain(cluster);
        RankingId ranking = contest.ranking(quarter);
        contest.happened(
                ranking.value(),
                new RankingPublished(
                        ranking,
                        contest.cluster,
                        contest.organiser,
                        quarter,
                        1,
                        List.of(),
                        List.of(),
                        null,
                        Contest.DAY));
        assertThat(seen(stranger, "/scoring")).contains(cluster, "<option value=\"2021-Q2\"");
    }

    @Test
    void a_later_part_of_a_list_leads_back_to_its_beginning() throws Exception {
        Contest contest = new Contest(service, "Phường Một", "Phường Hai");
        contest.members.forEach(contest::sheet);
        String own = service.user(Role.REPRESENTATIVE, contest.members.get(0));
        String first = "/scoring?limit=1&cluster=" + contest.cluster;
        String page = seen(own, first);
        assertThat(page).doesNotContain("Về đầu danh sách");
        Matcher next = Pattern.compile("href=\"(/scoring\\?after=[^\"]+)\"").matcher(page);
        assertThat(next.find()).isTrue();
        String address = next.group(1).replace("&amp;", "&");
        assertThat(seen(own, address))
                .contains("<a href=\"" + ("/scoring?" + address.replaceFirst(".*?&", "")).replace("&", "&amp;")
                        + "\">Về đầu");
        assertThat(seen(own, "/scoring?after=" + address.replaceAll(".*after=([^&]*).*", "$1")))
                .contains("<a href=\"/scoring\">Về đầu");
    }

    @Test
    void the_organiser_opens_the_sheets_that_there_are_not_and_puts_assignments_right() throws Exception {
        Contest contest = new Contest(service, "Phường Có Phiếu", "Phường Chưa Có");
        ScoreSheetId sheet = contest.sheet(contest.members.get(0));
        String organiser = service.user(Role.ORGANISER, contest.organiser);
        String open = "/scoring/new?cluster=" + contest.cluster + "&period=";
        assertThat(seen(organiser, open + "2024-Q1"))
                .contains(
                        "action=\"/forms/score-sheets/openings\"",
                        "name=\"sheets[0].unitId\" value=\"" + contest.members.get(1) + "\"",
                        "sheets[0].assignments[0].target:decimal",
                        "Thu ngân sách")
                .doesNotContain("sheets[1]", "value=\"" + contest.members.get(0) + "\"");
        assertThat(seen(organiser, open + "2023-Q4"))
                .contains("chưa có bảng điểm")
                .doesNotContain("/openings\"");
        String own = service.user(Role.REPRESENTATIVE, contest.members.get(0));
        assertThat(service.status(own, "/scoring/new")).isEqualTo(403);
        assertThat(seen(own, "/scoring")).doesNotContain("/scoring/new");
        String assign = "/forms/score-sheets/" + sheet + "/assignments/corrections\"";
        assertThat(seen(organiser, "/scoring/" + sheet)).contains(assign, "value=\"100\"");
        assertThat(seen(own, "/scoring/" + sheet)).doesNotContain(assign);
    }

    @Test
    void the_organiser_opens_sheets_for_some_members_and_for_all_of_another_cluster_that_is_chosen_then()
            throws Exception {
        Contest contest = new Contest(service, "Phường Được Chọn", "Phường Chưa Chọn");
        String organiser = service.user(Role.ORGANISER, contest.organiser);
        String open = "/scoring/new?cluster=" + contest.cluster + "&period=2024-Q1&unit=";
        assertThat(seen(organiser, open + contest.members.get(0)))
                .contains("name=\"sheets[0].unitId\" value=\"" + contest.members.get(0) + "\"")
                .doesNotContain("sheets[1]");
        assertThat(seen(organiser, open + UUID.randomUUID())).contains("sheets[0].unitId", "sheets[1].unitId");
    }

    @Test
    void a_unit_is_asked_for_each_criterion_of_its_own_sheet_and_strangers_find_none() throws Exception {
        Contest contest = new Contest(service, "Phường Tự Chấm", "Phường Hai");
        ScoreSheetId sheet = contest.sheet(contest.members.get(0));
        String own = service.user(Role.REPRESENTATIVE, contest.members.get(0));
        assertThat(seen(own, "/scoring/" + sheet))
                .contains(
                        "/forms/score-sheets/" + sheet + "/self-scores\"",
                        "name=\"scores[0].value:decimal\"",
                        "name=\"scores[4].penalties\"",
                        "Ghi kết quả đạt được; chỉ tiêu 100",
                        "data-max=\"40\"")
                .doesNotContain("/cross-scores", "/consolidations", "onclick", "style=\"");
        assertThat(service.status(service.user(Role.REPRESENTATIVE, service.unit("Ngoài cụm")), "/scoring/" + sheet))
                .isEqualTo(404);
    }

    @Test
    void a_scorer_sees_no_other_scores_and_scores_and_the_leader_consolidates_what_all_have_given() throws Exception {
        Contest contest = new Contest(service, "Phường Trưởng", "Phường Phó", "Phường Ba", "Phường Bốn");
        UnitId third = contest.members.get(2);
        UnitId fourth = contest.members.get(3);
        ScoreSheetId sheet = contest.sheet(third, TOMORROW, TOMORROW);
        service.happened(sheet.value(), contest.self(sheet, third, Contest.scores("39.75", "120", "4", "1", "0")));
        String scorer = service.user(Role.REPRESENTATIVE, fourth);
        assertThat(seen(scorer, "/scoring/" + sheet))
                .contains("/cross-scores\"", "name=\"scorerId\" value=\"" + fourth, "/declines\"", "Biên bản")
                // Others score the same sheet meanwhile, and that must not stand in the way.
                .doesNotContain("39,75", "/self-scores", "thấy điểm các đơn vị khác", "name=\"_version\"");
        String leader = service.user(Role.REPRESENTATIVE, contest.members.get(0));
        assertThat(seen(leader, "/scoring/" + sheet))
                .contains(
                        "39,75",
                        "/cross-scores\"",
                        "thấy điểm các đơn vị khác đã chấm",
                        "Sau đó Phường Trưởng tổng hợp")
                .doesNotContain("/consolidations");
        for (UnitId other : List.of(contest.members.get(0), contest.members.get(1), fourth)) {
            service.happened(sheet.value(), contest.cross(sheet, other, Contest.scores("30", "120", "4", "1", "0")));
        }
        assertThat(seen(leader, "/scoring/" + sheet))
                .contains("/consolidations\"", "name=\"changes[0].value:decimal\"", "data-was=\"30\"")
                .doesNotContain("Sau đó Phường Trưởng")
                .contains("name=\"consolidatorId\" value=\"" + contest.members.get(0));
        assertThat(seen(scorer, "/scoring/" + sheet)).doesNotContain("/consolidations");
    }

    @Test
    void whoever_consolidates_is_told_who_has_not_scored_and_may_score_first() throws Exception {
        Contest contest = new Contest(service, "Phường Trưởng Nhóm", "Phường Phó", "Phường Ba", "Phường Im Lặng");
        UnitId third = contest.members.get(2);
        ScoreSheetId sheet = contest.sheet(third, Contest.DAY, Contest.DAY);
        var scores = Contest.scores("30", "120", "4", "1", "0");
        service.happened(
                sheet.value(),
                contest.self(sheet, third, scores),
                contest.cross(sheet, contest.members.get(1), scores));
        String leader = service.user(Role.REPRESENTATIVE, contest.members.get(0));
        assertThat(seen(leader, "/scoring/" + sheet))
                .contains("/consolidations\"", "Chưa chấm chéo phiếu này", "id=\"form-1\"")
                .containsPattern("<li><span>Phường Trưởng Nhóm</span> – <a href=\"#form-1\">đơn vị bạn")
                .containsPattern("<li><span>Phường Im Lặng</span></li>");
        service.happened(
                sheet.value(),
                contest.cross(sheet, contest.members.get(0), scores),
                contest.cross(sheet, contest.members.get(3), scores));
        assertThat(seen(leader, "/scoring/" + sheet))
                .contains("/consolidations\"")
                .doesNotContain("Chưa chấm chéo phiếu này");
    }

    @Test
    void a_unit_accepts_or_explains_and_the_organiser_makes_final_what_was_accepted() throws Exception {
        Contest contest = new Contest(service, "Phường Trưởng", "Phường Phó", "Phường Ba");
        UnitId third = contest.members.get(2);
        ScoreSheetId sheet = contest.sheet(third);
        var scores = Contest.scores("30", "120", "4", "1", "0");
        service.happened(
                sheet.value(),
                contest.self(sheet, third, scores),
                contest.cross(sheet, contest.members.get(0), scores),
                new SheetConsolidated(sheet, contest.members.get(0), 1, scores, List.of(), TOMORROW, Contest.DAY));
        String own = service.user(Role.REPRESENTATIVE, third);
        String organiser = service.user(Role.ORGANISER, contest.organiser);
        assertThat(seen(own, "/scoring/" + sheet))
                .contains("/acceptances\"", "/explanations\"", "name=\"explanations[0].text\"")
                .doesNotContain("/finalisations");
        assertThat(seen(organiser, "/scoring/" + sheet)).doesNotContain("/acceptances", "/finalisations");
        service.happened(sheet.value(), new ConsolidationAccepted(sheet, third, Contest.DAY));
        assertThat(seen(organiser, "/scoring/" + sheet)).contains("/finalisations\"");
        assertThat(seen(own, "/scoring/" + sheet)).doesNotContain("/finalisations");
    }
}
