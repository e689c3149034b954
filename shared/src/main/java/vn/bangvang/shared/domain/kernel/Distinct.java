package vn.bangvang.shared.domain.kernel;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;

/** Lists in which nothing may stand twice. */
public final class Distinct {

    private Distinct() {}

    public static void check(Collection<?> values) {
        var seen = new HashSet<Object>();
        for (Object value : values) {
            if (!seen.add(value)) {
                throw new Refusal(Reason.LISTED_TWICE, Map.of("value", value));
            }
        }
    }
}
