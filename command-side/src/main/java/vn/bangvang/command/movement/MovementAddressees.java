package vn.bangvang.command.movement;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.reference.References;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.cluster.ClusterState;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.movement.MovementAudience;
import vn.bangvang.shared.domain.movement.MovementPlan;

/** Refuses what a movement does not reach, and guards the cluster whose members it reaches. */
final class MovementAddressees {

    private final UnitId organiser;
    private final @Nullable ClusterState cluster;
    private final Actor actor;

    private MovementAddressees(UnitId organiser, @Nullable ClusterState cluster, Actor actor) {
        this.organiser = organiser;
        this.cluster = cluster;
        this.actor = actor;
    }

    static MovementAddressees of(UnitId organiser, @Nullable ClusterId clusterId, Actor actor) {
        return new MovementAddressees(
                organiser, clusterId == null ? null : References.cluster(actor, clusterId), actor);
    }

    /** A movement is launched for a cluster by the one that organises it. */
    void checkOrganiser() {
        if (cluster != null && !cluster.organiser().equals(organiser)) {
            throw new Refusal(
                    Reason.WRONG_ORGANISER, Map.of("cluster", cluster.id(), "organiser", cluster.organiser()));
        }
    }

    void checkScope(MovementPlan plan) {
        References.units(actor, plan.scope());
        MovementAudience audience = audience(plan);
        plan.scope().stream()
                .filter(unit -> !audience.mayName(unit))
                .findFirst()
                .ifPresent(unit -> {
                    throw new Refusal(Reason.OUTSIDE_SCOPE, Map.of("unit", unit, "organiser", organiser));
                });
    }

    void check(UnitId unit, MovementPlan plan, LocalDate day) {
        if (!audience(plan).reachesOn(unit, day)) {
            throw new Refusal(Reason.NOT_SENT_TO_UNIT, Map.of("unit", unit));
        }
    }

    private MovementAudience audience(MovementPlan plan) {
        return new MovementAudience(
                plan,
                organiser,
                cluster == null ? null : cluster.id(),
                actor.references().clusters(),
                actor.references().units());
    }
}
