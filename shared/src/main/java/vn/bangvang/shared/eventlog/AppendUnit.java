package vn.bangvang.shared.eventlog;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.Claim;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.eventlog.AppendContext.Guard;
import vn.bangvang.shared.eventlog.AppendContext.IdempotencyKey;
import vn.bangvang.shared.eventlog.AppendContext.Receipt;

/** The events of one unit of work, ready to be written, and what must hold for them to be. All of it or nothing. */
class AppendUnit {

    /**
     * An event before it has a position.
     *
     * @param payload the event, as it is stored
     * @param storedMetadata the metadata, as they are stored
     */
    record Draft(
            UUID aggregateId,
            long seq,
            String aggregateType,
            String name,
            int revision,
            UUID eventId,
            Map<String, String> metadata,
            byte[] storedMetadata,
            DomainEvent event,
            byte[] payload,
            List<Claim> claims,
            List<String> releases) {

        private static final int ROW_OVERHEAD = 150;

        int size() {
            return storedMetadata.length + payload.length + ROW_OVERHEAD;
        }

        /** The event as it will stand in the log, chained to the hash before it. */
        StoredEvent at(long position, long recordedMicros, byte[] previousHash) {
            StoredEvent unchained = stored(position, recordedMicros, EventHash.genesis());
            return stored(position, recordedMicros, EventHash.of(previousHash, unchained));
        }

        private StoredEvent stored(long position, long recordedMicros, byte[] hash) {
            return new StoredEvent(
                    position,
                    aggregateId,
                    seq,
                    aggregateType,
                    name,
                    revision,
                    eventId,
                    recordedMicros,
                    storedMetadata,
                    payload,
                    hash);
        }
    }

    final List<Draft> drafts;
    final List<Guard> guards;
    final @Nullable IdempotencyKey key;
    final UUID subject;
    final CompletableFuture<Receipt> done = new CompletableFuture<>();
    private final AtomicBoolean settled = new AtomicBoolean();

    /** @param subject the aggregate whose sequence the caller is told */
    AppendUnit(List<Draft> drafts, List<Guard> guards, @Nullable IdempotencyKey key, UUID subject) {
        this.drafts = drafts;
        this.guards = guards;
        this.key = key;
        this.subject = subject;
    }

    /** Whether the unit is still wanted; from now on its caller cannot withdraw it. */
    boolean begin() {
        return settled.compareAndSet(false, true);
    }

    /**
     * Waits until the unit is durable or refused.
     *
     * @throws Refusal STORE_UNAVAILABLE if patience ended before writing began, so that it never will; OUTCOME_UNKNOWN
     *     if it ended later
     */
    Receipt await(Duration patience) {
        try {
            return done.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new CompletionException(e.getCause());
        } catch (TimeoutException e) {
            throw givenUp(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw givenUp(e);
        }
    }

    private Refusal givenUp(Exception why) {
        boolean withdrawn = settled.compareAndSet(false, true);
        return SqlFailures.refusal(withdrawn ? Reason.STORE_UNAVAILABLE : Reason.OUTCOME_UNKNOWN, why);
    }

    int size() {
        return drafts.stream().mapToInt(Draft::size).sum();
    }

    /** Which of the streams that the unit begins has the key that the database names. */
    Optional<UUID> beginning(String key) {
        return drafts.stream()
                .filter(draft -> draft.seq() == 0)
                .map(Draft::aggregateId)
                .filter(id -> key.contains("(" + id + ", 0)"))
                .findFirst();
    }

    /** The receipt, once the first event stands at {@code firstPosition}. */
    Receipt receipt(long firstPosition) {
        long sequence = drafts.stream()
                .filter(draft -> draft.aggregateId().equals(subject))
                .mapToLong(Draft::seq)
                .max()
                .orElse(0);
        return new Receipt(subject, sequence, firstPosition + drafts.size() - 1);
    }
}
