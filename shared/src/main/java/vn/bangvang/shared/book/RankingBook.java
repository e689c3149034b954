package vn.bangvang.shared.book;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import vn.bangvang.shared.event.RankingEvent;
import vn.bangvang.shared.event.RankingEvent.AwardsProposed;
import vn.bangvang.shared.event.RankingEvent.RankingOpened;
import vn.bangvang.shared.value.ClusterId;
import vn.bangvang.shared.value.NominationId;
import vn.bangvang.shared.value.Period;
import vn.bangvang.shared.value.RankingId;
import vn.bangvang.shared.value.UnitId;

/** Rankings as they stand: exclusions and what decides ties, beside the sheets, and which periods are closed. */
public final class RankingBook {

    private final Map<RankingId, RankingState> rankings = new ConcurrentHashMap<>();
    private final Map<ClusterId, Set<RankingId>> ofCluster = new ConcurrentHashMap<>();
    private final Map<NominationId, RankingId> awarding = new ConcurrentHashMap<>();

    public void on(RankingEvent event, long sequence) {
        if (event instanceof RankingOpened opened) {
            add(RankingState.opened(opened, sequence));
        } else {
            rankings.computeIfPresent(event.rankingId(), (id, state) -> state.after(event, sequence));
            if (event instanceof AwardsProposed proposed) {
                proposed.proposals().forEach(award -> awarding.put(award.nominationId(), proposed.rankingId()));
            }
        }
    }

    private void add(RankingState ranking) {
        rankings.put(ranking.id(), ranking);
        ofCluster
                .computeIfAbsent(ranking.cluster(), cluster -> ConcurrentHashMap.newKeySet())
                .add(ranking.id());
    }

    public Optional<RankingState> find(RankingId id) {
        return Optional.ofNullable(rankings.get(id));
    }

    /** The ranking for a place in which a nomination was drafted. */
    public Optional<RankingState> awarding(NominationId nomination) {
        return Optional.ofNullable(awarding.get(nomination)).flatMap(this::find);
    }

    public Optional<RankingState> of(ClusterId cluster, Period period) {
        return all(cluster).stream()
                .filter(ranking -> ranking.period().equals(period))
                .findFirst();
    }

    public Stream<RankingState> organisedBy(Collection<UnitId> organisers) {
        return rankings.values().stream().filter(ranking -> organisers.contains(ranking.organiser()));
    }

    /** Whether a published ranking rests on the quarter. */
    public boolean isClosed(ClusterId cluster, Period quarter) {
        return all(cluster).stream()
                .anyMatch(ranking ->
                        ranking.isPublished() && ranking.period().quarters().contains(quarter));
    }

    private List<RankingState> all(ClusterId cluster) {
        return ofCluster.getOrDefault(cluster, Set.of()).stream()
                .map(rankings::get)
                .toList();
    }

    /** The rankings of one cluster as they stand, in a book of their own. */
    public RankingBook copyOf(ClusterId cluster) {
        RankingBook copy = new RankingBook();
        all(cluster).forEach(copy::add);
        return copy;
    }
}
