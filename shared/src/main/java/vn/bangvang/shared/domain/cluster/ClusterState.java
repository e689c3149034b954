package vn.bangvang.shared.domain.cluster;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.cluster.ClusterEvent.ClusterFormed;
import vn.bangvang.shared.domain.cluster.ClusterEvent.ClusterYearCorrected;
import vn.bangvang.shared.domain.cluster.ClusterEvent.ClusterYearOpened;
import vn.bangvang.shared.domain.cluster.ClusterEvent.LeadershipHandedOver;
import vn.bangvang.shared.domain.cluster.ClusterEvent.UnitJoinedCluster;
import vn.bangvang.shared.domain.cluster.ClusterEvent.UnitLeftCluster;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.Fold;
import vn.bangvang.shared.domain.kernel.UnitId;

/**
 * A cluster or block as it stands (cụm, khối thi đua). What each of its events means is said here and nowhere else.
 *
 * @param years the roster of each year that was opened
 * @param entries when each of these rosters was entered
 * @param handedOver who took over the leadership, by the year it is for
 * @param sequence the last event of the cluster's stream, for a guard
 */
@RecordBuilder
public record ClusterState(
        ClusterId id,
        ClusterKind kind,
        String name,
        UnitId organiser,
        LocalDate formedOn,
        Map<Integer, Roster> years,
        Map<Integer, Entry> entries,
        Map<Integer, UnitId> handedOver,
        long sequence)
        implements ClusterStateBuilder.With {

    /** @param correctedOn the day of the last correction; null while there is none */
    public record Entry(LocalDate openedOn, @Nullable LocalDate correctedOn) {}

    public static final Fold<ClusterState, ClusterEvent> FOLD = new Fold<>(ClusterState::first, ClusterState::after);

    private static ClusterState first(EventEnvelope<ClusterEvent> envelope) {
        if (envelope.event() instanceof ClusterFormed e) {
            return new ClusterState(
                    e.clusterId(),
                    e.kind(),
                    e.name(),
                    e.organiserId(),
                    e.formedOn(),
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    envelope.sequence());
        }
        throw new IllegalArgumentException("A cluster begins when it is formed");
    }

    public ClusterState after(EventEnvelope<ClusterEvent> envelope) {
        return after(envelope.event()).withSequence(envelope.sequence());
    }

    private ClusterState after(ClusterEvent event) {
        if (event instanceof ClusterYearOpened e) {
            return rostered(e, Roster.of(e)).entered(e.year(), new Entry(e.openedOn(), null));
        } else if (event instanceof ClusterYearCorrected e) {
            return rostered(e, Roster.of(e))
                    .entered(e.year(), new Entry(entries.get(e.year()).openedOn(), e.correctedOn()));
        } else if (event instanceof UnitJoinedCluster e) {
            return rostered(e, years.get(e.year()).joined(e.unitId(), e.year(), e.joinedOn()));
        } else if (event instanceof UnitLeftCluster e) {
            return rostered(e, years.get(e.year()).left(e.unitId(), e.year(), e.leftOn()));
        } else if (event instanceof LeadershipHandedOver e) {
            return withHandedOver(and(handedOver, e.toYear(), e.incoming()));
        }
        throw new IllegalArgumentException(event.getClass().getName());
    }

    private ClusterState rostered(ClusterEvent.OfYear event, Roster roster) {
        return withYears(and(years, event.year(), roster));
    }

    private ClusterState entered(int year, Entry entry) {
        return withEntries(and(entries, year, entry));
    }

    private static <T> Map<Integer, T> and(Map<Integer, T> before, int year, T value) {
        Map<Integer, T> all = new HashMap<>(before);
        all.put(year, value);
        return Map.copyOf(all);
    }

    public Optional<Roster> year(int year) {
        return Optional.ofNullable(years.get(year));
    }
}
