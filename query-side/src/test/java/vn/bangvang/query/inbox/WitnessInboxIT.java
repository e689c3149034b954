package vn.bangvang.query.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeFullySigned;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeWitnessed;
import vn.bangvang.shared.domain.pledge.Witness;

/** Whom a pledge waits for once its parties have answered. */
class WitnessInboxIT {

    private static final LocalDate DAY = PledgeCase.DAY;
    private static final LocalDate LAST_DAY = LocalDate.of(2024, 3, 31);
    private static QuerySide service;
    private final PledgeCase pledge = new PledgeCase(service);
    private UnitId organiser;
    private UnitId superior;
    private UnitId one;
    private UnitId two;

    @BeforeAll
    static void start() throws Exception {
        service = QuerySide.shared();
    }

    @BeforeEach
    void units() {
        organiser = service.unit("Ban CHQS huyện");
        superior = service.unit("Bộ CHQS tỉnh");
        one = service.unit("Xã Một");
        two = service.unit("Xã Hai");
    }

    @Test
    void the_witness_is_asked_once_every_party_has_signed_or_declined() throws Exception {
        opened(new Witness(superior, null, null, null), null);
        Waiting witness = Waiting.of(service, Role.REPRESENTATIVE, superior);
        pledge.signed(one, 1);
        assertThat(witness.today()).isEmpty();
        pledge.declined(two, 1);
        assertThat(witness.today()).containsExactly("WITNESS");
        assertThat(Waiting.of(service, Role.APPROVER, superior).today()).containsExactly("WITNESS");
        assertThat(Waiting.of(service, Role.ORGANISER, organiser).today()).isEmpty();
        pledge.happened(new PledgeWitnessed(
                pledge.id, 1, superior, null, PledgeCase.signer(), "Chỉ huy trưởng", null, null, DAY));
        assertThat(witness.today()).isEmpty();
    }

    @Test
    void who_speaks_for_the_witness_in_two_roles_is_asked_once() throws Exception {
        opened(new Witness(superior, null, null, null), null);
        pledge.signed(one, 1);
        pledge.signed(two, 1);
        Waiting both = Waiting.of(service, Role.REPRESENTATIVE, superior);
        service.mandate(both.account(), Role.APPROVER, superior);
        assertThat(both.today()).containsExactly("WITNESS");
    }

    @Test
    void nobody_witnesses_what_nobody_has_signed() throws Exception {
        opened(new Witness(superior, null, null, null), LAST_DAY);
        Waiting witness = Waiting.of(service, Role.REPRESENTATIVE, superior);
        pledge.declined(one, 1).declined(two, 1);
        assertThat(witness.today()).isEmpty();
    }

    @Test
    void after_the_last_day_for_signing_the_silent_are_not_waited_for() throws Exception {
        opened(new Witness(superior, null, null, null), LAST_DAY);
        Waiting witness = Waiting.of(service, Role.REPRESENTATIVE, superior);
        pledge.signed(one, 1);
        assertThat(witness.on(LAST_DAY)).isEmpty();
        assertThat(witness.on(LAST_DAY.plusDays(1))).containsExactly("WITNESS");
    }

    @Test
    void a_body_outside_the_tree_is_recorded_by_the_organiser() throws Exception {
        opened(new Witness(superior, null, null, null), null);
        Waiting witness = Waiting.of(service, Role.REPRESENTATIVE, superior);
        Waiting recording = Waiting.of(service, Role.ORGANISER, organiser);
        pledge.amended(2, new Witness(null, "Sở Nội vụ", null, null));
        pledge.signed(one, 2);
        assertThat(recording.today()).isEmpty();
        pledge.signed(two, 2);
        pledge.happened(new PledgeFullySigned(pledge.id, 2, DAY));
        assertThat(recording.today()).containsExactly("WITNESS");
        assertThat(witness.today()).isEmpty();
        assertThat(Waiting.of(service, Role.REPRESENTATIVE, organiser).today()).isEmpty();
    }

    private void opened(@Nullable Witness witness, @Nullable LocalDate signUntil) {
        pledge.opened(organiser, List.of(one, two), witness, signUntil);
    }
}
