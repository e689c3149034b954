package vn.bangvang.shared.rule;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.rule.RuleSet.Award;
import vn.bangvang.shared.value.RouteStep;
import vn.bangvang.shared.value.UnitId;

/** Turns an award's route template into the steps of one nomination. */
public final class RoutePolicy {

    private RoutePolicy() {}

    /** @param clusterLeader null when the nomination names no cluster, which only some routes can do without */
    public static List<RouteStep> walk(
            Award award, UnitId submittingUnit, @Nullable UnitId clusterLeader, UnitId provinceUnit) {
        if (clusterLeader == null && award.route().passes(Place.CLUSTER_LEADER)) {
            throw new Refusal(Reason.CLUSTER_REQUIRED, Map.of("award", award.code())).citing(award.citation());
        }
        return award.route().steps().stream()
                .map(step -> resolve(step, submittingUnit, clusterLeader, provinceUnit))
                .toList();
    }

    private static RouteStep resolve(
            StepTemplate step, UnitId submittingUnit, @Nullable UnitId clusterLeader, UnitId provinceUnit) {
        UnitId unit = switch (step.place()) {
            case SUBMITTING_UNIT -> submittingUnit;
            case CLUSTER_LEADER -> clusterLeader;
            case PROVINCE -> provinceUnit;
        };
        return new RouteStep(step.kind(), step.level(), unit, step.council(), step.award(), step.authority());
    }
}
