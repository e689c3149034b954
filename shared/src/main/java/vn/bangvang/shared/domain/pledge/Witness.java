package vn.bangvang.shared.domain.pledge;

import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.UnitId;

/**
 * Who is to witness a pledge (chứng kiến, ký chứng giám): a unit of the tree or a body outside it, and the person if it
 * is known beforehand who will sign for it.
 */
public record Witness(
        @Nullable UnitId unitId,
        @Nullable String body,
        @Nullable PersonalText person,
        @Nullable String position) {}
