package vn.bangvang.shared.domain.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.law.RuleSet;
import vn.bangvang.shared.law.RuleSet.Award;
import vn.bangvang.shared.law.RuleSet.Certainty;
import vn.bangvang.shared.law.RuleSets;
import vn.bangvang.shared.testing.Refused;

class LawPolicyTest {

    private static final String OLD = "law-2022-decree-152-2025";
    private static final String NEW = "law-06-2026-decree-152-2025";
    private static final RuleSet SUBMITTED_UNDER = RuleSets.find(OLD).orElseThrow();

    @ParameterizedTest
    @CsvSource({"2026-09-30, " + OLD, "2026-10-01, " + NEW})
    void the_day_on_which_the_dossier_is_received_decides_between_the_laws(LocalDate receivedOn, String law) {
        assertThat(LawPolicy.due(SUBMITTED_UNDER, receivedOn).id()).isEqualTo(law);
    }

    @Test
    void a_law_that_does_not_say_so_leaves_the_day_of_the_submission() {
        RuleSet decree98 = RuleSets.inForceOn(LocalDate.of(2025, 6, 15));
        assertThat(LawPolicy.due(decree98, LocalDate.of(2025, 7, 10))).isEqualTo(decree98);
    }

    @Test
    void the_more_favourable_law_is_a_choice_with_a_reason_for_what_was_received_before_it() {
        LocalDate before = LocalDate.of(2026, 9, 20);
        assertThat(LawPolicy.chosen(SUBMITTED_UNDER, before, NEW, "Tiêu chuẩn nhẹ hơn")
                        .id())
                .isEqualTo(NEW);
        assertThat(Refused.by(() -> LawPolicy.chosen(SUBMITTED_UNDER, before, NEW, null))
                        .reason())
                .isEqualTo(Reason.CHOICE_WITHOUT_REASON);
        assertThat(Refused.by(() -> LawPolicy.chosen(SUBMITTED_UNDER, LocalDate.of(2026, 10, 2), OLD, "Quen hơn"))
                        .reason())
                .isEqualTo(Reason.RULE_SET_NOT_APPLICABLE);
    }

    @Test
    void before_it_is_appraised_the_reception_is_recorded_where_its_day_decides() {
        LawPolicy.checkReceived(SUBMITTED_UNDER, LocalDate.of(2026, 9, 30));
        var refusal = Refused.by(() -> LawPolicy.checkReceived(SUBMITTED_UNDER, LocalDate.of(2026, 10, 2)));
        assertThat(refusal.reason()).isEqualTo(Reason.DOSSIER_NOT_RECEIVED);
        assertThat(refusal.details().get("citation")).asString().contains("4.4");
    }

    @Test
    void what_the_new_set_took_over_is_to_be_confirmed() {
        assertThat(RuleSets.find(NEW).orElseThrow().awards())
                .extracting(Award::certainty)
                .containsOnly(Certainty.INHERITED);
        assertThat(Certainty.INHERITED.isConfirmed()).isFalse();
    }

    @Test
    void after_its_end_nothing_new_is_judged_and_ninety_days_before_it_is_told() {
        assertThat(Refused.by(() -> RuleSets.inForceOn(LocalDate.of(2027, 3, 1)))
                        .reason())
                .isEqualTo(Reason.RULE_SET_ENDED);
        assertThat(RuleSets.endingSoon(LocalDate.of(2026, 11, 29))).isEmpty();
        assertThat(RuleSets.endingSoon(LocalDate.of(2026, 11, 30))).isPresent();
    }
}
