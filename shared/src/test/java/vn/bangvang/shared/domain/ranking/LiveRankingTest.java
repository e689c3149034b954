package vn.bangvang.shared.domain.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.shared.domain.ranking.Given.Q1;
import static vn.bangvang.shared.domain.ranking.Given.input;
import static vn.bangvang.shared.domain.ranking.Given.quantitative;
import static vn.bangvang.shared.domain.ranking.Given.scores;
import static vn.bangvang.shared.domain.ranking.Given.sheet;
import static vn.bangvang.shared.domain.ranking.Given.table;
import static vn.bangvang.shared.domain.ranking.Given.target;
import static vn.bangvang.shared.domain.ranking.Given.terms;
import static vn.bangvang.shared.domain.ranking.Given.unit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.scoretable.ScoreTable;
import vn.bangvang.shared.domain.scoring.SheetInput;

class LiveRankingTest {

    private static final ScoreTable TWENTY = table(terms(2), quantitative(null, "Q", "20"));

    private record Place(UnitId unit, Period quarter) {}

    static LongStream seeds() {
        return LongStream.range(0, 1000);
    }

    /** With 60 of 50 unit 1 leads and unit 2, 10 % above, has 15; when 1 falls to 52, 2 leads and 1 has 10 + 4 ÷ 10 × 10. */
    @Test
    void when_the_leader_falls_back_the_others_rise() {
        var live = new LiveRanking(input(TWENTY, aiming(1, "60"), aiming(2, "55")));
        assertThat(live.rows()).extracting(row -> row.total().toString()).containsExactly("20", "15");

        live.put(aiming(1, "52"));

        assertThat(live.rows()).extracting(row -> row.unitId()).containsExactly(unit(2), unit(1));
        assertThat(live.rows()).extracting(row -> row.total().toString()).containsExactly("20", "14");
    }

    @Test
    void a_sheet_taken_away_and_an_excluded_unit_raise_no_bar_any_more() {
        var live = new LiveRanking(input(TWENTY, aiming(1, "60"), aiming(2, "55"), aiming(3, "51")));

        live.remove(unit(1), Q1);
        assertThat(total(live, 2)).isEqualTo(Score.of("20"));
        live.decide(RankingDecisions.NONE.excluding(Map.of(unit(2), ExclusionGround.OTHER)));
        assertThat(total(live, 3)).isEqualTo(Score.of("20"));
        live.decide(RankingDecisions.NONE);
        assertThat(total(live, 3)).as("2 of 10 of the other half").isEqualTo(Score.of("12"));
    }

    @Test
    void a_stranger_and_a_quarter_of_another_year_change_nothing() {
        var live = new LiveRanking(input(TWENTY, aiming(1, "55")));
        var rows = live.rows();

        live.put(aiming(9, "500"));
        live.put(sheet(1, Period.of("2023-Q1"), List.of(), scores("Q=500")));
        live.remove(unit(9), Q1);
        live.remove(unit(1), Period.of("2023-Q1"));

        assertThat(live.rows()).isEqualTo(rows);
    }

    /** The incremental result is, to the last digit, what is computed anew from all inputs. */
    @ParameterizedTest
    @MethodSource("seeds")
    void after_every_change_it_is_what_all_inputs_give(long seed) {
        var random = new RandomScoring(seed);
        var period = random.below(3) == 0 ? Period.of("2024") : Q1;
        int members = 1 + random.below(8);
        Map<Period, ScoreTable> tables = new HashMap<>();
        period.quarters().forEach(quarter -> tables.put(quarter, random.table()));
        Map<Place, SheetInput> sheets = new HashMap<>();
        var decisions = RankingDecisions.NONE;
        var partly = period.isYear() ? random.partly(members, period) : Map.<UnitId, List<Period>>of();
        var live =
                new LiveRanking(new RankingInput(period, Given.units(members), partly, tables, List.of(), decisions));

        for (int change = 0; change < 40; change++) {
            var quarters = period.quarters();
            var quarter = quarters.get(random.below(quarters.size()));
            int unit = 1 + random.below(members);
            int kind = random.below(10);
            if (kind == 0) {
                sheets.remove(new Place(unit(unit), quarter));
                live.remove(unit(unit), quarter);
            } else if (kind == 1) {
                decisions = random.decisions(members);
                live.decide(decisions);
            } else {
                var sheet = random.sheet(tables.get(quarter), unit, quarter);
                sheets.put(new Place(unit(unit), quarter), sheet);
                live.put(sheet);
            }
            var input = new RankingInput(period, Given.units(members), partly, tables, sheets.values(), decisions);
            var outcome = RankingPolicy.rank(input);
            assertThat(live.rows()).isEqualTo(outcome.rows());
            assertThat(new LiveRanking(input).rows()).isEqualTo(outcome.rows());
            Given.units(members)
                    .forEach(member -> assertThat(live.points(member))
                            .isEqualTo(outcome.points().get(member)));
        }
    }

    /** So many that they are worked on by several processors. */
    @Test
    void of_six_hundred_units_it_is_what_all_inputs_give() {
        var random = new RandomScoring(600);
        var table = random.table();
        Map<Place, SheetInput> sheets = new HashMap<>();
        var live = new LiveRanking(Given.input(table, Q1, 600, List.of(), RankingDecisions.NONE));
        for (int change = 0; change < 1300; change++) {
            var sheet = random.sheet(table, 1 + change % 600, Q1);
            sheets.put(new Place(sheet.unit(), Q1), sheet);
            live.put(sheet);
            if (change % 100 == 0) {
                var input = Given.input(table, Q1, 600, sheets.values(), RankingDecisions.NONE);
                assertThat(live.rows()).isEqualTo(RankingPolicy.rank(input).rows());
            }
        }
    }

    private static Score total(LiveRanking live, int unit) {
        return live.rows().stream()
                .filter(row -> row.unitId().equals(unit(unit)))
                .findFirst()
                .orElseThrow()
                .total();
    }

    private static SheetInput aiming(int unit, String result) {
        return sheet(unit, Q1, List.of(target("Q", "50")), scores("Q=" + result));
    }
}
