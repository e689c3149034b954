package vn.bangvang.command.actor;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.MandateId;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.mandate.MandateState;

/**
 * One act on its business date. Whoever acted held a mandate on that day, for a unit that was there on that day. Whoever
 * enters it holds the same right today, or the back-entry mandate; with the latter one may also enter what somebody else
 * did, and names the mandate that one acted under.
 */
public final class Acting {

    private final Actor actor;
    private final LocalDate day;
    private @Nullable LocalDate dueOn;

    Acting(Actor actor, LocalDate day) {
        this.actor = actor;
        this.day = day;
    }

    /**
     * What had to be done by a day: once that day is over, only the back-entry mandate may say that it was done in time.
     * Otherwise whoever is late would just write an earlier date.
     *
     * @param lastDay inclusive; null when none was set
     */
    public Acting dueBy(@Nullable LocalDate lastDay) {
        dueOn = lastDay;
        return this;
    }

    /** Lets the command go on only under a mandate of that role for the unit. */
    public void as(Role role, UnitId unit) {
        MandateState mandate = mandate(role, unit);
        if (day.isAfter(actor.today())) {
            throw new Refusal(Reason.DATE_IN_FUTURE, Map.of("date", day, "today", actor.today()));
        }
        actor.mustExist(unit, day);
        actor.act(day, mandate, enters(mandate, role, unit) ? null : actor.require(Role.BACK_ENTRY, unit));
    }

    /** Lets the command go on under the first of these roles that the one who acts held for the unit. */
    public void asAnyOf(List<Role> roles, UnitId unit) {
        as(roles.stream().filter(role -> held(role, unit)).findFirst().orElse(roles.get(0)), unit);
    }

    private boolean held(Role role, UnitId unit) {
        MandateId named = actor.actedUnder();
        return named == null
                ? actor.mandates()
                        .authorising(actor.account(), role, unit, looked())
                        .isPresent()
                : actor.mandates().find(named).filter(m -> m.role() == role).isPresent();
    }

    private MandateState mandate(Role role, UnitId unit) {
        MandateId named = actor.actedUnder();
        return named == null ? own(role, unit) : named(named, role, unit);
    }

    private MandateState own(Role role, UnitId unit) {
        return actor.mandates()
                .authorising(actor.account(), role, unit, looked())
                .orElseThrow(() -> new Refusal(
                        today(role, unit).isPresent() ? Reason.NO_MANDATE_ON_DAY : Reason.NO_MANDATE,
                        Map.of("role", role, "unit", unit, "date", day)));
    }

    /** Who may not enter for others learns nothing of their mandates. */
    private MandateState named(MandateId id, Role role, UnitId unit) {
        if (actor.mandates()
                .find(id)
                .filter(mandate -> mandate.account().equals(actor.account()))
                .isEmpty()) {
            actor.require(Role.BACK_ENTRY, unit);
        }
        MandateState mandate =
                actor.mandates().find(id).orElseThrow(() -> new Refusal(Reason.UNKNOWN_MANDATE, Map.of("mandate", id)));
        if (mandate.role() != role || !actor.mandates().covers(mandate, unit)) {
            throw new Refusal(Reason.MANDATE_DOES_NOT_FIT, Map.of("mandate", id, "role", role, "unit", unit));
        }
        if (!actor.mandates().holds(mandate, looked())) {
            throw new Refusal(Reason.NO_MANDATE_ON_DAY, Map.of("role", role, "unit", unit, "date", day));
        }
        return mandate;
    }

    /** Whether the account may enter the act in its own right: its own act, in time, by a mandate it has not lost. */
    private boolean enters(MandateState mandate, Role role, UnitId unit) {
        return mandate.account().equals(actor.account())
                && !actor.isLongAgo(day)
                && !isOverdue()
                && (actor.mandates().holds(mandate, actor.today()) || stillHolds(role, unit));
    }

    /** By another mandate than the one of the day; then that one counts as well. */
    private boolean stillHolds(Role role, UnitId unit) {
        Optional<MandateState> today = today(role, unit);
        today.ifPresent(actor::rely);
        return today.isPresent();
    }

    private Optional<MandateState> today(Role role, UnitId unit) {
        return actor.mandates().authorising(actor.account(), role, unit, actor.today());
    }

    private boolean isOverdue() {
        return dueOn != null && actor.today().isAfter(dueOn) && !day.isAfter(dueOn);
    }

    /** A day to come is refused, but not before it is known whose business it is. */
    private LocalDate looked() {
        return day.isAfter(actor.today()) ? actor.today() : day;
    }
}
