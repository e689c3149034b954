package vn.bangvang.query.readmodel;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.cluster.ClusterIndex;
import vn.bangvang.shared.domain.cluster.ClusterState;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.scoretable.ScoreTableId;
import vn.bangvang.shared.domain.scoretable.ScoreTableIndex;
import vn.bangvang.shared.domain.scoretable.ScoreTableState;
import vn.bangvang.shared.domain.unit.UnitState;
import vn.bangvang.shared.domain.unit.UnitTree;
import vn.bangvang.shared.reference.ReferenceData;

/** Something else that a row refers to, with the name it has today, or had on the day the row is about. */
public record Named(UUID id, @Nullable String name) {

    public static Named unit(UnitId id, UnitTree units, LocalDate day) {
        return new Named(id.value(), units.nameOn(id, day).orElse(null));
    }

    public static Named cluster(ClusterId id, ClusterIndex clusters) {
        return new Named(id.value(), clusters.find(id).map(ClusterState::name).orElse(null));
    }

    public static Named scoreTable(ScoreTableId id, ScoreTableIndex tables) {
        return new Named(id.value(), tables.find(id).map(ScoreTableState::name).orElse(null));
    }

    public static Named unit(UnitId id, UnitTree units) {
        return new Named(id.value(), units.find(id).map(UnitState::name).orElse(null));
    }

    /** The name today of the unit, cluster or score table with this id. */
    public static Optional<String> nameOf(UUID id, ReferenceData references) {
        return Stream.of(
                        unit(new UnitId(id), references.units()),
                        cluster(new ClusterId(id), references.clusters()),
                        scoreTable(new ScoreTableId(id), references.tables()))
                .map(Named::name)
                .filter(Objects::nonNull)
                .findFirst();
    }
}
