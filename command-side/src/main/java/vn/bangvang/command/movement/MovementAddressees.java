package vn.bangvang.command.movement;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.reference.References;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.cluster.ClusterState;
import vn.bangvang.shared.domain.cluster.StayPolicy;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.movement.MovementPlan;

/**
 * Which units a movement reaches: those it names or, when it names none, all members of its cluster in a year that it
 * runs, or all units below its organiser.
 */
final class MovementAddressees {

    private final UnitId organiser;
    private final @Nullable ClusterState cluster;
    private final Actor actor;

    private MovementAddressees(UnitId organiser, @Nullable ClusterState cluster, Actor actor) {
        this.organiser = organiser;
        this.cluster = cluster;
        this.actor = actor;
    }

    /** Guards the cluster, whose members may change. */
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

    /** An organiser sends a movement to its own: to units below it, or to members of the cluster. */
    void checkScope(MovementPlan plan) {
        References.units(actor, plan.scope());
        plan.scope().stream()
                .filter(unit -> !isBelow(unit) && !isMember(unit, plan))
                .findFirst()
                .ifPresent(unit -> {
                    throw new Refusal(Reason.OUTSIDE_SCOPE, Map.of("unit", unit, "organiser", organiser));
                });
    }

    /** Whom a movement of the whole cluster reaches are its members on the day, or on the first one that it runs. */
    void check(UnitId unit, MovementPlan plan, LocalDate day) {
        boolean reached = plan.scope().isEmpty()
                ? cluster == null ? isBelow(unit) : isMemberOn(unit, plan, day)
                : plan.scope().contains(unit);
        if (!reached) {
            throw new Refusal(Reason.NOT_SENT_TO_UNIT, Map.of("unit", unit));
        }
    }

    private boolean isBelow(UnitId unit) {
        return actor.references().units().isBelow(unit, organiser);
    }

    private boolean isMember(UnitId unit, MovementPlan plan) {
        return cluster != null
                && cluster.years().entrySet().stream()
                        .filter(year -> year.getKey() >= plan.from().getYear()
                                && year.getKey() <= plan.to().getYear())
                        .anyMatch(year -> year.getValue().isMemberWithin(unit, plan.from(), plan.to()));
    }

    /** As long as the year of the day has no roster, by that of the year before. */
    private boolean isMemberOn(UnitId unit, MovementPlan plan, LocalDate receivedOn) {
        LocalDate day = receivedOn.isBefore(plan.from()) ? plan.from() : receivedOn;
        return cluster.years().entrySet().stream()
                .filter(year -> year.getKey() >= plan.from().getYear() && year.getKey() <= day.getYear())
                .max(Map.Entry.comparingByKey())
                .filter(year -> year.getValue().isMemberOn(unit, StayPolicy.within(year.getKey(), day)))
                .isPresent();
    }
}
