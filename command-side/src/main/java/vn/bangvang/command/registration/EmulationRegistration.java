package vn.bangvang.command.registration;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.person.NamedPeople;
import vn.bangvang.command.reference.References;
import vn.bangvang.command.registration.RegistrationCommand.AmendRegistration;
import vn.bangvang.command.registration.RegistrationCommand.CheckRegistration;
import vn.bangvang.command.registration.RegistrationCommand.CorrectRegistrationCheck;
import vn.bangvang.command.registration.RegistrationCommand.Outcome;
import vn.bangvang.command.registration.RegistrationCommand.RegisterForEmulation;
import vn.bangvang.shared.domain.kernel.ActorMetadata;
import vn.bangvang.shared.domain.kernel.DatePolicy;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.registration.RegisteredTitle;
import vn.bangvang.shared.domain.registration.RegistrationEvent;
import vn.bangvang.shared.domain.registration.RegistrationEvent.EmulationRegistered;
import vn.bangvang.shared.domain.registration.RegistrationEvent.RegistrationAmended;
import vn.bangvang.shared.domain.registration.RegistrationEvent.RegistrationCheckCorrected;
import vn.bangvang.shared.domain.registration.RegistrationEvent.RegistrationChecked;
import vn.bangvang.shared.domain.registration.RegistrationId;
import vn.bangvang.shared.domain.registration.RegistrationPolicy;
import vn.bangvang.shared.domain.registration.RegistrationState;
import vn.bangvang.shared.domain.registration.RegistrationState.Aims;
import vn.bangvang.shared.domain.registration.RegistrationState.Findings;
import vn.bangvang.shared.law.RuleSet;
import vn.bangvang.shared.law.RuleSets;

/** What one unit registers for one year. It may be amended until somebody else checks what came of it. */
@Aggregate(type = "EmulationRegistration", cache = "aggregateCache")
class EmulationRegistration {

    @AggregateIdentifier
    private RegistrationId id;

    private RegistrationState state;

    EmulationRegistration() {}

    @EventSourcingHandler
    void on(RegistrationEvent event, MetaData metadata, @SequenceNumber long sequence) {
        state = RegistrationState.FOLD.after(state, new EventEnvelope<>(event, ActorMetadata.of(metadata), sequence));
        id = event.registrationId();
    }

    @CommandHandler
    EmulationRegistration(RegisterForEmulation command, Actor actor) {
        var body = command.body();
        UnitId registering = body.unitId();
        References.unit(actor, registering);
        represent(registering, body.registeredOn(), actor);
        RegistrationPolicy.checkYear(body.year(), body.registeredOn());
        RuleSet rules = check(command.aims(), registering, body.year(), body.registeredOn(), actor);
        name(command.aims().titles(), List.of(), registering, body.registeredOn(), actor);
        var registered = new EmulationRegistered(
                command.registrationId(),
                registering,
                body.year(),
                command.aims().clusterId(),
                rules.id(),
                command.aims().titles(),
                command.aims().targets(),
                body.registeredOn());
        apply(registered, actor);
    }

    @CommandHandler
    void handle(AmendRegistration command, Actor actor) {
        var body = command.body();
        represent(state.unit(), body.amendedOn(), actor);
        RegistrationPolicy.checkOpen(state);
        DatePolicy.checkOrder(body.amendedOn(), state.since());
        Aims amended = command.aims();
        RuleSet rules = check(amended, state.unit(), state.year(), body.amendedOn(), actor);
        RegistrationPolicy.checkChanged(state.aims(), amended);
        name(amended.titles(), state.aims().titles(), state.unit(), body.amendedOn(), actor);
        var event = new RegistrationAmended(
                id,
                state.version() + 1,
                amended.clusterId(),
                rules.id(),
                amended.titles(),
                amended.targets(),
                body.reason(),
                body.amendedOn());
        apply(event, actor);
    }

    @CommandHandler
    void handle(CheckRegistration command, Actor actor) {
        var body = command.body();
        checkAs(body.checkedBy(), body.checkedOn(), actor);
        RegistrationPolicy.checkOpen(state);
        RegistrationPolicy.checkDay(state.year(), body.checkedOn());
        DatePolicy.checkOrder(body.checkedOn(), state.since());
        Findings found = found(body.outcome().outcome());
        apply(
                new RegistrationChecked(
                        id, state.version(), body.checkedBy(), found.titles(), found.targets(), body.checkedOn()),
                actor);
    }

    @CommandHandler
    void handle(CorrectRegistrationCheck command, Actor actor) {
        var body = command.body();
        checkAs(body.checkedBy(), body.correctedOn(), actor);
        if (!state.isChecked()) {
            throw new Refusal(Reason.REGISTRATION_NOT_CHECKED);
        }
        DatePolicy.checkOrder(body.correctedOn(), state.since());
        Findings found = found(body.outcome().outcome());
        RegistrationPolicy.checkChanged(state.findings(), found);
        apply(
                new RegistrationCheckCorrected(
                        id,
                        state.version(),
                        body.checkedBy(),
                        found.titles(),
                        found.targets(),
                        body.reason(),
                        body.correctedOn()),
                actor);
    }

    private Findings found(Outcome outcome) {
        return new Findings(
                RegistrationPolicy.checkTitles(state.aims().titles(), outcome.titles()),
                RegistrationPolicy.checkTargets(state.aims().targets(), outcome.targets()));
    }

    private static void represent(UnitId unit, LocalDate day, Actor actor) {
        actor.on(day).as(Role.REPRESENTATIVE, unit);
    }

    private void checkAs(UnitId checker, LocalDate day, Actor actor) {
        actor.on(day).as(Role.ORGANISER, checker);
        Checker.check(checker, state.unit(), state.aims().clusterId(), state.registrants(), actor);
    }

    /** By the law in force on the day; a cluster that is named has the unit as a member on it. */
    private static RuleSet check(Aims aims, UnitId unit, int year, LocalDate day, Actor actor) {
        RuleSet rules = RuleSets.inForceOn(day);
        RegistrationPolicy.checkAims(rules, aims.titles(), aims.targets());
        if (aims.clusterId() != null) {
            References.memberOn(References.cluster(actor, aims.clusterId()), year, day, unit);
        }
        return rules;
    }

    /**
     * Whoever is registered for the coming year is of the unit on the day of the registration already. What stood before
     * stands on: whoever has left meanwhile keeps nobody from amending the rest.
     */
    private static void name(
            List<RegisteredTitle> titles, List<RegisteredTitle> before, UnitId unit, LocalDate day, Actor actor) {
        NamedPeople people = new NamedPeople(day, Reason.OWN_NAMESAKE, actor);
        for (RegisteredTitle title : titles) {
            PersonalText person = title.person();
            if (person != null && !(before.contains(title) && isKnown(person, actor))) {
                people.name(person, unit, title.unitId());
            }
        }
    }

    private static boolean isKnown(PersonalText person, Actor actor) {
        return actor.references().persons().find(person.person()).isPresent();
    }

    /** Who acted is attached at apply, so that the handler above sees it before the append. */
    private static void apply(RegistrationEvent event, Actor actor) {
        AggregateLifecycle.apply(event, MetaData.from(actor.metadata()));
    }
}
