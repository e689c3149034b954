package vn.bangvang.command.pledge;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.dispatch.NewIds;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.pledge.Witness;
import vn.bangvang.shared.platform.web.Legible;

/** A unit or an outside body, and whoever is to sign for it; {@code personId} names a person known before. */
public record WitnessBody(
        @Nullable UnitId unitId,
        @Nullable @Size(min = 1, max = 300) @Legible String body,
        @Nullable PersonId personId,
        @Nullable @Size(min = 1, max = 100) String person,
        @Nullable @Size(min = 1, max = 200) @Legible String position) {

    Witness witness() {
        return new Witness(unitId, body, person == null ? null : NewIds.person(personId, person), position);
    }
}
