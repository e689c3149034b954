package vn.bangvang.shared.value;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An honour of the period as a decision on record says it.
 *
 * @param unitId the collective, or the unit of the person
 * @param personId null for a collective
 */
public record HonourLine(
        DecisionId decisionId,
        String number,
        LocalDate decidedOn,
        NominationId nominationId,
        UnitId unitId,
        @Nullable PersonId personId,
        String award) {}
