package vn.bangvang.command.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.command.testing.World.BLUE;
import static vn.bangvang.command.testing.World.CLUSTER;
import static vn.bangvang.command.testing.World.GREEN;
import static vn.bangvang.command.testing.World.RED;
import static vn.bangvang.command.testing.World.TODAY;
import static vn.bangvang.command.testing.World.TOMORROW;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bangvang.command.scoring.ScoreSheetCommand.AcceptConsolidation;
import vn.bangvang.command.scoring.ScoreSheetCommand.ConsolidateSheet;
import vn.bangvang.command.scoring.ScoreSheetCommand.CorrectAssignments;
import vn.bangvang.command.scoring.ScoreSheetCommand.CorrectCrossScore;
import vn.bangvang.command.scoring.ScoreSheetCommand.CorrectFinalScore;
import vn.bangvang.command.scoring.ScoreSheetCommand.CorrectSelfScore;
import vn.bangvang.command.scoring.ScoreSheetCommand.DeclineCrossScoring;
import vn.bangvang.command.scoring.ScoreSheetCommand.FinaliseSheet;
import vn.bangvang.command.scoring.ScoreSheetCommand.OpenScoreSheet;
import vn.bangvang.command.scoring.ScoreSheetCommand.OpenScoreSheets;
import vn.bangvang.command.scoring.ScoreSheetCommand.RecordCrossScore;
import vn.bangvang.command.scoring.ScoreSheetCommand.RecordSelfScore;
import vn.bangvang.command.scoring.ScoreSheetCommand.ReverifySheet;
import vn.bangvang.command.scoring.ScoreSheetCommand.SubmitExplanation;
import vn.bangvang.command.testing.Http;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.scoretable.Assignment;
import vn.bangvang.shared.domain.scoring.Adjustment;
import vn.bangvang.shared.domain.scoring.CriterionScore;
import vn.bangvang.shared.domain.scoring.DeclineGround;
import vn.bangvang.shared.domain.scoring.Explanation;
import vn.bangvang.shared.domain.scoring.ScoreSheetId;

class ScoreSheetControllersTest {

    private static final ScoreSheetId ID = new ScoreSheetId(World.id("sheet"));
    private static final ScoreSheetId OTHER = new ScoreSheetId(World.id("other sheet"));
    private static final String PATH = "/api/score-sheets/" + ID;
    private static final LocalDate DUE = LocalDate.of(2024, 12, 20);
    private static final List<CriterionScore> SCORES =
            List.of(new CriterionScore("ND1", Score.of("17.5"), Score.of("2"), List.of("Biên bản 5"), "Tốt"));
    private static final String SCORE =
            "{'criterion': 'ND1', 'value': '17.5', 'penalties': '2', 'evidence': ['Biên bản 5'], 'remark': 'Tốt'%s}";
    private static final List<Adjustment> WHY = List.of(new Adjustment("ND1", "Nhầm"));
    private static final String CHANGES = "'changes': [" + SCORE.formatted(", 'reason': 'Nhầm'") + "], ";
    private static final List<Assignment> ASKED =
            List.of(new Assignment("ND1", true, Score.of("90.5")), new Assignment("ND2", false, null));
    private static final String ASSIGNMENTS =
            "'assignments': [{'criterion': 'ND1', 'assigned': true, 'target': '90.5'}, {'criterion': 'ND2', 'assigned': false}]";

    private final Http sheets = new Http(ScoreSheetController::new);
    private final Http scoring = new Http(ScoringController::new);
    private final Http settling = new Http(SettlingController::new);

    @Test
    void a_sheet_is_opened_for_a_quarter_and_its_assignments_are_corrected() throws Exception {
        String opening =
                "{'id': '%s', 'clusterId': '%s', 'unitId': '%s', 'period': '%s', 'openedOn': '2024-12-20', 'selfDueOn': '2024-12-20', 'crossDueOn': '2024-12-21', %s}";
        assertThat(sheets.command("/api/score-sheets", opening.formatted(ID, CLUSTER, RED, "2024-Q4", ASSIGNMENTS)))
                .isEqualTo(open(ID, RED, ASKED));
        assertThat(sheets.post("/api/score-sheets", opening.formatted(ID, CLUSTER, RED, "2024-Q5", ASSIGNMENTS)))
                .isEqualTo(400);
        assertThat(sheets.command(
                        PATH + "/assignments/corrections",
                        "{%s, 'reason': 'Nhầm', 'correctedOn': '2024-12-20'}".formatted(ASSIGNMENTS)))
                .isEqualTo(new CorrectAssignments(ID, ASKED, "Nhầm", TODAY));
    }

    @Test
    void the_sheets_of_several_members_are_opened_at_once() throws Exception {
        String opening = """
                {'clusterId': '%s', 'period': '2024-Q4', 'openedOn': '2024-12-20', 'selfDueOn': '2024-12-20',
                 'crossDueOn': '2024-12-21',
                 'sheets': [{'id': '%s', 'unitId': '%s', %s}, {'id': '%s', 'unitId': '%s'}]}""".formatted(CLUSTER, ID, RED, ASSIGNMENTS, OTHER, BLUE);
        var command = new OpenScoreSheets(List.of(open(ID, RED, ASKED), open(OTHER, BLUE, List.of())));
        assertThat(sheets.command("/api/score-sheets/openings", opening)).isEqualTo(command);
        assertThat(command.aggregateId()).isEqualTo(ID);
        assertThat(sheets.post("/api/score-sheets/openings", opening.replaceAll("'sheets': .*]", "'sheets': []")))
                .isEqualTo(400);
    }

    @Test
    void the_last_days_to_score_and_to_explain_are_said() throws Exception {
        String opening =
                "{'clusterId': '%s', 'unitId': '%s', 'period': '2024-Q4', 'openedOn': '2024-12-20', 'selfDueOn': '2024-12-20', 'crossDueOn': '2024-12-21'}"
                        .formatted(CLUSTER, RED);
        for (String day : List.of("'selfDueOn': '2024-12-20', ", ", 'crossDueOn': '2024-12-21'")) {
            assertThat(sheets.post("/api/score-sheets", opening.replace(day, "")))
                    .isEqualTo(400);
        }
        String consolidation = "{'consolidatorId': '%s', %s'consolidatedOn': '2024-12-20'}".formatted(RED, CHANGES);
        assertThat(settling.post(PATH + "/consolidation", consolidation)).isEqualTo(400);
        assertThat(sheets.sent()).isEmpty();
        assertThat(settling.sent()).isEmpty();
    }

    @Test
    void scores_declines_and_corrections_become_commands() throws Exception {
        String on = "'scoredOn': '2024-12-20'";
        String correction = "'reason': 'Nhầm', 'correctedOn': '2024-12-20'";
        String blue = "'scorerId': '%s', ".formatted(BLUE);
        assertThat(scoring.command(PATH + "/self-scores", scores(on)))
                .isEqualTo(new RecordSelfScore(ID, SCORES, TODAY));
        assertThat(scoring.command(PATH + "/self-scores/corrections", scores(correction)))
                .isEqualTo(new CorrectSelfScore(ID, SCORES, "Nhầm", TODAY));
        assertThat(scoring.command(PATH + "/cross-scores", scores(blue + on)))
                .isEqualTo(new RecordCrossScore(ID, BLUE, SCORES, TODAY));
        assertThat(scoring.command(PATH + "/cross-scores/corrections", scores(blue + correction)))
                .isEqualTo(new CorrectCrossScore(ID, BLUE, SCORES, "Nhầm", TODAY));
        assertThat(scoring.command(
                        PATH + "/declines",
                        "{%s'ground': 'RECUSED', 'reason': 'Có liên quan', 'declinedOn': '2024-12-20'}"
                                .formatted(blue)))
                .isEqualTo(new DeclineCrossScoring(ID, BLUE, DeclineGround.RECUSED, "Có liên quan", TODAY));
    }

    @Test
    void settling_becomes_commands_in_which_a_changed_value_has_its_reason() throws Exception {
        assertThat(settling.command(
                        PATH + "/consolidation",
                        "{'consolidatorId': '%s', %s'explainUntil': '2024-12-21', 'consolidatedOn': '2024-12-20'}"
                                .formatted(RED, CHANGES)))
                .isEqualTo(new ConsolidateSheet(ID, RED, SCORES, WHY, TOMORROW, TODAY));
        assertThat(settling.command(PATH + "/acceptance", "{'acceptedOn': '2024-12-20'}"))
                .isEqualTo(new AcceptConsolidation(ID, TODAY));
        assertThat(
                        settling.command(
                                PATH + "/explanations",
                                "{'explanations': [{'criterion': 'ND1', 'text': 'Thiếu một lần'}], 'explainedOn': '2024-12-20'}"))
                .isEqualTo(
                        new SubmitExplanation(ID, List.of(new Explanation("ND1", "Thiếu một lần", List.of())), TODAY));
        assertThat(settling.command(PATH + "/re-verification", "{%s'reverifiedOn': '2024-12-20'}".formatted(CHANGES)))
                .isEqualTo(new ReverifySheet(ID, SCORES, WHY, TODAY));
        assertThat(settling.command(PATH + "/finalisation", "{'finalisedOn': '2024-12-20'}"))
                .isEqualTo(new FinaliseSheet(ID, TODAY));
        String silent = CHANGES.replace("Nhầm", "  ");
        assertThat(settling.command(
                        PATH + "/final-score-corrections", "{%s'correctedOn': '2024-12-20'}".formatted(silent)))
                .isEqualTo(new CorrectFinalScore(ID, SCORES, List.of(), TODAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e9", "-1", "17.55555", "NaN", "1234567890123", ""})
    void values_that_are_not_plain_digits_are_not_sent(String value) throws Exception {
        String scores = scores("'scoredOn': '2024-12-20'").replace("17.5", value);
        String changes = CHANGES.replace("17.5", value);
        assertThat(scoring.post(PATH + "/self-scores", scores)).isEqualTo(400);
        assertThat(settling.post(PATH + "/re-verification", "{%s'reverifiedOn': '2024-12-20'}".formatted(changes)))
                .isEqualTo(400);
        assertThat(scoring.sent()).isEmpty();
        assertThat(settling.sent()).isEmpty();
    }

    @Test
    void scores_without_end_are_not_sent() throws Exception {
        String evidence = "'evidence': [" + "'x', ".repeat(20) + "'x']";
        String many = scores("'scoredOn': '2024-12-20'").replace("'evidence': ['Biên bản 5']", evidence);
        assertThat(scoring.post(PATH + "/self-scores", many)).isEqualTo(400);
        String nothing = "{'scorerId': '%s', 'scores': [], 'scoredOn': '2024-12-20'}".formatted(GREEN);
        assertThat(scoring.post(PATH + "/cross-scores", nothing)).isEqualTo(400);
        assertThat(scoring.sent()).isEmpty();
    }

    private static String scores(String more) {
        return "{'scores': [%s], %s}".formatted(SCORE.formatted(""), more);
    }

    private static OpenScoreSheet open(ScoreSheetId sheet, UnitId unit, List<Assignment> asked) {
        return new OpenScoreSheet(sheet, CLUSTER, unit, Period.of("2024-Q4"), asked, DUE, TOMORROW, TODAY);
    }
}
