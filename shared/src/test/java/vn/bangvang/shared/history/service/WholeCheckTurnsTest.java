package vn.bangvang.shared.history.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;
import vn.bangvang.shared.eventlog.EventHash;
import vn.bangvang.shared.eventlog.HistoryHealth;
import vn.bangvang.shared.eventlog.StoredEvent;
import vn.bangvang.shared.history.CheckpointFiles;
import vn.bangvang.shared.history.Checkpointer;
import vn.bangvang.shared.history.LogHashes;
import vn.bangvang.shared.history.SigningKeys;
import vn.bangvang.shared.history.WholeCheckState;

class WholeCheckTurnsTest {

    private static final Duration INTERVAL = Duration.ofHours(20);
    private static final long FAST = 1_000_000_000;

    @TempDir
    Path folder;

    private final List<StoredEvent> events = new ArrayList<>();
    private Instant now = Instant.parse("2026-12-01T00:00:00Z");
    private CheckpointFiles files;
    private Checkpointer checkpointer;
    private WholeCheckTurns turns;

    private final LogHashes log = new LogHashes() {
        @Override
        public long head() {
            return events.size();
        }

        @Override
        public byte @Nullable [] hashAt(long position) {
            return events.get((int) position - 1).hash();
        }

        @Override
        public void hashes(long after, long upTo, Consumer<byte[]> each) {
            events.subList((int) after, (int) upTo).forEach(event -> each.accept(event.hash()));
        }
    };

    @BeforeEach
    void begin() throws IOException {
        SigningKeys.createIfMissing(folder.resolve("keys"));
        files = new CheckpointFiles(folder.resolve("checkpoints"));
        checkpointer = new Checkpointer(log, files, folder.resolve("keys"), () -> now);
        turns = turns();
    }

    @AfterEach
    void end() {
        restart();
    }

    private WholeCheckTurns turns() {
        return new WholeCheckTurns(
                (after, upTo, each) -> events.subList((int) after, (int) Math.min(upTo, events.size()))
                        .forEach(each),
                files,
                folder.resolve("keys"),
                INTERVAL,
                FAST,
                () -> now);
    }

    /** As another process would begin, once this one has ended. */
    private void restart() {
        turns.start();
        turns.stop();
        turns = turns();
    }

    private void grow(int by) {
        for (int i = 0; i < by; i++) {
            byte[] before = events.isEmpty()
                    ? EventHash.genesis()
                    : events.get(events.size() - 1).hash();
            StoredEvent event = event(events.size() + 1, "{}", new byte[32]);
            events.add(event(event.position(), "{}", EventHash.of(before, event)));
        }
        checkpointer.seal();
    }

    private static StoredEvent event(long position, String payload, byte[] hash) {
        return new StoredEvent(
                position,
                new UUID(7, position),
                0,
                "Unit",
                "unit.registered",
                1,
                new UUID(9, position),
                1_700_000_000_000_000L + position,
                "{}".getBytes(StandardCharsets.UTF_8),
                payload.getBytes(StandardCharsets.UTF_8),
                hash);
    }

    private void turnAfter(Duration time) {
        now = now.plus(time);
        turns.turn();
    }

    @Test
    void the_whole_log_is_checked_at_once_and_again_after_the_interval() {
        grow(10);
        grow(10);
        turnAfter(Duration.ZERO);
        assertThat(turns.state().ended()).isEqualTo(new WholeCheckState.Ended(now, 20));
        Instant first = now;
        turnAfter(INTERVAL.minusSeconds(1));
        assertThat(turns.state().ended().at()).isEqualTo(first);
        turnAfter(Duration.ofSeconds(1));
        assertThat(turns.state().ended().at()).isEqualTo(now);
        assertThat(turns.age()).isZero();
        var health = new WholeCheckHealth(turns).health();
        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails()).containsEntry("ended", 20L);
    }

    @Test
    void a_changed_event_is_named_until_it_is_as_it_was_and_over_a_restart() {
        grow(10);
        grow(10);
        StoredEvent honest = events.get(13);
        events.set(13, event(14, "{\"a\":1}", honest.hash()));
        turnAfter(Duration.ZERO);
        var health = new WholeCheckHealth(turns).health();
        assertThat(health.getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(health.getDetails())
                .containsEntry("changedAt", 14L)
                .containsEntry("changedUpTo", 14L)
                .containsEntry("checkedUpTo", 10L);
        restart();
        assertThat(new WholeCheckHealth(turns).health().getDetails()).containsEntry("changedAt", 14L);
        events.set(13, honest);
        turnAfter(Duration.ofMinutes(1));
        assertThat(new WholeCheckHealth(turns).health().getStatus()).isEqualTo(Status.UP);
        assertThat(turns.state().ended().size()).isEqualTo(20);
    }

    @Test
    void one_process_checks_and_the_other_knows_what_it_found() {
        grow(10);
        turnAfter(Duration.ZERO);
        WholeCheckTurns other = turns();
        events.set(3, event(4, "{\"a\":1}", events.get(3).hash()));
        turnAfter(INTERVAL);
        other.turn();
        assertThat(other.state().found()).isEqualTo(turns.state().found()).isNotNull();
    }

    @Test
    void a_checkpoint_that_cannot_be_read_and_a_check_that_does_not_end_degrade_the_node() throws IOException {
        assertThat(new WholeCheckHealth(turns).health().getStatus()).isEqualTo(Status.UP);
        grow(10);
        Files.writeString(folder.resolve("checkpoints/0000000/000000000010.checkpoint"), "nothing");
        turnAfter(Duration.ZERO);
        assertThat(new WholeCheckHealth(turns).health().getStatus()).isEqualTo(HistoryHealth.DEGRADED);
        Files.delete(folder.resolve("checkpoints/0000000/000000000010.checkpoint"));
        turnAfter(Duration.ofMinutes(1));
        assertThat(new WholeCheckHealth(turns).health().getStatus()).isEqualTo(Status.UP);
        turnAfter(INTERVAL.multipliedBy(2));
        assertThat(new WholeCheckHealth(turns).health().getStatus()).isEqualTo(HistoryHealth.DEGRADED);
    }
}
