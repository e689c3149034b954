package vn.bangvang.query.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.bangvang.query.testing.Contest;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.ranking.RankingEvent.RankingPublished;
import vn.bangvang.shared.domain.ranking.RankingId;
import vn.bangvang.shared.domain.scoring.Adjustment;
import vn.bangvang.shared.domain.scoring.DeclineGround;
import vn.bangvang.shared.domain.scoring.Explanation;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.CrossScoreCorrected;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.CrossScoringDeclined;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.ExplanationSubmitted;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.SelfScoreCorrected;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.SelfScoreRecorded;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.SheetConsolidated;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.SheetReverified;
import vn.bangvang.shared.domain.scoring.ScoreSheetId;

class ScoreboardIT {

    private static QuerySide service;
    private static Contest contest;
    private static UnitId one;
    private static UnitId two;
    private static UnitId three;
    private static String member;

    @BeforeAll
    static void start() throws Exception {
        service = QuerySide.shared();
        contest = new Contest(service, "Phường Minh Khai", "Phường Thượng Cát", "Phường Tây Tựu");
        one = contest.members.get(0);
        two = contest.members.get(1);
        three = contest.members.get(2);
        member = service.user(Role.REPRESENTATIVE, one);
    }

    @Test
    void a_sheet_shows_each_stage_and_what_was_corrected() throws Exception {
        ScoreSheetId sheet = contest.sheet(three);
        service.happened(
                sheet.value(),
                new SelfScoreRecorded(sheet, three, 1, Contest.scores("39", "120", "4", "1", "0"), 5, Contest.DAY),
                new SelfScoreCorrected(
                        sheet, three, 1, Contest.scores("38", "120", "4", "1", "0"), "nhầm", Contest.DAY),
                new CrossScoringDeclined(sheet, two, DeclineGround.ABSTAINED, "Chưa đủ hồ sơ", Contest.DAY),
                contest.cross(sheet, two, Contest.scores("30", "120", "4", "1", "0")),
                new CrossScoreCorrected(
                        sheet, two, 1, Contest.scores("31", "120", "4", "1", "0"), "cộng sót", Contest.DAY),
                new CrossScoringDeclined(sheet, one, DeclineGround.RECUSED, "Cùng thực hiện đề án", Contest.DAY));
        JsonNode scoring = service.get(member, "/api/score-sheets/" + sheet);
        assertThat(scoring.at("/sheet/stage").asString()).isEqualTo("SCORING");
        assertThat(scoring.at("/sheet/table/name").asString()).isEqualTo("Bảng điểm năm 2024");
        assertThat(scoring.at("/history/0/what/clusterName").asString())
                .isEqualTo(scoring.at("/sheet/cluster/name").asString())
                .isNotEmpty();
        assertThat(scoring.at("/history/0/what/tableName").asString()).isEqualTo("Bảng điểm năm 2024");
        assertThat(scoring.at("/history/3/what/scorerName").asString()).isEqualTo("Phường Thượng Cát");
        assertThat(scoring.at("/sheet/selfDaysLate").asInt()).isEqualTo(5);
        assertThat(scoring.at("/sheet/crossScores").asInt()).isEqualTo(1);
        assertThat(scoring.at("/sheet/declined").asInt()).isEqualTo(1);
        assertThat(scoring.at("/details/selfScore/scores/0/value").asString()).isEqualTo("38");
        assertThat(scoring.at("/details/selfScore/daysLate").asInt()).isEqualTo(5);
        assertThat(scoring.at("/details/crossScores/0/reason").asString()).isEqualTo("cộng sót");
        assertThat(scoring.at("/details/declined/0/ground").asString()).isEqualTo("RECUSED");

        settle(sheet);
        JsonNode done = service.get(member, "/api/score-sheets/" + sheet);
        assertThat(done.at("/sheet/stage").asString()).isEqualTo("FINAL");
        assertThat(done.at("/details/consolidation/adjustments/0/reason").asString())
                .isEqualTo("Kiểm tra thực tế");
        assertThat(done.at("/details/explanation/explanations/0/text").asString())
                .isEqualTo("Có biên bản");
        assertThat(done.at("/details/reverification/by/name").asString()).isEqualTo("Hội đồng thi đua");
        assertThat(done.at("/details/finalResult/scores/0/value").asString()).isEqualTo("31.5");
        assertThat(done.at("/history").findValuesAsString("event"))
                .hasSize(11)
                .contains("score-sheet.self-scored", "score-sheet.self-score-corrected");
        assertThat(done.at("/history/1/what/scores/0/value").asString()).isEqualTo("39");
        assertThat(done.at("/history/2/what/reason").asString()).isEqualTo("nhầm");
    }

    private static void settle(ScoreSheetId sheet) {
        var settled = Contest.scores("31.5", "120", "4", "1", "0");
        service.happened(
                sheet.value(),
                new SheetConsolidated(
                        sheet,
                        one,
                        1,
                        Contest.scores("30", "120", "4", "1", "0"),
                        List.of(new Adjustment("A", "Kiểm tra thực tế")),
                        Contest.DAY.plusDays(5),
                        Contest.DAY),
                new ExplanationSubmitted(
                        sheet, three, List.of(new Explanation("A", "Có biên bản", List.of("BB 12"))), Contest.DAY),
                new SheetReverified(
                        sheet,
                        contest.organiser,
                        1,
                        settled,
                        List.of(new Adjustment("A", "Biên bản đúng")),
                        Contest.DAY),
                contest.finalised(sheet, settled));
    }

    @Test
    void a_member_that_scores_another_sees_what_is_assigned_and_its_own_scores_and_no_others() throws Exception {
        Contest other = new Contest(service, "Xã Trưởng", "Xã Phó", "Xã Ba", "Xã Bốn");
        UnitId leader = other.members.get(0);
        UnitId third = other.members.get(2);
        UnitId fourth = other.members.get(3);
        ScoreSheetId sheet = other.sheet(third);
        var scores = Contest.scores("39", "120", "4", "1", "0");
        service.happened(
                sheet.value(),
                other.self(sheet, third, scores),
                other.cross(sheet, leader, scores),
                other.cross(sheet, fourth, scores));
        JsonNode scorer = service.get(service.user(Role.REPRESENTATIVE, fourth), "/api/score-sheets/" + sheet);
        assertThat(scorer.at("/details/assignments")).hasSize(1);
        assertThat(scorer.at("/details/evidence/0/evidence/0").asString()).isEqualTo("Biên bản");
        assertThat(scorer.at("/details/selfScore").isNull()).isTrue();
        assertThat(scorer.at("/details/crossScores").findValuesAsString("name")).containsExactly("Xã Bốn");
        assertThat(scorer.at("/history").findValuesAsString("event"))
                .containsExactly("score-sheet.opened", "score-sheet.cross-scored");
        for (String all : List.of(
                service.user(Role.REPRESENTATIVE, third),
                service.user(Role.REPRESENTATIVE, leader),
                service.user(Role.AUDITOR, third),
                service.user(Role.ORGANISER, other.organiser))) {
            JsonNode whole = service.get(all, "/api/score-sheets/" + sheet);
            assertThat(whole.at("/details/crossScores")).hasSize(2);
            assertThat(whole.get("history")).hasSize(4);
        }
        ScoreSheetId leaders = other.sheet(leader);
        service.happened(leaders.value(), other.self(leaders, leader, scores));
        assertThat(service.get(service.user(Role.REPRESENTATIVE, other.members.get(1)), "/api/score-sheets/" + leaders)
                        .at("/details/selfScore/scores"))
                .as("the deputy settles the leader's own sheet")
                .isNotEmpty();
    }

    @Test
    void a_sheet_is_for_the_cluster_until_its_ranking_is_published_and_then_for_all() throws Exception {
        Contest other = new Contest(service, "Xã Một", "Xã Hai");
        ScoreSheetId sheet = other.sheet(other.members.get(0));
        String outsider = service.user(Role.REPRESENTATIVE, service.unit("Ngoài cụm"));
        assertThat(service.status(outsider, "/api/score-sheets/" + sheet)).isEqualTo(404);
        assertThat(service.get(outsider, "/api/score-sheets?period=2024-Q1&cluster=" + other.cluster)
                        .get("items"))
                .isEmpty();
        for (String insider : List.of(
                service.user(Role.ORGANISER, other.organiser),
                service.user(Role.AUDITOR, service.root()),
                service.user(Role.REPRESENTATIVE, other.members.get(1)))) {
            assertThat(service.status(insider, "/api/score-sheets/" + sheet)).isEqualTo(200);
        }
        assertThat(service.status(
                        service.user(Role.REPRESENTATIVE, other.members.get(1)),
                        "/api/clusters/" + other.cluster + "/standings?period=2024-Q1"))
                .isEqualTo(403);
        RankingId ranking = other.ranking(Period.of("2024-Q1"));
        service.happened(
                ranking.value(),
                new RankingPublished(
                        ranking,
                        other.cluster,
                        other.organiser,
                        Period.of("2024-Q1"),
                        1,
                        List.of(),
                        List.of(),
                        null,
                        Contest.DAY));
        assertThat(service.get(outsider, "/api/score-sheets/" + sheet)
                        .at("/sheet/published")
                        .asBoolean())
                .isTrue();
        assertThat(service.status(outsider, "/api/score-sheets/" + UUID.randomUUID()))
                .isEqualTo(404);
    }
}
