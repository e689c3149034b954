package vn.bangvang.shared.domain.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.bangvang.shared.domain.ranking.Given.achieved;
import static vn.bangvang.shared.domain.ranking.Given.bonus;
import static vn.bangvang.shared.domain.ranking.Given.input;
import static vn.bangvang.shared.domain.ranking.Given.judged;
import static vn.bangvang.shared.domain.ranking.Given.section;
import static vn.bangvang.shared.domain.ranking.Given.sheet;
import static vn.bangvang.shared.domain.ranking.Given.table;
import static vn.bangvang.shared.domain.ranking.Given.terms;
import static vn.bangvang.shared.domain.ranking.Given.unit;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.ranking.WhatIf.Change;
import vn.bangvang.shared.domain.scoretable.ScoreTable;
import vn.bangvang.shared.domain.scoretable.TieBreak;
import vn.bangvang.shared.testing.Refused;

class WhatIfTest {

    private static final ScoreTable TABLE = table(
            terms(2, TieBreak.FIRST_SECTION),
            section("I", "60"),
            judged("I", "A", "60"),
            section("II", "40"),
            judged("II", "B", "40"),
            bonus("II", "P", "5", "15", "1", "0"));

    /** 70 against 81; with twice the weight on A 120 + 10 = 130 against 90 + 36 = 126. */
    @Test
    void other_weights_can_turn_two_places_around() {
        var input = input(TABLE, sheet(1, "A=60 B=10"), sheet(2, "A=45 B=36"));

        var compared = WhatIf.rank(input, new Change(Map.of("A", Score.of("120")), null, null));

        assertThat(compared)
                .extracting(
                        one -> one.then().unitId(),
                        one -> one.now().rank(),
                        one -> one.then().rank(),
                        one -> one.then().total().toString(),
                        one -> one.then().maximum().toString())
                .containsExactly(tuple(unit(1), 2, 1, "130", "160"), tuple(unit(2), 1, 2, "126", "160"));
        assertThat(RankingPolicy.rank(input).rows().get(0).unitId()).isEqualTo(unit(2));
    }

    /**
     * The other table knows A at half its worth, B no more, C that nobody scored, and P as it is: A keeps its share, 60 of 60 is 30 of
     * 30; C is not assigned.
     */
    @Test
    void another_table_judges_what_both_ask_for_and_the_rest_does_not_count() {
        ScoreTable other = table(
                terms(2, TieBreak.FIRST_SECTION),
                section("I", "50"),
                judged("I", "A", "30"),
                judged("I", "C", "20"),
                bonus("I", "P", "5", "15", "1", "0"));
        var input = input(TABLE, sheet(1, "A=60 B=10"), sheet(2, "A=45 B=40"));

        var compared = WhatIf.rank(input, new Change(Map.of(), null, null, other));

        assertThat(compared)
                .extracting(
                        one -> one.then().unitId(),
                        one -> one.now().rank(),
                        one -> one.then().rank(),
                        one -> one.then().total().toString(),
                        one -> one.then().maximum().toString())
                .containsExactly(tuple(unit(1), 2, 1, "30", "30"), tuple(unit(2), 1, 2, "22.5", "30"));
    }

    @Test
    void a_score_on_a_criterion_of_another_kind_says_nothing() {
        ScoreTable other = table(terms(2), section("I", "40"), achieved("I", "A", "20"), judged("I", "B", "20"));
        var input = input(TABLE, sheet(1, "A=60 B=40"));

        assertThat(WhatIf.rank(input, new Change(Map.of(), null, null, other)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.then().total()).isEqualTo(Score.of("20"));
                    assertThat(one.then().maximum()).isEqualTo(Score.of("20"));
                });
    }

    @Test
    void without_tie_breaks_equal_totals_would_share_a_rank() {
        var input = input(TABLE, sheet(1, "A=40 B=30"), sheet(2, "A=50 B=20"));

        assertThat(WhatIf.rank(input, new Change(Map.of(), List.of(), null)))
                .extracting(one -> one.now().rank(), one -> one.then().rank())
                .containsExactlyInAnyOrder(tuple(1, 1), tuple(2, 1));
    }

    @Test
    void a_bonus_over_the_maximum_could_be_held_back() {
        var input = input(TABLE, sheet(1, "A=60 B=40 P=2"));

        assertThat(WhatIf.rank(input, new Change(Map.of(), null, false)))
                .extracting(one -> one.now().total(), one -> one.then().total())
                .containsExactly(tuple(Score.of("110"), Score.of("100")));
    }

    @Test
    void a_weight_is_asked_of_a_criterion_that_is_scored_and_is_worth_something() {
        var input = input(TABLE, sheet(1, "A=60 B=40"));

        assertThat(refused(input, "X", "10")).isEqualTo(Reason.UNKNOWN_CRITERION);
        assertThat(refused(input, "I", "10")).isEqualTo(Reason.UNKNOWN_CRITERION);
        assertThat(refused(input, "A", "0")).isEqualTo(Reason.WORTHLESS_CRITERION);
    }

    private static Reason refused(RankingInput input, String code, String maximum) {
        return Refused.by(() -> WhatIf.rank(input, new Change(Map.of(code, Score.of(maximum)), null, null)))
                .reason();
    }
}
