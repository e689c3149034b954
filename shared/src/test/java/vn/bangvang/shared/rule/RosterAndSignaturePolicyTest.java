package vn.bangvang.shared.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.value.UnitId;
import vn.bangvang.shared.value.Witness;

class RosterAndSignaturePolicyTest {

    @Test
    void two_members_that_lead_and_stand_in_are_enough() {
        assertThatCode(() -> MembershipPolicy.check(units("1 2"), unit("1"), unit("2")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 1, TOO_FEW_MEMBERS",
        "1 2 1, 1, 2, LISTED_TWICE",
        "1 2, 3, 2, LEADER_NOT_A_MEMBER",
        "1 2, 1, 3, LEADER_NOT_A_MEMBER",
        "1 2, 1, 1, LEADER_IS_DEPUTY",
    })
    void any_other_roster_is_refused(String members, String leader, String deputy, Reason reason) {
        assertThat(Refused.by(() -> MembershipPolicy.check(units(members), unit(leader), unit(deputy)))
                        .reason())
                .isEqualTo(reason);
    }

    @Test
    void the_deputy_speaks_when_the_leader_itself_is_nominated() {
        assertThat(MembershipPolicy.speaksFor(unit("1"), unit("2"), unit("3"))).isEqualTo(unit("1"));
        assertThat(MembershipPolicy.speaksFor(unit("1"), unit("2"), unit("1"))).isEqualTo(unit("2"));
    }

    @ParameterizedTest
    @CsvSource({"3, 2, NOT_A_PARTY", "2, 1, VERSION_NOT_CURRENT", "2, 3, VERSION_NOT_CURRENT", "1, 2, ALREADY_SIGNED"})
    void only_a_party_signs_the_current_version_and_once(String unit, int version, Reason reason) {
        assertThat(Refused.by(() ->
                                PledgePolicy.checkSignature(units("1 2"), Set.of(unit("1")), 2, version, unit(unit)))
                        .reason())
                .isEqualTo(reason);
    }

    @Test
    void a_version_stands_only_when_the_last_party_has_signed() {
        assertThat(PledgePolicy.isFullySigned(units("1 2"), Set.of(unit("1")))).isFalse();
        assertThat(PledgePolicy.isFullySigned(units("1 2"), Set.of(unit("1"), unit("2"))))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"3, 2, NOT_A_PARTY", "2, 1, VERSION_NOT_CURRENT", "1, 2, ALREADY_SIGNED", "4, 2, ALREADY_DECLINED"})
    void only_a_party_that_has_not_answered_declines_the_current_version(String unit, int version, Reason reason) {
        assertThat(Refused.by(() -> PledgePolicy.checkDecline(
                                units("1 2 4"), units("1"), units("4"), 2, version, unit(unit)))
                        .reason())
                .isEqualTo(reason);
        assertThatCode(() -> PledgePolicy.checkDecline(units("1 2 4"), units("1"), units("4"), 2, 2, unit("2")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"1, 2, 1, VERSION_NOT_CURRENT", "1, '', 2, SIGNATURES_OUTSTANDING", "'', 1 2, 2, NOBODY_SIGNED"})
    void a_witness_waits_for_every_answer_and_for_at_least_one_signature(
            String signed, String declined, int version, Reason reason) {
        assertThat(Refused.by(() -> PledgePolicy.checkWitnessing(
                                units("1 2"), units(signed), units(declined), 2, version, false))
                        .reason())
                .isEqualTo(reason);
        assertThatCode(() -> PledgePolicy.checkWitnessing(units("1 2"), units("1"), units("2"), 2, 2, false))
                .doesNotThrowAnyException();
        assertThatCode(() -> PledgePolicy.checkWitnessing(units("1 2"), units("1 2"), Set.of(), 2, 2, false))
                .doesNotThrowAnyException();
    }

    @Test
    void once_signing_is_over_a_witness_waits_for_nobody_but_witnesses_no_empty_page() {
        assertThatCode(() -> PledgePolicy.checkWitnessing(units("1 2"), units("1"), Set.of(), 2, 2, true))
                .doesNotThrowAnyException();
        assertThat(Refused.by(() -> PledgePolicy.checkWitnessing(units("1 2"), Set.of(), Set.of(), 2, 2, true))
                        .reason())
                .isEqualTo(Reason.NOBODY_SIGNED);
    }

    @Test
    void a_witness_is_one_unit_or_one_outside_body_and_no_party() {
        List<UnitId> parties = units("1 2");
        assertThatCode(() -> PledgePolicy.checkWitness(parties, new Witness(unit("3"), null, null, null)))
                .doesNotThrowAnyException();
        assertThatCode(() -> PledgePolicy.checkWitness(parties, new Witness(null, "Sở Nội vụ", null, null)))
                .doesNotThrowAnyException();
        assertThat(Refused.by(() -> PledgePolicy.checkWitness(parties, new Witness(unit("1"), null, null, null)))
                        .reason())
                .isEqualTo(Reason.WITNESS_IS_PARTY);
        assertThat(Refused.by(() -> PledgePolicy.checkWitness(parties, new Witness(null, null, null, "Chỉ huy")))
                        .reason())
                .isEqualTo(Reason.WITNESS_UNCLEAR);
        assertThat(Refused.by(() -> PledgePolicy.checkWitness(parties, new Witness(unit("3"), "Sở", null, null)))
                        .reason())
                .isEqualTo(Reason.WITNESS_UNCLEAR);
    }

    @ParameterizedTest
    @CsvSource({"2024-03-15, 0", "2024-03-14, 0", "2024-03-16, 1", "2024-04-15, 31"})
    void the_last_day_is_in_time_and_lateness_counts_calendar_days(LocalDate signedOn, int daysLate) {
        assertThat(PledgePolicy.daysLate(LocalDate.of(2024, 3, 15), signedOn)).isEqualTo(daysLate);
        assertThat(PledgePolicy.daysLate(null, signedOn)).isZero();
    }

    @Test
    void a_pledge_is_closed_in_the_last_quarter_of_its_year_or_later() {
        assertThat(Refused.by(() -> PledgePolicy.checkClosing(2024, LocalDate.of(2024, 9, 30)))
                        .reason())
                .isEqualTo(Reason.YEAR_NOT_ENDING);
        assertThatCode(() -> PledgePolicy.checkClosing(2024, LocalDate.of(2024, 10, 1)))
                .doesNotThrowAnyException();
        assertThatCode(() -> PledgePolicy.checkClosing(2024, LocalDate.of(2025, 1, 15)))
                .doesNotThrowAnyException();
    }

    private static List<UnitId> units(String numbers) {
        return Stream.of(numbers.split(" "))
                .filter(number -> !number.isEmpty())
                .map(RosterAndSignaturePolicyTest::unit)
                .toList();
    }

    private static UnitId unit(String number) {
        return new UnitId(new UUID(0, Long.parseLong(number)));
    }
}
