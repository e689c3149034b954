package vn.bangvang.query.cluster;

import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.Columns;
import vn.bangvang.query.readmodel.Handlers;
import vn.bangvang.query.readmodel.LogEntry;
import vn.bangvang.query.readmodel.ReadModel;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.shared.domain.cluster.ClusterEvent;
import vn.bangvang.shared.domain.cluster.ClusterEvent.ClusterYearCorrected;
import vn.bangvang.shared.domain.cluster.ClusterEvent.LeadershipHandedOver;
import vn.bangvang.shared.domain.cluster.ClusterState;
import vn.bangvang.shared.domain.cluster.ClusterState.Entry;

/** One row a cluster or block, with a roster for each year it was opened. */
@Component
public final class ClusterRegister implements ReadModel {

    @Override
    public String name() {
        return "cluster-register";
    }

    @Override
    public Handlers handlers() {
        return new Handlers().onCase(ClusterEvent.class, ClusterState.FOLD, ClusterRegister::write);
    }

    private static void write(ClusterState cluster, ClusterEvent event, LogEntry entry, RowBatch rows) {
        rows.put(Columns.of("{cluster-register}.cluster")
                .key("id", cluster.id())
                .set("kind", cluster.kind())
                .set("name", cluster.name())
                .search(cluster.name())
                .set("organiser_id", cluster.organiser())
                .set("formed_on", cluster.formedOn())
                .set("sequence", entry.sequence()));
        if (event instanceof ClusterEvent.OfYear e) {
            roster(cluster, e, rows);
        } else if (event instanceof LeadershipHandedOver e) {
            handedOver(e, entry, rows);
        }
    }

    private static void roster(ClusterState cluster, ClusterEvent.OfYear event, RowBatch rows) {
        var roster = cluster.years().get(event.year());
        Entry entry = cluster.entries().get(event.year());
        rows.put(Columns.of("{cluster-register}.roster")
                .key("cluster_id", cluster.id())
                .key("year", event.year())
                .set("members", roster.members())
                .set("leader_id", roster.leader())
                .set("deputy_id", roster.deputy())
                .set("opened_on", entry.openedOn())
                .set("corrected_on", entry.correctedOn())
                .kept("reason", event instanceof ClusterYearCorrected e ? e.reason() : null));
    }

    private static void handedOver(LeadershipHandedOver event, LogEntry entry, RowBatch rows) {
        rows.add(Columns.of("{cluster-register}.handover")
                .key("cluster_id", event.clusterId())
                .set("to_year", event.toYear())
                .set("sequence", entry.sequence())
                .set("from_year", event.fromYear())
                .set("outgoing", event.outgoing())
                .set("incoming", event.incoming())
                .set("basis", event.basis())
                .set("handed_over_on", event.handedOverOn()));
    }
}
