package vn.bangvang.shared.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.value.Criterion;
import vn.bangvang.shared.value.CriterionScore;
import vn.bangvang.shared.value.Score;

class ScoringPolicyTest {

    private static final List<Criterion> TABLE =
            List.of(new Criterion("A", "Huấn luyện", Score.of("60")), new Criterion("B", "Hậu cần", Score.of("40")));

    @ParameterizedTest
    @CsvSource({"A=0 B=0", "A=60 B=40", "B=39.99 A=59.5"})
    void every_criterion_once_within_its_points_is_fine(String given) {
        assertThatCode(() -> ScoringPolicy.checkScores(TABLE, scores(given))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "A=60.01 B=40, SCORE_OUT_OF_RANGE",
        "A=-0.01 B=40, SCORE_OUT_OF_RANGE",
        "A=60, SCORES_INCOMPLETE",
        "A=60 A=50 B=40, LISTED_TWICE",
        "A=60 B=40 C=5, UNKNOWN_CRITERION",
    })
    void anything_else_is_refused_by_name(String given, Reason reason) {
        assertThat(Refused.by(() -> ScoringPolicy.checkScores(TABLE, scores(given)))
                        .reason())
                .isEqualTo(reason);
    }

    @Test
    void what_is_missing_is_named() {
        assertThat(Refused.by(() -> ScoringPolicy.checkScores(TABLE, List.of()))
                        .details()
                        .get("missing"))
                .isEqualTo(List.of("A", "B"));
    }

    @Test
    void a_table_names_each_criterion_once_and_gives_it_points() {
        var worthless = List.of(new Criterion("A", "Không điểm", Score.ZERO));
        var twice = List.of(TABLE.get(0), TABLE.get(0));

        assertThatCode(() -> ScoringPolicy.checkTable(TABLE)).doesNotThrowAnyException();
        assertThat(Refused.by(() -> ScoringPolicy.checkTable(worthless)).reason())
                .isEqualTo(Reason.WORTHLESS_CRITERION);
        assertThat(Refused.by(() -> ScoringPolicy.checkTable(twice)).reason()).isEqualTo(Reason.LISTED_TWICE);
    }

    private static List<CriterionScore> scores(String given) {
        return Stream.of(given.split(" "))
                .map(pair -> pair.split("="))
                .map(pair -> new CriterionScore(pair[0], Score.of(pair[1]), null))
                .toList();
    }
}
