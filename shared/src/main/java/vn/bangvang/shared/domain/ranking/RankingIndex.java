package vn.bangvang.shared.domain.ranking;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.nomination.NominationId;

/** Rankings as they stand: exclusions and what decides ties, beside the sheets, and which periods are closed. */
public final class RankingIndex {

    private final Map<RankingId, RankingState> rankings = new ConcurrentHashMap<>();
    private final Map<ClusterId, Set<RankingId>> ofCluster = new ConcurrentHashMap<>();
    private final Map<NominationId, RankingId> awarding = new ConcurrentHashMap<>();

    public void on(RankingEvent event, long sequence) {
        add(RankingState.FOLD.after(rankings.get(event.rankingId()), EventEnvelope.withoutActor(event, sequence)));
    }

    private void add(RankingState ranking) {
        rankings.put(ranking.id(), ranking);
        ofCluster
                .computeIfAbsent(ranking.cluster(), cluster -> ConcurrentHashMap.newKeySet())
                .add(ranking.id());
        ranking.honours().awards().forEach(award -> awarding.put(award.nomination(), ranking.id()));
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

    /** Those of a cluster over any of these quarters. */
    public Stream<RankingState> over(ClusterId cluster, Collection<Period> quarters) {
        return all(cluster).stream()
                .filter(ranking -> ranking.period().quarters().stream().anyMatch(quarters::contains));
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

    /** The rankings of one cluster as they stand, in reference data of their own. */
    public RankingIndex copyOf(ClusterId cluster) {
        RankingIndex copy = new RankingIndex();
        all(cluster).forEach(copy::add);
        return copy;
    }
}
