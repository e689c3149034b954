package vn.bangvang.command.rolemodel;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.reference.Concerned;
import vn.bangvang.command.reference.References;
import vn.bangvang.command.rolemodel.RoleModelCommand.CorrectRecognition;
import vn.bangvang.command.rolemodel.RoleModelCommand.CorrectRoleModelPlan;
import vn.bangvang.command.rolemodel.RoleModelCommand.FollowUpReplication;
import vn.bangvang.command.rolemodel.RoleModelCommand.MoveMilestone;
import vn.bangvang.command.rolemodel.RoleModelCommand.PlanRoleModel;
import vn.bangvang.command.rolemodel.RoleModelCommand.PubliciseRoleModel;
import vn.bangvang.command.rolemodel.RoleModelCommand.ReachMilestone;
import vn.bangvang.command.rolemodel.RoleModelCommand.RecogniseRoleModel;
import vn.bangvang.command.rolemodel.RoleModelCommand.RecordProgress;
import vn.bangvang.command.rolemodel.RoleModelCommand.ReviewRoleModel;
import vn.bangvang.command.rolemodel.RoleModelCommand.StartReplication;
import vn.bangvang.command.rolemodel.RoleModelCommand.WithdrawRoleModel;
import vn.bangvang.shared.domain.kernel.ActorMetadata;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.DatePolicy;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.Nominee;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.SeparationOfDuties;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.NominationPolicy;
import vn.bangvang.shared.domain.rolemodel.Milestone;
import vn.bangvang.shared.domain.rolemodel.Recognition;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent;
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
import vn.bangvang.shared.domain.rolemodel.RoleModelId;
import vn.bangvang.shared.domain.rolemodel.RoleModelPlan;
import vn.bangvang.shared.domain.rolemodel.RoleModelPolicy;
import vn.bangvang.shared.domain.rolemodel.RoleModelPolicy.Act;
import vn.bangvang.shared.domain.rolemodel.RoleModelState;

/**
 * One role model. Its unit plans and nurtures it, a unit above reviews and recognises it, then it is made known and others
 * take it over; once it is withdrawn nothing follows.
 */
@Aggregate(type = "RoleModel", cache = "aggregateCache")
class RoleModel {

    private static final List<Role> RECOGNISERS = List.of(Role.APPROVER, Role.ORGANISER);

    @AggregateIdentifier
    private RoleModelId id;

    private RoleModelState state;

    RoleModel() {}

    @EventSourcingHandler
    void on(RoleModelEvent event, MetaData metadata, @SequenceNumber long sequence) {
        state = RoleModelState.FOLD.after(state, new EventEnvelope<>(event, ActorMetadata.of(metadata), sequence));
        id = event.roleModelId();
    }

    /** Before every command: until it was publicised, strangers do not learn that there is a model, nor how far it has come. */
    @CommandHandlerInterceptor
    void keepFromStrangers(RoleModelCommand command, Actor actor) {
        if (state.publicisedOn() == null) {
            actor.mustBeConcerned(
                    Stream.of(state.unit(), state.subject().unitId())
                            .flatMap(one -> Concerned.lookingAt(actor, one))
                            .toList(),
                    id);
        }
    }

    @CommandHandler
    RoleModel(PlanRoleModel command, Actor actor) {
        var body = command.body();
        Nominee subject = body.subject().subject();
        References.unit(actor, body.unitId());
        actor.on(body.plannedOn()).as(Role.REPRESENTATIVE, body.unitId());
        NominationPolicy.checkComplete(subject);
        Individuals.keepApart(subject, actor);
        checkSubjectUnit(command, actor);
        RoleModelPlan planned = body.plan().plan().of(subject);
        RoleModelPolicy.checkPlan(planned, Set.of());
        Individuals.enter(subject, body.plannedOn(), actor);
        apply(new RoleModelPlanned(command.roleModelId(), body.unitId(), subject, planned, body.plannedOn()), actor);
    }

    @CommandHandler
    void handle(CorrectRoleModelPlan command, Actor actor) {
        var body = command.body();
        nurture(body.correctedOn(), actor);
        RoleModelPlan corrected = body.plan().plan().of(state.subject());
        RoleModelPolicy.checkPlan(corrected, state.reached().keySet());
        checkChanged(corrected, state.plan());
        apply(new RoleModelPlanCorrected(id, corrected, about(body.reason()), body.correctedOn()), actor);
    }

    @CommandHandler
    void handle(ReachMilestone command, Actor actor) {
        var body = command.body();
        nurture(body.reachedOn(), actor);
        RoleModelPolicy.openMilestone(state, body.code());
        apply(
                new MilestoneReached(
                        id, body.code(), about(body.evidence()), aboutOrNull(body.reference()), body.reachedOn()),
                actor);
    }

    @CommandHandler
    void handle(MoveMilestone command, Actor actor) {
        var body = command.body();
        nurture(body.movedOn(), actor);
        Milestone milestone = RoleModelPolicy.openMilestone(state, body.code());
        RoleModelPolicy.checkMove(state.plan(), milestone, body.dueOn());
        apply(new MilestoneMoved(id, body.code(), body.dueOn(), about(body.reason()), body.movedOn()), actor);
    }

    @CommandHandler
    void handle(RecordProgress command, Actor actor) {
        var body = command.body();
        nurture(body.recordedOn(), actor);
        apply(
                new ProgressRecorded(id, about(body.progress()), aboutOrNull(body.reference()), body.recordedOn()),
                actor);
    }

    @CommandHandler
    void handle(ReviewRoleModel command, Actor actor) {
        var body = command.body();
        actor.on(body.reviewedOn()).as(Role.ORGANISER, body.unitId());
        Superior.checkAboveOrOrganiser(body.unitId(), state.unit(), body.reviewedOn(), actor);
        judge(Act.REVIEW, body.reviewedOn(), actor);
        apply(
                new RoleModelReviewed(id, body.unitId(), body.outcome(), about(body.findings()), body.reviewedOn()),
                actor);
    }

    @CommandHandler
    void handle(RecogniseRoleModel command, Actor actor) {
        var body = command.body();
        Recognition recognition = body.recognition().recognition();
        recognise(Act.RECOGNISE, body.unitId(), recognition, body.recognisedOn(), actor);
        apply(new RoleModelRecognised(id, body.unitId(), recognition, body.recognisedOn()), actor);
    }

    @CommandHandler
    void handle(CorrectRecognition command, Actor actor) {
        var body = command.body();
        Recognition recognition = body.recognition().recognition();
        recognise(Act.CORRECT_RECOGNITION, body.unitId(), recognition, body.correctedOn(), actor);
        checkChanged(recognition, state.recognition());
        apply(
                new RecognitionCorrected(id, body.unitId(), recognition, about(body.reason()), body.correctedOn()),
                actor);
    }

    @CommandHandler
    void handle(PubliciseRoleModel command, Actor actor) {
        var body = command.body();
        actForOwnOrAbove(body.unitId(), body.publicisedOn(), actor);
        RoleModelPolicy.checkStage(Act.PUBLICISE, state);
        DatePolicy.checkOrder(body.publicisedOn(), state.recognisedOn());
        apply(
                new RoleModelPublicised(
                        id,
                        body.unitId(),
                        about(body.channel()),
                        about(body.title()),
                        aboutOrNull(body.reference()),
                        body.publicisedOn()),
                actor);
    }

    @CommandHandler
    void handle(StartReplication command, Actor actor) {
        var body = command.body();
        replicate(Act.START_REPLICATION, body.unitId(), body.startedOn(), actor);
        RoleModelPolicy.checkReplicator(state, body.unitId());
        DatePolicy.checkOrder(body.startedOn(), state.publicisedOn());
        apply(new ReplicationStarted(id, body.unitId(), about(body.contents()), body.startedOn()), actor);
    }

    @CommandHandler
    void handle(FollowUpReplication command, Actor actor) {
        var body = command.body();
        replicate(Act.FOLLOW_UP, body.unitId(), body.followedUpOn(), actor);
        LocalDate before = state.replications().get(body.unitId());
        if (before == null) {
            throw new Refusal(Reason.NOT_REPLICATED, Map.of("unit", body.unitId()));
        }
        DatePolicy.checkOrder(body.followedUpOn(), before);
        apply(new ReplicationFollowedUp(id, body.unitId(), about(body.result()), body.followedUpOn()), actor);
    }

    @CommandHandler
    void handle(WithdrawRoleModel command, Actor actor) {
        var body = command.body();
        actForOwnOrAbove(body.unitId(), body.withdrawnOn(), actor);
        RoleModelPolicy.checkStage(Act.WITHDRAW, state);
        DatePolicy.checkOrder(body.withdrawnOn(), state.stageSince());
        apply(new RoleModelWithdrawn(id, body.unitId(), about(body.reason()), body.withdrawnOn()), actor);
    }

    private static void checkSubjectUnit(PlanRoleModel command, Actor actor) {
        var body = command.body();
        UnitId modelled = body.subject().subject().unitId();
        References.unit(actor, modelled);
        if (!modelled.equals(body.unitId()) && !actor.references().units().isBelow(modelled, body.unitId())) {
            throw new Refusal(Reason.NOMINEE_NOT_IN_UNIT, Map.of("nominee", modelled, "unit", body.unitId()));
        }
    }

    private void nurture(LocalDate day, Actor actor) {
        actor.on(day).as(Role.REPRESENTATIVE, state.unit());
        Individuals.keepApart(state.subject(), actor);
        RoleModelPolicy.checkStage(Act.NURTURE, state);
        DatePolicy.checkOrder(day, state.plannedOn());
    }

    private void recognise(Act act, UnitId superior, Recognition paper, LocalDate day, Actor actor) {
        actor.on(day).asAnyOf(RECOGNISERS, superior);
        Superior.checkAbove(superior, state.unit(), actor);
        judge(act, day, actor);
        DatePolicy.checkOrder(day, paper.basisOn());
    }

    private void judge(Act act, LocalDate day, Actor actor) {
        Individuals.keepApart(state.subject(), actor);
        SeparationOfDuties.notANurturer(state.nurturers(), actor.author());
        RoleModelPolicy.checkStage(act, state);
        DatePolicy.checkOrder(day, state.stageSince());
    }

    private void actForOwnOrAbove(UnitId acting, LocalDate day, Actor actor) {
        if (acting.equals(state.unit())) {
            actor.on(day).as(Role.REPRESENTATIVE, acting);
        } else {
            actor.on(day).as(Role.ORGANISER, acting);
            Superior.checkAboveOrOrganiser(acting, state.unit(), day, actor);
        }
    }

    private void replicate(Act act, UnitId acting, LocalDate day, Actor actor) {
        actor.on(day).as(Role.REPRESENTATIVE, acting);
        RoleModelPolicy.checkStage(act, state);
    }

    private static void checkChanged(Object wanted, @Nullable Object now) {
        if (wanted.equals(now)) {
            throw new Refusal(Reason.NOTHING_CHANGED);
        }
    }

    private CaseText about(String text) {
        return CaseText.about(state.subject(), text);
    }

    private @Nullable CaseText aboutOrNull(@Nullable String text) {
        return text == null ? null : about(text);
    }

    /** Who acted is attached at apply, so that the handler above sees it before the append. */
    private static void apply(RoleModelEvent event, Actor actor) {
        AggregateLifecycle.apply(event, MetaData.from(actor.metadata()));
    }
}
