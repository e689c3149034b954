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
        References.unit(actor, command.unitId());
        actor.on(command.plannedOn()).as(Role.REPRESENTATIVE, command.unitId());
        NominationPolicy.checkComplete(command.subject());
        Individuals.keepApart(command.subject(), actor);
        checkSubjectUnit(command, actor);
        RoleModelPlan planned = command.plan().of(command.subject());
        RoleModelPolicy.checkPlan(planned, Set.of());
        Individuals.enter(command.subject(), command.plannedOn(), actor);
        apply(
                new RoleModelPlanned(
                        command.roleModelId(), command.unitId(), command.subject(), planned, command.plannedOn()),
                actor);
    }

    @CommandHandler
    void handle(CorrectRoleModelPlan command, Actor actor) {
        nurture(command.correctedOn(), actor);
        RoleModelPlan corrected = command.plan().of(state.subject());
        RoleModelPolicy.checkPlan(corrected, state.reached().keySet());
        checkChanged(corrected, state.plan());
        apply(new RoleModelPlanCorrected(id, corrected, about(command.reason()), command.correctedOn()), actor);
    }

    @CommandHandler
    void handle(ReachMilestone command, Actor actor) {
        nurture(command.reachedOn(), actor);
        RoleModelPolicy.openMilestone(state, command.code());
        apply(
                new MilestoneReached(
                        id,
                        command.code(),
                        about(command.evidence()),
                        aboutOrNull(command.reference()),
                        command.reachedOn()),
                actor);
    }

    @CommandHandler
    void handle(MoveMilestone command, Actor actor) {
        nurture(command.movedOn(), actor);
        Milestone milestone = RoleModelPolicy.openMilestone(state, command.code());
        RoleModelPolicy.checkMove(state.plan(), milestone, command.dueOn());
        apply(
                new MilestoneMoved(id, command.code(), command.dueOn(), about(command.reason()), command.movedOn()),
                actor);
    }

    @CommandHandler
    void handle(RecordProgress command, Actor actor) {
        nurture(command.recordedOn(), actor);
        apply(
                new ProgressRecorded(
                        id, about(command.progress()), aboutOrNull(command.reference()), command.recordedOn()),
                actor);
    }

    @CommandHandler
    void handle(ReviewRoleModel command, Actor actor) {
        actor.on(command.reviewedOn()).as(Role.ORGANISER, command.unitId());
        Superior.checkAboveOrOrganiser(command.unitId(), state.unit(), command.reviewedOn(), actor);
        judge(Act.REVIEW, command.reviewedOn(), actor);
        apply(
                new RoleModelReviewed(
                        id, command.unitId(), command.outcome(), about(command.findings()), command.reviewedOn()),
                actor);
    }

    @CommandHandler
    void handle(RecogniseRoleModel command, Actor actor) {
        recognise(Act.RECOGNISE, command.unitId(), command.recognition(), command.recognisedOn(), actor);
        apply(new RoleModelRecognised(id, command.unitId(), command.recognition(), command.recognisedOn()), actor);
    }

    @CommandHandler
    void handle(CorrectRecognition command, Actor actor) {
        recognise(Act.CORRECT_RECOGNITION, command.unitId(), command.recognition(), command.correctedOn(), actor);
        checkChanged(command.recognition(), state.recognition());
        apply(
                new RecognitionCorrected(
                        id, command.unitId(), command.recognition(), about(command.reason()), command.correctedOn()),
                actor);
    }

    @CommandHandler
    void handle(PubliciseRoleModel command, Actor actor) {
        actForOwnOrAbove(command.unitId(), command.publicisedOn(), actor);
        RoleModelPolicy.checkStage(Act.PUBLICISE, state);
        DatePolicy.checkOrder(command.publicisedOn(), state.recognisedOn());
        apply(
                new RoleModelPublicised(
                        id,
                        command.unitId(),
                        about(command.channel()),
                        about(command.title()),
                        aboutOrNull(command.reference()),
                        command.publicisedOn()),
                actor);
    }

    @CommandHandler
    void handle(StartReplication command, Actor actor) {
        replicate(Act.START_REPLICATION, command.unitId(), command.startedOn(), actor);
        RoleModelPolicy.checkReplicator(state, command.unitId());
        DatePolicy.checkOrder(command.startedOn(), state.publicisedOn());
        apply(new ReplicationStarted(id, command.unitId(), about(command.contents()), command.startedOn()), actor);
    }

    @CommandHandler
    void handle(FollowUpReplication command, Actor actor) {
        replicate(Act.FOLLOW_UP, command.unitId(), command.followedUpOn(), actor);
        LocalDate before = state.replications().get(command.unitId());
        if (before == null) {
            throw new Refusal(Reason.NOT_REPLICATED, Map.of("unit", command.unitId()));
        }
        DatePolicy.checkOrder(command.followedUpOn(), before);
        apply(new ReplicationFollowedUp(id, command.unitId(), about(command.result()), command.followedUpOn()), actor);
    }

    @CommandHandler
    void handle(WithdrawRoleModel command, Actor actor) {
        actForOwnOrAbove(command.unitId(), command.withdrawnOn(), actor);
        RoleModelPolicy.checkStage(Act.WITHDRAW, state);
        DatePolicy.checkOrder(command.withdrawnOn(), state.stageSince());
        apply(new RoleModelWithdrawn(id, command.unitId(), about(command.reason()), command.withdrawnOn()), actor);
    }

    private static void checkSubjectUnit(PlanRoleModel command, Actor actor) {
        UnitId modelled = command.subject().unitId();
        References.unit(actor, modelled);
        if (!modelled.equals(command.unitId()) && !actor.references().units().isBelow(modelled, command.unitId())) {
            throw new Refusal(Reason.NOMINEE_NOT_IN_UNIT, Map.of("nominee", modelled, "unit", command.unitId()));
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
