package vn.bangvang.benchmark.product;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.bangvang.benchmark.load.Contender;
import vn.bangvang.benchmark.load.PacedLoad;
import vn.bangvang.benchmark.load.Slice;
import vn.bangvang.benchmark.load.Visibility;
import vn.bangvang.benchmark.load.Visibility.Acknowledged;
import vn.bangvang.benchmark.report.Median;
import vn.bangvang.benchmark.server.Database;

/** Looks at the read models every other millisecond while a steady load is on the product. */
final class LagWatch {

    private static final Logger LOG = LoggerFactory.getLogger(LagWatch.class);
    private static final long BETWEEN_LOOKS = Duration.ofMillis(2).toNanos();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Database database;
    private final Map<String, List<Integer>> shown;
    private final Map<String, Visibility> seen = new ConcurrentHashMap<>();
    private volatile long awaited = Long.MAX_VALUE;

    /** @param shown the numbers of the steps that each read model shows */
    LagWatch(Database database, Map<String, List<Integer>> shown) {
        this.database = database;
        this.shown = shown;
        shown.keySet().forEach(model -> seen.put(model, new Visibility()));
    }

    /** How late each step was in the slowest of the read models that show it. */
    List<Double> lags(Contender product, Slice slice, double perSecond) throws Exception {
        letThemCatchUp();
        ExecutorService watcher = Executors.newSingleThreadExecutor();
        try {
            Future<Void> watching = watcher.submit((Callable<Void>) this::watch);
            List<Acknowledged> steps = PacedLoad.run(product, slice, perSecond);
            awaited = steps.stream().mapToLong(Acknowledged::position).max().orElse(0);
            watching.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            tellEach(steps);
            return steps.stream().map(step -> in(step).max().orElseThrow()).toList();
        } finally {
            watcher.shutdownNow();
        }
    }

    private DoubleStream in(Acknowledged step) {
        return models(step).mapToDouble(model -> seen.get(model).lag(step));
    }

    private Stream<String> models(Acknowledged step) {
        return shown.keySet().stream().filter(model -> shown.get(model).contains(step.step()));
    }

    private void tellEach(List<Acknowledged> steps) {
        shown.forEach((model, numbers) -> {
            List<Double> lags = steps.stream()
                    .filter(step -> numbers.contains(step.step()))
                    .map(step -> seen.get(model).lag(step))
                    .toList();
            double p99 = Median.percentile(lags, 99);
            LOG.info("lag in {}: median {} ms, p99 {} ms", model, Math.round(Median.of(lags)), Math.round(p99));
        });
    }

    /** What an earlier load beyond their strength has left behind is not what is measured here. */
    private void letThemCatchUp() throws SQLException {
        long started = System.nanoTime();
        try (Tokens tokens = new Tokens(database, shown.keySet())) {
            long behind = tokens.behind();
            for (long left = behind; left > 0; left = tokens.behind()) {
                LockSupport.parkNanos(BETWEEN_LOOKS);
            }
            Duration took = Duration.ofNanos(System.nanoTime() - started);
            LOG.info("the read models were {} events behind and caught up in {} ms", behind, took.toMillis());
        }
    }

    private Void watch() throws SQLException {
        try (Tokens tokens = new Tokens(database, shown.keySet())) {
            while (!seen.values().stream().allMatch(model -> model.reached(awaited))
                    && !Thread.currentThread().isInterrupted()) {
                Map<String, Long> positions = tokens.positions();
                long now = System.nanoTime();
                seen.forEach((model, visibility) -> visibility.seen(positions.getOrDefault(model, 0L), now));
                LockSupport.parkNanos(BETWEEN_LOOKS);
            }
            return null;
        }
    }
}
