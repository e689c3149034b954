package vn.bangvang.command.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.bangvang.command.nomination.Files.DECIDED_ON;
import static vn.bangvang.command.nomination.Files.DECISION;
import static vn.bangvang.command.testing.World.GREEN;
import static vn.bangvang.command.testing.World.PROVINCE;
import static vn.bangvang.command.testing.World.RED;
import static vn.bangvang.command.testing.World.person;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.decision.DecisionCommand.DecisionBody;
import vn.bangvang.command.decision.DecisionCommand.ExtendExternalDecision;
import vn.bangvang.command.decision.DecisionCommand.ExtensionBody;
import vn.bangvang.command.decision.DecisionCommand.ExternalDecisionBody;
import vn.bangvang.command.decision.DecisionCommand.IssueDecision;
import vn.bangvang.command.decision.DecisionCommand.RecordExternalDecision;
import vn.bangvang.command.decision.DecisionCommand.SignerBody;
import vn.bangvang.command.nomination.Files;
import vn.bangvang.command.testing.InMemoryAxon;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.domain.decision.DecisionEvent.DecisionIssued;
import vn.bangvang.shared.domain.decision.DecisionEvent.ExternalDecisionExtended;
import vn.bangvang.shared.domain.decision.DecisionEvent.ExternalDecisionRecorded;
import vn.bangvang.shared.domain.decision.DecisionKind;
import vn.bangvang.shared.domain.decision.DecisionLine;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationDecided;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationDecidedExternally;
import vn.bangvang.shared.domain.nomination.NominationId;

class DecisionCommandHandlerTest {

    private static final PersonalText SIGNER = new PersonalText(person("chair"), "Phạm Văn C");
    private static final List<NominationId> THREE = files(3);
    private static final int CARRIED = 5;
    private static final int FORWARDED = 7;

    private final World world = new World()
            .grant("chair", Role.COMPETENT_PERSON, PROVINCE)
            .grant("approver", Role.COMPETENT_PERSON, PROVINCE)
            .grant("approver", Role.APPROVER, PROVINCE)
            .grant("clerk", Role.COMPETENT_PERSON, PROVINCE);
    private final Actor chair = world.actor("chair");
    private final InMemoryAxon axon = Files.withNominations()
            .aggregate(Decision.class)
            .handler(c -> new DecisionCommandHandler(Files.nominations(c), c.repository(Decision.class)));

    @AfterEach
    void stop() {
        axon.close();
    }

    @Test
    void a_decision_and_all_its_nominations_are_one_append_in_the_order_of_its_lines() {
        start(THREE, CARRIED);

        axon.send(issue(THREE), chair);

        assertThat(axon.appends()).hasSize(1);
        List<Object> events = axon.appends().get(0);
        assertThat(events).filteredOn(NominationDecided.class::isInstance).hasSize(3);
        assertThat(events.get(3))
                .isEqualTo(new DecisionIssued(
                        DECISION,
                        PROVINCE,
                        DecisionKind.AWARD,
                        "45/QĐ-UBND",
                        2024,
                        SIGNER,
                        "Chủ tịch",
                        THREE.stream()
                                .map(id -> new DecisionLine(id, "CTDT", GREEN, null, 2024))
                                .toList(),
                        DECIDED_ON));
    }

    @Test
    void two_hundred_nominations_fit_into_one_decision() {
        List<NominationId> many = files(200);
        start(many, CARRIED);

        axon.send(issue(many), chair);

        assertThat(axon.appends()).hasSize(1);
        assertThat(axon.appends().get(0)).hasSize(201);
    }

    @Test
    void one_nomination_that_is_not_ready_stops_all_of_them() {
        List<EventMessage<?>> history = new ArrayList<>(history(THREE.subList(0, 2), CARRIED));
        history.addAll(Files.first(CARRIED - 1, THREE.get(2)));
        axon.start(history);

        assertRefused(issue(THREE), chair, Reason.WRONG_STEP);
        axon.send(issue(THREE.subList(0, 2)), chair);

        assertThat(axon.appends()).hasSize(1);
        assertThat(axon.appends().get(0)).hasSize(3);
    }

    @Test
    void a_nomination_is_decided_once() {
        start(THREE, CARRIED);
        axon.send(issue(THREE), chair);

        assertRefused(issue(THREE.subList(0, 1)), chair, Reason.STEP_ALREADY_TAKEN);

        assertThat(axon.appends()).hasSize(1);
    }

    @Test
    void an_unknown_nomination_or_one_listed_twice_stops_the_decision() {
        start(THREE, CARRIED);
        assertRefused(issue(List.of(THREE.get(0), Files.nomination("unknown"))), chair, Reason.UNKNOWN_NOMINATION);
        assertRefused(issue(List.of(THREE.get(0), THREE.get(0))), chair, Reason.LISTED_TWICE);
        assertThat(axon.appends()).isEmpty();
    }

    @Test
    void whoever_submitted_or_endorsed_does_not_decide() {
        start(THREE, CARRIED);
        assertRefused(issue(THREE), world.actor("approver"), Reason.ENDORSER_MAY_NOT_DECIDE);
        assertRefused(issue(THREE), world.actor("clerk"), Reason.SUBMITTER_MAY_NOT_APPROVE);
        assertThat(axon.appends()).isEmpty();
    }

    @Test
    void whoever_proposed_the_awards_does_not_decide_what_was_drafted_with_them() {
        List<EventMessage<?>> history = new ArrayList<>(Files.drafted(CARRIED, THREE.get(0)));
        axon.start(history);
        world.grant("organiser", Role.COMPETENT_PERSON, PROVINCE);
        assertRefused(issue(THREE.subList(0, 1)), world.actor("organiser"), Reason.DRAFTER_MAY_NOT_DECIDE);
        axon.send(issue(THREE.subList(0, 1)), world.actor("chair"));
        assertThat(axon.appends()).hasSize(1);
    }

    @Test
    void further_nominations_are_added_to_a_recorded_decision_under_its_number() {
        start(THREE, FORWARDED);
        Actor approver = world.actor("approver");
        axon.send(outside(THREE.subList(0, 1)), approver);

        axon.send(extension(THREE.subList(1, 3)), world.actor("approver"));

        List<Object> events = axon.appends().get(1);
        assertThat(events)
                .filteredOn(NominationDecidedExternally.class::isInstance)
                .extracting(event -> ((NominationDecidedExternally) event).decisionNumber())
                .containsExactly("770/QĐ-TTg", "770/QĐ-TTg");
        assertThat(events.get(2))
                .isEqualTo(new ExternalDecisionExtended(
                        DECISION,
                        PROVINCE,
                        THREE.subList(1, 3).stream()
                                .map(id -> new DecisionLine(id, "CTDCP", GREEN, null, 2024))
                                .toList(),
                        DECIDED_ON.plusDays(3)));
        assertRefused(extension(THREE.subList(1, 2)), world.actor("approver"), Reason.ALREADY_IN_DECISION);
        assertRefused(extension(THREE.subList(0, 1)), world.actor("approver"), Reason.ALREADY_IN_DECISION);
    }

    @Test
    void a_decision_of_our_own_and_one_that_nobody_recorded_take_no_further_lines() {
        start(THREE, CARRIED);
        axon.send(issue(THREE.subList(0, 1)), chair);
        assertRefused(extension(THREE.subList(1, 2)), world.actor("approver"), Reason.UNKNOWN_DECISION);
    }

    private static ExtendExternalDecision extension(List<NominationId> nominations) {
        return new ExtendExternalDecision(DECISION, new ExtensionBody(PROVINCE, nominations, DECIDED_ON.plusDays(3)));
    }

    private static RecordExternalDecision outside(List<NominationId> nominations) {
        return new RecordExternalDecision(
                DECISION,
                new ExternalDecisionBody(
                        null,
                        PROVINCE,
                        Files.submitted(nominations.get(0)).route().get(6).authority(),
                        DecisionKind.AWARD,
                        "770/QĐ-TTg",
                        nominations,
                        DECIDED_ON.plusDays(2)));
    }

    @Test
    void another_body_and_an_account_without_the_mandate_do_not_decide() {
        start(THREE, CARRIED);
        var red = new World().grant("head", Role.COMPETENT_PERSON, RED).actor("head");
        assertRefused(issue(RED, THREE), red, Reason.WRONG_UNIT);
        assertRefused(issue(THREE), red, Reason.NO_MANDATE);
        assertThat(axon.appends()).isEmpty();
    }

    @Test
    void the_prime_ministers_decision_is_recorded_for_all_or_none() {
        start(THREE, FORWARDED);

        assertRefused(record("PRESIDENT", THREE), world.actor("approver"), Reason.WRONG_AUTHORITY);
        assertRefused(record("GOVERNMENT", THREE), chair, Reason.NO_MANDATE);
        axon.send(record("GOVERNMENT", THREE), world.actor("approver"));

        assertThat(axon.appends()).hasSize(1);
        assertThat(axon.appends().get(0))
                .filteredOn(NominationDecidedExternally.class::isInstance)
                .hasSize(3);
        assertThat(axon.appends().get(0))
                .filteredOn(ExternalDecisionRecorded.class::isInstance)
                .hasSize(1);
        assertRefused(record("GOVERNMENT", THREE), world.actor("approver"), Reason.NOMINATION_ENDED);
    }

    @Test
    void an_outside_decision_is_not_recorded_before_the_letter_went_out() {
        start(THREE, FORWARDED - 1);
        assertRefused(record("GOVERNMENT", THREE), world.actor("approver"), Reason.WRONG_STEP);
        assertThat(axon.appends()).isEmpty();
    }

    private void start(List<NominationId> ids, int events) {
        axon.start(history(ids, events));
    }

    private static List<EventMessage<?>> history(List<NominationId> ids, int events) {
        List<EventMessage<?>> history = new ArrayList<>();
        ids.forEach(id -> history.addAll(Files.first(events, id)));
        return history;
    }

    private static List<NominationId> files(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Files.nomination("file " + i))
                .toList();
    }

    private void assertRefused(DecisionCommand command, Actor actor, Reason reason) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> axon.send(command, actor));
        assertThat(refusal).isNotNull();
        assertThat(refusal.reason()).isEqualTo(reason);
    }

    private static IssueDecision issue(List<NominationId> ids) {
        return issue(PROVINCE, ids);
    }

    @Test
    void the_nominations_that_a_decision_changes_are_read_anew_with_it() {
        start(THREE, CARRIED);
        assertThat(issue(PROVINCE, THREE).alsoTouches()).isEqualTo(THREE);
    }

    private static IssueDecision issue(UnitId body, List<NominationId> ids) {
        return new IssueDecision(
                DECISION,
                new DecisionBody(
                        null,
                        body,
                        DecisionKind.AWARD,
                        "45/QĐ-UBND",
                        new SignerBody(SIGNER.person(), SIGNER.text()),
                        "Chủ tịch",
                        ids,
                        DECIDED_ON),
                SIGNER);
    }

    private static RecordExternalDecision record(String authority, List<NominationId> ids) {
        return new RecordExternalDecision(
                DECISION,
                new ExternalDecisionBody(
                        null, PROVINCE, authority, DecisionKind.AWARD, "770/QĐ-TTg", ids, DECIDED_ON.plusDays(2)));
    }
}
