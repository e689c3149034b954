package vn.bangvang.command.decision;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.actor.Told;
import vn.bangvang.command.decision.DecisionCommand.CorrectDecision;
import vn.bangvang.command.decision.DecisionCommand.CorrectExternalDecision;
import vn.bangvang.command.decision.DecisionCommand.ExtendExternalDecision;
import vn.bangvang.command.nomination.Ruling;
import vn.bangvang.shared.event.DecisionEvent;
import vn.bangvang.shared.event.DecisionEvent.DecisionCorrected;
import vn.bangvang.shared.event.DecisionEvent.DecisionIssued;
import vn.bangvang.shared.event.DecisionEvent.ExternalDecisionCorrected;
import vn.bangvang.shared.event.DecisionEvent.ExternalDecisionExtended;
import vn.bangvang.shared.event.DecisionEvent.ExternalDecisionRecorded;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.rule.DatePolicy;
import vn.bangvang.shared.value.DecisionId;
import vn.bangvang.shared.value.DecisionKind;
import vn.bangvang.shared.value.DecisionLine;
import vn.bangvang.shared.value.MandateId;
import vn.bangvang.shared.value.NominationId;
import vn.bangvang.shared.value.Role;
import vn.bangvang.shared.value.UnitId;

/** One decision. What it decides never changes; a number or date entered wrongly is corrected. */
@Aggregate(type = "Decision", cache = "aggregateCache")
class Decision {

    @AggregateIdentifier
    private DecisionId id;

    /** The body that decided, or the unit that recorded what an outside authority decided. */
    private UnitId unit;

    private @Nullable String authority;
    private DecisionKind kind;
    private String number;
    private LocalDate decidedOn;
    private @Nullable MandateId mandate;
    private final Set<NominationId> nominations = new HashSet<>();

    Decision() {}

    /** Opened by the desk, together with what it does to its nominations. */
    Decision(DecisionEvent first, Actor actor) {
        apply(first, MetaData.from(actor.told()));
    }

    @CommandHandler
    void handle(CorrectDecision command, Actor actor) {
        if (authority != null) {
            throw new Refusal(Reason.UNKNOWN_DECISION, Map.of("decision", id));
        }
        actor.on(command.correctedOn()).as(Role.COMPETENT_PERSON, unit);
        check(command.number(), command.decidedOn(), command.correctedOn(), actor);
        apply(new DecisionCorrected(
                id,
                unit,
                kind,
                command.number(),
                command.decidedOn().getYear(),
                command.reason(),
                command.decidedOn(),
                command.correctedOn()));
    }

    @CommandHandler
    void handle(CorrectExternalDecision command, Actor actor) {
        if (authority == null) {
            throw new Refusal(Reason.UNKNOWN_DECISION, Map.of("decision", id));
        }
        actor.on(command.correctedOn()).as(Role.APPROVER, unit);
        check(command.number(), command.decidedOn(), command.correctedOn(), actor);
        apply(new ExternalDecisionCorrected(
                id,
                unit,
                authority,
                kind,
                command.number(),
                command.decidedOn().getYear(),
                command.reason(),
                command.decidedOn(),
                command.correctedOn()));
    }

    /** What the decision is to further nominations; it must be one of an outside authority, and not hold them yet. */
    Ruling extensible(ExtendExternalDecision command) {
        if (authority == null) {
            throw new Refusal(Reason.UNKNOWN_DECISION, Map.of("decision", id));
        }
        DatePolicy.checkOrder(command.extendedOn(), decidedOn);
        command.nominationIds().stream()
                .filter(nominations::contains)
                .findFirst()
                .ifPresent(nomination -> {
                    throw new Refusal(Reason.ALREADY_IN_DECISION, Map.of("nomination", nomination, "number", number));
                });
        return new Ruling(id, command.recordedBy(), number, decidedOn);
    }

    @Nullable
    String authority() {
        return authority;
    }

    void extend(ExtendExternalDecision command, List<DecisionLine> lines) {
        apply(new ExternalDecisionExtended(id, command.recordedBy(), lines, command.extendedOn()));
    }

    private void check(String newNumber, LocalDate newDate, LocalDate correctedOn, Actor actor) {
        if (newNumber.equals(number) && newDate.equals(decidedOn)) {
            throw new Refusal(Reason.NOTHING_CHANGED);
        }
        if (!newDate.equals(decidedOn)) {
            actor.mayRedate(mandate, newDate, unit);
        }
        DatePolicy.checkOrder(correctedOn, newDate);
    }

    @EventSourcingHandler
    void on(DecisionIssued event, MetaData told) {
        mandate = Told.mandate(told);
        id = event.decisionId();
        unit = event.bodyId();
        kind = event.kind();
        stand(event.number(), event.decidedOn());
    }

    @EventSourcingHandler
    void on(ExternalDecisionRecorded event, MetaData told) {
        mandate = Told.mandate(told);
        id = event.decisionId();
        unit = event.recordedBy();
        authority = event.authority();
        kind = event.kind();
        hold(event.lines());
        stand(event.number(), event.decidedOn());
    }

    @EventSourcingHandler
    void on(ExternalDecisionExtended event) {
        hold(event.lines());
    }

    private void hold(List<DecisionLine> lines) {
        lines.forEach(line -> nominations.add(line.nominationId()));
    }

    @EventSourcingHandler
    void on(DecisionCorrected event) {
        stand(event.number(), event.decidedOn());
    }

    @EventSourcingHandler
    void on(ExternalDecisionCorrected event) {
        stand(event.number(), event.decidedOn());
    }

    private void stand(String number, LocalDate decidedOn) {
        this.number = number;
        this.decidedOn = decidedOn;
    }
}
