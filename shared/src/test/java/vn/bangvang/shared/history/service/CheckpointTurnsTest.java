package vn.bangvang.shared.history.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;
import vn.bangvang.shared.history.Checkpoint;
import vn.bangvang.shared.history.CheckpointFiles;
import vn.bangvang.shared.history.Checkpointer;
import vn.bangvang.shared.history.LogHashes;
import vn.bangvang.shared.history.SigningKeys;

class CheckpointTurnsTest {

    private static final int EVENTS = 10;
    private static final Duration INTERVAL = Duration.ofMinutes(5);

    @TempDir
    Path folder;

    private final List<byte[]> hashes = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-30T08:00:00Z");
    private CheckpointFiles files;
    private CheckpointTurns turns;

    private final LogHashes log = new LogHashes() {
        @Override
        public long head() {
            return hashes.size();
        }

        @Override
        public byte @Nullable [] hashAt(long position) {
            return position <= hashes.size() ? hashes.get((int) position - 1) : null;
        }

        @Override
        public void hashes(long after, long upTo, Consumer<byte[]> each) {
            hashes.subList((int) after, (int) upTo).forEach(each);
        }
    };

    @BeforeEach
    void begin() throws IOException {
        Path keys = folder.resolve("keys");
        SigningKeys.createIfMissing(keys);
        files = new CheckpointFiles(folder.resolve("checkpoints"));
        turns = new CheckpointTurns(
                new Checkpointer(log, files, keys, () -> now), log::head, EVENTS, INTERVAL, () -> now);
    }

    private void grow(int by) {
        for (int i = 0; i < by; i++) {
            byte[] hash = new byte[32];
            hash[0] = (byte) hashes.size();
            hashes.add(hash);
        }
    }

    private void turnAfter(Duration time) {
        now = now.plus(time);
        turns.turn();
    }

    private List<Long> signed() {
        List<Long> sizes = new ArrayList<>();
        files.upTo(
                Long.MAX_VALUE, note -> sizes.add(Checkpoint.read(note.text()).size()));
        return sizes;
    }

    @Test
    void what_is_there_at_the_start_is_signed_at_once_and_what_comes_after_the_interval() {
        grow(1);
        turnAfter(Duration.ZERO);
        assertThat(signed()).containsExactly(1L);
        grow(1);
        turnAfter(INTERVAL.minusMillis(1));
        assertThat(signed()).containsExactly(1L);
        turnAfter(Duration.ofMillis(1));
        assertThat(signed()).containsExactly(1L, 2L);
    }

    @Test
    void enough_events_are_signed_without_waiting() {
        grow(1);
        turnAfter(Duration.ZERO);
        grow(EVENTS - 1);
        turnAfter(Duration.ofSeconds(1));
        assertThat(signed()).containsExactly(1L);
        grow(1);
        turnAfter(Duration.ofSeconds(1));
        assertThat(signed()).containsExactly(1L, 11L);
        grow(5 * EVENTS);
        turnAfter(Duration.ofSeconds(1));
        assertThat(signed()).containsExactly(1L, 11L, 61L);
    }

    @Test
    void where_nothing_comes_nothing_is_signed() {
        turnAfter(INTERVAL);
        assertThat(signed()).isEmpty();
        grow(1);
        turnAfter(INTERVAL);
        turnAfter(INTERVAL);
        turnAfter(INTERVAL);
        assertThat(signed()).containsExactly(1L);
        assertThat(turns.sealed()).isEqualTo(1);
        assertThat(new CheckpointHealth(turns).health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void a_log_that_changed_puts_the_node_out_of_service_until_it_holds_again() {
        grow(3);
        turnAfter(Duration.ZERO);
        byte[] last = hashes.set(2, new byte[32]);
        grow(1);
        turnAfter(INTERVAL);
        var health = new CheckpointHealth(turns).health();
        assertThat(health.getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(health.getDetails()).containsEntry("changedUpTo", 3L);
        assertThat(signed()).containsExactly(3L);
        hashes.set(2, last);
        turnAfter(Duration.ofMinutes(1));
        assertThat(new CheckpointHealth(turns).health().getStatus()).isEqualTo(Status.UP);
        assertThat(signed()).containsExactly(3L, 4L);
    }
}
