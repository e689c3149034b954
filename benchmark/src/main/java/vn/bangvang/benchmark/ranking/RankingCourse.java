package vn.bangvang.benchmark.ranking;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import vn.bangvang.benchmark.product.ProductLog;
import vn.bangvang.benchmark.report.Figures;
import vn.bangvang.benchmark.report.Median;
import vn.bangvang.shared.book.ReferenceBook;
import vn.bangvang.shared.eventstore.LogFollower;
import vn.bangvang.shared.rule.scoring.LiveRanking;
import vn.bangvang.shared.rule.scoring.RankingDecisions;
import vn.bangvang.shared.rule.scoring.RankingInput;
import vn.bangvang.shared.rule.scoring.RankingPolicy;
import vn.bangvang.shared.value.RankingRow;

/** Writes the quarter of a large cluster and measures how it is ranked. */
public final class RankingCourse {

    private static final int SHEETS_AT_ONCE = 20;
    private static final double NANOS = 1e9;

    private final int units;
    private final int rounds;
    private final int changes;

    /**
     * @param rounds how often the recomputation is measured
     * @param changes how many single scores are changed
     */
    public RankingCourse(int units, int rounds, int changes) {
        this.units = units;
        this.rounds = rounds;
        this.changes = changes;
    }

    public void write(ProductLog log) {
        LargeCluster cluster = new LargeCluster(units);
        log.append(cluster.foundation());
        List<DomainEventMessage<?>> waiting = new ArrayList<>();
        for (int number = 1; number <= units; number++) {
            waiting.addAll(cluster.sheet(number));
            if (number % SHEETS_AT_ONCE == 0 || number == units) {
                log.append(List.copyOf(waiting));
                waiting.clear();
            }
        }
    }

    public void measure(ProductLog log, Figures figures) {
        long started = System.nanoTime();
        RankingInput input = fromLog(log);
        List<RankingRow> rows = RankingPolicy.rank(input).rows();
        double seconds = (System.nanoTime() - started) / NANOS;
        if (rows.size() != units || input.sheets().size() != units) {
            throw new IllegalStateException("Ranked " + input.sheets().size() + " sheets of " + units);
        }
        figures.put("ranking.units", Integer.toString(units))
                .put("ranking.recompute.seconds", recompute(input))
                .put("ranking.recompute-from-log.seconds", seconds);
        update(input, figures);
    }

    private static RankingInput fromLog(ProductLog log) {
        LogFollower follower = log.follower();
        follower.catchUp();
        ReferenceBook book = follower.book();
        return book.rankingFacts().finals(book.clusters().find(LargeCluster.ID).orElseThrow(), LargeCluster.QUARTER);
    }

    private double recompute(RankingInput input) {
        List<Double> seconds = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            long started = System.nanoTime();
            RankingPolicy.rank(input);
            seconds.add((System.nanoTime() - started) / NANOS);
        }
        return Median.of(seconds);
    }

    private void update(RankingInput input, Figures figures) {
        LiveRanking live = new LiveRanking(input);
        ScoreChanges scores = new ScoreChanges(input);
        live.rows();
        List<Double> millis = new ArrayList<>();
        List<RankingRow> rows = List.of();
        for (int change = 0; change < changes; change++) {
            var sheet = scores.next();
            long started = System.nanoTime();
            live.put(sheet);
            rows = live.rows();
            millis.add((System.nanoTime() - started) * 1000 / NANOS);
        }
        RankingInput changed = new RankingInput(
                input.period(), input.members(), input.tables(), scores.sheets(), RankingDecisions.NONE);
        if (!rows.equals(RankingPolicy.rank(changed).rows())) {
            throw new IllegalStateException("The live ranking is not what all inputs give");
        }
        figures.put("ranking.update.p50.ms", Median.of(millis))
                .put("ranking.update.p99.ms", Median.percentile(millis, 99))
                .put("ranking.update.max.ms", Median.percentile(millis, 100));
    }
}
