package vn.bangvang.command.rolemodel;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
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
import vn.bangvang.shared.value.AccountId;
import vn.bangvang.shared.value.Nominee;
import vn.bangvang.shared.value.Recognition;
import vn.bangvang.shared.value.RoleModelId;
import vn.bangvang.shared.value.RoleModelPlan;
import vn.bangvang.shared.value.RoleModelState;
import vn.bangvang.shared.value.UnitId;

/** What a role model knows of itself. Who nurtured it is read from the metadata of its own events. */
abstract class RoleModelFile {

    static final String ACCOUNT = "account";

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
    protected final Set<AccountId> nurturers = new HashSet<>();

    @EventSourcingHandler
    void on(RoleModelPlanned event, @MetaDataValue(ACCOUNT) @Nullable String account) {
        id = event.roleModelId();
        unit = event.unitId();
        subject = event.subject();
        plan = event.plan();
        plannedOn = event.plannedOn();
        stand(RoleModelState.PLANNED, event.plannedOn());
        remember(account);
    }

    @EventSourcingHandler
    void on(RoleModelPlanCorrected event, @MetaDataValue(ACCOUNT) @Nullable String account) {
        plan = event.plan();
        remember(account);
    }

    @EventSourcingHandler
    void on(MilestoneReached event, @MetaDataValue(ACCOUNT) @Nullable String account) {
        reached.add(event.code());
        advance(RoleModelState.NURTURED, event.reachedOn());
        remember(account);
    }

    @EventSourcingHandler
    void on(MilestoneMoved event, @MetaDataValue(ACCOUNT) @Nullable String account) {
        plan = plan.with(plan.milestones().stream()
                .map(one -> one.code().equals(event.code()) ? one.dueOn(event.dueOn()) : one)
                .toList());
        remember(account);
    }

    @EventSourcingHandler
    void on(ProgressRecorded event, @MetaDataValue(ACCOUNT) @Nullable String account) {
        advance(RoleModelState.NURTURED, event.recordedOn());
        remember(account);
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

    private void remember(@Nullable String account) {
        if (account != null) {
            nurturers.add(AccountId.of(account));
        }
    }
}
