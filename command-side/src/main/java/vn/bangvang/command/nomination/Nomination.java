package vn.bangvang.command.nomination;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.nomination.CouncilVotes.Vote;
import vn.bangvang.command.nomination.NominationCommand.CorrectCouncilResult;
import vn.bangvang.command.nomination.NominationCommand.CorrectReception;
import vn.bangvang.command.nomination.NominationCommand.EndorseNomination;
import vn.bangvang.command.nomination.NominationCommand.ForwardNomination;
import vn.bangvang.command.nomination.NominationCommand.ReceiveDossier;
import vn.bangvang.command.nomination.NominationCommand.RecordCouncilResult;
import vn.bangvang.command.nomination.NominationCommand.RejectNomination;
import vn.bangvang.command.nomination.NominationCommand.ResubmitNomination;
import vn.bangvang.command.nomination.NominationCommand.ReturnNomination;
import vn.bangvang.command.nomination.NominationCommand.SubmitDraft;
import vn.bangvang.command.nomination.NominationCommand.SubmitNomination;
import vn.bangvang.command.nomination.NominationCommand.WithdrawNomination;
import vn.bangvang.command.nomination.Receptions.Received;
import vn.bangvang.command.reference.Known;
import vn.bangvang.command.reference.RestsOn;
import vn.bangvang.shared.event.NominationEvent;
import vn.bangvang.shared.event.NominationEvent.CouncilResultCorrected;
import vn.bangvang.shared.event.NominationEvent.NominationDecided;
import vn.bangvang.shared.event.NominationEvent.NominationDecidedExternally;
import vn.bangvang.shared.event.NominationEvent.NominationDrafted;
import vn.bangvang.shared.event.NominationEvent.NominationEndorsed;
import vn.bangvang.shared.event.NominationEvent.NominationForwarded;
import vn.bangvang.shared.event.NominationEvent.NominationRejected;
import vn.bangvang.shared.event.NominationEvent.NominationResubmitted;
import vn.bangvang.shared.event.NominationEvent.NominationReturned;
import vn.bangvang.shared.event.NominationEvent.NominationSubmitted;
import vn.bangvang.shared.event.NominationEvent.NominationWithdrawn;
import vn.bangvang.shared.event.NominationEvent.ReceptionCorrected;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.rule.DatePolicy;
import vn.bangvang.shared.rule.LawPolicy;
import vn.bangvang.shared.rule.NominationPolicy;
import vn.bangvang.shared.rule.SeparationOfDuties;
import vn.bangvang.shared.value.CaseText;
import vn.bangvang.shared.value.CouncilTerms;
import vn.bangvang.shared.value.DecisionLine;
import vn.bangvang.shared.value.Document;
import vn.bangvang.shared.value.Role;
import vn.bangvang.shared.value.RouteStep;
import vn.bangvang.shared.value.StepKind;
import vn.bangvang.shared.value.UnitId;

/**
 * One nomination. It walks the route pinned when it was submitted, step by step, until the last award is decided or it
 * is lost, rejected or withdrawn.
 */
@Aggregate(type = "Nomination", cache = "aggregateCache")
class Nomination extends NominationFile {

    Nomination() {}

    @CommandHandler
    Nomination(SubmitNomination command, Actor actor) {
        Known.unit(actor, command.unitId());
        actor.on(command.submittedOn()).as(Role.REPRESENTATIVE, command.unitId());
        Individuals.keepApart(command.nominee(), actor);
        submit(command, actor);
    }

    /** Drafted by the desk, together with the proposal of awards it belongs to. */
    Nomination(NominationDrafted first, Actor actor) {
        NominationPolicy.checkYear(first.year(), first.draftedOn());
        happen(first, actor);
    }

    @CommandHandler
    void handle(SubmitDraft command, Actor actor) {
        represent(command.submittedOn(), actor);
        progress.checkDraft();
        RestsOn.places(Objects.requireNonNull(draft), actor);
        submit(Submission.ofDraft(Objects.requireNonNull(draft), command), actor);
    }

    @CommandHandler
    void handle(ReceiveDossier command, Actor actor) {
        RouteStep step = shownTo(actor).awaitingReception();
        approve(Role.APPROVER, step, command.receivedOn(), actor);
        happen(Reception.judge(command, submission, progress, actor), actor);
    }

    @CommandHandler
    void handle(CorrectReception command, Actor actor) {
        Received wrong = shownTo(actor).receptions().correctable();
        UnitId body = progress.current().unitId();
        actor.on(command.correctedOn()).as(Role.APPROVER, body);
        if (!command.receivedOn().equals(wrong.receivedOn())) {
            actor.mayRedate(wrong.mandate(), command.receivedOn(), body);
        }
        DatePolicy.checkOrder(command.receivedOn(), wrong.reachedOn());
        DatePolicy.checkOrder(command.correctedOn(), command.receivedOn());
        Individuals.keepApart(nominee, actor);
        SeparationOfDuties.notASubmitter(submitters, actor.author());
        ReceptionCorrected corrected = Reception.correct(command, submission, progress, actor);
        if (corrected.receivedOn().equals(wrong.receivedOn())
                && corrected.ruleSet().equals(ruleSet)) {
            throw new Refusal(Reason.NOTHING_CHANGED);
        }
        happen(corrected, actor);
    }

    @CommandHandler
    void handle(EndorseNomination command, Actor actor) {
        RouteStep step = stepFor(StepKind.ENDORSE, Role.APPROVER, command.endorsedOn(), actor);
        approve(Role.APPROVER, step, command.endorsedOn(), actor);
        if (separateEyes) {
            SeparationOfDuties.notAnEndorserElsewhere(endorsers, step.level(), actor.author());
        }
        if (progress.awaitsReception()) {
            LawPolicy.checkReceived(Reception.submittedUnder(submission), command.endorsedOn());
        }
        happen(
                new NominationEndorsed(
                        id, progress.step(), step.level(), step.unitId(), opinion(command), command.endorsedOn()),
                actor);
    }

    @CommandHandler
    void handle(ReturnNomination command, Actor actor) {
        RouteStep step = shownTo(actor).undecided(may(Role.APPROVER, command.returnedOn(), actor));
        approve(Role.APPROVER, step, command.returnedOn(), actor);
        NominationPolicy.checkMissing(command.missing(), knownPapers());
        happen(
                new NominationReturned(
                        id,
                        progress.step(),
                        step.level(),
                        step.unitId(),
                        command.missing(),
                        about(command.reason()),
                        command.returnedOn()),
                actor);
    }

    @CommandHandler
    void handle(ResubmitNomination command, Actor actor) {
        represent(command.resubmittedOn(), actor);
        progress.checkReturned();
        NominationPolicy.checkDossier(requiredDocuments, command.documents(), citation);
        List<Document> papers = Submission.papers(command.documents(), nominee);
        NominationPolicy.checkSupplement(missingPapers(), documents, papers);
        happen(
                new NominationResubmitted(id, progress.step(), papers, about(command.note()), command.resubmittedOn()),
                actor);
    }

    @CommandHandler
    void handle(RejectNomination command, Actor actor) {
        RouteStep step = shownTo(actor)
                .undecided(at -> mayReject(at).stream()
                        .anyMatch(role -> may(role, command.rejectedOn(), actor).test(at)));
        approve(mayReject(step), step, command.rejectedOn(), actor);
        happen(
                new NominationRejected(
                        id,
                        progress.step(),
                        step.level(),
                        step.unitId(),
                        command.ground(),
                        about(command.reason()),
                        command.rejectedOn()),
                actor);
    }

    @CommandHandler
    void handle(WithdrawNomination command, Actor actor) {
        represent(command.withdrawnOn(), actor);
        progress.checkWithdrawable();
        happen(new NominationWithdrawn(id, about(command.reason()), command.withdrawnOn()), actor);
    }

    /** Asked by the desk of awards when the place it was drafted by is another's by now. */
    void withdrawDraft(String reason, LocalDate day, Actor actor) {
        progress.checkDraft();
        progress.checkDate(day);
        happen(new NominationWithdrawn(id, about(reason), day), actor);
    }

    @CommandHandler
    void handle(RecordCouncilResult command, Actor actor) {
        RouteStep step = stepFor(StepKind.COUNCIL, Role.COUNCIL_SECRETARY, command.heldOn(), actor);
        approve(Role.COUNCIL_SECRETARY, step, command.heldOn(), actor);
        int round = progress.votes().next(command.round());
        happen(CouncilResult.judge(id, progress.step(), step, round, command.tally(), command.heldOn()), actor);
    }

    @CommandHandler
    void handle(CorrectCouncilResult command, Actor actor) {
        Vote wrong = shownTo(actor).votes().correctable();
        RouteStep step = progress.stepOf(wrong);
        actor.on(command.correctedOn()).as(Role.COUNCIL_SECRETARY, step.unitId());
        if (!command.heldOn().equals(wrong.heldOn())) {
            actor.mayRedate(wrong.mandate(), command.heldOn(), step.unitId());
        }
        DatePolicy.checkOrder(command.heldOn(), wrong.reachedOn());
        DatePolicy.checkOrder(command.correctedOn(), command.heldOn());
        Individuals.keepApart(nominee, actor);
        SeparationOfDuties.notASubmitter(submitters, actor.author());
        if (wrong.says(command.tally(), command.heldOn())) {
            throw new Refusal(Reason.NOTHING_CHANGED);
        }
        CouncilTerms terms = Objects.requireNonNull(step.council());
        happen(
                new CouncilResultCorrected(
                        id,
                        wrong.step(),
                        step.level(),
                        step.unitId(),
                        wrong.round(),
                        CouncilResult.outcome(command.tally(), terms, wrong.round()),
                        command.tally(),
                        terms,
                        nominatedFor,
                        about(command.reason()),
                        command.heldOn(),
                        command.correctedOn()),
                actor);
    }

    @CommandHandler
    void handle(ForwardNomination command, Actor actor) {
        RouteStep step = stepFor(StepKind.FORWARD, Role.APPROVER, command.forwardedOn(), actor);
        approve(Role.APPROVER, step, command.forwardedOn(), actor);
        happen(
                new NominationForwarded(
                        id,
                        progress.step(),
                        step.level(),
                        step.unitId(),
                        step.authority(),
                        command.letterNumber(),
                        command.forwardedOn()),
                actor);
    }

    /** Asked by a decision, in its unit of work; the desk has looked at the mandate. */
    DecisionLine decide(Ruling ruling, Actor actor) {
        RouteStep step = shownTo(actor).at(StepKind.DECIDE, by(ruling));
        expect(step, ruling.unitId());
        keepApart(ruling.decidedOn(), actor);
        endorsers.values().forEach(level -> SeparationOfDuties.notAnEndorser(level, actor.author()));
        SeparationOfDuties.notADrafter(drafters, actor.author());
        happen(
                new NominationDecided(
                        id,
                        progress.step(),
                        step.level(),
                        step.unitId(),
                        ruling.decisionId(),
                        ruling.number(),
                        step.award(),
                        ruling.decidedOn()),
                actor);
        return new DecisionLine(id, step.award(), nominee.unitId(), nominee.personId());
    }

    /** Asked by the record of an outside decision, in its unit of work; the desk has looked at the mandate. */
    DecisionLine decideExternally(Ruling ruling, String authority, Actor actor) {
        RouteStep step = shownTo(actor).at(StepKind.EXTERNAL_DECISION, by(ruling));
        if (!authority.equals(step.authority())) {
            throw new Refusal(Reason.WRONG_AUTHORITY, Map.of("expected", step.authority(), "authority", authority));
        }
        expect(step, ruling.unitId());
        keepApart(ruling.decidedOn(), actor);
        happen(
                new NominationDecidedExternally(
                        id,
                        progress.step(),
                        step.level(),
                        authority,
                        ruling.decisionId(),
                        ruling.number(),
                        step.award(),
                        ruling.decidedOn()),
                actor);
        return new DecisionLine(id, step.award(), nominee.unitId(), nominee.personId());
    }

    private static void submit(SubmitNomination command, Actor actor) {
        NominationSubmitted submitted = Submission.judge(command, actor);
        Individuals.enter(command.nominee(), command.submittedOn(), actor);
        happen(submitted, actor);
    }

    /** Returns used to say in free words what was missing; only a kind of paper can be looked for. */
    private List<String> missingPapers() {
        return missing.stream().filter(knownPapers()::contains).toList();
    }

    private @Nullable CaseText opinion(EndorseNomination command) {
        return command.opinion() == null ? null : about(command.opinion());
    }

    private CaseText about(String text) {
        return CaseText.about(nominee, text);
    }

    private RouteStep stepFor(StepKind kind, Role role, LocalDate day, Actor actor) {
        return shownTo(actor).at(kind, may(role, day, actor));
    }

    private static Predicate<RouteStep> may(Role role, LocalDate day, Actor actor) {
        return step -> actor.holds(role, step.unitId(), day);
    }

    private static Predicate<RouteStep> by(Ruling ruling) {
        return step -> ruling.unitId().equals(step.unitId());
    }

    private static void expect(RouteStep step, UnitId unit) {
        if (!unit.equals(step.unitId())) {
            throw new Refusal(Reason.WRONG_UNIT, Map.of("expected", step.unitId(), "unit", unit));
        }
    }

    /** How far the case has come is told only to those it concerns. */
    private Progress shownTo(Actor actor) {
        actor.mustBeConcerned(progress.unitsWith(submittedBy), id);
        return progress;
    }

    /** Whoever decides may also say no; that is how a case ends that no council carried. */
    private static List<Role> mayReject(RouteStep step) {
        return step.kind() == StepKind.DECIDE ? List.of(Role.APPROVER, Role.COMPETENT_PERSON) : List.of(Role.APPROVER);
    }

    private void approve(Role role, RouteStep step, LocalDate day, Actor actor) {
        approve(List.of(role), step, day, actor);
    }

    private void approve(List<Role> roles, RouteStep step, LocalDate day, Actor actor) {
        actor.on(day).asAnyOf(roles, step.unitId());
        keepApart(day, actor);
    }

    /** A command that raced with another one is not taken for the step after the one it was meant for. */
    private void keepApart(LocalDate day, Actor actor) {
        if (!actor.aimsAt(progress.due())) {
            throw progress.deeds().moved();
        }
        progress.checkDate(day);
        Individuals.keepApart(nominee, actor);
        SeparationOfDuties.notASubmitter(submitters, actor.author());
    }

    private void represent(LocalDate day, Actor actor) {
        shownTo(actor);
        actor.on(day).as(Role.REPRESENTATIVE, submittedBy);
        progress.checkDate(day);
        Individuals.keepApart(nominee, actor);
    }

    /** Who acted is told here too, so that this very instance knows it before the append. */
    private static void happen(NominationEvent event, Actor actor) {
        apply(event, MetaData.from(actor.told()));
    }
}
