package vn.bangvang.shared.domain.scoretable;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.Cases;
import vn.bangvang.shared.domain.kernel.CasesInMemory;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Shelf;
import vn.bangvang.shared.domain.scoretable.ScoreTableEvent.ScoreTableAdopted;

/** Score tables with all their versions. */
public final class ScoreTableIndex {

    private final Cases<ScoreTableState, ScoreTableEvent> tables;
    private final Shelf<ClusterId> shelf = new Shelf<>();

    /** Knows what it is told. */
    public ScoreTableIndex() {
        this(new CasesInMemory<>(ScoreTableState.FOLD));
    }

    public ScoreTableIndex(Cases<ScoreTableState, ScoreTableEvent> tables) {
        this.tables = tables;
    }

    public void on(ScoreTableEvent event, long sequence) {
        if (event instanceof ScoreTableAdopted e) {
            shelf.add(e.clusterId(), e.period(), e.tableId());
        }
        tables.on(event.tableId().value(), EventEnvelope.withoutActor(event, sequence));
    }

    public Optional<ScoreTableState> find(ScoreTableId id) {
        return tables.find(id);
    }

    /** The table that judges a cluster's quarter: its own, else that of its year. */
    public Optional<ScoreTableState> of(ClusterId cluster, Period quarter) {
        return tables.find(shelf.of(cluster, period -> period.quarters().contains(quarter))).stream()
                .min(Comparator.comparing(
                        (ScoreTableState table) -> table.period().isYear()));
    }

    /** The tables of a cluster for a year and its quarters. */
    public List<ScoreTableState> of(ClusterId cluster, int year) {
        return tables.find(shelf.of(cluster, period -> period.year() == year));
    }

    /** Whether there is a table of the cluster for the year or a quarter of it. */
    public boolean has(ClusterId cluster, int year) {
        return !shelf.of(cluster, period -> period.year() == year).isEmpty();
    }

    /** The tables of one cluster for a year as they stand, in an index of their own. */
    public ScoreTableIndex copyOf(ClusterId cluster, int year) {
        CasesInMemory<ScoreTableState, ScoreTableEvent> standing = new CasesInMemory<>(ScoreTableState.FOLD);
        ScoreTableIndex copy = new ScoreTableIndex(standing);
        of(cluster, year).forEach(table -> {
            standing.put(table.id(), table);
            copy.shelf.add(table.cluster(), table.period(), table.id());
        });
        return copy;
    }

    /** Which tables there are. */
    public Shelf<ClusterId> shelf() {
        return shelf;
    }
}
