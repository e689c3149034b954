package vn.bangvang.command.mandate;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.mandate.MandateCommand.GrantMandate;
import vn.bangvang.shared.domain.kernel.MandateId;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.mandate.MandateState;

/** A mandate that stands in for another (ủy quyền) has its role and unit and never outlasts it. */
final class Substitution {

    private Substitution() {}

    static void check(GrantMandate command, Actor actor) {
        MandateId substituted = command.substitutesFor();
        if (substituted == null) {
            return;
        }
        MandateState mandate = actor.references()
                .mandates()
                .find(substituted)
                .orElseThrow(() -> new Refusal(Reason.UNKNOWN_MANDATE, Map.of("mandate", substituted)));
        actor.guard(substituted.value(), mandate.sequence());
        if (mandate.role() != command.role() || !mandate.unit().equals(command.unitId())) {
            throw new Refusal(Reason.SUBSTITUTION_MISMATCH, Map.of("role", mandate.role(), "unit", mandate.unit()));
        }
        if (!isWithin(command, mandate)) {
            throw new Refusal(
                    Reason.SUBSTITUTION_OUTSIDE_PERIOD, Map.of("from", mandate.from(), "until", shown(mandate)));
        }
    }

    private static boolean isWithin(GrantMandate command, MandateState mandate) {
        if (mandate.endedOn() != null || command.from().isBefore(mandate.from())) {
            return false;
        }
        LocalDate last = mandate.until();
        LocalDate until = command.until();
        return last == null || until != null && !until.isAfter(last);
    }

    private static Object shown(MandateState mandate) {
        @Nullable LocalDate last = mandate.endedOn() != null ? mandate.endedOn() : mandate.until();
        return last == null ? "…" : last;
    }
}
