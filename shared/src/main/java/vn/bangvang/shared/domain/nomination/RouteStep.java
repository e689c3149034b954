package vn.bangvang.shared.domain.nomination;

import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.law.CouncilTerms;
import vn.bangvang.shared.law.StepKind;

/**
 * One step of a nomination's route, as data: the level ({@code unit}, {@code cluster}, {@code province} …) and the unit
 * that acts there; for a council its terms; for a decision the award it gives; for a step outside the system the
 * authority. Where it {@code receives}, the day on which the dossier arrives says which law judges it. Where somebody appraises it,
 * {@code workingDays} says how long they have for all of their steps together; it is absent in routes from before there were
 * limits.
 */
public record RouteStep(
        StepKind kind,
        String level,
        @Nullable UnitId unitId,
        @Nullable CouncilTerms council,
        @Nullable String award,
        @Nullable String authority,
        @Nullable Boolean receives,
        @Nullable Integer workingDays) {

    public RouteStep(
            StepKind kind,
            String level,
            @Nullable UnitId unitId,
            @Nullable CouncilTerms council,
            @Nullable String award,
            @Nullable String authority) {
        this(kind, level, unitId, council, award, authority, null, null);
    }

    public RouteStep withoutReception() {
        return new RouteStep(kind, level, unitId, council, award, authority, null, workingDays);
    }
}
