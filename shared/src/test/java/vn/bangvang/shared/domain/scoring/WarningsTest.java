package vn.bangvang.shared.domain.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.shared.domain.ranking.Given.judged;
import static vn.bangvang.shared.domain.ranking.Given.notAssigned;
import static vn.bangvang.shared.domain.ranking.Given.quantitative;
import static vn.bangvang.shared.domain.ranking.Given.scores;
import static vn.bangvang.shared.domain.ranking.Given.table;
import static vn.bangvang.shared.domain.ranking.Given.terms;
import static vn.bangvang.shared.domain.ranking.Given.unit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.scoretable.Assignment;
import vn.bangvang.shared.domain.scoretable.Combination;
import vn.bangvang.shared.domain.scoretable.ScoreTable;
import vn.bangvang.shared.domain.scoretable.ScoringTerms;
import vn.bangvang.shared.domain.scoring.Warnings.CrossScored;
import vn.bangvang.shared.domain.scoring.Warnings.MutualFavour;
import vn.bangvang.shared.domain.scoring.Warnings.Outlier;

/** The tables point out from 20 % on; 100 points can be judged. */
class WarningsTest {

    private static final ScoreTable HUNDRED =
            table(terms(2), judged(null, "A", "60"), judged(null, "B", "40"), quantitative(null, "Q", "50"));

    /** The others gave 80 and 82, in the mean 81: 61 is 20 off, 62 is 19. */
    @Test
    void a_scorer_off_the_mean_of_the_others_by_the_percentage_is_pointed_out() {
        var found = Warnings.of(HUNDRED, List.of(sheet(1, "2:A=60 B=20", "3:A=60 B=22", "4:A=60 B=1")));

        assertThat(found.outliers())
                .containsExactly(new Outlier(
                        sheetOf(1),
                        unit(1),
                        unit(4),
                        Score.of("61"),
                        Score.of("81"),
                        Score.of("-20"),
                        Score.of("100")));
        assertThat(Warnings.of(HUNDRED, List.of(sheet(1, "2:A=60 B=20", "3:A=60 B=22", "4:A=60 B=2")))
                        .outliers())
                .isEmpty();
    }

    @Test
    void of_two_scorers_nobody_can_say_which_one_is_off() {
        assertThat(Warnings.of(HUNDRED, List.of(sheet(1, "2:A=60 B=40", "3:A=0 B=0")))
                        .outliers())
                .isEmpty();
    }

    @Test
    void facts_are_not_judged_and_do_not_count() {
        assertThat(Warnings.of(HUNDRED, List.of(sheet(1, "2:A=60 Q=900", "3:A=60 Q=1", "4:A=60 Q=1")))
                        .outliers())
                .isEmpty();
    }

    /** Without A only 40 points can be judged, of which 8 are 20 %. */
    @Test
    void the_percentage_is_of_what_could_be_judged() {
        var onlyB = sheet(1, List.of(notAssigned("A")), "2:B=30", "3:B=30", "4:B=38");

        assertThat(Warnings.of(HUNDRED, List.of(onlyB)).outliers())
                .singleElement()
                .satisfies(outlier -> {
                    assertThat(outlier.scorer()).isEqualTo(unit(4));
                    assertThat(outlier.difference()).isEqualTo(Score.of("8"));
                    assertThat(outlier.maximum()).isEqualTo(Score.of("40"));
                });
    }

    /** 1 gets 95 of 2 where others give 70; 2 gets 92 of 1 where others give 71 in the mean. */
    @Test
    void two_that_lift_each_other_are_pointed_out_as_a_pair_once() {
        var found = Warnings.of(
                HUNDRED,
                List.of(
                        sheet(2, "1:A=60 B=32", "3:A=60 B=10", "4:A=60 B=12"),
                        sheet(1, "2:A=60 B=35", "3:A=60 B=10", "4:A=60 B=10")));

        assertThat(found.favours()).containsExactly(new MutualFavour(unit(1), unit(2), Score.of("21"), Score.of("25")));
        assertThat(found.outliers()).hasSize(2);
    }

    @Test
    void a_favour_that_is_not_returned_is_no_pair_nor_are_two_that_press_each_other_down() {
        var lifted = sheet(1, "2:A=60 B=35", "3:A=60 B=10", "4:A=60 B=10");
        var fair = sheet(2, "1:A=60 B=12", "3:A=60 B=10", "4:A=60 B=12");
        assertThat(Warnings.of(HUNDRED, List.of(lifted, fair)).favours()).isEmpty();

        var down = sheet(1, "2:A=30 B=0", "3:A=60 B=0", "4:A=60 B=0");
        var downToo = sheet(2, "1:A=30 B=0", "3:A=60 B=0", "4:A=60 B=0");
        assertThat(Warnings.of(HUNDRED, List.of(down, downToo)).outliers()).hasSize(2);
        assertThat(Warnings.of(HUNDRED, List.of(down, downToo)).favours()).isEmpty();
    }

    @Test
    void a_table_without_a_percentage_points_out_nothing() {
        var silent = new ScoringTerms(2, Combination.MEAN, false, true, Score.ZERO, List.of(), 0);

        assertThat(Warnings.of(table(silent, judged(null, "A", "60")), List.of(sheet(1, "2:A=60", "3:A=0", "4:A=0")))
                        .outliers())
                .isEmpty();
    }

    private static CrossScored sheet(int unit, String... byScorer) {
        return sheet(unit, List.of(), byScorer);
    }

    private static CrossScored sheet(int unit, List<Assignment> assignments, String... byScorer) {
        Map<UnitId, List<CriterionScore>> scores = new HashMap<>();
        for (String one : byScorer) {
            String[] parts = one.split(":");
            scores.put(unit(Integer.parseInt(parts[0])), scores(parts[1]));
        }
        return new CrossScored(sheetOf(unit), unit(unit), assignments, scores);
    }

    private static ScoreSheetId sheetOf(int unit) {
        return new ScoreSheetId(new UUID(unit, 1));
    }
}
