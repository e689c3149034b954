package vn.bangvang.shared.domain.nomination;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.law.Place;
import vn.bangvang.shared.law.RuleSet.Award;
import vn.bangvang.shared.law.RuleSet.Route;
import vn.bangvang.shared.law.StepKind;
import vn.bangvang.shared.law.StepTemplate;
import vn.bangvang.shared.law.Surroundings;

/** Turns an award's route template into the steps of one nomination. */
public final class RoutePolicy {

    private RoutePolicy() {}

    /** The steps of a nomination that is submitted. */
    public static List<RouteStep> walk(Award award, Surroundings around) {
        List<RouteStep> route = resolve(award.route().steps(), award, around);
        return receivedAbove(route, around.line().submitting());
    }

    /**
     * A route under another law from the body on that appraises the dossier: what was done before it arrived there stands.
     *
     * @param taken the steps that are done
     * @param appraiser the unit that received it
     */
    public static List<RouteStep> goOn(Award award, Surroundings around, List<RouteStep> taken, UnitId appraiser) {
        List<StepTemplate> above = award.route().steps().stream()
                .dropWhile(step -> !step.place().appraises())
                .toList();
        List<RouteStep> steps = resolve(above, award, around);
        List<RouteStep> rest = steps.stream()
                .dropWhile(step -> !appraiser.equals(step.unitId()))
                .toList();
        List<RouteStep> route = new ArrayList<>(taken);
        route.addAll(receivedAbove(rest.isEmpty() ? steps : rest, around.line().submitting()));
        return List.copyOf(route);
    }

    /** Which unit stood at a place when a route was made from its template. */
    public static Optional<UnitId> unitAt(Place place, Route template, List<RouteStep> route) {
        List<String> levels = template.steps().stream()
                .filter(step -> step.place().equals(place))
                .map(StepTemplate::level)
                .toList();
        return route.stream()
                .filter(step -> levels.contains(step.level()))
                .map(RouteStep::unitId)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static List<RouteStep> resolve(List<StepTemplate> steps, Award award, Surroundings around) {
        List<UnitId> units =
                steps.stream().map(step -> unit(step, award, around)).toList();
        List<RouteStep> route = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            StepTemplate step = steps.get(i);
            if (!endorsesAnyway(i, steps, units, around.line().submitting())) {
                route.add(new RouteStep(
                        step.kind(),
                        step.level(),
                        units.get(i),
                        step.council(),
                        step.award(),
                        step.authority(),
                        appraises(step) ? true : null,
                        step.limit() == null ? null : step.limit().workingDays()));
            }
        }
        return List.copyOf(route);
    }

    /** Nobody above endorses what they submitted, and nobody twice on the way up. */
    private static boolean endorsesAnyway(int index, List<StepTemplate> steps, List<UnitId> units, UnitId submitting) {
        StepTemplate step = steps.get(index);
        return step.kind() == StepKind.ENDORSE
                && step.place().mayCoincide()
                && (units.get(index).equals(submitting)
                        || IntStream.range(index + 1, steps.size())
                                .filter(later -> appraises(steps.get(later)))
                                .anyMatch(later -> units.get(later).equals(units.get(index))));
    }

    private static boolean appraises(StepTemplate step) {
        return step.kind() == StepKind.ENDORSE && step.place().appraises();
    }

    private static UnitId unit(StepTemplate step, Award award, Surroundings around) {
        List<UnitId> found = find(step.place(), award, around);
        if (found.size() == 1) {
            return found.get(0);
        }
        if (around.clusterOrganiser() == null && step.place().ofCluster()) {
            throw new Refusal(Reason.CLUSTER_REQUIRED, Map.of("award", award.term())).citing(award.citation());
        }
        throw new Refusal(
                        Reason.NO_UNIT_AT_LEVEL,
                        Map.of(
                                "award", award.term(),
                                "level", step.level(),
                                "place", step.place().toString(),
                                "units", found))
                .citing(award.route().citation());
    }

    private static List<UnitId> find(Place place, Award award, Surroundings around) {
        try {
            return place.find(around, award.route().competence());
        } catch (Refusal refusal) {
            throw refusal.with("award", award.term()).citing(award.route().citation());
        }
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
}
