package vn.bangvang.shared.history;

import java.time.Duration;
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
 * @param results how many rankings, outcomes of councils and lines of decisions were worked out anew
 * @param allResults false where an event of a newer version was met, after which none were worked out
 * @param unreadRules rule sets that nominations name and that are there, but cannot be read: terms of councils were not compared with
 *     them
 * @param head the hash of the last event that was checked
 * @param took how long they were read, hashed and worked out
 * @param root of the tree over the events that were checked
 * @param held the size of the newest checkpoint that was held outside and agrees; null without one
 * @param witnessed up to which position somebody outside vouches for it: as many witnesses as the policy asks for, or, without one,
 *     whoever held a checkpoint; null if nobody does
 * @param evidence of a diverged history, for a third person; null where nothing was signed that could be shown
 */
public record Verification(
        Verdict verdict,
        List<Finding> findings,
        String origin,
        long events,
        long streams,
        long checkpoints,
        long newest,
        long results,
        boolean allResults,
        List<String> unreadRules,
        byte[] head,
        Duration took,
        byte[] root,
        @Nullable Long held,
        @Nullable Long witnessed,
        @Nullable Evidence evidence) {

    /** In one word. */
    public enum Verdict {
        /** Everything holds. */
        VALID,
        /** Something does not hold in itself. */
        INVALID,
        /** It is another history than the one that somebody outside remembers. */
        DIVERGED
    }

    /** Whether everything was worked out anew that could have been. */
    public boolean isComplete() {
        return allResults && unreadRules.isEmpty();
    }

    /** Whether nobody outside has said what the history was: whoever owns the keys could have written it anew. */
    public boolean unanchored() {
        return witnessed == null;
    }
}
