package vn.bangvang.benchmark.growth;

import java.util.UUID;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.eventlog.EventHash;
import vn.bangvang.shared.eventlog.StoredEvent;

/** An event as it will stand in the log, but for its position and its hash. */
record PastEvent(Happening what, String name, int revision, UUID id, long micros, byte[] metadata, byte[] payload) {

    DomainEvent event() {
        return what.event();
    }

    StoredEvent at(long position, byte[] previous) {
        return stored(position, EventHash.of(previous, stored(position, previous)));
    }

    private StoredEvent stored(long position, byte[] hash) {
        return new StoredEvent(
                position, what.stream(), what.seq(), what.type(), name, revision, id, micros, metadata, payload, hash);
    }
}
