package vn.bangvang.shared.history;

import java.util.UUID;

/** How many events each stream has had, in three numbers a stream: histories hold millions of them. */
final class StreamPlaces {

    private static final int BEGIN = 1 << 12;

    private long[] most = new long[BEGIN];
    private long[] least = new long[BEGIN];
    /** 0 where nothing stands. */
    private int[] counts = new int[BEGIN];

    private int streams;

    /** The place of the next event of a stream, from 0; from now on it is taken. */
    int next(UUID stream) {
        int slot = slot(stream.getMostSignificantBits(), stream.getLeastSignificantBits());
        if (counts[slot] == 0) {
            if (2 * (streams + 1) > counts.length) {
                grow();
                return next(stream);
            }
            most[slot] = stream.getMostSignificantBits();
            least[slot] = stream.getLeastSignificantBits();
            streams++;
        }
        return counts[slot]++;
    }

    int streams() {
        return streams;
    }

    private int slot(long high, long low) {
        // All bits of both halves have a say in the lowest ones: ids of one time differ in few.
        long mixed = (high ^ Long.rotateLeft(low, 29)) * 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ mixed >>> 32) * 0xd6e8feb86659fd93L;
        int slot = (int) (mixed ^ mixed >>> 32) & counts.length - 1;
        while (counts[slot] != 0 && (most[slot] != high || least[slot] != low)) {
            slot = slot + 1 & counts.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] formerMost = most;
        long[] formerLeast = least;
        int[] formerCounts = counts;
        most = new long[2 * formerMost.length];
        least = new long[most.length];
        counts = new int[most.length];
        for (int i = 0; i < formerCounts.length; i++) {
            if (formerCounts[i] != 0) {
                int slot = slot(formerMost[i], formerLeast[i]);
                most[slot] = formerMost[i];
                least[slot] = formerLeast[i];
                counts[slot] = formerCounts[i];
            }
        }
    }
}
