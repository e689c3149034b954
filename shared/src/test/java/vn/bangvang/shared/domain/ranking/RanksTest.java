package vn.bangvang.shared.domain.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.bangvang.shared.domain.ranking.Given.unit;
import static vn.bangvang.shared.domain.scoretable.TieBreak.FEWER_DEDUCTIONS;
import static vn.bangvang.shared.domain.scoretable.TieBreak.FIRST_SECTION;
import static vn.bangvang.shared.domain.scoretable.TieBreak.LEADERS_DECISION;
import static vn.bangvang.shared.domain.scoretable.TieBreak.MEMBERS_BALLOT;
import static vn.bangvang.shared.domain.scoretable.TieBreak.WOMEN_SHARE;

import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.ranking.RankingDecisions.Ballot;
import vn.bangvang.shared.domain.ranking.RankingDecisions.WomenShare;
import vn.bangvang.shared.domain.scoretable.TieBreak;

class RanksTest {

    private static final List<TieBreak> ALL = List.of(TieBreak.values());
    private static final RankingDecisions NONE = RankingDecisions.NONE;

    @Test
    void the_first_section_decides_first() {
        var rows = Ranks.of(List.of(of(1, "90", "40", "0"), of(2, "90", "41", "5")), ALL, NONE);

        assertThat(rows)
                .extracting(RankingRow::rank, RankingRow::unitId, RankingRow::decidedBy)
                .containsExactly(tuple(1, unit(2), FIRST_SECTION), tuple(2, unit(1), FIRST_SECTION));
    }

    @Test
    void then_fewer_deductions_decide() {
        assertThat(order(List.of(of(1, "90", "40", "2"), of(2, "90", "40", "1.5")), NONE))
                .containsExactly(tuple(unit(2), FEWER_DEDUCTIONS), tuple(unit(1), FEWER_DEDUCTIONS));
    }

    @Test
    void then_the_ballot_of_the_members_decides() {
        var voted = NONE.voted(ballot(Map.of(unit(1), 2, unit(2), 4)));

        assertThat(order(pair(), voted))
                .containsExactly(tuple(unit(2), MEMBERS_BALLOT), tuple(unit(1), MEMBERS_BALLOT));
        assertThat(order(pair(), NONE.voted(new Ballot(Map.of(unit(2), 1), false))))
                .as("in an old ballot, without a vote it has none")
                .containsExactly(tuple(unit(2), MEMBERS_BALLOT), tuple(unit(1), MEMBERS_BALLOT));
    }

    @Test
    void each_tie_has_its_own_ballot_and_a_later_one_for_another_tie_erases_nothing() {
        var first = NONE.voted(ballot(Map.of(unit(1), 1, unit(2), 3)));
        var both = first.voted(ballot(Map.of(unit(3), 1, unit(4), 3)));

        assertThat(order(twoPairs(), both))
                .containsExactly(
                        tuple(unit(2), MEMBERS_BALLOT),
                        tuple(unit(1), MEMBERS_BALLOT),
                        tuple(unit(4), MEMBERS_BALLOT),
                        tuple(unit(3), MEMBERS_BALLOT));
        assertThat(order(twoPairs(), both.voted(ballot(Map.of(unit(1), 3, unit(2), 1)))))
                .as("of two ballots on one tie the last one counts")
                .startsWith(tuple(unit(1), MEMBERS_BALLOT), tuple(unit(2), MEMBERS_BALLOT));
    }

    @Test
    void a_ballot_between_other_units_decides_nothing() {
        var three = NONE.voted(ballot(Map.of(unit(1), 1, unit(2), 2, unit(3), 0)));

        assertThat(Ranks.of(pair(), List.of(MEMBERS_BALLOT), three))
                .extracting(RankingRow::rank)
                .containsExactly(1, 1);
    }

    @Test
    void old_ballots_count_for_the_ties_between_the_units_they_name() {
        var old = NONE.voted(new Ballot(Map.of(unit(1), 1, unit(2), 3), false))
                .voted(new Ballot(Map.of(unit(3), 1, unit(4), 3), false));

        assertThat(order(twoPairs(), old))
                .extracting(row -> row.toList().get(0))
                .containsExactly(unit(2), unit(1), unit(4), unit(3));
    }

    /** 630 of 700 is 90 %, 560 of 600 is 93.33 %. */
    @Test
    void first_sections_are_compared_by_rate_where_not_all_are_assigned_the_same() {
        var rows = Ranks.of(List.of(firstSection(1, "630", "700"), firstSection(2, "560", "600")), ALL, NONE);

        assertThat(rows)
                .extracting(RankingRow::unitId, RankingRow::decidedBy)
                .containsExactly(tuple(unit(2), FIRST_SECTION), tuple(unit(1), FIRST_SECTION));
        assertThat(Ranks.between(rows.get(0), rows.get(1), rows, ALL, NONE)).isEqualTo(FIRST_SECTION);
        assertThat(Ranks.of(List.of(firstSection(1, "630", "700"), firstSection(2, "540", "600")), ALL, NONE))
                .as("90 % each")
                .extracting(RankingRow::rank)
                .containsExactly(1, 1);
    }

    @Test
    void then_a_collective_with_seventy_in_a_hundred_women_goes_first() {
        var counted = NONE.counted(unit(1), new WomenShare(69, 100)).counted(unit(2), new WomenShare(7, 10));

        assertThat(order(pair(), counted)).containsExactly(tuple(unit(2), WOMEN_SHARE), tuple(unit(1), WOMEN_SHARE));
    }

    @Test
    void two_that_both_have_seventy_in_a_hundred_are_still_equal() {
        var counted = NONE.counted(unit(1), new WomenShare(70, 100)).counted(unit(2), new WomenShare(10, 10));

        assertThat(Ranks.of(pair(), ALL, counted)).extracting(RankingRow::rank).containsExactly(1, 1);
    }

    @Test
    void last_the_leader_decides_and_the_latest_decision_that_names_them_all_counts() {
        var decided = NONE.ordered(List.of(unit(1), unit(2)))
                .ordered(List.of(unit(2), unit(1)))
                .ordered(List.of(unit(1), unit(3)));

        assertThat(order(pair(), decided))
                .containsExactly(tuple(unit(2), LEADERS_DECISION), tuple(unit(1), LEADERS_DECISION));
    }

    @Test
    void each_tie_has_its_own_decision_and_a_later_one_for_another_tie_erases_nothing() {
        var both = NONE.ordered(List.of(unit(2), unit(1))).ordered(List.of(unit(4), unit(3)));

        assertThat(order(twoPairs(), both))
                .containsExactly(
                        tuple(unit(2), LEADERS_DECISION),
                        tuple(unit(1), LEADERS_DECISION),
                        tuple(unit(4), LEADERS_DECISION),
                        tuple(unit(3), LEADERS_DECISION));
    }

    @Test
    void what_nothing_decides_shares_a_rank_and_the_next_one_is_skipped() {
        var rows = Ranks.of(
                List.of(of(1, "95", "40", "0"), of(2, "90", "40", "0"), of(3, "90", "40", "0"), of(4, "70", "40", "0")),
                ALL,
                NONE);

        assertThat(rows).extracting(RankingRow::rank).containsExactly(1, 2, 2, 4);
        assertThat(rows).extracting(RankingRow::decidedBy).containsOnlyNulls();
    }

    @Test
    void steps_are_tried_in_the_order_the_table_declares() {
        var tied = List.of(of(1, "90", "41", "5"), of(2, "90", "40", "0"));

        assertThat(Ranks.of(tied, List.of(FEWER_DEDUCTIONS, FIRST_SECTION), NONE))
                .extracting(RankingRow::unitId, RankingRow::decidedBy)
                .containsExactly(tuple(unit(2), FEWER_DEDUCTIONS), tuple(unit(1), FEWER_DEDUCTIONS));
        assertThat(Ranks.of(tied, List.of(), NONE)).extracting(RankingRow::rank).containsExactly(1, 1);
    }

    @Test
    void of_three_equals_each_is_told_by_the_step_that_set_it_apart() {
        var rows = Ranks.of(List.of(of(1, "90", "40", "3"), of(2, "90", "40", "0"), of(3, "90", "45", "9")), ALL, NONE);

        assertThat(rows)
                .extracting(RankingRow::unitId, RankingRow::decidedBy)
                .containsExactly(
                        tuple(unit(3), FIRST_SECTION),
                        tuple(unit(2), FEWER_DEDUCTIONS),
                        tuple(unit(1), FEWER_DEDUCTIONS));
        assertThat(Ranks.between(rows.get(0), rows.get(1), rows, ALL, NONE)).isEqualTo(FIRST_SECTION);
        assertThat(Ranks.between(rows.get(1), rows.get(2), rows, ALL, NONE)).isEqualTo(FEWER_DEDUCTIONS);
    }

    @Test
    void an_excluded_unit_comes_last_without_a_rank() {
        var excluded = NONE.excluding(Map.of(unit(1), ExclusionGround.CORRUPTION));

        assertThat(Ranks.of(List.of(of(1, "99", "40", "0"), of(2, "90", "40", "0")), ALL, excluded))
                .extracting(RankingRow::rank, RankingRow::unitId, RankingRow::excluded)
                .containsExactly(tuple(1, unit(2), null), tuple(0, unit(1), ExclusionGround.CORRUPTION));
    }

    /** 62 of 70 is 88.57 %, 76 of 100 is 76 %; a third of 3 is exactly that of 9. */
    @Test
    void units_are_compared_by_rate_and_not_by_total() {
        assertThat(Ranks.of(List.of(over(1, "76", "100"), over(2, "62", "70")), ALL, NONE))
                .extracting(RankingRow::unitId)
                .containsExactly(unit(2), unit(1));
        assertThat(Ranks.of(List.of(over(1, "1", "3"), over(2, "3", "9")), List.of(), NONE))
                .extracting(RankingRow::rank)
                .containsExactly(1, 1);
        assertThat(Ranks.of(List.of(over(1, "0", "0"), over(2, "-1", "9")), List.of(), NONE))
                .as("nothing of nothing is no less than nothing")
                .extracting(RankingRow::unitId)
                .containsExactly(unit(1), unit(2));
    }

    private static Ballot ballot(Map<UnitId, Integer> votes) {
        return new Ballot(votes, true);
    }

    private static List<Standing> twoPairs() {
        return List.of(of(1, "90", "40", "0"), of(2, "90", "40", "0"), of(3, "80", "40", "0"), of(4, "80", "40", "0"));
    }

    private static Standing firstSection(int unit, String points, String maximum) {
        return new Standing(
                unit(unit),
                Score.of("90"),
                Score.of("100"),
                Score.of(points),
                Score.of(maximum),
                Score.ZERO,
                null,
                List.of());
    }

    private static List<Standing> pair() {
        return List.of(of(1, "90", "40", "1"), of(2, "90", "40", "1"));
    }

    private static List<Tuple> order(List<Standing> standings, RankingDecisions decisions) {
        return Ranks.of(standings, ALL, decisions).stream()
                .map(row -> tuple(row.unitId(), row.decidedBy()))
                .toList();
    }

    private static Standing of(int unit, String total, String firstSection, String deductions) {
        return new Standing(
                unit(unit),
                Score.of(total),
                Score.of("100"),
                Score.of(firstSection),
                Score.of("60"),
                Score.of(deductions),
                null,
                List.of());
    }

    private static Standing over(int unit, String total, String maximum) {
        return new Standing(
                unit(unit), Score.of(total), Score.of(maximum), Score.ZERO, Score.ZERO, Score.ZERO, null, List.of());
    }
}
