package vn.bangvang.shared.history;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/**
 * Proofs that a leaf is in a tree, and that a tree continues an older one (RFC 6962, 2.1.1 and 2.1.2), and how they are checked
 * (RFC 9162, 2.1.3.2 and 2.1.4.2).
 */
public final class MerkleProofs {

    private MerkleProofs() {}

    /** Whoever knows the leaves. */
    @FunctionalInterface
    public interface Subtrees {

        /**
         * The root over the leaves from {@code begin} up to, not including, {@code end}. It is asked only for what is a node of the
         * tree or of its right edge: {@code begin} is a multiple of the smallest power of two that is not below the length.
         */
        byte[] root(long begin, long end);
    }

    /**
     * The hashes beside the way from a leaf to the root, from the leaf on.
     *
     * @param index from 0
     * @throws IndexOutOfBoundsException if the tree has no such leaf
     */
    public static List<byte[]> inclusion(long index, long size, Subtrees tree) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("No leaf " + index + " in a tree of " + size);
        }
        List<byte[]> path = new ArrayList<>();
        inclusion(index, 0, size, tree, path);
        return path;
    }

    private static void inclusion(long index, long begin, long end, Subtrees tree, List<byte[]> path) {
        if (end - begin == 1) {
            return;
        }
        long middle = begin + split(end - begin);
        if (index < middle) {
            inclusion(index, begin, middle, tree, path);
            path.add(tree.root(middle, end));
        } else {
            inclusion(index, middle, end, tree, path);
            path.add(tree.root(begin, middle));
        }
    }

    /**
     * What shows that the first leaves of the newer tree are those of the older.
     *
     * @throws IndexOutOfBoundsException unless the older tree has at least one leaf and no more than the newer
     */
    public static List<byte[]> consistency(long older, long newer, Subtrees tree) {
        if (older < 1 || older > newer) {
            throw new IndexOutOfBoundsException("A tree of " + newer + " does not continue one of " + older);
        }
        List<byte[]> path = new ArrayList<>();
        consistency(older, 0, newer, true, tree, path);
        return path;
    }

    /** @param whole whether the older tree ends with this subtree and began with it, so that whoever checks has its root */
    private static void consistency(long older, long begin, long end, boolean whole, Subtrees tree, List<byte[]> path) {
        if (older == end) {
            if (!whole) {
                path.add(tree.root(begin, end));
            }
            return;
        }
        long middle = begin + split(end - begin);
        if (older <= middle) {
            consistency(older, begin, middle, whole, tree, path);
            path.add(tree.root(middle, end));
        } else {
            consistency(older, middle, end, false, tree, path);
            path.add(tree.root(begin, middle));
        }
    }

    /** The largest power of two below. */
    private static long split(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }

    /** Whether the leaf stands at the index in the tree of this size and root. */
    public static boolean includes(long size, byte[] root, long index, byte[] leaf, List<byte[]> path) {
        if (index < 0 || index >= size) {
            return false;
        }
        long first = index;
        long second = size - 1;
        byte[] hash = leaf;
        for (byte[] beside : path) {
            if (second == 0 || beside.length != MerkleHash.LENGTH) {
                return false;
            }
            if ((first & 1) == 1 || first == second) {
                hash = MerkleHash.node(beside, hash);
                int up = (first & 1) == 1 ? 0 : Long.numberOfTrailingZeros(first);
                first >>>= up;
                second >>>= up;
            } else {
                hash = MerkleHash.node(hash, beside);
            }
            first >>>= 1;
            second >>>= 1;
        }
        return second == 0 && MessageDigest.isEqual(hash, root);
    }

    /** Whether the tree of the newer size and root continues that of the older. */
    public static boolean continues(long older, byte[] olderRoot, long newer, byte[] newerRoot, List<byte[]> path) {
        if (older < 1 || older > newer) {
            return false;
        }
        if (older == newer) {
            return path.isEmpty() && MessageDigest.isEqual(olderRoot, newerRoot);
        }
        List<byte[]> rest = new ArrayList<>(path);
        if (Long.bitCount(older) == 1) {
            rest.add(0, olderRoot);
        }
        if (rest.isEmpty() || rest.stream().anyMatch(hash -> hash.length != MerkleHash.LENGTH)) {
            return false;
        }
        int up = Long.numberOfTrailingZeros(older);
        long first = older - 1 >>> up;
        long second = newer - 1 >>> up;
        byte[] oldHash = rest.get(0);
        byte[] newHash = rest.get(0);
        for (byte[] beside : rest.subList(1, rest.size())) {
            if (second == 0) {
                return false;
            }
            if ((first & 1) == 1 || first == second) {
                oldHash = MerkleHash.node(beside, oldHash);
                newHash = MerkleHash.node(beside, newHash);
                up = (first & 1) == 1 ? 0 : Long.numberOfTrailingZeros(first);
                first >>>= up;
                second >>>= up;
            } else {
                newHash = MerkleHash.node(newHash, beside);
            }
            first >>>= 1;
            second >>>= 1;
        }
        return second == 0 && MessageDigest.isEqual(oldHash, olderRoot) && MessageDigest.isEqual(newHash, newerRoot);
    }
}
