package vn.bangvang.benchmark.product;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import vn.bangvang.benchmark.load.Contender;
import vn.bangvang.benchmark.load.PacedLoad;
import vn.bangvang.benchmark.load.Slice;
import vn.bangvang.benchmark.load.Visibility;
import vn.bangvang.benchmark.load.Visibility.Acknowledged;
import vn.bangvang.benchmark.server.Database;

/** Looks at the read models every other millisecond while a steady load is on the product. */
final class LagWatch {

    private static final long BETWEEN_LOOKS = Duration.ofMillis(2).toNanos();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Database database;
    private final Visibility visibility = new Visibility();
    private volatile long awaited = Long.MAX_VALUE;

    LagWatch(Database database) {
        this.database = database;
    }

    List<Double> lags(Contender product, Slice slice, double perSecond) throws Exception {
        ExecutorService watcher = Executors.newSingleThreadExecutor();
        try {
            Future<Void> watching = watcher.submit((Callable<Void>) this::watch);
            List<Acknowledged> steps = PacedLoad.run(product, slice, perSecond);
            awaited = steps.stream().mapToLong(Acknowledged::position).max().orElse(0);
            watching.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return visibility.lags(steps);
        } finally {
            watcher.shutdownNow();
        }
    }

    private Void watch() throws SQLException {
        try (Tokens tokens = new Tokens(database)) {
            while (!visibility.reached(awaited) && !Thread.currentThread().isInterrupted()) {
                long visible = tokens.visible();
                visibility.seen(visible, System.nanoTime());
                LockSupport.parkNanos(BETWEEN_LOOKS);
            }
            return null;
        }
    }
}
