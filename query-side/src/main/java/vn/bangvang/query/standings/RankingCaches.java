package vn.bangvang.query.standings;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.cluster.ClusterState;
import vn.bangvang.shared.domain.cluster.Roster;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.ranking.RankingCache;
import vn.bangvang.shared.domain.ranking.RankingRow;

/** Provisional rankings that were asked for lately, so that the next question pays only for what changed since. */
@Component
final class RankingCaches {

    /** Some 20 kB each with 150 criteria. */
    private static final long MOST_SHEETS = 50_000;

    /** @param sheets how many it may have, by which it weighs; a cluster that grows is kept anew */
    private record Key(ClusterId cluster, Period period, int sheets) {}

    private final LoadingCache<Key, RankingCache> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_SHEETS)
            .weigher((Key key, RankingCache ranking) -> key.sheets())
            .expireAfterAccess(Duration.ofHours(1))
            .build(key -> new RankingCache(key.period()));

    List<RankingRow> rows(RankingSnapshot board) {
        return kept.get(key(board.cluster(), board.period())).rows(board.facts(), board.cluster());
    }

    private static Key key(ClusterState cluster, Period period) {
        int members =
                cluster.year(period.year()).map(Roster::members).map(List::size).orElse(0);
        return new Key(cluster.id(), period, members * period.quarters().size());
    }
}
