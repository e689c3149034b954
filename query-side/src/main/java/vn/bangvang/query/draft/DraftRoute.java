package vn.bangvang.query.draft;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.bangvang.shared.domain.cluster.ClusterState;
import vn.bangvang.shared.domain.cluster.MembershipPolicy;
import vn.bangvang.shared.domain.cluster.Roster;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.DraftContents;
import vn.bangvang.shared.domain.nomination.NominationDraftState;
import vn.bangvang.shared.domain.nomination.RoutePolicy;
import vn.bangvang.shared.domain.nomination.RouteStep;
import vn.bangvang.shared.domain.unit.UnitTree;
import vn.bangvang.shared.law.RuleSet.Award;
import vn.bangvang.shared.law.StepKind;
import vn.bangvang.shared.law.Surroundings;
import vn.bangvang.shared.reference.ReferenceData;

/** Which way a draft would go if it were submitted on the day, as far as it says so yet. */
record DraftRoute(ReferenceData references, LocalDate day) {

    /** To whom the letter is addressed: who receives the dossier, else the first above the unit, else who decides it there. */
    Optional<UnitId> addressee(Award award, NominationDraftState draft) {
        List<RouteStep> route = walk(award, draft);
        return Stream.of(
                        route.stream().filter(step -> Boolean.TRUE.equals(step.receives())),
                        route.stream().filter(step -> !draft.unit().equals(step.unitId())),
                        route.stream().filter(step -> step.kind() == StepKind.DECIDE))
                .flatMap(steps -> steps)
                .map(RouteStep::unitId)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Empty while the draft does not say enough for a route, such as a cluster. */
    private List<RouteStep> walk(Award award, NominationDraftState draft) {
        try {
            return RoutePolicy.walk(award, around(draft));
        } catch (Refusal notYet) {
            return List.of();
        }
    }

    private Surroundings around(NominationDraftState draft) {
        UnitTree units = references.units();
        DraftContents contents = draft.contents();
        Optional<ClusterState> cluster =
                Optional.ofNullable(contents.clusterId()).flatMap(references.clusters()::find);
        UnitId province =
                contents.provinceId() == null ? units.rootOf(draft.unit()).orElse(draft.unit()) : contents.provinceId();
        return new Surroundings(
                units.line(draft.unit(), day),
                cluster.flatMap(one -> speaker(one, draft)).orElse(null),
                cluster.map(ClusterState::organiser).orElse(null),
                province,
                units.bodies(day));
    }

    private Optional<UnitId> speaker(ClusterState cluster, NominationDraftState draft) {
        return Optional.ofNullable(draft.contents().year())
                .flatMap(cluster::year)
                .map(roster ->
                        MembershipPolicy.speaksFor(roster.leader(), roster.deputy(), isLeadersOwn(roster, draft)));
    }

    private boolean isLeadersOwn(Roster roster, NominationDraftState draft) {
        UnitId nominated = draft.contents().nominee().unitId();
        return draft.unit().equals(roster.leader())
                || nominated.equals(roster.leader())
                || references.units().isBelow(nominated, roster.leader());
    }
}
