package vn.bangvang.shared.domain.ranking;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.Cases;
import vn.bangvang.shared.domain.kernel.CasesInMemory;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Shelf;
import vn.bangvang.shared.domain.nomination.NominationId;
import vn.bangvang.shared.domain.ranking.RankingEvent.AwardsProposed;
import vn.bangvang.shared.domain.ranking.RankingEvent.RankingOpened;

/** Rankings as they stand: exclusions and what decides ties, beside the sheets, and which periods are closed. */
public final class RankingIndex {

    private final Cases<RankingState, RankingEvent> rankings;
    private final Shelf<ClusterId> shelf = new Shelf<>();
    private final Map<NominationId, RankingId> awarding = new ConcurrentHashMap<>();

    /** Knows what it is told. */
    public RankingIndex() {
        this(new CasesInMemory<>(RankingState.FOLD));
    }

    public RankingIndex(Cases<RankingState, RankingEvent> rankings) {
        this.rankings = rankings;
    }

    public void on(RankingEvent event, long sequence) {
        if (event instanceof RankingOpened e) {
            shelf.add(e.clusterId(), e.period(), e.rankingId());
        } else if (event instanceof AwardsProposed e) {
            e.proposals().forEach(proposal -> awarding.put(proposal.nominationId(), e.rankingId()));
        }
        rankings.on(event.rankingId().value(), EventEnvelope.withoutActor(event, sequence));
    }

    public Optional<RankingState> find(RankingId id) {
        return rankings.find(id);
    }

    /** The ranking for a place in which a nomination was drafted. */
    public Optional<RankingState> awarding(NominationId nomination) {
        return Optional.ofNullable(awarding.get(nomination)).flatMap(this::find);
    }

    public Optional<RankingState> of(ClusterId cluster, Period period) {
        return rankings.find(shelf.of(cluster, period)).stream().findFirst();
    }

    /** Whether there is one, whatever has become of it. */
    public boolean has(ClusterId cluster, Period period) {
        return !shelf.of(cluster, period).isEmpty();
    }

    /** Those of a cluster over any of these quarters. */
    public Stream<RankingState> over(ClusterId cluster, Collection<Period> quarters) {
        return rankings
                .find(shelf.of(cluster, period -> period.quarters().stream().anyMatch(quarters::contains)))
                .stream();
    }

    /** Whether a published ranking rests on the quarter. */
    public boolean isClosed(ClusterId cluster, Period quarter) {
        return over(cluster, List.of(quarter)).anyMatch(RankingState::isPublished);
    }

    /** The rankings of one cluster for a year and its quarters as they stand, in reference data of their own. */
    public RankingIndex copyOf(ClusterId cluster, int year) {
        CasesInMemory<RankingState, RankingEvent> standing = new CasesInMemory<>(RankingState.FOLD);
        RankingIndex copy = new RankingIndex(standing);
        over(cluster, new Period(year, 0).quarters()).forEach(ranking -> {
            standing.put(ranking.id(), ranking);
            copy.shelf.add(ranking.cluster(), ranking.period(), ranking.id());
            ranking.honours().awards().forEach(award -> copy.awarding.put(award.nomination(), ranking.id()));
        });
        return copy;
    }

    /** Which rankings there are. */
    public Shelf<ClusterId> shelf() {
        return shelf;
    }

    /** For a place in which ranking each nomination was drafted. */
    public Map<NominationId, RankingId> awarding() {
        return awarding;
    }
}
