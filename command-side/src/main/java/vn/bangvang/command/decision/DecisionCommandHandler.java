package vn.bangvang.command.decision;

import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.decision.DecisionCommand.ExtendExternalDecision;
import vn.bangvang.command.decision.DecisionCommand.IssueDecision;
import vn.bangvang.command.decision.DecisionCommand.RecordExternalDecision;
import vn.bangvang.command.nomination.Nominations;
import vn.bangvang.command.nomination.Ruling;
import vn.bangvang.command.reference.References;
import vn.bangvang.shared.domain.decision.DecisionEvent;
import vn.bangvang.shared.domain.decision.DecisionEvent.DecisionIssued;
import vn.bangvang.shared.domain.decision.DecisionEvent.ExternalDecisionRecorded;
import vn.bangvang.shared.domain.decision.DecisionLine;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.nomination.StepPolicy;
import vn.bangvang.shared.law.StepKind;

/** Where a decision and its nominations are written in one unit of work: one append, all or nothing. */
@Component
class DecisionCommandHandler {

    private final Nominations nominations;
    private final Repository<Decision> decisions;

    DecisionCommandHandler(Nominations nominations, Repository<Decision> decisions) {
        this.nominations = nominations;
        this.decisions = decisions;
    }

    @CommandHandler
    void handle(IssueDecision command, Actor actor) throws Exception {
        var body = command.body();
        References.unit(actor, body.bodyId());
        actor.on(body.decidedOn()).as(StepPolicy.roleFor(StepKind.DECIDE), body.bodyId());
        var ruling = new Ruling(command.decisionId(), body.bodyId(), body.number(), body.decidedOn());
        List<DecisionLine> lines = nominations.decide(body.nominationIds(), ruling, actor);
        open(
                new DecisionIssued(
                        command.decisionId(),
                        body.bodyId(),
                        body.kind(),
                        body.number(),
                        body.decidedOn().getYear(),
                        command.signer(),
                        body.signerPosition(),
                        lines,
                        body.decidedOn()),
                actor);
    }

    @CommandHandler
    void handle(RecordExternalDecision command, Actor actor) throws Exception {
        var body = command.body();
        References.unit(actor, body.recordedBy());
        actor.on(body.decidedOn()).as(StepPolicy.roleFor(StepKind.EXTERNAL_DECISION), body.recordedBy());
        var ruling = new Ruling(command.decisionId(), body.recordedBy(), body.number(), body.decidedOn());
        List<DecisionLine> lines = nominations.decideExternally(body.nominationIds(), ruling, body.authority(), actor);
        open(
                new ExternalDecisionRecorded(
                        command.decisionId(),
                        body.recordedBy(),
                        body.authority(),
                        body.kind(),
                        body.number(),
                        body.decidedOn().getYear(),
                        lines,
                        body.decidedOn()),
                actor);
    }

    @CommandHandler
    void handle(ExtendExternalDecision command, Actor actor) {
        var body = command.body();
        References.unit(actor, body.recordedBy());
        actor.on(body.extendedOn()).as(Role.APPROVER, body.recordedBy());
        Aggregate<Decision> decision = decisions.load(command.decisionId().toString());
        Ruling ruling = decision.invoke(one -> one.extensible(command));
        String authority = Objects.requireNonNull(decision.invoke(Decision::authority));
        List<DecisionLine> lines = nominations.decideExternally(body.nominationIds(), ruling, authority, actor);
        decision.execute(one -> one.extend(command, lines, actor));
    }

    private void open(DecisionEvent first, Actor actor) throws Exception {
        decisions.newInstance(() -> new Decision(first, actor));
    }
}
