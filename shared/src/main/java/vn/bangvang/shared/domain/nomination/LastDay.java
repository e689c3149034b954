package vn.bangvang.shared.domain.nomination;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.law.WorkingDays;

/** The last day, thời hạn, that the law leaves to whoever has a nomination: so many working days from a complete dossier. */
final class LastDay {

    private LastDay() {}

    /** By when whoever has the dossier should be done with it; null where the route sets no limit. */
    static @Nullable LocalDate of(NominationState state) {
        Integer workingDays = state.route().get(state.step()).workingDays();
        return workingDays == null ? null : WorkingDays.after(broughtOn(state), workingDays);
    }

    /**
     * The day on which a complete dossier came to whoever has it now: a return stops the clock, what comes back starts it
     * anew, and what they did themselves does not touch it.
     */
    private static LocalDate broughtOn(NominationState state) {
        RouteStep open = state.route().get(state.step());
        LocalDate brought = state.reachedOn();
        for (int i = state.acts().size() - 1; i >= 0; i--) {
            NominationAct act = state.acts().get(i);
            brought = act.on();
            if (!isOwn(act, open)) {
                break;
            }
        }
        LocalDate received = state.receivedOn();
        return received == null || received.isBefore(brought) ? brought : received;
    }

    /** Whether whoever has the dossier did it in the course of their steps. */
    private static boolean isOwn(NominationAct act, RouteStep open) {
        return act.act() != NominationAct.Act.SUBMITTED
                && act.act() != NominationAct.Act.RESUBMITTED
                && act.step() != null
                && Objects.equals(act.step().unitId(), open.unitId());
    }
}
