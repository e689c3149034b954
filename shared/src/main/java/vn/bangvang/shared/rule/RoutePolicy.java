package vn.bangvang.shared.rule;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.rule.RuleSet.Award;
import vn.bangvang.shared.value.RouteStep;
import vn.bangvang.shared.value.StepKind;
import vn.bangvang.shared.value.UnitId;

/** Turns an award's route template into the steps of one nomination. */
public final class RoutePolicy {

    private RoutePolicy() {}

    /** @param clusterLeader null when the nomination names no cluster, which only some routes can do without */
    public static List<RouteStep> walk(
            Award award, UnitLine line, @Nullable UnitId clusterLeader, UnitId provinceUnit) {
        if (clusterLeader == null && award.route().passes(Place.CLUSTER_LEADER)) {
            throw new Refusal(Reason.CLUSTER_REQUIRED, Map.of("award", award.term())).citing(award.citation());
        }
        UnitId competent = competent(award, line);
        return award.route().steps().stream()
                .filter(step -> !isAnswered(step, line, competent))
                .map(step -> new RouteStep(
                        step.kind(),
                        step.level(),
                        switch (step.place()) {
                            case SUBMITTING_UNIT -> line.submitting();
                            case CLUSTER_LEADER -> clusterLeader;
                            case COMPETENT_UNIT -> competent;
                            case PROVINCE -> provinceUnit;
                        },
                        step.council(),
                        step.award(),
                        step.authority()))
                .toList();
    }

    private static @Nullable UnitId competent(Award award, UnitLine line) {
        Competence competence = award.route().competence();
        try {
            return competence == null ? null : line.competent(competence);
        } catch (Refusal refusal) {
            throw refusal.with("award", award.term()).citing(award.route().citation());
        }
    }

    /** Where the unit that submits decides itself, nobody above has to endorse what it endorsed. */
    private static boolean isAnswered(StepTemplate step, UnitLine line, @Nullable UnitId competent) {
        return step.kind() == StepKind.ENDORSE
                && step.place() == Place.COMPETENT_UNIT
                && line.submitting().equals(competent);
    }
}
