package vn.bangvang.shared.domain.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static vn.bangvang.shared.domain.ranking.Given.input;
import static vn.bangvang.shared.domain.ranking.Given.judged;
import static vn.bangvang.shared.domain.ranking.Given.sheet;
import static vn.bangvang.shared.domain.ranking.Given.table;
import static vn.bangvang.shared.domain.ranking.Given.terms;
import static vn.bangvang.shared.domain.ranking.Given.unit;
import static vn.bangvang.shared.domain.ranking.RankingDecisions.NONE;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.bangvang.shared.domain.cluster.Roster;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.ranking.RankingDecisions.Ballot;
import vn.bangvang.shared.domain.ranking.RankingDecisions.WomenShare;
import vn.bangvang.shared.domain.ranking.TiePolicy.OpenTie;
import vn.bangvang.shared.domain.scoretable.ScoreTable;
import vn.bangvang.shared.domain.scoretable.TieBreak;
import vn.bangvang.shared.testing.Refused;

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
        var excluded = TIED.decided(NONE.excluding(Map.of(unit(3), ExclusionGround.OTHER)));
        refuses(excluded, order(1, 2, 3), Reason.NO_TIE);
        assertThatCode(() -> TiePolicy.check(excluded, order(1, 2))).doesNotThrowAnyException();
    }

    private static final ScoreTable WHOLE_LADDER = table(
            terms(3, TieBreak.MEMBERS_BALLOT, TieBreak.WOMEN_SHARE, TieBreak.LEADERS_DECISION),
            judged(null, "A", "60"));
    private static final RankingInput TWO_TIES =
            input(WHOLE_LADDER, sheet(1, "A=50"), sheet(2, "A=50"), sheet(3, "A=40"), sheet(4, "A=40"));

    @Test
    void a_leader_decides_only_after_each_step_before_left_that_tie_equal() {
        refuses(TWO_TIES, order(1, 2), Reason.BALLOT_FIRST);
        var elsewhere = NONE.voted(level(3, 4));
        refuses(TWO_TIES.decided(elsewhere), order(1, 2), Reason.BALLOT_FIRST);
        var voted = elsewhere.voted(level(1, 2));
        refuses(TWO_TIES.decided(voted), order(1, 2), Reason.WOMEN_SHARE_FIRST);
        var counted = voted.counted(unit(1), new WomenShare(1, 10)).counted(unit(2), new WomenShare(2, 10));
        assertThatCode(() -> TiePolicy.check(TWO_TIES.decided(counted), order(1, 2)))
                .doesNotThrowAnyException();
    }

    @Test
    void of_each_tie_the_first_step_that_was_not_taken_is_open_until_no_two_are_equal() {
        assertThat(TiePolicy.open(TWO_TIES))
                .extracting(OpenTie::step)
                .containsExactly(TieBreak.MEMBERS_BALLOT, TieBreak.MEMBERS_BALLOT);
        var voted = NONE.voted(level(1, 2));
        assertThat(TiePolicy.open(TWO_TIES.decided(voted)))
                .contains(new OpenTie(TieBreak.WOMEN_SHARE, Set.of(unit(1), unit(2))))
                .hasSize(2);
        var counted = voted.counted(unit(1), new WomenShare(1, 10)).counted(unit(2), new WomenShare(2, 10));
        assertThat(TiePolicy.open(TWO_TIES.decided(counted)))
                .contains(new OpenTie(TieBreak.LEADERS_DECISION, Set.of(unit(1), unit(2))));
        assertThat(TiePolicy.open(TWO_TIES.decided(counted.ordered(order(2, 1)))))
                .extracting(OpenTie::units)
                .containsExactly(Set.of(unit(3), unit(4)));
    }

    @Test
    void nobody_speaks_between_their_own_unit_and_another() {
        Roster roster = new Roster(List.of(unit(1), unit(2), unit(3), unit(4)), unit(1), unit(2));
        assertThat(TiePolicy.speaker(roster, order(3, 4))).isEqualTo(unit(1));
        assertThat(TiePolicy.speaker(roster, order(1, 4))).isEqualTo(unit(2));
        assertThat(TiePolicy.speaker(roster, order(1, 2))).isNull();
    }

    @Test
    void a_ballot_is_held_between_all_units_that_are_equal_and_no_others() {
        assertThatCode(() -> TiePolicy.checkBallot(TWO_TIES, votes(1, 1, 2, 3), 4, 4))
                .doesNotThrowAnyException();
        refusesBallot(votes(1, 1, 3, 3), 4, Reason.NO_TIE);
        refusesBallot(votes(1, 1), 4, Reason.NO_TIE);
        refusesBallot(votes(1, 1, 1, 2), 4, Reason.LISTED_TWICE);
    }

    @Test
    void there_are_never_more_votes_than_members_or_than_members_who_voted() {
        refusesBallot(votes(1, 2, 2, 3), null, Reason.VOTES_EXCEED_MEMBERS);
        refusesBallot(votes(1, 1, 2, 3), 3, Reason.VOTES_EXCEED_MEMBERS);
        refusesBallot(votes(1, 1, 2, 3), 5, Reason.VOTES_EXCEED_MEMBERS);
    }

    private static Ballot level(int one, int other) {
        return new Ballot(Map.of(unit(one), 2, unit(other), 2), true);
    }

    private static List<UnitVotes> votes(int... unitsAndVotes) {
        return IntStream.range(0, unitsAndVotes.length / 2)
                .mapToObj(i -> new UnitVotes(unit(unitsAndVotes[2 * i]), unitsAndVotes[2 * i + 1]))
                .toList();
    }

    /** Four members. */
    private static void refusesBallot(List<UnitVotes> votes, @Nullable Integer present, Reason reason) {
        assertThat(Refused.by(() -> TiePolicy.checkBallot(TWO_TIES, votes, 4, present))
                        .reason())
                .isEqualTo(reason);
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
