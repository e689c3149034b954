package vn.bangvang.command.registration;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.spring.stereotype.Aggregate;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.person.NamedPeople;
import vn.bangvang.command.reference.Known;
import vn.bangvang.command.registration.RegistrationCommand.Aims;
import vn.bangvang.command.registration.RegistrationCommand.AmendRegistration;
import vn.bangvang.command.registration.RegistrationCommand.CheckRegistration;
import vn.bangvang.command.registration.RegistrationCommand.CorrectRegistrationCheck;
import vn.bangvang.command.registration.RegistrationCommand.RegisterForEmulation;
import vn.bangvang.shared.event.RegistrationEvent.EmulationRegistered;
import vn.bangvang.shared.event.RegistrationEvent.RegistrationAmended;
import vn.bangvang.shared.event.RegistrationEvent.RegistrationCheckCorrected;
import vn.bangvang.shared.event.RegistrationEvent.RegistrationChecked;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.rule.DatePolicy;
import vn.bangvang.shared.rule.RegistrationPolicy;
import vn.bangvang.shared.rule.RuleSet;
import vn.bangvang.shared.rule.RuleSets;
import vn.bangvang.shared.value.PersonalText;
import vn.bangvang.shared.value.RegisteredTitle;
import vn.bangvang.shared.value.Role;
import vn.bangvang.shared.value.UnitId;

/** What one unit registers for one year. It may be amended until somebody else checks what came of it. */
@Aggregate(type = "EmulationRegistration", cache = "aggregateCache")
class EmulationRegistration extends RegistrationFile {

    EmulationRegistration() {}

    @CommandHandler
    EmulationRegistration(RegisterForEmulation command, Actor actor) {
        UnitId registering = command.unitId();
        Known.unit(actor, registering);
        represent(registering, command.registeredOn(), actor);
        RegistrationPolicy.checkYear(command.year(), command.registeredOn());
        RuleSet rules = check(command.aims(), registering, command.year(), command.registeredOn(), actor);
        name(command.aims().titles(), List.of(), registering, command.registeredOn(), actor);
        var registered = new EmulationRegistered(
                command.registrationId(),
                registering,
                command.year(),
                command.aims().clusterId(),
                rules.id(),
                command.aims().titles(),
                command.aims().targets(),
                command.registeredOn());
        apply(registered, by(actor));
    }

    @CommandHandler
    void handle(AmendRegistration command, Actor actor) {
        represent(unit, command.amendedOn(), actor);
        checkOpen();
        DatePolicy.checkOrder(command.amendedOn(), since);
        Aims amended = command.aims();
        RuleSet rules = check(amended, unit, year, command.amendedOn(), actor);
        refuseIf(amended.equals(aims));
        name(amended.titles(), aims.titles(), unit, command.amendedOn(), actor);
        var event = new RegistrationAmended(
                id,
                version + 1,
                amended.clusterId(),
                rules.id(),
                amended.titles(),
                amended.targets(),
                command.reason(),
                command.amendedOn());
        apply(event, by(actor));
    }

    @CommandHandler
    void handle(CheckRegistration command, Actor actor) {
        checkAs(command.checkedBy(), command.checkedOn(), actor);
        checkOpen();
        RegistrationPolicy.checkDay(year, command.checkedOn());
        DatePolicy.checkOrder(command.checkedOn(), since);
        Findings found = compare(command.outcome());
        apply(new RegistrationChecked(
                id, version, command.checkedBy(), found.titles(), found.targets(), command.checkedOn()));
    }

    @CommandHandler
    void handle(CorrectRegistrationCheck command, Actor actor) {
        checkAs(command.checkedBy(), command.correctedOn(), actor);
        if (findings == null) {
            throw new Refusal(Reason.REGISTRATION_NOT_CHECKED);
        }
        DatePolicy.checkOrder(command.correctedOn(), since);
        Findings found = compare(command.outcome());
        refuseIf(found.equals(findings));
        apply(new RegistrationCheckCorrected(
                id,
                version,
                command.checkedBy(),
                found.titles(),
                found.targets(),
                command.reason(),
                command.correctedOn()));
    }

    private static void represent(UnitId unit, LocalDate day, Actor actor) {
        actor.on(day).as(Role.REPRESENTATIVE, unit);
    }

    private void checkAs(UnitId checker, LocalDate day, Actor actor) {
        actor.on(day).as(Role.ORGANISER, checker);
        Checker.check(checker, unit, aims.clusterId(), registrants, actor);
    }

    /** By the law in force on the day; a cluster that is named has the unit as a member on it. */
    private static RuleSet check(Aims aims, UnitId unit, int year, LocalDate day, Actor actor) {
        RuleSet rules = RuleSets.inForceOn(day);
        RegistrationPolicy.checkAims(rules, aims.titles(), aims.targets());
        if (aims.clusterId() != null) {
            Known.memberOn(Known.cluster(actor, aims.clusterId()), year, day, unit);
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
        return actor.book().persons().find(person.person()).isPresent();
    }

    /** Who acted is told here too, so that this very instance knows it before the append. */
    private static MetaData by(Actor actor) {
        return MetaData.from(actor.told());
    }
}
