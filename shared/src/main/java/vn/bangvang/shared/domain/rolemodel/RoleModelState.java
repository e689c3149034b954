package vn.bangvang.shared.domain.rolemodel;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.ActorMetadata;
import vn.bangvang.shared.domain.kernel.Author;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.Fold;
import vn.bangvang.shared.domain.kernel.Nominee;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.MilestoneMoved;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.MilestoneReached;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.ProgressRecorded;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.RecognitionCorrected;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.ReplicationFollowedUp;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.ReplicationStarted;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.RoleModelPlanCorrected;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.RoleModelPlanned;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.RoleModelPublicised;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.RoleModelRecognised;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.RoleModelReviewed;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.RoleModelWithdrawn;

/**
 * A role model as it stands (điển hình tiên tiến). What each of its events means is said here and nowhere else.
 *
 * @param unit the unit that plans and nurtures
 * @param plan with each milestone on the day to which it was moved last
 * @param reached the milestones that were reached, and when
 * @param moved how often each milestone was moved
 * @param publicisedOn the day of the first publication; null before there is one
 * @param replications the units that took the model over, each with the day of its last report
 * @param stageSince the business date on which it came to its stage
 * @param since the business date of what happened last
 * @param nurturers whoever planned and nurtured
 */
@RecordBuilder
public record RoleModelState(
        RoleModelId id,
        UnitId unit,
        Nominee subject,
        RoleModelPlan plan,
        LocalDate plannedOn,
        Map<String, LocalDate> reached,
        Map<String, Integer> moved,
        @Nullable Recognition recognition,
        @Nullable LocalDate recognisedOn,
        @Nullable LocalDate publicisedOn,
        Map<UnitId, LocalDate> replications,
        RoleModelStage stage,
        LocalDate stageSince,
        LocalDate since,
        Set<Author> nurturers)
        implements RoleModelStateBuilder.With {

    public static final Fold<RoleModelState, RoleModelEvent> FOLD =
            new Fold<>(RoleModelState::first, RoleModelState::after);

    private static RoleModelState first(EventEnvelope<RoleModelEvent> envelope) {
        if (envelope.event() instanceof RoleModelPlanned e) {
            return new RoleModelState(
                    e.roleModelId(),
                    e.unitId(),
                    e.subject(),
                    e.plan(),
                    e.plannedOn(),
                    Map.of(),
                    Map.of(),
                    null,
                    null,
                    null,
                    Map.of(),
                    RoleModelStage.PLANNED,
                    e.plannedOn(),
                    e.plannedOn(),
                    envelope.actor().joining(Set.of()));
        }
        throw new IllegalArgumentException("A role model begins with its plan");
    }

    public RoleModelState after(EventEnvelope<RoleModelEvent> envelope) {
        RoleModelEvent event = envelope.event();
        ActorMetadata actor = envelope.actor();
        if (event instanceof RoleModelPlanCorrected e) {
            return nurtured(e.correctedOn(), actor).withPlan(e.plan());
        } else if (event instanceof MilestoneReached e) {
            return nurtured(e.reachedOn(), actor)
                    .advanced(RoleModelStage.NURTURED, e.reachedOn())
                    .withReached(put(reached, e.code(), e.reachedOn()));
        } else if (event instanceof MilestoneMoved e) {
            return nurtured(e.movedOn(), actor)
                    .with(s -> s.plan(plan.moved(e.code(), e.dueOn()))
                            .moved(put(moved, e.code(), moved.getOrDefault(e.code(), 0) + 1)));
        } else if (event instanceof ProgressRecorded e) {
            return nurtured(e.recordedOn(), actor).advanced(RoleModelStage.NURTURED, e.recordedOn());
        } else if (event instanceof RoleModelReviewed e) {
            return at(stageAfter(e.outcome()), e.reviewedOn());
        }
        return recognised(event);
    }

    private RoleModelState recognised(RoleModelEvent event) {
        if (event instanceof RoleModelRecognised e) {
            return at(RoleModelStage.RECOGNISED, e.recognisedOn())
                    .with(s -> s.recognition(e.recognition()).recognisedOn(e.recognisedOn()));
        } else if (event instanceof RecognitionCorrected e) {
            return with(s -> s.recognition(e.recognition()).since(e.correctedOn()));
        } else if (event instanceof RoleModelPublicised e) {
            return advanced(RoleModelStage.PUBLICISED, e.publicisedOn())
                    .withPublicisedOn(publicisedOn == null ? e.publicisedOn() : publicisedOn);
        } else if (event instanceof ReplicationStarted e) {
            return advanced(RoleModelStage.REPLICATED, e.startedOn())
                    .withReplications(put(replications, e.unitId(), e.startedOn()));
        } else if (event instanceof ReplicationFollowedUp e) {
            return with(s -> s.replications(put(replications, e.unitId(), e.followedUpOn()))
                    .since(e.followedUpOn()));
        } else if (event instanceof RoleModelWithdrawn e) {
            return at(RoleModelStage.WITHDRAWN, e.withdrawnOn());
        }
        throw new IllegalArgumentException(event.getClass().getName());
    }

    /** A drop is not the end: a later review may take the model up again. */
    private static RoleModelStage stageAfter(RoleModelOutcome outcome) {
        return switch (outcome) {
            case KEEP -> RoleModelStage.NURTURED;
            case READY -> RoleModelStage.READY;
            case DROP -> RoleModelStage.DROPPED;
        };
    }

    private RoleModelState nurtured(LocalDate day, ActorMetadata actor) {
        return with(s -> s.since(day).nurturers(actor.joining(nurturers)));
    }

    /** What comes late, such as a second publication, leads neither back nor to another day of the stage. */
    private RoleModelState advanced(RoleModelStage wanted, LocalDate day) {
        return stage.compareTo(wanted) >= 0 ? withSince(day) : at(wanted, day);
    }

    private RoleModelState at(RoleModelStage wanted, LocalDate day) {
        return with(s -> s.stage(wanted).stageSince(day).since(day));
    }

    private static <K, V> Map<K, V> put(Map<K, V> before, K key, V value) {
        Map<K, V> all = new HashMap<>(before);
        all.put(key, value);
        return Map.copyOf(all);
    }
}
