package vn.bangvang.shared.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {

    private static final int MOST = 130;

    /** What the reference implementation of Certificate Transparency tries its tree with. */
    private static final List<String> REFERENCE_ENTRIES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> REFERENCE_ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private static final List<byte[]> LEAVES = IntStream.range(0, MOST)
            .mapToObj(i -> MerkleHash.leaf(("event " + i).getBytes(StandardCharsets.UTF_8)))
            .toList();

    @Test
    void roots_are_those_of_the_reference_of_certificate_transparency() {
        CompactRange range = new CompactRange();
        assertThat(range.root()).asHexString().isEqualToIgnoringCase(REFERENCE_ROOTS.get(0));
        for (int i = 0; i < REFERENCE_ENTRIES.size(); i++) {
            range.append(MerkleHash.leaf(HexFormat.of().parseHex(REFERENCE_ENTRIES.get(i))));
            assertThat(range.root()).asHexString().isEqualToIgnoringCase(REFERENCE_ROOTS.get(i + 1));
        }
    }

    @Test
    void proofs_are_those_of_the_reference_of_certificate_transparency() {
        List<byte[]> leaves = REFERENCE_ENTRIES.stream()
                .map(entry -> MerkleHash.leaf(HexFormat.of().parseHex(entry)))
                .toList();
        assertThat(hex(MerkleProofs.inclusion(5, 8, tree(leaves))))
                .containsExactly(
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
        assertThat(hex(MerkleProofs.consistency(6, 8, tree(leaves))))
                .containsExactly(
                        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
    }

    @Test
    void a_range_that_was_kept_and_taken_up_again_grows_as_if_nothing_had_been() {
        for (int kept = 0; kept <= MOST; kept++) {
            CompactRange before = range(kept);
            CompactRange again = CompactRange.of(kept, before.hashes());
            for (int i = kept; i < MOST; i++) {
                again.append(LEAVES.get(i));
            }
            assertThat(before.root()).isEqualTo(root(LEAVES, 0, kept));
            assertThat(again.root()).isEqualTo(root(LEAVES, 0, MOST));
        }
    }

    @Test
    void a_range_with_too_few_or_too_short_hashes_is_refused() {
        assertThatThrownBy(() -> CompactRange.of(3, range(2).hashes())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CompactRange.of(1, List.of(new byte[31])))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_leaf_of_every_size_is_proved_and_nothing_else_is() {
        for (int size = 1; size <= MOST; size++) {
            byte[] root = root(LEAVES, 0, size);
            for (int index = 0; index < size; index++) {
                List<byte[]> path = MerkleProofs.inclusion(index, size, tree(LEAVES));
                byte[] leaf = LEAVES.get(index);
                assertThat(MerkleProofs.includes(size, root, index, leaf, path)).isTrue();
                int other = (index + 1) % size;
                if (size > 1) {
                    assertThat(MerkleProofs.includes(size, root, other, leaf, path))
                            .isFalse();
                    assertThat(MerkleProofs.includes(size, root, index, LEAVES.get(other), path))
                            .isFalse();
                }
                assertThat(MerkleProofs.includes(size, root, index, leaf, shorter(path)) && size > 1)
                        .isFalse();
                assertThat(MerkleProofs.includes(size, root, index, leaf, longer(path)))
                        .isFalse();
                assertThat(MerkleProofs.includes(size, flipped(root, index), index, leaf, path))
                        .isFalse();
                for (int step = 0; step < path.size(); step++) {
                    assertThat(MerkleProofs.includes(size, root, index, leaf, flipped(path, step, index)))
                            .isFalse();
                }
            }
            assertThat(MerkleProofs.includes(size, root, size, LEAVES.get(0), List.of()))
                    .isFalse();
            assertThat(MerkleProofs.includes(size, root, -1, LEAVES.get(0), List.of()))
                    .isFalse();
        }
    }

    @Test
    void every_size_continues_every_smaller_one_and_nothing_else() {
        List<byte[]> roots =
                IntStream.rangeClosed(0, MOST).mapToObj(i -> root(LEAVES, 0, i)).toList();
        for (int newer = 1; newer <= MOST; newer++) {
            for (int older = 1; older <= newer; older++) {
                List<byte[]> path = MerkleProofs.consistency(older, newer, tree(LEAVES));
                byte[] before = roots.get(older);
                byte[] after = roots.get(newer);
                assertThat(MerkleProofs.continues(older, before, newer, after, path))
                        .isTrue();
                assertThat(MerkleProofs.continues(older, flipped(before, older), newer, after, path))
                        .isFalse();
                assertThat(MerkleProofs.continues(older, before, newer, flipped(after, older), path))
                        .isFalse();
                assertThat(MerkleProofs.continues(older, before, newer, after, longer(path)))
                        .isFalse();
                if (older < newer) {
                    assertThat(MerkleProofs.continues(older, before, newer, after, shorter(path)))
                            .isFalse();
                    assertThat(MerkleProofs.continues(newer, after, older, before, path))
                            .isFalse();
                }
                for (int step = 0; step < path.size(); step++) {
                    assertThat(MerkleProofs.continues(older, before, newer, after, flipped(path, step, newer)))
                            .isFalse();
                }
            }
        }
    }

    /** A proof does not always say to which size it belongs; what it proves is always true of the leaves that are there. */
    @Test
    void a_proof_for_another_size_or_index_proves_no_more_than_is_true() {
        int most = 40;
        for (int size = 1; size <= most; size++) {
            byte[] root = root(LEAVES, 0, size);
            for (int index = 0; index < size; index++) {
                List<byte[]> path = MerkleProofs.inclusion(index, size, tree(LEAVES));
                for (int said = 0; said < most; said++) {
                    boolean proved = MerkleProofs.includes(size, root, said, LEAVES.get(index), path);
                    assertThat(proved).isEqualTo(said == index);
                }
            }
        }
    }

    @Test
    void proofs_of_what_is_not_there_are_refused() {
        assertThatThrownBy(() -> MerkleProofs.inclusion(3, 3, tree(LEAVES)))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> MerkleProofs.consistency(0, 3, tree(LEAVES)))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> MerkleProofs.consistency(4, 3, tree(LEAVES)))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(MerkleProofs.continues(0, MerkleHash.empty(), 1, LEAVES.get(0), List.of()))
                .isFalse();
    }

    @Test
    void a_proof_asks_only_for_nodes_of_the_tree_and_of_its_edge() {
        MerkleProofs.Subtrees asked = (begin, end) -> {
            long aligned = Long.highestOneBit(Math.max(1, 2 * (end - begin) - 1));
            assertThat(begin % aligned).isZero();
            return root(LEAVES, (int) begin, (int) end);
        };
        LongStream.range(1, 70)
                .forEach(size -> LongStream.range(0, size).forEach(index -> {
                    MerkleProofs.inclusion(index, size, asked);
                    MerkleProofs.consistency(index + 1, size, asked);
                }));
    }

    private static CompactRange range(int size) {
        CompactRange range = new CompactRange();
        LEAVES.subList(0, size).forEach(range::append);
        return range;
    }

    private static MerkleProofs.Subtrees tree(List<byte[]> leaves) {
        return (begin, end) -> root(leaves, (int) begin, (int) end);
    }

    /** As RFC 6962 defines it. */
    private static byte[] root(List<byte[]> leaves, int begin, int end) {
        if (begin == end) {
            return MerkleHash.empty();
        }
        if (end - begin == 1) {
            return leaves.get(begin);
        }
        int middle = begin + Integer.highestOneBit(end - begin - 1);
        return MerkleHash.node(root(leaves, begin, middle), root(leaves, middle, end));
    }

    private static byte[] flipped(byte[] hash, int bit) {
        byte[] other = hash.clone();
        int at = bit % (8 * hash.length);
        other[at / 8] ^= (byte) (1 << at % 8);
        return other;
    }

    private static List<byte[]> flipped(List<byte[]> path, int step, int bit) {
        List<byte[]> other = new ArrayList<>(path);
        other.set(step, flipped(path.get(step), bit));
        return other;
    }

    private static List<byte[]> shorter(List<byte[]> path) {
        return path.isEmpty() ? path : path.subList(0, path.size() - 1);
    }

    private static List<byte[]> longer(List<byte[]> path) {
        List<byte[]> other = new ArrayList<>(path);
        other.add(MerkleHash.empty());
        return other;
    }

    private static List<String> hex(List<byte[]> path) {
        return path.stream().map(HexFormat.of()::formatHex).toList();
    }
}
