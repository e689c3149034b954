package vn.bangvang.command.mandate;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.mandate.MandateCommand.EndMandate;
import vn.bangvang.command.mandate.MandateCommand.GrantMandate;
import vn.bangvang.command.reference.Known;
import vn.bangvang.shared.event.MandateEvent.FirstAdministratorAppointed;
import vn.bangvang.shared.event.MandateEvent.MandateEnded;
import vn.bangvang.shared.event.MandateEvent.MandateGranted;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.rule.DatePolicy;
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
    private @Nullable LocalDate endedOn;

    Mandate() {}

    /** A first day in the past opens what was done from then on; far back, that takes the back-entry mandate. */
    @CommandHandler
    Mandate(GrantMandate command, Actor actor) {
        Known.unit(actor, command.unitId());
        actor.onArrival().as(Role.ADMINISTRATOR, command.unitId());
        Author appointed = new Author(command.accountId(), command.personId());
        SeparationOfDuties.notTheOwnMandate(appointed, actor.author());
        Holder.check(appointed, command.from(), actor);
        if (command.from().isBefore(actor.today())) {
            actor.mayTell(command.from(), command.unitId());
        }
        DatePolicy.checkPeriod(command.from(), command.until());
        Substitution.check(command, actor);
        apply(new MandateGranted(
                command.mandateId(),
                command.accountId(),
                command.personId(),
                command.role(),
                command.unitId(),
                command.from(),
                command.until(),
                command.substitutesFor(),
                command.basis()));
    }

    /** That there is only one first administrator is kept by the key the event claims. */
    Mandate(FirstAdministratorAppointed appointment) {
        apply(appointment);
    }

    @CommandHandler
    void handle(EndMandate command, Actor actor) {
        actor.onArrival().as(Role.ADMINISTRATOR, unit);
        SeparationOfDuties.notTheOwnAdministration(role, holder, actor.author());
        if (endedOn != null) {
            throw new Refusal(Reason.MANDATE_ALREADY_ENDED, Map.of("endedOn", endedOn));
        }
        actor.mayTell(command.endedOn(), unit);
        DatePolicy.checkOrder(command.endedOn(), from);
        apply(new MandateEnded(id, command.reason(), command.endedOn()));
    }

    @EventSourcingHandler
    void on(MandateGranted event) {
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
