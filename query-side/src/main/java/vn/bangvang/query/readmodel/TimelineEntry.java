package vn.bangvang.query.readmodel;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.bangvang.query.readmodel.CaseHistory.Step;
import vn.bangvang.query.readmodel.EventLog.Logged;
import vn.bangvang.shared.reference.ReferenceData;

/**
 * One line of the history of something that holds nothing personal: what was recorded, in full.
 *
 * @param event the stored name
 * @param what the fields of the event; those that were left out are absent, and beside the id of a unit, cluster or score
 *     table stands its name: {@code unitName} beside {@code unitId}
 * @param by who acted and, where that is somebody else, who entered it
 */
public record TimelineEntry(
        long sequence,
        long position,
        UUID eventId,
        String event,
        Instant recordedAt,
        Map<String, Object> what,
        Map<String, Object> by) {

    private static final String ID = "Id";

    public static TimelineEntry of(Step<?, ?> step, ReferenceData references) {
        Logged logged = step.logged();
        Map<String, Object> what = Stored.map(Stored.json(logged.event()));
        what.values().removeIf(Objects::isNull);
        name(what, references);
        return new TimelineEntry(
                logged.sequence(),
                logged.position(),
                logged.eventId(),
                logged.name(),
                logged.recordedAt(),
                what,
                step.by());
    }

    private static void name(Map<String, Object> what, ReferenceData references) {
        Map.copyOf(what).forEach((field, id) -> {
            if (field.endsWith(ID)) {
                Named.nameOf(UUID.fromString(id.toString()), references)
                        .ifPresent(name -> what.put(field.substring(0, field.length() - ID.length()) + "Name", name));
            }
        });
    }
}
