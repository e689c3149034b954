package vn.bangvang.shared.domain.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.bangvang.shared.domain.kernel.DatePolicy;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.nomination.NominationId;

/** What may still be done to a decision: its number and date are corrected, and a recorded one grows by further lines. */
public final class DecisionPolicy {

    private DecisionPolicy() {}

    /** A decision of the system and one of an outside authority are told apart, as if the other were not there. */
    public static void checkExternal(DecisionState decision, boolean external) {
        if (decision.isExternal() != external) {
            throw new Refusal(Reason.UNKNOWN_DECISION, Map.of("decision", decision.id()));
        }
    }

    /** Who corrects its number or date, for the body that decided, or for the unit that recorded what others decided. */
    public static Role corrector(boolean external) {
        return external ? Role.APPROVER : Role.COMPETENT_PERSON;
    }

    public static void checkChanged(DecisionState decision, String number, LocalDate decidedOn) {
        if (number.equals(decision.number()) && decidedOn.equals(decision.decidedOn())) {
            throw new Refusal(Reason.NOTHING_CHANGED);
        }
    }

    /** Only what an outside authority decided is extended, and by nothing that it holds already. */
    public static void checkExtension(DecisionState decision, List<NominationId> further, LocalDate extendedOn) {
        checkExternal(decision, true);
        DatePolicy.checkOrder(extendedOn, decision.decidedOn());
        further.stream()
                .filter(nomination -> decision.line(nomination).isPresent())
                .findFirst()
                .ifPresent(nomination -> {
                    throw new Refusal(
                            Reason.ALREADY_IN_DECISION, Map.of("nomination", nomination, "number", decision.number()));
                });
    }
}
