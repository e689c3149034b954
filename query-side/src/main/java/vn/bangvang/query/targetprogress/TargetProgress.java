package vn.bangvang.query.targetprogress;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.Handlers;
import vn.bangvang.query.readmodel.ReadModel;
import vn.bangvang.query.readmodel.Recorded;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.query.readmodel.Stored;
import vn.bangvang.shared.event.PledgeEvent.PledgeAmended;
import vn.bangvang.shared.event.PledgeEvent.PledgeOpened;
import vn.bangvang.shared.event.TargetReportEvent;
import vn.bangvang.shared.event.TargetReportEvent.TargetReportCorrected;
import vn.bangvang.shared.event.TargetReportEvent.TargetReportSubmitted;
import vn.bangvang.shared.value.TargetResult;

/** One row a pledge with its current targets, one a report as last corrected, and one each version of a report. */
@Component
public final class TargetProgress implements ReadModel {

    @Override
    public String name() {
        return "target-progress";
    }

    @Override
    public Handlers handlers() {
        return new Handlers()
                .on(PledgeOpened.class, this::opened)
                .on(PledgeAmended.class, this::amended)
                .on(TargetReportSubmitted.class, this::submitted)
                .on(TargetReportCorrected.class, this::corrected);
    }

    private void opened(PledgeOpened event, Recorded recorded, RowBatch rows) {
        rows.one(
                "insert into read_targetprogress_v1.pledge (id, cluster_id, year, version, targets, parties)"
                        + " values (?, ?, ?, 1, ?::jsonb, ?::uuid[])",
                event.pledgeId(),
                event.pledgeId().value(),
                event.clusterId().value(),
                event.year(),
                Stored.json(event.targets()),
                Stored.array(event.parties()));
    }

    private void amended(PledgeAmended event, Recorded recorded, RowBatch rows) {
        rows.one(
                "update read_targetprogress_v1.pledge set version = ?, targets = ?::jsonb where id = ?",
                event.pledgeId(),
                event.version(),
                Stored.json(event.targets()),
                event.pledgeId().value());
    }

    private void submitted(TargetReportSubmitted event, Recorded recorded, RowBatch rows) {
        rows.one(
                "insert into read_targetprogress_v1.report (id, pledge_id, unit_id, year, quarter, period, results,"
                        + " reported_on, changed_on, sequence) values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)",
                event.reportId(),
                event.reportId().value(),
                event.pledgeId().value(),
                event.unitId().value(),
                event.period().year(),
                event.period().quarter(),
                event.period().toString(),
                Stored.json(event.results()),
                event.reportedOn(),
                event.reportedOn(),
                recorded.sequence());
        version(event, event.pledgeVersion(), event.results(), null, event.reportedOn(), recorded, rows);
    }

    private void corrected(TargetReportCorrected event, Recorded recorded, RowBatch rows) {
        rows.one(
                "update read_targetprogress_v1.report set results = ?::jsonb, changed_on = ?, sequence = ? where id = ?",
                event.reportId(),
                Stored.json(event.results()),
                event.correctedOn(),
                recorded.sequence(),
                event.reportId().value());
        version(event, event.pledgeVersion(), event.results(), event.reason(), event.correctedOn(), recorded, rows);
    }

    /** Every event of a report is a version of it, the first being number 1. */
    private static void version(
            TargetReportEvent event,
            int pledgeVersion,
            List<TargetResult> results,
            @Nullable String reason,
            LocalDate dated,
            Recorded recorded,
            RowBatch rows) {
        rows.one(
                "insert into read_targetprogress_v1.report_version (report_id, version, pledge_version, results,"
                        + " reason, dated) values (?, ?, ?, ?::jsonb, ?, ?)",
                event.reportId() + "/" + recorded.sequence(),
                event.reportId().value(),
                (int) recorded.sequence() + 1,
                pledgeVersion,
                Stored.json(results),
                reason,
                dated);
    }
}
