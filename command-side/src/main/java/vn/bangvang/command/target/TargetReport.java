package vn.bangvang.command.target;

import java.util.List;
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
import vn.bangvang.shared.domain.target.TargetResult;

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
        var body = command.body();
        List<TargetResult> results = body.reported();
        actor.on(body.reportedOn()).as(Role.REPRESENTATIVE, body.unitId());
        PledgeState pledge = References.pledge(actor, body.pledgeId());
        PledgePolicy.checkParty(pledge, body.unitId());
        PledgePolicy.checkBound(pledge, body.unitId());
        TargetPolicy.checkPeriod(pledge.year(), body.period(), body.reportedOn());
        TargetPolicy.checkResults(pledge.text().targets(), results);
        apply(
                new TargetReportSubmitted(
                        command.reportId(),
                        pledge.id(),
                        pledge.version(),
                        body.unitId(),
                        body.period(),
                        results,
                        body.reportedOn()),
                actor);
    }

    @CommandHandler
    void handle(CorrectTargetReport command, Actor actor) {
        var body = command.body();
        List<TargetResult> results = body.reported();
        actor.on(body.correctedOn()).as(Role.REPRESENTATIVE, state.unit());
        DatePolicy.checkOrder(body.correctedOn(), state.changedOn());
        PledgeState pledge = References.pledge(actor, state.pledge());
        TargetPolicy.checkResults(pledge.text().targets(), results);
        if (results.equals(state.results())) {
            throw new Refusal(Reason.NOTHING_CHANGED);
        }
        apply(new TargetReportCorrected(id, pledge.version(), results, body.reason(), body.correctedOn()), actor);
    }

    /** Who acted is attached at apply, so that the handler above sees it before the append. */
    private static void apply(TargetReportEvent event, Actor actor) {
        AggregateLifecycle.apply(event, MetaData.from(actor.metadata()));
    }
}
