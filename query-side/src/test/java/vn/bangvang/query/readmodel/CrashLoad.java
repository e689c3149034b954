package vn.bangvang.query.readmodel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import vn.bangvang.query.testing.Flag;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.query.testing.Sheets;
import vn.bangvang.shared.value.UnitId;

/** About a hundred commands a second, by four writers; a case whose command failed is left where it stands. */
final class CrashLoad implements AutoCloseable {

    private static final int WRITERS = 4;
    private static final long PAUSE_NANOS = Duration.ofSeconds(WRITERS).toNanos() / 100;

    final AtomicLong acknowledged = new AtomicLong();
    final AtomicLong failed = new AtomicLong();
    private final AtomicBoolean running = new AtomicBoolean(true);
    private volatile boolean quiet;
    private final QuerySide service;
    private final List<Thread> writers = new ArrayList<>();

    CrashLoad(QuerySide service) {
        this.service = service;
        service.root();
        for (int i = 0; i < WRITERS; i++) {
            Thread writer = new Thread(this::write, "load-" + i);
            writer.setDaemon(true);
            writers.add(writer);
            writer.start();
        }
    }

    private void write() {
        while (running.get()) {
            try {
                oneCase();
            } catch (RuntimeException outcomeUnknown) {
                failed.incrementAndGet();
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private void oneCase() {
        Flag flag = new Flag(service, "Đơn vị " + acknowledged.get());
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
        while (quiet && running.get()) {
            LockSupport.parkNanos(PAUSE_NANOS / 20);
        }
        long next = System.nanoTime() + PAUSE_NANOS;
        step.run();
        acknowledged.incrementAndGet();
        LockSupport.parkNanos(next - System.nanoTime());
    }

    @Override
    public void close() throws InterruptedException {
        running.set(false);
        for (Thread writer : writers) {
            writer.join(Duration.ofSeconds(60).toMillis());
        }
    }
}
