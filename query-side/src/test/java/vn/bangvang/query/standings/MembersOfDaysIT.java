package vn.bangvang.query.standings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.bangvang.query.testing.Contest;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.cluster.ClusterEvent.UnitJoinedCluster;
import vn.bangvang.shared.domain.cluster.ClusterEvent.UnitLeftCluster;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.ranking.RankingId;

/** Phường Bốn leads the first quarter and leaves on 1 April; Phường Năm joins then. */
class MembersOfDaysIT {

    private static final LocalDate FIRST_OF_APRIL = LocalDate.of(2024, 4, 1);

    private static QuerySide service;
    private static Contest contest;
    private static UnitId four;
    private static UnitId five;
    private static String organiser;
    private static String inbox;
    private static JsonNode before;

    @BeforeAll
    static void leaveAndJoin() throws Exception {
        service = QuerySide.shared();
        contest = new Contest(service, "Phường Một", "Phường Hai", "Phường Ba", "Phường Bốn");
        four = contest.members.get(3);
        five = service.unit("Phường Năm");
        organiser = service.user(Role.ORGANISER, contest.organiser);
        List<String> results = List.of("110", "105", "100", "150");
        for (int i = 0; i < 4; i++) {
            contest.finalSheet(contest.members.get(i), Contest.scores("30", results.get(i), "4", "1", "0"));
        }
        before = standings("2024-Q1");
        RankingId ranking = contest.ranking(Period.of("2024-Q1"));
        inbox = "/api/inbox";
        service.happened(
                contest.cluster.value(),
                new UnitLeftCluster(
                        contest.cluster,
                        contest.organiser,
                        2024,
                        four,
                        contest.members.subList(0, 3),
                        "Chuyển cụm",
                        FIRST_OF_APRIL),
                new UnitJoinedCluster(contest.cluster, contest.organiser, 2024, five, "Mới thành lập", FIRST_OF_APRIL));
        assertThat(ranking).isNotNull();
    }

    @Test
    void who_leaves_later_changes_nothing_in_the_quarter_it_was_a_member_of() throws Exception {
        assertThat(standings("2024-Q1").get("rows")).isEqualTo(before.get("rows"));
        assertThat(before.at("/rows/0/unit/name").asString()).isEqualTo("Phường Bốn");
    }

    @Test
    void it_takes_no_part_in_the_next_one_and_who_joined_does() throws Exception {
        assertThat(standings("2024-Q2").get("rows").findValuesAsString("name"))
                .containsExactlyInAnyOrder("Phường Một", "Phường Hai", "Phường Ba", "Phường Năm");
    }

    @Test
    void the_year_of_both_is_not_ranked_and_says_in_which_quarters_they_were_members() throws Exception {
        JsonNode year = standings("2024");
        assertThat(year.get("rows")).hasSize(3);
        assertThat(year.get("unranked").findValuesAsString("excluded")).containsOnly("PART_OF_YEAR");
        String csv = service.ask(
                        organiser,
                        path("2024") + "&csv=machine",
                        "Accept",
                        "text/csv",
                        "Bangvang-Position",
                        Long.toString(service.head()))
                .body();
        assertThat(csv).contains("PART_OF_YEAR,2024-Q1\r\n").contains("PART_OF_YEAR,2024-Q2 2024-Q3 2024-Q4\r\n");
    }

    @Test
    void a_year_with_quarters_to_come_is_not_called_final() throws Exception {
        assertThat(standings("2024-Q1").get("rows").findValuesAsString("basis")).containsOnly("FINAL");
        JsonNode first = standings("2024").at("/rows/0");
        assertThat(first.get("basis").asString()).isEqualTo("PARTLY");
        assertThat(first.at("/sheets/0/basis").asString()).isEqualTo("FINAL");
    }

    @Test
    void nobody_waits_in_a_quarter_for_who_joined_after_it() throws Exception {
        assertThat(service.get(organiser, inbox).get("items").findValuesAsString("task"))
                .contains("PROPOSE_RANKING");
    }

    @Test
    void the_cluster_shows_the_days() throws Exception {
        JsonNode stays =
                service.get(organiser, "/api/clusters/" + contest.cluster).at("/years/0/stays");
        assertThat(stays).hasSize(2);
        assertThat(stays.at("/0/until").asString()).isEqualTo("2024-04-01");
        assertThat(stays.at("/1/from").asString()).isEqualTo("2024-04-01");
    }

    private static JsonNode standings(String period) throws Exception {
        return service.get(organiser, path(period));
    }

    private static String path(String period) {
        return "/api/clusters/" + contest.cluster + "/standings?period=" + period;
    }
}
