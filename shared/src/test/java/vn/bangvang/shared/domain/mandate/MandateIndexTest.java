package vn.bangvang.shared.domain.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.bangvang.shared.domain.kernel.AccountId;
import vn.bangvang.shared.domain.kernel.Author;
import vn.bangvang.shared.domain.kernel.MandateId;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.mandate.MandateEvent.FirstAdministratorAppointed;
import vn.bangvang.shared.domain.mandate.MandateEvent.MandateEnded;
import vn.bangvang.shared.domain.mandate.MandateEvent.MandateGranted;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitRegistered;
import vn.bangvang.shared.domain.unit.UnitTree;

class MandateIndexTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2024, 3, 31);
    private static final LocalDate MIDDLE = LocalDate.of(2024, 3, 15);

    private static final UnitId PROVINCE = new UnitId(new UUID(1, 0));
    private static final UnitId DEPARTMENT = new UnitId(new UUID(1, 1));
    private static final UnitId OFFICE = new UnitId(new UUID(1, 2));
    private static final AccountId AN = new AccountId(new UUID(2, 1));
    private static final AccountId BINH = new AccountId(new UUID(2, 2));
    private static final MandateId ONE = new MandateId(new UUID(3, 1));
    private static final MandateId TWO = new MandateId(new UUID(3, 2));
    private static final MandateId THREE = new MandateId(new UUID(3, 3));

    private final UnitTree units = new UnitTree();
    private final MandateIndex references = new MandateIndex(units);

    @BeforeEach
    void register() {
        units.on(new UnitRegistered(PROVINCE, "T", "Tỉnh", null, FIRST), 0);
        units.on(new UnitRegistered(DEPARTMENT, "S", "Sở", PROVINCE, FIRST), 0);
        units.on(new UnitRegistered(OFFICE, "P", "Phòng", DEPARTMENT, FIRST), 0);
    }

    @Test
    void a_mandate_holds_from_its_first_day_to_its_last_both_included() {
        grant(ONE, AN, Role.APPROVER, DEPARTMENT, LAST, null);
        assertThat(may(AN, Role.APPROVER, DEPARTMENT, FIRST.minusDays(1))).isFalse();
        assertThat(may(AN, Role.APPROVER, DEPARTMENT, FIRST)).isTrue();
        assertThat(may(AN, Role.APPROVER, DEPARTMENT, LAST)).isTrue();
        assertThat(may(AN, Role.APPROVER, DEPARTMENT, LAST.plusDays(1))).isFalse();
    }

    @Test
    void a_mandate_without_a_last_day_holds_on() {
        grant(ONE, AN, Role.APPROVER, DEPARTMENT, null, null);
        assertThat(may(AN, Role.APPROVER, DEPARTMENT, FIRST.plusYears(30))).isTrue();
    }

    @Test
    void on_the_day_it_is_ended_a_mandate_gives_nothing_any_more() {
        grant(ONE, AN, Role.APPROVER, DEPARTMENT, LAST, null);
        references.on(new MandateEnded(ONE, "Chuyển công tác", MIDDLE), 1);
        assertThat(may(AN, Role.APPROVER, DEPARTMENT, MIDDLE.minusDays(1))).isTrue();
        assertThat(may(AN, Role.APPROVER, DEPARTMENT, MIDDLE)).isFalse();
        assertThat(references.find(ONE)).map(MandateState::sequence).contains(1L);
    }

    @Test
    void a_mandate_is_for_one_account_one_role_and_one_unit() {
        grant(ONE, AN, Role.APPROVER, DEPARTMENT, null, null);
        assertThat(may(BINH, Role.APPROVER, DEPARTMENT, MIDDLE)).isFalse();
        assertThat(may(AN, Role.ORGANISER, DEPARTMENT, MIDDLE)).isFalse();
        assertThat(may(AN, Role.APPROVER, PROVINCE, MIDDLE)).isFalse();
    }

    @Test
    void only_a_covering_role_reaches_the_units_below() {
        grant(ONE, AN, Role.ADMINISTRATOR, DEPARTMENT, null, null);
        grant(TWO, AN, Role.APPROVER, DEPARTMENT, null, null);
        assertThat(may(AN, Role.ADMINISTRATOR, OFFICE, MIDDLE)).isTrue();
        assertThat(may(AN, Role.ADMINISTRATOR, PROVINCE, MIDDLE)).isFalse();
        assertThat(may(AN, Role.APPROVER, OFFICE, MIDDLE)).isFalse();
    }

    @Test
    void a_substitution_ends_with_the_mandate_it_stands_in_for() {
        grant(ONE, AN, Role.COMPETENT_PERSON, PROVINCE, LAST, null);
        grant(TWO, BINH, Role.COMPETENT_PERSON, PROVINCE, null, ONE);
        assertThat(may(BINH, Role.COMPETENT_PERSON, PROVINCE, LAST)).isTrue();
        assertThat(may(BINH, Role.COMPETENT_PERSON, PROVINCE, LAST.plusDays(1))).isFalse();
        references.on(new MandateEnded(ONE, "Nghỉ hưu", MIDDLE), 1);
        assertThat(may(BINH, Role.COMPETENT_PERSON, PROVINCE, MIDDLE)).isFalse();
    }

    @Test
    void a_substitution_for_nobody_gives_nothing() {
        grant(TWO, BINH, Role.COMPETENT_PERSON, PROVINCE, null, ONE);
        assertThat(may(BINH, Role.COMPETENT_PERSON, PROVINCE, MIDDLE)).isFalse();
    }

    @Test
    void a_substitution_rests_on_every_mandate_up_to_the_first() {
        grant(ONE, AN, Role.COMPETENT_PERSON, PROVINCE, LAST, null);
        grant(TWO, BINH, Role.COMPETENT_PERSON, PROVINCE, null, ONE);
        grant(THREE, BINH, Role.COMPETENT_PERSON, PROVINCE, null, TWO);
        assertThat(references.standing(references.find(THREE).orElseThrow()))
                .extracting(MandateState::id)
                .containsExactly(THREE, TWO, ONE);
        assertThat(references.standing(references.find(ONE).orElseThrow()))
                .extracting(MandateState::id)
                .containsExactly(ONE);
    }

    @Test
    void the_mandates_of_somebody_are_those_of_all_their_accounts() {
        var an = new PersonId(new UUID(4, 1));
        references.on(new FirstAdministratorAppointed(ONE, AN, an, PROVINCE, FIRST), 0);
        grant(TWO, BINH, Role.APPROVER, DEPARTMENT, null, null);
        assertThat(references.of(new Author(BINH, an), MIDDLE))
                .extracting(MandateState::id)
                .containsExactly(TWO, ONE);
        assertThat(references.of(new Author(BINH, null), MIDDLE))
                .extracting(MandateState::id)
                .containsExactly(TWO);
        references.on(new MandateEnded(ONE, "Nghỉ hưu", MIDDLE), 1);
        assertThat(references.of(new Author(BINH, an), MIDDLE))
                .extracting(MandateState::id)
                .containsExactly(TWO);
    }

    @Test
    void ones_own_mandate_is_preferred_to_a_substitution() {
        grant(ONE, AN, Role.APPROVER, DEPARTMENT, null, null);
        grant(TWO, BINH, Role.APPROVER, DEPARTMENT, null, ONE);
        grant(THREE, BINH, Role.APPROVER, DEPARTMENT, null, null);
        assertThat(references.authorising(BINH, Role.APPROVER, DEPARTMENT, MIDDLE))
                .map(MandateState::id)
                .contains(THREE);
        assertThat(references.of(BINH, MIDDLE)).hasSize(2);
    }

    @Test
    void the_first_administrator_covers_everything_below_for_ever() {
        references.on(new FirstAdministratorAppointed(ONE, AN, new PersonId(new UUID(4, 1)), PROVINCE, FIRST), 0);
        assertThat(may(AN, Role.ADMINISTRATOR, OFFICE, FIRST.plusYears(9))).isTrue();
        assertThat(may(AN, Role.ADMINISTRATOR, OFFICE, FIRST.minusDays(1))).isFalse();
    }

    @Test
    void reading_the_same_events_again_changes_nothing() {
        for (int i = 0; i < 2; i++) {
            grant(ONE, AN, Role.APPROVER, DEPARTMENT, LAST, null);
            references.on(new MandateEnded(ONE, "Chuyển công tác", MIDDLE), 1);
        }
        assertThat(references.of(AN, FIRST)).hasSize(1);
    }

    private boolean may(AccountId account, Role role, UnitId unit, LocalDate day) {
        return references.authorising(account, role, unit, day).isPresent();
    }

    private void grant(
            MandateId id,
            AccountId account,
            Role role,
            UnitId unit,
            @Nullable LocalDate until,
            @Nullable MandateId of) {
        references.on(
                new MandateGranted(
                        id, account, new PersonId(new UUID(4, 1)), role, unit, FIRST, until, of, "QĐ 01/QĐ-SNV"),
                0);
    }
}
