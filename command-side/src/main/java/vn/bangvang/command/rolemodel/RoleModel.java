package vn.bangvang.command.rolemodel;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.spring.stereotype.Aggregate;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.reference.Concerned;
import vn.bangvang.command.reference.Known;
import vn.bangvang.command.rolemodel.RoleModelCommand.CorrectRecognition;
import vn.bangvang.command.rolemodel.RoleModelCommand.FollowUpReplication;
import vn.bangvang.command.rolemodel.RoleModelCommand.PlanRoleModel;
import vn.bangvang.command.rolemodel.RoleModelCommand.PubliciseRoleModel;
import vn.bangvang.command.rolemodel.RoleModelCommand.RecogniseRoleModel;
import vn.bangvang.command.rolemodel.RoleModelCommand.ReviewRoleModel;
import vn.bangvang.command.rolemodel.RoleModelCommand.StartReplication;
import vn.bangvang.command.rolemodel.RoleModelCommand.WithdrawRoleModel;
import vn.bangvang.shared.event.RoleModelEvent.RecognitionCorrected;
import vn.bangvang.shared.event.RoleModelEvent.ReplicationFollowedUp;
import vn.bangvang.shared.event.RoleModelEvent.ReplicationStarted;
import vn.bangvang.shared.event.RoleModelEvent.RoleModelPlanned;
import vn.bangvang.shared.event.RoleModelEvent.RoleModelPublicised;
import vn.bangvang.shared.event.RoleModelEvent.RoleModelRecognised;
import vn.bangvang.shared.event.RoleModelEvent.RoleModelReviewed;
import vn.bangvang.shared.event.RoleModelEvent.RoleModelWithdrawn;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.rule.DatePolicy;
import vn.bangvang.shared.rule.NominationPolicy;
import vn.bangvang.shared.rule.RoleModelPolicy;
import vn.bangvang.shared.rule.RoleModelPolicy.Act;
import vn.bangvang.shared.rule.SeparationOfDuties;
import vn.bangvang.shared.value.Recognition;
import vn.bangvang.shared.value.Role;
import vn.bangvang.shared.value.RoleModelPlan;
import vn.bangvang.shared.value.UnitId;

/**
 * One role model. Its unit plans and nurtures it, a unit above reviews and recognises it, then it is made known and others
 * take it over; once it is withdrawn nothing follows.
 */
@Aggregate(type = "RoleModel", cache = "aggregateCache")
class RoleModel extends NurturedRoleModel {

    private static final List<Role> RECOGNISERS = List.of(Role.APPROVER, Role.ORGANISER);

    RoleModel() {}

    /** Before every command: until it was publicised, strangers do not learn that there is a model, nor how far it has come. */
    @CommandHandlerInterceptor
    void keepFromStrangers(RoleModelCommand command, Actor actor) {
        if (publicisedOn == null) {
            actor.mustBeConcerned(
                    Stream.of(unit, subject.unitId())
                            .flatMap(one -> Concerned.lookingAt(actor, one))
                            .toList(),
                    id);
        }
    }

    @CommandHandler
    RoleModel(PlanRoleModel command, Actor actor) {
        Known.unit(actor, command.unitId());
        actor.on(command.plannedOn()).as(Role.REPRESENTATIVE, command.unitId());
        NominationPolicy.checkComplete(command.subject());
        Individuals.keepApart(command.subject(), actor);
        checkSubjectUnit(command, actor);
        RoleModelPlan planned = command.plan().of(command.subject());
        RoleModelPolicy.checkPlan(planned, List.of());
        Individuals.enter(command.subject(), command.plannedOn(), actor);
        happen(
                new RoleModelPlanned(
                        command.roleModelId(), command.unitId(), command.subject(), planned, command.plannedOn()),
                actor);
    }

    @CommandHandler
    void handle(ReviewRoleModel command, Actor actor) {
        actor.on(command.reviewedOn()).as(Role.ORGANISER, command.unitId());
        Superior.checkAboveOrOrganiser(command.unitId(), unit, command.reviewedOn(), actor);
        judge(Act.REVIEW, command.reviewedOn(), actor);
        happen(
                new RoleModelReviewed(
                        id, command.unitId(), command.outcome(), about(command.findings()), command.reviewedOn()),
                actor);
    }

    @CommandHandler
    void handle(RecogniseRoleModel command, Actor actor) {
        recognise(Act.RECOGNISE, command.unitId(), command.recognition(), command.recognisedOn(), actor);
        happen(new RoleModelRecognised(id, command.unitId(), command.recognition(), command.recognisedOn()), actor);
    }

    @CommandHandler
    void handle(CorrectRecognition command, Actor actor) {
        recognise(Act.CORRECT_RECOGNITION, command.unitId(), command.recognition(), command.correctedOn(), actor);
        mustDiffer(command.recognition(), recognition);
        happen(
                new RecognitionCorrected(
                        id, command.unitId(), command.recognition(), about(command.reason()), command.correctedOn()),
                actor);
    }

    @CommandHandler
    void handle(PubliciseRoleModel command, Actor actor) {
        actForOwnOrAbove(command.unitId(), command.publicisedOn(), actor);
        RoleModelPolicy.checkState(Act.PUBLICISE, state);
        DatePolicy.checkOrder(command.publicisedOn(), recognisedOn);
        happen(
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
        RoleModelPolicy.checkReplicator(unit, subject.unitId(), replications.keySet(), command.unitId());
        DatePolicy.checkOrder(command.startedOn(), publicisedOn);
        happen(new ReplicationStarted(id, command.unitId(), about(command.contents()), command.startedOn()), actor);
    }

    @CommandHandler
    void handle(FollowUpReplication command, Actor actor) {
        replicate(Act.FOLLOW_UP, command.unitId(), command.followedUpOn(), actor);
        LocalDate before = replications.get(command.unitId());
        if (before == null) {
            throw new Refusal(Reason.NOT_REPLICATED, Map.of("unit", command.unitId()));
        }
        DatePolicy.checkOrder(command.followedUpOn(), before);
        happen(new ReplicationFollowedUp(id, command.unitId(), about(command.result()), command.followedUpOn()), actor);
    }

    @CommandHandler
    void handle(WithdrawRoleModel command, Actor actor) {
        actForOwnOrAbove(command.unitId(), command.withdrawnOn(), actor);
        RoleModelPolicy.checkState(Act.WITHDRAW, state);
        DatePolicy.checkOrder(command.withdrawnOn(), since);
        happen(new RoleModelWithdrawn(id, command.unitId(), about(command.reason()), command.withdrawnOn()), actor);
    }

    private static void checkSubjectUnit(PlanRoleModel command, Actor actor) {
        UnitId modelled = command.subject().unitId();
        Known.unit(actor, modelled);
        if (!modelled.equals(command.unitId()) && !actor.book().units().isBelow(modelled, command.unitId())) {
            throw new Refusal(Reason.NOMINEE_NOT_IN_UNIT, Map.of("nominee", modelled, "unit", command.unitId()));
        }
    }

    private void recognise(Act act, UnitId superior, Recognition paper, LocalDate day, Actor actor) {
        actor.on(day).asAnyOf(RECOGNISERS, superior);
        Superior.checkAbove(superior, unit, actor);
        judge(act, day, actor);
        DatePolicy.checkOrder(day, paper.basisOn());
    }

    private void judge(Act act, LocalDate day, Actor actor) {
        Individuals.keepApart(subject, actor);
        SeparationOfDuties.notANurturer(nurturers, actor.author());
        RoleModelPolicy.checkState(act, state);
        DatePolicy.checkOrder(day, since);
    }

    private void actForOwnOrAbove(UnitId acting, LocalDate day, Actor actor) {
        if (acting.equals(unit)) {
            actor.on(day).as(Role.REPRESENTATIVE, acting);
        } else {
            actor.on(day).as(Role.ORGANISER, acting);
            Superior.checkAboveOrOrganiser(acting, unit, day, actor);
        }
    }

    private void replicate(Act act, UnitId acting, LocalDate day, Actor actor) {
        actor.on(day).as(Role.REPRESENTATIVE, acting);
        RoleModelPolicy.checkState(act, state);
    }
}
