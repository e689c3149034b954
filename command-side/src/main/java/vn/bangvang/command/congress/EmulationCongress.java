package vn.bangvang.command.congress;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.congress.CourseCommand.AdoptResolution;
import vn.bangvang.command.congress.CourseCommand.CancelCongress;
import vn.bangvang.command.congress.CourseCommand.ConveneCongress;
import vn.bangvang.command.congress.CourseCommand.CorrectResolution;
import vn.bangvang.command.congress.CourseCommand.CorrectSitting;
import vn.bangvang.command.congress.CourseCommand.DesignatePilot;
import vn.bangvang.command.congress.CourseCommand.HoldCongress;
import vn.bangvang.command.congress.CourseCommand.LaunchNextPeriod;
import vn.bangvang.command.congress.CourseCommand.PostponeCongress;
import vn.bangvang.command.congress.CourseCommand.RevokePilot;
import vn.bangvang.command.congress.DelegateCommand.AllocateDelegates;
import vn.bangvang.command.congress.DelegateCommand.CorrectAttendance;
import vn.bangvang.command.congress.DelegateCommand.ElectDelegate;
import vn.bangvang.command.congress.DelegateCommand.ReallocateDelegates;
import vn.bangvang.command.congress.DelegateCommand.RecordAttendance;
import vn.bangvang.command.congress.DelegateCommand.ReplaceDelegate;
import vn.bangvang.command.congress.PlanCommand.AddCongressTask;
import vn.bangvang.command.congress.PlanCommand.AdoptCongressPlan;
import vn.bangvang.command.congress.PlanCommand.CompleteCongressTask;
import vn.bangvang.command.congress.PlanCommand.DropCongressTask;
import vn.bangvang.command.congress.PlanCommand.MoveCongressTask;
import vn.bangvang.command.congress.PlanCommand.ReopenCongressTask;
import vn.bangvang.command.congress.ProgrammeCommand.AcceptPresentation;
import vn.bangvang.command.congress.ProgrammeCommand.CongressHonouredBody;
import vn.bangvang.command.congress.ProgrammeCommand.DeliverPresentation;
import vn.bangvang.command.congress.ProgrammeCommand.DrawHonours;
import vn.bangvang.command.congress.ProgrammeCommand.RegisterPresentation;
import vn.bangvang.command.congress.ProgrammeCommand.StrikeHonour;
import vn.bangvang.command.congress.ProgrammeCommand.WithdrawPresentation;
import vn.bangvang.command.person.NamedPeople;
import vn.bangvang.command.reference.References;
import vn.bangvang.shared.domain.congress.CongressCourse;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.CongressCancelled;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.CongressConvened;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.CongressHeld;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.CongressHeldCorrected;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.CongressPostponed;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.NextPeriodLaunched;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.PilotDesignated;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.PilotRevoked;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.ResolutionAdopted;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.ResolutionCorrected;
import vn.bangvang.shared.domain.congress.CongressDelegateEvent.AttendanceCorrected;
import vn.bangvang.shared.domain.congress.CongressDelegateEvent.DelegateElected;
import vn.bangvang.shared.domain.congress.CongressDelegateEvent.DelegateReplaced;
import vn.bangvang.shared.domain.congress.CongressDelegateEvent.DelegatesAllocated;
import vn.bangvang.shared.domain.congress.CongressDelegateEvent.DelegatesAttended;
import vn.bangvang.shared.domain.congress.CongressDelegateEvent.DelegatesReallocated;
import vn.bangvang.shared.domain.congress.CongressEvent;
import vn.bangvang.shared.domain.congress.CongressId;
import vn.bangvang.shared.domain.congress.CongressPlanEvent.CongressPlanAdopted;
import vn.bangvang.shared.domain.congress.CongressPlanEvent.CongressTaskAdded;
import vn.bangvang.shared.domain.congress.CongressPlanEvent.CongressTaskDone;
import vn.bangvang.shared.domain.congress.CongressPlanEvent.CongressTaskDropped;
import vn.bangvang.shared.domain.congress.CongressPlanEvent.CongressTaskMoved;
import vn.bangvang.shared.domain.congress.CongressPlanEvent.CongressTaskReopened;
import vn.bangvang.shared.domain.congress.CongressPolicy;
import vn.bangvang.shared.domain.congress.CongressPolicy.Act;
import vn.bangvang.shared.domain.congress.CongressProgrammeEvent.HonourStruck;
import vn.bangvang.shared.domain.congress.CongressProgrammeEvent.HonoursDrawn;
import vn.bangvang.shared.domain.congress.CongressProgrammeEvent.PresentationAccepted;
import vn.bangvang.shared.domain.congress.CongressProgrammeEvent.PresentationDelivered;
import vn.bangvang.shared.domain.congress.CongressProgrammeEvent.PresentationRegistered;
import vn.bangvang.shared.domain.congress.CongressProgrammeEvent.PresentationWithdrawn;
import vn.bangvang.shared.domain.congress.CongressStage;
import vn.bangvang.shared.domain.congress.CongressState;
import vn.bangvang.shared.domain.congress.CongressTask;
import vn.bangvang.shared.domain.congress.DelegatePolicy;
import vn.bangvang.shared.domain.congress.DelegateQuota;
import vn.bangvang.shared.domain.congress.DelegateStanding;
import vn.bangvang.shared.domain.congress.Delegates.Allocation;
import vn.bangvang.shared.domain.congress.HonourLine;
import vn.bangvang.shared.domain.congress.PlanPolicy;
import vn.bangvang.shared.domain.congress.Proceedings;
import vn.bangvang.shared.domain.congress.Programme.Presentation;
import vn.bangvang.shared.domain.congress.Programme.Step;
import vn.bangvang.shared.domain.congress.ProgrammePolicy;
import vn.bangvang.shared.domain.congress.Resolution;
import vn.bangvang.shared.domain.congress.Sitting;
import vn.bangvang.shared.domain.decision.DecisionLine;
import vn.bangvang.shared.domain.decision.DecisionState;
import vn.bangvang.shared.domain.kernel.ActorMetadata;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.DatePolicy;
import vn.bangvang.shared.domain.kernel.Distinct;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.MandateId;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.NominationId;

/**
 * One congress, in the order of its handlers: its course and whether it is a pilot, its plan, its delegates, its programme,
 * and what came of it. Its delegations are no aggregates of their own, because the allocation and the quorum are over all
 * of them at once.
 */
@Aggregate(type = "EmulationCongress", cache = "aggregateCache")
class EmulationCongress {

    @AggregateIdentifier
    private CongressId id;

    private CongressState state;

    EmulationCongress() {}

    @EventSourcingHandler
    void on(CongressEvent event, MetaData metadata, @SequenceNumber long sequence) {
        state = CongressState.FOLD.after(state, new EventEnvelope<>(event, ActorMetadata.of(metadata), sequence));
        id = event.congressId();
    }

    @CommandHandler
    EmulationCongress(ConveneCongress command, Actor actor) {
        var body = command.body();
        References.unit(actor, body.unitId());
        actor.on(body.convenedOn()).as(Role.ORGANISER, body.unitId());
        CongressPolicy.checkCycle(body.period().period(), CongressPolicy.CYCLE_YEARS);
        DatePolicy.checkOrder(body.plannedOn(), body.convenedOn());
        if (body.superiorId() != null) {
            CongressCourse superior = References.congress(actor, body.superiorId());
            References.above(actor, superior.host(), body.unitId());
            CongressPolicy.checkSuperior(superior, body.period().period());
        }
        apply(
                new CongressConvened(
                        command.congressId(),
                        body.unitId(),
                        body.level(),
                        body.name(),
                        body.period().period(),
                        CongressPolicy.CYCLE_YEARS,
                        body.period().period().next(CongressPolicy.CYCLE_YEARS),
                        body.plannedOn(),
                        body.place(),
                        body.superiorId(),
                        body.convenedOn()),
                actor);
    }

    /** To a later day as a rule; to an earlier one where the day was entered wrongly and the tasks still fit. */
    @CommandHandler
    void handle(PostponeCongress command, Actor actor) {
        var body = command.body();
        organise(Act.RESCHEDULE, body.postponedOn(), actor);
        CongressPolicy.checkMoves(state.course(), body.plannedOn(), body.place());
        DatePolicy.checkOrder(body.plannedOn(), body.postponedOn());
        PlanPolicy.checkFits(state.plan(), body.plannedOn());
        apply(new CongressPostponed(id, body.plannedOn(), body.place(), body.reason(), body.postponedOn()), actor);
    }

    @CommandHandler
    void handle(CancelCongress command, Actor actor) {
        var body = command.body();
        organise(Act.RESCHEDULE, body.cancelledOn(), actor);
        apply(new CongressCancelled(id, body.reason(), body.cancelledOn()), actor);
    }

    @CommandHandler
    void handle(DesignatePilot command, Actor actor) {
        var body = command.body();
        oversee(body.designatedBy(), body.designatedOn(), actor);
        CongressPolicy.checkNoPilot(state.pilot());
        apply(
                new PilotDesignated(
                        id, body.designatedBy(), state.course().period(), body.reason(), body.designatedOn()),
                actor);
    }

    @CommandHandler
    void handle(RevokePilot command, Actor actor) {
        var body = command.body();
        oversee(body.revokedBy(), body.revokedOn(), actor);
        CongressPolicy.checkRevocation(state.pilot(), body.revokedBy(), body.revokedOn());
        apply(new PilotRevoked(id, body.revokedBy(), body.reason(), body.revokedOn()), actor);
    }

    @CommandHandler
    void handle(AdoptCongressPlan command, Actor actor) {
        var body = command.body();
        List<CongressTask> tasks = body.planned();
        organise(Act.ADOPT_PLAN, body.adoptedOn(), actor);
        PlanPolicy.checkCodes(tasks);
        tasks.forEach(task -> checkTask(task, body.adoptedOn(), actor));
        apply(new CongressPlanAdopted(id, body.number(), tasks, body.adoptedOn()), actor);
    }

    @CommandHandler
    void handle(AddCongressTask command, Actor actor) {
        var body = command.body();
        organise(Act.PREPARE, body.addedOn(), actor);
        PlanPolicy.checkNew(state.plan(), body.task().task().code());
        checkTask(body.task().task(), body.addedOn(), actor);
        apply(new CongressTaskAdded(id, body.task().task(), body.addedOn()), actor);
    }

    @CommandHandler
    void handle(MoveCongressTask command, Actor actor) {
        var body = command.body();
        organise(Act.PREPARE, body.movedOn(), actor);
        if (PlanPolicy.open(state.plan(), command.code()).dueOn().equals(body.dueOn())) {
            throw new Refusal(Reason.NOTHING_CHANGED);
        }
        PlanPolicy.checkDue(body.dueOn(), body.movedOn(), state.course().plannedOn());
        apply(new CongressTaskMoved(id, command.code(), body.dueOn(), body.reason(), body.movedOn()), actor);
    }

    /** The unit that is responsible for a task reports it done. */
    @CommandHandler
    void handle(CompleteCongressTask command, Actor actor) {
        var body = command.body();
        UnitId responsible =
                PlanPolicy.known(state.plan(), command.code()).asPlanned().responsibleId();
        represent(responsible, Act.REPORT_TASK, body.doneOn(), actor);
        PlanPolicy.open(state.plan(), command.code());
        apply(new CongressTaskDone(id, command.code(), body.evidence(), body.doneOn()), actor);
    }

    @CommandHandler
    void handle(ReopenCongressTask command, Actor actor) {
        var body = command.body();
        organise(Act.REPORT_TASK, body.reopenedOn(), actor);
        PlanPolicy.checkDone(state.plan(), command.code());
        apply(new CongressTaskReopened(id, command.code(), body.reason(), body.reopenedOn()), actor);
    }

    @CommandHandler
    void handle(DropCongressTask command, Actor actor) {
        var body = command.body();
        organise(Act.PREPARE, body.droppedOn(), actor);
        PlanPolicy.open(state.plan(), command.code());
        apply(new CongressTaskDropped(id, command.code(), body.reason(), body.droppedOn()), actor);
    }

    @CommandHandler
    void handle(AllocateDelegates command, Actor actor) {
        var body = command.body();
        List<DelegateQuota> quotas = body.allocated();
        organise(Act.PREPARE, body.allocatedOn(), actor);
        if (state.delegates().allocation() != null) {
            throw new Refusal(Reason.ALREADY_RECORDED);
        }
        int total = total(quotas, actor);
        apply(new DelegatesAllocated(id, quotas, total, body.allocatedOn()), actor);
    }

    @CommandHandler
    void handle(ReallocateDelegates command, Actor actor) {
        var body = command.body();
        List<DelegateQuota> quotas = body.allocated();
        organise(Act.PREPARE, body.reallocatedOn(), actor);
        Allocation before = DelegatePolicy.allocated(state.delegates());
        DatePolicy.checkOrder(body.reallocatedOn(), before.firstOn());
        if (quotas.equals(before.quotas())) {
            throw new Refusal(Reason.NOTHING_CHANGED);
        }
        int total = total(quotas, actor);
        DelegatePolicy.checkReallocation(quotas, state.delegates().officialsByUnit());
        apply(new DelegatesReallocated(id, quotas, total, body.reason(), body.reallocatedOn()), actor);
    }

    @CommandHandler
    void handle(ElectDelegate command, Actor actor) {
        var body = command.body();
        represent(body.unitId(), Act.PREPARE, body.electedOn(), actor);
        Allocation allocation = DelegatePolicy.allocated(state.delegates());
        DatePolicy.checkOrder(body.electedOn(), allocation.firstOn());
        DelegatePolicy.quota(allocation.quotas(), body.unitId());
        DelegatePolicy.checkNotElected(state.delegates(), command.delegate().person());
        if (body.standing() == DelegateStanding.OFFICIAL) {
            int elected = state.delegates().officialsByUnit().getOrDefault(body.unitId(), 0);
            DelegatePolicy.checkPlace(allocation.quotas(), body.unitId(), elected);
        }
        CongressPolicy.checkMajority(body.vote().vote());
        new NamedPeople(body.electedOn(), Reason.OWN_NAMESAKE, actor)
                .name(command.delegate(), body.unitId(), body.delegateUnitId());
        apply(
                new DelegateElected(
                        id,
                        body.unitId(),
                        command.delegate(),
                        body.position(),
                        body.standing(),
                        body.vote().vote(),
                        body.electedOn()),
                actor);
    }

    @CommandHandler
    void handle(ReplaceDelegate command, Actor actor) {
        var body = command.body();
        represent(body.unitId(), Act.PREPARE, body.replacedOn(), actor);
        DelegatePolicy.checkReplacement(state.delegates(), body.unitId(), command.delegateId(), body.alternateId());
        apply(
                new DelegateReplaced(
                        id,
                        body.unitId(),
                        command.delegateId(),
                        body.alternateId(),
                        new CaseText(command.delegateId(), body.reason()),
                        body.replacedOn()),
                actor);
    }

    @CommandHandler
    void handle(RecordAttendance command, Actor actor) {
        var body = command.body();
        organise(Act.RECORD_SITTING, body.recordedOn(), actor);
        if (state.delegates().attendance() != null) {
            throw new Refusal(Reason.ALREADY_RECORDED);
        }
        DelegatePolicy.checkAttended(
                state.delegates(), body.delegates(), state.proceedings().present());
        apply(new DelegatesAttended(id, body.delegates(), body.recordedOn()), actor);
    }

    @CommandHandler
    void handle(CorrectAttendance command, Actor actor) {
        var body = command.body();
        organise(Act.RECORD_SITTING, body.correctedOn(), actor);
        if (state.delegates().attendance() == null) {
            throw new Refusal(Reason.NOT_YET_RECORDED);
        }
        if (body.delegates().equals(state.delegates().attendance().delegates())) {
            throw new Refusal(Reason.NOTHING_CHANGED);
        }
        DelegatePolicy.checkAttended(
                state.delegates(), body.delegates(), state.proceedings().present());
        apply(new AttendanceCorrected(id, body.delegates(), body.reason(), body.correctedOn()), actor);
    }

    @CommandHandler
    void handle(RegisterPresentation command, Actor actor) {
        var body = command.body();
        represent(body.unitId(), Act.PREPARE, body.registeredOn(), actor);
        checkWithin(body.unitId(), actor);
        ProgrammePolicy.checkNew(state.programme(), body.code());
        new NamedPeople(body.registeredOn(), Reason.OWN_NAMESAKE, actor)
                .name(command.speaker(), body.unitId(), body.speakerUnitId());
        apply(
                new PresentationRegistered(
                        id, body.code(), body.title(), body.unitId(), command.speaker(), body.registeredOn()),
                actor);
    }

    @CommandHandler
    void handle(AcceptPresentation command, Actor actor) {
        var body = command.body();
        organise(Act.PREPARE, body.acceptedOn(), actor);
        ProgrammePolicy.at(state.programme(), command.code(), Set.of(Step.REGISTERED));
        ProgrammePolicy.checkPlace(state.programme(), body.order());
        apply(new PresentationAccepted(id, command.code(), body.order(), body.acceptedOn()), actor);
    }

    @CommandHandler
    void handle(DeliverPresentation command, Actor actor) {
        var body = command.body();
        organise(Act.RECORD_SITTING, body.deliveredOn(), actor);
        ProgrammePolicy.at(state.programme(), command.code(), Set.of(Step.ACCEPTED));
        apply(new PresentationDelivered(id, command.code(), body.deliveredOn()), actor);
    }

    @CommandHandler
    void handle(WithdrawPresentation command, Actor actor) {
        var body = command.body();
        organise(Act.PREPARE, body.withdrawnOn(), actor);
        Presentation withdrawn =
                ProgrammePolicy.at(state.programme(), command.code(), Set.of(Step.REGISTERED, Step.ACCEPTED));
        apply(
                new PresentationWithdrawn(
                        id, command.code(), new CaseText(withdrawn.speaker(), body.reason()), body.withdrawnOn()),
                actor);
    }

    /** Nobody is honoured but those whom a decision of the period honoured. */
    @CommandHandler
    void handle(DrawHonours command, Actor actor) {
        var body = command.body();
        organise(Act.HONOUR, body.drawnOn(), actor);
        Distinct.check(
                body.honoured().stream().map(CongressHonouredBody::nominationId).toList());
        List<HonourLine> lines = body.honoured().stream()
                .map(honoured -> honour(honoured, body.drawnOn(), actor))
                .toList();
        apply(new HonoursDrawn(id, lines, body.drawnOn()), actor);
    }

    @CommandHandler
    void handle(StrikeHonour command, Actor actor) {
        var body = command.body();
        organise(Act.HONOUR, body.struckOn(), actor);
        HonourLine struck = ProgrammePolicy.honoured(state.programme(), command.nominationId());
        apply(
                new HonourStruck(
                        id, command.nominationId(), new CaseText(struck.personId(), body.reason()), body.struckOn()),
                actor);
    }

    @CommandHandler
    void handle(HoldCongress command, Actor actor) {
        Sitting held = command.body().sitting();
        organise(Act.HOLD, held.heldOn(), actor);
        DelegatePolicy.checkElected(
                state.delegates().allocatedPlaces(), state.delegates().officials());
        checkNumbers(held);
        apply(new CongressHeld(id, held.summoned(), held.present(), held.heldOn()), actor);
    }

    @CommandHandler
    void handle(CorrectSitting command, Actor actor) {
        var body = command.body();
        organise(Act.RECORD_SITTING, body.correctedOn(), actor);
        Proceedings proceedings = state.proceedings();
        Sitting wrong = Objects.requireNonNull(proceedings.sitting());
        Sitting held = body.sitting().sitting();
        checkCorrection(held, wrong, held.heldOn(), body.correctedOn());
        redate(proceedings.heldUnder(), wrong.heldOn(), held.heldOn(), actor);
        CongressPolicy.checkBetween(state.course(), held.heldOn(), CongressStage.PLANNED, CongressStage.RESOLVED);
        checkNumbers(held);
        DelegatePolicy.checkAttendance(state.delegates().attended(), held.present());
        if (proceedings.resolution() != null) {
            CongressPolicy.checkVoters(proceedings.resolution().vote(), held.present());
        }
        apply(
                new CongressHeldCorrected(
                        id, held.summoned(), held.present(), held.heldOn(), body.reason(), body.correctedOn()),
                actor);
    }

    @CommandHandler
    void handle(AdoptResolution command, Actor actor) {
        Resolution adopted = command.body().resolution();
        organise(Act.RESOLVE, adopted.adoptedOn(), actor);
        CongressPolicy.checkVoters(adopted.vote(), state.proceedings().present());
        apply(
                new ResolutionAdopted(id, adopted.text(), adopted.directions(), adopted.vote(), adopted.adoptedOn()),
                actor);
    }

    @CommandHandler
    void handle(CorrectResolution command, Actor actor) {
        var body = command.body();
        organise(Act.CORRECT_RESOLUTION, body.correctedOn(), actor);
        Proceedings proceedings = state.proceedings();
        Resolution wrong = Objects.requireNonNull(proceedings.resolution());
        Resolution adopted = body.resolution().resolution();
        checkCorrection(adopted, wrong, adopted.adoptedOn(), body.correctedOn());
        redate(proceedings.adoptedUnder(), wrong.adoptedOn(), adopted.adoptedOn(), actor);
        CongressPolicy.checkBetween(
                state.course(), adopted.adoptedOn(), CongressStage.HELD, CongressStage.NEXT_LAUNCHED);
        CongressPolicy.checkVoters(adopted.vote(), proceedings.present());
        apply(
                new ResolutionCorrected(
                        id,
                        adopted.text(),
                        adopted.directions(),
                        adopted.vote(),
                        adopted.adoptedOn(),
                        body.reason(),
                        body.correctedOn()),
                actor);
    }

    @CommandHandler
    void handle(LaunchNextPeriod command, Actor actor) {
        var body = command.body();
        organise(Act.LAUNCH_NEXT, body.launchedOn(), actor);
        apply(
                new NextPeriodLaunched(
                        id, state.course().nextPeriod(), body.theme(), body.contents(), body.launchedOn()),
                actor);
    }

    private void organise(Act act, LocalDate day, Actor actor) {
        actor.on(day).as(Role.ORGANISER, state.course().host());
        CongressPolicy.check(act, state.course(), day);
    }

    /** The organiser of a unit above the host chooses pilots. */
    private void oversee(UnitId superior, LocalDate day, Actor actor) {
        actor.on(day).as(Role.ORGANISER, superior);
        References.above(actor, superior, state.course().host());
        CongressPolicy.check(Act.CHOOSE_PILOT, state.course(), day);
    }

    private void represent(UnitId unit, Act act, LocalDate day, Actor actor) {
        actor.on(day).as(Role.REPRESENTATIVE, unit);
        CongressPolicy.check(act, state.course(), day);
    }

    private void checkTask(CongressTask task, LocalDate givenOn, Actor actor) {
        References.unit(actor, task.responsibleId());
        PlanPolicy.checkDue(task.dueOn(), givenOn, state.course().plannedOn());
    }

    private int total(List<DelegateQuota> quotas, Actor actor) {
        quotas.forEach(quota -> checkWithin(quota.unitId(), actor));
        return DelegatePolicy.total(quotas);
    }

    private void checkWithin(UnitId unit, Actor actor) {
        UnitId host = state.course().host();
        References.unit(actor, unit);
        if (!unit.equals(host) && !actor.references().units().isBelow(unit, host)) {
            throw new Refusal(Reason.UNIT_OUTSIDE_CONGRESS, Map.of("unit", unit, "host", host));
        }
    }

    private HonourLine honour(CongressHonouredBody honoured, LocalDate drawnOn, Actor actor) {
        NominationId nomination = honoured.nominationId();
        DecisionState decision = References.decision(actor, honoured.decisionId());
        DecisionLine line = decision.line(nomination)
                .orElseThrow(() -> new Refusal(
                        Reason.NOT_IN_DECISION, Map.of("decision", decision.id(), "nomination", nomination)));
        CongressPolicy.checkDecidedWithin(decision.decidedOn(), state.course().period());
        DatePolicy.checkOrder(drawnOn, decision.decidedOn());
        checkWithin(line.unitId(), actor);
        ProgrammePolicy.checkNotHonoured(state.programme(), nomination);
        return new HonourLine(
                decision.id(),
                decision.number(),
                decision.decidedOn(),
                nomination,
                line.unitId(),
                line.personId(),
                line.award());
    }

    private void checkNumbers(Sitting held) {
        DelegatePolicy.checkSummoned(held.summoned(), state.delegates().officials());
        CongressPolicy.checkQuorum(held.summoned(), held.present());
    }

    private static void checkCorrection(
            Object corrected, Object recorded, LocalDate happenedOn, LocalDate correctedOn) {
        if (corrected.equals(recorded)) {
            throw new Refusal(Reason.NOTHING_CHANGED);
        }
        DatePolicy.checkOrder(correctedOn, happenedOn);
    }

    private void redate(@Nullable MandateId actedUnder, LocalDate before, LocalDate now, Actor actor) {
        if (!now.equals(before)) {
            actor.mayRedate(actedUnder, now, state.course().host());
        }
    }

    /** Who acted is attached at apply, so that the handler above sees it before the append. */
    private static void apply(CongressEvent event, Actor actor) {
        AggregateLifecycle.apply(event, MetaData.from(actor.metadata()));
    }
}
