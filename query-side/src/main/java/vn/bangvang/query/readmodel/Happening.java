package vn.bangvang.query.readmodel;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import vn.bangvang.query.readmodel.EventLog.Logged;

/**
 * One line of the history of something that holds nothing personal: what was recorded, in full.
 *
 * @param event the stored name
 * @param what the fields of the event; those that were left out are absent
 */
public record Happening(
        long sequence, long position, UUID eventId, String event, Instant recordedAt, Map<String, Object> what) {

    public static Happening of(Logged logged) {
        Map<String, Object> what = Stored.map(Stored.json(logged.event()));
        what.values().removeIf(java.util.Objects::isNull);
        return new Happening(
                logged.sequence(), logged.position(), logged.eventId(), logged.name(), logged.recordedAt(), what);
    }
}
