package vn.bangvang.shared.domain.nomination;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.law.Competence;
import vn.bangvang.shared.law.Place;
import vn.bangvang.shared.law.RuleSet.Award;
import vn.bangvang.shared.law.StepKind;
import vn.bangvang.shared.law.StepTemplate;
import vn.bangvang.shared.law.UnitLine;

/** Turns an award's route template into the steps of one nomination. */
public final class RoutePolicy {

    private RoutePolicy() {}

    /** @param clusterLeader null when the nomination names no cluster, which only some routes can do without */
    public static List<RouteStep> walk(
            Award award, UnitLine line, @Nullable UnitId clusterLeader, UnitId provinceUnit) {
        if (clusterLeader == null && award.route().passes(Place.CLUSTER_LEADER)) {
            throw new Refusal(Reason.CLUSTER_REQUIRED, Map.of("award", award.term())).citing(award.citation());
        }
        List<RouteStep> route = resolve(award.route().steps(), award, line, clusterLeader, provinceUnit);
        return receivedAbove(route, line.submitting());
    }

    /**
     * A route under another law from the body on that appraises the dossier: what was done before it arrived there stands.
     *
     * @param taken the steps that are done
     * @param appraiser the unit that received it
     */
    public static List<RouteStep> goOn(Award award, UnitLine line, List<RouteStep> taken, UnitId appraiser) {
        List<StepTemplate> rest = award.route().steps().stream()
                .dropWhile(step -> !appraises(step))
                .toList();
        List<RouteStep> route = new ArrayList<>(taken);
        route.addAll(receivedAbove(resolve(rest, award, line, null, appraiser), line.submitting()));
        return List.copyOf(route);
    }

    private static boolean appraises(StepTemplate step) {
        return step.place() != Place.SUBMITTING_UNIT && step.place() != Place.CLUSTER_LEADER;
    }

    private static List<RouteStep> resolve(
            List<StepTemplate> steps, Award award, UnitLine line, @Nullable UnitId clusterLeader, UnitId provinceUnit) {
        UnitId competent = competent(award, line);
        return steps.stream()
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
                        step.authority(),
                        appraises(step) && step.kind() == StepKind.ENDORSE ? true : null))
                .toList();
    }

    /** The first body beyond the unit itself that appraises it receives the dossier; those after it do not again. */
    private static List<RouteStep> receivedAbove(List<RouteStep> route, UnitId submitting) {
        List<RouteStep> marked = new ArrayList<>();
        boolean received = false;
        for (RouteStep step : route) {
            boolean receives = !received && Boolean.TRUE.equals(step.receives()) && !submitting.equals(step.unitId());
            marked.add(receives ? step : step.withoutReception());
            received |= receives;
        }
        return List.copyOf(marked);
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
