package vn.bangvang.benchmark.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import vn.bangvang.benchmark.product.ProductLog;
import vn.bangvang.benchmark.report.Figures;
import vn.bangvang.benchmark.report.Median;
import vn.bangvang.query.readmodel.EventLog;
import vn.bangvang.shared.domain.cluster.ClusterState;
import vn.bangvang.shared.domain.ranking.RankingCache;
import vn.bangvang.shared.domain.ranking.RankingInput;
import vn.bangvang.shared.domain.ranking.RankingPolicy;
import vn.bangvang.shared.domain.ranking.RankingRow;
import vn.bangvang.shared.domain.scoretable.ScoreTable;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.FinalScoreCorrected;
import vn.bangvang.shared.eventlog.LogFollower;
import vn.bangvang.shared.reference.ReferenceData;

/** Writes the quarter of a large cluster and measures how it is ranked. */
public final class RankingCourse {

    private static final int SHEETS_AT_ONCE = 20;
    private static final double NANOS = 1e9;

    /** Past the sequence of each sheet's last event in the log. */
    private static final long AFTER_ALL = 1000;

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
        ReferenceData references = fromLog(log);
        RankingInput input = finals(references);
        List<RankingRow> rows = RankingPolicy.rank(input).rows();
        double seconds = (System.nanoTime() - started) / NANOS;
        if (rows.size() != units || input.sheets().size() != units) {
            throw new IllegalStateException("Ranked " + input.sheets().size() + " sheets of " + units);
        }
        figures.put("ranking.units", Integer.toString(units))
                .put("ranking.recompute.seconds", recompute(input))
                .put("ranking.recompute-from-log.seconds", seconds);
        update(references, input.tables().get(LargeCluster.QUARTER), figures);
    }

    /**
     * Ranks the cluster as it stood at a position: its streams are read up to there and folded, as for a reader who looks back.
     *
     * @param key of the figure
     */
    public void measurePast(ProductLog log, String key, Figures figures) {
        EventLog events = log.events();
        long position = log.rows().head();
        List<UUID> streams = LargeCluster.streams(units);
        List<Double> millis = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            long started = System.nanoTime();
            ReferenceData then = new ReferenceData();
            events.streams(streams, position).forEach(logged -> then.on(logged.event(), logged.sequence()));
            int ranked = RankingPolicy.rank(finals(then)).rows().size();
            millis.add((System.nanoTime() - started) * 1000 / NANOS);
            if (ranked != units) {
                throw new IllegalStateException("Ranked " + ranked + " of " + units);
            }
        }
        figures.put(key, Median.of(millis));
    }

    private static ReferenceData fromLog(ProductLog log) {
        LogFollower follower = log.follower();
        follower.catchUp();
        return follower.references();
    }

    private static RankingInput finals(ReferenceData references) {
        return references.rankingFacts().finals(cluster(references), LargeCluster.QUARTER);
    }

    private static ClusterState cluster(ReferenceData references) {
        return references.clusters().find(LargeCluster.ID).orElseThrow();
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

    /** From the event to the ranks, as a reader is shown them. */
    private void update(ReferenceData references, ScoreTable table, Figures figures) {
        RankingCache kept = new RankingCache(LargeCluster.QUARTER);
        ScoreChanges scores = new ScoreChanges(references, table);
        kept.rows(references.rankingFacts(), cluster(references));
        List<Double> millis = new ArrayList<>();
        List<RankingRow> rows = List.of();
        for (int change = 0; change < changes; change++) {
            FinalScoreCorrected event = scores.next();
            long started = System.nanoTime();
            references.on(event, AFTER_ALL + change);
            rows = kept.rows(references.rankingFacts(), cluster(references));
            millis.add((System.nanoTime() - started) * 1000 / NANOS);
        }
        if (!rows.equals(RankingPolicy.rank(finals(references)).rows())) {
            throw new IllegalStateException("The live ranking is not what all inputs give");
        }
        figures.put("ranking.update.p50.ms", Median.of(millis))
                .put("ranking.update.p99.ms", Median.percentile(millis, 99))
                .put("ranking.update.max.ms", Median.percentile(millis, 100));
    }
}
