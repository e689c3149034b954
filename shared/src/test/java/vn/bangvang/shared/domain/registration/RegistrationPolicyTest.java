package vn.bangvang.shared.domain.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.NomineeKind;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.registration.RegistrationPolicy.Achieved;
import vn.bangvang.shared.domain.registration.RegistrationPolicy.Actual;
import vn.bangvang.shared.law.RuleSet;
import vn.bangvang.shared.law.RuleSets;
import vn.bangvang.shared.testing.Refused;

class RegistrationPolicyTest {

    private static final RuleSet LAW = RuleSets.inForceOn(LocalDate.of(2024, 3, 15));
    private static final PersonId AN = new PersonId(new UUID(1, 1));
    private static final RegisteredTitle SOLDIER =
            new RegisteredTitle("CSTDCS", NomineeKind.INDIVIDUAL, new PersonalText(AN, "An"), 1);
    private static final RegisteredTitle LABOURERS = new RegisteredTitle("LDTT", NomineeKind.INDIVIDUAL, null, 12);
    private static final RegisteredTarget CALLED_UP = target("A", TargetAim.AT_LEAST, "76");
    private static final RegisteredTarget VIOLATIONS = target("B", TargetAim.AT_MOST, "0.5");

    @ParameterizedTest
    @CsvSource({
        "A, 76,      true",
        "A, 76.0,    true",
        "A, 75.9999, false",
        "A, 100,     true",
        "B, 0.5,     true",
        "B, 0,       true",
        "B, 0.5001,  false"
    })
    void a_target_met_to_the_digit_is_reached_and_one_missed_by_the_smallest_is_not(
            String code, String actual, boolean reached) {
        RegisteredTarget target = code.equals("A") ? CALLED_UP : VIOLATIONS;
        assertThat(RegistrationPolicy.checkTargets(List.of(target), List.of(actual(code, actual))))
                .containsExactly(new TargetCheck(code, Score.of(actual), reached, null));
    }

    @ParameterizedTest
    @CsvSource({"11, false", "12, true", "13, true", "0, false"})
    void titles_are_achieved_when_there_are_as_many_as_registered(int achieved, boolean reached) {
        assertThat(RegistrationPolicy.checkTitles(List.of(LABOURERS), List.of(new Achieved(1, achieved, "Đủ"))))
                .containsExactly(new TitleCheck(1, achieved, reached, CaseText.plain("Đủ")));
    }

    @Test
    void a_year_is_checked_from_its_last_quarter_on() {
        assertThatCode(() -> RegistrationPolicy.checkDay(2024, LocalDate.of(2024, 10, 1)))
                .doesNotThrowAnyException();
        assertThatCode(() -> RegistrationPolicy.checkDay(2024, LocalDate.of(2025, 1, 15)))
                .doesNotThrowAnyException();
        assertThat(Refused.by(() -> RegistrationPolicy.checkDay(2024, LocalDate.of(2024, 9, 30)))
                        .reason())
                .isEqualTo(Reason.CHECK_TOO_EARLY);
    }

    @Test
    void a_note_on_a_persons_title_is_about_that_person_who_achieves_it_once() {
        assertThat(RegistrationPolicy.checkTitles(List.of(SOLDIER), List.of(new Achieved(1, 1, "Sáng kiến tốt"))))
                .containsExactly(new TitleCheck(1, 1, true, new CaseText(AN, "Sáng kiến tốt")));
        assertThat(Refused.by(() -> RegistrationPolicy.checkTitles(List.of(SOLDIER), List.of(new Achieved(1, 2, null))))
                        .reason())
                .isEqualTo(Reason.ACHIEVED_MORE_THAN_ONE);
    }

    @ParameterizedTest
    @CsvSource({"1, CHECK_INCOMPLETE", "1 1 2, LISTED_TWICE", "1 2 3, NOT_REGISTERED", "0 1 2, NOT_REGISTERED"})
    void every_title_is_checked_exactly_once(String lines, Reason reason) {
        List<Achieved> achieved = List.of(lines.split(" ")).stream()
                .map(line -> new Achieved(Integer.parseInt(line), 1, null))
                .toList();
        assertThat(Refused.by(() -> RegistrationPolicy.checkTitles(List.of(SOLDIER, LABOURERS), achieved))
                        .reason())
                .isEqualTo(reason);
    }

    @Test
    void every_target_is_checked_and_what_is_missing_is_named() {
        assertThat(Refused.by(() -> RegistrationPolicy.checkTargets(
                                List.of(CALLED_UP, VIOLATIONS), List.of(actual("A", "76"))))
                        .details()
                        .get("missing"))
                .isEqualTo(List.of("B"));
    }

    @Test
    void a_registration_aims_at_something_and_at_each_thing_once() {
        assertThatCode(() -> RegistrationPolicy.checkAims(LAW, List.of(SOLDIER, LABOURERS), List.of(CALLED_UP)))
                .doesNotThrowAnyException();
        assertThat(reason(List.of(), List.of())).isEqualTo(Reason.NOTHING_REGISTERED);
        assertThat(reason(List.of(SOLDIER, SOLDIER), List.of())).isEqualTo(Reason.LISTED_TWICE);
        assertThat(reason(List.of(), List.of(CALLED_UP, CALLED_UP))).isEqualTo(Reason.LISTED_TWICE);
    }

    @Test
    void a_title_is_for_whom_the_law_gives_it_and_names_a_person_only_if_it_is_for_one() {
        PersonalText an = new PersonalText(AN, "An");
        assertThat(reason(new RegisteredTitle("CSTDCS", NomineeKind.COLLECTIVE, null, 1)))
                .isEqualTo(Reason.WRONG_SUBJECT);
        assertThat(reason(new RegisteredTitle("NONE", NomineeKind.COLLECTIVE, null, 1)))
                .isEqualTo(Reason.UNKNOWN_AWARD);
        assertThat(reason(new RegisteredTitle("TTLDXS", NomineeKind.COLLECTIVE, an, 1)))
                .isEqualTo(Reason.REGISTERED_PERSON_MISPLACED);
        assertThat(reason(new RegisteredTitle("CSTDCS", NomineeKind.INDIVIDUAL, an, 2)))
                .isEqualTo(Reason.REGISTERED_PERSON_MISPLACED);
    }

    @Test
    void a_year_may_be_registered_for_ahead_and_until_it_is_over() {
        assertThatCode(() -> RegistrationPolicy.checkYear(2024, LocalDate.of(2023, 12, 28)))
                .doesNotThrowAnyException();
        assertThatCode(() -> RegistrationPolicy.checkYear(2024, LocalDate.of(2024, 12, 31)))
                .doesNotThrowAnyException();
        assertThat(Refused.by(() -> RegistrationPolicy.checkYear(2024, LocalDate.of(2025, 1, 1)))
                        .reason())
                .isEqualTo(Reason.REGISTRATION_YEAR_OVER);
    }

    private static Reason reason(RegisteredTitle title) {
        return reason(List.of(title), List.of());
    }

    private static Reason reason(List<RegisteredTitle> titles, List<RegisteredTarget> targets) {
        return Refused.by(() -> RegistrationPolicy.checkAims(LAW, titles, targets))
                .reason();
    }

    private static RegisteredTarget target(String code, TargetAim aim, String value) {
        return new RegisteredTarget(code, "Chỉ tiêu " + code, null, aim, Score.of(value));
    }

    private static Actual actual(String code, String value) {
        return new Actual(code, Score.of(value), null);
    }
}
