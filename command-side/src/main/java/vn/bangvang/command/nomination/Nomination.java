package vn.bangvang.command.nomination;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.actor.Actor;
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
import vn.bangvang.command.reference.References;
import vn.bangvang.command.reference.RestsOn;
import vn.bangvang.shared.domain.decision.DecisionLine;
import vn.bangvang.shared.domain.kernel.ActorMetadata;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.DatePolicy;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.SeparationOfDuties;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.CouncilPolicy;
import vn.bangvang.shared.domain.nomination.CouncilTally;
import vn.bangvang.shared.domain.nomination.CouncilVote;
import vn.bangvang.shared.domain.nomination.Document;
import vn.bangvang.shared.domain.nomination.DossierReception;
import vn.bangvang.shared.domain.nomination.LawPolicy;
import vn.bangvang.shared.domain.nomination.NominationEvent;
import vn.bangvang.shared.domain.nomination.NominationEvent.CouncilResultCorrected;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationDecided;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationDecidedExternally;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationDrafted;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationEndorsed;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationForwarded;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationRejected;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationResubmitted;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationReturned;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationSubmitted;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationWithdrawn;
import vn.bangvang.shared.domain.nomination.NominationEvent.ReceptionCorrected;
import vn.bangvang.shared.domain.nomination.NominationId;
import vn.bangvang.shared.domain.nomination.NominationPolicy;
import vn.bangvang.shared.domain.nomination.NominationState;
import vn.bangvang.shared.domain.nomination.Preparation;
import vn.bangvang.shared.domain.nomination.RouteStep;
import vn.bangvang.shared.domain.nomination.StepPolicy;
import vn.bangvang.shared.law.CouncilTerms;
import vn.bangvang.shared.law.RuleSets;
import vn.bangvang.shared.law.StepKind;

/**
 * One nomination. It walks the route pinned when it was submitted, step by step, until the last award is decided or it
 * is lost, rejected or withdrawn.
 */
@Aggregate(type = "Nomination", cache = "aggregateCache")
class Nomination {

    @AggregateIdentifier
    private NominationId id;

    private NominationState state;

    Nomination() {}

    @EventSourcingHandler
    void on(NominationEvent event, MetaData metadata, @SequenceNumber long sequence) {
        state = NominationState.FOLD.after(state, new EventEnvelope<>(event, ActorMetadata.of(metadata), sequence));
        id = event.nominationId();
    }

    @CommandHandler
    Nomination(SubmitNomination command, Actor actor) {
        Submission submission = Submission.of(command);
        References.unit(actor, submission.unitId());
        actor.on(submission.submittedOn()).as(Role.REPRESENTATIVE, submission.unitId());
        Individuals.keepApart(submission.nominee(), actor);
        submit(submission, actor);
    }

    /** Drafted by the command handler, together with the proposal of awards it belongs to. */
    Nomination(NominationDrafted first, Actor actor) {
        NominationPolicy.checkYear(first.year(), first.draftedOn());
        apply(first, actor);
    }

    /** Signed by its unit; the draft of the unit has looked at the mandate and at who signs. */
    Nomination(Submission submission, Preparation preparation, Actor actor) {
        submit(submission, preparation, actor);
    }

    @CommandHandler
    void handle(SubmitDraft command, Actor actor) {
        var body = command.body();
        represent(body.submittedOn(), actor);
        StepPolicy.checkDraft(state);
        RestsOn.places(Objects.requireNonNull(state.draft()), actor);
        submit(Submission.of(Objects.requireNonNull(state.draft()), body), actor);
    }

    @CommandHandler
    void handle(ReceiveDossier command, Actor actor) {
        RouteStep step = StepPolicy.awaitingReception(shownTo(actor));
        approve(StepPolicy.RECEIVER, step, command.body().receivedOn(), actor);
        apply(Reception.judge(command, state, actor), actor);
    }

    @CommandHandler
    void handle(CorrectReception command, Actor actor) {
        var body = command.body();
        DossierReception wrong = StepPolicy.correctableReception(shownTo(actor));
        UnitId receiver = Objects.requireNonNull(state.current()).unitId();
        actor.on(body.correctedOn()).as(Role.APPROVER, receiver);
        if (!body.receivedOn().equals(wrong.receivedOn())) {
            actor.mayRedate(wrong.mandate(), body.receivedOn(), receiver);
        }
        DatePolicy.checkOrder(body.receivedOn(), wrong.reachedOn());
        DatePolicy.checkOrder(body.correctedOn(), body.receivedOn());
        Individuals.keepApart(state.nominee(), actor);
        SeparationOfDuties.notASubmitter(state.submitters(), actor.author());
        ReceptionCorrected corrected = Reception.correct(command, state, actor);
        if (corrected.receivedOn().equals(wrong.receivedOn())
                && corrected.ruleSet().equals(state.ruleSet())) {
            throw new Refusal(Reason.NOTHING_CHANGED);
        }
        apply(corrected, actor);
    }

    @CommandHandler
    void handle(EndorseNomination command, Actor actor) {
        var body = command.body();
        RouteStep step = stepFor(StepKind.ENDORSE, body.endorsedOn(), actor);
        approve(StepPolicy.roleFor(step.kind()), step, body.endorsedOn(), actor);
        if (state.separateEyes()) {
            SeparationOfDuties.notAnEndorserElsewhere(state.endorsers(), step.level(), actor.author());
        }
        if (state.awaitsReception()) {
            LawPolicy.checkReceived(Reception.submittedUnder(state), body.endorsedOn());
        }
        apply(
                new NominationEndorsed(
                        id, state.step(), step.level(), step.unitId(), opinion(command), body.endorsedOn()),
                actor);
    }

    @CommandHandler
    void handle(ReturnNomination command, Actor actor) {
        var body = command.body();
        RouteStep step = StepPolicy.undecided(shownTo(actor), may(Role.APPROVER, body.returnedOn(), actor));
        approve(Role.APPROVER, step, body.returnedOn(), actor);
        NominationPolicy.checkMissing(body.missing(), knownPapers());
        apply(
                new NominationReturned(
                        id,
                        state.step(),
                        step.level(),
                        step.unitId(),
                        body.missing(),
                        about(body.reason()),
                        body.returnedOn()),
                actor);
    }

    @CommandHandler
    void handle(ResubmitNomination command, Actor actor) {
        var body = command.body();
        List<Document> sent = body.papers();
        represent(body.resubmittedOn(), actor);
        StepPolicy.checkReturned(state);
        NominationPolicy.checkDossier(state.requiredDocuments(), sent, state.citation());
        List<Document> papers = Submission.papers(sent, state.nominee());
        NominationPolicy.checkSupplement(missingPapers(), state.documents(), papers);
        apply(new NominationResubmitted(id, state.step(), papers, about(body.note()), body.resubmittedOn()), actor);
    }

    @CommandHandler
    void handle(RejectNomination command, Actor actor) {
        var body = command.body();
        RouteStep step = StepPolicy.undecided(
                shownTo(actor),
                at -> mayReject(at).stream()
                        .anyMatch(role -> may(role, body.rejectedOn(), actor).test(at)));
        approve(mayReject(step), step, body.rejectedOn(), actor);
        apply(
                new NominationRejected(
                        id,
                        state.step(),
                        step.level(),
                        step.unitId(),
                        body.ground(),
                        about(body.reason()),
                        body.rejectedOn()),
                actor);
    }

    @CommandHandler
    void handle(WithdrawNomination command, Actor actor) {
        var body = command.body();
        represent(body.withdrawnOn(), actor);
        StepPolicy.checkWithdrawable(state);
        apply(new NominationWithdrawn(id, about(body.reason()), body.withdrawnOn()), actor);
    }

    /** Asked by the command handler of awards when the place it was drafted by is another's by now. */
    void withdrawDraft(String reason, LocalDate day, Actor actor) {
        StepPolicy.checkDraft(state);
        StepPolicy.checkDate(state, day);
        apply(new NominationWithdrawn(id, about(reason), day), actor);
    }

    @CommandHandler
    void handle(RecordCouncilResult command, Actor actor) {
        var body = command.body();
        RouteStep step = stepFor(StepKind.COUNCIL, body.heldOn(), actor);
        approve(StepPolicy.roleFor(step.kind()), step, body.heldOn(), actor);
        int round = StepPolicy.round(state, body.round());
        apply(CouncilResult.judge(id, state.step(), step, round, body.tally(), body.heldOn()), actor);
    }

    @CommandHandler
    void handle(CorrectCouncilResult command, Actor actor) {
        var body = command.body();
        CouncilTally tally = body.tally();
        CouncilVote wrong = StepPolicy.correctable(shownTo(actor));
        RouteStep step = state.route().get(wrong.step());
        actor.on(body.correctedOn()).as(Role.COUNCIL_SECRETARY, step.unitId());
        if (!body.heldOn().equals(wrong.heldOn())) {
            actor.mayRedate(wrong.mandate(), body.heldOn(), step.unitId());
        }
        DatePolicy.checkOrder(body.heldOn(), wrong.reachedOn());
        DatePolicy.checkOrder(body.correctedOn(), body.heldOn());
        Individuals.keepApart(state.nominee(), actor);
        SeparationOfDuties.notASubmitter(state.submitters(), actor.author());
        if (wrong.says(tally, body.heldOn())) {
            throw new Refusal(Reason.NOTHING_CHANGED);
        }
        CouncilTerms terms = Objects.requireNonNull(step.council());
        apply(
                new CouncilResultCorrected(
                        id,
                        wrong.step(),
                        step.level(),
                        step.unitId(),
                        wrong.round(),
                        CouncilPolicy.outcome(tally, terms, wrong.round()),
                        tally,
                        terms,
                        state.nominatedFor(),
                        about(body.reason()),
                        body.heldOn(),
                        body.correctedOn()),
                actor);
    }

    @CommandHandler
    void handle(ForwardNomination command, Actor actor) {
        var body = command.body();
        RouteStep step = stepFor(StepKind.FORWARD, body.forwardedOn(), actor);
        approve(StepPolicy.roleFor(step.kind()), step, body.forwardedOn(), actor);
        apply(
                new NominationForwarded(
                        id,
                        state.step(),
                        step.level(),
                        step.unitId(),
                        step.authority(),
                        body.letterNumber(),
                        body.forwardedOn()),
                actor);
    }

    /** Asked by a decision, in its unit of work; the command handler has looked at the mandate. */
    DecisionLine decide(Ruling ruling, Actor actor) {
        RouteStep step = StepPolicy.at(shownTo(actor), StepKind.DECIDE, by(ruling));
        expect(step, ruling.unitId());
        keepApart(ruling.decidedOn(), actor);
        state.endorsers().values().forEach(level -> SeparationOfDuties.notAnEndorser(level, actor.author()));
        SeparationOfDuties.notADrafter(state.drafters(), actor.author());
        apply(
                new NominationDecided(
                        id,
                        state.step(),
                        step.level(),
                        step.unitId(),
                        ruling.decisionId(),
                        ruling.number(),
                        step.award(),
                        ruling.decidedOn()),
                actor);
        return line(step);
    }

    /** Asked by the record of an outside decision, in its unit of work; the command handler has looked at the mandate. */
    DecisionLine decideExternally(Ruling ruling, String authority, Actor actor) {
        RouteStep step = StepPolicy.at(shownTo(actor), StepKind.EXTERNAL_DECISION, by(ruling));
        if (!authority.equals(step.authority())) {
            throw new Refusal(Reason.WRONG_AUTHORITY, Map.of("expected", step.authority(), "authority", authority));
        }
        expect(step, ruling.unitId());
        keepApart(ruling.decidedOn(), actor);
        apply(
                new NominationDecidedExternally(
                        id,
                        state.step(),
                        step.level(),
                        authority,
                        ruling.decisionId(),
                        ruling.number(),
                        step.award(),
                        ruling.decidedOn()),
                actor);
        return line(step);
    }

    private DecisionLine line(RouteStep step) {
        return new DecisionLine(
                id,
                step.award(),
                state.nominee().unitId(),
                state.nominee().personId(),
                state.nominatedFor().year());
    }

    private static void submit(Submission submission, Actor actor) {
        submit(submission, null, actor);
    }

    private static void submit(Submission submission, @Nullable Preparation preparation, Actor actor) {
        NominationSubmitted submitted = submission.judge(preparation, actor);
        Individuals.enter(submission.nominee(), submission.submittedOn(), actor);
        apply(submitted, actor);
    }

    /** Returns used to say in free words what was missing; only a kind of paper can be looked for. */
    private List<String> missingPapers() {
        List<String> known = knownPapers();
        return state.missing().stream().filter(known::contains).toList();
    }

    /** The kinds of paper that the law of this case knows. */
    private List<String> knownPapers() {
        return RuleSets.find(state.ruleSet())
                .flatMap(rules -> rules.find(state.nominatedFor().award()))
                .map(award -> List.copyOf(award.dossier().names().keySet()))
                .orElse(state.requiredDocuments());
    }

    /** How far it has come, as a proposal of awards needs to know it. */
    Drafts.Standing standing() {
        if (state.isOver() && state.status() != NominationState.Status.AWARDED) {
            return Drafts.Standing.ENDED;
        }
        return state.isDraft() ? Drafts.Standing.DRAFT : Drafts.Standing.SUBMITTED;
    }

    private @Nullable CaseText opinion(EndorseNomination command) {
        var body = command.body();
        return body.opinion() == null ? null : about(body.opinion());
    }

    private CaseText about(String text) {
        return CaseText.about(state.nominee(), text);
    }

    private RouteStep stepFor(StepKind kind, LocalDate day, Actor actor) {
        return StepPolicy.at(shownTo(actor), kind, may(StepPolicy.roleFor(kind), day, actor));
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
    private NominationState shownTo(Actor actor) {
        actor.mustBeConcerned(state.units().toList(), id);
        return state;
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
        if (!actor.aimsAt(state.due())) {
            throw StepPolicy.moved(state);
        }
        StepPolicy.checkDate(state, day);
        Individuals.keepApart(state.nominee(), actor);
        SeparationOfDuties.notASubmitter(state.submitters(), actor.author());
    }

    private void represent(LocalDate day, Actor actor) {
        shownTo(actor);
        actor.on(day).as(Role.REPRESENTATIVE, state.submittedBy());
        StepPolicy.checkDate(state, day);
        Individuals.keepApart(state.nominee(), actor);
    }

    /** Who acted is attached at apply, so that the handler above sees it before the append. */
    private static void apply(NominationEvent event, Actor actor) {
        AggregateLifecycle.apply(event, MetaData.from(actor.metadata()));
    }
}
