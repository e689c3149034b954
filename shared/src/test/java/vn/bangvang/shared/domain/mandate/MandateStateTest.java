package vn.bangvang.shared.domain.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.bangvang.shared.domain.kernel.AccountId;
import vn.bangvang.shared.domain.kernel.ActorMetadata;
import vn.bangvang.shared.domain.kernel.Author;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.MandateId;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.mandate.MandateEvent.AdministratorLetIn;
import vn.bangvang.shared.domain.mandate.MandateEvent.FirstAdministratorAppointed;
import vn.bangvang.shared.domain.mandate.MandateEvent.MandateConfirmed;
import vn.bangvang.shared.domain.mandate.MandateEvent.MandateEnded;
import vn.bangvang.shared.domain.mandate.MandateEvent.MandateGranted;

class MandateStateTest {

    private static final MandateId ID = new MandateId(new UUID(1, 1));
    private static final AccountId ACCOUNT = new AccountId(new UUID(2, 1));
    private static final PersonId AN = new PersonId(new UUID(3, 1));
    private static final UnitId UNIT = new UnitId(new UUID(4, 1));
    private static final Author GRANTER = new Author(new AccountId(new UUID(2, 9)), new PersonId(new UUID(3, 9)));
    private static final LocalDate FIRST = LocalDate.of(2024, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2024, 3, 31);
    private static final MandateConfirmed CONFIRMED = new MandateConfirmed(ID, FIRST);
    private static final MandateEnded ENDED = new MandateEnded(ID, "Chuyển công tác", FIRST.plusDays(14));
    private static final AdministratorLetIn LET_IN = new AdministratorLetIn(ID, ACCOUNT, "Mất khóa", FIRST);

    @Test
    void a_granted_mandate_holds_from_its_first_day_to_its_last() {
        MandateState mandate = after(granted(null));
        assertThat(mandate.holder()).isEqualTo(new Author(ACCOUNT, AN));
        assertThat(mandate.role()).isEqualTo(Role.APPROVER);
        assertThat(mandate.unit()).isEqualTo(UNIT);
        assertThat(mandate.holdsOn(FIRST.minusDays(1))).isFalse();
        assertThat(mandate.holdsOn(FIRST)).isTrue();
        assertThat(mandate.holdsOn(LAST)).isTrue();
        assertThat(mandate.holdsOn(LAST.plusDays(1))).isFalse();
    }

    @Test
    void who_granted_it_is_part_of_what_the_grant_means() {
        assertThat(after(granted(true)).granters()).containsExactly(GRANTER);
    }

    @Test
    void one_that_awaits_confirmation_gives_nothing_before_it_is_confirmed() {
        MandateState waiting = after(granted(true));
        assertThat(waiting.holdsOn(FIRST)).isFalse();
        assertThat(waiting.asksForConfirmation()).isTrue();
        MandateState confirmed = after(granted(true), CONFIRMED);
        assertThat(confirmed.holdsOn(FIRST)).isTrue();
        assertThat(confirmed.asksForConfirmation()).isFalse();
        assertThat(confirmed.granters()).containsExactly(GRANTER);
    }

    @Test
    void an_ended_mandate_gives_nothing_from_that_day_on() {
        MandateState mandate = after(granted(null), ENDED);
        assertThat(mandate.holdsOn(ENDED.endedOn().minusDays(1))).isTrue();
        assertThat(mandate.holdsOn(ENDED.endedOn())).isFalse();
    }

    @Test
    void one_that_was_ended_while_it_waited_asks_nobody_any_more() {
        MandateState mandate = after(granted(true), ENDED);
        assertThat(mandate.waiting()).isTrue();
        assertThat(mandate.asksForConfirmation()).isFalse();
    }

    @Test
    void the_first_administrator_holds_at_once_and_was_granted_by_nobody() {
        MandateState mandate = after(new FirstAdministratorAppointed(ID, ACCOUNT, AN, UNIT, FIRST));
        assertThat(mandate.role()).isEqualTo(Role.ADMINISTRATOR);
        assertThat(mandate.holdsOn(FIRST.plusYears(30))).isTrue();
        assertThat(mandate.granters()).isEmpty();
    }

    @Test
    void letting_an_administrator_in_changes_nothing_but_where_the_stream_stands() {
        assertThat(after(granted(null), LET_IN)).isEqualTo(after(granted(null)).withSequence(1));
    }

    @Test
    void a_mandate_is_granted_first_and_once() {
        assertThatIllegalArgumentException().isThrownBy(() -> after(CONFIRMED));
        assertThatIllegalArgumentException().isThrownBy(() -> after(granted(null), granted(null)));
    }

    private static MandateGranted granted(@Nullable Boolean awaits) {
        return new MandateGranted(ID, ACCOUNT, AN, Role.APPROVER, UNIT, FIRST, LAST, null, "QĐ 01", awaits);
    }

    private static MandateState after(MandateEvent... events) {
        MandateState state = null;
        for (int i = 0; i < events.length; i++) {
            state = MandateState.FOLD.after(state, new EventEnvelope<>(events[i], new ActorMetadata(GRANTER, null), i));
        }
        return state;
    }
}
