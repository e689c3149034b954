package vn.bangvang.query.rolemodelregister;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.Handlers;
import vn.bangvang.query.readmodel.ReadModel;
import vn.bangvang.query.readmodel.Recorded;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.shared.event.RoleModelEvent;
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
import vn.bangvang.shared.value.RoleModelPlan;
import vn.bangvang.shared.value.RoleModelState;

/**
 * One row a role model as it stands, and one each thing that happened to it. What people wrote is not copied: it is read
 * from the log, so that text about a person goes with the person's key.
 */
@Component
public final class RoleModelRegister implements ReadModel {

    /** A state is taken only once: what comes late, such as a second publication, leads neither back nor on. */
    private static final String ADVANCE =
            "state = case when state = ? then ? else state end," + " since = case when state = ? then ? else since end";

    @Override
    public String name() {
        return "role-model-register";
    }

    @Override
    public Handlers handlers() {
        return new Handlers()
                .on(RoleModelPlanned.class, this::planned)
                .on(RoleModelPlanCorrected.class, this::planCorrected)
                .on(MilestoneReached.class, this::milestoneReached)
                .on(MilestoneMoved.class, this::milestoneMoved)
                .on(ProgressRecorded.class, this::progressed)
                .on(RoleModelReviewed.class, this::reviewed)
                .on(RoleModelRecognised.class, this::recognised)
                .on(RecognitionCorrected.class, this::recognitionCorrected)
                .on(RoleModelPublicised.class, this::publicised)
                .on(ReplicationStarted.class, this::replicationStarted)
                .on(ReplicationFollowedUp.class, this::replicationFollowedUp)
                .on(RoleModelWithdrawn.class, this::withdrawn);
    }

    private void planned(RoleModelPlanned event, Recorded recorded, RowBatch rows) {
        var subject = event.subject();
        var plan = event.plan();
        rows.one(
                "insert into read_rolemodelregister_v1.role_model (id, unit_id, kind, subject_unit, person_id, field,"
                        + " from_year, to_year, milestones, state, planned_on, since, search, planned_position,"
                        + " plan_position, sequence) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'PLANNED', ?, ?,"
                        + " lower(public.unaccent(?)), ?, ?, ?)",
                event.roleModelId(),
                event.roleModelId().value(),
                event.unitId().value(),
                subject.kind().name(),
                subject.unitId().value(),
                subject.personId() == null ? null : subject.personId().value(),
                plan.field().name(),
                plan.fromYear(),
                plan.toYear(),
                plan.milestones().size(),
                event.plannedOn(),
                event.plannedOn(),
                searchable(plan),
                recorded.position(),
                recorded.position(),
                recorded.sequence());
        timeline(event, event.plannedOn(), recorded, rows);
    }

    private void planCorrected(RoleModelPlanCorrected event, Recorded recorded, RowBatch rows) {
        var plan = event.plan();
        update(
                event,
                "field = ?, from_year = ?, to_year = ?, milestones = ?, search = lower(public.unaccent(?)),"
                        + " plan_position = ?",
                recorded,
                rows,
                plan.field().name(),
                plan.fromYear(),
                plan.toYear(),
                plan.milestones().size(),
                searchable(plan),
                recorded.position());
        timeline(event, event.correctedOn(), recorded, rows);
    }

    private void milestoneReached(MilestoneReached event, Recorded recorded, RowBatch rows) {
        advance(event, "reached = reached + 1, ", RoleModelState.PLANNED, event.reachedOn(), recorded, rows);
    }

    private void milestoneMoved(MilestoneMoved event, Recorded recorded, RowBatch rows) {
        update(event, "state = state", recorded, rows);
        timeline(event, event.movedOn(), recorded, rows);
    }

    private void progressed(ProgressRecorded event, Recorded recorded, RowBatch rows) {
        advance(event, "", RoleModelState.PLANNED, event.recordedOn(), recorded, rows);
    }

    private void reviewed(RoleModelReviewed event, Recorded recorded, RowBatch rows) {
        String state = RoleModelPolicy.after(event.outcome()).name();
        update(event, "state = ?, since = ?", recorded, rows, state, event.reviewedOn());
        timeline(event, event.reviewedOn(), recorded, rows);
    }

    private void recognised(RoleModelRecognised event, Recorded recorded, RowBatch rows) {
        var paper = event.recognition();
        update(
                event,
                "state = 'RECOGNISED', since = ?, recognised_on = ?, level = ?, basis = ?, number = ?, basis_on = ?",
                recorded,
                rows,
                event.recognisedOn(),
                event.recognisedOn(),
                paper.level(),
                paper.basis().name(),
                paper.number(),
                paper.basisOn());
        timeline(event, event.recognisedOn(), recorded, rows);
    }

    private void recognitionCorrected(RecognitionCorrected event, Recorded recorded, RowBatch rows) {
        var paper = event.recognition();
        update(
                event,
                "level = ?, basis = ?, number = ?, basis_on = ?",
                recorded,
                rows,
                paper.level(),
                paper.basis().name(),
                paper.number(),
                paper.basisOn());
        timeline(event, event.correctedOn(), recorded, rows);
    }

    private void publicised(RoleModelPublicised event, Recorded recorded, RowBatch rows) {
        update(event, "publicised_on = coalesce(publicised_on, ?)", recorded, rows, event.publicisedOn());
        advance(event, "", RoleModelState.RECOGNISED, event.publicisedOn(), recorded, rows);
    }

    private void replicationStarted(ReplicationStarted event, Recorded recorded, RowBatch rows) {
        advance(
                event,
                "replications = replications + 1, ",
                RoleModelState.PUBLICISED,
                event.startedOn(),
                recorded,
                rows);
    }

    private void replicationFollowedUp(ReplicationFollowedUp event, Recorded recorded, RowBatch rows) {
        update(event, "state = state", recorded, rows);
        timeline(event, event.followedUpOn(), recorded, rows);
    }

    private void withdrawn(RoleModelWithdrawn event, Recorded recorded, RowBatch rows) {
        update(event, "state = 'WITHDRAWN', since = ?", recorded, rows, event.withdrawnOn());
        timeline(event, event.withdrawnOn(), recorded, rows);
    }

    /** Text about a person is not copied, so it cannot be searched. */
    private static String searchable(RoleModelPlan plan) {
        return plan.topic().person() == null ? String.valueOf(plan.topic().text()) : "";
    }

    /** From one state to the one after it; in every other state it stays. */
    private static void advance(
            RoleModelEvent event, String also, RoleModelState from, LocalDate day, Recorded recorded, RowBatch rows) {
        String next = RoleModelState.values()[from.ordinal() + 1].name();
        update(event, also + ADVANCE, recorded, rows, from.name(), next, from.name(), day);
        timeline(event, day, recorded, rows);
    }

    private static void update(
            RoleModelEvent event, String set, Recorded recorded, RowBatch rows, @Nullable Object... values) {
        List<@Nullable Object> args = new ArrayList<>(Arrays.asList(values));
        args.add(recorded.sequence());
        args.add(event.roleModelId().value());
        rows.one(
                "update read_rolemodelregister_v1.role_model set " + set + ", sequence = ? where id = ?",
                event.roleModelId(),
                args.toArray());
    }

    private static void timeline(RoleModelEvent event, LocalDate day, Recorded recorded, RowBatch rows) {
        rows.one(
                "insert into read_rolemodelregister_v1.timeline (role_model_id, sequence, position, event,"
                        + " business_date, recorded_at, acting_unit, role) values (?, ?, ?, ?, ?, ?, ?::uuid, ?)",
                event.roleModelId() + "#" + recorded.sequence(),
                event.roleModelId().value(),
                recorded.sequence(),
                recorded.position(),
                recorded.storedName(),
                day,
                recorded.at(),
                recorded.metadata().get("unit"),
                recorded.metadata().get("role"));
    }
}
