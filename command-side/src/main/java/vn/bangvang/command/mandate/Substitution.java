package vn.bangvang.command.mandate;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.mandate.MandateCommand.MandateBody;
import vn.bangvang.shared.domain.kernel.MandateId;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.mandate.MandateState;

/** A mandate that stands in for another (ủy quyền) has its role and unit and never outlasts it. */
final class Substitution {

    private Substitution() {}

    static void check(MandateBody body, Actor actor) {
        MandateId substituted = body.substitutesFor();
        if (substituted == null) {
            return;
        }
        MandateState mandate = actor.references()
                .mandates()
                .find(substituted)
                .orElseThrow(() -> new Refusal(Reason.UNKNOWN_MANDATE, Map.of("mandate", substituted)));
        actor.guard(substituted.value(), mandate.sequence());
        if (mandate.role() != body.role() || !mandate.unit().equals(body.unitId())) {
            throw new Refusal(Reason.SUBSTITUTION_MISMATCH, Map.of("role", mandate.role(), "unit", mandate.unit()));
        }
        if (!isWithin(body, mandate)) {
            throw new Refusal(
                    Reason.SUBSTITUTION_OUTSIDE_PERIOD, Map.of("from", mandate.from(), "until", shown(mandate)));
        }
    }

    private static boolean isWithin(MandateBody body, MandateState mandate) {
        if (mandate.endedOn() != null || body.from().isBefore(mandate.from())) {
            return false;
        }
        LocalDate last = mandate.until();
        LocalDate until = body.until();
        return last == null || until != null && !until.isAfter(last);
    }

    private static Object shown(MandateState mandate) {
        @Nullable LocalDate last = mandate.endedOn() != null ? mandate.endedOn() : mandate.until();
        return last == null ? "…" : last;
    }
}
