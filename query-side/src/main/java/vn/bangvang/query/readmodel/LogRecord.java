package vn.bangvang.query.readmodel;

import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.platform.axon.UnknownEvent;

/**
 * One event of a scan of the log: what it says, or why it cannot be read.
 *
 * @param type null for one of a newer version
 * @param event null if it cannot be read, or if nobody wants to hear of it
 * @param unknown of a newer version, which cannot be read: its case waits for that version
 */
record LogRecord(
        LogEntry entry,
        @Nullable Class<? extends DomainEvent> type,
        @Nullable DomainEvent event,
        @Nullable UnknownEvent unknown,
        @Nullable RuntimeException failure) {

    /** Whether a read model with these handlers is to be told of it. */
    boolean concerns(Handlers handlers) {
        return unknown == null ? handlers.types().contains(type) : handlers.mayNeed(unknown);
    }

    /** @throws RuntimeException that says why it cannot be read */
    DomainEvent readable() {
        if (event == null) {
            throw failure == null ? new IllegalStateException("Nobody wanted to hear of " + entry) : failure;
        }
        return event;
    }
}
