package vn.bangvang.shared.testing;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.RoutePolicy;
import vn.bangvang.shared.domain.nomination.RouteStep;
import vn.bangvang.shared.law.RuleSet.Award;
import vn.bangvang.shared.law.Surroundings;
import vn.bangvang.shared.law.UnitLine;

/** Routes of nominations that are found by the line of their unit, the leader of its cluster and its province alone. */
public final class Routes {

    private Routes() {}

    public static List<RouteStep> walk(Award award, UnitLine line, @Nullable UnitId leader, UnitId province) {
        return RoutePolicy.walk(award, new Surroundings(line, leader, leader, province, Stream::empty));
    }
}
