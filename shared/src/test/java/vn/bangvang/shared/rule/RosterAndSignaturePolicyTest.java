package vn.bangvang.shared.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.value.UnitId;

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

    private static List<UnitId> units(String numbers) {
        return Stream.of(numbers.split(" "))
                .map(RosterAndSignaturePolicyTest::unit)
                .toList();
    }

    private static UnitId unit(String number) {
        return new UnitId(new UUID(0, Long.parseLong(number)));
    }
}
