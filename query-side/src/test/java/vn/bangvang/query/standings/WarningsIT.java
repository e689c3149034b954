package vn.bangvang.query.standings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.bangvang.query.testing.Contest;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.scoring.CriterionScore;
import vn.bangvang.shared.domain.scoring.ScoreSheetId;

class WarningsIT {

    private final Contest contest;
    private final QuerySide service;

    WarningsIT() throws Exception {
        service = QuerySide.shared();
        contest = new Contest(service, "Phường Một", "Phường Hai", "Phường Ba", "Phường Bốn");
    }

    /** One and Two give each other 40 of 40; the two others give both 30. 20 % of 40 is 8, the difference is 10. */
    @Test
    void who_favours_whom_is_shown_to_organiser_leader_and_auditors_alone() throws Exception {
        UnitId one = contest.members.get(0);
        UnitId two = contest.members.get(1);
        scored(one, two);
        scored(two, one);
        String path = "/api/score-sheets/warnings?period=2024-Q1&cluster=" + contest.cluster;
        for (String reader : List.of(
                service.user(Role.ORGANISER, contest.organiser),
                service.user(Role.REPRESENTATIVE, one),
                service.user(Role.AUDITOR, service.root()))) {
            JsonNode quarter = service.get(reader, path).at("/quarters/0");
            assertThat(quarter.get("outliers")).hasSize(2);
            assertThat(quarter.at("/outliers/0/difference").asString()).isEqualTo("10");
            assertThat(quarter.get("favours")).hasSize(1);
            assertThat(List.of(
                            quarter.at("/favours/0/one/name").asString(),
                            quarter.at("/favours/0/other/name").asString()))
                    .containsExactlyInAnyOrder("Phường Một", "Phường Hai");
        }
        assertThat(service.status(service.user(Role.REPRESENTATIVE, two), path)).isEqualTo(403);
    }

    private void scored(UnitId unit, UnitId friend) {
        ScoreSheetId sheet = contest.sheet(unit);
        service.happened(sheet.value(), contest.self(sheet, unit, judged("30")));
        contest.members.stream()
                .filter(other -> !other.equals(unit))
                .forEach(other -> service.happened(
                        sheet.value(), contest.cross(sheet, other, judged(other.equals(friend) ? "40" : "30"))));
    }

    private static List<CriterionScore> judged(String points) {
        return Contest.scores(points, "100", "4", "1", "0");
    }
}
