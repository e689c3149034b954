package vn.bangvang.shared.domain.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.shared.domain.ranking.Given.judged;
import static vn.bangvang.shared.domain.ranking.Given.table;
import static vn.bangvang.shared.domain.ranking.Given.terms;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.scoretable.Assignment;
import vn.bangvang.shared.domain.scoretable.ScoreTable;

class SupplementsTest {

    private static final ScoreTable BEFORE =
            table(terms(2), judged(null, "A", "10"), judged(null, "B", "10"), judged(null, "C", "10"));
    private static final ScoreTable AFTER =
            table(terms(2), judged(null, "A", "10"), judged(null, "C", "20"), judged(null, "D", "10"));
    private static final List<CriterionScore> SCORES = List.of(score("A"), score("B"), score("C"));

    @Test
    void under_the_same_table_nothing_is_needed() {
        assertThat(Supplements.needed(BEFORE, BEFORE, List.of(), SCORES)).isEmpty();
    }

    @Test
    void what_was_added_or_is_worth_otherwise_is_scored_anew() {
        assertThat(Supplements.needed(BEFORE, AFTER, List.of(), SCORES)).containsExactly("C", "D");
    }

    @Test
    void what_is_not_assigned_is_not_asked_for() {
        var without = List.of(new Assignment("D", false, null), new Assignment("C", false, null));
        assertThat(Supplements.needed(BEFORE, AFTER, without, SCORES)).isEmpty();
        assertThat(Supplements.counting(AFTER, without, SCORES)).containsExactly(score("A"));
    }

    @Test
    void what_came_to_be_assigned_later_is_asked_for_under_the_same_table() {
        assertThat(Supplements.needed(BEFORE, BEFORE, List.of(), SCORES.subList(0, 2)))
                .containsExactly("C");
    }

    @Test
    void what_was_removed_counts_no_more() {
        assertThat(Supplements.counting(AFTER, List.of(), SCORES)).containsExactly(score("A"), score("C"));
    }

    private static CriterionScore score(String code) {
        return CriterionScore.of(code, Score.of("8"));
    }
}
