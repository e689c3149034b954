package vn.bangvang.command.rolemodel;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.actor.Told;
import vn.bangvang.shared.event.RoleModelEvent.MilestoneMoved;
import vn.bangvang.shared.event.RoleModelEvent.MilestoneReached;
import vn.bangvang.shared.event.RoleModelEvent.ProgressRecorded;
import vn.bangvang.shared.event.RoleModelEvent.RecognitionCorrected;
import vn.bangvang.shared.event.RoleModelEvent.ReplicationFollowedUp;
import vn.bangvang.shared.event.RoleModelEvent.ReplicationStarted;
import vn.bangvang.shared.event.RoleModelEvent.RoleModelPlanCorrected;
import vn.bangvang.shared.event.RoleModelEvent.RoleModelPlanned;
import vn.bangvang.shared.event.RoleModelEvent.RoleModelPublicised;
import vn.bangvang.shared.event.RoleModelEvent.RoleModelRecognised;
import vn.bangvang.shared.event.RoleModelEvent.RoleModelReviewed;
import vn.bangvang.shared.event.RoleModelEvent.RoleModelWithdrawn;
import vn.bangvang.shared.rule.RoleModelPolicy;
import vn.bangvang.shared.value.Author;
import vn.bangvang.shared.value.Nominee;
import vn.bangvang.shared.value.Recognition;
import vn.bangvang.shared.value.RoleModelId;
import vn.bangvang.shared.value.RoleModelPlan;
import vn.bangvang.shared.value.RoleModelState;
import vn.bangvang.shared.value.UnitId;

/** What a role model knows of itself. Who nurtured it is read from the metadata of its own events. */
abstract class RoleModelFile {

    @AggregateIdentifier
    protected RoleModelId id;

    protected UnitId unit;
    protected Nominee subject;
    protected RoleModelPlan plan;
    protected RoleModelState state;
    protected @Nullable Recognition recognition;
    protected @Nullable LocalDate recognisedOn;
    protected @Nullable LocalDate publicisedOn;
    protected LocalDate plannedOn;
    protected LocalDate since;
    protected final Set<String> reached = new HashSet<>();
    protected final Map<UnitId, LocalDate> replications = new HashMap<>();
    protected final Set<Author> nurturers = new HashSet<>();

    @EventSourcingHandler
    void on(RoleModelPlanned event, MetaData told) {
        id = event.roleModelId();
        unit = event.unitId();
        subject = event.subject();
        plan = event.plan();
        plannedOn = event.plannedOn();
        stand(RoleModelState.PLANNED, event.plannedOn());
        Told.remember(nurturers, told);
    }

    @EventSourcingHandler
    void on(RoleModelPlanCorrected event, MetaData told) {
        plan = event.plan();
        Told.remember(nurturers, told);
    }

    @EventSourcingHandler
    void on(MilestoneReached event, MetaData told) {
        reached.add(event.code());
        advance(RoleModelState.NURTURED, event.reachedOn());
        Told.remember(nurturers, told);
    }

    @EventSourcingHandler
    void on(MilestoneMoved event, MetaData told) {
        plan = plan.with(plan.milestones().stream()
                .map(one -> one.code().equals(event.code()) ? one.dueOn(event.dueOn()) : one)
                .toList());
        Told.remember(nurturers, told);
    }

    @EventSourcingHandler
    void on(ProgressRecorded event, MetaData told) {
        advance(RoleModelState.NURTURED, event.recordedOn());
        Told.remember(nurturers, told);
    }

    @EventSourcingHandler
    void on(RoleModelReviewed event) {
        stand(RoleModelPolicy.after(event.outcome()), event.reviewedOn());
    }

    @EventSourcingHandler
    void on(RoleModelRecognised event) {
        recognition = event.recognition();
        recognisedOn = event.recognisedOn();
        stand(RoleModelState.RECOGNISED, event.recognisedOn());
    }

    @EventSourcingHandler
    void on(RecognitionCorrected event) {
        recognition = event.recognition();
    }

    @EventSourcingHandler
    void on(RoleModelPublicised event) {
        publicisedOn = publicisedOn == null ? event.publicisedOn() : publicisedOn;
        advance(RoleModelState.PUBLICISED, event.publicisedOn());
    }

    @EventSourcingHandler
    void on(ReplicationStarted event) {
        replications.put(event.unitId(), event.startedOn());
        advance(RoleModelState.REPLICATED, event.startedOn());
    }

    @EventSourcingHandler
    void on(ReplicationFollowedUp event) {
        replications.put(event.unitId(), event.followedUpOn());
    }

    @EventSourcingHandler
    void on(RoleModelWithdrawn event) {
        stand(RoleModelState.WITHDRAWN, event.withdrawnOn());
    }

    /** What comes late, such as a second publication, does not move the day the state was reached. */
    private void advance(RoleModelState wanted, LocalDate day) {
        RoleModelState further = RoleModelPolicy.further(state, wanted);
        if (further != state) {
            stand(further, day);
        }
    }

    private void stand(RoleModelState wanted, LocalDate day) {
        state = wanted;
        since = day;
    }
}
