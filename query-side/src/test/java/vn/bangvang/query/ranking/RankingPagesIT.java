package vn.bangvang.query.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.query.testing.Contest;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.ranking.ExclusionGround;
import vn.bangvang.shared.domain.ranking.ObjectionId;
import vn.bangvang.shared.domain.ranking.RankingEvent.ObjectionRaised;
import vn.bangvang.shared.domain.ranking.RankingEvent.RankingProposed;
import vn.bangvang.shared.domain.ranking.RankingEvent.RankingPublished;
import vn.bangvang.shared.domain.ranking.RankingEvent.UnitAcclaimed;
import vn.bangvang.shared.domain.ranking.RankingEvent.UnitExcluded;
import vn.bangvang.shared.domain.ranking.RankingId;
import vn.bangvang.shared.domain.ranking.RankingRow;
import vn.bangvang.shared.domain.ranking.SheetResult;
import vn.bangvang.shared.domain.scoretable.Combination;
import vn.bangvang.shared.domain.scoretable.ScoringTerms;
import vn.bangvang.shared.domain.scoretable.TieBreak;
import vn.bangvang.shared.domain.scoring.ScoreSheetId;
import vn.bangvang.shared.testing.TestClient;

class RankingPagesIT {

    private static final LocalDate TOMORROW =
            LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).plusDays(1);

    private static QuerySide service;

    private Contest contest;
    private UnitId one;
    private UnitId three;
    private List<RankingRow> rows;
    private String path;

    @BeforeAll
    static void start() throws Exception {
        service = QuerySide.shared();
    }

    /** Three units with final sheets; the third leads with 90 points, the first two follow with 80 and 70. */
    private void scored() {
        contest = new Contest(service, "Phường Trưởng", "Phường Phó", "Phường Ba");
        one = contest.members.get(0);
        three = contest.members.get(2);
        ScoreSheetId first = contest.finalSheet(one, Contest.scores("30", "100", "4", "1", "0"));
        ScoreSheetId second = contest.finalSheet(contest.members.get(1), Contest.scores("20", "100", "4", "1", "0"));
        ScoreSheetId third = contest.finalSheet(three, Contest.scores("40", "100", "4", "1", "0"));
        rows = List.of(
                row(1, three, "90", third), row(2, one, "80", first), row(3, contest.members.get(1), "70", second));
        path = "/rankings/" + contest.cluster + "/2024-Q1";
    }

    private static RankingRow row(int rank, UnitId unit, String total, ScoreSheetId sheet) {
        return new RankingRow(
                rank,
                unit,
                Score.of(total),
                Score.of("100"),
                Score.of("40"),
                Score.of("60"),
                Score.ZERO,
                null,
                null,
                null,
                List.of(new SheetResult(sheet, 5, Contest.QUARTER, Score.of(total), Score.of("100"))));
    }

    private static String seen(String user, String path) throws Exception {
        HttpResponse<String> answer = service.ask(user, path, "Bangvang-Position", Long.toString(service.head()));
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private RankingProposed proposed(RankingId ranking) {
        return new RankingProposed(ranking, 1, List.of(), rows, TOMORROW, Contest.DAY);
    }

    private RankingPublished published(RankingId ranking) {
        return new RankingPublished(
                ranking, contest.cluster, contest.organiser, Contest.QUARTER, 1, List.of(), rows, null, Contest.DAY);
    }

    @Test
    void while_it_is_provisional_the_leader_sees_the_table_and_a_member_its_own_points_alone() throws Exception {
        scored();
        String leader = service.user(Role.REPRESENTATIVE, one);
        assertThat(seen(leader, path)).contains("Tạm tính", "Phường Ba", "Chấm chéo", path + "/" + three);
        assertThat(service.ask(leader, path, "Cookie", "bangvang-language=en").body())
                .contains("Provisional", "Phường Ba");
        String member = service.user(Role.REPRESENTATIVE, three);
        assertThat(seen(member, path))
                .contains("Chưa công bố", path + "/" + three)
                .doesNotContain("Phường Phó", "<table");
        assertThat(seen(member, path + "/" + three))
                .contains("90 trên 100 điểm")
                .doesNotContain("Hạng 1");
        assertThat(service.status(member, path + "/" + one)).isEqualTo(403);
        assertThat(seen(member, path + "/present")).doesNotContain("Phường Phó");
        assertThat(seen(member, path + "/print")).doesNotContain("Phường Phó");
        String stranger = service.user(Role.REPRESENTATIVE, service.unit("Ngoài cụm"));
        assertThat(service.status(stranger, path)).isEqualTo(404);
        assertThat(service.status(stranger, path + "/present")).isEqualTo(404);
    }

    @Test
    void the_organiser_alone_opens_and_proposes_and_answers_what_members_object_to() throws Exception {
        scored();
        String organiser = service.user(Role.ORGANISER, contest.organiser);
        String member = service.user(Role.REPRESENTATIVE, three);
        assertThat(seen(organiser, path)).contains("action=\"/forms/rankings\"");
        assertThat(seen(member, path)).doesNotContain("action=\"/forms/rankings\"");
        RankingId ranking = contest.ranking(Contest.QUARTER);
        assertThat(seen(organiser, path)).contains("/forms/rankings/" + ranking + "/proposals\"");
        service.happened(ranking.value(), proposed(ranking));
        assertThat(seen(member, path))
                .contains("Dự kiến lần 1", "Phường Phó", "/forms/rankings/" + ranking + "/objections\"")
                // Others object at the same time, and that must not stand in the way.
                .doesNotContain("/publications", "/proposals", "Chấm chéo</th>", "name=\"_version\"");
        String day = DateTimeFormatter.ofPattern("dd/MM/yyyy").format(TOMORROW.plusDays(1));
        assertThat(seen(member, path)).contains("Công bố được từ ngày " + day);
        assertThat(seen(organiser, path))
                .contains("Công bố được từ ngày " + day)
                .doesNotContain("/publications\"");
        ObjectionId objection = new ObjectionId(UUID.randomUUID());
        service.happened(
                ranking.value(),
                new ObjectionRaised(ranking, objection, three, "Xem lại điểm A", List.of(), Contest.DAY));
        assertThat(seen(organiser, path)).contains("Xem lại điểm A", "/objections/" + objection + "/answers\"");
        assertThat(seen(member, path)).contains("Xem lại điểm A").doesNotContain("/answers\"");
        HttpResponse<String> moved = service.ask(organiser, "/rankings/" + ranking);
        assertThat(moved.statusCode()).isEqualTo(302);
        assertThat(moved.headers().firstValue("Location").orElseThrow()).endsWith(path);
    }

    @Test
    void a_year_leads_to_its_quarters_and_back_as_far_as_the_reader_may_look() throws Exception {
        scored();
        String year = "/rankings/" + contest.cluster + "/2024";
        String toTheYear = "href=\"" + year + "\"";
        String organiser = service.user(Role.ORGANISER, contest.organiser);
        assertThat(seen(organiser, year)).contains("href=\"" + path + "\"", "Quý I/2024", "Quý IV/2024");
        assertThat(seen(organiser, path)).contains(toTheYear);
        assertThat(seen(service.user(Role.REPRESENTATIVE, three), path)).contains(toTheYear);
        RankingId ranking = contest.ranking(Contest.QUARTER);
        service.happened(ranking.value(), proposed(ranking), published(ranking));
        String anybody = service.user(Role.REPRESENTATIVE, service.unit("Ngoài cụm"));
        assertThat(seen(anybody, path)).doesNotContain(toTheYear, "Quý II/2024");
    }

    @Test
    void the_organiser_is_told_which_sheets_are_missing_before_it_can_be_proposed() throws Exception {
        contest = new Contest(service, "Phường Trưởng", "Phường Phó", "Phường Ba");
        one = contest.members.get(0);
        contest.finalSheet(one, Contest.scores("30", "100", "4", "1", "0"));
        path = "/rankings/" + contest.cluster + "/2024-Q1";
        contest.ranking(Contest.QUARTER);
        assertThat(seen(service.user(Role.ORGANISER, contest.organiser), path))
                .contains(
                        "Còn thiếu:",
                        "Quý I/2024",
                        "Chưa mở phiếu:",
                        "Phường Phó",
                        "Phường Ba",
                        "/scoring/new?cluster=")
                .doesNotContain("/proposals");
        assertThat(seen(service.user(Role.REPRESENTATIVE, one), path)).doesNotContain("Còn thiếu:");
    }

    @Test
    void what_is_published_is_open_to_all_place_by_place_and_term_by_term() throws Exception {
        scored();
        RankingId ranking = contest.ranking(Contest.QUARTER);
        service.happened(ranking.value(), proposed(ranking), published(ranking));
        String anybody = service.user(Role.REPRESENTATIVE, service.unit("Ngoài cụm"));
        assertThat(seen(anybody, path)).contains("Đã công bố ngày 01/04/2024", "Phường Ba", "/api/clusters/");
        assertThat(seen(anybody, "/rankings?year=2024")).contains(path);
        assertThat(seen(anybody, path + "/" + one))
                .contains("thiếu 10 điểm", "Điểm chấm: 30 trên tối đa 40.", "/scoring/", "#e");
        assertThat(seen(anybody, path + "/present"))
                .contains("id=\"p1\"", "href=\"#p2\"", "/js/present.js\"")
                .doesNotContain("masthead", "onclick");
        assertThat(seen(anybody, path + "/print?paper=a3")).contains("paper-a3", "Phường Ba");
    }

    @Test
    void the_organiser_alone_excludes_and_lifts_and_acclaims_the_first() throws Exception {
        scored();
        String organiser = service.user(Role.ORGANISER, contest.organiser);
        String member = service.user(Role.REPRESENTATIVE, three);
        RankingId ranking = contest.ranking(Contest.QUARTER);
        String acts = "/forms/rankings/" + ranking;
        assertThat(seen(organiser, path))
                .contains(acts + "/exclusions\"")
                .doesNotContain("/exclusions/lifts\"", acts + "/acclamations\"", "value=\"PART_OF_YEAR\"");
        assertThat(seen(member, path)).doesNotContain(acts + "/exclusions");
        service.happened(
                ranking.value(),
                new UnitExcluded(ranking, one, ExclusionGround.CORRUPTION, "Kết luận 12", Contest.DAY),
                proposed(ranking),
                published(ranking));
        assertThat(seen(organiser, path))
                .contains(acts + "/exclusions/lifts\"", acts + "/acclamations\"", acts + "/award-proposals\"")
                .doesNotContain("/award-proposals/confirmations", "/acclamations/confirmations");
        assertThat(seen(member, path))
                .doesNotContain(acts + "/exclusions", acts + "/acclamations", acts + "/award-proposals");
        service.happened(ranking.value(), new UnitAcclaimed(ranking, three, 3, 3, 3, Contest.DAY));
        assertThat(seen(organiser, path)).doesNotContain(acts + "/acclamations\"");
    }

    @Test
    void a_chart_stands_beside_the_table_that_it_is_drawn_from() throws Exception {
        scored();
        String leader = service.user(Role.REPRESENTATIVE, one);
        assertThat(seen(leader, path))
                .contains("data-chart=\"ranking\"", "id=\"ranking\"", "data-value=\"90", "/webjars/chart.js/");
        assertThat(seen(leader, "/rankings")).doesNotContain("chart.js");
        assertThat(service.status(leader, "/webjars/chart.js/4.5.1/dist/chart.umd.min.js"))
                .isEqualTo(200);
    }

    @Test
    void whoever_sees_the_scores_reads_column_by_column_how_each_total_came_about() throws Exception {
        scored();
        String leader = service.user(Role.REPRESENTATIVE, one);
        String page = seen(leader, path);
        assertThat(found("<th scope=\"col\"[^>]*>([^<]*)</th>", page))
                .containsExactly(
                        "Hạng",
                        "Đơn vị",
                        "Tự chấm",
                        "Chấm chéo",
                        "Điều chỉnh",
                        "Thưởng, trừ",
                        "Điểm trừ",
                        "Tổng điểm",
                        "Tỷ lệ");
        String first = page.substring(page.indexOf("class=\"place-1\""));
        assertThat(found(
                        "data-label=\"([^\"]*)\">\\s*(?:<strong>)?[^<\\s–]",
                        first.substring(0, first.indexOf("</tr>"))))
                .containsExactly(
                        "Hạng", "Tự chấm", "Chấm chéo", "Điều chỉnh", "Thưởng, trừ", "Điểm trừ", "Tổng điểm", "Tỷ lệ");
    }

    @Test
    void what_has_moved_since_the_period_before_is_told_in_places() throws Exception {
        scored();
        RankingId before = contest.ranking(Period.of("2023-Q4"));
        UnitId two = contest.members.get(1);
        service.happened(
                before.value(),
                new RankingPublished(
                        before,
                        contest.cluster,
                        contest.organiser,
                        Period.of("2023-Q4"),
                        1,
                        List.of(),
                        List.of(
                                row(1, two, "95", rows.get(2).sheets().get(0).sheetId()),
                                row(2, one, "85", rows.get(1).sheets().get(0).sheetId())),
                        null,
                        Contest.DAY));
        RankingId ranking = contest.ranking(Contest.QUARTER);
        service.happened(ranking.value(), proposed(ranking), published(ranking));
        String anybody = service.user(Role.REPRESENTATIVE, service.unit("Ngoài cụm"));
        assertThat(found("data-label=\"So với kỳ trước\">([^<]*)<", seen(anybody, path)))
                .containsExactly("chưa xếp hạng kỳ trước", "giữ nguyên", "giảm 2 bậc");
        assertThat(service.englishPage(anybody, path)).contains("Since the period before");
    }

    @Test
    void a_tie_is_told_in_words_wherever_the_place_is_shown() throws Exception {
        contest = new Contest(service, "Xã Một", "Xã Hai");
        one = contest.members.get(0);
        contest.finalSheet(one, Contest.scores("40", "100", "0", "1", "0"));
        contest.finalSheet(contest.members.get(1), Contest.scores("30", "100", "4", "1", "0"));
        path = "/rankings/" + contest.cluster + "/2024-Q1";
        String leader = service.user(Role.REPRESENTATIVE, one);
        String tie = "ằng tỷ lệ; xếp theo: điểm phần I cao hơn";
        assertThat(seen(leader, path)).contains(tie);
        assertThat(seen(leader, path + "/present")).contains(tie);
        assertThat(seen(leader, path + "/print")).contains(tie);
        assertThat(service.englishPage(leader, path)).contains("higher first section");
    }

    private static List<String> found(String pattern, String page) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    @Test
    void how_many_attended_a_ballot_is_said_by_nobody_but_who_enters_it() throws Exception {
        ScoringTerms terms =
                new ScoringTerms(2, Combination.MEAN, false, true, Score.of("2"), List.of(TieBreak.MEMBERS_BALLOT), 20);
        contest = new Contest(service, terms, "Xã Trưởng", "Xã Phó", "Xã Ba");
        contest.members.forEach(unit -> contest.finalSheet(unit, Contest.scores("30", "100", "4", "1", "0")));
        contest.ranking(Contest.QUARTER);
        String organiser = service.user(Role.ORGANISER, contest.organiser);
        String page = service.page(organiser, "/rankings/" + contest.cluster + "/2024-Q1");
        assertThat(page).contains("/members-ballots\"");
        String attendance = page.substring(page.indexOf("name=\"present:int\""));
        assertThat(attendance.substring(0, attendance.indexOf('>'))).doesNotContain("value");
    }

    @Test
    void whoever_has_logged_out_is_told_nothing_more() throws Exception {
        scored();
        String leader = service.user(Role.REPRESENTATIVE, one);
        String url = "http://localhost:" + service.context().getEnvironment().getProperty("local.server.port");
        TestClient browser = new TestClient(url);
        browser.get("/login");
        assertThat(browser.form("/login", "username=" + leader + "&password=" + QuerySide.PASSWORD.replace(' ', '+'))
                        .statusCode())
                .isEqualTo(302);
        HttpRequest listening = HttpRequest.newBuilder(URI.create(url + path + "/present/changes"))
                .header("Accept", "text/event-stream")
                .header("Cookie", "SESSION=" + browser.cookies().get("SESSION"))
                .build();
        try (InputStream stream = HttpClient.newHttpClient()
                .send(listening, BodyHandlers.ofInputStream())
                .body()) {
            BufferedReader news = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            assertThat(news.readLine()).isEqualTo("event:listening");
            JdbcClient.create(service.database().accounts())
                    .sql("delete from accounts.spring_session where principal_name = ?")
                    .param(leader)
                    .update();
            RankingId ranking = contest.ranking(Contest.QUARTER);
            service.happened(ranking.value(), proposed(ranking));
            assertThat(news.lines()).doesNotContain("event:changed");
        }
    }

    @Test
    void a_board_is_told_that_something_changed_and_nothing_of_what() throws Exception {
        scored();
        String leader = service.user(Role.REPRESENTATIVE, one);
        String stranger = service.user(Role.REPRESENTATIVE, service.unit("Ngoài cụm"));
        assertThat(service.status(stranger, path + "/present/changes")).isEqualTo(404);
        try (InputStream stream = service.stream(leader, path + "/present/changes")) {
            BufferedReader news = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            assertThat(news.readLine()).isEqualTo("event:listening");
            RankingId ranking = contest.ranking(Contest.QUARTER);
            service.happened(ranking.value(), proposed(ranking));
            List<String> told = new ArrayList<>();
            for (String line = news.readLine(); line != null; line = news.readLine()) {
                told.add(line);
                if (line.equals("event:changed")) {
                    break;
                }
            }
            assertThat(told)
                    .contains("event:changed")
                    .allMatch(line -> line.isEmpty() || line.equals("data:") || line.startsWith("event:"));
        }
    }
}
