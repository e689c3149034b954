package vn.bangvang.query.readmodel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import vn.bangvang.query.testing.Flag;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.query.testing.Sheets;
import vn.bangvang.shared.domain.kernel.UnitId;

/** A hundred commands a second fall due for as many writers as it takes; a case whose command failed is left where it stands. */
final class CrashLoad implements AutoCloseable {

    private static final int PER_SECOND = 100;
    private static final int WRITERS = 16;

    final AtomicLong acknowledged = new AtomicLong();
    final AtomicLong failed = new AtomicLong();
    private final AtomicBoolean running = new AtomicBoolean(true);
    private volatile boolean quiet;
    private final QuerySide service;
    private final List<Thread> writers = new ArrayList<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    /** What fell due in an outage is not made up for, but for one command of each writer. */
    private final Semaphore due = new Semaphore(0);

    CrashLoad(QuerySide service) {
        this.service = service;
        service.root();
        clock.scheduleAtFixedRate(this::fallDue, 0, 1000 / PER_SECOND, TimeUnit.MILLISECONDS);
        for (int i = 0; i < WRITERS; i++) {
            Thread writer = new Thread(this::write, "load-" + i);
            writer.setDaemon(true);
            writers.add(writer);
            writer.start();
        }
    }

    private void fallDue() {
        if (!quiet && due.availablePermits() < WRITERS) {
            due.release();
        }
    }

    private void write() {
        while (running.get()) {
            try {
                oneCase();
            } catch (RuntimeException outcomeUnknown) {
                failed.incrementAndGet();
            }
        }
    }

    private void oneCase() {
        AtomicReference<Flag> registered = new AtomicReference<>();
        command(() -> registered.set(new Flag(service, "Đơn vị " + acknowledged.get())));
        if (!running.get()) {
            return;
        }
        Flag flag = registered.get();
        for (Runnable step :
                List.<Runnable>of(flag::submitted, flag::endorsed, flag::decided, flag::forwarded, flag::awarded)) {
            command(step);
        }
        List<UnitId> members = Stream.of(flag.unit, flag.leader, flag.province).toList();
        command(() -> Sheets.scored(service, members));
    }

    /** Nothing more is written until it is called with {@code false}; what is under way ends first. */
    void quiet(boolean wanted) {
        quiet = wanted;
    }

    private void command(Runnable step) {
        due.acquireUninterruptibly();
        if (running.get()) {
            step.run();
            acknowledged.incrementAndGet();
        }
    }

    @Override
    public void close() throws InterruptedException {
        running.set(false);
        due.release(10 * WRITERS);
        for (Thread writer : writers) {
            writer.join(Duration.ofSeconds(60).toMillis());
        }
        clock.shutdownNow();
    }
}
