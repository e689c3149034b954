package vn.bangvang.shared.history;

import java.util.ArrayList;
import java.util.List;

/**
 * A tree that only grows, of which no more is kept than the next leaf needs: one hash for each perfect subtree from the left, so 64 at
 * the most.
 */
public final class CompactRange {

    /** By level; there is a subtree of 2^level leaves where the size has that bit. */
    private final byte[][] perfect = new byte[Long.SIZE][];

    private long size;

    public CompactRange() {}

    /**
     * As it was left.
     *
     * @param hashes as {@link #hashes()} gave them
     * @throws IllegalArgumentException unless there are as many as a tree of this size has
     */
    public static CompactRange of(long size, List<byte[]> hashes) {
        if (size < 0
                || hashes.size() != Long.bitCount(size)
                || hashes.stream().anyMatch(hash -> hash.length != MerkleHash.LENGTH)) {
            throw new IllegalArgumentException("No tree of " + size + " leaves has these subtrees");
        }
        CompactRange range = new CompactRange();
        int next = 0;
        for (int level = Long.SIZE - 1; level >= 0; level--) {
            if ((size >>> level & 1) == 1) {
                range.perfect[level] = hashes.get(next).clone();
                next++;
            }
        }
        range.size = size;
        return range;
    }

    /** @param leaf the hash of the leaf, not its entry */
    public void append(byte[] leaf) {
        byte[] hash = leaf;
        int level = 0;
        while ((size >>> level & 1) == 1) {
            hash = MerkleHash.node(perfect[level], hash);
            level++;
        }
        perfect[level] = hash;
        size++;
    }

    public long size() {
        return size;
    }

    public byte[] root() {
        byte[] root = null;
        for (int level = 0; level < Long.SIZE; level++) {
            if ((size >>> level & 1) == 1) {
                root = root == null ? perfect[level] : MerkleHash.node(perfect[level], root);
            }
        }
        return root == null ? MerkleHash.empty() : root.clone();
    }

    /** Of the perfect subtrees, from the left, that is from the largest. */
    public List<byte[]> hashes() {
        List<byte[]> hashes = new ArrayList<>();
        for (int level = Long.SIZE - 1; level >= 0; level--) {
            if ((size >>> level & 1) == 1) {
                hashes.add(perfect[level].clone());
            }
        }
        return hashes;
    }
}
