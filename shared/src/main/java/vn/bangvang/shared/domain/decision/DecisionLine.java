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
 */
public record DecisionLine(
        NominationId nominationId,
        String award,
        UnitId unitId,
        @Nullable PersonId personId) {}
