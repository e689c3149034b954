package vn.bangvang.shared.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointerTest {

    private static final InstantSource NOON = InstantSource.fixed(Instant.ofEpochSecond(SyntheticHistory.NOON));

    @TempDir
    Path folder;

    private final MemoryLog log = new MemoryLog();
    private Path keys;
    private CheckpointFiles files;
    private Checkpointer checkpointer;

    @BeforeEach
    void begin() throws IOException {
        keys = folder.resolve("keys");
        SigningKeys.createIfMissing(keys);
        files = new CheckpointFiles(folder.resolve("checkpoints"));
        checkpointer = another();
    }

    private Checkpointer another() {
        return new Checkpointer(log, files, keys, NOON);
    }

    @Test
    void nothing_is_signed_of_an_empty_log() {
        assertThat(checkpointer.seal()).isEmpty();
        assertThat(files.last()).isEmpty();
    }

    @Test
    void a_checkpoint_covers_all_that_is_there_and_is_signed_once() throws IOException {
        log.grow(7);
        Note note = checkpointer.seal().orElseThrow();
        assertThat(checkpoint(note).size()).isEqualTo(7);
        assertThat(checkpoint(note).root()).isEqualTo(log.root(7));
        assertThat(checkpointer.seal()).map(Note::text).hasValue(note.text());
        assertThat(SigningKeys.readHistory(keys).signedAt(note)).hasValue(SyntheticHistory.NOON);
        assertThat(sizes()).containsExactly(7L);
    }

    @Test
    void it_goes_on_from_the_last_checkpoint_without_reading_the_log_anew() {
        log.grow(7);
        checkpointer.seal();
        log.grow(5);
        log.read = 0;
        Note note = another().seal().orElseThrow();
        assertThat(checkpoint(note).root()).isEqualTo(log.root(12));
        assertThat(log.read).isEqualTo(5);
    }

    @Test
    void where_the_tree_was_lost_it_is_made_again_from_the_log() throws IOException {
        log.grow(7);
        checkpointer.seal();
        log.grow(5);
        Files.writeString(folder.resolve("checkpoints/tree"), "7\nnonsense\n");
        log.read = 0;
        Note note = another().seal().orElseThrow();
        assertThat(checkpoint(note).root()).isEqualTo(log.root(12));
        assertThat(log.read).isEqualTo(12);
    }

    @Test
    void a_log_that_was_cut_off_or_changed_is_not_signed_any_more() throws IOException {
        log.grow(7);
        checkpointer.seal();
        byte[] last = log.hashes.remove(6);
        assertThatThrownBy(checkpointer::seal).isInstanceOf(LogChangedException.class);
        log.hashes.add(new byte[32]);
        log.grow(3);
        assertThatThrownBy(checkpointer::seal).isInstanceOf(LogChangedException.class);
        assertThatThrownBy(() -> another().seal()).isInstanceOf(LogChangedException.class);
        log.hashes.set(6, last);
        assertThat(checkpointer.seal()).isPresent();

        log.hashes.set(2, new byte[32]);
        Files.delete(folder.resolve("checkpoints/tree"));
        assertThatThrownBy(() -> another().seal()).isInstanceOf(LogChangedException.class);
        assertThat(sizes()).containsExactly(7L, 10L);
    }

    @Test
    void two_that_share_a_folder_take_turns() {
        Checkpointer other = another();
        for (int i = 1; i <= 20; i++) {
            log.grow(3);
            Note note = (i % 2 == 0 ? other : checkpointer).seal().orElseThrow();
            assertThat(checkpoint(note).root()).isEqualTo(log.root(3L * i));
        }
        assertThat(sizes()).hasSize(20);
    }

    @Test
    void many_at_once_sign_one_checkpoint() throws InterruptedException {
        log.grow(50);
        List<Thread> threads = LongStream.range(0, 6)
                .mapToObj(i -> new Thread(() -> another().seal()))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(sizes()).containsExactly(50L);
    }

    @Test
    void the_first_checkpoint_that_holds_a_position_is_found() {
        for (int i = 0; i < 4; i++) {
            log.grow(10);
            checkpointer.seal();
        }
        assertThat(files.first(1)).map(CheckpointerTest::size).hasValue(10L);
        assertThat(files.first(11)).map(CheckpointerTest::size).hasValue(20L);
        assertThat(files.first(40)).map(CheckpointerTest::size).hasValue(40L);
        assertThat(files.first(41)).isEmpty();
    }

    @Test
    void replaced_keys_sign_what_comes_after_the_last_checkpoint_of_the_old_ones() throws IOException {
        log.grow(7);
        KeyHistory history = checkpointer.rotateKeys();
        assertThat(history.last().after()).isEqualTo(7);
        log.grow(1);
        checkpointer.seal();
        KeyHistory read = SigningKeys.readHistory(keys);
        List<Note> notes = new ArrayList<>();
        files.upTo(Long.MAX_VALUE, notes::add);
        assertThat(notes).hasSize(2).allSatisfy(read::demandSigned);
    }

    @Test
    void times_of_checkpoints_do_not_fall_when_the_clock_is_set_back() throws IOException {
        log.grow(7);
        checkpointer.seal();
        log.grow(1);
        InstantSource before = InstantSource.fixed(Instant.ofEpochSecond(SyntheticHistory.NOON - 3_600));
        Note note = new Checkpointer(log, files, keys, before).seal().orElseThrow();
        assertThat(SigningKeys.readHistory(keys).signedAt(note)).hasValue(SyntheticHistory.NOON);
    }

    @Test
    void new_keys_sign_nothing_of_what_the_old_ones_signed_though_the_checkpoints_are_lost() throws IOException {
        log.grow(7);
        checkpointer.rotateKeys();
        Files.delete(files.file(7));
        assertThatThrownBy(() -> another().seal())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is not where it was");
        byte[] last = log.hashes.remove(6);
        assertThatThrownBy(() -> another().seal()).isInstanceOf(LogChangedException.class);
        log.hashes.add(last);
        log.grow(1);
        Note note = another().seal().orElseThrow();
        assertThat(SigningKeys.readHistory(keys).demandSigned(note).size()).isEqualTo(8);
        assertThat(sizes()).containsExactly(8L);
    }

    @Test
    void many_at_once_make_one_first_generation_of_keys() throws InterruptedException {
        Path fresh = folder.resolve("fresh");
        List<Throwable> failed = Collections.synchronizedList(new ArrayList<>());
        List<String> origins = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = LongStream.range(0, 6)
                .mapToObj(i -> new Thread(() -> {
                    try {
                        SigningKeys.createIfMissing(fresh);
                        origins.add(SigningKeys.read(fresh).history().origin());
                    } catch (IOException | RuntimeException failure) {
                        failed.add(failure);
                    }
                }))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(failed).isEmpty();
        assertThat(origins).hasSize(6).containsOnly(origins.get(0));
    }

    private List<Long> sizes() {
        List<Long> sizes = new ArrayList<>();
        files.upTo(Long.MAX_VALUE, note -> sizes.add(size(note)));
        return sizes;
    }

    private static long size(Note note) {
        return checkpoint(note).size();
    }

    private static Checkpoint checkpoint(Note note) {
        return Checkpoint.read(note.text());
    }

    /** A log of which only the hashes matter. */
    private static final class MemoryLog implements LogHashes {

        final List<byte[]> hashes = new ArrayList<>();
        int read;

        void grow(int by) {
            for (int i = 0; i < by; i++) {
                hashes.add(MerkleHash.leaf(new byte[] {(byte) hashes.size(), 42}));
            }
        }

        byte[] root(long size) {
            CompactRange range = new CompactRange();
            hashes.subList(0, (int) size).forEach(hash -> range.append(MerkleHash.leaf(hash)));
            return range.root();
        }

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
            List<byte[]> some = hashes.subList((int) after, (int) upTo);
            read += some.size();
            some.forEach(each);
        }
    }
}
