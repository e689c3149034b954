package vn.bangvang.shared.value;

import org.jspecify.annotations.Nullable;

/**
 * Who is to witness a pledge (chứng kiến, ký chứng giám): a unit of the tree or a body outside it, and the person if it
 * is known beforehand who will sign for it.
 */
public record Witness(
        @Nullable UnitId unitId,
        @Nullable String body,
        @Nullable PersonalText person,
        @Nullable String position) {}
