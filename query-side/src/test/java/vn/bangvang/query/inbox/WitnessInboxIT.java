package vn.bangvang.query.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeAmended;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeFullySigned;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeOpened;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeSigned;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeWitnessed;
import vn.bangvang.shared.domain.pledge.PledgeEvent.SignatureDeclined;
import vn.bangvang.shared.domain.pledge.PledgeId;
import vn.bangvang.shared.domain.pledge.Witness;

/** Whom a pledge waits for once its parties have answered. */
class WitnessInboxIT {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2024, 3, 31);
    private static QuerySide service;
    private final PledgeId pledge = new PledgeId(UUID.randomUUID());
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
        signed(one, 1);
        assertThat(witness.today()).isEmpty();
        service.happened(pledge.value(), new SignatureDeclined(pledge, 1, two, "chưa thống nhất", DAY));
        assertThat(witness.today()).containsExactly("WITNESS");
        assertThat(Waiting.of(service, Role.APPROVER, superior).today()).containsExactly("WITNESS");
        assertThat(Waiting.of(service, Role.ORGANISER, organiser).today()).isEmpty();
        service.happened(
                pledge.value(),
                new PledgeWitnessed(pledge, 1, superior, null, signer(), "Chỉ huy trưởng", null, null, DAY));
        assertThat(witness.today()).isEmpty();
    }

    @Test
    void who_speaks_for_the_witness_in_two_roles_is_asked_once() throws Exception {
        opened(new Witness(superior, null, null, null), null);
        signed(one, 1);
        signed(two, 1);
        Waiting both = Waiting.of(service, Role.REPRESENTATIVE, superior);
        service.mandate(both.account(), Role.APPROVER, superior);
        assertThat(both.today()).containsExactly("WITNESS");
    }

    @Test
    void nobody_witnesses_what_nobody_has_signed() throws Exception {
        opened(new Witness(superior, null, null, null), LAST_DAY);
        Waiting witness = Waiting.of(service, Role.REPRESENTATIVE, superior);
        service.happened(
                pledge.value(),
                new SignatureDeclined(pledge, 1, one, "chưa thống nhất", DAY),
                new SignatureDeclined(pledge, 1, two, "chưa thống nhất", DAY));
        assertThat(witness.today()).isEmpty();
    }

    @Test
    void after_the_last_day_for_signing_the_silent_are_not_waited_for() throws Exception {
        opened(new Witness(superior, null, null, null), LAST_DAY);
        Waiting witness = Waiting.of(service, Role.REPRESENTATIVE, superior);
        signed(one, 1);
        assertThat(witness.on(LAST_DAY)).isEmpty();
        assertThat(witness.on(LAST_DAY.plusDays(1))).containsExactly("WITNESS");
    }

    @Test
    void a_body_outside_the_tree_is_recorded_by_the_organiser() throws Exception {
        opened(new Witness(superior, null, null, null), null);
        Waiting witness = Waiting.of(service, Role.REPRESENTATIVE, superior);
        Waiting recording = Waiting.of(service, Role.ORGANISER, organiser);
        service.happened(
                pledge.value(),
                new PledgeAmended(
                        pledge,
                        2,
                        "Thi đua",
                        List.of(),
                        List.of(),
                        new Witness(null, "Sở Nội vụ", null, null),
                        null,
                        "đổi",
                        DAY));
        signed(one, 2);
        assertThat(recording.today()).isEmpty();
        signed(two, 2);
        service.happened(pledge.value(), new PledgeFullySigned(pledge, 2, DAY));
        assertThat(recording.today()).containsExactly("WITNESS");
        assertThat(witness.today()).isEmpty();
        assertThat(Waiting.of(service, Role.REPRESENTATIVE, organiser).today()).isEmpty();
    }

    private void opened(@Nullable Witness witness, @Nullable LocalDate signUntil) {
        service.happened(
                pledge.value(),
                new PledgeOpened(
                        pledge,
                        new ClusterId(UUID.randomUUID()),
                        2024,
                        organiser,
                        "Thi đua",
                        List.of(),
                        List.of(),
                        List.of(one, two),
                        witness,
                        signUntil,
                        DAY));
    }

    private void signed(UnitId unit, int version) {
        service.happened(pledge.value(), new PledgeSigned(pledge, version, unit, signer(), "Chủ tịch", DAY, false, 0));
    }

    private static PersonalText signer() {
        return new PersonalText(new PersonId(UUID.randomUUID()), "Trần A");
    }
}
