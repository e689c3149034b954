package vn.bangvang.benchmark.product;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.bangvang.benchmark.load.Contender;
import vn.bangvang.benchmark.load.PacedLoad;
import vn.bangvang.benchmark.load.Slice;
import vn.bangvang.benchmark.load.Visibility;
import vn.bangvang.benchmark.load.Visibility.Acknowledged;
import vn.bangvang.benchmark.server.Database;

/** Looks at the read models every other millisecond while a steady load is on the product. */
final class LagWatch {

    /** The name under which the slowest read model of each moment is told. */
    static final String ALL = "all";

    private static final Logger LOG = LoggerFactory.getLogger(LagWatch.class);
    private static final long BETWEEN_LOOKS = Duration.ofMillis(2).toNanos();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Database database;
    private final Map<String, Visibility> seen = new TreeMap<>();
    private volatile long awaited = Long.MAX_VALUE;

    LagWatch(Database database) {
        this.database = database;
    }

    /** The lags in each read model, and in {@link #ALL} of them. */
    Map<String, List<Double>> lags(Contender product, Slice slice, double perSecond) throws Exception {
        letThemCatchUp();
        ExecutorService watcher = Executors.newSingleThreadExecutor();
        try {
            Future<Void> watching = watcher.submit((Callable<Void>) this::watch);
            List<Acknowledged> steps = PacedLoad.run(product, slice, perSecond);
            awaited = steps.stream().mapToLong(Acknowledged::position).max().orElse(0);
            watching.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            Map<String, List<Double>> lags = new TreeMap<>();
            seen.forEach((model, visibility) -> lags.put(model, visibility.lags(steps)));
            return lags;
        } finally {
            watcher.shutdownNow();
        }
    }

    /** What an earlier load beyond their strength has left behind is not what is measured here. */
    private void letThemCatchUp() throws SQLException {
        long started = System.nanoTime();
        try (Tokens tokens = new Tokens(database)) {
            long behind = tokens.behind();
            for (long left = behind; left > 0; left = tokens.behind()) {
                LockSupport.parkNanos(BETWEEN_LOOKS);
            }
            Duration took = Duration.ofNanos(System.nanoTime() - started);
            LOG.info("the read models were {} events behind and caught up in {} ms", behind, took.toMillis());
        }
    }

    private Void watch() throws SQLException {
        try (Tokens tokens = new Tokens(database)) {
            do {
                Map<String, Long> positions = tokens.positions();
                positions.put(ALL, Collections.min(positions.values()));
                long now = System.nanoTime();
                positions.forEach((model, position) ->
                        seen.computeIfAbsent(model, any -> new Visibility()).seen(position, now));
                LockSupport.parkNanos(BETWEEN_LOOKS);
            } while (!seen.get(ALL).reached(awaited) && !Thread.currentThread().isInterrupted());
            return null;
        }
    }
}
