package vn.bangvang.shared.history;

import java.util.ArrayList;
import java.util.List;

/**
 * The tree over a log, for proofs. In memory are the roots of whole blocks of 256 leaves, 125 KB for a million events; what lies
 * between is made of the stored hashes when it is asked for, of two blocks at the most for one proof.
 */
public final class LogTree implements MerkleProofs.Subtrees {

    private static final int BLOCK = 256;

    private final LogHashes log;
    private final List<byte[]> blocks = new ArrayList<>();

    public LogTree(LogHashes log) {
        this.log = log;
    }

    @Override
    public synchronized byte[] root(long begin, long end) {
        long length = end - begin;
        if (length < 1 || begin < 0) {
            throw new IndexOutOfBoundsException("No leaves from " + begin + " to " + end);
        }
        if (length <= BLOCK) {
            return rootOfLeaves(begin, end);
        }
        fill(end / BLOCK);
        return rootOfBlocks(begin, end);
    }

    private byte[] rootOfBlocks(long begin, long end) {
        long length = end - begin;
        if (length == BLOCK && begin % BLOCK == 0) {
            return blocks.get(Math.toIntExact(begin / BLOCK));
        }
        if (length < BLOCK) {
            return rootOfLeaves(begin, end);
        }
        long middle = begin + Long.highestOneBit(length - 1);
        return MerkleHash.node(rootOfBlocks(begin, middle), rootOfBlocks(middle, end));
    }

    private byte[] rootOfLeaves(long begin, long end) {
        CompactRange range = new CompactRange();
        log.hashes(begin, end, hash -> range.append(MerkleHash.leaf(hash)));
        if (range.size() != end - begin) {
            throw new IndexOutOfBoundsException("The log has no leaves from " + begin + " to " + end);
        }
        return range.root();
    }

    /** Up to so many blocks, in one reading. */
    private void fill(long wanted) {
        if (blocks.size() >= wanted) {
            return;
        }
        CompactRange[] range = {new CompactRange()};
        log.hashes((long) blocks.size() * BLOCK, wanted * BLOCK, hash -> {
            range[0].append(MerkleHash.leaf(hash));
            if (range[0].size() == BLOCK) {
                blocks.add(range[0].root());
                range[0] = new CompactRange();
            }
        });
    }
}
