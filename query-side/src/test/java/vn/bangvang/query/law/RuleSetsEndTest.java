package vn.bangvang.query.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.bangvang.query.law.RuleSetsController.RuleSetRow;
import vn.bangvang.shared.law.RuleSets;

class RuleSetsEndTest {

    private static final LocalDate NOTICED = LocalDate.of(2026, 11, 30);

    @Test
    void ninety_days_before_rules_end_without_a_successor_the_list_of_rule_sets_says_so() {
        assertThat(on(NOTICED.minusDays(1))).noneMatch(RuleSetRow::endsSoon);
        assertThat(on(NOTICED).stream().filter(RuleSetRow::endsSoon))
                .singleElement()
                .satisfies(row -> assertThat(row.validUntil()).isEqualTo("2027-02-28"));
        assertThat(on(LocalDate.of(2027, 3, 1)))
                .filteredOn(RuleSetRow::endsSoon)
                .hasSize(1);
    }

    private static List<RuleSetRow> on(LocalDate day) {
        return RuleSets.all().stream()
                .map(set -> RuleSetsController.row(set, day, Locale.ROOT))
                .toList();
    }
}
