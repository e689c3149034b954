package vn.bangvang.shared.domain.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.shared.domain.kernel.Days;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.testing.Refused;

class StayPolicyTest {

    private static final UnitId UNIT = new UnitId(new UUID(2, 1));
    private static final LocalDate FIRST_OF_OCTOBER = LocalDate.of(2024, 10, 1);

    @ParameterizedTest
    @CsvSource({
        "2024-10-01, LAST_DAY, true, false",
        "2024-09-30, LAST_DAY, false, false",
        "2024-09-30, MOST_DAYS, true, false",
        "2024-09-30, EVERY_DAY, false, false",
        "2024-08-15, MOST_DAYS, false, false",
        "2024-08-16, MOST_DAYS, false, false",
        "2024-08-17, MOST_DAYS, true, false",
    })
    void who_leaves_is_a_member_of_the_third_and_fourth_quarter_or_not(
            LocalDate left, QuarterMembers rule, boolean third, boolean fourth) {
        List<Stay> stays = StayPolicy.left(List.of(), UNIT, 2024, left);
        assertThat(StayPolicy.isMemberIn(stays, UNIT, Period.of("2024-Q3"), rule))
                .isEqualTo(third);
        assertThat(StayPolicy.isMemberIn(stays, UNIT, Period.of("2024-Q4"), rule))
                .isEqualTo(fourth);
    }

    @Test
    void who_joins_on_the_first_of_october_is_a_member_of_the_fourth_quarter_alone() {
        List<Stay> stays = StayPolicy.joined(List.of(), UNIT, false, 2024, FIRST_OF_OCTOBER);
        for (QuarterMembers rule : QuarterMembers.values()) {
            assertThat(Period.of("2024").quarters().stream()
                            .filter(quarter -> StayPolicy.isMemberIn(stays, UNIT, quarter, rule)))
                    .containsExactly(Period.of("2024-Q4"));
        }
    }

    @Test
    void the_days_of_a_member_are_those_on_which_an_act_about_the_year_finds_it_one() {
        LocalDate first = LocalDate.of(2024, 1, 1);
        List<Stay> left = StayPolicy.left(List.of(), UNIT, 2024, LocalDate.of(2024, 4, 1));
        List<List<Stay>> all = List.of(
                List.of(),
                left,
                StayPolicy.joined(left, UNIT, true, 2024, FIRST_OF_OCTOBER),
                StayPolicy.joined(List.of(), UNIT, false, 2024, first),
                StayPolicy.joined(List.of(), UNIT, false, 2024, LocalDate.of(2024, 12, 31)),
                StayPolicy.left(List.of(), UNIT, 2024, first),
                StayPolicy.left(List.of(), UNIT, 2024, LocalDate.of(2024, 12, 31)));
        for (List<Stay> stays : all) {
            List<Days> days = StayPolicy.daysOf(stays, UNIT, 2024);
            for (LocalDate day = first.minusDays(40); day.getYear() < 2026; day = day.plusDays(1)) {
                LocalDate asked = day;
                assertThat(days.stream().anyMatch(one -> one.include(asked)))
                        .as("%s on %s", stays, asked)
                        .isEqualTo(StayPolicy.isMemberOn(stays, UNIT, StayPolicy.within(2024, asked)));
            }
        }
    }

    @Test
    void who_left_may_come_back_and_was_none_in_between() {
        List<Stay> left = StayPolicy.left(List.of(), UNIT, 2024, LocalDate.of(2024, 4, 1));
        List<Stay> back = StayPolicy.joined(left, UNIT, true, 2024, FIRST_OF_OCTOBER);
        assertThat(Period.of("2024").quarters().stream()
                        .filter(quarter -> StayPolicy.isMemberIn(back, UNIT, quarter, QuarterMembers.LAST_DAY)))
                .containsExactly(Period.of("2024-Q1"), Period.of("2024-Q4"));
        assertThat(StayPolicy.hasLeft(left, UNIT)).isTrue();
        assertThat(StayPolicy.hasLeft(back, UNIT)).isFalse();
    }

    @Test
    void nobody_joins_twice_leaves_twice_or_in_another_year() {
        List<Stay> left = StayPolicy.left(List.of(), UNIT, 2024, FIRST_OF_OCTOBER);
        refuses(Reason.ALREADY_A_MEMBER, () -> StayPolicy.joined(List.of(), UNIT, true, 2024, FIRST_OF_OCTOBER));
        refuses(
                Reason.ALREADY_A_MEMBER,
                () -> StayPolicy.joined(left, UNIT, true, 2024, FIRST_OF_OCTOBER.minusDays(1)));
        refuses(Reason.NO_MEMBER_ON_THAT_DAY, () -> StayPolicy.left(left, UNIT, 2024, FIRST_OF_OCTOBER));
        refuses(Reason.DAY_OUTSIDE_YEAR, () -> StayPolicy.left(List.of(), UNIT, 2023, FIRST_OF_OCTOBER));
    }

    private static void refuses(Reason reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThat(Refused.by(act).reason()).isEqualTo(reason);
    }
}
