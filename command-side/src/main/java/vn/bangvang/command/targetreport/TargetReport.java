package vn.bangvang.command.targetreport;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.reference.Known;
import vn.bangvang.command.targetreport.TargetReportCommand.CorrectTargetReport;
import vn.bangvang.command.targetreport.TargetReportCommand.SubmitTargetReport;
import vn.bangvang.shared.book.PledgeBook.Pledge;
import vn.bangvang.shared.event.TargetReportEvent.TargetReportCorrected;
import vn.bangvang.shared.event.TargetReportEvent.TargetReportSubmitted;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.rule.DatePolicy;
import vn.bangvang.shared.rule.PledgePolicy;
import vn.bangvang.shared.rule.TargetPolicy;
import vn.bangvang.shared.value.PledgeId;
import vn.bangvang.shared.value.Role;
import vn.bangvang.shared.value.TargetReportId;
import vn.bangvang.shared.value.TargetResult;
import vn.bangvang.shared.value.UnitId;

/**
 * One unit's report on the targets of a pledge for one quarter. It is submitted once and may be corrected, also after
 * the pledge was closed: the last quarter is reported when the year is over.
 */
@Aggregate(type = "TargetReport", cache = "aggregateCache")
class TargetReport {

    @AggregateIdentifier
    private TargetReportId id;

    private PledgeId pledge;
    private UnitId unit;
    private List<TargetResult> results = List.of();
    private LocalDate since;

    TargetReport() {}

    @CommandHandler
    TargetReport(SubmitTargetReport command, Actor actor) {
        actor.on(command.reportedOn()).as(Role.REPRESENTATIVE, command.unitId());
        Pledge current = Known.pledge(actor, command.pledgeId());
        PledgePolicy.checkParty(current.parties(), command.unitId());
        PledgePolicy.checkBound(current.refused(), command.unitId());
        TargetPolicy.checkPeriod(current.year(), command.period(), command.reportedOn());
        TargetPolicy.checkResults(current.targets(), command.results());
        apply(new TargetReportSubmitted(
                command.reportId(),
                current.id(),
                current.version(),
                command.unitId(),
                command.period(),
                command.results(),
                command.reportedOn()));
    }

    @CommandHandler
    void handle(CorrectTargetReport command, Actor actor) {
        actor.on(command.correctedOn()).as(Role.REPRESENTATIVE, unit);
        DatePolicy.checkOrder(command.correctedOn(), since);
        Pledge current = Known.pledge(actor, pledge);
        TargetPolicy.checkResults(current.targets(), command.results());
        if (command.results().equals(results)) {
            throw new Refusal(Reason.NOTHING_CHANGED);
        }
        apply(new TargetReportCorrected(
                id, current.version(), command.results(), command.reason(), command.correctedOn()));
    }

    @EventSourcingHandler
    void on(TargetReportSubmitted event) {
        id = event.reportId();
        pledge = event.pledgeId();
        unit = event.unitId();
        results = event.results();
        since = event.reportedOn();
    }

    @EventSourcingHandler
    void on(TargetReportCorrected event) {
        results = event.results();
        since = event.correctedOn();
    }
}
