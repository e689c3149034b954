package vn.bangvang.command.registration;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.reference.References;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.Author;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.SeparationOfDuties;
import vn.bangvang.shared.domain.kernel.UnitId;

/** Who may check a registration: the organiser of its cluster or of a unit above, and nobody of the unit itself. */
final class Checker {

    private Checker() {}

    static void check(
            UnitId checkedBy, UnitId unit, @Nullable ClusterId cluster, Set<Author> registrants, Actor actor) {
        boolean organises = cluster != null
                && References.cluster(actor, cluster).organiser().equals(checkedBy)
                && !checkedBy.equals(unit);
        if (!organises && !actor.references().units().isBelow(unit, checkedBy)) {
            throw new Refusal(Reason.NOT_ABOVE_REGISTRANT, Map.of("checker", checkedBy, "unit", unit));
        }
        boolean actsForUnit =
                actor.mandatesOfAll().anyMatch(mandate -> mandate.unit().equals(unit));
        SeparationOfDuties.notTheRegistrant(unit, actsForUnit, actor.author().isAmong(registrants));
    }
}
