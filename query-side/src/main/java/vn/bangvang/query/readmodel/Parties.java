package vn.bangvang.query.readmodel;

import java.util.List;
import java.util.stream.Stream;
import vn.bangvang.shared.domain.cluster.ClusterEvent.ClusterYearCorrected;
import vn.bangvang.shared.domain.cluster.ClusterEvent.ClusterYearOpened;
import vn.bangvang.shared.domain.cluster.ClusterEvent.UnitJoinedCluster;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.UnitId;

/**
 * Who may see what is not published yet: the organiser and the members of a cluster's year, in a table with the columns
 * {@code cluster_id}, {@code year} and {@code unit_id}. Who leaves keeps seeing what it took part in.
 */
public record Parties(String table) {

    /** The handlers, with those that keep the table. */
    public Handlers with(Handlers handlers) {
        return handlers.on(
                        ClusterYearOpened.class,
                        (e, entry, rows) -> anew(e.clusterId(), e.year(), e.organiserId(), e.members(), rows))
                .on(
                        ClusterYearCorrected.class,
                        (e, entry, rows) -> anew(e.clusterId(), e.year(), e.organiserId(), e.members(), rows))
                .on(
                        UnitJoinedCluster.class,
                        (e, entry, rows) ->
                                rows.addIfMissing(year(e.clusterId(), e.year()).key("unit_id", e.unitId())));
    }

    private void anew(ClusterId cluster, int year, UnitId organiser, List<UnitId> members, RowBatch rows) {
        rows.remove(year(cluster, year));
        Stream.concat(members.stream(), Stream.of(organiser))
                .distinct()
                .forEach(unit -> rows.add(year(cluster, year).key("unit_id", unit)));
    }

    private Columns year(ClusterId cluster, int year) {
        return Columns.of(table).key("cluster_id", cluster).key("year", year);
    }
}
