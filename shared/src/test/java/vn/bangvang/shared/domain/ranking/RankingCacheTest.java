package vn.bangvang.shared.domain.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.bangvang.shared.domain.cluster.ClusterState;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.reference.ReferenceData;

class RankingCacheTest {

    private record State(RankingFacts facts, ClusterState cluster) {

        List<RankingRow> rows(Period period) {
            return RankingPolicy.rank(facts.provisional(cluster, period)).rows();
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    /** Whatever happens: scores, corrections, exclusions, another roster, an amended table, with and without normalisation. */
    @ParameterizedTest
    @MethodSource("seeds")
    void after_every_event_it_is_what_the_books_lead_to(long seed) {
        RandomQuarter quarter = new RandomQuarter(seed);
        RankingCache kept = new RankingCache(quarter.period());
        for (int event = 0; event < 60; event++) {
            quarter.next();
            State now = state(quarter);
            assertThat(kept.rows(now.facts(), now.cluster())).isEqualTo(now.rows(quarter.period()));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shown_an_older_state_it_goes_back_to_it(long seed) {
        RandomQuarter quarter = new RandomQuarter(seed);
        RankingCache kept = new RankingCache(quarter.period());
        List<State> states = new ArrayList<>();
        for (int event = 0; event < 30; event++) {
            quarter.next();
            states.add(state(quarter));
        }
        for (int look = 0; look < 15; look++) {
            State state = states.get(quarter.below(states.size()));
            assertThat(kept.rows(state.facts(), state.cluster())).isEqualTo(state.rows(quarter.period()));
        }
    }

    @Test
    void while_nothing_changes_nothing_is_ranked_anew() {
        RandomQuarter quarter = new RandomQuarter(1);
        for (int event = 0; event < 60; event++) {
            quarter.next();
        }
        RankingCache kept = new RankingCache(quarter.period());
        State state = state(quarter);

        List<RankingRow> rows = kept.rows(state.facts(), state.cluster());

        assertThat(kept.rows(state.facts(), state.cluster())).isSameAs(rows);
    }

    private static State state(RandomQuarter quarter) {
        ReferenceData references = quarter.references();
        RankingFacts copy = new RankingFacts(
                references
                        .tables()
                        .copyOf(RandomQuarter.CLUSTER, quarter.period().year()),
                references
                        .scores()
                        .copyOf(RandomQuarter.CLUSTER, quarter.period().quarters()),
                references
                        .rankings()
                        .copyOf(RandomQuarter.CLUSTER, quarter.period().year()));
        return new State(copy, references.clusters().find(RandomQuarter.CLUSTER).orElseThrow());
    }
}
