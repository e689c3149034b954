package vn.bangvang.standalone.outage;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * A hundred commands a second fall due over REST, whether or not the earlier ones are answered. One whose outcome is
 * unknown, or that is to come back later, is sent again under its key until it is acknowledged.
 */
final class OpenLoad implements AutoCloseable {

    static final int PER_SECOND = 100;

    static final int CALLERS = 32;
    /** What fell due in an outage is not made up for, but for this much. */
    private static final int OVERDUE = CALLERS;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** One command of a case, and the event by which it is counted. */
    record Step(String authorization, String path, String body, String event) {}

    final AtomicLong acknowledged = new AtomicLong();
    final AtomicLong repeated = new AtomicLong();
    final Map<String, Long> events = new ConcurrentHashMap<>();
    final List<String> refused = Collections.synchronizedList(new ArrayList<>());
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private volatile long before;
    private final Semaphore due = new Semaphore(0);
    private final AtomicBoolean running = new AtomicBoolean(true);
    private final List<Thread> callers = new ArrayList<>();
    private final String url;
    private final Supplier<List<Step>> cases;

    OpenLoad(String url, Supplier<List<Step>> cases) {
        this.url = url;
        this.cases = cases;
        clock.scheduleAtFixedRate(this::fallDue, 0, 1_000_000 / PER_SECOND, TimeUnit.MICROSECONDS);
        for (int i = 0; i < CALLERS; i++) {
            Thread caller = new Thread(this::call, "caller-" + i);
            callers.add(caller);
            caller.start();
        }
    }

    private void fallDue() {
        if (due.availablePermits() < OVERDUE) {
            due.release();
        }
    }

    private void call() {
        try {
            while (running.get()) {
                for (Step step : cases.get()) {
                    if (!isDue() || !acknowledged(step)) {
                        break;
                    }
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** False when no more is wanted. */
    private boolean isDue() throws InterruptedException {
        while (running.get()) {
            if (due.tryAcquire(100, TimeUnit.MILLISECONDS)) {
                return true;
            }
        }
        return false;
    }

    private boolean acknowledged(Step step) throws InterruptedException {
        HttpRequest request = request(step);
        while (true) {
            int status = status(request);
            if (status == 200 || status == 201) {
                acknowledged.incrementAndGet();
                events.merge(step.event(), 1L, Long::sum);
                return true;
            } else if (status != 503) {
                return false;
            }
            repeated.incrementAndGet();
            due.acquire();
        }
    }

    /** An answer that never came is as one that says to come back. */
    private int status(HttpRequest request) throws InterruptedException {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 503 && answer.statusCode() >= 300) {
                refused.add(request.uri() + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer.statusCode();
        } catch (IOException unknown) {
            return 503;
        }
    }

    private HttpRequest request(Step step) {
        return HttpRequest.newBuilder(URI.create(url + step.path()))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Authorization", step.authorization())
                .POST(BodyPublishers.ofString(step.body()))
                .build();
    }

    void countAnew() {
        before = acknowledged.get();
    }

    long sinceCountedAnew() {
        return acknowledged.get() - before;
    }

    /** Everything that was sent is acknowledged before it returns. */
    @Override
    public void close() throws InterruptedException {
        running.set(false);
        for (Thread caller : callers) {
            caller.join(PATIENCE.toMillis());
        }
        clock.shutdownNow();
    }
}
