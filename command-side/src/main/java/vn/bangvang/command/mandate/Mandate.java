package vn.bangvang.command.mandate;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.actor.Told;
import vn.bangvang.command.actor.Unknown;
import vn.bangvang.command.mandate.MandateCommand.ConfirmMandate;
import vn.bangvang.command.mandate.MandateCommand.EndMandate;
import vn.bangvang.command.mandate.MandateCommand.GrantMandate;
import vn.bangvang.command.mandate.MandateCommand.LetAdministratorIn;
import vn.bangvang.command.reference.Known;
import vn.bangvang.shared.event.MandateEvent.AdministratorLetIn;
import vn.bangvang.shared.event.MandateEvent.FirstAdministratorAppointed;
import vn.bangvang.shared.event.MandateEvent.MandateConfirmed;
import vn.bangvang.shared.event.MandateEvent.MandateEnded;
import vn.bangvang.shared.event.MandateEvent.MandateGranted;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.rule.DatePolicy;
import vn.bangvang.shared.rule.MandatePolicy;
import vn.bangvang.shared.rule.SeparationOfDuties;
import vn.bangvang.shared.value.Author;
import vn.bangvang.shared.value.MandateId;
import vn.bangvang.shared.value.Role;
import vn.bangvang.shared.value.UnitId;

/** One mandate. It is granted once, for a period, and ended at most once. */
@Aggregate(type = "Mandate", cache = "aggregateCache")
class Mandate {

    @AggregateIdentifier
    private MandateId id;

    private UnitId unit;
    private Role role;
    private Author holder;
    private LocalDate from;
    private boolean waiting;
    private final Set<Author> granters = new HashSet<>();
    private @Nullable LocalDate endedOn;

    Mandate() {}

    /** A first day in the past opens what was done from then on; far back, that takes the back-entry mandate. */
    @CommandHandler
    Mandate(GrantMandate command, Actor actor) {
        Known.unit(actor, command.unitId());
        actor.onArrival().as(Role.ADMINISTRATOR, command.unitId());
        Author appointed = new Author(command.accountId(), command.personId());
        SeparationOfDuties.notTheOwnMandate(appointed, actor.author());
        Holder.checkKnown(command.personId(), actor);
        Holder.check(appointed, command.from(), actor);
        if (command.from().isBefore(actor.today())) {
            actor.mayTell(command.from(), command.unitId());
        }
        DatePolicy.checkPeriod(command.from(), command.until());
        Substitution.check(command, actor);
        boolean waits = Administrators.otherThan(actor).confirm(command.role(), command.unitId());
        grant(
                new MandateGranted(
                        command.mandateId(),
                        command.accountId(),
                        command.personId(),
                        command.role(),
                        command.unitId(),
                        command.from(),
                        command.until(),
                        command.substitutesFor(),
                        command.basis(),
                        waits ? true : null),
                actor);
    }

    /** That there is only one first administrator is kept by the key the event claims. */
    Mandate(FirstAdministratorAppointed appointment) {
        apply(appointment);
    }

    @CommandHandler
    void handle(ConfirmMandate command, Actor actor) {
        shownTo(actor);
        actor.onArrival().as(Role.ADMINISTRATOR, unit);
        SeparationOfDuties.notTheGranter(granters, actor.author());
        SeparationOfDuties.notTheOwnMandate(holder, actor.author());
        checkNotEnded();
        if (!waiting) {
            throw new Refusal(Reason.MANDATE_NOT_WAITING);
        }
        actor.mayTell(command.confirmedOn(), unit);
        apply(new MandateConfirmed(id, command.confirmedOn()));
    }

    @CommandHandler
    void handle(EndMandate command, Actor actor) {
        shownTo(actor);
        actor.onArrival().as(Role.ADMINISTRATOR, unit);
        SeparationOfDuties.notTheOwnAdministration(role, holder, actor.author());
        checkNotEnded();
        actor.mayTell(command.endedOn(), unit);
        DatePolicy.checkOrder(command.endedOn(), from);
        MandatePolicy.checkEnd(role, waiting, Administrators.without(id, unit, actor));
        apply(new MandateEnded(id, command.reason(), command.endedOn()));
    }

    @CommandHandler
    void handle(LetAdministratorIn command) {
        checkNotEnded();
        if (role != Role.ADMINISTRATOR || waiting) {
            throw new Refusal(Reason.ADMINISTRATORS_ONLY);
        }
        apply(new AdministratorLetIn(id, holder.account(), command.reason(), command.letInOn()));
    }

    /** To anybody but its holder and the administrators of its unit it looks as if it were not there. */
    private void shownTo(Actor actor) {
        boolean administers = actor.book()
                .mandates()
                .administering(unit, actor.today())
                .anyMatch(held -> actor.author().accounts().anyMatch(held.account()::equals));
        if (!administers && actor.author().accounts().noneMatch(holder.account()::equals)) {
            throw Unknown.of(id);
        }
    }

    private void checkNotEnded() {
        if (endedOn != null) {
            throw new Refusal(Reason.MANDATE_ALREADY_ENDED, Map.of("endedOn", endedOn));
        }
    }

    /** Who granted is told here too, so that this very instance knows it before the append. */
    private static void grant(MandateGranted event, Actor actor) {
        apply(event, MetaData.from(actor.told()));
    }

    @EventSourcingHandler
    void on(MandateConfirmed event) {
        waiting = false;
    }

    @EventSourcingHandler
    void on(MandateGranted event, MetaData told) {
        waiting = Boolean.TRUE.equals(event.awaitsConfirmation());
        Told.remember(granters, told);
        id = event.mandateId();
        unit = event.unitId();
        role = event.role();
        holder = new Author(event.accountId(), event.personId());
        from = event.from();
    }

    @EventSourcingHandler
    void on(FirstAdministratorAppointed event) {
        id = event.mandateId();
        unit = event.unitId();
        role = Role.ADMINISTRATOR;
        holder = new Author(event.accountId(), event.personId());
        from = event.from();
    }

    @EventSourcingHandler
    void on(MandateEnded event) {
        endedOn = event.endedOn();
    }
}
