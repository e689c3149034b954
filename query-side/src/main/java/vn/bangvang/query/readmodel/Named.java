package vn.bangvang.query.readmodel;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.book.ClusterBook;
import vn.bangvang.shared.book.ClusterBook.Cluster;
import vn.bangvang.shared.book.ScoreTableBook;
import vn.bangvang.shared.book.ScoreTableBook.Table;
import vn.bangvang.shared.book.UnitTree;
import vn.bangvang.shared.book.UnitTree.Node;
import vn.bangvang.shared.value.ClusterId;
import vn.bangvang.shared.value.ScoreTableId;
import vn.bangvang.shared.value.UnitId;

/** Something else that a row refers to, with the name it has today, or had on the day the row is about. */
public record Named(UUID id, @Nullable String name) {

    public static Named unit(UnitId id, UnitTree units, LocalDate day) {
        return new Named(id.value(), units.nameOn(id, day).orElse(null));
    }

    public static Named cluster(ClusterId id, ClusterBook clusters) {
        return new Named(id.value(), clusters.find(id).map(Cluster::name).orElse(null));
    }

    public static Named scoreTable(ScoreTableId id, ScoreTableBook tables) {
        return new Named(id.value(), tables.find(id).map(Table::name).orElse(null));
    }

    public static Named unit(UnitId id, UnitTree units) {
        return new Named(id.value(), units.find(id).map(Node::name).orElse(null));
    }
}
