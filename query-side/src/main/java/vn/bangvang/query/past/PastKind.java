package vn.bangvang.query.past;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import vn.bangvang.query.readmodel.EventLog.Logged;
import vn.bangvang.query.readmodel.Viewer;
import vn.bangvang.shared.domain.cluster.ClusterEvent;
import vn.bangvang.shared.domain.cluster.ClusterState;
import vn.bangvang.shared.domain.congress.CongressEvent;
import vn.bangvang.shared.domain.congress.CongressState;
import vn.bangvang.shared.domain.decision.DecisionEvent;
import vn.bangvang.shared.domain.decision.DecisionState;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.domain.kernel.Fold;
import vn.bangvang.shared.domain.mandate.MandateEvent;
import vn.bangvang.shared.domain.mandate.MandateState;
import vn.bangvang.shared.domain.movement.MovementEvent;
import vn.bangvang.shared.domain.movement.MovementState;
import vn.bangvang.shared.domain.nomination.NominationDraftEvent;
import vn.bangvang.shared.domain.nomination.NominationDraftState;
import vn.bangvang.shared.domain.nomination.NominationEvent;
import vn.bangvang.shared.domain.nomination.NominationState;
import vn.bangvang.shared.domain.person.PersonEvent;
import vn.bangvang.shared.domain.person.PersonState;
import vn.bangvang.shared.domain.pledge.PledgeEvent;
import vn.bangvang.shared.domain.pledge.PledgeState;
import vn.bangvang.shared.domain.ranking.RankingEvent;
import vn.bangvang.shared.domain.ranking.RankingState;
import vn.bangvang.shared.domain.registration.RegistrationEvent;
import vn.bangvang.shared.domain.registration.RegistrationState;
import vn.bangvang.shared.domain.review.ReviewEvent;
import vn.bangvang.shared.domain.review.ReviewState;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent;
import vn.bangvang.shared.domain.rolemodel.RoleModelState;
import vn.bangvang.shared.domain.scoretable.ScoreTableEvent;
import vn.bangvang.shared.domain.scoretable.ScoreTableState;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent;
import vn.bangvang.shared.domain.scoring.ScoreSheetState;
import vn.bangvang.shared.domain.target.TargetReportEvent;
import vn.bangvang.shared.domain.target.TargetReportState;
import vn.bangvang.shared.domain.unit.UnitEvent;
import vn.bangvang.shared.domain.unit.UnitState;
import vn.bangvang.shared.domain.work.WorkEvent;
import vn.bangvang.shared.domain.work.WorkState;

/**
 * A kind of case: what its events come to, and who may read it as it was. There is none without readers, so a kind that is added
 * is hidden until somebody says who sees it.
 *
 * @param type of its aggregates in the log
 * @param readers whether a case that stands like this today is all open to a reader
 */
public record PastKind<S extends Record, E extends DomainEvent>(
        String type, Class<E> family, Class<S> state, Fold<S, E> fold, BiPredicate<S, Viewer> readers) {

    private static final List<PastKind<?, ?>> ALL = List.of(
            new PastKind<>("Unit", UnitEvent.class, UnitState.class, UnitState.FOLD, PastReaders::unit),
            new PastKind<>("Person", PersonEvent.class, PersonState.class, PersonState.FOLD, PastReaders::person),
            new PastKind<>("Mandate", MandateEvent.class, MandateState.class, MandateState.FOLD, PastReaders::mandate),
            new PastKind<>("Cluster", ClusterEvent.class, ClusterState.class, ClusterState.FOLD, PastReaders::cluster),
            new PastKind<>(
                    "Movement", MovementEvent.class, MovementState.class, MovementState.FOLD, PastReaders::movement),
            new PastKind<>("Work", WorkEvent.class, WorkState.class, WorkState.FOLD, PastReaders::work),
            new PastKind<>(
                    "EmulationRegistration",
                    RegistrationEvent.class,
                    RegistrationState.class,
                    RegistrationState.FOLD,
                    PastReaders::registration),
            new PastKind<>(
                    "NominationDraft",
                    NominationDraftEvent.class,
                    NominationDraftState.class,
                    NominationDraftState.FOLD,
                    PastReaders::draft),
            new PastKind<>("Pledge", PledgeEvent.class, PledgeState.class, PledgeState.FOLD, PastReaders::pledge),
            new PastKind<>(
                    "TargetReport",
                    TargetReportEvent.class,
                    TargetReportState.class,
                    TargetReportState.FOLD,
                    PastReaders::targetReport),
            new PastKind<>(
                    "AdoptedTable",
                    ScoreTableEvent.class,
                    ScoreTableState.class,
                    ScoreTableState.FOLD,
                    PastReaders::scoreTable),
            new PastKind<>(
                    "ScoreSheet",
                    ScoreSheetEvent.class,
                    ScoreSheetState.class,
                    ScoreSheetState.FOLD,
                    PastReaders::scoreSheet),
            new PastKind<>("Ranking", RankingEvent.class, RankingState.class, RankingState.FOLD, PastReaders::ranking),
            new PastKind<>("Review", ReviewEvent.class, ReviewState.class, ReviewState.FOLD, PastReaders::review),
            new PastKind<>(
                    "RoleModel",
                    RoleModelEvent.class,
                    RoleModelState.class,
                    RoleModelState.FOLD,
                    PastReaders::roleModel),
            new PastKind<>(
                    "Nomination",
                    NominationEvent.class,
                    NominationState.class,
                    NominationState.FOLD,
                    PastReaders::nomination),
            new PastKind<>(
                    "Decision", DecisionEvent.class, DecisionState.class, DecisionState.FOLD, PastReaders::decision),
            new PastKind<>(
                    "EmulationCongress",
                    CongressEvent.class,
                    CongressState.class,
                    CongressState.FOLD,
                    PastReaders::congress));

    /** Of which the pages of today tell everybody who sees the case who took each step (ADR 51). */
    private static final Set<String> TELLING_WHO =
            Set.of("Nomination", "NominationDraft", "Review", "RoleModel", "Pledge", "ScoreSheet", "Mandate");

    boolean tellsWho() {
        return TELLING_WHO.contains(type);
    }

    public static List<PastKind<?, ?>> all() {
        return ALL;
    }

    /** Of the case that this event is one of. */
    public static PastKind<?, ?> of(DomainEvent event) {
        return ALL.stream()
                .filter(kind -> kind.family().isInstance(event))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(event.getClass().getName()));
    }

    /** @param on the day of which it is to be true; {@link LocalDate#MAX} for all that is recorded */
    public Optional<S> state(List<Logged> recorded, LocalDate on) {
        return fold.validOn(
                recorded.stream().map(logged -> logged.envelope(family)).toList(), on);
    }

    /** After each of these events. */
    List<S> states(List<Logged> recorded) {
        return fold.states(
                recorded.stream().map(logged -> logged.envelope(family)).toList());
    }

    boolean isOpenTo(Viewer viewer, List<Logged> all) {
        return state(all, LocalDate.MAX)
                .filter(newest -> readers.test(newest, viewer))
                .isPresent();
    }
}
