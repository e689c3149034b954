package vn.bangvang.command.reference;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.cluster.ClusterState;
import vn.bangvang.shared.domain.cluster.Roster;
import vn.bangvang.shared.domain.cluster.StayPolicy;
import vn.bangvang.shared.domain.congress.CongressCourse;
import vn.bangvang.shared.domain.congress.CongressId;
import vn.bangvang.shared.domain.decision.DecisionId;
import vn.bangvang.shared.domain.decision.DecisionState;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.movement.MovementId;
import vn.bangvang.shared.domain.movement.MovementState;
import vn.bangvang.shared.domain.pledge.PledgeId;
import vn.bangvang.shared.domain.pledge.PledgeState;
import vn.bangvang.shared.domain.scoretable.ScoreTable;
import vn.bangvang.shared.domain.scoretable.ScoreTableState;

/** Looks up what a command refers to; what is not there is refused by name, what can move is guarded. */
public final class References {

    private References() {}

    /** Units are never removed, so no guard is needed. Once the act has its date, a unit was there on that day. */
    public static void unit(Actor actor, UnitId unit) {
        if (!actor.references().units().contains(unit)) {
            throw new Refusal(Reason.UNKNOWN_UNIT, Map.of("unit", unit));
        }
        actor.mustExist(unit, actor.day());
    }

    public static void units(Actor actor, Collection<UnitId> units) {
        units.forEach(unit -> unit(actor, unit));
    }

    /** The cluster as it stands; the append is refused if it moves. */
    public static ClusterState cluster(Actor actor, ClusterId id) {
        ClusterState cluster = actor.references()
                .clusters()
                .find(id)
                .orElseThrow(() -> new Refusal(Reason.UNKNOWN_CLUSTER, Map.of("cluster", id)));
        actor.guard(id.value(), cluster.sequence());
        return cluster;
    }

    /** The movement as it is planned; the append is refused if it moves. */
    public static MovementState movement(Actor actor, MovementId id) {
        MovementState movement = actor.references()
                .movements()
                .find(id)
                .orElseThrow(() -> new Refusal(Reason.UNKNOWN_MOVEMENT, Map.of("movement", id)));
        actor.guard(id.value(), movement.sequence());
        return movement;
    }

    /** The pledge with the targets of its current version; the append is refused if it moves. */
    public static PledgeState pledge(Actor actor, PledgeId id) {
        PledgeState pledge = actor.references()
                .pledges()
                .find(id)
                .orElseThrow(() -> new Refusal(Reason.UNKNOWN_PLEDGE, Map.of("pledge", id)));
        actor.guard(id.value(), pledge.sequence());
        return pledge;
    }

    /** The decision as it stands; the append is refused if it is corrected meanwhile. */
    public static DecisionState decision(Actor actor, DecisionId id) {
        DecisionState decision = actor.references()
                .decisions()
                .find(id)
                .orElseThrow(() -> new Refusal(Reason.UNKNOWN_DECISION, Map.of("decision", id)));
        actor.guard(id.value(), decision.sequence());
        return decision;
    }

    /** The congress as it stands; the append is refused if it moves: it may be cancelled meanwhile. */
    public static CongressCourse congress(Actor actor, CongressId id) {
        CongressCourse congress = actor.references()
                .congresses()
                .find(id)
                .orElseThrow(() -> new Refusal(Reason.UNKNOWN_CONGRESS, Map.of("congress", id)));
        actor.guard(id.value(), congress.sequence());
        return congress;
    }

    /** Units never change their place in the tree. */
    public static void above(Actor actor, UnitId superior, UnitId unit) {
        if (!actor.references().units().isBelow(unit, superior)) {
            throw new Refusal(Reason.UNIT_NOT_ABOVE, Map.of("superior", superior, "unit", unit));
        }
    }

    public static Roster roster(ClusterState cluster, int year) {
        return cluster.year(year)
                .orElseThrow(() -> new Refusal(Reason.YEAR_NOT_OPEN, Map.of("cluster", cluster.id(), "year", year)));
    }

    /** A member on some day of the year. */
    public static Roster member(ClusterState cluster, int year, UnitId unit) {
        Roster roster = roster(cluster, year);
        if (!roster.members().contains(unit)) {
            throw new Refusal(Reason.NOT_A_MEMBER, Map.of("unit", unit, "cluster", cluster.id(), "year", year));
        }
        return roster;
    }

    /** A member on the day of an act that is about the year; of an act before or after it, on its first or last day. */
    public static Roster memberOn(ClusterState cluster, int year, LocalDate day, UnitId unit) {
        Roster roster = member(cluster, year, unit);
        LocalDate counting = StayPolicy.within(year, day);
        if (!roster.isMemberOn(unit, counting)) {
            throw new Refusal(Reason.NO_MEMBER_ON_THAT_DAY, Map.of("unit", unit, "date", counting));
        }
        return roster;
    }

    /** At least one of the units was a member on some day of the year up to this one; a refusal names the first. */
    public static Roster memberUpTo(ClusterState cluster, int year, LocalDate day, List<UnitId> units) {
        Roster roster = roster(cluster, year);
        UnitId first = units.get(0);
        UnitId listed =
                units.stream().filter(roster.members()::contains).findFirst().orElse(first);
        member(cluster, year, listed);
        LocalDate last = StayPolicy.within(year, day);
        if (units.stream().noneMatch(unit -> roster.isMemberWithin(unit, LocalDate.of(year, 1, 1), last))) {
            throw new Refusal(Reason.NO_MEMBER_ON_THAT_DAY, Map.of("unit", listed, "date", last));
        }
        return roster;
    }

    /** Who is a member in a quarter, by the terms of its table. */
    public static Roster roster(Actor actor, ClusterState cluster, Period quarter) {
        Roster year = roster(cluster, quarter.year());
        return year.in(quarter, actor.references().rankingFacts().quarterMembers(cluster, quarter));
    }

    /** A member of the year that is one in the quarter too. */
    public static void member(Actor actor, ClusterState cluster, Period quarter, UnitId unit) {
        member(cluster, quarter.year(), unit);
        if (!roster(actor, cluster, quarter).members().contains(unit)) {
            throw new Refusal(Reason.NO_MEMBER_IN_THAT_QUARTER, Map.of("unit", unit, "quarter", quarter));
        }
    }

    /** The table that judges a cluster's quarter, in the version in force; the append is refused if it is amended. */
    public static ScoreTable scoreTable(Actor actor, ClusterId cluster, Period quarter) {
        ScoreTableState table = actor.references()
                .tables()
                .of(cluster, quarter)
                .orElseThrow(() -> new Refusal(Reason.NO_SCORE_TABLE, Map.of("period", quarter)));
        actor.guard(table.id().value(), table.sequence());
        return table.in(quarter).orElseThrow().toTable();
    }

    /** No published ranking rests on the quarter. */
    public static void notClosed(Actor actor, ClusterId cluster, Period quarter) {
        if (actor.references().rankings().isClosed(cluster, quarter)) {
            throw new Refusal(Reason.PERIOD_CLOSED, Map.of("period", quarter));
        }
    }
}
