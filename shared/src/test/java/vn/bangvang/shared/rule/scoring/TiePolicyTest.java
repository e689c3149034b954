package vn.bangvang.shared.rule.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static vn.bangvang.shared.rule.scoring.Given.input;
import static vn.bangvang.shared.rule.scoring.Given.judged;
import static vn.bangvang.shared.rule.scoring.Given.sheet;
import static vn.bangvang.shared.rule.scoring.Given.table;
import static vn.bangvang.shared.rule.scoring.Given.terms;
import static vn.bangvang.shared.rule.scoring.Given.unit;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.rule.Refused;
import vn.bangvang.shared.value.ExclusionGround;
import vn.bangvang.shared.value.TieBreak;
import vn.bangvang.shared.value.UnitId;

class TiePolicyTest {

    private static final RankingInput TIED = input(byLeader(), sheet(1, "A=50"), sheet(2, "A=50"), sheet(3, "A=50"));

    @Test
    void the_order_of_all_units_that_are_equal_decides() {
        assertThatCode(() -> TiePolicy.check(TIED, order(3, 1, 2))).doesNotThrowAnyException();
    }

    @Test
    void one_that_is_equal_and_left_out_or_one_unit_alone_is_no_order() {
        refuses(TIED, order(1, 2), Reason.NO_TIE);
        refuses(TIED, order(1), Reason.NO_TIE);
        refuses(TIED, order(1, 2, 3, 3), Reason.LISTED_TWICE);
        refuses(TIED, order(1, 2, 3, 4), Reason.NO_TIE);
    }

    @Test
    void a_thousandth_of_a_point_is_no_tie() {
        refuses(input(byLeader(), sheet(1, "A=50.001"), sheet(2, "A=50")), order(1, 2), Reason.NO_TIE);
        refuses(input(byLeader(), sheet(1, "A=50.001"), sheet(2, "A=50")), order(2, 1), Reason.NO_TIE);
    }

    @Test
    void what_a_later_step_of_the_table_would_decide_the_leader_may_decide_first() {
        ScoreTable table = table(
                terms(3, TieBreak.LEADERS_DECISION, TieBreak.FIRST_SECTION),
                judged(null, "A", "60"),
                judged(null, "B", "40"));
        RankingInput tied = input(table, sheet(1, "A=50 B=30"), sheet(2, "A=45 B=35"));
        assertThatCode(() -> TiePolicy.check(tied, order(2, 1))).doesNotThrowAnyException();
    }

    @Test
    void a_table_without_that_step_leaves_the_leader_nothing_to_decide() {
        ScoreTable table = table(terms(3, TieBreak.MEMBERS_BALLOT), judged(null, "A", "60"));
        refuses(input(table, sheet(1, "A=50"), sheet(2, "A=50")), order(1, 2), Reason.NO_TIE);
    }

    @Test
    void an_excluded_unit_is_equal_to_nobody() {
        var excluded = TIED.decided(RankingDecisions.NONE.excluding(Map.of(unit(3), ExclusionGround.OTHER)));
        refuses(excluded, order(1, 2, 3), Reason.NO_TIE);
        assertThatCode(() -> TiePolicy.check(excluded, order(1, 2))).doesNotThrowAnyException();
    }

    private static ScoreTable byLeader() {
        return table(terms(3, TieBreak.LEADERS_DECISION), judged(null, "A", "60"));
    }

    private static List<UnitId> order(int... units) {
        return Arrays.stream(units).mapToObj(Given::unit).toList();
    }

    private static void refuses(RankingInput input, List<UnitId> order, Reason reason) {
        assertThat(Refused.by(() -> TiePolicy.check(input, order)).reason()).isEqualTo(reason);
    }
}
