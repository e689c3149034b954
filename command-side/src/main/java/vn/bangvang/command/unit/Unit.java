package vn.bangvang.command.unit;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.reference.References;
import vn.bangvang.command.unit.UnitCommand.ClassifyUnit;
import vn.bangvang.command.unit.UnitCommand.FoundInstallation;
import vn.bangvang.command.unit.UnitCommand.RegisterUnit;
import vn.bangvang.command.unit.UnitCommand.RenameUnit;
import vn.bangvang.shared.domain.kernel.ActorMetadata;
import vn.bangvang.shared.domain.kernel.DatePolicy;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.unit.UnitEvent;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitClassified;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitRegistered;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitRenamed;
import vn.bangvang.shared.domain.unit.UnitState;

/** One unit of the tree. Its identity stays while its name changes. */
@Aggregate(type = "Unit", cache = "aggregateCache")
class Unit {

    @AggregateIdentifier
    private UnitId id;

    private UnitState state;

    Unit() {}

    @EventSourcingHandler
    void on(UnitEvent event, MetaData metadata, @SequenceNumber long sequence) {
        state = UnitState.FOLD.after(state, new EventEnvelope<>(event, ActorMetadata.of(metadata), sequence));
        id = event.unitId();
    }

    @CommandHandler
    Unit(RegisterUnit command, Actor actor) {
        var body = command.body();
        UnitId parent = body.parentId();
        References.unit(actor, parent);
        actor.onArrival().as(Role.ADMINISTRATOR, parent);
        DatePolicy.checkNotFuture(body.since(), actor.today());
        apply(new UnitRegistered(command.unitId(), body.code(), body.name(), parent, body.since()), actor);
    }

    /** The root. That there is only one is kept by the key its event claims. */
    Unit(FoundInstallation command) {
        AggregateLifecycle.apply(
                new UnitRegistered(command.unitId(), command.code(), command.name(), null, command.since()));
    }

    @CommandHandler
    void handle(RenameUnit command, Actor actor) {
        var body = command.body();
        actor.onArrival().as(Role.ADMINISTRATOR, id);
        actor.mayTell(body.renamedOn(), id);
        actor.mustExist(id, body.renamedOn());
        if (body.name().equals(state.nameOn(body.renamedOn()))) {
            throw new Refusal(Reason.NOTHING_CHANGED);
        }
        apply(new UnitRenamed(id, body.name(), body.reason(), body.renamedOn()), actor);
    }

    /** A fact that was so before anybody recorded it: past days need no leave to enter what is late. */
    @CommandHandler
    void handle(ClassifyUnit command, Actor actor) {
        var body = command.body();
        actor.onArrival().as(Role.ADMINISTRATOR, id);
        DatePolicy.checkNotFuture(body.from(), actor.today());
        DatePolicy.checkOrder(body.from(), state.since());
        if (body.kind() == state.kinds().get(body.from())) {
            throw new Refusal(Reason.NOTHING_CHANGED);
        }
        apply(new UnitClassified(id, body.kind(), body.reason(), body.from()), actor);
    }

    private static void apply(UnitEvent event, Actor actor) {
        AggregateLifecycle.apply(event, MetaData.from(actor.metadata()));
    }
}
