package vn.bangvang.shared.history;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import vn.bangvang.shared.eventlog.EventHash;
import vn.bangvang.shared.eventlog.StoredEvent;

/** Eight kinds of change to a history, at places that a seed chooses, and where each shows first. */
final class Tampering {

    /** What was made of the events, and the position that is named. */
    record Changed(List<StoredEvent> events, long at) {}

    /** What somebody does with events from a position on. */
    enum Kind {
        /** And nothing else. */
        ALTERED(false),
        /** With the hash of that event made anew. */
        ALTERED_WITH_ITS_HASH(false),
        /** With all later hashes made anew. */
        ALTERED_WITH_ALL_HASHES(false),
        /** With the later ones numbered anew. */
        REMOVED(false),
        /** With the later ones numbered anew. */
        INSERTED(false),
        /** With each other's position. */
        SWAPPED(false),
        /** With the checkpoints after it. */
        CUT_OFF(true),
        /** Altered, all hashes made anew, and signed by the owner of the keys. */
        FORKED(true);

        /** Whether only a checkpoint from outside can tell. */
        final boolean needsHeld;

        Kind(boolean needsHeld) {
            this.needsHeld = needsHeld;
        }
    }

    private final List<StoredEvent> honest;
    private final List<Integer> sealed;
    private final Random random;

    /** @param sealed the sizes at which a checkpoint was signed */
    Tampering(List<StoredEvent> honest, List<Integer> sealed, long seed) {
        this.honest = honest;
        this.sealed = sealed;
        this.random = new Random(seed);
    }

    /** At one of the positions but the last. */
    int position() {
        return 1 + random.nextInt(honest.size() - 1);
    }

    Changed change(Kind kind, int position) {
        List<StoredEvent> events = new ArrayList<>(honest);
        StoredEvent one = events.get(position - 1);
        switch (kind) {
            case ALTERED -> {
                events.set(position - 1, altered(one));
                return new Changed(events, position);
            }
            case ALTERED_WITH_ITS_HASH -> {
                StoredEvent other = altered(one);
                byte[] before = position == 1
                        ? EventHash.genesis()
                        : events.get(position - 2).hash();
                byte[] hash = EventHash.of(before, other);
                events.set(position - 1, SyntheticHistory.with(other, position, other.payload(), hash));
                // By the next event, or by a checkpoint that ends with this one.
                return sealed.contains(position)
                        ? new Changed(events, unsealed(position))
                        : new Changed(events, position + 1);
            }
            case ALTERED_WITH_ALL_HASHES -> {
                events.set(position - 1, altered(one));
                return new Changed(SyntheticHistory.chained(events), unsealed(position));
            }
            case REMOVED -> {
                events.remove(position - 1);
                return new Changed(numbered(events), position);
            }
            case INSERTED -> {
                events.add(position - 1, SyntheticHistory.with(one, position, flipped(one.payload()), one.hash()));
                return new Changed(numbered(events), position);
            }
            case SWAPPED -> {
                int other = position + 1 + random.nextInt(honest.size() - position);
                events.set(position - 1, events.get(other - 1));
                events.set(other - 1, one);
                return new Changed(numbered(events), position);
            }
            case CUT_OFF -> {
                return new Changed(events.subList(0, position), position + 1);
            }
            default -> {
                events.set(position - 1, altered(one));
                return new Changed(SyntheticHistory.chained(events), 1);
            }
        }
    }

    /** The first position that no checkpoint before this one covers: a checkpoint says no more than that. */
    private long unsealed(int position) {
        return 1
                + sealed.stream()
                        .filter(size -> size < position)
                        .mapToInt(size -> size)
                        .max()
                        .orElse(0);
    }

    /** In a field of its own each time. */
    private StoredEvent altered(StoredEvent event) {
        int field = random.nextInt(6);
        return new StoredEvent(
                event.position(),
                event.aggregateId(),
                event.seq(),
                field == 0 ? "Units" : event.aggregateType(),
                field == 1 ? event.name() + "x" : event.name(),
                field == 2 ? event.revision() + 1 : event.revision(),
                field == 3 ? new UUID(random.nextLong(), random.nextLong()) : event.eventId(),
                event.recordedMicros(),
                field == 4 ? "{}".getBytes(StandardCharsets.UTF_8) : event.metadata(),
                field == 5 ? flipped(event.payload()) : event.payload(),
                event.hash());
    }

    private byte[] flipped(byte[] payload) {
        byte[] other = payload.clone();
        other[random.nextInt(other.length)] ^= (byte) (1 << random.nextInt(8));
        return other;
    }

    private static List<StoredEvent> numbered(List<StoredEvent> events) {
        List<StoredEvent> numbered = new ArrayList<>();
        for (StoredEvent event : events) {
            numbered.add(SyntheticHistory.with(event, numbered.size() + 1L, event.payload(), event.hash()));
        }
        return numbered;
    }
}
