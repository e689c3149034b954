package vn.bangvang.shared.domain.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static vn.bangvang.shared.domain.ranking.Given.unit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.testing.Refused;

/** Rows are written as ranks: of the first unit, the second, and so on; 0 is an excluded one. */
class PlacesPolicyTest {

    @Test
    void one_flag_and_the_next_three_certificates_in_a_block_of_ten() {
        List<RankingRow> block = rows(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(PlacesPolicy.check(block, units(1, 2, 3, 4), 3, null)).containsExactly(1, 2, 3, 4);
    }

    @Test
    void units_that_share_the_last_place_are_all_named_or_none() {
        List<RankingRow> shared = rows(1, 2, 3, 3, 0);
        assertThat(PlacesPolicy.check(shared, units(1, 2, 4, 3), 3, null)).containsExactly(1, 2, 3, 3);
        assertThat(PlacesPolicy.check(shared, units(1, 2), 1, null)).containsExactly(1, 2);
        assertMiscounted(4, shared, units(1, 2, 3), 2, null);
    }

    @Test
    void whoever_is_named_or_passed_over_wrongly_is_told() {
        List<RankingRow> rows = rows(1, 2, 3, 0);
        assertMiscounted(2, rows, units(2, 1), 1, null);
        assertMiscounted(2, rows, units(1, 3), 1, null);
        assertMiscounted(2, rows, units(1, 3, 2), 2, null);
        assertMiscounted(4, rows, units(1, 2, 3, 4), 3, null);
        assertMiscounted(9, rows, units(1, 9), 1, null);
    }

    @Test
    void as_many_are_named_as_are_asked_for() {
        List<RankingRow> rows = rows(1, 2, 3);
        assertMiscounted(2, rows, units(1, 2), 0, null);
        assertMiscounted(3, rows, units(1, 2), 2, null);
        assertMiscounted(3, rows, units(1, 2, 3), 3, null);
    }

    @Test
    void of_those_who_share_the_first_place_the_acclaimed_one_takes_the_flag() {
        List<RankingRow> shared = rows(1, 1, 3);
        assertMiscounted(1, shared, units(1), 0, unit(2));
        assertThat(PlacesPolicy.check(shared, units(2), 0, unit(2))).containsExactly(1);
        assertThat(PlacesPolicy.check(shared, units(2, 1), 1, unit(2))).containsExactly(1, 1);
    }

    @Test
    void before_one_of_them_is_acclaimed_all_who_share_the_first_place_are_told() {
        List<RankingRow> shared = rows(1, 1, 3);
        for (UnitId acclaimed : Arrays.asList(null, unit(3))) {
            Refusal refusal = Refused.by(() -> PlacesPolicy.check(shared, units(1), 0, acclaimed));
            assertThat(refusal.reason()).isEqualTo(Reason.ACCLAIM_FIRST);
            assertThat(refusal.details()).containsEntry("units", units(1, 2));
        }
    }

    @Test
    void no_unit_is_named_twice() {
        assertThat(Refused.by(() -> PlacesPolicy.check(rows(1, 2), units(1, 1), 1, null))
                        .reason())
                .isEqualTo(Reason.LISTED_TWICE);
    }

    @ParameterizedTest
    @CsvSource({"30, 30, 16", "31, 16, 16", "1, 1, 1"})
    void more_than_half_of_the_electors_acclaim(int electors, int present, int inFavour) {
        assertThatCode(() -> AcclamationPolicy.check(rows(1, 2), unit(1), 31, electors, present, inFavour))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "30, 30, 15, MAJORITY_NOT_REACHED",
        "31, 31, 15, MAJORITY_NOT_REACHED",
        "0, 0, 0, MAJORITY_NOT_REACHED",
        "30, 20, 21, TALLY_MISCOUNTED",
        "30, 31, 20, TALLY_MISCOUNTED",
        "32, 31, 20, VOTES_EXCEED_MEMBERS"
    })
    void half_of_them_or_votes_that_do_not_add_up_acclaim_nobody(
            int electors, int present, int inFavour, Reason reason) {
        assertThat(Refused.by(() -> AcclamationPolicy.check(rows(1, 2), unit(1), 31, electors, present, inFavour))
                        .reason())
                .isEqualTo(reason);
        assertThat(Refused.by(() -> AcclamationPolicy.check(rows(1, 2), unit(2), 31, 30, 30, 30))
                        .reason())
                .isEqualTo(Reason.NOT_THE_LEADING_UNIT);
    }

    private static void assertMiscounted(
            int told, List<RankingRow> rows, List<UnitId> units, int certificates, @Nullable UnitId acclaimed) {
        var refusal = Refused.by(() -> PlacesPolicy.check(rows, units, certificates, acclaimed));
        assertThat(refusal.reason()).isEqualTo(Reason.PLACES_MISCOUNTED);
        assertThat(refusal.details()).containsEntry("unit", unit(told));
    }

    private static List<UnitId> units(int... units) {
        return Arrays.stream(units).mapToObj(Given::unit).toList();
    }

    private static List<RankingRow> rows(int... ranks) {
        return IntStream.range(0, ranks.length)
                .mapToObj(i -> new RankingRow(
                        ranks[i],
                        unit(i + 1),
                        Score.ZERO,
                        Score.of("100"),
                        Score.ZERO,
                        null,
                        Score.ZERO,
                        null,
                        null,
                        null,
                        List.of()))
                .toList();
    }
}
