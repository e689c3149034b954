package vn.bangvang.query.inbox;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.bangvang.shared.domain.cluster.ClusterEvent;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.cluster.ClusterState;
import vn.bangvang.shared.domain.cluster.MembershipPolicy;
import vn.bangvang.shared.domain.cluster.Roster;
import vn.bangvang.shared.domain.congress.CongressState;
import vn.bangvang.shared.domain.congress.PlanPolicy;
import vn.bangvang.shared.domain.kernel.Days;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.mandate.MandatePolicy;
import vn.bangvang.shared.domain.mandate.MandateState;
import vn.bangvang.shared.domain.movement.MovementAudience;
import vn.bangvang.shared.domain.movement.MovementPlan;
import vn.bangvang.shared.domain.movement.MovementState;
import vn.bangvang.shared.domain.nomination.DraftPolicy;
import vn.bangvang.shared.domain.nomination.NominationDraftState;
import vn.bangvang.shared.domain.nomination.NominationState;
import vn.bangvang.shared.domain.nomination.StepPolicy;
import vn.bangvang.shared.domain.pledge.PledgePolicy;
import vn.bangvang.shared.domain.pledge.PledgeState;
import vn.bangvang.shared.domain.ranking.RankingState;
import vn.bangvang.shared.domain.ranking.RankingTasks;
import vn.bangvang.shared.domain.registration.RegistrationPolicy;
import vn.bangvang.shared.domain.registration.RegistrationState;
import vn.bangvang.shared.domain.review.ReviewPolicy;
import vn.bangvang.shared.domain.review.ReviewState;
import vn.bangvang.shared.domain.review.ReviewSubject;
import vn.bangvang.shared.domain.scoretable.ScoreTableState;
import vn.bangvang.shared.domain.scoring.ScoreSheetState;
import vn.bangvang.shared.domain.scoring.SheetTasks;
import vn.bangvang.shared.reference.ReferenceData;

/** What the policy of each feature says is due, with what it has to be told of other cases. */
final class OpenCases {

    private final ReferenceData references;

    OpenCases(ReferenceData references) {
        this.references = references;
    }

    static OpenCase of(NominationState state) {
        return new OpenCase(
                "nomination",
                state.id().value(),
                state.nominatedFor().unitId(),
                null,
                state.nominatedFor().award(),
                Integer.toString(state.nominatedFor().year()),
                StepPolicy.had(state),
                state.nominatedFor().personId() != null && !state.isDraft(),
                state.sequence(),
                StepPolicy.due(state).stream().toList());
    }

    static OpenCase of(NominationDraftState state) {
        return new OpenCase(
                "nomination-draft",
                state.id().value(),
                state.contents().nominee().unitId(),
                null,
                state.contents().award(),
                state.contents().year() == null ? null : state.contents().year().toString(),
                DraftPolicy.had(state),
                false,
                state.sequence(),
                DraftPolicy.due(state).stream().toList());
    }

    static OpenCase of(ReviewState state, long sequence) {
        return new OpenCase(
                "review",
                state.id().value(),
                state.subject() == ReviewSubject.UNIT ? state.unit() : null,
                state.cluster(),
                null,
                Integer.toString(state.year()),
                state.subject() == ReviewSubject.UNIT ? List.of(state.unit()) : List.of(),
                false,
                sequence,
                ReviewPolicy.due(state).stream().toList());
    }

    static OpenCase of(CongressState state) {
        return OpenCase.of(
                "congress",
                state.course().id().value(),
                state.course().host(),
                null,
                state.course().period().toString(),
                state.course().sequence(),
                PlanPolicy.due(state));
    }

    OpenCase of(MandateState state) {
        return OpenCase.of(
                "mandate",
                state.id().value(),
                state.unit(),
                null,
                null,
                state.sequence(),
                MandatePolicy.due(state, references.units().above(state.unit())));
    }

    OpenCase of(RegistrationState state, long sequence) {
        ClusterId cluster = state.aims().clusterId();
        List<UnitId> checkers = cluster == null
                ? references.units().above(state.unit()).toList()
                : references.clusters().find(cluster).map(ClusterState::organiser).stream()
                        .toList();
        return new OpenCase(
                "registration",
                state.id().value(),
                state.unit(),
                cluster,
                null,
                Integer.toString(state.year()),
                List.of(state.unit()),
                false,
                sequence,
                RegistrationPolicy.due(state, checkers));
    }

    OpenCase of(MovementState state) {
        return OpenCase.of(
                "movement",
                state.id().value(),
                state.cluster() == null ? state.organiser() : null,
                state.cluster(),
                years(state.plan()),
                state.sequence(),
                MovementAudience.of(state, references.clusters(), references.units())
                        .due(state));
    }

    private static String years(MovementPlan plan) {
        int from = plan.from().getYear();
        int to = plan.to().getYear();
        return from == to ? Integer.toString(from) : from + "–" + to;
    }

    OpenCase of(PledgeState state) {
        Optional<Roster> roster =
                references.clusters().find(state.cluster()).flatMap(known -> known.year(state.year()));
        return OpenCase.of(
                "pledge",
                state.id().value(),
                null,
                state.cluster(),
                Integer.toString(state.year()),
                state.sequence(),
                PledgePolicy.due(
                        state,
                        // A roster that is not known keeps nobody away.
                        party -> roster.map(known -> known.daysOf(party, state.year()))
                                .orElse(List.of(Days.ALWAYS))));
    }

    OpenCase of(ScoreSheetState state) {
        return OpenCase.of(
                "score-sheet",
                state.id().value(),
                state.unit(),
                state.cluster(),
                state.quarter().toString(),
                state.sequence(),
                SheetTasks.due(state, quarter(state)));
    }

    private SheetTasks.Quarter quarter(ScoreSheetState sheet) {
        Period quarter = sheet.quarter();
        Optional<ClusterState> cluster = references.clusters().find(sheet.cluster());
        Optional<Roster> roster = cluster.flatMap(known -> known.year(quarter.year())
                .map(year -> year.in(quarter, references.rankingFacts().quarterMembers(known, quarter))));
        return new SheetTasks.Quarter(
                cluster.map(ClusterState::organiser),
                roster.map(year -> MembershipPolicy.speaksFor(year.leader(), year.deputy(), sheet.unit())),
                roster.map(Roster::members).orElse(List.of()),
                references.tables().of(sheet.cluster(), quarter),
                references.scores().of(sheet.cluster(), List.of(quarter)),
                references.rankings().isClosed(sheet.cluster(), quarter));
    }

    OpenCase of(RankingState state) {
        return OpenCase.of(
                "ranking",
                state.id().value(),
                null,
                state.cluster(),
                state.period().toString(),
                state.sequence(),
                RankingTasks.due(state, references.clusters().find(state.cluster()), references.rankingFacts()));
    }

    /** What rests on the roster of a year that changed. What is over asks nothing of anybody, whoever is a member. */
    Stream<OpenCase> restingOn(ClusterEvent.OfYear changed) {
        ClusterId cluster = changed.clusterId();
        Stream<OpenCase> movements = references
                .movements()
                .ofCluster(cluster)
                .filter(movement -> !movement.isClosed())
                .map(this::of);
        Stream<OpenCase> pledges = references.pledges().of(cluster, changed.year()).stream()
                .filter(pledge -> !pledge.isClosed())
                .map(this::of);
        Stream<OpenCase> scored = scored(cluster, new Period(changed.year(), 0));
        return Stream.of(pledges, movements, scored).flatMap(cases -> cases);
    }

    /** What rests on a score table. */
    Stream<OpenCase> restingOn(ScoreTableState table) {
        return scored(table.cluster(), table.period());
    }

    private Stream<OpenCase> scored(ClusterId cluster, Period period) {
        return Stream.concat(sheets(cluster, period), rankings(cluster, period));
    }

    /** What rests on a sheet: rankings and, where scores are normalised, the other sheets of the quarter. */
    Stream<OpenCase> restingOn(ScoreSheetState sheet) {
        boolean normalised = references
                .tables()
                .of(sheet.cluster(), sheet.quarter())
                .flatMap(table -> table.in(sheet.quarter()))
                .filter(version -> version.terms().normalised())
                .isPresent();
        return normalised ? scored(sheet.cluster(), sheet.quarter()) : rankings(sheet.cluster(), sheet.quarter());
    }

    /** What rests on a ranking: once it is published, nobody is asked to score its period any more. */
    Stream<OpenCase> restingOn(RankingState ranking) {
        return ranking.isPublished() ? sheets(ranking.cluster(), ranking.period()) : Stream.of();
    }

    private Stream<OpenCase> sheets(ClusterId cluster, Period period) {
        return references.scores().of(cluster, period.quarters()).stream()
                .filter(sheet -> !sheet.isFinal())
                .map(this::of);
    }

    private Stream<OpenCase> rankings(ClusterId cluster, Period period) {
        return references.rankings().over(cluster, period.quarters()).map(this::of);
    }
}
