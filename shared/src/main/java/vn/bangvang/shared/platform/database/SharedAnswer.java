package vn.bangvang.shared.platform.database;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A question to the database that many may ask at once: one thread asks it, however many wait; they share an answer that may
 * be a little old. Who has waited long enough is told that there is none, so that a frozen server holds up nobody.
 */
public final class SharedAnswer<T> implements AutoCloseable {

    private record Asked<T>(CompletableFuture<T> answer, long at) {}

    private final Supplier<T> question;
    private final long freshNanos;
    private final long patienceNanos;
    private final ExecutorService asking;
    private @Nullable Asked<T> asked;

    /**
     * @param fresh how old an answer may be
     * @param patience how long anybody waits for one
     * @param question may throw, which is no answer
     */
    public SharedAnswer(String thread, Duration fresh, Duration patience, Supplier<T> question) {
        this.question = question;
        this.freshNanos = fresh.toNanos();
        this.patienceNanos = patience.toNanos();
        this.asking = Executors.newSingleThreadExecutor(task -> {
            Thread named = new Thread(task, thread);
            named.setDaemon(true);
            return named;
        });
    }

    /** Nothing if there was no answer in time. */
    public Optional<T> now() {
        Asked<T> current = ask();
        try {
            long left = Math.max(0, current.at + patienceNanos - System.nanoTime());
            return Optional.of(current.answer.get(left, TimeUnit.NANOSECONDS));
        } catch (TimeoutException | ExecutionException silent) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private synchronized Asked<T> ask() {
        Asked<T> current = asked;
        if (current == null || current.answer.isDone() && System.nanoTime() - current.at >= freshNanos) {
            current = new Asked<>(CompletableFuture.supplyAsync(question, asking), System.nanoTime());
            asked = current;
        }
        return current;
    }

    @Override
    public void close() {
        asking.shutdownNow();
    }
}
