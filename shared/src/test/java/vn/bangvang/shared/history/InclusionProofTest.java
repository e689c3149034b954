package vn.bangvang.shared.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bangvang.shared.eventlog.EventHash;
import vn.bangvang.shared.eventlog.StoredEvent;

class InclusionProofTest {

    private static final long SEED = 20_261_130;
    private static final int EVENTS = 1_500;

    @TempDir
    static Path folder;

    private final List<byte[]> hashes = new ArrayList<>();

    private final LogHashes log = new LogHashes() {
        @Override
        public long head() {
            return hashes.size();
        }

        @Override
        public byte @Nullable [] hashAt(long position) {
            return hashes.get((int) position - 1);
        }

        @Override
        public void hashes(long after, long upTo, Consumer<byte[]> each) {
            hashes.subList((int) after, (int) upTo).forEach(each);
        }
    };

    private final LogTree tree = new LogTree(log);

    private void grow(int to) {
        while (hashes.size() < to) {
            hashes.add(MerkleHash.leaf(Integer.toString(hashes.size()).getBytes(StandardCharsets.UTF_8)));
        }
    }

    private byte[] root(int size) {
        CompactRange range = new CompactRange();
        hashes.subList(0, size).forEach(hash -> range.append(MerkleHash.leaf(hash)));
        return range.root();
    }

    @Test
    void proofs_made_of_blocks_are_those_of_the_whole_tree_while_the_log_grows() {
        for (int size : List.of(1, 2, 255, 256, 257, 511, 512, 513, 600, 1023, 1024, 1025, EVENTS)) {
            grow(size);
            byte[] root = root(size);
            for (int index = 0; index < size; index += 1 + size / 97) {
                List<byte[]> path = MerkleProofs.inclusion(index, size, tree);
                assertThat(MerkleProofs.includes(size, root, index, MerkleHash.leaf(hashes.get(index)), path))
                        .isTrue();
                List<byte[]> since = MerkleProofs.consistency(index + 1, size, tree);
                assertThat(MerkleProofs.continues(index + 1, root(index + 1), size, root, since))
                        .isTrue();
            }
        }
    }

    @Test
    void a_proof_is_a_small_file_that_is_read_back_and_checked() throws IOException {
        grow(EVENTS);
        SigningKeys.createIfMissing(folder);
        SigningKeys keys = SigningKeys.read(folder);
        Note checkpoint = keys.sign(EVENTS, root(EVENTS), 7);
        byte[] file = InclusionProof.of(700, checkpoint, tree).bytes();
        InclusionProof read = InclusionProof.read(file);

        assertThat(read.bytes()).isEqualTo(file);
        assertThat(file.length).isLessThan(5_000);
        assertThat(new String(file, StandardCharsets.UTF_8)).startsWith("c2sp.org/tlog-proof@v1\nindex 699\n");
        assertThat(read.proves(hashes.get(699), 700, keys.history())).isTrue();
        assertThat(read.proves(hashes.get(699), 701, keys.history())).isFalse();
        assertThat(read.proves(hashes.get(700), 700, keys.history())).isFalse();
        assertThatThrownBy(() -> InclusionProof.of(EVENTS + 1, checkpoint, tree))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> InclusionProof.of(0, checkpoint, tree)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void a_thousand_forged_proofs_prove_nothing(@TempDir Path others) throws IOException {
        grow(EVENTS);
        SigningKeys.createIfMissing(others);
        SigningKeys keys = SigningKeys.read(others);
        Note checkpoint = keys.sign(EVENTS, root(EVENTS), 7);
        Random random = new Random(SEED);
        for (int i = 0; i < 1_000; i++) {
            int position = 1 + random.nextInt(EVENTS);
            byte[] file = InclusionProof.of(position, checkpoint, tree).bytes();
            int at = random.nextInt(file.length);
            byte[] forged = file.clone();
            forged[at] ^= (byte) (1 << random.nextInt(8));
            assertThat(proves(forged, hashes.get(position - 1), position, keys.history()))
                    .as("seed %d, %d: byte %d of the proof of position %d", SEED, i, at, position)
                    .isFalse();
        }
    }

    @Test
    void what_an_event_says_is_proved_only_with_the_hash_of_the_one_before(@TempDir Path others) throws IOException {
        SyntheticHistory history = SyntheticHistory.of(others, 9, 9);
        hashes.clear();
        history.events.forEach(event -> hashes.add(event.hash()));
        InclusionProof proof = InclusionProof.of(5, history.checkpoints.get(0), new LogTree(log));
        KeyHistory keys = SigningKeys.readHistory(others);
        StoredEvent fifth = history.events.get(4);
        byte[] before = history.events.get(3).hash();
        StoredEvent other = SyntheticHistory.with(fifth, 5, "{}".getBytes(StandardCharsets.UTF_8), fifth.hash());

        assertThat(proof.proves(other.hash(), 5, keys)).isTrue();
        assertThat(proof.proves(other, before, keys)).isFalse();
        assertThat(proof.proves(fifth, before, keys)).isTrue();
        assertThat(proof.proves(fifth, history.events.get(2).hash(), keys)).isFalse();
        InclusionProof ofFirst = InclusionProof.of(1, history.checkpoints.get(0), new LogTree(log));
        assertThat(ofFirst.proves(history.events.get(0), EventHash.genesis(), keys))
                .isTrue();
    }

    private static boolean proves(byte[] file, byte[] hash, long position, KeyHistory keys) {
        try {
            return InclusionProof.read(file).proves(hash, position, keys);
        } catch (MalformedException malformed) {
            return false;
        }
    }
}
