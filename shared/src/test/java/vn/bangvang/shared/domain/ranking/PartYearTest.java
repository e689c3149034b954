package vn.bangvang.shared.domain.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.tuple;
import static vn.bangvang.shared.domain.ranking.Given.quantitative;
import static vn.bangvang.shared.domain.ranking.Given.scores;
import static vn.bangvang.shared.domain.ranking.Given.sheet;
import static vn.bangvang.shared.domain.ranking.Given.table;
import static vn.bangvang.shared.domain.ranking.Given.target;
import static vn.bangvang.shared.domain.ranking.Given.unit;
import static vn.bangvang.shared.domain.ranking.Given.units;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.scoretable.Combination;
import vn.bangvang.shared.domain.scoretable.PartYear;
import vn.bangvang.shared.domain.scoretable.ScoreTable;
import vn.bangvang.shared.domain.scoretable.ScoringTerms;
import vn.bangvang.shared.domain.scoring.SheetInput;
import vn.bangvang.shared.domain.scoring.SheetPoints;
import vn.bangvang.shared.testing.Refused;

/** D (4) leaves on 1/10, E (5) joins then: with targets of 95 they reach 150, 110, 105, 100 in the third quarter. */
class PartYearTest {

    private static final Period YEAR = Period.of("2024");
    private static final Period Q3 = Period.of("2024-Q3");
    private static final Period Q4 = Period.of("2024-Q4");
    private static final Map<UnitId, List<Period>> PARTLY =
            Map.of(unit(4), YEAR.quarters().subList(0, 3), unit(5), List.of(Q4));

    @Test
    void a_unit_that_leaves_later_still_sets_the_bar_of_the_quarters_it_was_a_member_in() {
        var points = RankingPolicy.rank(year(null)).points();

        assertThat(quarter(points.get(unit(4)), Q3)).isEqualTo(Score.of("150"));
        assertThat(quarter(points.get(unit(1)), Q3)).as("75 + 75 × 15 ÷ 55").isEqualTo(Score.of("95.45"));
        assertThat(quarter(points.get(unit(2)), Q3)).as("75 + 75 × 10 ÷ 55").isEqualTo(Score.of("88.64"));
        assertThat(quarter(points.get(unit(1)), Q4)).as("leads without D").isEqualTo(Score.of("150"));
        assertThat(points.get(unit(4))).hasSize(3);
    }

    @Test
    void its_year_and_that_of_a_joiner_are_not_ranked_unless_the_table_says_so() {
        var rows = RankingPolicy.rank(year(null)).rows();

        assertThat(rows)
                .extracting(RankingRow::rank, RankingRow::unitId, RankingRow::excluded, RankingRow::memberIn)
                .containsExactly(
                        tuple(1, unit(1), null, null),
                        tuple(2, unit(2), null, null),
                        tuple(3, unit(3), null, null),
                        tuple(
                                0,
                                unit(4),
                                ExclusionGround.PART_OF_YEAR,
                                YEAR.quarters().subList(0, 3)),
                        tuple(0, unit(5), ExclusionGround.PART_OF_YEAR, List.of(Q4)));
    }

    @Test
    void where_the_table_says_so_they_are_ranked_by_their_quarters_and_it_shows_which() {
        var rows = RankingPolicy.rank(year(PartYear.BY_ITS_QUARTERS)).rows();

        assertThat(rows.get(0).unitId())
                .as("150 of 150 in each of its quarters")
                .isEqualTo(unit(4));
        assertThat(rows.get(0).maximum()).isEqualTo(Score.of("450"));
        assertThat(rows.get(0).memberIn()).hasSize(3);
        assertThat(rows).extracting(RankingRow::rank).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void neither_of_them_blocks_the_year() {
        assertThatCode(() -> RankingPolicy.refuseGaps(year(null))).doesNotThrowAnyException();
        var sheets = new ArrayList<>(year(null).sheets());
        sheets.removeIf(one -> one.unit().equals(unit(4)) && one.quarter().equals(Q3));
        assertThat(Refused.by(() -> RankingPolicy.refuseGaps(year(null, sheets)))
                        .reason())
                .as("it set the bar there")
                .isEqualTo(Reason.SHEETS_INCOMPLETE);
    }

    private static Score quarter(List<SheetPoints> points, Period quarter) {
        return points.stream()
                .filter(one -> one.sheet().quarter().equals(quarter))
                .findFirst()
                .orElseThrow()
                .total();
    }

    private static RankingInput year(@Nullable PartYear terms) {
        List<SheetInput> sheets = new ArrayList<>();
        List<String> results = List.of("110", "105", "100", "150", "99");
        for (Period quarter : YEAR.quarters()) {
            for (int unit = 1; unit <= 5; unit++) {
                if (PARTLY.getOrDefault(unit(unit), YEAR.quarters()).contains(quarter)) {
                    sheets.add(sheet(unit, quarter, List.of(target("Q", "95")), scores("Q=" + results.get(unit - 1))));
                }
            }
        }
        return year(terms, sheets);
    }

    private static RankingInput year(@Nullable PartYear terms, List<SheetInput> sheets) {
        ScoreTable table = table(
                new ScoringTerms(2, Combination.MEAN, false, true, Score.ZERO, List.of(), 20, null, terms),
                quantitative(null, "Q", "150"));
        Map<Period, ScoreTable> tables = new HashMap<>();
        YEAR.quarters().forEach(quarter -> tables.put(quarter, table));
        return new RankingInput(YEAR, units(5), PARTLY, tables, sheets, RankingDecisions.NONE);
    }
}
