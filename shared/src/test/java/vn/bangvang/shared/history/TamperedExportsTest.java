package vn.bangvang.shared.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.util.FileSystemUtils;
import vn.bangvang.shared.eventlog.EventHash;
import vn.bangvang.shared.eventlog.StoredEvent;
import vn.bangvang.shared.history.Verification.Verdict;

/**
 * Eight kinds of change at places that a seed chooses, each exported as if it were the truth, so that manifest and files agree. Every
 * one is found, at the position where it shows first; of honest exports none is accused.
 */
class TamperedExportsTest {

    private static final long SEED = 20_261_130;
    private static final int TIMES = Integer.getInteger("bangvang.tampered", 25);
    private static final int EVENTS = 90;
    private static final List<Integer> SEALED = List.of(30, 60, 90);

    @TempDir
    static Path folder;

    private static SyntheticHistory history;

    private final Random random = new Random(SEED);

    @BeforeAll
    static void begin() throws IOException {
        history = SyntheticHistory.of(
                folder.resolve("keys"),
                EVENTS,
                SEALED.stream().mapToLong(i -> i).toArray());
    }

    /** What was made of the events, and the position that is named. */
    private record Changed(List<StoredEvent> events, long at) {}

    /** What somebody does with events from a position on. */
    private enum Kind {
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

    @ParameterizedTest
    @EnumSource
    void every_change_is_found_where_it_shows_first(Kind kind) throws IOException {
        for (int i = 0; i < TIMES; i++) {
            int position = 1 + random.nextInt(EVENTS - 1);
            Changed changed = change(kind, position);
            Path out = folder.resolve(kind + "-" + i);
            exported(kind, changed).export(out);
            Verification result = HistoryVerification.verify(
                    out, kind.needsHeld ? List.of(history.checkpoints.get(2).bytes()) : List.of(), events -> {});
            assertThat(result.verdict())
                    .as("seed %d, %d: %s at %d", SEED, i, kind, position)
                    .isEqualTo(kind.needsHeld ? Verdict.DIVERGED : Verdict.INVALID);
            assertThat(result.findings().get(0).position())
                    .as("seed %d, %d: %s at %d", SEED, i, kind, position)
                    .isEqualTo(changed.at());
            FileSystemUtils.deleteRecursively(out);
        }
    }

    @Test
    void of_honest_exports_none_is_accused() throws IOException {
        for (int i = 0; i < 4 * TIMES; i++) {
            int end = 1 + random.nextInt(EVENTS);
            SyntheticHistory honest = history.rewritten(history.events.subList(0, end), end);
            Path out = folder.resolve("honest-" + i);
            honest.export(out);
            List<byte[]> held = new ArrayList<>();
            history.checkpoints.stream()
                    .filter(note -> Checkpoint.read(note.text()).size() <= end)
                    .forEach(note -> held.add(note.bytes()));
            Verification result = HistoryVerification.verify(out, held, events -> {});
            assertThat(result.findings())
                    .as("seed %d, %d: %d events", SEED, i, end)
                    .isEmpty();
            FileSystemUtils.deleteRecursively(out);
        }
    }

    private static SyntheticHistory exported(Kind kind, Changed changed) throws IOException {
        if (kind == Kind.FORKED) {
            return history.rewritten(changed.events(), 30, 60, 90);
        }
        if (kind == Kind.CUT_OFF) {
            return history.rewritten(changed.events(), changed.events().size());
        }
        SyntheticHistory same = history.rewritten(changed.events());
        same.checkpoints.addAll(history.checkpoints);
        return same;
    }

    private Changed change(Kind kind, int position) {
        List<StoredEvent> events = new ArrayList<>(history.events);
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
                return SEALED.contains(position)
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
                int other = position + 1 + random.nextInt(EVENTS - position);
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
    private static long unsealed(int position) {
        return 1
                + SEALED.stream()
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
