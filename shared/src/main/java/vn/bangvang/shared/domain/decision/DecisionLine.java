package vn.bangvang.shared.domain.decision;

import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.NominationId;

/**
 * One honour in a decision: which nomination receives which award, and whom it honours.
 *
 * @param unitId the collective, or the unit of the person
 * @param personId null for a collective
 * @param year for which it is given (năm thành tích); null in decisions from before the lines said so: it is that of the nomination
 */
public record DecisionLine(
        NominationId nominationId,
        String award,
        UnitId unitId,
        @Nullable PersonId personId,
        @Nullable Integer year) {

    public DecisionLine(NominationId nominationId, String award, UnitId unitId, @Nullable PersonId personId) {
        this(nominationId, award, unitId, personId, null);
    }
}
