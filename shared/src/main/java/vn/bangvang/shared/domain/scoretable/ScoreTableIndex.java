package vn.bangvang.shared.domain.scoretable;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.scoretable.ScoreTableEvent.ScoreTableAdopted;

/** Score tables with all their versions. */
public final class ScoreTableIndex {

    private final Map<ScoreTableId, ScoreTableState> tables = new ConcurrentHashMap<>();

    public void on(ScoreTableEvent event, long sequence) {
        var envelope = EventEnvelope.withoutActor(event, sequence);
        if (event instanceof ScoreTableAdopted) {
            tables.put(event.tableId(), ScoreTableState.FOLD.after(null, envelope));
        } else {
            tables.computeIfPresent(event.tableId(), (id, table) -> table.after(envelope));
        }
    }

    public Optional<ScoreTableState> find(ScoreTableId id) {
        return Optional.ofNullable(tables.get(id));
    }

    /** The table that judges a cluster's quarter: its own, else that of its year. */
    public Optional<ScoreTableState> of(ClusterId cluster, Period quarter) {
        return tables.values().stream()
                .filter(table -> table.cluster().equals(cluster)
                        && table.period().quarters().contains(quarter))
                .min(Comparator.comparing(
                        (ScoreTableState table) -> table.period().isYear()));
    }

    public List<ScoreTableState> ofCluster(ClusterId cluster) {
        return tables.values().stream()
                .filter(table -> table.cluster().equals(cluster))
                .toList();
    }

    /** The tables of one cluster as they stand, in an index of their own. */
    public ScoreTableIndex copyOf(ClusterId cluster) {
        ScoreTableIndex copy = new ScoreTableIndex();
        ofCluster(cluster).forEach(table -> copy.tables.put(table.id(), table));
        return copy;
    }
}
