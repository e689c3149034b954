package vn.bangvang.shared.domain.pledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static vn.bangvang.shared.domain.pledge.PledgeStream.DAY;
import static vn.bangvang.shared.domain.pledge.PledgeStream.LAST;
import static vn.bangvang.shared.domain.pledge.PledgeStream.ONE;
import static vn.bangvang.shared.domain.pledge.PledgeStream.SUPERIOR;
import static vn.bangvang.shared.domain.pledge.PledgeStream.TEXT;
import static vn.bangvang.shared.domain.pledge.PledgeStream.THREE;
import static vn.bangvang.shared.domain.pledge.PledgeStream.TWO;
import static vn.bangvang.shared.domain.pledge.PledgeStream.after;
import static vn.bangvang.shared.domain.pledge.PledgeStream.amended;
import static vn.bangvang.shared.domain.pledge.PledgeStream.closed;
import static vn.bangvang.shared.domain.pledge.PledgeStream.declined;
import static vn.bangvang.shared.domain.pledge.PledgeStream.signed;
import static vn.bangvang.shared.domain.pledge.PledgeStream.unit;
import static vn.bangvang.shared.domain.pledge.PledgeStream.witnessed;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.shared.domain.kernel.Days;
import vn.bangvang.shared.domain.kernel.DueTask;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.TaskKind;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.testing.Refused;

class PledgePolicyTest {

    private static final PledgeState ANSWERED_BY_TWO = after(signed(ONE, 1, DAY), declined(TWO, DAY.plusDays(2)));

    @ParameterizedTest
    @CsvSource({"4, 1, NOT_A_PARTY", "3, 0, VERSION_NOT_CURRENT", "3, 2, VERSION_NOT_CURRENT", "1, 1, ALREADY_SIGNED"})
    void only_a_party_signs_the_current_version_and_once(int unit, int version, Reason reason) {
        assertThat(Refused.by(() -> PledgePolicy.checkSignature(ANSWERED_BY_TWO, version, unit(unit), DAY.plusDays(9)))
                        .reason())
                .isEqualTo(reason);
        assertThatCode(() -> PledgePolicy.checkSignature(ANSWERED_BY_TWO, 1, THREE, DAY))
                .doesNotThrowAnyException();
    }

    @Test
    void who_declined_may_sign_from_the_day_on_which_it_declined() {
        assertThatCode(() -> PledgePolicy.checkSignature(ANSWERED_BY_TWO, 1, TWO, DAY.plusDays(2)))
                .doesNotThrowAnyException();
        assertThat(Refused.by(() -> PledgePolicy.checkSignature(ANSWERED_BY_TWO, 1, TWO, DAY.plusDays(1)))
                        .reason())
                .isEqualTo(Reason.DATE_TOO_EARLY);
    }

    @Test
    void the_code_of_a_target_that_was_dropped_means_no_other_one() {
        PledgeState dropped = after(amended(SUPERIOR, DAY));
        Target target = PledgeStream.target("A");
        Target other = new Target("A", "Hiến máu", "người", target.value(), target.accumulates());
        assertThat(Refused.by(() -> PledgePolicy.checkAmended(dropped, List.of(other)))
                        .reason())
                .isEqualTo(Reason.CODE_USED_BEFORE);
        Target more = new Target("A", target.text(), target.measure(), Score.of("80"), target.accumulates());
        assertThatCode(() -> PledgePolicy.checkAmended(dropped, List.of(PledgeStream.target("B"), more)))
                .doesNotThrowAnyException();
    }

    @Test
    void a_version_stands_only_when_the_last_party_has_signed() {
        assertThat(PledgePolicy.isFullySigned(after(signed(ONE, 1, DAY), signed(TWO, 1, DAY))))
                .isFalse();
        assertThat(PledgePolicy.isFullySigned(after(signed(ONE, 1, DAY), signed(TWO, 1, DAY), signed(THREE, 1, DAY))))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"4, 1, NOT_A_PARTY", "3, 2, VERSION_NOT_CURRENT", "1, 1, ALREADY_SIGNED", "2, 1, ALREADY_DECLINED"})
    void only_a_party_that_has_not_answered_declines_the_current_version(int unit, int version, Reason reason) {
        assertThat(Refused.by(() -> PledgePolicy.checkDecline(ANSWERED_BY_TWO, version, unit(unit), DAY.plusDays(9)))
                        .reason())
                .isEqualTo(reason);
        assertThatCode(() -> PledgePolicy.checkDecline(ANSWERED_BY_TWO, 1, THREE, DAY))
                .doesNotThrowAnyException();
    }

    @Test
    void a_witness_waits_for_every_answer_and_for_at_least_one_signature() {
        assertThat(witnessing(ANSWERED_BY_TWO, 2, DAY.plusDays(2))).isEqualTo(Reason.VERSION_NOT_CURRENT);
        assertThat(witnessing(ANSWERED_BY_TWO, 1, DAY.plusDays(2))).isEqualTo(Reason.SIGNATURES_OUTSTANDING);
        assertThat(witnessing(after(declined(ONE, DAY), declined(TWO, DAY), declined(THREE, DAY)), 1, DAY))
                .isEqualTo(Reason.NOBODY_SIGNED);
        PledgeState all = after(signed(ONE, 1, DAY), declined(TWO, DAY), signed(THREE, 1, DAY));
        assertThatCode(() -> PledgePolicy.checkWitnessing(all, 1, DAY)).doesNotThrowAnyException();
    }

    @Test
    void once_signing_is_over_a_witness_waits_for_nobody_but_witnesses_no_empty_page() {
        assertThat(witnessing(ANSWERED_BY_TWO, 1, LAST)).isEqualTo(Reason.SIGNATURES_OUTSTANDING);
        assertThatCode(() -> PledgePolicy.checkWitnessing(ANSWERED_BY_TWO, 1, LAST.plusDays(1)))
                .doesNotThrowAnyException();
        assertThat(witnessing(after(), 1, LAST.plusDays(1))).isEqualTo(Reason.NOBODY_SIGNED);
    }

    @Test
    void a_version_is_witnessed_once_and_not_before_what_was_signed_last() {
        PledgeState all = after(signed(ONE, 1, DAY), declined(TWO, DAY), signed(THREE, 1, DAY.plusDays(4)));
        assertThat(witnessing(all, 1, DAY.plusDays(3))).isEqualTo(Reason.DATE_TOO_EARLY);
        PledgeState before =
                after(signed(ONE, 1, DAY), declined(TWO, DAY), signed(THREE, 1, DAY), witnessed(DAY.plusDays(4)));
        assertThat(witnessing(before, 1, DAY.plusDays(5))).isEqualTo(Reason.ALREADY_WITNESSED);
    }

    private static Reason witnessing(PledgeState state, int version, LocalDate day) {
        return Refused.by(() -> PledgePolicy.checkWitnessing(state, version, day))
                .reason();
    }

    @Test
    void a_witness_is_one_unit_or_one_outside_body_and_no_party() {
        List<UnitId> parties = List.of(ONE, TWO);
        assertThatCode(() -> PledgePolicy.checkWitness(parties, new Witness(THREE, null, null, null)))
                .doesNotThrowAnyException();
        assertThatCode(() -> PledgePolicy.checkWitness(parties, new Witness(null, "Sở Nội vụ", null, null)))
                .doesNotThrowAnyException();
        assertThat(Refused.by(() -> PledgePolicy.checkWitness(parties, new Witness(ONE, null, null, null)))
                        .reason())
                .isEqualTo(Reason.WITNESS_IS_PARTY);
        assertThat(Refused.by(() -> PledgePolicy.checkWitness(parties, new Witness(null, null, null, "Chỉ huy")))
                        .reason())
                .isEqualTo(Reason.WITNESS_UNCLEAR);
        assertThat(Refused.by(() -> PledgePolicy.checkWitness(parties, new Witness(THREE, "Sở", null, null)))
                        .reason())
                .isEqualTo(Reason.WITNESS_UNCLEAR);
    }

    @Test
    void naming_the_person_who_signs_for_the_same_witness_changes_nothing() {
        var person = new PersonalText(new PersonId(unit(7).value()), "Trần Văn B");
        assertThat(Refused.by(() -> PledgePolicy.checkChanged(
                                after(), TEXT, new Witness(SUPERIOR.unitId(), null, person, null)))
                        .reason())
                .isEqualTo(Reason.NOTHING_CHANGED);
        assertThatCode(() -> PledgePolicy.checkChanged(after(), TEXT, null)).doesNotThrowAnyException();
        assertThatCode(() -> PledgePolicy.checkChanged(after(amended(SUPERIOR, DAY)), TEXT, SUPERIOR))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"2024-03-15, 0", "2024-03-14, 0", "2024-03-16, 1", "2024-04-15, 31"})
    void the_last_day_is_in_time_and_lateness_counts_calendar_days(LocalDate signedOn, int daysLate) {
        assertThat(PledgePolicy.daysLate(LocalDate.of(2024, 3, 15), signedOn)).isEqualTo(daysLate);
        assertThat(PledgePolicy.daysLate(null, signedOn)).isZero();
    }

    @Test
    void a_pledge_is_closed_in_the_last_quarter_of_its_year_or_later_and_once() {
        assertThat(Refused.by(() -> PledgePolicy.checkClosing(after(), LocalDate.of(2024, 9, 30)))
                        .reason())
                .isEqualTo(Reason.YEAR_NOT_ENDING);
        assertThatCode(() -> PledgePolicy.checkClosing(after(), LocalDate.of(2024, 10, 1)))
                .doesNotThrowAnyException();
        assertThatCode(() -> PledgePolicy.checkClosing(after(), LocalDate.of(2025, 1, 15)))
                .doesNotThrowAnyException();
        assertThat(Refused.by(() -> PledgePolicy.checkClosing(after(closed(LocalDate.of(2024, 10, 1))), LocalDate.MAX))
                        .reason())
                .isEqualTo(Reason.PLEDGE_CLOSED);
    }

    @Test
    void parties_that_have_not_answered_are_asked_to_sign_on_the_days_they_are_members_and_then_the_witness() {
        Days until = new Days(null, LAST);
        assertThat(PledgePolicy.due(after(), party -> party.equals(TWO) ? List.of(until) : List.of(Days.ALWAYS)))
                .containsExactly(sign(ONE, Days.ALWAYS), sign(TWO, until), sign(THREE, Days.ALWAYS));
        assertThat(PledgePolicy.due(after(), party -> List.of())).isEmpty();
        assertThat(PledgePolicy.due(ANSWERED_BY_TWO, party -> List.of(Days.ALWAYS)))
                .containsExactly(
                        sign(THREE, Days.ALWAYS), witness(DAY.plusDays(2)).from(LAST.plusDays(1)));
        assertThat(PledgePolicy.due(
                        after(signed(ONE, 1, DAY), declined(TWO, DAY), signed(THREE, 1, DAY)), party -> List.of()))
                .containsExactly(witness(DAY));
    }

    @Test
    void nobody_witnesses_what_nobody_signed_or_without_a_last_day_while_a_party_is_silent_or_twice() {
        PledgeState refused = after(declined(ONE, DAY), declined(TWO, DAY), declined(THREE, DAY));
        PledgeState open = after(amended(SUPERIOR, DAY), signed(ONE, 2, DAY));
        PledgeState over = after(signed(ONE, 1, DAY), signed(TWO, 1, DAY), signed(THREE, 1, DAY), witnessed(DAY));
        for (PledgeState state : List.of(refused, open, over, after(signed(ONE, 1, DAY), closed(DAY)))) {
            assertThat(PledgePolicy.due(state, party -> List.of())).isEmpty();
        }
    }

    private static DueTask sign(UnitId party, Days days) {
        return DueTask.of(TaskKind.SIGN, Role.REPRESENTATIVE, party, DAY)
                .withDays(days)
                .dueBy(LAST);
    }

    private static DueTask witness(LocalDate since) {
        return DueTask.of(TaskKind.WITNESS, List.of(Role.REPRESENTATIVE, Role.APPROVER), SUPERIOR.unitId(), since);
    }
}
