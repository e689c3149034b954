package vn.bangvang.query.cluster;

import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.Handlers;
import vn.bangvang.query.readmodel.LogEntry;
import vn.bangvang.query.readmodel.ReadModel;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.query.readmodel.Stored;
import vn.bangvang.shared.domain.cluster.ClusterEvent;
import vn.bangvang.shared.domain.cluster.ClusterEvent.ClusterYearCorrected;
import vn.bangvang.shared.domain.cluster.ClusterEvent.LeadershipHandedOver;
import vn.bangvang.shared.domain.cluster.ClusterState;
import vn.bangvang.shared.domain.cluster.ClusterState.Entry;

/** One row a cluster or block, with a roster for each year it was opened. */
@Component
public final class ClusterRegister implements ReadModel {

    private static final String WRITE = """
            insert into {cluster-register}.cluster (id, kind, name, search, organiser_id, formed_on, sequence)
            values (?, ?, ?, lower(public.unaccent(?)), ?, ?, ?)
            on conflict (id) do update set sequence = excluded.sequence
            """;

    private static final String ROSTER = """
            insert into {cluster-register}.roster as r (cluster_id, year, members, leader_id, deputy_id, opened_on,
              corrected_on, reason)
            values (?, ?, ?::uuid[], ?, ?, ?, ?, ?)
            on conflict (cluster_id, year) do update set (members, leader_id, deputy_id, corrected_on, reason) =
              (excluded.members, excluded.leader_id, excluded.deputy_id, excluded.corrected_on,
              coalesce(excluded.reason, r.reason))
            """;

    private static final String HANDOVER = """
            insert into {cluster-register}.handover (cluster_id, to_year, sequence, from_year, outgoing, incoming,
              basis, handed_over_on)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    @Override
    public String name() {
        return "cluster-register";
    }

    @Override
    public Handlers handlers() {
        return new Handlers().onCase(ClusterEvent.class, ClusterState.FOLD, ClusterRegister::write);
    }

    private static void write(ClusterState cluster, ClusterEvent event, LogEntry entry, RowBatch rows) {
        rows.one(
                WRITE,
                cluster.id(),
                cluster.id().value(),
                cluster.kind().name(),
                cluster.name(),
                cluster.name(),
                cluster.organiser().value(),
                cluster.formedOn(),
                entry.sequence());
        if (event instanceof ClusterEvent.OfYear e) {
            roster(cluster, e, rows);
        } else if (event instanceof LeadershipHandedOver e) {
            handedOver(e, entry, rows);
        }
    }

    private static void roster(ClusterState cluster, ClusterEvent.OfYear event, RowBatch rows) {
        var roster = cluster.years().get(event.year());
        Entry entry = cluster.entries().get(event.year());
        rows.one(
                ROSTER,
                cluster.id() + "/" + event.year(),
                cluster.id().value(),
                event.year(),
                Stored.array(roster.members()),
                roster.leader().value(),
                roster.deputy().value(),
                entry.openedOn(),
                entry.correctedOn(),
                event instanceof ClusterYearCorrected e ? e.reason() : null);
    }

    private static void handedOver(LeadershipHandedOver event, LogEntry entry, RowBatch rows) {
        rows.one(
                HANDOVER,
                event.clusterId() + "/" + event.toYear() + "/handover",
                event.clusterId().value(),
                event.toYear(),
                entry.sequence(),
                event.fromYear(),
                event.outgoing().value(),
                event.incoming().value(),
                event.basis(),
                event.handedOverOn());
    }
}
