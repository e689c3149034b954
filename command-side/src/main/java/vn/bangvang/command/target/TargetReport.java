package vn.bangvang.command.target;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.reference.References;
import vn.bangvang.command.target.TargetReportCommand.CorrectTargetReport;
import vn.bangvang.command.target.TargetReportCommand.SubmitTargetReport;
import vn.bangvang.shared.domain.kernel.ActorMetadata;
import vn.bangvang.shared.domain.kernel.DatePolicy;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.pledge.PledgePolicy;
import vn.bangvang.shared.domain.pledge.PledgeState;
import vn.bangvang.shared.domain.target.TargetPolicy;
import vn.bangvang.shared.domain.target.TargetReportEvent;
import vn.bangvang.shared.domain.target.TargetReportEvent.TargetReportCorrected;
import vn.bangvang.shared.domain.target.TargetReportEvent.TargetReportSubmitted;
import vn.bangvang.shared.domain.target.TargetReportId;
import vn.bangvang.shared.domain.target.TargetReportState;

/**
 * One unit's report on the targets of a pledge for one quarter. It is submitted once and may be corrected, also after
 * the pledge was closed: the last quarter is reported when the year is over.
 */
@Aggregate(type = "TargetReport", cache = "aggregateCache")
class TargetReport {

    @AggregateIdentifier
    private TargetReportId id;

    private TargetReportState state;

    TargetReport() {}

    @EventSourcingHandler
    void on(TargetReportEvent event, MetaData metadata, @SequenceNumber long sequence) {
        state = TargetReportState.FOLD.after(state, new EventEnvelope<>(event, ActorMetadata.of(metadata), sequence));
        id = event.reportId();
    }

    @CommandHandler
    TargetReport(SubmitTargetReport command, Actor actor) {
        actor.on(command.reportedOn()).as(Role.REPRESENTATIVE, command.unitId());
        PledgeState pledge = References.pledge(actor, command.pledgeId());
        PledgePolicy.checkParty(pledge, command.unitId());
        PledgePolicy.checkBound(pledge, command.unitId());
        TargetPolicy.checkPeriod(pledge.year(), command.period(), command.reportedOn());
        TargetPolicy.checkResults(pledge.text().targets(), command.results());
        apply(
                new TargetReportSubmitted(
                        command.reportId(),
                        pledge.id(),
                        pledge.version(),
                        command.unitId(),
                        command.period(),
                        command.results(),
                        command.reportedOn()),
                actor);
    }

    @CommandHandler
    void handle(CorrectTargetReport command, Actor actor) {
        actor.on(command.correctedOn()).as(Role.REPRESENTATIVE, state.unit());
        DatePolicy.checkOrder(command.correctedOn(), state.changedOn());
        PledgeState pledge = References.pledge(actor, state.pledge());
        TargetPolicy.checkResults(pledge.text().targets(), command.results());
        if (command.results().equals(state.results())) {
            throw new Refusal(Reason.NOTHING_CHANGED);
        }
        apply(
                new TargetReportCorrected(
                        id, pledge.version(), command.results(), command.reason(), command.correctedOn()),
                actor);
    }

    /** Who acted is attached at apply, so that the handler above sees it before the append. */
    private static void apply(TargetReportEvent event, Actor actor) {
        AggregateLifecycle.apply(event, MetaData.from(actor.metadata()));
    }
}
