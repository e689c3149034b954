package vn.bangvang.command.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.person.PersonCommand.ChangePosition;
import vn.bangvang.command.person.PersonCommand.MovePerson;
import vn.bangvang.command.person.PersonCommand.RecordDeparture;
import vn.bangvang.command.person.PersonCommand.RegisterPerson;
import vn.bangvang.command.person.PersonCommand.RenamePerson;
import vn.bangvang.command.person.PersonCommand.TellApart;
import vn.bangvang.command.reference.References;
import vn.bangvang.shared.domain.kernel.ActorMetadata;
import vn.bangvang.shared.domain.kernel.DatePolicy;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.person.PersonEvent;
import vn.bangvang.shared.domain.person.PersonEvent.PersonLeft;
import vn.bangvang.shared.domain.person.PersonEvent.PersonMoved;
import vn.bangvang.shared.domain.person.PersonEvent.PersonPositionChanged;
import vn.bangvang.shared.domain.person.PersonEvent.PersonRegistered;
import vn.bangvang.shared.domain.person.PersonEvent.PersonRenamed;
import vn.bangvang.shared.domain.person.PersonEvent.PersonsToldApart;
import vn.bangvang.shared.domain.person.PersonState;

/** One person of the register. Entered once; the name is corrected, position and unit change, and one day the person leaves. */
@Aggregate(type = "Person", cache = "aggregateCache")
class Person {

    private static final List<Role> KEEPERS = List.of(Role.REPRESENTATIVE, Role.ADMINISTRATOR);

    @AggregateIdentifier
    private PersonId id;

    private PersonState state;

    Person() {}

    @EventSourcingHandler
    void on(PersonEvent event, MetaData metadata, @SequenceNumber long sequence) {
        state = PersonState.FOLD.after(state, new EventEnvelope<>(event, ActorMetadata.of(metadata), sequence));
        id = event.personId();
    }

    @CommandHandler
    Person(RegisterPerson command, Actor actor) {
        var body = command.body();
        References.unit(actor, body.unitId());
        actor.onArrival().asAnyOf(KEEPERS, body.unitId());
        DatePolicy.checkNotFuture(body.since(), actor.today());
        String like = actor.likeness(body.name());
        NamedPeople.notOfTheOwnName(command.personId(), like, Reason.OWN_NAMESAKE, actor);
        apply(
                new PersonRegistered(
                        command.personId(),
                        about(command.personId(), body.name()),
                        like,
                        body.unitId(),
                        body.since(),
                        optional(command.personId(), body.differsBy())),
                actor);
        PersonalText position = optional(command.personId(), body.position());
        if (position != null) {
            apply(new PersonPositionChanged(command.personId(), position, body.since()), actor);
        }
    }

    /** Entered together with the first thing that is said of the person. */
    Person(PersonRegistered first) {
        AggregateLifecycle.apply(first);
    }

    @CommandHandler
    void handle(RenamePerson command, Actor actor) {
        var body = command.body();
        actor.mustBeConcerned(List.of(state.lastUnit()), id);
        keep(body.renamedOn(), state.lastUnit(), actor);
        String like = actor.likeness(body.name());
        NamedPeople.notOfTheOwnName(id, like, Reason.OWN_NAMESAKE, actor);
        apply(
                new PersonRenamed(
                        id,
                        about(id, body.name()),
                        like,
                        state.lastUnit(),
                        optional(id, body.differsBy()),
                        about(id, body.reason()),
                        body.renamedOn()),
                actor);
    }

    /** The unit that a person is at lets them go; whoever has left it is taken in by the next one. */
    @CommandHandler
    void handle(MovePerson command, Actor actor) {
        var body = command.body();
        UnitId keeper = state.hasLeft() ? body.unitId() : state.lastUnit();
        actor.mustBeConcerned(List.of(keeper), id);
        References.unit(actor, body.unitId());
        keep(body.movedOn(), keeper, actor);
        if (!state.hasLeft() && body.unitId().equals(state.lastUnit())) {
            throw new Refusal(Reason.NOTHING_CHANGED);
        }
        apply(
                new PersonMoved(id, body.unitId(), state.likeness(), optional(id, body.differsBy()), body.movedOn()),
                actor);
    }

    @CommandHandler
    void handle(ChangePosition command, Actor actor) {
        var body = command.body();
        actor.mustBeConcerned(List.of(state.lastUnit()), id);
        keep(body.changedOn(), state.lastUnit(), actor);
        if (state.leftOn() != null) {
            throw new Refusal(Reason.PERSON_LEFT, Map.of("leftOn", state.leftOn()));
        }
        DatePolicy.checkOrder(body.changedOn(), state.lastPositionDate());
        PersonalText position = optional(id, body.position());
        if (Objects.equals(position, state.position())) {
            throw new Refusal(Reason.NOTHING_CHANGED);
        }
        apply(new PersonPositionChanged(id, position, body.changedOn()), actor);
    }

    @CommandHandler
    void handle(RecordDeparture command, Actor actor) {
        var body = command.body();
        actor.mustBeConcerned(List.of(state.lastUnit()), id);
        keep(body.leftOn(), state.lastUnit(), actor);
        if (state.leftOn() != null) {
            throw new Refusal(Reason.PERSON_LEFT, Map.of("leftOn", state.leftOn()));
        }
        apply(new PersonLeft(id, about(id, body.reason()), body.leftOn()), actor);
    }

    @CommandHandler
    void handle(TellApart command, Actor actor) {
        var body = command.body();
        actor.mustBeConcerned(List.of(state.lastUnit()), id);
        keep(body.toldOn(), state.lastUnit(), actor);
        if (actor.author().countsFor(id) || actor.author().countsFor(body.otherId())) {
            throw new Refusal(Reason.OWN_NAMESAKE);
        }
        if (!actor.references().persons().mayBeOne(id, body.otherId())) {
            throw new Refusal(Reason.NOTHING_CHANGED);
        }
        apply(new PersonsToldApart(id, body.otherId(), about(id, body.reason()), body.toldOn()), actor);
    }

    private void keep(LocalDate day, UnitId of, Actor actor) {
        actor.onArrival().asAnyOf(KEEPERS, of);
        actor.mayTell(day, of);
        DatePolicy.checkOrder(day, state.lastDate());
    }

    private static @Nullable PersonalText optional(PersonId person, @Nullable String text) {
        return text == null ? null : about(person, text);
    }

    private static PersonalText about(PersonId person, String text) {
        return new PersonalText(person, text);
    }

    private static void apply(PersonEvent event, Actor actor) {
        AggregateLifecycle.apply(event, MetaData.from(actor.metadata()));
    }
}
