package vn.bangvang.shared.book;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.bangvang.shared.event.ScoreTableEvent;
import vn.bangvang.shared.event.ScoreTableEvent.ScoreTableAdopted;
import vn.bangvang.shared.event.ScoreTableEvent.ScoreTableAmended;
import vn.bangvang.shared.rule.scoring.ScoreTable;
import vn.bangvang.shared.value.ClusterId;
import vn.bangvang.shared.value.Criterion;
import vn.bangvang.shared.value.Period;
import vn.bangvang.shared.value.ScoreTableId;
import vn.bangvang.shared.value.ScoringTerms;

/** Score tables with all their versions. */
public final class ScoreTableBook {

    /** @param from the first quarter this version judges */
    public record Version(ScoreTableId table, int version, Period from, List<Criterion> criteria, ScoringTerms terms) {

        /** Ready to score by. */
        public ScoreTable toTable() {
            return new ScoreTable(table, version, criteria, terms);
        }
    }

    /** {@code sequence}: the last event of the table's stream, for a guard. */
    public record Table(
            ScoreTableId id, ClusterId cluster, Period period, String name, List<Version> versions, long sequence) {

        public static Table adopted(ScoreTableAdopted e, long sequence) {
            Period from = e.period().quarters().get(0);
            Version first = new Version(e.tableId(), 1, from, e.criteria(), e.terms());
            return new Table(e.tableId(), e.clusterId(), e.period(), e.name(), List.of(first), sequence);
        }

        /** The table after one more event of its stream. */
        public Table after(ScoreTableAmended e, long sequence) {
            List<Version> more = new ArrayList<>(versions);
            more.add(new Version(id, e.version(), e.from(), e.criteria(), e.terms()));
            return new Table(id, cluster, period, name, List.copyOf(more), sequence);
        }

        public Optional<Version> version(int number) {
            return versions.stream().filter(one -> one.version() == number).findFirst();
        }

        /** The newest version that was in force in the quarter already. */
        public Optional<Version> in(Period quarter) {
            return versions.stream()
                    .filter(version -> !quarter.isBefore(version.from()))
                    .max(Comparator.comparingInt(Version::version));
        }
    }

    private final Map<ScoreTableId, Table> tables = new ConcurrentHashMap<>();

    public void on(ScoreTableEvent event, long sequence) {
        if (event instanceof ScoreTableAdopted e) {
            tables.put(e.tableId(), Table.adopted(e, sequence));
        } else if (event instanceof ScoreTableAmended e) {
            tables.computeIfPresent(e.tableId(), (id, table) -> table.after(e, sequence));
        }
    }

    public Optional<Table> find(ScoreTableId id) {
        return Optional.ofNullable(tables.get(id));
    }

    /** The table that judges a cluster's quarter: its own, else that of its year. */
    public Optional<Table> of(ClusterId cluster, Period quarter) {
        return tables.values().stream()
                .filter(table -> table.cluster().equals(cluster)
                        && table.period().quarters().contains(quarter))
                .min(Comparator.comparing((Table table) -> table.period().isYear()));
    }

    public List<Table> ofCluster(ClusterId cluster) {
        return tables.values().stream()
                .filter(table -> table.cluster().equals(cluster))
                .toList();
    }

    /** The tables of one cluster as they stand, in a book of their own. */
    public ScoreTableBook copyOf(ClusterId cluster) {
        ScoreTableBook copy = new ScoreTableBook();
        ofCluster(cluster).forEach(table -> copy.tables.put(table.id(), table));
        return copy;
    }
}
