package vn.bangvang.command.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.command.testing.World.CLUSTER;
import static vn.bangvang.command.testing.World.TODAY;

import org.junit.jupiter.api.Test;
import vn.bangvang.command.ranking.RankingCommand.PublishRanking;
import vn.bangvang.command.ranking.RankingCommand.PublishRankingAgain;
import vn.bangvang.command.testing.Http;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.value.Period;
import vn.bangvang.shared.value.RankingId;

class RankingControllerTest {

    private static final RankingId ID = new RankingId(World.id("ranking"));

    private final Http http = new Http(RankingController::new);

    @Test
    void a_ranking_is_published_for_a_year_or_a_quarter() throws Exception {
        for (String period : new String[] {"2024", "2024-Q2"}) {
            assertThat(http.command("/api/rankings", body(period)))
                    .isEqualTo(new PublishRanking(ID, CLUSTER, Period.of(period), TODAY));
        }
        assertThat(http.command(
                        "/api/rankings/" + ID + "/publications",
                        "{'reason': 'Đính chính', 'publishedOn': '2024-12-20'}"))
                .isEqualTo(new PublishRankingAgain(ID, "Đính chính", TODAY));
    }

    @Test
    void a_period_that_does_not_exist_is_not_sent() throws Exception {
        assertThat(http.post("/api/rankings", body("2024-Q0"))).isEqualTo(400);
        assertThat(http.sent()).isEmpty();
    }

    private static String body(String period) {
        return "{'id': '%s', 'clusterId': '%s', 'period': '%s', 'publishedOn': '2024-12-20'}"
                .formatted(ID, CLUSTER, period);
    }
}
