package vn.bangvang.command.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.test.matchers.Matchers.exactSequenceOf;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.axonframework.test.matchers.Matchers.predicate;
import static vn.bangvang.command.nomination.Files.DOSSIER;
import static vn.bangvang.command.nomination.Files.SUBMITTED_ON;
import static vn.bangvang.command.nomination.Files.WARD;
import static vn.bangvang.command.testing.World.BLUE;
import static vn.bangvang.command.testing.World.CLUSTER;
import static vn.bangvang.command.testing.World.GREEN;
import static vn.bangvang.command.testing.World.NOWHERE;
import static vn.bangvang.command.testing.World.PROVINCE;
import static vn.bangvang.command.testing.World.RED;
import static vn.bangvang.command.testing.World.STRANGER;
import static vn.bangvang.command.testing.World.fixture;
import static vn.bangvang.command.testing.World.person;
import static vn.bangvang.command.testing.World.refused;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.messaging.Message;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.bangvang.command.nomination.NominationCommand.SubmissionBody;
import vn.bangvang.command.nomination.NominationCommand.SubmitNomination;
import vn.bangvang.command.testing.Bodies;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.domain.cluster.ClusterEvent.ClusterYearOpened;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.Claim;
import vn.bangvang.shared.domain.kernel.ClaimKind;
import vn.bangvang.shared.domain.kernel.Nominee;
import vn.bangvang.shared.domain.kernel.NomineeKind;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.Document;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationSubmitted;
import vn.bangvang.shared.domain.nomination.NominationId;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitRegistered;
import vn.bangvang.shared.eventlog.AppendContext.Guard;

class SubmissionTest {

    private static final NominationId ID = Files.nomination("flag");
    private static final UnitId TEAM = new UnitId(World.id("team"));

    @Test
    void a_submission_pins_the_law_of_its_day_the_papers_and_the_route_and_guards_the_cluster() {
        World world = new World().grant("clerk", Role.REPRESENTATIVE, GREEN);
        fixture(Nomination.class, world.actor("clerk"))
                .givenNoPriorActivity()
                .when(submit(WARD, "CTDCP", CLUSTER, null, DOSSIER))
                .expectEvents(Files.submitted(ID));
        assertThat(world.carried().guards()).contains(new Guard(CLUSTER.value(), 1));
        assertThat(Files.submitted(ID).ruleSet()).isEqualTo("law-2022-decree-98-2023");
    }

    @Test
    void the_law_follows_the_day_of_submission_and_not_the_day_of_entry() {
        var world = new World().grant("clerk", Role.REPRESENTATIVE, GREEN).grant("clerk", Role.BACK_ENTRY, GREEN);
        var command = new SubmitNomination(
                ID,
                new SubmissionBody(
                        null,
                        GREEN,
                        Bodies.nominee(WARD),
                        "TTLDXS",
                        2022,
                        null,
                        null,
                        Bodies.documents(DOSSIER),
                        "Xuất sắc",
                        null,
                        LocalDate.of(2022, 12, 20)));
        fixture(Nomination.class, world.actor("clerk"))
                .givenNoPriorActivity()
                .when(command)
                .expectEventsMatching(payloadsMatching(
                        exactSequenceOf(predicate(event -> event instanceof NominationSubmitted submitted
                                && submitted.ruleSet().equals("law-2003-decree-91-2017")))));
    }

    @Test
    void when_the_leader_of_the_cluster_is_nominated_its_deputy_speaks() {
        var leader = new Nominee(NomineeKind.COLLECTIVE, RED, null, null);
        fixture(Nomination.class, World.with(Role.REPRESENTATIVE, RED))
                .givenNoPriorActivity()
                .when(submission(RED, leader, "CTDT", CLUSTER, null, DOSSIER))
                .expectEventsMatching(spokenForBy(BLUE));
    }

    @Test
    void when_the_leader_submits_for_a_unit_below_it_its_deputy_speaks() {
        var team = new Nominee(NomineeKind.COLLECTIVE, TEAM, null, null);
        var world = new World()
                .happened(new UnitRegistered(TEAM, "RED-1", "Tổ một", RED, World.LONG_AGO), 0)
                .grant("clerk", Role.REPRESENTATIVE, RED)
                .grant("team", Role.REPRESENTATIVE, TEAM);
        fixture(Nomination.class, world.actor("clerk"))
                .givenNoPriorActivity()
                .when(submission(RED, team, "CTDT", CLUSTER, null, DOSSIER))
                .expectEventsMatching(spokenForBy(BLUE));
    }

    @Test
    void when_a_member_within_the_leader_is_nominated_its_deputy_speaks() {
        var team = new Nominee(NomineeKind.COLLECTIVE, TEAM, null, null);
        var members = List.of(TEAM, RED, BLUE);
        var world = new World()
                .happened(new UnitRegistered(TEAM, "RED-1", "Tổ một", RED, World.LONG_AGO), 0)
                .happened(new ClusterYearOpened(CLUSTER, PROVINCE, 2024, members, RED, BLUE, World.LONG_AGO), 2)
                .grant("team", Role.REPRESENTATIVE, TEAM);
        fixture(Nomination.class, world.actor("team"))
                .givenNoPriorActivity()
                .when(submission(TEAM, team, "CTDT", CLUSTER, null, DOSSIER))
                .expectEventsMatching(spokenForBy(BLUE));
    }

    @Test
    void one_paper_short_the_dossier_is_refused() {
        refuses(submit(WARD, "CTDT", CLUSTER, null, DOSSIER.subList(0, 3)), Reason.DOSSIER_INCOMPLETE);
    }

    @Test
    void what_the_law_does_not_know_or_does_not_give_such_nominees_is_refused() {
        var person =
                new Nominee(NomineeKind.INDIVIDUAL, GREEN, person("an"), new PersonalText(person("an"), "Lê Thị An"));
        refuses(submit(WARD, "NOBEL", CLUSTER, null, DOSSIER), Reason.UNKNOWN_AWARD);
        refuses(submit(person, "CTDT", CLUSTER, null, DOSSIER), Reason.WRONG_SUBJECT);
        refuses(submit(WARD, "CTDT", null, null, DOSSIER), Reason.CLUSTER_REQUIRED);
    }

    @Test
    void a_nominee_of_another_unit_and_units_nobody_knows_are_refused() {
        var other = new Nominee(NomineeKind.COLLECTIVE, BLUE, null, null);
        var unknown = new Nominee(NomineeKind.COLLECTIVE, NOWHERE, null, null);
        refuses(submit(other, "CTDT", CLUSTER, null, DOSSIER), Reason.NOMINEE_NOT_IN_UNIT);
        refuses(submit(unknown, "CTDT", CLUSTER, null, DOSSIER), Reason.UNKNOWN_UNIT);
        refuses(submit(WARD, "CTDT", CLUSTER, NOWHERE, DOSSIER), Reason.UNKNOWN_UNIT);
        refuses(submit(WARD, "CTDT", new ClusterId(World.id("?")), null, DOSSIER), Reason.UNKNOWN_CLUSTER);
    }

    @Test
    void a_unit_that_is_neither_above_nor_the_organiser_is_no_province() {
        refuses(submit(WARD, "CTDT", CLUSTER, BLUE, DOSSIER), Reason.PROVINCE_NOT_ABOVE);
    }

    @Test
    void a_stranger_to_the_cluster_is_refused() {
        var stranger = new Nominee(NomineeKind.COLLECTIVE, STRANGER, null, null);
        fixture(Nomination.class, World.with(Role.REPRESENTATIVE, STRANGER))
                .givenNoPriorActivity()
                .when(submission(STRANGER, stranger, "CTDT", CLUSTER, null, DOSSIER))
                .expectNoEvents()
                .expectException(refused(Reason.NOT_A_MEMBER));
    }

    @Test
    void who_has_left_is_nominated_for_its_part_of_the_year_and_who_joins_later_is_not() {
        LocalDate moved = SUBMITTED_ON;
        World world = new World()
                .movedOn(moved)
                .grant("clerk", Role.REPRESENTATIVE, GREEN)
                .grant("clerk", Role.REPRESENTATIVE, STRANGER);
        fixture(Nomination.class, world.actor("clerk"))
                .givenNoPriorActivity()
                .when(submit(WARD, "CTDCP", CLUSTER, null, DOSSIER))
                .expectSuccessfulHandlerExecution();
        Nominee joining = new Nominee(NomineeKind.COLLECTIVE, STRANGER, null, null);
        var early = new SubmitNomination(
                ID,
                new SubmissionBody(
                        null,
                        STRANGER,
                        Bodies.nominee(joining),
                        "CTDCP",
                        2024,
                        CLUSTER,
                        null,
                        Bodies.documents(DOSSIER),
                        "Dẫn đầu",
                        null,
                        moved.minusDays(1)));
        fixture(Nomination.class, world.actor("clerk"))
                .givenNoPriorActivity()
                .when(early)
                .expectNoEvents()
                .expectException(refused(Reason.NO_MEMBER_ON_THAT_DAY));
    }

    @Test
    void nobody_submits_for_another_unit_or_themselves() {
        fixture(Nomination.class, World.with(Role.REPRESENTATIVE, BLUE))
                .givenNoPriorActivity()
                .when(submit(WARD, "CTDT", CLUSTER, null, DOSSIER))
                .expectNoEvents()
                .expectException(refused(Reason.NO_MANDATE));
        var myself = new Nominee(
                NomineeKind.INDIVIDUAL, GREEN, person("somebody"), new PersonalText(person("somebody"), "Chính tôi"));
        refuses(submit(myself, "BKT", null, null, DOSSIER), Reason.OWN_NOMINATION);
    }

    @Test
    void an_award_of_a_year_to_come_is_not_asked_for() {
        var next = new SubmitNomination(
                ID,
                new SubmissionBody(
                        null,
                        GREEN,
                        Bodies.nominee(WARD),
                        "TTLDXS",
                        2025,
                        null,
                        null,
                        Bodies.documents(DOSSIER),
                        "Xuất sắc",
                        null,
                        SUBMITTED_ON));
        refuses(next, Reason.AWARD_YEAR_TO_COME);
    }

    @Test
    void a_form_of_commendation_is_for_an_achievement_and_a_title_for_a_year() {
        refuses(coded("TTLDXS"), Reason.TITLE_HAS_NO_ACHIEVEMENT);
        fixture(Nomination.class, World.with(Role.REPRESENTATIVE, GREEN))
                .givenNoPriorActivity()
                .when(coded("BKT"))
                .expectEventsMatching(payloadsMatching(exactSequenceOf(predicate(event -> event
                                instanceof NominationSubmitted submitted
                        && submitted.claims().equals(List.of(Claim.of(ClaimKind.ACHIEVEMENT, GREEN, "BC-12")))))));
    }

    private static SubmitNomination coded(String award) {
        return new SubmitNomination(
                ID,
                new SubmissionBody(
                        null,
                        GREEN,
                        Bodies.nominee(WARD),
                        award,
                        2024,
                        null,
                        null,
                        Bodies.documents(DOSSIER),
                        "Xuất sắc",
                        "BC-12",
                        SUBMITTED_ON));
    }

    private static Matcher<List<Message<?>>> spokenForBy(UnitId unit) {
        return payloadsMatching(exactSequenceOf(predicate(event -> event instanceof NominationSubmitted submitted
                && unit.equals(submitted.route().get(1).unitId()))));
    }

    private static void refuses(SubmitNomination command, Reason reason) {
        fixture(Nomination.class, World.with(Role.REPRESENTATIVE, GREEN))
                .givenNoPriorActivity()
                .when(command)
                .expectNoEvents()
                .expectException(refused(reason));
    }

    private static SubmitNomination submit(
            Nominee nominee,
            String award,
            @Nullable ClusterId cluster,
            @Nullable UnitId province,
            List<Document> documents) {
        return submission(GREEN, nominee, award, cluster, province, documents);
    }

    private static SubmitNomination submission(
            UnitId unit,
            Nominee nominee,
            String award,
            @Nullable ClusterId cluster,
            @Nullable UnitId province,
            List<Document> documents) {
        return new SubmitNomination(
                ID,
                new SubmissionBody(
                        null,
                        unit,
                        Bodies.nominee(nominee),
                        award,
                        2024,
                        cluster,
                        province,
                        Bodies.documents(documents),
                        "Dẫn đầu cụm",
                        null,
                        SUBMITTED_ON));
    }
}
