package vn.bangvang.query.nomination;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.bangvang.query.nomination.Nominations.NominationOnDay;
import vn.bangvang.query.readmodel.EventLog;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.ScoreVisibility;
import vn.bangvang.query.readmodel.Viewer;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.NominationState;
import vn.bangvang.shared.domain.ranking.RankingEvent;
import vn.bangvang.shared.domain.ranking.RankingId;
import vn.bangvang.shared.domain.ranking.RankingIndex;
import vn.bangvang.shared.domain.ranking.RankingRow;
import vn.bangvang.shared.domain.ranking.RankingState;
import vn.bangvang.shared.domain.ranking.RankingState.Publication;

/**
 * Finds the place on which a nomination rests. It is shown to who may see the unit's points today, and never what nobody had
 * published by then.
 */
@Component
final class NominationPlaces {

    private final EventLog log;

    NominationPlaces(EventLog log) {
        this.log = log;
    }

    /** @return empty if it rests on none, or that is not for this reader */
    Optional<NominationPlace> of(NominationOnDay file, NominationState nomination, Viewer viewer) {
        UnitId unit = nomination.nominatedFor().unitId();
        return ranking(nomination, viewer.references().rankings())
                .filter(ranking -> ScoreVisibility.of(viewer, ranking.cluster(), ranking.period())
                        .sees(unit))
                .map(ranking -> place(ranking, unit, file.dossier().position(), viewer));
    }

    /** The one that proposed it, else that of its cluster for the year. */
    private static Optional<RankingState> ranking(NominationState nomination, RankingIndex rankings) {
        RankingId proposing = nomination.ranking();
        ClusterId cluster = nomination.cluster();
        if (proposing != null) {
            return rankings.find(proposing);
        }
        return cluster == null
                ? Optional.empty()
                : rankings.of(cluster, new Period(nomination.nominatedFor().year(), 0));
    }

    private NominationPlace place(RankingState ranking, UnitId unit, long position, Viewer viewer) {
        Publication published = published(ranking, position);
        return new NominationPlace(
                Named.cluster(ranking.cluster(), viewer.references().clusters()),
                ranking.period(),
                unit.value(),
                position,
                published,
                published == null ? null : row(published, unit));
    }

    private @Nullable Publication published(RankingState ranking, long position) {
        List<EventEnvelope<RankingEvent>> known = log.stream(ranking.id().value(), ranking.sequence()).stream()
                .filter(logged -> logged.position() <= position)
                .map(logged -> logged.envelope(RankingEvent.class))
                .toList();
        return RankingState.FOLD
                .asOf(known, LocalDate.MAX)
                .map(state -> state.publication())
                .orElse(null);
    }

    private static @Nullable RankingRow row(Publication published, UnitId unit) {
        return published.rows().stream()
                .filter(row -> row.unitId().equals(unit))
                .findFirst()
                .orElse(null);
    }
}
