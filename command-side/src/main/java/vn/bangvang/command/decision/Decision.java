package vn.bangvang.command.decision;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.decision.DecisionCommand.CorrectDecision;
import vn.bangvang.command.decision.DecisionCommand.CorrectExternalDecision;
import vn.bangvang.command.decision.DecisionCommand.ExtendExternalDecision;
import vn.bangvang.command.nomination.Ruling;
import vn.bangvang.shared.domain.decision.DecisionEvent;
import vn.bangvang.shared.domain.decision.DecisionEvent.DecisionCorrected;
import vn.bangvang.shared.domain.decision.DecisionEvent.ExternalDecisionCorrected;
import vn.bangvang.shared.domain.decision.DecisionEvent.ExternalDecisionExtended;
import vn.bangvang.shared.domain.decision.DecisionId;
import vn.bangvang.shared.domain.decision.DecisionLine;
import vn.bangvang.shared.domain.decision.DecisionPolicy;
import vn.bangvang.shared.domain.decision.DecisionState;
import vn.bangvang.shared.domain.kernel.ActorMetadata;
import vn.bangvang.shared.domain.kernel.DatePolicy;
import vn.bangvang.shared.domain.kernel.EventEnvelope;

/** One decision. What it decides never changes; a number or date entered wrongly is corrected. */
@Aggregate(type = "Decision", cache = "aggregateCache")
class Decision {

    @AggregateIdentifier
    private DecisionId id;

    private DecisionState state;

    Decision() {}

    @EventSourcingHandler
    void on(DecisionEvent event, MetaData metadata, @SequenceNumber long sequence) {
        state = DecisionState.FOLD.after(state, new EventEnvelope<>(event, ActorMetadata.of(metadata), sequence));
        id = event.decisionId();
    }

    /** Opened by its command handler, together with what it does to its nominations. */
    Decision(DecisionEvent first, Actor actor) {
        apply(first, actor);
    }

    @CommandHandler
    void handle(CorrectDecision command, Actor actor) {
        var body = command.body();
        DecisionPolicy.checkExternal(state, false);
        actor.on(body.correctedOn()).as(DecisionPolicy.corrector(false), state.unit());
        checkCorrection(body.number(), body.decidedOn(), body.correctedOn(), actor);
        apply(
                new DecisionCorrected(
                        id,
                        state.unit(),
                        state.kind(),
                        body.number(),
                        body.decidedOn().getYear(),
                        body.reason(),
                        body.decidedOn(),
                        body.correctedOn()),
                actor);
    }

    @CommandHandler
    void handle(CorrectExternalDecision command, Actor actor) {
        var body = command.body();
        DecisionPolicy.checkExternal(state, true);
        actor.on(body.correctedOn()).as(DecisionPolicy.corrector(true), state.unit());
        checkCorrection(body.number(), body.decidedOn(), body.correctedOn(), actor);
        apply(
                new ExternalDecisionCorrected(
                        id,
                        state.unit(),
                        state.authority(),
                        state.kind(),
                        body.number(),
                        body.decidedOn().getYear(),
                        body.reason(),
                        body.decidedOn(),
                        body.correctedOn()),
                actor);
    }

    /** What the decision is to further nominations; it must be one of an outside authority, and not hold them yet. */
    Ruling extensible(ExtendExternalDecision command) {
        var body = command.body();
        DecisionPolicy.checkExtension(state, body.nominationIds(), body.extendedOn());
        return new Ruling(id, body.recordedBy(), state.number(), state.decidedOn());
    }

    @Nullable
    String authority() {
        return state.authority();
    }

    void extend(ExtendExternalDecision command, List<DecisionLine> lines, Actor actor) {
        var body = command.body();
        apply(new ExternalDecisionExtended(id, body.recordedBy(), lines, body.extendedOn()), actor);
    }

    private void checkCorrection(String number, LocalDate decidedOn, LocalDate correctedOn, Actor actor) {
        DecisionPolicy.checkChanged(state, number, decidedOn);
        if (!decidedOn.equals(state.decidedOn())) {
            actor.mayRedate(state.mandate(), decidedOn, state.unit());
        }
        DatePolicy.checkOrder(correctedOn, decidedOn);
    }

    /** Who acted is attached at apply, so that the handler above sees it before the append. */
    private static void apply(DecisionEvent event, Actor actor) {
        AggregateLifecycle.apply(event, MetaData.from(actor.metadata()));
    }
}
