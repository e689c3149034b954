package vn.bangvang.query.standings;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.bangvang.shared.book.ClusterBook.Cluster;
import vn.bangvang.shared.book.ClusterBook.Roster;
import vn.bangvang.shared.book.KeptRanking;
import vn.bangvang.shared.value.ClusterId;
import vn.bangvang.shared.value.Period;
import vn.bangvang.shared.value.RankingRow;

/** Provisional rankings that were asked for lately, so that the next question pays only for what changed since. */
@Component
final class KeptRankings {

    /** Some 20 kB each with 150 criteria. */
    private static final long MOST_SHEETS = 50_000;

    /** @param sheets how many it may have, by which it weighs; a cluster that grows is kept anew */
    private record Key(ClusterId cluster, Period period, int sheets) {}

    private final LoadingCache<Key, KeptRanking> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_SHEETS)
            .weigher((Key key, KeptRanking ranking) -> key.sheets())
            .expireAfterAccess(Duration.ofHours(1))
            .build(key -> new KeptRanking(key.period()));

    List<RankingRow> rows(Board board) {
        return kept.get(key(board.cluster(), board.period())).rows(board.facts(), board.cluster());
    }

    private static Key key(Cluster cluster, Period period) {
        int members =
                cluster.year(period.year()).map(Roster::members).map(List::size).orElse(0);
        return new Key(cluster.id(), period, members * period.quarters().size());
    }
}
