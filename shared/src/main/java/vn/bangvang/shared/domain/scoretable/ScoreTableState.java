package vn.bangvang.shared.domain.scoretable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.Fold;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.scoretable.ScoreTableEvent.ScoreTableAdopted;
import vn.bangvang.shared.domain.scoretable.ScoreTableEvent.ScoreTableAmended;

/**
 * A score table with all its versions (bảng điểm). What each of its events means is said here and nowhere else.
 *
 * @param period the quarter it judges, or the year whose quarters it judges
 * @param versions in the order in which they were laid down; at least one
 * @param sequence the last event of its stream, for a guard
 */
public record ScoreTableState(
        ScoreTableId id,
        ClusterId cluster,
        UnitId organiser,
        Period period,
        String name,
        List<Version> versions,
        long sequence) {

    /**
     * One version (phiên bản).
     *
     * @param version counted from 1
     * @param from the first quarter it judges
     * @param on the business date on which it was laid down
     * @param at the event that laid it down, by its place in the stream
     */
    public record Version(
            ScoreTableId table,
            int version,
            Period from,
            List<Criterion> criteria,
            ScoringTerms terms,
            LocalDate on,
            long at) {

        /** Ready to score by. */
        public ScoreTable toTable() {
            return new ScoreTable(table, version, criteria, terms);
        }
    }

    public static final Fold<ScoreTableState, ScoreTableEvent> FOLD =
            new Fold<>(ScoreTableState::first, ScoreTableState::after);

    private static ScoreTableState first(EventEnvelope<ScoreTableEvent> envelope) {
        if (envelope.event() instanceof ScoreTableAdopted e) {
            Period from = e.period().quarters().get(0);
            long at = envelope.sequence();
            return new ScoreTableState(
                    e.tableId(),
                    e.clusterId(),
                    e.organiserId(),
                    e.period(),
                    e.name(),
                    List.of(new Version(e.tableId(), 1, from, e.criteria(), e.terms(), e.adoptedOn(), at)),
                    at);
        }
        throw new IllegalArgumentException("A score table begins with its adoption");
    }

    public ScoreTableState after(EventEnvelope<ScoreTableEvent> envelope) {
        if (envelope.event() instanceof ScoreTableAmended e) {
            long at = envelope.sequence();
            List<Version> more = new ArrayList<>(versions);
            more.add(new Version(id, e.version(), e.from(), e.criteria(), e.terms(), e.amendedOn(), at));
            return new ScoreTableState(id, cluster, organiser, period, name, List.copyOf(more), at);
        }
        throw new IllegalArgumentException(envelope.event().getClass().getName());
    }

    public Version newest() {
        return versions.get(versions.size() - 1);
    }

    public LocalDate adoptedOn() {
        return versions.get(0).on();
    }

    /** Null before the first amendment. */
    public @Nullable LocalDate amendedOn() {
        return versions.size() == 1 ? null : newest().on();
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
