package vn.bangvang.shared.history.results;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.cluster.ClusterEvent;
import vn.bangvang.shared.domain.decision.DecisionEvent;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.domain.nomination.NominationEvent;
import vn.bangvang.shared.domain.ranking.RankingEvent;
import vn.bangvang.shared.domain.ranking.RankingEvent.AwardsProposed;
import vn.bangvang.shared.domain.ranking.RankingEvent.RankingOpened;
import vn.bangvang.shared.domain.ranking.RankingEvent.RankingPublished;
import vn.bangvang.shared.domain.ranking.RankingEvent.RankingRepublished;
import vn.bangvang.shared.domain.ranking.RankingEvent.UnitAcclaimed;
import vn.bangvang.shared.domain.scoretable.ScoreTableEvent;
import vn.bangvang.shared.domain.scoretable.ScoreTableEvent.ScoreTableAdopted;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.AssignmentsCorrected;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.FinalScoreCorrected;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.ScoreSheetOpened;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.SelfScoreRecorded;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.SheetConsolidated;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.SheetFinalised;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.SheetReverified;
import vn.bangvang.shared.eventlog.EventCatalogue;
import vn.bangvang.shared.eventlog.EventReader;
import vn.bangvang.shared.eventlog.StoredEvent;

/**
 * What an event has to do with results, worked out where its line is read.
 *
 * @param event what it says, if that is needed at once
 * @param problem why it cannot be read; null where it can, or need not be
 */
public record Said(
        Kind kind, @Nullable DomainEvent event, @Nullable String problem) {

    /** What is done about it. */
    enum Kind {
        /** It is followed as it comes. */
        FOLLOWED,
        /** It is looked up again when a ranking rests on it. */
        RESTED_ON,
        /** A ranking has come to a result. */
        RANKED,
        /** Only a newer version of the product knows it. */
        NEWER
    }

    private static final Set<String> FAMILIES =
            Set.of("cluster", "score-table", "score-sheet", "ranking", "nomination", "decision");

    /** Of a sheet, all that its final scores and what is taken off them follow from, but for how cross-scores were made one. */
    private static final Set<Class<? extends DomainEvent>> OF_SHEETS = Set.of(
            ScoreSheetOpened.class,
            AssignmentsCorrected.class,
            SelfScoreRecorded.class,
            SheetConsolidated.class,
            SheetReverified.class,
            SheetFinalised.class,
            FinalScoreCorrected.class);

    private static final Set<Class<? extends DomainEvent>> RESULTS =
            Set.of(RankingPublished.class, RankingRepublished.class, UnitAcclaimed.class, AwardsProposed.class);

    /** They say of which cluster and period a case is. */
    private static final Set<Class<? extends DomainEvent>> NAMING =
            Set.of(ScoreSheetOpened.class, ScoreTableAdopted.class, RankingOpened.class);

    private static final Map<String, Kind> KINDS = EventCatalogue.entries().stream()
            .filter(entry -> kind(entry.type()).isPresent())
            .collect(Collectors.toUnmodifiableMap(
                    EventCatalogue.Entry::name, entry -> kind(entry.type()).orElseThrow()));

    private static final Set<String> READ_AT_ONCE = EventCatalogue.entries().stream()
            .filter(entry -> NAMING.contains(entry.type())
                    || kind(entry.type()).filter(Kind.FOLLOWED::equals).isPresent())
            .map(EventCatalogue.Entry::name)
            .collect(Collectors.toUnmodifiableSet());

    private static Optional<Kind> kind(Class<? extends DomainEvent> type) {
        if (ClusterEvent.class.isAssignableFrom(type)
                || NominationEvent.class.isAssignableFrom(type)
                || DecisionEvent.class.isAssignableFrom(type)) {
            return Optional.of(Kind.FOLLOWED);
        } else if (RESULTS.contains(type)) {
            return Optional.of(Kind.RANKED);
        } else if (RankingEvent.class.isAssignableFrom(type)
                || ScoreTableEvent.class.isAssignableFrom(type)
                || ScoreSheetEvent.class.isAssignableFrom(type) && OF_SHEETS.contains(type)) {
            return Optional.of(Kind.RESTED_ON);
        }
        return Optional.empty();
    }

    /** Null for an event that no result follows from. */
    public static @Nullable Said of(StoredEvent event) {
        Kind kind = KINDS.get(event.name());
        if (kind == null) {
            boolean newer = EventCatalogue.named(event.name()).isEmpty() && FAMILIES.contains(family(event.name()));
            return newer ? new Said(Kind.NEWER, null, null) : null;
        }
        if (EventCatalogue.isNewer(event.name(), event.revision())) {
            return new Said(Kind.NEWER, null, null);
        }
        return READ_AT_ONCE.contains(event.name()) ? read(kind, event) : new Said(kind, null, null);
    }

    private static String family(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private static Said read(Kind kind, StoredEvent event) {
        try {
            return new Said(
                    kind,
                    EventReader.read(event.name(), event.revision(), event.payload())
                            .orElseThrow(),
                    null);
        } catch (RuntimeException unreadable) {
            return new Said(kind, null, String.valueOf(unreadable.getMessage()));
        }
    }
}
