package vn.bangvang.shared.law;

import org.jspecify.annotations.Nullable;

/**
 * One step of a route before its unit is known. For a step outside the system {@code place} is the unit that sends or
 * records.
 *
 * @param limit how long its unit has from the day a complete dossier came to it; null where none is set
 */
public record StepTemplate(
        StepKind kind,
        String level,
        Place place,
        @Nullable CouncilTerms council,
        @Nullable String award,
        @Nullable String authority,
        @Nullable TimeLimit limit) {

    StepTemplate within(TimeLimit other) {
        return new StepTemplate(kind, level, place, council, award, authority, other);
    }
}
