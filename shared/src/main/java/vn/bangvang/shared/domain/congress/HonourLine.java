package vn.bangvang.shared.domain.congress;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.decision.DecisionId;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.NominationId;

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
