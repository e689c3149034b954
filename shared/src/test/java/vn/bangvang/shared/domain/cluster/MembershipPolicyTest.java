package vn.bangvang.shared.domain.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.testing.Refused;

class MembershipPolicyTest {

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

    private static List<UnitId> units(String numbers) {
        return Stream.of(numbers.split(" "))
                .filter(number -> !number.isEmpty())
                .map(MembershipPolicyTest::unit)
                .toList();
    }

    private static UnitId unit(String number) {
        return new UnitId(new UUID(0, Long.parseLong(number)));
    }
}
