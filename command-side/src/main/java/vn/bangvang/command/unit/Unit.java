package vn.bangvang.command.unit;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.reference.Known;
import vn.bangvang.command.unit.UnitCommand.ClassifyUnit;
import vn.bangvang.command.unit.UnitCommand.FoundInstallation;
import vn.bangvang.command.unit.UnitCommand.RegisterUnit;
import vn.bangvang.command.unit.UnitCommand.RenameUnit;
import vn.bangvang.shared.event.UnitEvent.UnitClassified;
import vn.bangvang.shared.event.UnitEvent.UnitRegistered;
import vn.bangvang.shared.event.UnitEvent.UnitRenamed;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.rule.DatePolicy;
import vn.bangvang.shared.value.Role;
import vn.bangvang.shared.value.UnitId;
import vn.bangvang.shared.value.UnitKind;

/** One unit of the tree. Its identity stays while its name changes. */
@Aggregate(type = "Unit", cache = "aggregateCache")
class Unit {

    @AggregateIdentifier
    private UnitId id;

    private final NavigableMap<LocalDate, String> names = new TreeMap<>();
    private LocalDate since;
    private final Map<LocalDate, UnitKind> kinds = new HashMap<>();

    Unit() {}

    @CommandHandler
    Unit(RegisterUnit command, Actor actor) {
        UnitId parent = command.parentId();
        if (parent == null) {
            throw new Refusal(Reason.PARENT_REQUIRED);
        }
        Known.unit(actor, parent);
        actor.onArrival().as(Role.ADMINISTRATOR, parent);
        DatePolicy.checkNotFuture(command.since(), actor.today());
        apply(new UnitRegistered(command.unitId(), command.code(), command.name(), parent, command.since()));
    }

    /** The root. That there is only one is kept by the key its event claims. */
    Unit(FoundInstallation command) {
        apply(new UnitRegistered(command.unitId(), command.code(), command.name(), null, command.since()));
    }

    @CommandHandler
    void handle(RenameUnit command, Actor actor) {
        actor.onArrival().as(Role.ADMINISTRATOR, id);
        actor.mayTell(command.renamedOn(), id);
        actor.mustExist(id, command.renamedOn());
        if (command.name().equals(names.floorEntry(command.renamedOn()).getValue())) {
            throw new Refusal(Reason.NOTHING_CHANGED);
        }
        apply(new UnitRenamed(id, command.name(), command.reason(), command.renamedOn()));
    }

    /** A fact that was so before anybody recorded it: past days need no leave to enter what is late. */
    @CommandHandler
    void handle(ClassifyUnit command, Actor actor) {
        actor.onArrival().as(Role.ADMINISTRATOR, id);
        DatePolicy.checkNotFuture(command.from(), actor.today());
        DatePolicy.checkOrder(command.from(), since);
        if (command.kind() == kinds.get(command.from())) {
            throw new Refusal(Reason.NOTHING_CHANGED);
        }
        apply(new UnitClassified(id, command.kind(), command.reason(), command.from()));
    }

    @EventSourcingHandler
    void on(UnitRegistered event) {
        id = event.unitId();
        since = event.since();
        names.put(since, event.name());
    }

    @EventSourcingHandler
    void on(UnitClassified event) {
        kinds.put(event.classifiedFrom(), event.kind());
    }

    @EventSourcingHandler
    void on(UnitRenamed event) {
        names.put(event.renamedOn(), event.name());
    }
}
