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

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.pledge.PledgeCommand.AmendPledge;
import vn.bangvang.command.pledge.PledgeCommand.AmendmentBody;
import vn.bangvang.command.pledge.PledgeCommand.ClosePledge;
import vn.bangvang.command.pledge.PledgeCommand.DeclineBody;
import vn.bangvang.command.pledge.PledgeCommand.DeclineSignature;
import vn.bangvang.command.pledge.PledgeCommand.OpenPledge;
import vn.bangvang.command.pledge.PledgeCommand.PledgeBody;
import vn.bangvang.command.pledge.PledgeCommand.PledgeClosingBody;
import vn.bangvang.command.pledge.PledgeCommand.SignPledge;
import vn.bangvang.command.pledge.PledgeCommand.SignatureBody;
import vn.bangvang.command.pledge.PledgeCommand.WitnessPledge;
import vn.bangvang.command.pledge.PledgeCommand.WitnessSignatureBody;
import vn.bangvang.command.testing.Bodies;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.pledge.Accumulation;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeAmended;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeClosed;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeFullySigned;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeOpened;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeSigned;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeWitnessed;
import vn.bangvang.shared.domain.pledge.PledgeEvent.SignatureDeclined;
import vn.bangvang.shared.domain.pledge.PledgeId;
import vn.bangvang.shared.domain.pledge.PledgeText;
import vn.bangvang.shared.domain.pledge.Target;
import vn.bangvang.shared.domain.pledge.Witness;
import vn.bangvang.shared.eventlog.AppendContext.Guard;

class PledgeTest {

    private static final PledgeId PLEDGE = new PledgeId(World.id("pledge"));
    private static final String THEME = "Đoàn kết, mẫu mực, kỷ cương, sáng tạo, quyết thắng";
    private static final List<String> CONTENTS = List.of("Ba đột phá");
    private static final List<Target> TARGETS =
            List.of(new Target("KT", "Chỉ tiêu kỹ thuật", "%", Score.of("100"), Accumulation.LATEST));
    private static final PersonalText SIGNER = new PersonalText(person("head"), "Trần Văn B");
    private static final Witness WITNESS = new Witness(PROVINCE, null, null, "Chỉ huy trưởng");
    private static final PledgeOpened OPENED = new PledgeOpened(
            PLEDGE, CLUSTER, 2024, PROVINCE, THEME, CONTENTS, TARGETS, List.of(RED, BLUE), WITNESS, null, YESTERDAY);
    private static final PledgeAmended AMENDED =
            new PledgeAmended(PLEDGE, 2, THEME, List.of("Hậu cần"), TARGETS, WITNESS, TODAY, "Bổ sung", YESTERDAY);
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
                        WITNESS,
                        TODAY,
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
    void who_signs_is_a_member_on_that_day_and_who_has_left_may_still_decline() {
        LocalDate moved = LocalDate.of(2024, 10, 1);
        LocalDate before = moved.minusDays(1);
        World world = new World().on(moved.plusDays(1)).movedOn(moved);
        List<UnitId> parties = List.of(RED, World.GREEN, STRANGER);
        var opened = new PledgeOpened(
                PLEDGE, CLUSTER, 2024, PROVINCE, THEME, CONTENTS, TARGETS, parties, null, null, before.minusDays(1));
        for (UnitId unit : List.of(World.GREEN, STRANGER)) {
            world.grant(unit.toString(), Role.REPRESENTATIVE, unit);
            boolean left = unit.equals(World.GREEN);
            Actor actor = world.actor(unit.toString());
            fixture(Pledge.class, actor)
                    .given(opened)
                    .when(new SignPledge(
                            PLEDGE,
                            new SignatureBody(
                                    unit, 1, SIGNER.person(), SIGNER.text(), "Chỉ huy trưởng", left ? before : moved)))
                    .expectSuccessfulHandlerExecution();
            fixture(Pledge.class, actor)
                    .given(opened)
                    .when(new SignPledge(
                            PLEDGE,
                            new SignatureBody(
                                    unit, 1, SIGNER.person(), SIGNER.text(), "Chỉ huy trưởng", left ? moved : before)))
                    .expectNoEvents()
                    .expectException(refused(Reason.NO_MEMBER_ON_THAT_DAY));
        }
        fixture(Pledge.class, world.actor(World.GREEN.toString()))
                .given(opened)
                .when(new DeclineSignature(PLEDGE, new DeclineBody(World.GREEN, 1, "Đã rời cụm", moved)))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void its_parties_are_the_members_of_the_day_it_is_opened() {
        LocalDate moved = LocalDate.of(2024, 10, 1);
        World world = new World().on(moved).movedOn(moved).grant("organiser", Role.ORGANISER, PROVINCE);
        fixture(Pledge.class, world.actor("organiser"))
                .givenNoPriorActivity()
                .when(new OpenPledge(
                        PLEDGE,
                        new PledgeBody(
                                null,
                                CLUSTER,
                                2024,
                                THEME,
                                CONTENTS,
                                Bodies.targets(TARGETS),
                                Bodies.witness(null),
                                null,
                                moved),
                        null))
                .expectEvents(new PledgeOpened(
                        PLEDGE,
                        CLUSTER,
                        2024,
                        PROVINCE,
                        THEME,
                        CONTENTS,
                        TARGETS,
                        List.of(RED, BLUE, STRANGER),
                        null,
                        null,
                        moved));
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
        var early = new SignPledge(
                PLEDGE,
                new SignatureBody(RED, 1, SIGNER.person(), SIGNER.text(), "Chỉ huy trưởng", YESTERDAY.minusDays(1)));
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
                .when(new AmendPledge(
                        PLEDGE,
                        new AmendmentBody(
                                THEME,
                                List.of("Hậu cần"),
                                Bodies.targets(TARGETS),
                                Bodies.witness(WITNESS),
                                TODAY,
                                "Bổ sung",
                                YESTERDAY)))
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
                .when(new AmendPledge(
                        PLEDGE,
                        new AmendmentBody(
                                THEME,
                                List.of("Hậu cần"),
                                Bodies.targets(TARGETS),
                                Bodies.witness(WITNESS),
                                null,
                                "Bổ sung",
                                TODAY)))
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
                PLEDGE, CLUSTER, 2024, PROVINCE, THEME, CONTENTS, TARGETS, List.of(RED, BLUE), null, null, LONG_AGO);
        var sign = new SignPledge(
                PLEDGE, new SignatureBody(RED, 1, SIGNER.person(), SIGNER.text(), "Chỉ huy trưởng", LONG_AGO));
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

    @Test
    void two_targets_of_one_code_and_a_last_day_before_the_first_are_refused() {
        List<Target> twice = List.of(TARGETS.get(0), TARGETS.get(0));
        fixture(Pledge.class, ORGANISER)
                .givenNoPriorActivity()
                .when(open(CLUSTER, 2024, WITNESS, twice, TODAY))
                .expectNoEvents()
                .expectException(refused(Reason.LISTED_TWICE));
        fixture(Pledge.class, ORGANISER)
                .givenNoPriorActivity()
                .when(open(CLUSTER, 2024, WITNESS, TARGETS, YESTERDAY))
                .expectNoEvents()
                .expectException(refused(Reason.PERIOD_BACKWARDS));
    }

    @Test
    void a_witness_is_a_known_unit_that_does_not_sign_itself() {
        fixture(Pledge.class, ORGANISER)
                .givenNoPriorActivity()
                .when(open(CLUSTER, 2024, new Witness(RED, null, null, null), TARGETS, TODAY))
                .expectNoEvents()
                .expectException(refused(Reason.WITNESS_IS_PARTY));
        fixture(Pledge.class, ORGANISER)
                .givenNoPriorActivity()
                .when(open(CLUSTER, 2024, new Witness(World.NOWHERE, null, null, null), TARGETS, TODAY))
                .expectNoEvents()
                .expectException(refused(Reason.UNKNOWN_UNIT));
    }

    @Test
    void a_signature_on_the_last_day_is_in_time_and_one_of_the_next_day_is_taken_and_marked_late() {
        var until = LocalDate.of(2024, 12, 18);
        var opened = new PledgeOpened(
                PLEDGE, CLUSTER, 2024, PROVINCE, THEME, CONTENTS, TARGETS, List.of(RED, BLUE), null, until, until);
        var inTime = new SignPledge(
                PLEDGE, new SignatureBody(RED, 1, SIGNER.person(), SIGNER.text(), "Chỉ huy trưởng", until));
        var world = new World().grant("clerk", Role.REPRESENTATIVE, RED);
        fixture(Pledge.class, world.on(until).actor("clerk"))
                .given(opened)
                .when(inTime)
                .expectEvents(signed(RED, 1, until, 0));
        fixture(Pledge.class, world.on(YESTERDAY).actor("clerk"))
                .given(opened)
                .when(new SignPledge(
                        PLEDGE, new SignatureBody(RED, 1, SIGNER.person(), SIGNER.text(), "Chỉ huy trưởng", YESTERDAY)))
                .expectEvents(signed(RED, 1, YESTERDAY, 1));
        fixture(Pledge.class, world.actor("clerk"))
                .given(opened)
                .when(inTime)
                .expectNoEvents()
                .expectException(refused(Reason.NO_MANDATE));
        fixture(Pledge.class, world.grant("clerk", Role.BACK_ENTRY, RED).actor("clerk"))
                .given(opened)
                .when(inTime)
                .expectEvents(signed(RED, 1, until, 0));
        assertThat(world.carried().metadata()).containsKey("backEntry");
    }

    @Test
    void a_version_is_signed_until_its_own_last_day() {
        var until = LocalDate.of(2024, 12, 18);
        var amended = new PledgeAmended(PLEDGE, 2, THEME, CONTENTS, List.of(), null, YESTERDAY, "Bổ sung", until);
        var opened = new PledgeOpened(
                PLEDGE, CLUSTER, 2024, PROVINCE, THEME, CONTENTS, TARGETS, List.of(RED, BLUE), null, until, until);
        fixture(Pledge.class, World.with(Role.REPRESENTATIVE, RED))
                .given(opened, amended)
                .when(sign(RED, 2))
                .expectEvents(signed(RED, 2, TODAY, 1));
    }

    @Test
    void a_party_declines_once_and_may_sign_after_all() {
        fixture(Pledge.class, World.with(Role.REPRESENTATIVE, BLUE))
                .given(OPENED, signed(RED, 1))
                .when(decline(BLUE, 1))
                .expectEvents(declined(BLUE, 1));
        fixture(Pledge.class, World.with(Role.REPRESENTATIVE, BLUE))
                .given(OPENED, signed(RED, 1), declined(BLUE, 1))
                .when(decline(BLUE, 1))
                .expectNoEvents()
                .expectException(refused(Reason.ALREADY_DECLINED));
        fixture(Pledge.class, World.with(Role.REPRESENTATIVE, BLUE))
                .given(OPENED, signed(RED, 1), declined(BLUE, 1))
                .when(sign(BLUE, 1))
                .expectEvents(signed(BLUE, 1), new PledgeFullySigned(PLEDGE, 1, TODAY));
    }

    @Test
    void a_pledge_that_a_party_declined_is_not_fully_signed() {
        fixture(Pledge.class, World.with(Role.REPRESENTATIVE, RED))
                .given(OPENED, declined(BLUE, 1))
                .when(sign(RED, 1))
                .expectEvents(signed(RED, 1));
    }

    @Test
    void a_signature_is_not_taken_back_and_not_dated_before_the_decline() {
        fixture(Pledge.class, World.with(Role.REPRESENTATIVE, RED))
                .given(OPENED, signed(RED, 1))
                .when(decline(RED, 1))
                .expectNoEvents()
                .expectException(refused(Reason.ALREADY_SIGNED));
        fixture(Pledge.class, World.with(Role.REPRESENTATIVE, RED))
                .given(OPENED, declined(RED, 1))
                .when(new SignPledge(
                        PLEDGE, new SignatureBody(RED, 1, SIGNER.person(), SIGNER.text(), "Chỉ huy trưởng", YESTERDAY)))
                .expectNoEvents()
                .expectException(refused(Reason.DATE_TOO_EARLY));
    }

    @Test
    void nobody_declines_for_another_unit_or_an_old_version() {
        fixture(Pledge.class, World.with(Role.REPRESENTATIVE, RED))
                .given(OPENED)
                .when(decline(BLUE, 1))
                .expectNoEvents()
                .expectException(refused(Reason.NO_MANDATE));
        fixture(Pledge.class, World.with(Role.REPRESENTATIVE, RED))
                .given(OPENED, AMENDED)
                .when(decline(RED, 1))
                .expectNoEvents()
                .expectException(refused(Reason.VERSION_NOT_CURRENT));
    }

    @ParameterizedTest
    @EnumSource(names = {"REPRESENTATIVE", "APPROVER"})
    void the_witness_signs_once_every_party_has_signed_or_declined_and_it_says_who_did_which(Role role) {
        fixture(Pledge.class, World.with(role, PROVINCE))
                .given(OPENED, signed(RED, 1), declined(BLUE, 1))
                .when(witness(1, TODAY))
                .expectEvents(witnessed(1, List.of(RED), List.of(BLUE)));
        fixture(Pledge.class, World.with(role, PROVINCE))
                .given(OPENED, signed(RED, 1), declined(BLUE, 1), signed(BLUE, 1))
                .when(witness(1, TODAY))
                .expectEvents(witnessed(1));
        fixture(Pledge.class, World.with(role, PROVINCE))
                .given(OPENED, signed(RED, 1))
                .when(witness(1, TODAY))
                .expectNoEvents()
                .expectException(refused(Reason.SIGNATURES_OUTSTANDING));
        fixture(Pledge.class, World.with(role, PROVINCE))
                .given(OPENED, signed(RED, 1), signed(BLUE, 1), witnessed(1))
                .when(witness(1, TODAY))
                .expectNoEvents()
                .expectException(refused(Reason.ALREADY_WITNESSED));
        fixture(Pledge.class, World.with(role, PROVINCE))
                .given(OPENED, signed(RED, 1), signed(BLUE, 1))
                .when(witness(1, YESTERDAY))
                .expectNoEvents()
                .expectException(refused(Reason.DATE_TOO_EARLY));
    }

    @Test
    void nobody_but_the_witness_signs_as_witness_not_even_the_organiser() {
        for (Actor stranger : List.of(ORGANISER, World.with(Role.REPRESENTATIVE, RED))) {
            fixture(Pledge.class, stranger)
                    .given(OPENED, signed(RED, 1), signed(BLUE, 1))
                    .when(witness(1, TODAY))
                    .expectNoEvents()
                    .expectException(refused(Reason.NO_MANDATE));
        }
    }

    @Test
    void what_an_outside_body_signed_is_recorded_by_the_organiser_alone() {
        var opened = new PledgeOpened(
                PLEDGE,
                CLUSTER,
                2024,
                PROVINCE,
                THEME,
                CONTENTS,
                TARGETS,
                List.of(RED),
                new Witness(null, "Bộ Tư lệnh Quân khu 3", null, null),
                null,
                YESTERDAY);
        fixture(Pledge.class, ORGANISER)
                .given(opened, signed(RED, 1))
                .when(witness(1, TODAY))
                .expectEvents(new PledgeWitnessed(
                        PLEDGE, 1, null, "Bộ Tư lệnh Quân khu 3", SIGNER, "Chính ủy", List.of(RED), List.of(), TODAY));
        fixture(Pledge.class, World.with(Role.APPROVER, PROVINCE))
                .given(opened, signed(RED, 1))
                .when(witness(1, TODAY))
                .expectNoEvents()
                .expectException(refused(Reason.NO_MANDATE));
    }

    @Test
    void a_silent_party_holds_the_witness_up_until_the_last_day_for_signing_and_no_longer() {
        var opened = new PledgeOpened(
                PLEDGE,
                CLUSTER,
                2024,
                PROVINCE,
                THEME,
                CONTENTS,
                TARGETS,
                List.of(RED, BLUE),
                WITNESS,
                YESTERDAY,
                YESTERDAY);
        fixture(Pledge.class, World.with(Role.APPROVER, PROVINCE))
                .given(opened, signed(RED, 1, YESTERDAY, 0))
                .when(witness(1, YESTERDAY))
                .expectNoEvents()
                .expectException(refused(Reason.SIGNATURES_OUTSTANDING));
        fixture(Pledge.class, World.with(Role.APPROVER, PROVINCE))
                .given(opened, signed(RED, 1, YESTERDAY, 0))
                .when(witness(1, TODAY))
                .expectEvents(witnessed(1, List.of(RED), List.of()));
        fixture(Pledge.class, World.with(Role.APPROVER, PROVINCE))
                .given(opened)
                .when(witness(1, TODAY))
                .expectNoEvents()
                .expectException(refused(Reason.NOBODY_SIGNED));
    }

    @Test
    void a_pledge_without_a_witness_is_not_witnessed() {
        var opened = new PledgeOpened(
                PLEDGE, CLUSTER, 2024, PROVINCE, THEME, CONTENTS, TARGETS, List.of(RED), null, null, YESTERDAY);
        fixture(Pledge.class, ORGANISER)
                .given(opened, signed(RED, 1))
                .when(witness(1, TODAY))
                .expectNoEvents()
                .expectException(refused(Reason.NO_WITNESS));
    }

    @Test
    void a_wrong_witness_is_put_right_by_an_amendment_alone() {
        var other = new Witness(World.GREEN, null, null, null);
        var text = new PledgeText(THEME, CONTENTS, TARGETS);
        var amended = new PledgeAmended(PLEDGE, 2, THEME, CONTENTS, TARGETS, other, null, "Nhầm đơn vị", TODAY);
        fixture(Pledge.class, ORGANISER)
                .given(OPENED)
                .when(new AmendPledge(
                        PLEDGE,
                        new AmendmentBody(
                                text.theme(),
                                text.contents(),
                                Bodies.targets(text.targets()),
                                Bodies.witness(other),
                                null,
                                "Nhầm đơn vị",
                                TODAY)))
                .expectEvents(amended);
        fixture(Pledge.class, World.with(Role.APPROVER, World.GREEN))
                .given(OPENED, amended, signed(RED, 2), signed(BLUE, 2))
                .when(witness(2, TODAY))
                .expectEvents(new PledgeWitnessed(
                        PLEDGE, 2, World.GREEN, null, SIGNER, "Chính ủy", List.of(RED, BLUE), List.of(), TODAY));
        fixture(Pledge.class, ORGANISER)
                .given(OPENED)
                .when(new AmendPledge(
                        PLEDGE,
                        new AmendmentBody(
                                text.theme(),
                                text.contents(),
                                Bodies.targets(text.targets()),
                                Bodies.witness(new Witness(RED, null, null, null)),
                                null,
                                "Nhầm",
                                TODAY)))
                .expectNoEvents()
                .expectException(refused(Reason.WITNESS_IS_PARTY));
        fixture(Pledge.class, ORGANISER)
                .given(OPENED)
                .when(new AmendPledge(
                        PLEDGE,
                        new AmendmentBody(
                                text.theme(),
                                text.contents(),
                                Bodies.targets(text.targets()),
                                Bodies.witness(new Witness(PROVINCE, null, SIGNER, null)),
                                null,
                                "Nhầm",
                                TODAY)))
                .expectNoEvents()
                .expectException(refused(Reason.NOTHING_CHANGED));
    }

    @Test
    void an_amendment_is_witnessed_again() {
        fixture(Pledge.class, World.with(Role.APPROVER, PROVINCE))
                .given(OPENED, signed(RED, 1), signed(BLUE, 1), witnessed(1), AMENDED, signed(RED, 2), signed(BLUE, 2))
                .when(witness(2, TODAY))
                .expectEvents(witnessed(2));
    }

    @Test
    void the_organiser_closes_the_pledge_once_whoever_has_signed() {
        fixture(Pledge.class, ORGANISER)
                .given(OPENED, signed(RED, 1), declined(BLUE, 1))
                .when(new ClosePledge(PLEDGE, new PledgeClosingBody(TODAY)))
                .expectEvents(new PledgeClosed(PLEDGE, 1, List.of(RED), List.of(BLUE), TODAY));
        fixture(Pledge.class, ORGANISER)
                .given(OPENED, signed(RED, 1))
                .when(new ClosePledge(PLEDGE, new PledgeClosingBody(YESTERDAY)))
                .expectNoEvents()
                .expectException(refused(Reason.DATE_TOO_EARLY));
        fixture(Pledge.class, ORGANISER)
                .given(OPENED, new PledgeClosed(PLEDGE, 1, null, null, TODAY))
                .when(new ClosePledge(PLEDGE, new PledgeClosingBody(TODAY)))
                .expectNoEvents()
                .expectException(refused(Reason.PLEDGE_CLOSED));
        fixture(Pledge.class, World.with(Role.ORGANISER, RED))
                .given(OPENED)
                .when(new ClosePledge(PLEDGE, new PledgeClosingBody(TODAY)))
                .expectNoEvents()
                .expectException(refused(Reason.NO_MANDATE));
    }

    @Test
    void a_pledge_of_next_year_is_not_closed_this_year() {
        var next = new PledgeOpened(
                PLEDGE, CLUSTER, 2025, PROVINCE, THEME, CONTENTS, TARGETS, List.of(RED), null, null, YESTERDAY);
        fixture(Pledge.class, ORGANISER)
                .given(next)
                .when(new ClosePledge(PLEDGE, new PledgeClosingBody(TODAY)))
                .expectNoEvents()
                .expectException(refused(Reason.YEAR_NOT_ENDING));
    }

    @Test
    void once_it_is_closed_nothing_is_signed_declined_witnessed_or_amended() {
        var closed = new PledgeClosed(PLEDGE, 1, null, null, TODAY);
        World world = new World()
                .grant("all", Role.REPRESENTATIVE, BLUE)
                .grant("all", Role.APPROVER, PROVINCE)
                .grant("all", Role.ORGANISER, PROVINCE);
        for (PledgeCommand late : List.of(
                sign(BLUE, 1),
                decline(BLUE, 1),
                witness(1, TODAY),
                new AmendPledge(
                        PLEDGE,
                        new AmendmentBody(
                                THEME,
                                List.of(),
                                Bodies.targets(TARGETS),
                                Bodies.witness(WITNESS),
                                null,
                                "Bổ sung",
                                TODAY)))) {
            fixture(Pledge.class, world.actor("all"))
                    .given(OPENED, signed(RED, 1), closed)
                    .when(late)
                    .expectNoEvents()
                    .expectException(refused(Reason.PLEDGE_CLOSED));
        }
    }

    private static OpenPledge open(ClusterId cluster, int year) {
        return open(cluster, year, WITNESS, TARGETS, TODAY);
    }

    private static OpenPledge open(
            ClusterId cluster, int year, Witness witness, List<Target> targets, LocalDate signUntil) {
        return new OpenPledge(
                PLEDGE,
                new PledgeBody(
                        null,
                        cluster,
                        year,
                        THEME,
                        CONTENTS,
                        Bodies.targets(targets),
                        Bodies.witness(witness),
                        signUntil,
                        TODAY),
                witness);
    }

    private static SignPledge sign(UnitId unit, int version) {
        return new SignPledge(
                PLEDGE, new SignatureBody(unit, version, SIGNER.person(), SIGNER.text(), "Chỉ huy trưởng", TODAY));
    }

    private static PledgeSigned signed(UnitId unit, int version) {
        return signed(unit, version, TODAY, 0);
    }

    private static PledgeSigned signed(UnitId unit, int version, LocalDate day, int daysLate) {
        return new PledgeSigned(PLEDGE, version, unit, SIGNER, "Chỉ huy trưởng", day, daysLate > 0, daysLate);
    }

    private static DeclineSignature decline(UnitId unit, int version) {
        return new DeclineSignature(PLEDGE, new DeclineBody(unit, version, "Chưa thống nhất chỉ tiêu", TODAY));
    }

    private static SignatureDeclined declined(UnitId unit, int version) {
        return new SignatureDeclined(PLEDGE, version, unit, "Chưa thống nhất chỉ tiêu", TODAY);
    }

    private static WitnessPledge witness(int version, LocalDate day) {
        return new WitnessPledge(
                PLEDGE, new WitnessSignatureBody(version, SIGNER.person(), SIGNER.text(), "Chính ủy", day));
    }

    private static PledgeWitnessed witnessed(int version) {
        return witnessed(version, List.of(RED, BLUE), List.of());
    }

    private static PledgeWitnessed witnessed(int version, List<UnitId> bound, List<UnitId> refused) {
        return new PledgeWitnessed(PLEDGE, version, PROVINCE, null, SIGNER, "Chính ủy", bound, refused, TODAY);
    }
}
