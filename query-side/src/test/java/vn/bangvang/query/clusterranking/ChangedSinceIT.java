package vn.bangvang.query.clusterranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.bangvang.query.testing.Contest;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.event.RankingEvent.AwardsConfirmed;
import vn.bangvang.shared.event.RankingEvent.AwardsProposed;
import vn.bangvang.shared.event.RankingEvent.RankingPublished;
import vn.bangvang.shared.event.RankingEvent.UnitAcclaimed;
import vn.bangvang.shared.event.ScoreSheetEvent.FinalScoreCorrected;
import vn.bangvang.shared.value.AwardProposal;
import vn.bangvang.shared.value.CriterionScore;
import vn.bangvang.shared.value.NominationId;
import vn.bangvang.shared.value.RankingId;
import vn.bangvang.shared.value.RankingRow;
import vn.bangvang.shared.value.Role;
import vn.bangvang.shared.value.Score;
import vn.bangvang.shared.value.ScoreSheetId;
import vn.bangvang.shared.value.SheetResult;
import vn.bangvang.shared.value.UnitId;

/** The unit that was published first and acclaimed has its final scores corrected afterwards. */
class ChangedSinceIT {

    private static final List<CriterionScore> SCORES = Contest.scores("30", "100", "4", "1", "0");
    private static final NominationId FLAG = new NominationId(UUID.randomUUID());

    private static QuerySide service;
    private static Contest contest;
    private static RankingId ranking;
    private static ScoreSheetId sheet;
    private static String organiser;

    @BeforeAll
    static void correctWhatIsPublished() throws Exception {
        service = QuerySide.shared();
        contest = new Contest(service, "Phường Nhất", "Phường Nhì");
        organiser = service.user(Role.ORGANISER, contest.organiser);
        List<RankingRow> rows = new ArrayList<>();
        for (UnitId unit : contest.members) {
            ScoreSheetId one = contest.finalSheet(unit, SCORES);
            sheet = rows.isEmpty() ? one : sheet;
            rows.add(row(rows.size() + 1, unit, one));
        }
        ranking = contest.ranking(Contest.QUARTER);
        UnitId first = contest.members.get(0);
        service.happened(
                ranking.value(),
                new RankingPublished(
                        ranking,
                        contest.cluster,
                        contest.organiser,
                        Contest.QUARTER,
                        1,
                        List.of(),
                        rows,
                        null,
                        Contest.DAY),
                new UnitAcclaimed(ranking, first, 2, 2, 2, Contest.DAY),
                new AwardsProposed(ranking, List.of(new AwardProposal(FLAG, first, 1, "CTDT")), Contest.DAY));
        JsonNode before = read("/api/rankings/" + ranking);
        assertThat(before.at("/details/changedSince").isNull()).isTrue();
        assertThat(before.at("/details/awards/0/inDoubt").asBoolean()).isFalse();
        assertThat(tasks()).doesNotContain("PUBLISH_AGAIN", "REVIEW_AWARDS");
        service.happened(
                sheet.value(),
                new FinalScoreCorrected(
                        sheet,
                        contest.organiser,
                        1,
                        Contest.scores("1", "100", "4", "1", "0"),
                        List.of(),
                        Contest.DAY));
    }

    @Test
    void the_standings_and_the_ranking_say_that_scores_have_changed_since_and_whose() throws Exception {
        String standings = "/api/clusters/" + contest.cluster + "/standings?period=2024-Q1";
        for (JsonNode changed : List.of(
                read(standings).at("/published/changedSince"),
                read("/api/rankings/" + ranking).at("/details/changedSince"))) {
            assertThat(changed.at("/units/0/name").asString()).isEqualTo("Phường Nhất");
            assertThat(changed.get("words").asString()).contains("đã thay đổi từ đó");
        }
    }

    @Test
    void acclamation_and_awards_are_in_doubt_and_the_organiser_has_tasks_until_it_confirms() throws Exception {
        JsonNode shown = read("/api/rankings/" + ranking);
        assertThat(shown.at("/details/acclamation/inDoubt").asBoolean()).isTrue();
        assertThat(shown.at("/details/awards/0/inDoubt").asBoolean()).isTrue();
        assertThat(tasks()).contains("PUBLISH_AGAIN", "REVIEW_AWARDS");
        service.happened(
                ranking.value(),
                new AwardsConfirmed(ranking, List.of(FLAG), 1, 1, "Vẫn dẫn đầu theo kết luận", Contest.DAY));
        JsonNode confirmed = read("/api/rankings/" + ranking);
        assertThat(confirmed.at("/details/awards/0/inDoubt").asBoolean()).isFalse();
        assertThat(confirmed.at("/details/reviews/0/reason").asString()).isEqualTo("Vẫn dẫn đầu theo kết luận");
        assertThat(tasks()).as("the acclamation still is").contains("PUBLISH_AGAIN", "REVIEW_AWARDS");
    }

    private static List<String> tasks() throws Exception {
        return read("/api/inbox").get("items").findValuesAsString("task");
    }

    private static JsonNode read(String path) throws Exception {
        return service.get(organiser, path);
    }

    private static RankingRow row(int rank, UnitId unit, ScoreSheetId sheet) {
        Score total = Score.of("80");
        Score most = Score.of("100");
        long last = 5 - 1;
        return new RankingRow(
                rank,
                unit,
                total,
                most,
                Score.of("40"),
                null,
                Score.ZERO,
                null,
                null,
                null,
                List.of(new SheetResult(sheet, last, Contest.QUARTER, total, most)));
    }
}
