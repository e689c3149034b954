package vn.bangvang.query.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.bangvang.query.testing.Contest;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.NominationId;
import vn.bangvang.shared.domain.ranking.AwardProposal;
import vn.bangvang.shared.domain.ranking.ExclusionGround;
import vn.bangvang.shared.domain.ranking.ObjectionId;
import vn.bangvang.shared.domain.ranking.RankingEvent.AwardsProposed;
import vn.bangvang.shared.domain.ranking.RankingEvent.ExclusionLifted;
import vn.bangvang.shared.domain.ranking.RankingEvent.MembersBallotRecorded;
import vn.bangvang.shared.domain.ranking.RankingEvent.ObjectionAnswered;
import vn.bangvang.shared.domain.ranking.RankingEvent.ObjectionRaised;
import vn.bangvang.shared.domain.ranking.RankingEvent.RankingProposed;
import vn.bangvang.shared.domain.ranking.RankingEvent.RankingPublished;
import vn.bangvang.shared.domain.ranking.RankingEvent.RankingRepublished;
import vn.bangvang.shared.domain.ranking.RankingEvent.TieDecided;
import vn.bangvang.shared.domain.ranking.RankingEvent.UnitAcclaimed;
import vn.bangvang.shared.domain.ranking.RankingEvent.UnitExcluded;
import vn.bangvang.shared.domain.ranking.RankingEvent.WomenShareRecorded;
import vn.bangvang.shared.domain.ranking.RankingId;
import vn.bangvang.shared.domain.ranking.RankingRow;
import vn.bangvang.shared.domain.ranking.TableUse;
import vn.bangvang.shared.domain.ranking.UnitVotes;
import vn.bangvang.shared.domain.scoretable.TieBreak;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitRenamed;

class ClusterRankingIT {

    private static final LocalDate DAY = Contest.DAY;
    private static QuerySide service;
    private static Contest contest;
    private static UnitId one;
    private static UnitId two;
    private static String member;
    private static String outsider;

    @BeforeAll
    static void start() throws Exception {
        service = QuerySide.shared();
        contest = new Contest(service, "Phường Minh Khai", "Phường Thượng Cát");
        one = contest.members.get(0);
        two = contest.members.get(1);
        member = service.user(Role.REPRESENTATIVE, two);
        outsider = service.user(Role.REPRESENTATIVE, service.unit("Ngoài cụm"));
    }

    @Test
    void what_was_decided_and_objected_to_is_for_the_cluster_until_the_ranking_is_published() throws Exception {
        RankingId ranking = contest.ranking(Period.of("2024-Q2"));
        ObjectionId objection = new ObjectionId(UUID.randomUUID());
        service.happened(
                ranking.value(),
                new UnitExcluded(ranking, one, ExclusionGround.CORRUPTION, "Kết luận 12", DAY),
                new ExclusionLifted(ranking, one, "Kết luận bị hủy", DAY),
                new MembersBallotRecorded(ranking, List.of(new UnitVotes(one, 3), new UnitVotes(two, 1)), 4, 4, DAY),
                new WomenShareRecorded(ranking, one, 7, 10, DAY),
                new TieDecided(ranking, two, List.of(one, two), "Thành tích nổi bật hơn", DAY),
                new RankingProposed(ranking, 1, List.of(), rows(one, two), DAY.plusDays(5), DAY),
                new ObjectionRaised(ranking, objection, two, "Thiếu điểm thưởng", List.of("BB 3"), DAY),
                new ObjectionAnswered(ranking, objection, false, "Đã tính đủ", DAY));
        assertThat(service.status(outsider, "/api/rankings/" + ranking)).isEqualTo(404);
        assertThat(service.get(outsider, "/api/rankings?cluster=" + contest.cluster + "&state=PROPOSED")
                        .get("items"))
                .isEmpty();
        JsonNode shown = service.get(service.user(Role.AUDITOR, contest.organiser), "/api/rankings/" + ranking);
        assertThat(shown.at("/ranking/state").asString()).isEqualTo("PROPOSED");
        assertThat(shown.at("/details/exclusions/0/liftReason").asString()).isEqualTo("Kết luận bị hủy");
        assertThat(shown.at("/details/ballots/0/votes/0/votes").asInt()).isEqualTo(3);
        assertThat(shown.at("/details/womenShares/0/women").asInt()).isEqualTo(7);
        assertThat(shown.at("/details/tieDecisions/0/decidedBy/name").asString())
                .isEqualTo("Phường Thượng Cát");
        assertThat(shown.at("/details/proposals/0/objectionsUntil").asString()).isEqualTo("2024-04-06");
        assertThat(shown.at("/details/objections/0/answer").asString()).isEqualTo("Đã tính đủ");
        assertThat(shown.at("/details/objections/0/upheld").asBoolean()).isFalse();
        assertThat(service.get(member, "/api/rankings/" + ranking).at("/details/versions"))
                .isEmpty();

        publish(ranking, "2024-Q2");
        assertThat(service.get(outsider, "/api/rankings/" + ranking)
                        .at("/ranking/state")
                        .asString())
                .isEqualTo("PUBLISHED");
    }

    @Test
    void what_was_published_keeps_its_words_whatever_the_units_are_called_later() throws Exception {
        Contest own = new Contest(service, "Phường Tân Trào", "Phường Nông Tiến");
        UnitId first = own.members.get(0);
        UnitId second = own.members.get(1);
        String reader = service.user(Role.REPRESENTATIVE, second);
        RankingId ranking = own.ranking(Period.of("2024-Q4"));
        service.happened(
                ranking.value(),
                new RankingPublished(
                        ranking,
                        own.cluster,
                        own.organiser,
                        Period.of("2024-Q4"),
                        1,
                        List.of(),
                        rows(first, second),
                        null,
                        DAY));

        service.happened(
                first.value(),
                new UnitRenamed(first, "Phường Đổi Tên", "Sắp xếp", DAY.plusDays(30)),
                new UnitRenamed(first, "Phường Nhập Sau", "Nhập lùi ngày", DAY.minusDays(1)));

        assertThat(names(reader, "/api/rankings/" + ranking)).contains("Phường Tân Trào");
        assertThat(names(reader, "/api/clusters/" + own.cluster + "/standings?period=2024-Q4"))
                .contains("Phường Tân Trào")
                .doesNotContain("Đổi Tên", "Nhập Sau");
        service.happened(
                ranking.value(),
                new RankingRepublished(
                        ranking,
                        2,
                        List.of(new TableUse(Period.of("2024-Q4"), own.table, 1)),
                        rows(second, first),
                        "chấm lại",
                        DAY));
        JsonNode versions = service.get(reader, "/api/rankings/" + ranking).at("/details/versions");
        assertThat(versions.at("/0/tables/0/table/name").asString()).isEqualTo("Bảng điểm năm 2024");
        assertThat(versions.at("/0/places/1/unit/name").asString()).isEqualTo("Phường Nhập Sau");
        assertThat(versions.at("/1/places/0/unit/name").asString()).isEqualTo("Phường Tân Trào");
    }

    private static String names(String reader, String path) throws Exception {
        return service.get(reader, path).findValuesAsString("name").toString();
    }

    @Test
    void a_published_ranking_shows_every_version_the_newest_first_and_what_it_led_to() throws Exception {
        RankingId ranking = contest.ranking(Period.of("2024-Q3"));
        publish(ranking, "2024-Q3");
        NominationId nomination = new NominationId(UUID.randomUUID());
        NominationId flag = new NominationId(UUID.randomUUID());
        NominationId certificate = new NominationId(UUID.randomUUID());
        service.happened(
                ranking.value(),
                new AwardsProposed(
                        ranking,
                        List.of(new AwardProposal(flag, one, 1, "CTDT"), new AwardProposal(certificate, two, 2, "BKT")),
                        DAY),
                new RankingRepublished(ranking, 2, List.of(), rows(two, one), "chấm lại", DAY),
                new UnitAcclaimed(ranking, two, 10, 9, 8, DAY),
                new AwardsProposed(
                        ranking,
                        List.of(
                                new AwardProposal(nomination, two, 1, "CTDT"),
                                new AwardProposal(certificate, two, 1, "BKT")),
                        DAY));
        JsonNode shown = service.get(outsider, "/api/rankings/" + ranking);
        assertThat(shown.at("/ranking/version").asInt()).isEqualTo(2);
        assertThat(shown.at("/ranking/acclaimed/name").asString()).isEqualTo("Phường Thượng Cát");
        JsonNode newest = shown.at("/details/versions/0");
        assertThat(newest.at("/places/0/unit/name").asString()).isEqualTo("Phường Thượng Cát");
        assertThat(newest.at("/places/0/rate").asString()).isEqualTo("66.66");
        assertThat(newest.at("/places/1/decidedBy").asString()).isEqualTo("FIRST_SECTION");
        assertThat(newest.get("reason").asString()).isEqualTo("chấm lại");
        assertThat(shown.at("/details/versions/1/places/0/unit/name").asString())
                .isEqualTo("Phường Minh Khai");
        assertThat(shown.at("/details/acclamation/inFavour").asInt()).isEqualTo(8);
        assertThat(shown.at("/details/awards").findValuesAsString("nomination"))
                .containsExactly(nomination.toString(), certificate.toString(), flag.toString());
        assertThat(shown.at("/details/awards").findValuesAsString("current")).containsExactly("true", "true", "false");
    }

    @Test
    void a_unit_that_was_excluded_has_no_rank_and_stands_apart_with_its_ground() throws Exception {
        RankingId ranking = contest.ranking(Period.of("2024-Q1"));
        RankingRow excluded = new RankingRow(
                0,
                two,
                Score.of("20"),
                Score.of("30"),
                Score.of("10"),
                null,
                Score.ZERO,
                null,
                ExclusionGround.CORRUPTION,
                null,
                List.of());
        service.happened(
                ranking.value(),
                new RankingPublished(
                        ranking,
                        contest.cluster,
                        contest.organiser,
                        Period.of("2024-Q1"),
                        1,
                        List.of(),
                        List.of(row(1, one, null), excluded),
                        null,
                        DAY));
        String path = "/api/rankings/" + ranking;
        JsonNode version = service.get(outsider, path).at("/details/versions/0");
        assertThat(version.get("places").findValuesAsString("rank")).containsExactly("1");
        assertThat(version.get("unranked").findValuesAsString("excluded")).containsExactly("CORRUPTION");
        assertThat(version.at("/unranked/0/unit/name").asString()).isEqualTo("Phường Thượng Cát");
        assertThat(version.at("/unranked/0/rank").isNull()).isTrue();
        assertThat(csv(outsider, path)).endsWith("\"\",Phường Thượng Cát,20,30,66.66,10,0,,CORRUPTION,,[]");
    }

    @Test
    void as_csv_it_is_what_was_published_last_and_before_that_what_was_proposed_last() throws Exception {
        Contest own = new Contest(service, "Phường Tân An", "Phường Tân Bình");
        UnitId first = own.members.get(0);
        UnitId second = own.members.get(1);
        RankingId ranking = own.ranking(Period.of("2024-Q1"));
        service.happened(
                ranking.value(),
                new RankingProposed(ranking, 1, List.of(), rows(first, second), DAY.plusDays(5), DAY),
                new RankingProposed(ranking, 2, List.of(), rows(second, first), DAY.plusDays(5), DAY));
        String path = "/api/rankings/" + ranking;
        String reader = service.user(Role.ORGANISER, own.organiser);
        assertThat(csv(reader, path).get(1)).contains("1,Phường Tân Bình");
        service.happened(
                ranking.value(),
                new RankingPublished(
                        ranking,
                        own.cluster,
                        own.organiser,
                        Period.of("2024-Q1"),
                        1,
                        List.of(),
                        rows(second, first),
                        null,
                        DAY),
                new RankingRepublished(ranking, 2, List.of(), rows(first, second), "chấm lại", DAY));
        assertThat(csv(reader, path).get(1)).contains("1,Phường Tân An");
    }

    private static List<String> csv(String reader, String path) throws Exception {
        return service.ask(
                        reader,
                        path + "?csv=machine",
                        "Accept",
                        "text/csv",
                        "Bangvang-Position",
                        Long.toString(service.head()))
                .body()
                .lines()
                .toList();
    }

    @Test
    void a_ranking_is_a_table_of_the_places_as_they_were_published_last() throws Exception {
        Contest own = new Contest(service, "Phường Thượng Cát", "Phường Minh Khai, quận Hai");
        UnitId first = own.members.get(0);
        UnitId second = own.members.get(1);
        RankingId ranking = own.ranking(Period.of("2024-Q3"));
        service.happened(
                ranking.value(),
                new RankingPublished(
                        ranking,
                        own.cluster,
                        own.organiser,
                        Period.of("2024-Q3"),
                        1,
                        List.of(),
                        rows(first, second),
                        null,
                        DAY),
                new RankingRepublished(ranking, 2, List.of(), rows(second, first), "chấm lại", DAY));
        String path = "/api/rankings/" + ranking;
        service.get(outsider, path);
        assertThat(service.ask(outsider, path + "?format=csv").body().lines())
                .containsExactly(
                        "\uFEFF\"Hạng\";\"Đơn vị\";\"Tổng điểm\";\"Điểm tối đa\";\"Tỷ lệ\";\"Phần I\";\"Điểm trừ\";"
                                + "\"Phân định theo\";\"Bị loại vì\";\"Là thành viên trong\";\"Phiếu chấm\"",
                        "\"1\";\"Phường Minh Khai, quận Hai\";\"20\";\"30\";\"66,66\";\"10\";\"0\";\"\";\"\";\"\";\"\"",
                        "\"2\";\"Phường Thượng Cát\";\"20\";\"30\";\"66,66\";\"10\";\"0\";"
                                + "\"điểm phần I cao hơn\";\"\";\"\";\"\"");
        assertThat(service.ask(outsider, path + "?csv=machine").body().lines())
                .element(1)
                .asString()
                .startsWith("1,\"Phường Minh Khai, quận Hai\",20,30,66.66,");
    }

    private static void publish(RankingId ranking, String period) {
        service.happened(
                ranking.value(),
                new RankingPublished(
                        ranking,
                        contest.cluster,
                        contest.organiser,
                        Period.of(period),
                        1,
                        List.of(),
                        rows(one, two),
                        null,
                        DAY));
    }

    private static List<RankingRow> rows(UnitId first, UnitId second) {
        return List.of(row(1, first, null), row(2, second, TieBreak.FIRST_SECTION));
    }

    private static RankingRow row(int rank, UnitId unit, TieBreak decidedBy) {
        return new RankingRow(
                rank,
                unit,
                Score.of("20"),
                Score.of("30"),
                Score.of("10"),
                null,
                Score.ZERO,
                decidedBy,
                null,
                null,
                List.of());
    }
}
