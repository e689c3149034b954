package vn.bangvang.shared.domain.kernel;

import org.jspecify.annotations.Nullable;

/** Who is nominated: a unit, or a person of a unit whose name is personal data. */
public record Nominee(
        NomineeKind kind,
        UnitId unitId,
        @Nullable PersonId personId,
        @Nullable PersonalText name) {}
