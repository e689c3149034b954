package vn.bangvang.command.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.command.testing.World.BLUE;
import static vn.bangvang.command.testing.World.CLUSTER;
import static vn.bangvang.command.testing.World.RED;
import static vn.bangvang.command.testing.World.TODAY;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bangvang.command.scoring.ScoreSheetCommand.CorrectCrossScore;
import vn.bangvang.command.scoring.ScoreSheetCommand.CorrectSelfScore;
import vn.bangvang.command.scoring.ScoreSheetCommand.OpenScoreSheet;
import vn.bangvang.command.scoring.ScoreSheetCommand.RecordCrossScore;
import vn.bangvang.command.scoring.ScoreSheetCommand.RecordSelfScore;
import vn.bangvang.command.testing.Http;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.value.Criterion;
import vn.bangvang.shared.value.CriterionScore;
import vn.bangvang.shared.value.Period;
import vn.bangvang.shared.value.Score;
import vn.bangvang.shared.value.ScoreSheetId;

class ScoreSheetControllerTest {

    private static final ScoreSheetId ID = new ScoreSheetId(World.id("sheet"));
    private static final String PATH = "/api/score-sheets/" + ID;
    private static final List<CriterionScore> SCORES = List.of(new CriterionScore("ND1", Score.of("17.5"), null));

    private final Http http = new Http(ScoreSheetController::new);

    @Test
    void a_sheet_is_opened_for_a_quarter() throws Exception {
        var table = List.of(new Criterion("ND1", "Huấn luyện", Score.of("20")));
        assertThat(http.command("/api/score-sheets", opening("2024-Q4")))
                .isEqualTo(new OpenScoreSheet(ID, CLUSTER, RED, Period.of("2024-Q4"), table, TODAY));
        assertThat(http.post("/api/score-sheets", opening("2024-Q5"))).isEqualTo(400);
    }

    @Test
    void scores_and_their_corrections_become_commands() throws Exception {
        String correction = "'reason': 'Nhầm', 'correctedOn': '2024-12-20'";
        assertThat(http.command(PATH + "/self-scores", scores("17.5", "'scoredOn': '2024-12-20'")))
                .isEqualTo(new RecordSelfScore(ID, SCORES, TODAY));
        assertThat(http.command(PATH + "/self-scores/corrections", scores("17.5", correction)))
                .isEqualTo(new CorrectSelfScore(ID, SCORES, "Nhầm", TODAY));
        assertThat(http.command(PATH + "/cross-scores", scores("17.5", scorer("'scoredOn': '2024-12-20'"))))
                .isEqualTo(new RecordCrossScore(ID, BLUE, SCORES, TODAY));
        assertThat(http.command(PATH + "/cross-scores/corrections", scores("17.5", scorer(correction))))
                .isEqualTo(new CorrectCrossScore(ID, BLUE, SCORES, "Nhầm", TODAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e9", "-1", "17.555", "NaN", "1234567"})
    void points_that_are_not_plain_digits_are_not_sent(String points) throws Exception {
        assertThat(http.post(PATH + "/self-scores", scores(points, "'scoredOn': '2024-12-20'")))
                .isEqualTo(400);
        assertThat(http.sent()).isEmpty();
    }

    private static String scorer(String more) {
        return "'scorerId': '%s', %s".formatted(BLUE, more);
    }

    private static String scores(String points, String more) {
        return "{'scores': [{'criterion': 'ND1', 'score': '%s'}], %s}".formatted(points, more);
    }

    private static String opening(String period) {
        return "{'id': '%s', 'clusterId': '%s', 'unitId': '%s', 'period': '%s', 'openedOn': '2024-12-20', 'criteria': [{'code': 'ND1', 'name': 'Huấn luyện', 'maxScore': '20'}]}"
                .formatted(ID, CLUSTER, RED, period);
    }
}
