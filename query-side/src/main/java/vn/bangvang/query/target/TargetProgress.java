package vn.bangvang.query.target;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.Columns;
import vn.bangvang.query.readmodel.Handlers;
import vn.bangvang.query.readmodel.LogEntry;
import vn.bangvang.query.readmodel.ReadModel;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.shared.domain.pledge.PledgeEvent;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeAmended;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeOpened;
import vn.bangvang.shared.domain.pledge.PledgeState;
import vn.bangvang.shared.domain.target.TargetReportEvent;
import vn.bangvang.shared.domain.target.TargetReportState;

/** One row a pledge with its current targets, and one a report as last corrected. */
@Component
public final class TargetProgress implements ReadModel {

    @Override
    public String name() {
        return "target-progress";
    }

    /** 2: the versions of a report are read from the log. */
    @Override
    public int version() {
        return 2;
    }

    /** Of a pledge only what makes a version: whoever signs it changes no target. */
    @Override
    public Handlers handlers() {
        return new Handlers()
                .onState(
                        PledgeEvent.class,
                        List.of(PledgeOpened.class, PledgeAmended.class),
                        PledgeState.FOLD,
                        TargetProgress::write)
                .onState(TargetReportEvent.class, TargetReportState.FOLD, TargetProgress::write);
    }

    private static void write(PledgeState pledge, LogEntry entry, RowBatch rows) {
        rows.put(Columns.of("{target-progress}.pledge")
                .key("id", pledge.id())
                .set("cluster_id", pledge.cluster())
                .set("year", pledge.year())
                .set("version", pledge.version())
                .json("targets", pledge.text().targets())
                .set("parties", pledge.parties()));
    }

    private static void write(TargetReportState report, LogEntry entry, RowBatch rows) {
        rows.put(Columns.of("{target-progress}.report")
                .key("id", report.id())
                .set("pledge_id", report.pledge())
                .set("unit_id", report.unit())
                .set("year", report.period().year())
                .set("quarter", report.period().quarter())
                .set("period", report.period().toString())
                .json("results", report.results())
                .set("reported_on", report.reportedOn())
                .set("changed_on", report.changedOn())
                .set("sequence", entry.sequence()));
    }
}
