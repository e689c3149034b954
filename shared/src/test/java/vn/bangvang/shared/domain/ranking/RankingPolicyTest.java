package vn.bangvang.shared.domain.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.tuple;
import static vn.bangvang.shared.domain.ranking.Given.Q1;
import static vn.bangvang.shared.domain.ranking.Given.input;
import static vn.bangvang.shared.domain.ranking.Given.judged;
import static vn.bangvang.shared.domain.ranking.Given.quantitative;
import static vn.bangvang.shared.domain.ranking.Given.scores;
import static vn.bangvang.shared.domain.ranking.Given.sheet;
import static vn.bangvang.shared.domain.ranking.Given.table;
import static vn.bangvang.shared.domain.ranking.Given.target;
import static vn.bangvang.shared.domain.ranking.Given.terms;
import static vn.bangvang.shared.domain.ranking.Given.unit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.scoretable.ScoreTable;
import vn.bangvang.shared.domain.scoring.SheetInput;
import vn.bangvang.shared.testing.Refused;

class RankingPolicyTest {

    private static final Period YEAR = Period.of("2024");
    private static final ScoreTable HUNDRED = table(terms(2), judged(null, "A", "60"), judged(null, "B", "40"));

    static LongStream seeds() {
        return LongStream.range(0, 1000);
    }

    @Test
    void equal_totals_share_a_rank_and_the_next_one_is_skipped() {
        assertThat(rows(input(
                        HUNDRED,
                        sheet(1, "A=60 B=30"),
                        sheet(2, "A=50 B=35"),
                        sheet(3, "A=55 B=30"),
                        sheet(4, "A=40 B=30"))))
                .extracting(
                        RankingRow::rank, RankingRow::unitId, row -> row.total().toString())
                .containsExactly(
                        tuple(1, unit(1), "90"),
                        tuple(2, unit(2), "85"),
                        tuple(2, unit(3), "85"),
                        tuple(4, unit(4), "70"));
    }

    @Test
    void each_criterion_is_rounded_once_half_up_before_the_total_is_added() {
        ScoreTable table = table(terms(2), quantitative(null, "A", "10"), quantitative(null, "B", "10"));
        var thirds = List.of(target("A", "3"), target("B", "3"));
        var row = rows(input(table, sheet(1, Q1, thirds, scores("A=1 B=2")))).get(0);

        // 10 × 1 ÷ 6 = 1.666… and 10 × 2 ÷ 6 = 3.333…: 1.67 + 3.33.
        assertThat(row.total()).isEqualTo(Score.of("5.00"));
        assertThat(rows(input(
                                table(terms(2), quantitative(null, "A", "0.01"), quantitative(null, "B", "0.01")),
                                sheet(1, Q1, List.of(target("A", "2"), target("B", "2")), scores("A=1 B=2"))))
                        .get(0)
                        .total())
                .as("0.0025 is nothing, 0.005 is 0.01")
                .isEqualTo(Score.of("0.01"));
    }

    @Test
    void a_year_adds_its_four_quarters() {
        List<SheetInput> sheets = new ArrayList<>();
        for (Period quarter : YEAR.quarters()) {
            sheets.add(sheet(1, quarter, List.of(), scores("A=15 B=5")));
            sheets.add(sheet(2, quarter, List.of(), scores("A=20 B=2.5")));
        }

        var rows = rows(input(HUNDRED, YEAR, 2, sheets, RankingDecisions.NONE));

        assertThat(rows).extracting(row -> row.total().toString()).containsExactly("90", "80");
        assertThat(rows).extracting(row -> row.maximum().toString()).containsExactly("400", "400");
        assertThat(rows.get(0).sheets())
                .extracting(result -> result.quarter().toString())
                .containsExactly("2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4");
    }

    @Test
    void a_missing_sheet_is_named_and_that_of_an_excluded_unit_is_not_missed() {
        var sheets = List.of(sheet(1, "A=60 B=30"));
        var withoutThird = RankingDecisions.NONE.excluding(Map.of(unit(3), ExclusionGround.CRIMINAL_CASE));

        var refusal = Refused.by(() -> RankingPolicy.refuseGaps(input(HUNDRED, Q1, 3, sheets, RankingDecisions.NONE)));

        assertThat(refusal.reason()).isEqualTo(Reason.SHEETS_INCOMPLETE);
        assertThat(refusal.details().get("missing")).isEqualTo(List.of(unit(2) + " 2024-Q1", unit(3) + " 2024-Q1"));
        assertThatCode(() -> RankingPolicy.refuseGaps(
                        input(HUNDRED, Q1, 3, List.of(sheet(1, "A=60 B=30"), sheet(2, "A=6 B=3")), withoutThird)))
                .doesNotThrowAnyException();
    }

    @Test
    void sheets_of_strangers_and_of_other_quarters_do_not_count() {
        var stranger = sheet(9, "A=60 B=40");
        var later = sheet(1, Period.of("2024-Q2"), List.of(), scores("A=60 B=40"));
        var own = sheet(1, "A=6 B=4");

        assertThat(rows(input(HUNDRED, Q1, 1, List.of(stranger, later, own), RankingDecisions.NONE)))
                .singleElement()
                .satisfies(row -> assertThat(row.total()).isEqualTo(Score.of("10")));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_order_of_sheets_and_members_changes_nothing_and_ranks_fall_as_totals_do(long seed) {
        var random = new Random(seed);
        List<SheetInput> sheets = new ArrayList<>();
        for (int unit = 1; unit <= 6; unit++) {
            sheets.add(sheet(unit, "A=" + random.nextInt(4) + ".5 B=" + random.nextInt(3) + ".25"));
        }
        var rows = rows(input(HUNDRED, Q1, 6, sheets, RankingDecisions.NONE));
        List<UnitId> members = new ArrayList<>(Given.units(6));
        Collections.shuffle(sheets, random);
        Collections.shuffle(members, random);

        assertThat(rows(new RankingInput(Q1, members, Map.of(Q1, HUNDRED), sheets, RankingDecisions.NONE)))
                .isEqualTo(rows);
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.rank())
                        .isEqualTo(1
                                + rows.stream()
                                        .filter(other -> other.total().compareTo(row.total()) > 0)
                                        .count()));
    }

    private static List<RankingRow> rows(RankingInput input) {
        return RankingPolicy.rank(input).rows();
    }
}
