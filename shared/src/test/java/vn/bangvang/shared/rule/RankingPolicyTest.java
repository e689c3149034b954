package vn.bangvang.shared.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.bangvang.shared.book.ScoreBook.Sheet;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.value.ClusterId;
import vn.bangvang.shared.value.CriterionScore;
import vn.bangvang.shared.value.Period;
import vn.bangvang.shared.value.RankingRow;
import vn.bangvang.shared.value.Score;
import vn.bangvang.shared.value.ScoreSheetId;
import vn.bangvang.shared.value.UnitId;

class RankingPolicyTest {

    private static final ClusterId CLUSTER = new ClusterId(new UUID(1, 0));
    private static final Period Q1 = Period.of("2024-Q1");
    private static final List<UnitId> SIX =
            IntStream.rangeClosed(1, 6).mapToObj(RankingPolicyTest::unit).toList();

    static LongStream seeds() {
        return LongStream.range(0, 1000);
    }

    @Test
    void equal_totals_share_a_rank_and_the_next_one_is_skipped() {
        var sheets = List.of(
                sheet(1, Q1, "90", "90"), sheet(2, Q1, "80", "90"), sheet(3, Q1, "90", "80"), sheet(4, Q1, "70", "70"));

        assertThat(RankingPolicy.rank(sheets, SIX.subList(0, 4), Q1))
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
        var thirds = List.of(scores("1", "1"), scores("1", "1"), scores("0", "0"));
        var halves = List.of(scores("0.01"), scores("0"));

        assertThat(RankingPolicy.result(sheet(1, Q1, thirds)).crossScore()).isEqualTo(Score.of("1.34"));
        assertThat(RankingPolicy.result(sheet(1, Q1, halves)).crossScore()).isEqualTo(Score.of("0.01"));
    }

    @Test
    void a_year_adds_its_four_quarters() {
        var year = Period.of("2024");
        var sheets = new ArrayList<Sheet>();
        for (Period quarter : year.quarters()) {
            sheets.add(sheet(1, quarter, "20"));
            sheets.add(sheet(2, quarter, "22.5"));
        }

        var rows = RankingPolicy.rank(sheets, SIX.subList(0, 2), year);

        assertThat(rows).extracting(row -> row.total().toString()).containsExactly("90", "80");
        assertThat(rows.get(0).sheets())
                .extracting(result -> result.period().toString())
                .containsExactly("2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4");
    }

    @Test
    void a_missing_sheet_and_one_without_cross_scores_are_named() {
        var sheets = List.of(sheet(1, Q1, "90"), sheet(2, Q1, List.of()));

        var refusal = Refused.by(() -> RankingPolicy.rank(sheets, SIX.subList(0, 3), Q1));

        assertThat(refusal.reason()).isEqualTo(Reason.SHEETS_INCOMPLETE);
        assertThat(refusal.details().get("missing")).isEqualTo(List.of(unit(2) + " 2024-Q1", unit(3) + " 2024-Q1"));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_order_of_sheets_and_members_changes_nothing_and_ranks_fall_as_totals_do(long seed) {
        var random = new Random(seed);
        List<Sheet> sheets = new ArrayList<>();
        for (int unit = 1; unit <= 6; unit++) {
            sheets.add(randomSheet(unit, random));
        }
        List<RankingRow> rows = RankingPolicy.rank(sheets, SIX, Q1);
        List<UnitId> members = new ArrayList<>(SIX);
        Collections.shuffle(sheets, random);
        Collections.shuffle(members, random);

        assertThat(RankingPolicy.rank(sheets, members, Q1)).isEqualTo(rows);
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.rank())
                        .isEqualTo(1
                                + rows.stream()
                                        .filter(other -> other.total().compareTo(row.total()) > 0)
                                        .count()));
    }

    private static Sheet randomSheet(int unit, Random random) {
        List<List<CriterionScore>> cross = new ArrayList<>();
        for (int scorer = 0; scorer < 5; scorer++) {
            cross.add(scores(random.nextInt(4) + ".5", random.nextInt(3) + ".25"));
        }
        return sheet(unit, Q1, cross);
    }

    /** One list of points for each scorer, on a single criterion. */
    private static Sheet sheet(int unit, Period period, String... pointsByScorer) {
        List<List<CriterionScore>> cross = new ArrayList<>();
        for (String points : pointsByScorer) {
            cross.add(scores(points));
        }
        return sheet(unit, period, cross);
    }

    private static Sheet sheet(int unit, Period period, List<List<CriterionScore>> cross) {
        Map<UnitId, List<CriterionScore>> byScorer = new HashMap<>();
        for (int i = 0; i < cross.size(); i++) {
            byScorer.put(unit(100 + i), cross.get(i));
        }
        var id = new ScoreSheetId(new UUID(unit, period.quarter()));
        return new Sheet(id, CLUSTER, unit(unit), period, null, byScorer, 7);
    }

    private static List<CriterionScore> scores(String... points) {
        return IntStream.range(0, points.length)
                .mapToObj(i -> new CriterionScore("C" + i, new Score(new BigDecimal(points[i])), null))
                .toList();
    }

    private static UnitId unit(int number) {
        return new UnitId(new UUID(2, number));
    }
}
