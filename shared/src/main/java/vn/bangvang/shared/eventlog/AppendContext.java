package vn.bangvang.shared.eventlog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a unit of work carries to its append besides events: whom to write into the metadata, what must still hold, and
 * under which key the caller will ask again. Afterwards it holds the receipt. Used by one thread.
 */
public final class AppendContext {

    /** Another stream the decision relied on: its last event must still be {@code sequence}. */
    public record Guard(UUID aggregateId, long sequence) {}

    /** The caller's key, with a hash over the request so that the key cannot be used for another one. */
    public record IdempotencyKey(UUID account, String key, byte[] requestHash) {}

    /** Where the unit of work ended in the log: its last event. */
    public record Receipt(UUID aggregateId, long sequence, long position) {}

    private final List<Guard> guards = new ArrayList<>();
    private final Map<String, String> metadata = new LinkedHashMap<>();
    private final @Nullable IdempotencyKey idempotencyKey;
    private final @Nullable Set<Long> expectedSequences;
    private @Nullable UUID subject;
    private @Nullable String aim;
    private @Nullable String missed;
    private @Nullable Receipt receipt;

    public AppendContext(@Nullable IdempotencyKey idempotencyKey, @Nullable Set<Long> expectedSequences) {
        this.idempotencyKey = idempotencyKey;
        this.expectedSequences = expectedSequences;
    }

    public static AppendContext nothing() {
        return new AppendContext(null, null);
    }

    public void guard(UUID aggregateId, long sequence) {
        guards.add(new Guard(aggregateId, sequence));
    }

    /** Marks every event of the unit of work. */
    public void mark(String name, String value) {
        metadata.put(name, value);
    }

    public List<Guard> guards() {
        return guards;
    }

    public Map<String, String> metadata() {
        return metadata;
    }

    public @Nullable IdempotencyKey idempotencyKey() {
        return idempotencyKey;
    }

    /** One of these is the sequence the caller saw last of the aggregate it commands ({@code If-Match}). */
    public @Nullable Set<Long> expectedSequences() {
        return expectedSequences;
    }

    /** The aggregate the caller commands, whose sequence the receipt names; without one, the last event's. */
    public @Nullable UUID subject() {
        return subject;
    }

    public void about(UUID subject) {
        this.subject = subject;
    }

    /** What the command is meant for; false when an earlier try that lost a race was meant for something else. */
    public boolean aimsAt(String step) {
        aim = step;
        return missed == null || missed.equals(step);
    }

    /** What this try was meant for; null while it is not known. */
    public @Nullable String aim() {
        return aim;
    }

    /** What the try before, which lost a race, was meant for. */
    public void missed(@Nullable String step) {
        missed = step;
    }

    public @Nullable Receipt receipt() {
        return receipt;
    }

    public void receive(Receipt receipt) {
        this.receipt = receipt;
    }
}
