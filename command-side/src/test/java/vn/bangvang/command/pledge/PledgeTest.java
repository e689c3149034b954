package vn.bangvang.command.pledge;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.command.testing.World.BLUE;
import static vn.bangvang.command.testing.World.CLUSTER;
import static vn.bangvang.command.testing.World.LONG_AGO;
import static vn.bangvang.command.testing.World.PROVINCE;
import static vn.bangvang.command.testing.World.RED;
import static vn.bangvang.command.testing.World.STRANGER;
import static vn.bangvang.command.testing.World.TODAY;
import static vn.bangvang.command.testing.World.YESTERDAY;
import static vn.bangvang.command.testing.World.fixture;
import static vn.bangvang.command.testing.World.person;
import static vn.bangvang.command.testing.World.refused;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.pledge.PledgeCommand.AmendPledge;
import vn.bangvang.command.pledge.PledgeCommand.OpenPledge;
import vn.bangvang.command.pledge.PledgeCommand.PledgeText;
import vn.bangvang.command.pledge.PledgeCommand.SignPledge;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.event.PledgeEvent.PledgeAmended;
import vn.bangvang.shared.event.PledgeEvent.PledgeFullySigned;
import vn.bangvang.shared.event.PledgeEvent.PledgeOpened;
import vn.bangvang.shared.event.PledgeEvent.PledgeSigned;
import vn.bangvang.shared.eventstore.Carried.Guard;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.value.ClusterId;
import vn.bangvang.shared.value.PersonalText;
import vn.bangvang.shared.value.PledgeId;
import vn.bangvang.shared.value.Role;
import vn.bangvang.shared.value.Score;
import vn.bangvang.shared.value.Target;
import vn.bangvang.shared.value.UnitId;

class PledgeTest {

    private static final PledgeId PLEDGE = new PledgeId(World.id("pledge"));
    private static final String THEME = "Đoàn kết, mẫu mực, kỷ cương, sáng tạo, quyết thắng";
    private static final List<String> CONTENTS = List.of("Ba đột phá");
    private static final List<Target> TARGETS = List.of(new Target("Chỉ tiêu kỹ thuật", "%", Score.of("100")));
    private static final PersonalText SIGNER = new PersonalText(person("head"), "Trần Văn B");
    private static final PledgeOpened OPENED = new PledgeOpened(
            PLEDGE, CLUSTER, 2024, PROVINCE, THEME, CONTENTS, TARGETS, List.of(RED, BLUE), null, YESTERDAY);
    private static final PledgeAmended AMENDED =
            new PledgeAmended(PLEDGE, 2, THEME, List.of("Hậu cần"), TARGETS, "Bổ sung", YESTERDAY);
    private static final Actor ORGANISER = World.with(Role.ORGANISER, PROVINCE);

    @Test
    void a_pledge_is_opened_for_the_members_of_the_year_and_guards_their_cluster() {
        World world = new World().grant("organiser", Role.ORGANISER, PROVINCE);
        fixture(Pledge.class, world.actor("organiser"))
                .givenNoPriorActivity()
                .when(open(CLUSTER, 2024))
                .expectEvents(new PledgeOpened(
                        PLEDGE,
                        CLUSTER,
                        2024,
                        PROVINCE,
                        THEME,
                        CONTENTS,
                        TARGETS,
                        List.of(RED, BLUE, World.GREEN),
                        "Bộ CHQS",
                        TODAY));
        assertThat(world.carried().guards()).contains(new Guard(CLUSTER.value(), 1));
    }

    @Test
    void a_year_that_is_not_open_and_a_cluster_nobody_knows_are_refused() {
        fixture(Pledge.class, ORGANISER)
                .givenNoPriorActivity()
                .when(open(CLUSTER, 2025))
                .expectNoEvents()
                .expectException(refused(Reason.YEAR_NOT_OPEN));
        fixture(Pledge.class, ORGANISER)
                .givenNoPriorActivity()
                .when(open(new ClusterId(World.id("unknown")), 2024))
                .expectNoEvents()
                .expectException(refused(Reason.UNKNOWN_CLUSTER));
    }

    @Test
    void only_the_organiser_of_the_cluster_opens_its_pledge() {
        fixture(Pledge.class, World.with(Role.ORGANISER, RED))
                .givenNoPriorActivity()
                .when(open(CLUSTER, 2024))
                .expectNoEvents()
                .expectException(refused(Reason.NO_MANDATE));
    }

    @Test
    void the_first_of_two_signatures_does_not_make_it_stand_and_the_last_one_does() {
        fixture(Pledge.class, World.with(Role.REPRESENTATIVE, RED))
                .given(OPENED)
                .when(sign(RED, 1))
                .expectEvents(signed(RED, 1));
        fixture(Pledge.class, World.with(Role.REPRESENTATIVE, BLUE))
                .given(OPENED, signed(RED, 1))
                .when(sign(BLUE, 1))
                .expectEvents(signed(BLUE, 1), new PledgeFullySigned(PLEDGE, 1, TODAY));
    }

    @Test
    void a_party_signs_a_version_once() {
        fixture(Pledge.class, World.with(Role.REPRESENTATIVE, RED))
                .given(OPENED, signed(RED, 1))
                .when(sign(RED, 1))
                .expectNoEvents()
                .expectException(refused(Reason.ALREADY_SIGNED));
    }

    @Test
    void nobody_signs_for_another_unit_and_no_stranger_signs() {
        fixture(Pledge.class, World.with(Role.REPRESENTATIVE, RED))
                .given(OPENED)
                .when(sign(BLUE, 1))
                .expectNoEvents()
                .expectException(refused(Reason.NO_MANDATE));
        fixture(Pledge.class, World.with(Role.REPRESENTATIVE, STRANGER))
                .given(OPENED)
                .when(sign(STRANGER, 1))
                .expectNoEvents()
                .expectException(refused(Reason.NOT_A_PARTY));
    }

    @Test
    void nobody_signs_the_day_before_it_was_opened() {
        var early = new SignPledge(PLEDGE, RED, 1, SIGNER, "Chỉ huy trưởng", YESTERDAY.minusDays(1));
        fixture(Pledge.class, World.with(Role.REPRESENTATIVE, RED))
                .given(OPENED)
                .when(early)
                .expectNoEvents()
                .expectException(refused(Reason.DATE_TOO_EARLY));
    }

    @Test
    void a_signed_pledge_changes_by_amendment_and_everybody_signs_again() {
        fixture(Pledge.class, ORGANISER)
                .given(OPENED, signed(RED, 1), signed(BLUE, 1), new PledgeFullySigned(PLEDGE, 1, YESTERDAY))
                .when(new AmendPledge(PLEDGE, new PledgeText(THEME, List.of("Hậu cần"), TARGETS), "Bổ sung", YESTERDAY))
                .expectEvents(AMENDED);
        fixture(Pledge.class, World.with(Role.REPRESENTATIVE, RED))
                .given(OPENED, signed(RED, 1), signed(BLUE, 1), AMENDED)
                .when(sign(RED, 2))
                .expectEvents(signed(RED, 2));
    }

    @Test
    void an_amendment_that_changes_nothing_is_refused() {
        fixture(Pledge.class, ORGANISER)
                .given(OPENED, AMENDED)
                .when(new AmendPledge(PLEDGE, new PledgeText(THEME, List.of("Hậu cần"), TARGETS), "Bổ sung", TODAY))
                .expectNoEvents()
                .expectException(refused(Reason.NOTHING_CHANGED));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void after_an_amendment_only_the_second_version_is_signed(int version) {
        fixture(Pledge.class, World.with(Role.REPRESENTATIVE, RED))
                .given(OPENED, AMENDED)
                .when(sign(RED, version))
                .expectNoEvents()
                .expectException(refused(Reason.VERSION_NOT_CURRENT));
    }

    @Test
    void a_signature_of_long_ago_needs_a_back_entry_mandate() {
        var longAgo = new PledgeOpened(
                PLEDGE, CLUSTER, 2024, PROVINCE, THEME, CONTENTS, TARGETS, List.of(RED, BLUE), null, LONG_AGO);
        var sign = new SignPledge(PLEDGE, RED, 1, SIGNER, "Chỉ huy trưởng", LONG_AGO);
        fixture(Pledge.class, World.with(Role.REPRESENTATIVE, RED))
                .given(longAgo)
                .when(sign)
                .expectNoEvents()
                .expectException(refused(Reason.NO_MANDATE));
        var clerk = new World()
                .grant("clerk", Role.REPRESENTATIVE, RED)
                .grant("clerk", Role.BACK_ENTRY, PROVINCE)
                .actor("clerk");
        fixture(Pledge.class, clerk).given(longAgo).when(sign).expectSuccessfulHandlerExecution();
    }

    private static OpenPledge open(ClusterId cluster, int year) {
        return new OpenPledge(PLEDGE, cluster, year, new PledgeText(THEME, CONTENTS, TARGETS), "Bộ CHQS", TODAY);
    }

    private static SignPledge sign(UnitId unit, int version) {
        return new SignPledge(PLEDGE, unit, version, SIGNER, "Chỉ huy trưởng", TODAY);
    }

    private static PledgeSigned signed(UnitId unit, int version) {
        return new PledgeSigned(PLEDGE, version, unit, SIGNER, "Chỉ huy trưởng", TODAY);
    }
}
