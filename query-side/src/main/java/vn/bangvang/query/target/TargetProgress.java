package vn.bangvang.query.target;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.Handlers;
import vn.bangvang.query.readmodel.LogEntry;
import vn.bangvang.query.readmodel.ReadModel;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.query.readmodel.Stored;
import vn.bangvang.shared.domain.pledge.PledgeEvent;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeAmended;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeOpened;
import vn.bangvang.shared.domain.pledge.PledgeState;
import vn.bangvang.shared.domain.target.TargetReportEvent;
import vn.bangvang.shared.domain.target.TargetReportEvent.TargetReportCorrected;
import vn.bangvang.shared.domain.target.TargetReportState;

/** One row a pledge with its current targets, one a report as last corrected, and one each version of a report. */
@Component
public final class TargetProgress implements ReadModel {

    @Override
    public String name() {
        return "target-progress";
    }

    private static final String WRITE_PLEDGE = """
            insert into {target-progress}.pledge (id, cluster_id, year, version, targets, parties)
            values (?, ?, ?, ?, ?::jsonb, ?::uuid[])
            on conflict (id) do update set (version, targets) = (excluded.version, excluded.targets)
            """;

    private static final String WRITE_REPORT = """
            insert into {target-progress}.report (id, pledge_id, unit_id, year, quarter, period, results,
              reported_on, changed_on, sequence)
            values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
            on conflict (id) do update set (results, changed_on, sequence)
              = (excluded.results, excluded.changed_on, excluded.sequence)
            """;

    private static final String TELL = """
            insert into {target-progress}.report_version (report_id, version, pledge_version, results, reason, dated)
            values (?, ?, ?, ?::jsonb, ?, ?)
            """;

    /** Of a pledge only what makes a version: whoever signs it changes no target. */
    @Override
    public Handlers handlers() {
        return new Handlers()
                .onCase(
                        PledgeEvent.class,
                        List.of(PledgeOpened.class, PledgeAmended.class),
                        PledgeState.FOLD,
                        TargetProgress::write)
                .onCase(TargetReportEvent.class, TargetReportState.FOLD, TargetProgress::write);
    }

    private static void write(PledgeState pledge, PledgeEvent event, LogEntry entry, RowBatch rows) {
        rows.one(
                WRITE_PLEDGE,
                pledge.id(),
                pledge.id().value(),
                pledge.cluster().value(),
                pledge.year(),
                pledge.version(),
                Stored.json(pledge.text().targets()),
                Stored.array(pledge.parties()));
    }

    private static void write(TargetReportState report, TargetReportEvent event, LogEntry entry, RowBatch rows) {
        rows.one(
                WRITE_REPORT,
                report.id(),
                report.id().value(),
                report.pledge().value(),
                report.unit().value(),
                report.period().year(),
                report.period().quarter(),
                report.period().toString(),
                Stored.json(report.results()),
                report.reportedOn(),
                report.changedOn(),
                entry.sequence());
        rows.one(
                TELL,
                report.id() + "/" + report.version(),
                report.id().value(),
                report.version(),
                report.pledgeVersion(),
                Stored.json(report.results()),
                event instanceof TargetReportCorrected e ? e.reason() : null,
                report.changedOn());
    }
}
