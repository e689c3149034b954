package vn.bangvang.query.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.bangvang.query.testing.Contest;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.cluster.ClusterEvent.ClusterYearCorrected;
import vn.bangvang.shared.domain.cluster.ClusterEvent.UnitLeftCluster;
import vn.bangvang.shared.domain.cluster.Stay;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.Nominee;
import vn.bangvang.shared.domain.kernel.NomineeKind;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationDrafted;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationSubmitted;
import vn.bangvang.shared.domain.nomination.NominationId;
import vn.bangvang.shared.domain.nomination.RouteStep;
import vn.bangvang.shared.domain.ranking.AwardProposal;
import vn.bangvang.shared.domain.ranking.RankingEvent.AwardsConfirmed;
import vn.bangvang.shared.domain.ranking.RankingEvent.AwardsProposed;
import vn.bangvang.shared.domain.ranking.RankingEvent.RankingPublished;
import vn.bangvang.shared.domain.ranking.RankingEvent.UnitAcclaimed;
import vn.bangvang.shared.domain.ranking.RankingId;
import vn.bangvang.shared.domain.ranking.RankingRow;
import vn.bangvang.shared.domain.ranking.SheetResult;
import vn.bangvang.shared.domain.scoring.CriterionScore;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.FinalScoreCorrected;
import vn.bangvang.shared.domain.scoring.ScoreSheetId;
import vn.bangvang.shared.law.StepKind;

/** The unit that was published first and acclaimed has its final scores corrected afterwards. */
class ChangedSinceIT {

    private static final List<CriterionScore> SCORES = Contest.scores("30", "100", "4", "1", "0");
    private static final NominationId FLAG = new NominationId(UUID.randomUUID());
    private static final NominationId SUBMITTED = new NominationId(UUID.randomUUID());

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
            rows.add(row(rows.size() + 1, unit, one, 5 - 1));
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
                new AwardsProposed(
                        ranking,
                        List.of(
                                new AwardProposal(FLAG, first, 1, "CTDT"),
                                new AwardProposal(SUBMITTED, contest.members.get(1), 2, "BKT")),
                        Contest.DAY));
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
    void a_member_that_left_before_or_was_taken_off_the_roster_changes_a_published_ranking_too() throws Exception {
        for (boolean dropped : List.of(false, true)) {
            Contest other = new Contest(service, "Phường Ở", "Phường Lại", "Phường Đi");
            List<RankingRow> rows = new ArrayList<>();
            for (UnitId unit : other.members) {
                rows.add(row(rows.size() + 1, unit, other.finalSheet(unit, SCORES), 6 - 1));
            }
            RankingId published = other.ranking(Contest.QUARTER);
            service.happened(
                    published.value(),
                    new RankingPublished(
                            published,
                            other.cluster,
                            other.organiser,
                            Contest.QUARTER,
                            1,
                            List.of(),
                            rows,
                            null,
                            Contest.DAY));
            String reader = service.user(Role.ORGANISER, other.organiser);
            String path = "/api/rankings/" + published;
            assertThat(service.get(reader, path).at("/details/changedSince").isNull())
                    .isTrue();
            List<UnitId> staying = other.members.subList(0, 2);
            service.happened(
                    other.cluster.value(),
                    new UnitLeftCluster(
                            other.cluster,
                            other.organiser,
                            2024,
                            other.members.get(2),
                            staying,
                            "Chuyển cụm",
                            Contest.DAY));
            assertThat(service.get(reader, path).at("/details/changedSince").isNull())
                    .as("it left after the quarter")
                    .isTrue();
            service.happened(
                    other.cluster.value(),
                    new ClusterYearCorrected(
                            other.cluster,
                            other.organiser,
                            2024,
                            dropped ? staying : other.members,
                            staying.get(0),
                            staying.get(1),
                            dropped ? null : List.of(new Stay(other.members.get(2), null, LocalDate.of(2024, 3, 1))),
                            "Nhầm",
                            Contest.DAY));
            JsonNode changed = service.get(reader, path).at("/details/changedSince");
            assertThat(changed.at("/units").findValuesAsString("name")).containsExactly("Phường Đi");
            String standings = "/api/clusters/" + other.cluster + "/standings?period=2024-Q1";
            assertThat(service.get(reader, standings)
                            .at("/published/changedSince/units/0/name")
                            .asString())
                    .isEqualTo("Phường Đi");
            assertThat(service.get(reader, "/api/inbox?limit=200").get("items").findValuesAsString("id"))
                    .contains(published.toString());
        }
    }

    @Test
    void a_nomination_submitted_already_says_so_to_whoever_has_to_approve_it() throws Exception {
        UnitId approving = service.unit("Đơn vị duyệt cờ");
        Nominee nominee = new Nominee(NomineeKind.COLLECTIVE, contest.members.get(1), null, null);
        service.happened(
                SUBMITTED.value(),
                new NominationDrafted(
                        SUBMITTED,
                        contest.members.get(1),
                        nominee,
                        "CTDT",
                        2024,
                        contest.cluster,
                        ranking,
                        1,
                        Contest.DAY),
                new NominationSubmitted(
                        SUBMITTED,
                        contest.members.get(1),
                        nominee,
                        "CTDT",
                        2024,
                        contest.cluster,
                        "law",
                        "Điều 26",
                        List.of(new RouteStep(StepKind.ENDORSE, "unit", approving, null, null, null)),
                        List.of(),
                        List.of(),
                        CaseText.plain("Dẫn đầu"),
                        Contest.DAY,
                        null,
                        false));
        String approver = service.user(Role.APPROVER, approving);
        JsonNode task = service.get(approver, "/api/inbox").at("/items/0");
        assertThat(task.get("id").asString()).isEqualTo(SUBMITTED.toString());
        assertThat(task.at("/inDoubt/ranking").asString()).isEqualTo(ranking.toString());
        assertThat(task.at("/inDoubt/cluster/name").asString())
                .isEqualTo(service.get(approver, "/api/rankings/" + ranking)
                        .at("/ranking/cluster/name")
                        .asString())
                .isNotEmpty();
        JsonNode file = service.get(approver, "/api/nominations/" + SUBMITTED);
        assertThat(file.at("/inDoubt/words").asString()).contains("đã thay đổi từ đó");
        assertThat(file.at("/timeline/1/detail/inDoubt").asString()).contains("đã thay đổi từ đó");
        assertThat(file.at("/timeline/0/detail/cluster").asString())
                .isEqualTo(file.at("/dossier/cluster/name").asString())
                .isNotEmpty();
        service.happened(
                ranking.value(), new AwardsConfirmed(ranking, List.of(SUBMITTED), 1, 1, "Vẫn dẫn đầu", Contest.DAY));
        assertThat(service.get(approver, "/api/nominations/" + SUBMITTED)
                        .at("/inDoubt")
                        .isNull())
                .isTrue();
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

    private static RankingRow row(int rank, UnitId unit, ScoreSheetId sheet, long last) {
        Score total = Score.of("80");
        Score most = Score.of("100");
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
