package vn.bangvang.query.clusterranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.event.ClusterEvent.ClusterFormed;
import vn.bangvang.shared.event.ClusterEvent.ClusterYearCorrected;
import vn.bangvang.shared.event.ClusterEvent.ClusterYearOpened;
import vn.bangvang.shared.event.PledgeEvent.PledgeAmended;
import vn.bangvang.shared.event.PledgeEvent.PledgeClosed;
import vn.bangvang.shared.event.PledgeEvent.PledgeFullySigned;
import vn.bangvang.shared.event.PledgeEvent.PledgeOpened;
import vn.bangvang.shared.event.PledgeEvent.PledgeSigned;
import vn.bangvang.shared.event.PledgeEvent.PledgeWitnessed;
import vn.bangvang.shared.event.PledgeEvent.SignatureDeclined;
import vn.bangvang.shared.event.RankingEvent.RankingPublished;
import vn.bangvang.shared.event.RankingEvent.RankingRepublished;
import vn.bangvang.shared.event.ScoreSheetEvent.CrossScoreCorrected;
import vn.bangvang.shared.event.ScoreSheetEvent.CrossScoreRecorded;
import vn.bangvang.shared.event.ScoreSheetEvent.ScoreSheetOpened;
import vn.bangvang.shared.event.ScoreSheetEvent.SelfScoreCorrected;
import vn.bangvang.shared.event.ScoreSheetEvent.SelfScoreRecorded;
import vn.bangvang.shared.value.Accumulation;
import vn.bangvang.shared.value.ClusterId;
import vn.bangvang.shared.value.ClusterKind;
import vn.bangvang.shared.value.Criterion;
import vn.bangvang.shared.value.CriterionScore;
import vn.bangvang.shared.value.Period;
import vn.bangvang.shared.value.PersonId;
import vn.bangvang.shared.value.PersonalText;
import vn.bangvang.shared.value.PledgeId;
import vn.bangvang.shared.value.RankingId;
import vn.bangvang.shared.value.RankingRow;
import vn.bangvang.shared.value.Role;
import vn.bangvang.shared.value.Score;
import vn.bangvang.shared.value.ScoreSheetId;
import vn.bangvang.shared.value.Target;
import vn.bangvang.shared.value.UnitId;
import vn.bangvang.shared.value.Witness;

/** One year of a cluster, read back from every register it shows in. */
class ClusterYearIT {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    private static final ClusterId CLUSTER = new ClusterId(UUID.randomUUID());
    private static QuerySide service;
    private static UnitId one;
    private static UnitId two;
    private static String member;
    private static String outsider;

    @BeforeAll
    static void start() throws Exception {
        service = QuerySide.shared();
        one = service.unit("Phường Minh Khai");
        two = service.unit("Phường Thượng Cát");
        member = service.user(Role.REPRESENTATIVE, one);
        outsider = service.user(Role.REPRESENTATIVE, service.unit("Ngoài cụm"));
        service.happened(
                CLUSTER.value(),
                new ClusterFormed(CLUSTER, ClusterKind.CLUSTER, "Cụm thi đua số 3", service.root(), DAY),
                new ClusterYearOpened(CLUSTER, service.root(), 2024, List.of(one), one, one, DAY),
                new ClusterYearCorrected(CLUSTER, service.root(), 2024, List.of(one, two), one, two, "thiếu", DAY));
    }

    @Test
    void the_cluster_shows_its_roster_as_corrected() throws Exception {
        JsonNode found = service.get(member, "/api/clusters?q=cum+thi+dua+so+3&year=2024&member=" + two);
        assertThat(found.at("/items/0/id").asString()).isEqualTo(CLUSTER.toString());
        assertThat(service.get(member, "/api/clusters?year=2023&member=" + two).get("items"))
                .isEmpty();
        JsonNode year = service.get(member, "/api/clusters/" + CLUSTER).at("/years/0");
        assertThat(year.get("members").findValuesAsString("name"))
                .containsExactly("Phường Minh Khai", "Phường Thượng Cát");
        assertThat(year.at("/deputy/name").asString()).isEqualTo("Phường Thượng Cát");
        assertThat(year.get("reason").asString()).isEqualTo("thiếu");
    }

    @Test
    void a_pledge_shows_who_has_signed_which_version() throws Exception {
        PledgeId pledge = new PledgeId(UUID.randomUUID());
        service.happened(
                pledge.value(),
                new PledgeOpened(
                        pledge,
                        CLUSTER,
                        2024,
                        service.root(),
                        "Đoàn kết",
                        List.of("Nội dung"),
                        List.of(new Target("NS", "Thu ngân sách", "tỷ đồng", Score.of("12.5"), Accumulation.SUM)),
                        List.of(one, two),
                        new Witness(null, "Sở Nội vụ", text("Lê Chứng"), "Giám đốc"),
                        DAY,
                        DAY),
                signed(pledge, 1, one),
                signed(pledge, 1, two),
                new PledgeFullySigned(pledge, 1, DAY));
        JsonNode full = service.get(member, "/api/pledges/" + pledge);
        assertThat(full.at("/pledge/fullySignedOn").asString()).isEqualTo("2024-03-01");
        assertThat(full.at("/pledge/signed").asInt()).isEqualTo(2);
        assertThat(full.at("/pledge/targets/0/value").asString()).isEqualTo("12.5");
        assertThat(full.at("/signatures/1/signer").asString()).isEqualTo("Trần Ký");

        service.happened(
                pledge.value(),
                new PledgeAmended(
                        pledge,
                        2,
                        "Đoàn kết hơn",
                        List.of("Mới"),
                        List.of(),
                        new Witness(one, null, text("Lê Mới"), null),
                        null,
                        "đổi chỉ tiêu",
                        DAY));
        JsonNode amended = service.get(member, "/api/pledges?q=doan+ket+hon&cluster=" + CLUSTER)
                .at("/items/0");
        assertThat(amended.get("version").asInt()).isEqualTo(2);
        assertThat(amended.get("signed").asInt()).isZero();
        assertThat(amended.get("fullySignedOn").isNull()).isTrue();
        assertThat(amended.get("signUntil").isNull()).isTrue();
        assertThat(amended.at("/witness/unit/name").asString()).isEqualTo("Phường Minh Khai");
        assertThat(service.get(member, "/api/pledges/" + pledge)
                        .get("witnessPerson")
                        .asString())
                .isEqualTo("Lê Mới");
    }

    @Test
    void a_pledge_shows_who_declined_who_was_late_who_witnessed_and_that_it_is_closed() throws Exception {
        PledgeId pledge = new PledgeId(UUID.randomUUID());
        UnitId witness = service.unit("Ban CHQS thành phố");
        service.happened(
                pledge.value(),
                new PledgeOpened(
                        pledge,
                        CLUSTER,
                        2023,
                        service.root(),
                        "Quyết thắng",
                        List.of(),
                        List.of(),
                        List.of(one, two),
                        new Witness(witness, null, text("Lê Chứng"), "Chính ủy"),
                        DAY.minusDays(2),
                        DAY.minusDays(3)),
                new PledgeSigned(pledge, 1, one, text("Trần Ký"), "Chủ tịch", DAY, true, 2),
                new SignatureDeclined(pledge, 1, two, "chưa thống nhất", DAY),
                new PledgeWitnessed(pledge, 1, witness, null, text("Lê Thay"), "Phó chính ủy", DAY));
        JsonNode shown = service.get(member, "/api/pledges/" + pledge);
        assertSigning(shown, 1, 1, 0);
        assertThat(shown.at("/signatures/0/late").asBoolean()).isTrue();
        assertThat(shown.at("/signatures/0/daysLate").asInt()).isEqualTo(2);
        assertThat(shown.at("/declines/0/reason").asString()).isEqualTo("chưa thống nhất");
        assertThat(shown.at("/pledge/witness/unit/name").asString()).isEqualTo("Ban CHQS thành phố");
        assertThat(shown.at("/pledge/witness/witnessedOn").asString()).isEqualTo("2024-03-01");
        assertThat(shown.get("witnessPerson").asString()).isEqualTo("Lê Chứng");
        assertThat(shown.at("/witnessSignatures/0/signer").asString()).isEqualTo("Lê Thay");

        service.happened(
                pledge.value(),
                new PledgeSigned(pledge, 1, two, text("Phạm Ký"), "Chủ tịch", DAY, true, 2),
                new PledgeFullySigned(pledge, 1, DAY),
                new PledgeClosed(pledge, 1, DAY));
        JsonNode closed = service.get(member, "/api/pledges/" + pledge);
        assertSigning(closed, 2, 0, 0);
        assertThat(closed.get("declines")).hasSize(1);
        assertThat(closed.at("/pledge/closedOn").asString()).isEqualTo("2024-03-01");
    }

    private static void assertSigning(JsonNode shown, int signed, int declined, int outstanding) {
        assertThat(shown.at("/pledge/signed").asInt()).isEqualTo(signed);
        assertThat(shown.at("/pledge/declined").asInt()).isEqualTo(declined);
        assertThat(shown.at("/pledge/outstanding").asInt()).isEqualTo(outstanding);
    }

    @Test
    void a_sheet_is_for_the_cluster_until_its_ranking_is_published_and_then_for_all() throws Exception {
        ScoreSheetId sheet = new ScoreSheetId(UUID.randomUUID());
        service.happened(
                sheet.value(),
                new ScoreSheetOpened(
                        sheet,
                        CLUSTER,
                        one,
                        Period.of("2024-Q2"),
                        List.of(new Criterion("A", "Kinh tế", Score.of("100"))),
                        DAY),
                new SelfScoreRecorded(sheet, one, scores("90"), DAY),
                new SelfScoreCorrected(sheet, one, scores("91.5"), "nhầm", DAY),
                new CrossScoreRecorded(sheet, two, scores("80"), DAY),
                new CrossScoreCorrected(sheet, two, scores("85"), "nhầm", DAY));
        JsonNode shown = service.get(member, "/api/score-sheets/" + sheet);
        assertThat(shown.at("/sheet/selfTotal").asString()).isEqualTo("91.5");
        assertThat(shown.at("/details/selfScore/reason").asString()).isEqualTo("nhầm");
        assertThat(shown.at("/details/crossScores/0/total").asString()).isEqualTo("85");
        assertThat(shown.at("/details/criteria/0/maxScore").asString()).isEqualTo("100");
        assertThat(service.status(outsider, "/api/score-sheets/" + sheet)).isEqualTo(404);
        assertThat(service.get(outsider, "/api/score-sheets?period=2024-Q2").get("items"))
                .isEmpty();
        for (String other : List.of(
                service.user(Role.ORGANISER, service.root()),
                service.user(Role.AUDITOR, service.root()),
                service.user(Role.REPRESENTATIVE, two))) {
            assertThat(service.status(other, "/api/score-sheets/" + sheet)).isEqualTo(200);
        }

        publish("2024-Q2");
        assertThat(service.get(outsider, "/api/score-sheets/" + sheet)
                        .at("/sheet/published")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void a_ranking_shows_every_version_the_newest_first() throws Exception {
        RankingId ranking = publish("2024-Q3");
        service.happened(
                ranking.value(),
                new RankingRepublished(
                        ranking,
                        2,
                        "mean",
                        2,
                        List.of(
                                new RankingRow(1, two, Score.of("95"), List.of()),
                                new RankingRow(2, one, Score.of("90"), List.of())),
                        "chấm lại",
                        DAY));
        JsonNode shown = service.get(outsider, "/api/rankings/" + ranking);
        assertThat(shown.at("/ranking/version").asInt()).isEqualTo(2);
        assertThat(shown.at("/versions/0/places/0/unit/name").asString()).isEqualTo("Phường Thượng Cát");
        assertThat(shown.at("/versions/0/reason").asString()).isEqualTo("chấm lại");
        assertThat(shown.at("/versions/1/places/0/unit/name").asString()).isEqualTo("Phường Minh Khai");
        assertThat(service.get(outsider, "/api/rankings?year=2024&cluster=" + CLUSTER)
                        .at("/items/0/period"))
                .isNotNull();
    }

    private static RankingId publish(String period) {
        RankingId ranking = new RankingId(UUID.randomUUID());
        service.happened(
                ranking.value(),
                new RankingPublished(
                        ranking,
                        CLUSTER,
                        service.root(),
                        Period.of(period),
                        1,
                        "mean",
                        2,
                        List.of(new RankingRow(1, one, Score.of("98"), List.of())),
                        DAY));
        return ranking;
    }

    private static PledgeSigned signed(PledgeId pledge, int version, UnitId unit) {
        return new PledgeSigned(pledge, version, unit, text("Trần Ký"), "Chủ tịch", DAY, false, 0);
    }

    private static PersonalText text(String name) {
        return new PersonalText(new PersonId(UUID.randomUUID()), name);
    }

    private static List<CriterionScore> scores(String score) {
        return List.of(new CriterionScore("A", Score.of(score), null));
    }
}
