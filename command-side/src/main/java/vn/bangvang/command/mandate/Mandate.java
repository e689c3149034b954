package vn.bangvang.command.mandate;

import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.actor.Unknown;
import vn.bangvang.command.mandate.MandateCommand.ConfirmMandate;
import vn.bangvang.command.mandate.MandateCommand.EndMandate;
import vn.bangvang.command.mandate.MandateCommand.GrantMandate;
import vn.bangvang.command.mandate.MandateCommand.LetAdministratorIn;
import vn.bangvang.command.reference.References;
import vn.bangvang.shared.domain.kernel.ActorMetadata;
import vn.bangvang.shared.domain.kernel.Author;
import vn.bangvang.shared.domain.kernel.DatePolicy;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.MandateId;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.SeparationOfDuties;
import vn.bangvang.shared.domain.mandate.MandateEvent;
import vn.bangvang.shared.domain.mandate.MandateEvent.AdministratorLetIn;
import vn.bangvang.shared.domain.mandate.MandateEvent.FirstAdministratorAppointed;
import vn.bangvang.shared.domain.mandate.MandateEvent.MandateConfirmed;
import vn.bangvang.shared.domain.mandate.MandateEvent.MandateEnded;
import vn.bangvang.shared.domain.mandate.MandateEvent.MandateGranted;
import vn.bangvang.shared.domain.mandate.MandatePolicy;
import vn.bangvang.shared.domain.mandate.MandateState;

/** One mandate. It is granted once, for a period, and ended at most once. */
@Aggregate(type = "Mandate", cache = "aggregateCache")
class Mandate {

    @AggregateIdentifier
    private MandateId id;

    private MandateState state;

    Mandate() {}

    @EventSourcingHandler
    void on(MandateEvent event, MetaData metadata, @SequenceNumber long sequence) {
        state = MandateState.FOLD.after(state, new EventEnvelope<>(event, ActorMetadata.of(metadata), sequence));
        id = event.mandateId();
    }

    /** A first day in the past opens what was done from then on; far back, that takes the back-entry mandate. */
    @CommandHandler
    Mandate(GrantMandate command, Actor actor) {
        var body = command.body();
        References.unit(actor, body.unitId());
        actor.onArrival().as(Role.ADMINISTRATOR, body.unitId());
        Author appointed = command.appointee().author();
        SeparationOfDuties.notTheOwnMandate(appointed, actor.author());
        PersonId person = command.appointee().person();
        Holder.checkKnown(person, actor);
        Holder.check(appointed, body.from(), actor);
        if (body.from().isBefore(actor.today())) {
            actor.mayTell(body.from(), body.unitId());
        }
        DatePolicy.checkPeriod(body.from(), body.until());
        Substitution.check(body, actor);
        boolean waits = Administrators.otherThan(actor).confirm(body.role(), body.unitId());
        apply(
                new MandateGranted(
                        command.mandateId(),
                        body.accountId(),
                        person,
                        body.role(),
                        body.unitId(),
                        body.from(),
                        body.until(),
                        body.substitutesFor(),
                        body.basis(),
                        waits ? true : null),
                actor);
    }

    /** That there is only one first administrator is kept by the key the event claims. */
    Mandate(FirstAdministratorAppointed appointment) {
        AggregateLifecycle.apply(appointment);
    }

    @CommandHandler
    void handle(ConfirmMandate command, Actor actor) {
        var body = command.body();
        shownTo(actor);
        actor.onArrival().as(Role.ADMINISTRATOR, state.unit());
        SeparationOfDuties.notTheGranter(state.granters(), actor.author());
        SeparationOfDuties.notTheOwnMandate(state.holder(), actor.author());
        checkNotEnded();
        if (!state.waiting()) {
            throw new Refusal(Reason.MANDATE_NOT_WAITING);
        }
        actor.mayTell(body.confirmedOn(), state.unit());
        apply(new MandateConfirmed(id, body.confirmedOn()), actor);
    }

    @CommandHandler
    void handle(EndMandate command, Actor actor) {
        var body = command.body();
        shownTo(actor);
        actor.onArrival().as(Role.ADMINISTRATOR, state.unit());
        SeparationOfDuties.notTheOwnAdministration(state.role(), state.holder(), actor.author());
        checkNotEnded();
        actor.mayTell(body.endedOn(), state.unit());
        DatePolicy.checkOrder(body.endedOn(), state.from());
        MandatePolicy.checkEnd(state.role(), state.waiting(), Administrators.without(id, state.unit(), actor));
        apply(new MandateEnded(id, body.reason(), body.endedOn()), actor);
    }

    @CommandHandler
    void handle(LetAdministratorIn command) {
        checkNotEnded();
        if (state.role() != Role.ADMINISTRATOR || state.waiting()) {
            throw new Refusal(Reason.ADMINISTRATORS_ONLY);
        }
        AggregateLifecycle.apply(
                new AdministratorLetIn(id, state.holder().account(), command.reason(), command.letInOn()));
    }

    /** To anybody but its holder and the administrators of its unit it looks as if it were not there. */
    private void shownTo(Actor actor) {
        boolean administers = actor.references()
                .mandates()
                .administering(state.unit(), actor.today())
                .anyMatch(held -> actor.author().accounts().anyMatch(held.account()::equals));
        if (!administers && actor.author().accounts().noneMatch(state.holder().account()::equals)) {
            throw Unknown.of(id);
        }
    }

    private void checkNotEnded() {
        if (state.endedOn() != null) {
            throw new Refusal(Reason.MANDATE_ALREADY_ENDED, Map.of("endedOn", state.endedOn()));
        }
    }

    /** Who acted is attached at apply, so that the handler above sees it before the append. */
    private static void apply(MandateEvent event, Actor actor) {
        AggregateLifecycle.apply(event, MetaData.from(actor.metadata()));
    }
}
