package vn.bangvang.command.cluster;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.cluster.ClusterCommand.CorrectClusterYear;
import vn.bangvang.command.cluster.ClusterCommand.FormCluster;
import vn.bangvang.command.cluster.ClusterCommand.HandOverLeadership;
import vn.bangvang.command.cluster.ClusterCommand.JoinCluster;
import vn.bangvang.command.cluster.ClusterCommand.LeaveCluster;
import vn.bangvang.command.cluster.ClusterCommand.OpenClusterYear;
import vn.bangvang.command.reference.References;
import vn.bangvang.shared.domain.cluster.ClusterEvent;
import vn.bangvang.shared.domain.cluster.ClusterEvent.ClusterFormed;
import vn.bangvang.shared.domain.cluster.ClusterEvent.ClusterYearCorrected;
import vn.bangvang.shared.domain.cluster.ClusterEvent.ClusterYearOpened;
import vn.bangvang.shared.domain.cluster.ClusterEvent.LeadershipHandedOver;
import vn.bangvang.shared.domain.cluster.ClusterEvent.UnitJoinedCluster;
import vn.bangvang.shared.domain.cluster.ClusterEvent.UnitLeftCluster;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.cluster.ClusterState;
import vn.bangvang.shared.domain.cluster.MembershipPolicy;
import vn.bangvang.shared.domain.cluster.Roster;
import vn.bangvang.shared.domain.cluster.Stay;
import vn.bangvang.shared.domain.cluster.StayPolicy;
import vn.bangvang.shared.domain.kernel.ActorMetadata;
import vn.bangvang.shared.domain.kernel.DatePolicy;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.unit.UnitState;

/** One cluster or block. It is formed once; each emulation year has a roster of its own. */
@Aggregate(type = "Cluster", cache = "aggregateCache")
class Cluster {

    @AggregateIdentifier
    private ClusterId id;

    private ClusterState state;

    Cluster() {}

    @EventSourcingHandler
    void on(ClusterEvent event, MetaData metadata, @SequenceNumber long sequence) {
        state = ClusterState.FOLD.after(state, new EventEnvelope<>(event, ActorMetadata.of(metadata), sequence));
        id = event.clusterId();
    }

    @CommandHandler
    Cluster(FormCluster command, Actor actor) {
        var body = command.body();
        References.unit(actor, body.organiserId());
        actor.on(body.formedOn()).as(Role.ORGANISER, body.organiserId());
        apply(
                new ClusterFormed(command.clusterId(), body.kind(), body.name(), body.organiserId(), body.formedOn()),
                actor);
    }

    @CommandHandler
    void handle(OpenClusterYear command, Actor actor) {
        var body = command.body();
        organise(actor, body.openedOn());
        if (state.year(body.year()).isPresent()) {
            throw new Refusal(Reason.YEAR_ALREADY_OPEN, Map.of("year", body.year()));
        }
        check(actor, body.members(), body.leader(), body.deputy());
        apply(
                new ClusterYearOpened(
                        id,
                        state.organiser(),
                        body.year(),
                        body.members(),
                        body.leader(),
                        body.deputy(),
                        body.openedOn()),
                actor);
    }

    @CommandHandler
    void handle(CorrectClusterYear command, Actor actor) {
        var body = command.body();
        @Nullable List<Stay> days = body.days();
        organise(actor, body.correctedOn());
        Roster standing = roster(command.year());
        check(actor, body.members(), body.leader(), body.deputy());
        List<Stay> stays = days == null ? standing.stays() : days;
        StayPolicy.check(stays, body.members(), command.year());
        if (standing.equals(new Roster(body.members(), body.leader(), body.deputy(), stays))) {
            throw new Refusal(Reason.NOTHING_CHANGED);
        }
        apply(
                new ClusterYearCorrected(
                        id,
                        state.organiser(),
                        command.year(),
                        body.members(),
                        body.leader(),
                        body.deputy(),
                        stays.isEmpty() ? null : stays,
                        body.reason(),
                        body.correctedOn()),
                actor);
    }

    @CommandHandler
    void handle(JoinCluster command, Actor actor) {
        var body = command.body();
        organise(actor, body.joinedOn());
        References.unit(actor, body.unitId());
        roster(command.year()).joined(body.unitId(), command.year(), body.joinedOn());
        checkLeftOthers(command, actor);
        apply(
                new UnitJoinedCluster(
                        id, state.organiser(), command.year(), body.unitId(), body.reason(), body.joinedOn()),
                actor);
    }

    @CommandHandler
    void handle(LeaveCluster command, Actor actor) {
        var body = command.body();
        organise(actor, body.leftOn());
        Roster roster = roster(command.year());
        UnitId unit = body.unitId();
        if (!roster.members().contains(unit)) {
            throw new Refusal(Reason.NOT_A_MEMBER, Map.of("unit", unit, "cluster", id, "year", command.year()));
        }
        if (unit.equals(roster.leader()) || unit.equals(roster.deputy())) {
            throw new Refusal(Reason.LEADER_MAY_NOT_LEAVE, Map.of("unit", unit, "year", command.year()));
        }
        Roster after = roster.left(unit, command.year(), body.leftOn());
        apply(
                new UnitLeftCluster(
                        id, state.organiser(), command.year(), unit, after.remaining(), body.reason(), body.leftOn()),
                actor);
    }

    @CommandHandler
    void handle(HandOverLeadership command, Actor actor) {
        var body = command.body();
        organise(actor, body.handedOverOn());
        int next = body.fromYear() + 1;
        UnitId outgoing = roster(body.fromYear()).leader();
        UnitId incoming = roster(next).leader();
        if (outgoing.equals(incoming)) {
            throw new Refusal(Reason.LEADER_STAYS, Map.of("unit", incoming, "year", next));
        }
        if (incoming.equals(state.handedOver().get(next))) {
            throw new Refusal(Reason.ALREADY_HANDED_OVER, Map.of("unit", incoming, "year", next));
        }
        apply(
                new LeadershipHandedOver(
                        id,
                        state.organiser(),
                        body.fromYear(),
                        outgoing,
                        next,
                        incoming,
                        body.basis(),
                        body.handedOverOn()),
                actor);
    }

    private Roster roster(int year) {
        return state.year(year)
                .orElseThrow(() -> new Refusal(Reason.YEAR_NOT_OPEN, Map.of("cluster", id, "year", year)));
    }

    /** A unit belongs to one cluster of an organiser at a time: it joins one when it has left the other. */
    private void checkLeftOthers(JoinCluster command, Actor actor) {
        var body = command.body();
        UnitId unit = body.unitId();
        actor.references()
                .clusters()
                .organisedBy(state.organiser())
                .filter(other -> !other.id().equals(id))
                .filter(other -> other.year(command.year())
                        .filter(roster -> roster.members().contains(unit))
                        .isPresent())
                .forEach(other -> {
                    Roster roster = References.roster(References.cluster(actor, other.id()), command.year());
                    if (roster.isMemberOn(unit, body.joinedOn())) {
                        throw new Refusal(
                                Reason.ALREADY_IN_A_CLUSTER,
                                Map.of(
                                        "unit", unit,
                                        "organiser", state.organiser(),
                                        "existing", other.id(),
                                        "existingName", other.name(),
                                        "unitName", name(unit, actor)));
                    }
                });
    }

    private static String name(UnitId unit, Actor actor) {
        return actor.references().units().find(unit).map(UnitState::name).orElse(unit.toString());
    }

    private void organise(Actor actor, LocalDate day) {
        actor.on(day).as(Role.ORGANISER, state.organiser());
        DatePolicy.checkOrder(day, state.formedOn());
    }

    private static void check(Actor actor, List<UnitId> members, UnitId leader, UnitId deputy) {
        MembershipPolicy.check(members, leader, deputy);
        References.units(actor, members);
    }

    private static void apply(ClusterEvent event, Actor actor) {
        AggregateLifecycle.apply(event, MetaData.from(actor.metadata()));
    }
}
