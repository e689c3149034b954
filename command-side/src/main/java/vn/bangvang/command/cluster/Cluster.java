package vn.bangvang.command.cluster;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.cluster.ClusterCommand.CorrectClusterYear;
import vn.bangvang.command.cluster.ClusterCommand.FormCluster;
import vn.bangvang.command.cluster.ClusterCommand.HandOverLeadership;
import vn.bangvang.command.cluster.ClusterCommand.JoinCluster;
import vn.bangvang.command.cluster.ClusterCommand.LeaveCluster;
import vn.bangvang.command.cluster.ClusterCommand.OpenClusterYear;
import vn.bangvang.command.reference.Known;
import vn.bangvang.shared.book.ClusterBook.Roster;
import vn.bangvang.shared.event.ClusterEvent.ClusterFormed;
import vn.bangvang.shared.event.ClusterEvent.ClusterYearCorrected;
import vn.bangvang.shared.event.ClusterEvent.ClusterYearOpened;
import vn.bangvang.shared.event.ClusterEvent.LeadershipHandedOver;
import vn.bangvang.shared.event.ClusterEvent.UnitJoinedCluster;
import vn.bangvang.shared.event.ClusterEvent.UnitLeftCluster;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.rule.DatePolicy;
import vn.bangvang.shared.rule.MembershipPolicy;
import vn.bangvang.shared.rule.StayPolicy;
import vn.bangvang.shared.value.ClusterId;
import vn.bangvang.shared.value.Role;
import vn.bangvang.shared.value.Stay;
import vn.bangvang.shared.value.UnitId;

/** One cluster or block. It is formed once; each emulation year has a roster of its own. */
@Aggregate(type = "Cluster", cache = "aggregateCache")
class Cluster {

    @AggregateIdentifier
    private ClusterId id;

    private UnitId organiser;
    private LocalDate formedOn;
    private final Map<Integer, Roster> years = new HashMap<>();

    /** Who took over the leadership, by the year it is for. */
    private final Map<Integer, UnitId> handedOver = new HashMap<>();

    Cluster() {}

    @CommandHandler
    Cluster(FormCluster command, Actor actor) {
        Known.unit(actor, command.organiserId());
        actor.on(command.formedOn()).as(Role.ORGANISER, command.organiserId());
        apply(new ClusterFormed(
                command.clusterId(), command.kind(), command.name(), command.organiserId(), command.formedOn()));
    }

    @CommandHandler
    void handle(OpenClusterYear command, Actor actor) {
        organise(actor, command.openedOn());
        if (years.containsKey(command.year())) {
            throw new Refusal(Reason.YEAR_ALREADY_OPEN, Map.of("year", command.year()));
        }
        check(actor, command.members(), command.leader(), command.deputy());
        apply(new ClusterYearOpened(
                id,
                organiser,
                command.year(),
                command.members(),
                command.leader(),
                command.deputy(),
                command.openedOn()));
    }

    @CommandHandler
    void handle(CorrectClusterYear command, Actor actor) {
        organise(actor, command.correctedOn());
        Roster standing = roster(command.year());
        check(actor, command.members(), command.leader(), command.deputy());
        List<Stay> stays = command.stays() == null ? standing.stays() : command.stays();
        StayPolicy.check(stays, command.members(), command.year());
        if (standing.equals(new Roster(command.members(), command.leader(), command.deputy(), stays))) {
            throw new Refusal(Reason.NOTHING_CHANGED);
        }
        apply(new ClusterYearCorrected(
                id,
                organiser,
                command.year(),
                command.members(),
                command.leader(),
                command.deputy(),
                stays.isEmpty() ? null : stays,
                command.reason(),
                command.correctedOn()));
    }

    @CommandHandler
    void handle(JoinCluster command, Actor actor) {
        organise(actor, command.joinedOn());
        Known.unit(actor, command.unitId());
        roster(command.year()).joined(command.unitId(), command.year(), command.joinedOn());
        Elsewhere.checkLeft(id, organiser, command, actor);
        apply(new UnitJoinedCluster(
                id, organiser, command.year(), command.unitId(), command.reason(), command.joinedOn()));
    }

    @CommandHandler
    void handle(LeaveCluster command, Actor actor) {
        organise(actor, command.leftOn());
        Roster roster = roster(command.year());
        UnitId unit = command.unitId();
        if (!roster.members().contains(unit)) {
            throw new Refusal(Reason.NOT_A_MEMBER, Map.of("unit", unit, "cluster", id, "year", command.year()));
        }
        if (unit.equals(roster.leader()) || unit.equals(roster.deputy())) {
            throw new Refusal(Reason.LEADER_MAY_NOT_LEAVE, Map.of("unit", unit, "year", command.year()));
        }
        Roster after = roster.left(unit, command.year(), command.leftOn());
        List<UnitId> remaining = after.members().stream()
                .filter(member -> !StayPolicy.hasLeft(after.stays(), member))
                .toList();
        apply(new UnitLeftCluster(id, organiser, command.year(), unit, remaining, command.reason(), command.leftOn()));
    }

    @CommandHandler
    void handle(HandOverLeadership command, Actor actor) {
        organise(actor, command.handedOverOn());
        int next = command.fromYear() + 1;
        UnitId outgoing = roster(command.fromYear()).leader();
        UnitId incoming = roster(next).leader();
        if (outgoing.equals(incoming)) {
            throw new Refusal(Reason.LEADER_STAYS, Map.of("unit", incoming, "year", next));
        }
        if (incoming.equals(handedOver.get(next))) {
            throw new Refusal(Reason.ALREADY_HANDED_OVER, Map.of("unit", incoming, "year", next));
        }
        apply(new LeadershipHandedOver(
                id, organiser, command.fromYear(), outgoing, next, incoming, command.basis(), command.handedOverOn()));
    }

    private Roster roster(int year) {
        Roster standing = years.get(year);
        if (standing == null) {
            throw new Refusal(Reason.YEAR_NOT_OPEN, Map.of("cluster", id, "year", year));
        }
        return standing;
    }

    private void organise(Actor actor, LocalDate day) {
        actor.on(day).as(Role.ORGANISER, organiser);
        DatePolicy.checkOrder(day, formedOn);
    }

    private static void check(Actor actor, List<UnitId> members, UnitId leader, UnitId deputy) {
        MembershipPolicy.check(members, leader, deputy);
        Known.units(actor, members);
    }

    @EventSourcingHandler
    void on(ClusterFormed event) {
        id = event.clusterId();
        organiser = event.organiserId();
        formedOn = event.formedOn();
    }

    @EventSourcingHandler
    void on(ClusterYearOpened event) {
        years.put(event.year(), new Roster(event.members(), event.leader(), event.deputy()));
    }

    @EventSourcingHandler
    void on(ClusterYearCorrected event) {
        years.put(event.year(), Roster.corrected(event));
    }

    @EventSourcingHandler
    void on(UnitJoinedCluster event) {
        years.computeIfPresent(event.year(), (year, roster) -> roster.joined(event.unitId(), year, event.joinedOn()));
    }

    @EventSourcingHandler
    void on(UnitLeftCluster event) {
        years.computeIfPresent(event.year(), (year, roster) -> roster.left(event.unitId(), year, event.leftOn()));
    }

    @EventSourcingHandler
    void on(LeadershipHandedOver event) {
        handedOver.put(event.toYear(), event.incoming());
    }
}
