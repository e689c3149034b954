package vn.bangvang.command.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.command.testing.World.BLUE;
import static vn.bangvang.command.testing.World.CLUSTER;
import static vn.bangvang.command.testing.World.GREEN;
import static vn.bangvang.command.testing.World.PROVINCE;
import static vn.bangvang.command.testing.World.RED;
import static vn.bangvang.command.testing.World.TODAY;
import static vn.bangvang.command.testing.World.YESTERDAY;
import static vn.bangvang.command.testing.World.fixture;
import static vn.bangvang.command.testing.World.refused;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.bangvang.command.ranking.RankingCommand.PublishRanking;
import vn.bangvang.command.ranking.RankingCommand.PublishRankingAgain;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.event.RankingEvent.RankingPublished;
import vn.bangvang.shared.event.RankingEvent.RankingRepublished;
import vn.bangvang.shared.event.ScoreSheetEvent.CrossScoreCorrected;
import vn.bangvang.shared.event.ScoreSheetEvent.CrossScoreRecorded;
import vn.bangvang.shared.event.ScoreSheetEvent.ScoreSheetOpened;
import vn.bangvang.shared.eventstore.Carried.Guard;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.rule.RankingPolicy;
import vn.bangvang.shared.value.Criterion;
import vn.bangvang.shared.value.CriterionScore;
import vn.bangvang.shared.value.Period;
import vn.bangvang.shared.value.RankingId;
import vn.bangvang.shared.value.RankingRow;
import vn.bangvang.shared.value.Role;
import vn.bangvang.shared.value.Score;
import vn.bangvang.shared.value.ScoreSheetId;
import vn.bangvang.shared.value.SheetResult;
import vn.bangvang.shared.value.UnitId;

class RankingTest {

    private static final RankingId RANKING = new RankingId(World.id("ranking"));
    private static final Period Q4 = Period.of("2024-Q4");
    private static final PublishRanking PUBLISH = new PublishRanking(RANKING, CLUSTER, Q4, TODAY);
    private static final PublishRankingAgain AGAIN = new PublishRankingAgain(RANKING, "Điểm được đính chính", TODAY);

    @Test
    void the_best_mean_comes_first_and_every_sheet_is_guarded() {
        World world = scored();
        fixture(Ranking.class, world.actor("organiser"))
                .givenNoPriorActivity()
                .when(PUBLISH)
                .expectEvents(published(row(1, GREEN, "19", 1), row(2, RED, "18", 1), row(2, BLUE, "18", 1), TODAY));
        assertThat(world.carried().guards())
                .contains(
                        new Guard(sheet(RED).value(), 1),
                        new Guard(sheet(BLUE).value(), 1),
                        new Guard(sheet(GREEN).value(), 1),
                        new Guard(CLUSTER.value(), 1));
    }

    @Test
    void one_sheet_short_nothing_is_published() {
        World world = organised();
        cross(world, RED, BLUE, "18");
        cross(world, BLUE, RED, "18");
        fixture(Ranking.class, world.actor("organiser"))
                .givenNoPriorActivity()
                .when(PUBLISH)
                .expectNoEvents()
                .expectException(refused(Reason.SHEETS_INCOMPLETE));
    }

    @Test
    void a_member_publishes_no_ranking() {
        fixture(Ranking.class, scored().grant("red", Role.REPRESENTATIVE, RED).actor("red"))
                .givenNoPriorActivity()
                .when(PUBLISH)
                .expectNoEvents()
                .expectException(refused(Reason.NO_MANDATE));
    }

    @Test
    void a_corrected_score_is_published_again_with_the_reason() {
        World world = scored();
        world.happened(new CrossScoreCorrected(sheet(RED), GREEN, points("20"), "Nhầm", TODAY), 2);
        fixture(Ranking.class, world.actor("organiser"))
                .given(published(row(1, GREEN, "19", 1), row(2, RED, "18", 1), row(2, BLUE, "18", 1), YESTERDAY))
                .when(AGAIN)
                .expectEvents(new RankingRepublished(
                        RANKING,
                        2,
                        RankingPolicy.RULE,
                        2,
                        List.of(row(1, RED, "20", 2), row(2, GREEN, "19", 1), row(3, BLUE, "18", 1)),
                        "Điểm được đính chính",
                        TODAY));
    }

    @Test
    void the_same_ranking_is_not_published_again() {
        fixture(Ranking.class, scored().actor("organiser"))
                .given(published(row(1, GREEN, "19", 1), row(2, RED, "18", 1), row(2, BLUE, "18", 1), YESTERDAY))
                .when(AGAIN)
                .expectNoEvents()
                .expectException(refused(Reason.NOTHING_CHANGED));
    }

    private static World organised() {
        return new World().grant("organiser", Role.ORGANISER, PROVINCE);
    }

    private static World scored() {
        World world = organised();
        cross(world, RED, GREEN, "18");
        cross(world, BLUE, GREEN, "18");
        cross(world, GREEN, BLUE, "19");
        return world;
    }

    private static void cross(World world, UnitId unit, UnitId scorer, String points) {
        var table = List.of(new Criterion("ND1", "Huấn luyện", Score.of("20")));
        world.happened(new ScoreSheetOpened(sheet(unit), CLUSTER, unit, Q4, table, YESTERDAY), 0);
        world.happened(new CrossScoreRecorded(sheet(unit), scorer, points(points), YESTERDAY), 1);
    }

    private static RankingPublished published(RankingRow first, RankingRow second, RankingRow third, LocalDate day) {
        var rows = second.unitId().toString().compareTo(third.unitId().toString()) < 0
                ? List.of(first, second, third)
                : List.of(first, third, second);
        return new RankingPublished(RANKING, CLUSTER, PROVINCE, Q4, 1, RankingPolicy.RULE, 2, rows, day);
    }

    private static RankingRow row(int rank, UnitId unit, String total, long sequence) {
        var result = new SheetResult(sheet(unit), sequence, Q4, null, Score.of(total));
        return new RankingRow(rank, unit, Score.of(total), List.of(result));
    }

    private static ScoreSheetId sheet(UnitId unit) {
        return new ScoreSheetId(World.id("sheet " + unit));
    }

    private static List<CriterionScore> points(String points) {
        return List.of(new CriterionScore("ND1", Score.of(points), null));
    }
}
