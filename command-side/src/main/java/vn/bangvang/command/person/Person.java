package vn.bangvang.command.person;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.person.PersonCommand.MovePerson;
import vn.bangvang.command.person.PersonCommand.RecordDeparture;
import vn.bangvang.command.person.PersonCommand.RegisterPerson;
import vn.bangvang.command.person.PersonCommand.RenamePerson;
import vn.bangvang.command.person.PersonCommand.TellApart;
import vn.bangvang.command.reference.Known;
import vn.bangvang.shared.event.PersonEvent.PersonLeft;
import vn.bangvang.shared.event.PersonEvent.PersonMoved;
import vn.bangvang.shared.event.PersonEvent.PersonRegistered;
import vn.bangvang.shared.event.PersonEvent.PersonRenamed;
import vn.bangvang.shared.event.PersonEvent.PersonsToldApart;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.rule.DatePolicy;
import vn.bangvang.shared.value.PersonId;
import vn.bangvang.shared.value.PersonalText;
import vn.bangvang.shared.value.Role;
import vn.bangvang.shared.value.UnitId;

/** One person of the register. Entered once; the name is corrected, the unit changes, and one day the person leaves. */
@Aggregate(type = "Person", cache = "aggregateCache")
class Person {

    private static final List<Role> KEEPERS = List.of(Role.REPRESENTATIVE, Role.ADMINISTRATOR);

    @AggregateIdentifier
    private PersonId id;

    private UnitId unit;
    private String likeness;
    private LocalDate lastDate;
    private @Nullable LocalDate leftOn;

    Person() {}

    @CommandHandler
    Person(RegisterPerson command, Actor actor) {
        Known.unit(actor, command.unitId());
        actor.onArrival().asAnyOf(KEEPERS, command.unitId());
        DatePolicy.checkNotFuture(command.since(), actor.today());
        String like = actor.likeness(command.name());
        NamedPeople.notOfTheOwnName(command.personId(), like, Reason.OWN_NAMESAKE, actor);
        apply(new PersonRegistered(
                command.personId(),
                about(command.personId(), command.name()),
                like,
                command.unitId(),
                command.since(),
                differing(command.personId(), command.differsBy())));
    }

    /** Entered together with the first thing that is said of the person. */
    Person(PersonRegistered first) {
        apply(first);
    }

    @CommandHandler
    void handle(RenamePerson command, Actor actor) {
        actor.mustBeConcerned(List.of(unit), id);
        keep(command.renamedOn(), unit, actor);
        String like = actor.likeness(command.name());
        NamedPeople.notOfTheOwnName(id, like, Reason.OWN_NAMESAKE, actor);
        apply(new PersonRenamed(
                id,
                about(id, command.name()),
                like,
                unit,
                differing(id, command.differsBy()),
                about(id, command.reason()),
                command.renamedOn()));
    }

    /** The unit that a person is at lets them go; whoever has left it is taken in by the next one. */
    @CommandHandler
    void handle(MovePerson command, Actor actor) {
        UnitId keeper = leftOn == null ? unit : command.unitId();
        actor.mustBeConcerned(List.of(keeper), id);
        Known.unit(actor, command.unitId());
        keep(command.movedOn(), keeper, actor);
        if (command.unitId().equals(unit) && leftOn == null) {
            throw new Refusal(Reason.NOTHING_CHANGED);
        }
        apply(new PersonMoved(id, command.unitId(), likeness, differing(id, command.differsBy()), command.movedOn()));
    }

    @CommandHandler
    void handle(RecordDeparture command, Actor actor) {
        actor.mustBeConcerned(List.of(unit), id);
        keep(command.leftOn(), unit, actor);
        if (leftOn != null) {
            throw new Refusal(Reason.PERSON_LEFT, Map.of("leftOn", leftOn));
        }
        apply(new PersonLeft(id, about(id, command.reason()), command.leftOn()));
    }

    @CommandHandler
    void handle(TellApart command, Actor actor) {
        actor.mustBeConcerned(List.of(unit), id);
        keep(command.toldOn(), unit, actor);
        if (actor.author().is(id) || actor.author().is(command.otherId())) {
            throw new Refusal(Reason.OWN_NAMESAKE);
        }
        if (!actor.book().persons().mayBeOne(id, command.otherId())) {
            throw new Refusal(Reason.NOTHING_CHANGED);
        }
        apply(new PersonsToldApart(id, command.otherId(), about(id, command.reason()), command.toldOn()));
    }

    private void keep(LocalDate day, UnitId of, Actor actor) {
        actor.onArrival().asAnyOf(KEEPERS, of);
        actor.mayTell(day, of);
        DatePolicy.checkOrder(day, lastDate);
    }

    private static @Nullable PersonalText differing(PersonId person, @Nullable String text) {
        return text == null ? null : about(person, text);
    }

    private static PersonalText about(PersonId person, String text) {
        return new PersonalText(person, text);
    }

    @EventSourcingHandler
    void on(PersonRegistered event) {
        id = event.personId();
        unit = event.unitId();
        likeness = event.likeness();
        lastDate = event.since();
    }

    @EventSourcingHandler
    void on(PersonRenamed event) {
        likeness = event.likeness();
    }

    @EventSourcingHandler
    void on(PersonMoved event) {
        unit = event.unitId();
        lastDate = event.movedOn();
        leftOn = null;
    }

    @EventSourcingHandler
    void on(PersonLeft event) {
        leftOn = event.leftOn();
        lastDate = event.leftOn();
    }

    @EventSourcingHandler
    void on(PersonsToldApart event) {
        // What it changes is asked of the reference book alone.
    }
}
