package vn.bangvang.command.nomination;

import static vn.bangvang.command.nomination.Files.DOSSIER;
import static vn.bangvang.command.nomination.Files.SUBMITTED_ON;
import static vn.bangvang.command.testing.World.GREEN;
import static vn.bangvang.command.testing.World.PROVINCE;
import static vn.bangvang.command.testing.World.account;
import static vn.bangvang.command.testing.World.fixture;
import static vn.bangvang.command.testing.World.person;
import static vn.bangvang.command.testing.World.refused;

import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.nomination.NominationCommand.EndorseNomination;
import vn.bangvang.command.nomination.NominationCommand.EndorsementBody;
import vn.bangvang.command.nomination.NominationCommand.SubmissionBody;
import vn.bangvang.command.nomination.NominationCommand.SubmitNomination;
import vn.bangvang.command.testing.Bodies;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.Nominee;
import vn.bangvang.shared.domain.kernel.NomineeKind;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationSubmitted;
import vn.bangvang.shared.domain.nomination.NominationId;
import vn.bangvang.shared.law.RuleSet.Award;
import vn.bangvang.shared.law.RuleSets;
import vn.bangvang.shared.law.UnitLine;
import vn.bangvang.shared.testing.Routes;

/** Duties are kept apart between persons, whichever accounts and mandates they use. An is nominated by a clerk, Lan. */
class SamePersonTest {

    private static final NominationId ID = Files.nomination("certificate");
    private static final Nominee AN =
            new Nominee(NomineeKind.INDIVIDUAL, GREEN, person("an"), new PersonalText(person("an"), "Lê Thị An"));
    private static final EndorseNomination ENDORSE = new EndorseNomination(ID, new EndorsementBody(null, SUBMITTED_ON));
    private static final Map<String, String> BY_LAN = Map.of(
            "account", account("clerk").toString(), "person", person("lan").toString());

    @Test
    void an_account_of_nobody_is_the_person_of_the_mandate_it_acts_under() {
        Actor office = new World().grant("office", "an", Role.APPROVER, GREEN).actor("office", null);
        endorses(office, BY_LAN).expectNoEvents().expectException(refused(Reason.OWN_NOMINATION));
        Actor other = new World().grant("office", "binh", Role.APPROVER, GREEN).actor("office", null);
        endorses(other, BY_LAN).expectSuccessfulHandlerExecution();
    }

    @Test
    void where_account_and_mandate_name_two_persons_neither_is_the_nominee() {
        var world = new World().grant("office", "an", Role.APPROVER, GREEN);
        endorses(world.actor("office", person("binh")), BY_LAN)
                .expectNoEvents()
                .expectException(refused(Reason.OWN_NOMINATION));
        var turned = new World().grant("office", "binh", Role.APPROVER, GREEN);
        endorses(turned.actor("office", person("an")), BY_LAN)
                .expectNoEvents()
                .expectException(refused(Reason.OWN_NOMINATION));
    }

    @Test
    void nobody_submits_their_own_nomination_by_the_account_of_an_office() {
        var submit = new SubmitNomination(
                ID,
                new SubmissionBody(
                        null,
                        GREEN,
                        Bodies.nominee(AN),
                        "GK",
                        2024,
                        null,
                        null,
                        Bodies.documents(DOSSIER),
                        "Cứu người",
                        null,
                        SUBMITTED_ON));
        Actor office =
                new World().grant("office", "an", Role.REPRESENTATIVE, GREEN).actor("office", null);
        fixture(Nomination.class, office)
                .givenNoPriorActivity()
                .when(submit)
                .expectNoEvents()
                .expectException(refused(Reason.OWN_NOMINATION));
    }

    @Test
    void whoever_submitted_does_not_endorse_by_another_account() {
        var world = new World().grant("second", "lan", Role.APPROVER, GREEN);
        for (Actor second : List.of(world.actor("second", person("lan")), world.actor("second", null))) {
            endorses(second, BY_LAN).expectNoEvents().expectException(refused(Reason.SUBMITTER_MAY_NOT_APPROVE));
        }
    }

    @Test
    void what_was_submitted_before_persons_were_told_is_compared_by_its_account() {
        Map<String, String> old = Map.of("account", account("clerk").toString());
        var world =
                new World().grant("second", "lan", Role.APPROVER, GREEN).grant("clerk", "lan", Role.APPROVER, GREEN);
        endorses(world.actor("second", person("lan")), old).expectSuccessfulHandlerExecution();
        endorses(world.actor("clerk", person("lan")), old)
                .expectNoEvents()
                .expectException(refused(Reason.SUBMITTER_MAY_NOT_APPROVE));
        endorses(world.actor("second", null), Map.of()).expectSuccessfulHandlerExecution();
    }

    private static ResultValidator<Nomination> endorses(Actor actor, Map<String, String> submittedBy) {
        var submitted = new GenericDomainEventMessage<>("Nomination", ID.toString(), 0, submitted(), submittedBy);
        return fixture(Nomination.class, actor).given(submitted).when(ENDORSE, Map.of());
    }

    private static NominationSubmitted submitted() {
        var rules = RuleSets.inForceOn(SUBMITTED_ON);
        Award award = rules.find("GK").orElseThrow();
        return new NominationSubmitted(
                ID,
                GREEN,
                AN,
                "GK",
                2024,
                null,
                rules.id(),
                award.citation(),
                Routes.walk(award, UnitLine.of(GREEN), null, PROVINCE),
                award.dossier().kinds(),
                DOSSIER,
                CaseText.plain("Cứu người"),
                SUBMITTED_ON,
                null,
                true);
    }
}
