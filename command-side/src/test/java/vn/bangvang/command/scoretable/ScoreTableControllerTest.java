package vn.bangvang.command.scoretable;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.command.testing.World.CLUSTER;
import static vn.bangvang.command.testing.World.TODAY;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.command.scoretable.ScoreTableCommand.AdoptScoreTable;
import vn.bangvang.command.scoretable.ScoreTableCommand.AmendScoreTable;
import vn.bangvang.command.testing.Http;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.scoretable.Combination;
import vn.bangvang.shared.domain.scoretable.Criterion;
import vn.bangvang.shared.domain.scoretable.CriterionKind;
import vn.bangvang.shared.domain.scoretable.ScoreTableId;
import vn.bangvang.shared.domain.scoretable.ScoringTerms;
import vn.bangvang.shared.domain.scoretable.TieBreak;

class ScoreTableControllerTest {

    private static final ScoreTableId ID = new ScoreTableId(World.id("table"));
    private static final String CRITERIA = """
            [{'code': 'I', 'name': 'Mục I', 'kind': 'PARENT', 'maxScore': '20'},
             {'code': 'I.1', 'parent': 'I', 'name': 'Huấn luyện', 'kind': 'JUDGED', 'maxScore': '20'},
             {'code': 'II', 'name': 'Thưởng, phạt', 'kind': 'BONUS_PENALTY', 'maxScore': '10', 'pointsEach': '5',
              'penaltyEach': '2.5', 'minScore': '-10'}]""";
    private static final String TERMS = """
            {'scale': 2, 'combination': 'TRIMMED_MEAN', 'normalised': true, 'mayExceedMaximum': false,
             'lateDeduction': '2', 'tieBreaks': ['FIRST_SECTION', 'WOMEN_SHARE'], 'outlierPercent': 20}""";

    private final Http http = new Http(ScoreTableController::new);

    @Test
    void tables_and_amendments_become_commands() throws Exception {
        List<Criterion> criteria = List.of(
                new Criterion("I", null, "Mục I", CriterionKind.PARENT, Score.of("20"), null, null, null),
                new Criterion("I.1", "I", "Huấn luyện", CriterionKind.JUDGED, Score.of("20"), null, null, null),
                new Criterion(
                        "II",
                        null,
                        "Thưởng, phạt",
                        CriterionKind.BONUS_PENALTY,
                        Score.of("10"),
                        Score.of("5"),
                        Score.of("2.5"),
                        Score.of("-10")));
        var terms = new ScoringTerms(
                2,
                Combination.TRIMMED_MEAN,
                true,
                false,
                Score.of("2"),
                List.of(TieBreak.FIRST_SECTION, TieBreak.WOMEN_SHARE),
                20);
        assertThat(http.command("/api/score-tables", adoption(CRITERIA, TERMS)))
                .isEqualTo(
                        new AdoptScoreTable(ID, CLUSTER, Period.of("2024"), "Bảng điểm 2024", criteria, terms, TODAY));
        assertThat(http.command("/api/score-tables/" + ID + "/amendments", amendment(CRITERIA, TERMS)))
                .isEqualTo(new AmendScoreTable(ID, criteria, terms, Period.of("2024-Q3"), "Bổ sung", TODAY));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "'20', '1e9'",
                "'5', '-5'",
                "'JUDGED', 'GUESSED'",
                "'scale': 2, 'scale': 5",
                "'scale': 2, 'outliers': 2",
                "'outlierPercent': 20, 'outlierPercent': 0",
                "'I.1', 'I 1'",
                "'WOMEN_SHARE', 'LOTTERY'",
            })
    void anything_that_is_no_table_is_not_sent(String right, String wrong) throws Exception {
        String criteria = CRITERIA.replace(right, wrong);
        String terms = TERMS.replace(right, wrong);
        assertThat(http.post("/api/score-tables", adoption(criteria, terms))).isEqualTo(400);
        assertThat(http.post("/api/score-tables/" + ID + "/amendments", amendment(criteria, terms)))
                .isEqualTo(400);
        assertThat(http.sent()).isEmpty();
    }

    @Test
    void an_empty_table_and_one_of_more_than_three_hundred_lines_are_not_sent() throws Exception {
        assertThat(http.post("/api/score-tables", adoption("[]", TERMS))).isEqualTo(400);
        String line = "{'code': 'X', 'name': 'X', 'kind': 'JUDGED', 'maxScore': '1'}";
        String many = "[" + (line + ",").repeat(300) + line + "]";
        assertThat(http.post("/api/score-tables", adoption(many, TERMS))).isEqualTo(400);
        assertThat(http.sent()).isEmpty();
    }

    private static String adoption(String criteria, String terms) {
        return "{'id': '%s', 'clusterId': '%s', 'period': '2024', 'name': 'Bảng điểm 2024', 'adoptedOn': '2024-12-20', 'criteria': %s, 'terms': %s}"
                .formatted(ID, CLUSTER, criteria, terms);
    }

    private static String amendment(String criteria, String terms) {
        return "{'from': '2024-Q3', 'reason': 'Bổ sung', 'amendedOn': '2024-12-20', 'criteria': %s, 'terms': %s}"
                .formatted(criteria, terms);
    }
}
