package vn.bangvang.query.readmodel;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bangvang.query.readmodel.EventLog.Logged;

/**
 * One line of the history of something that holds nothing personal: what was recorded, in full.
 *
 * @param event the stored name
 * @param what the fields of the event; those that were left out are absent
 * @param enteredBy the account that entered it, where that is somebody else than who acted
 */
public record Happening(
        long sequence,
        long position,
        UUID eventId,
        String event,
        Instant recordedAt,
        Map<String, Object> what,
        @Nullable UUID enteredBy) {

    public static Happening of(Logged logged, EnteredBy clerks) {
        Map<String, Object> what = Stored.map(Stored.json(logged.event()));
        what.values().removeIf(java.util.Objects::isNull);
        return new Happening(
                logged.sequence(),
                logged.position(),
                logged.eventId(),
                logged.name(),
                logged.recordedAt(),
                what,
                clerks.at(logged.position()));
    }
}
