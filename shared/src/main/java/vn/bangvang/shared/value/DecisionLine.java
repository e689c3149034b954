package vn.bangvang.shared.value;

import org.jspecify.annotations.Nullable;

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
