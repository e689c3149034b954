package vn.bangvang.shared.law;

import org.jspecify.annotations.Nullable;

/**
 * One step of a route before its unit is known. For a step outside the system {@code place} is the unit that sends or
 * records.
 */
public record StepTemplate(
        StepKind kind,
        String level,
        Place place,
        @Nullable CouncilTerms council,
        @Nullable String award,
        @Nullable String authority) {}
