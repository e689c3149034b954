package vn.bangvang.command.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.command.ranking.Scored.RANKING;
import static vn.bangvang.command.testing.World.BLUE;
import static vn.bangvang.command.testing.World.CLUSTER;
import static vn.bangvang.command.testing.World.GREEN;
import static vn.bangvang.command.testing.World.RED;
import static vn.bangvang.command.testing.World.TODAY;
import static vn.bangvang.command.testing.World.TOMORROW;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.bangvang.command.nomination.Files;
import vn.bangvang.command.ranking.RankingCommand.AcclaimUnit;
import vn.bangvang.command.ranking.RankingCommand.AnswerObjection;
import vn.bangvang.command.ranking.RankingCommand.DecideTie;
import vn.bangvang.command.ranking.RankingCommand.ExcludeUnit;
import vn.bangvang.command.ranking.RankingCommand.LiftExclusion;
import vn.bangvang.command.ranking.RankingCommand.OpenRanking;
import vn.bangvang.command.ranking.RankingCommand.Place;
import vn.bangvang.command.ranking.RankingCommand.ProposeAwards;
import vn.bangvang.command.ranking.RankingCommand.ProposeRanking;
import vn.bangvang.command.ranking.RankingCommand.PublishRanking;
import vn.bangvang.command.ranking.RankingCommand.PublishRankingAgain;
import vn.bangvang.command.ranking.RankingCommand.RaiseObjection;
import vn.bangvang.command.ranking.RankingCommand.RecordMembersBallot;
import vn.bangvang.command.ranking.RankingCommand.RecordWomenShare;
import vn.bangvang.command.testing.Http;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.ranking.ExclusionGround;
import vn.bangvang.shared.domain.ranking.ObjectionId;
import vn.bangvang.shared.domain.ranking.UnitVotes;

class RankingControllersTest {

    private static final String PATH = "/api/rankings/" + RANKING;
    private static final ObjectionId OBJECTION = new ObjectionId(World.id("objection"));

    private final Http ranking = new Http(RankingController::new);
    private final Http decisions = new Http(RankingDecisionController::new);
    private final Http objections = new Http(ObjectionController::new);
    private final Http places = new Http(PlacesController::new);

    @Test
    void a_ranking_is_opened_for_a_year_or_a_quarter() throws Exception {
        for (String period : new String[] {"2024", "2024-Q2"}) {
            assertThat(ranking.command("/api/rankings", opening(period)))
                    .isEqualTo(new OpenRanking(RANKING, CLUSTER, Period.of(period), TODAY));
        }
        assertThat(ranking.post("/api/rankings", opening("2024-Q0"))).isEqualTo(400);
    }

    @Test
    void it_is_proposed_published_and_published_again() throws Exception {
        assertThat(ranking.command(
                        PATH + "/proposals", "{'objectionsUntil': '2024-12-21', 'proposedOn': '2024-12-20'}"))
                .isEqualTo(new ProposeRanking(RANKING, TOMORROW, TODAY));
        assertThat(ranking.command(PATH + "/publications", "{'publishedOn': '2024-12-20'}"))
                .isEqualTo(new PublishRanking(RANKING, null, TODAY));
        assertThat(ranking.command(PATH + "/republications", "{'reason': 'Đính chính', 'publishedOn': '2024-12-20'}"))
                .isEqualTo(new PublishRankingAgain(RANKING, "Đính chính", TODAY));
        assertThat(ranking.post(PATH + "/republications", "{'reason': ' ', 'publishedOn': '2024-12-20'}"))
                .isEqualTo(400);
    }

    @Test
    void what_is_decided_beside_the_scores_becomes_commands() throws Exception {
        assertThat(decisions.command(
                        PATH + "/exclusions",
                        "{'unitId': '%s', 'ground': 'CORRUPTION', 'reason': 'Kết luận', 'excludedOn': '2024-12-20'}"
                                .formatted(RED)))
                .isEqualTo(new ExcludeUnit(RANKING, RED, ExclusionGround.CORRUPTION, "Kết luận", TODAY));
        assertThat(decisions.command(
                        PATH + "/exclusions/lifts",
                        "{'unitId': '%s', 'reason': 'Hủy', 'liftedOn': '2024-12-20'}".formatted(RED)))
                .isEqualTo(new LiftExclusion(RANKING, RED, "Hủy", TODAY));
        assertThat(decisions.command(PATH + "/members-ballots", ballot("2")))
                .isEqualTo(new RecordMembersBallot(RANKING, List.of(new UnitVotes(RED, 2)), null, TODAY));
        assertThat(decisions.command(PATH + "/women-shares", women("7", "10")))
                .isEqualTo(new RecordWomenShare(RANKING, RED, 7, 10, TODAY));
        assertThat(decisions.command(PATH + "/tie-decisions", tie("'%s', '%s'".formatted(GREEN, BLUE))))
                .isEqualTo(new DecideTie(RANKING, List.of(GREEN, BLUE), "Mô hình mới", TODAY));
    }

    @Test
    void votes_below_zero_a_unit_without_people_and_a_tie_of_one_are_not_sent() throws Exception {
        assertThat(decisions.post(PATH + "/members-ballots", ballot("-1"))).isEqualTo(400);
        assertThat(decisions.post(PATH + "/women-shares", women("0", "0"))).isEqualTo(400);
        assertThat(decisions.post(PATH + "/tie-decisions", tie("'%s'".formatted(GREEN))))
                .isEqualTo(400);
        assertThat(decisions.sent()).isEmpty();
    }

    @Test
    void objections_and_answers_become_commands() throws Exception {
        assertThat(objections.command(PATH + "/objections", objection("['Giấy khen 7']")))
                .isEqualTo(new RaiseObjection(RANKING, OBJECTION, GREEN, "Thiếu điểm", List.of("Giấy khen 7"), TODAY));
        assertThat(objections.command(PATH + "/objections", objection("null")))
                .isEqualTo(new RaiseObjection(RANKING, OBJECTION, GREEN, "Thiếu điểm", List.of(), TODAY));
        assertThat(objections.command(
                        PATH + "/objections/" + OBJECTION + "/answers",
                        "{'upheld': true, 'answer': 'Đúng', 'answeredOn': '2024-12-20'}"))
                .isEqualTo(new AnswerObjection(RANKING, OBJECTION, true, "Đúng", TODAY));
        String tooMuch = "[" + String.join(",", Collections.nCopies(21, "'Giấy khen'")) + "]";
        assertThat(objections.post(PATH + "/objections", objection(tooMuch))).isEqualTo(400);
    }

    @Test
    void an_acclamation_and_proposals_of_awards_become_commands() throws Exception {
        assertThat(places.command(
                        PATH + "/acclamations",
                        "{'unitId': '%s', 'electors': 30, 'present': 28, 'inFavour': 16, 'heldOn': '2024-12-20'}"
                                .formatted(GREEN)))
                .isEqualTo(new AcclaimUnit(RANKING, GREEN, 30, 28, 16, TODAY));
        var expected = new ProposeAwards(
                RANKING,
                "CTDT",
                "BKT",
                1,
                List.of(new Place(GREEN, Files.nomination("draft")), new Place(RED, Files.nomination("another"))),
                TODAY);
        assertThat(places.command(PATH + "/award-proposals", awards("'CTDT'"))).isEqualTo(expected);
        assertThat(places.post(PATH + "/award-proposals", awards("'cờ'"))).isEqualTo(400);
    }

    @Test
    void a_nomination_without_an_id_gets_one() throws Exception {
        String body = "{'flag': 'CTDT', 'certificates': 0, 'places': [{'unitId': '%s'}], 'proposedOn': '2024-12-20'}"
                .formatted(GREEN);
        var command = (ProposeAwards) places.command(PATH + "/award-proposals", body);
        assertThat(command.places().get(0).nominationId()).isNotNull();
        assertThat(command.alsoTouches()).hasSize(1);
    }

    private static String opening(String period) {
        return "{'id': '%s', 'clusterId': '%s', 'period': '%s', 'openedOn': '2024-12-20'}"
                .formatted(RANKING, CLUSTER, period);
    }

    private static String ballot(String votes) {
        return "{'votes': [{'unitId': '%s', 'votes': %s}], 'heldOn': '2024-12-20'}".formatted(RED, votes);
    }

    private static String women(String women, String staff) {
        return "{'unitId': '%s', 'women': %s, 'staff': %s, 'recordedOn': '2024-12-20'}".formatted(RED, women, staff);
    }

    private static String tie(String units) {
        return "{'order': [%s], 'reason': 'Mô hình mới', 'decidedOn': '2024-12-20'}".formatted(units);
    }

    private static String objection(String evidence) {
        return "{'id': '%s', 'unitId': '%s', 'text': 'Thiếu điểm', 'evidence': %s, 'raisedOn': '2024-12-20'}"
                .formatted(OBJECTION, GREEN, evidence);
    }

    private static String awards(String flag) {
        return "{'flag': %s, 'certificate': 'BKT', 'certificates': 1, 'places': [{'unitId': '%s', 'nominationId': '%s'}, {'unitId': '%s', 'nominationId': '%s'}], 'proposedOn': '2024-12-20'}"
                .formatted(flag, GREEN, Files.nomination("draft"), RED, Files.nomination("another"));
    }
}
