package vn.bangvang.query.standings;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import vn.bangvang.shared.domain.ranking.ExclusionGround;
import vn.bangvang.shared.domain.ranking.RankingEvent.RankingProposed;
import vn.bangvang.shared.domain.ranking.RankingEvent.RankingPublished;
import vn.bangvang.shared.domain.ranking.RankingEvent.UnitExcluded;
import vn.bangvang.shared.domain.ranking.RankingId;
import vn.bangvang.shared.domain.ranking.RankingRow;
import vn.bangvang.shared.domain.ranking.SheetResult;
import vn.bangvang.shared.domain.scoring.DeclineGround;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.CrossScoringDeclined;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.FinalScoreCorrected;
import vn.bangvang.shared.domain.scoring.ScoreSheetId;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitRenamed;

class StandingsIT {

    private static QuerySide service;

    @BeforeAll
    static void start() throws Exception {
        service = QuerySide.shared();
    }

    /** B with a target of 100: 150 leads (20 points); 125 exceeds by half of that: 10 + 5 = 15 points. */
    @Test
    void an_open_period_shows_the_best_that_is_known_of_each_unit_and_on_what_it_rests() throws Exception {
        Contest contest = new Contest(service, "Phường Một", "Phường Hai", "Phường Ba", "Phường Bốn");
        UnitId one = contest.members.get(0);
        UnitId two = contest.members.get(1);
        UnitId three = contest.members.get(2);
        contest.finalSheet(one, Contest.scores("30", "125", "4", "1", "0"));
        ScoreSheetId second = contest.sheet(two);
        service.happened(
                second.value(),
                contest.self(second, two, Contest.scores("40", "150", "4", "1", "0")),
                contest.cross(second, one, Contest.scores("31", "150", "4", "1", "0")),
                contest.cross(second, three, Contest.scores("32", "150", "4", "1", "0")));
        ScoreSheetId third = contest.sheet(three);
        service.happened(third.value(), contest.self(third, three, Contest.scores("20", "50", "1", "0", "1")));
        String member = service.user(Role.REPRESENTATIVE, one);
        JsonNode shown = service.get(member, path(contest, "?period=2024-Q1"));
        assertThat(shown.get("state").asString()).isEqualTo("OPEN");
        assertThat(shown.get("rows").findValuesAsString("rank")).containsExactly("1", "2", "3", "4");
        JsonNode first = shown.at("/rows/0");
        assertThat(first.at("/unit/name").asString()).isEqualTo("Phường Hai");
        assertThat(first.get("basis").asString()).isEqualTo("CROSS");
        assertThat(first.get("total").asString()).isEqualTo("91.5");
        assertThat(first.get("maximum").asString()).isEqualTo("100");
        assertThat(shown.at("/rows/1/total").asString()).isEqualTo("85");
        assertThat(shown.at("/rows/1/basis").asString()).isEqualTo("FINAL");
        assertThat(shown.at("/rows/2/total").asString()).isEqualTo("32.5");
        assertThat(shown.at("/rows/2/basis").asString()).isEqualTo("SELF");
        assertThat(shown.at("/rows/3/basis").asString()).isEqualTo("NONE");
        assertThat(service.get(member, path(contest, "?period=2024"))
                        .at("/rows/0/unit/name")
                        .asString())
                .isEqualTo("Phường Hai");
    }

    @Test
    void every_look_shows_what_changed_since_the_last_one_and_a_list_can_be_taken_along_as_csv() throws Exception {
        Contest contest = new Contest(service, "Phường Một", "Phường Hai");
        UnitId two = contest.members.get(1);
        String member = service.user(Role.REPRESENTATIVE, contest.members.get(0));
        contest.finalSheet(contest.members.get(0), Contest.scores("30", "100", "4", "1", "0"));
        ScoreSheetId sheet = contest.sheet(two);
        service.happened(sheet.value(), contest.self(sheet, two, Contest.scores("20", "100", "4", "1", "0")));
        assertThat(csv(member, contest))
                .isEqualTo("rank,unit,basis,total,maximum,rate,firstSection,deductions,decidedBy,excluded,memberIn\r\n"
                        + "1,Phường Một,FINAL,80,100,80,40,0,,,\r\n"
                        + "2,Phường Hai,SELF,70,100,70,30,0,,,\r\n");

        service.happened(
                sheet.value(),
                contest.cross(sheet, contest.members.get(0), Contest.scores("40", "150", "4", "1", "0")));

        // 150 of 100 leads and has 20 of B, the other one still 10 for its target.
        assertThat(csv(member, contest))
                .contains("1,Phường Hai,CROSS,100,100,100,60,0,,,", "2,Phường Một,FINAL,80,100,80,40,0,,,");
    }

    private static String csv(String member, Contest contest) throws Exception {
        return service.ask(
                        member,
                        path(contest, "?csv=machine&period=2024-Q1"),
                        "Accept",
                        "text/csv",
                        "Bangvang-Position",
                        Long.toString(service.head()))
                .body();
    }

    @Test
    void an_excluded_unit_has_no_rank_and_stands_apart_with_its_ground() throws Exception {
        Contest contest = new Contest(service, "Phường Một", "Phường Hai");
        UnitId two = contest.members.get(1);
        String leader = service.user(Role.REPRESENTATIVE, contest.members.get(0));
        contest.finalSheet(contest.members.get(0), Contest.scores("30", "100", "4", "1", "0"));
        contest.finalSheet(two, Contest.scores("40", "100", "4", "1", "0"));
        RankingId ranking = contest.ranking(Contest.QUARTER);
        service.happened(
                ranking.value(), new UnitExcluded(ranking, two, ExclusionGround.CORRUPTION, "Kết luận", Contest.DAY));
        JsonNode shown = service.get(leader, path(contest, "?period=2024-Q1"));
        assertThat(shown.get("rows").findValuesAsString("rank")).containsExactly("1");
        assertThat(shown.get("unranked")).hasSize(1);
        assertThat(shown.at("/unranked/0/rank").isNull()).isTrue();
        assertThat(shown.at("/unranked/0/unit/name").asString()).isEqualTo("Phường Hai");
        assertThat(shown.at("/unranked/0/excluded").asString()).isEqualTo("CORRUPTION");
        assertThat(csv(leader, contest)).endsWith("\r\n\"\",Phường Hai,FINAL,90,100,90,50,0,,CORRUPTION,\r\n");
    }

    @Test
    void until_it_is_published_a_member_sees_its_own_points_and_nothing_of_where_others_stand() throws Exception {
        Contest contest = new Contest(service, "Phường Trưởng", "Phường Phó", "Phường Ba");
        UnitId three = contest.members.get(2);
        contest.finalSheet(contest.members.get(0), Contest.scores("30", "100", "4", "1", "0"));
        contest.finalSheet(three, Contest.scores("20", "100", "4", "1", "0"));
        String member = service.user(Role.REPRESENTATIVE, three);
        assertThat(service.status(member, path(contest, "?period=2024-Q1"))).isEqualTo(403);
        assertThat(service.status(member, path(contest, "?period=2024"))).isEqualTo(403);
        assertThat(service.status(member, path(contest, "/" + contest.members.get(0) + "?period=2024-Q1")))
                .isEqualTo(403);
        assertThat(service.ask(member, path(contest, "?period=2024-Q1"), "Accept", "text/csv")
                        .statusCode())
                .isEqualTo(403);
        JsonNode own = service.get(member, path(contest, "/" + three + "?period=2024-Q1"));
        assertThat(own.at("/row/total").asString()).isEqualTo("70");
        assertThat(own.at("/row/rank").isNull()).isTrue();
        assertThat(own.get("better").isNull()).isTrue();
        String deputy = service.user(Role.REPRESENTATIVE, contest.members.get(1));
        assertThat(service.status(deputy, path(contest, "?period=2024-Q1"))).isEqualTo(403);
        assertThat(service.status(service.user(Role.AUDITOR, contest.organiser), path(contest, "?period=2024-Q1")))
                .isEqualTo(200);
    }

    @Test
    void a_rank_opens_into_the_sum_term_by_term_down_to_the_events() throws Exception {
        Contest contest = new Contest(service, "Phường Một", "Phường Hai", "Phường Ba");
        UnitId one = contest.members.get(0);
        UnitId two = contest.members.get(1);
        ScoreSheetId sheet = contest.sheet(one);
        contest.finalSheet(two, Contest.scores("38", "150", "4", "1", "0"));
        service.happened(sheet.value(), contest.self(sheet, one, Contest.scores("39", "125", "4", "1", "1")));
        long crossed = service.happened(
                sheet.value(), contest.cross(sheet, two, Contest.scores("30.5", "125", "2", "1", "1")));
        String member = service.user(Role.REPRESENTATIVE, one);
        JsonNode open = service.get(member, path(contest, "/" + one + "?period=2024-Q1"));
        assertThat(open.at("/sheets/0/table/name").asString()).isEqualTo("Bảng điểm năm 2024");
        JsonNode terms = open.at("/sheets/0/terms");
        assertThat(terms.findValuesAsString("code")).containsExactly("I", "A", "B", "II", "C", "D", "E");
        JsonNode quantitative = terms.at("/0/parts/1");
        assertThat(quantitative.get("formula").asString()).isEqualTo("ABOVE_TARGET");
        assertThat(quantitative.get("value").asString()).isEqualTo("125");
        assertThat(quantitative.get("target").asString()).isEqualTo("100");
        assertThat(quantitative.get("reference").asString()).isEqualTo("0.5");
        assertThat(quantitative.get("points").asString()).isEqualTo("15");
        assertThat(quantitative.get("words").asString()).startsWith("Vượt chỉ tiêu");
        assertThat(quantitative.at("/from/0/position").asLong()).isEqualTo(crossed);
        assertThat(quantitative.at("/from/0/by/name").asString()).isEqualTo("Phường Hai");
        assertThat(UUID.fromString(quantitative.at("/from/0/eventId").asString()))
                .isNotNull();
        assertThat(quantitative.at("/targetFrom/event").asString()).isEqualTo("score-sheet.opened");
        assertAddsUp(open);
        // The other unit has 38 + 20 + 10 + 30 of 100: 12.5 points more.
        assertThat(open.at("/better/unit/name").asString()).isEqualTo("Phường Hai");
        assertThat(open.at("/better/distance").asString()).isEqualTo("12.5");
        assertThat(open.get("words").asString()).isEqualTo("2024-Q1: 85,5 = 85,5");

        String english = service.ask(
                        member,
                        path(contest, "/" + one + "?period=2024-Q1"),
                        "Accept-Language",
                        "en",
                        "Bangvang-Position",
                        Long.toString(service.head()))
                .body();
        assertThat(english).contains("Above target", "As judged: 30.5 of at most 40.");
        assertThat(service.status(member, path(contest, "/" + contest.organiser + "?period=2024-Q1")))
                .isEqualTo(404);
    }

    @Test
    void a_published_ranking_stands_and_opens_as_it_was_when_published() throws Exception {
        Contest contest = new Contest(service, "Phường Một", "Phường Hai");
        UnitId one = contest.members.get(0);
        UnitId two = contest.members.get(1);
        var scores = Contest.scores("30", "100", "4", "1", "0");
        ScoreSheetId sheet = contest.finalSheet(one, scores);
        contest.finalSheet(two, Contest.scores("20", "100", "4", "1", "0"));
        String outsider = service.user(Role.REPRESENTATIVE, service.unit("Ngoài cụm"));
        String member = service.user(Role.ORGANISER, contest.organiser);
        JsonNode before = service.get(member, path(contest, "?period=2024-Q1"));
        assertThat(service.status(outsider, path(contest, "?period=2024-Q1"))).isEqualTo(403);

        RankingId ranking = contest.ranking(Contest.QUARTER);
        service.happened(
                ranking.value(),
                new RankingProposed(ranking, 1, List.of(), rows(before), Contest.DAY, Contest.DAY),
                new RankingPublished(
                        ranking,
                        contest.cluster,
                        contest.organiser,
                        Contest.QUARTER,
                        1,
                        List.of(),
                        rows(before),
                        null,
                        Contest.DAY));
        service.happened(
                sheet.value(),
                new FinalScoreCorrected(
                        sheet,
                        contest.organiser,
                        1,
                        Contest.scores("10", "100", "4", "1", "0"),
                        List.of(),
                        Contest.DAY));
        JsonNode published = service.get(outsider, path(contest, "?period=2024-Q1"));
        assertThat(published.get("state").asString()).isEqualTo("PUBLISHED");
        assertThat(published.at("/published/version").asInt()).isEqualTo(1);
        assertThat(published.get("rows")).isEqualTo(before.get("rows"));
        JsonNode open = service.get(outsider, path(contest, "/" + one + "?period=2024-Q1"));
        assertThat(open.at("/row/total").asString()).isEqualTo("80");
        assertThat(open.at("/sheets/0/terms/0/parts/0/from/0/event").asString()).isEqualTo("score-sheet.finalised");
        assertAddsUp(open);
    }

    @Test
    void a_ranking_looks_at_a_past_position_as_it_looked_then() throws Exception {
        Contest contest = new Contest(service, "Phường Một", "Phường Hai", "Phường Ba");
        UnitId one = contest.members.get(0);
        UnitId two = contest.members.get(1);
        String member = service.user(Role.REPRESENTATIVE, one);
        Map<Long, JsonNode> shown = new LinkedHashMap<>();
        Map<Long, JsonNode> opened = new LinkedHashMap<>();
        ScoreSheetId sheet = contest.sheet(one);
        RankingId ranking = contest.ranking(Contest.QUARTER);
        List<Runnable> year = List.of(
                () -> service.happened(
                        sheet.value(), contest.self(sheet, one, Contest.scores("39", "125", "4", "1", "0"))),
                () -> contest.finalSheet(two, Contest.scores("38", "150", "4", "1", "0")),
                () -> service.happened(
                        sheet.value(), contest.cross(sheet, two, Contest.scores("30", "125", "4", "1", "0"))),
                () -> service.happened(two.value(), new UnitRenamed(two, "Phường Hai mới", "sáp nhập", Contest.DAY)),
                () -> service.happened(
                        ranking.value(), new UnitExcluded(ranking, two, ExclusionGround.OTHER, "Vi phạm", Contest.DAY)),
                () -> service.happened(
                        sheet.value(),
                        new CrossScoringDeclined(sheet, two, DeclineGround.RECUSED, "Lợi ích", Contest.DAY)),
                () -> service.happened(
                        sheet.value(), contest.finalised(sheet, Contest.scores("33", "125", "4", "1", "0"))));
        for (Runnable event : year) {
            event.run();
            JsonNode now = service.get(member, path(contest, "?period=2024-Q1"));
            shown.put(now.get("position").asLong(), now);
            opened.put(now.get("position").asLong(), service.get(member, path(contest, "/" + one + "?period=2024-Q1")));
        }
        assertThat(shown).hasSize(year.size());
        for (long position : shown.keySet()) {
            assertThat(service.get(member, path(contest, "?period=2024-Q1&atPosition=" + position)))
                    .isEqualTo(shown.get(position));
            assertThat(service.get(member, path(contest, "/" + one + "?period=2024-Q1&atPosition=" + position)))
                    .isEqualTo(opened.get(position));
        }
        assertThat(service.status(member, path(contest, "?period=2024-Q1&atPosition=1")))
                .isEqualTo(404);
        assertThat(service.status(member, path(contest, "?period=2024-Q1&atPosition=" + (service.head() + 1))))
                .isEqualTo(400);
    }

    @Test
    void nobody_is_shown_less_than_the_position_asked_for() throws Exception {
        Contest contest = new Contest(service, "Phường Một", "Phường Hai");
        String member = service.user(Role.REPRESENTATIVE, contest.members.get(0));
        long position = service.head();
        assertThat(service.ask(
                                member,
                                path(contest, "?period=2024-Q1"),
                                "Bangvang-Position",
                                Long.toString(position + 1000))
                        .statusCode())
                .isEqualTo(503);
    }

    /** Leaves to sections, sections to the sheet, sheets to the total. */
    private static void assertAddsUp(JsonNode open) {
        BigDecimal total = BigDecimal.ZERO;
        for (JsonNode sheet : open.get("sheets")) {
            BigDecimal sum = BigDecimal.ZERO;
            for (JsonNode term : sheet.get("terms")) {
                sum = sum.add(addedUp(term));
            }
            sum = sum.subtract(number(sheet, "lateDeduction")).subtract(number(sheet, "heldBack"));
            assertThat(sum).isEqualByComparingTo(number(sheet, "total"));
            total = total.add(sum);
        }
        assertThat(total).isEqualByComparingTo(number(open.get("row"), "total"));
    }

    private static BigDecimal addedUp(JsonNode term) {
        if (term.get("parts").isEmpty()) {
            return number(term, "points");
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode part : term.get("parts")) {
            sum = sum.add(addedUp(part));
        }
        assertThat(sum).isEqualByComparingTo(number(term, "points"));
        return sum;
    }

    private static BigDecimal number(JsonNode node, String field) {
        return new BigDecimal(node.get(field).asString());
    }

    private static List<RankingRow> rows(JsonNode standings) {
        return standings
                .get("rows")
                .valueStream()
                .map(row -> new RankingRow(
                        row.get("rank").asInt(),
                        UnitId.of(row.at("/unit/id").asString()),
                        Score.of(row.get("total").asString()),
                        Score.of(row.get("maximum").asString()),
                        Score.of(row.get("firstSection").asString()),
                        null,
                        Score.of(row.get("deductions").asString()),
                        null,
                        null,
                        null,
                        row.get("sheets").valueStream().map(StandingsIT::sheet).toList()))
                .toList();
    }

    private static SheetResult sheet(JsonNode sheet) {
        return new SheetResult(
                ScoreSheetId.of(sheet.get("sheet").asString()),
                sheet.get("sequence").asLong(),
                Period.of(sheet.get("quarter").asString()),
                Score.of(sheet.get("total").asString()),
                Score.of(sheet.get("maximum").asString()));
    }

    private static String path(Contest contest, String rest) {
        return "/api/clusters/" + contest.cluster + "/standings" + rest;
    }
}
