package vn.bangvang.shared.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of checking an export.
 *
 * @param findings in the order of the positions they name; empty for what holds
 * @param origin of the log, empty if even that could not be read
 * @param events how many were checked without a finding
 * @param checkpoints how many agree with the events and are signed
 * @param newest the size of the newest of them, 0 without any
 * @param root of the tree over the events that were checked
 * @param held the size of the newest checkpoint that was held outside and agrees; null without one
 */
public record Verification(
        Verdict verdict,
        List<Finding> findings,
        String origin,
        long events,
        long streams,
        long checkpoints,
        long newest,
        byte[] root,
        @Nullable Long held) {

    /** In one word. */
    public enum Verdict {
        /** Everything holds. */
        VALID,
        /** Something does not hold in itself. */
        INVALID,
        /** It is another history than the one that somebody outside remembers. */
        DIVERGED
    }

    /** Whether nobody outside has said what the history was: whoever owns the keys could have written it anew. */
    public boolean unanchored() {
        return held == null;
    }
}
