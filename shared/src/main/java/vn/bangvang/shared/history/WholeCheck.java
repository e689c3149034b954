package vn.bangvang.shared.history;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import vn.bangvang.shared.eventlog.EventHash;
import vn.bangvang.shared.eventlog.StoredEvent;

/**
 * Checks a log, as it is stored, against what was signed of it: each event against its hash and the hash before it, and the tree
 * against each checkpoint. It goes from one checkpoint to the next, and stays at the last with which the log agreed.
 */
public final class WholeCheck {

    private static final int EVENTS_AT_ONCE = 500;

    /** Whoever has the log. */
    @FunctionalInterface
    public interface Events {

        /** Hands on each event after a position, up to another one, in order. */
        void events(long after, long upTo, Consumer<StoredEvent> each);
    }

    /** Whoever must not be kept from other work. */
    @FunctionalInterface
    public interface Pace {

        /** After so many events more; false to stop. */
        boolean goesOn(long events);
    }

    private final Events log;
    private final Pace pace;

    public WholeCheck(Events log, Pace pace) {
        this.log = log;
        this.pace = pace;
    }

    /**
     * Up to the next checkpoint.
     *
     * @return empty if it was stopped on the way
     * @throws MalformedException if the checkpoint is not signed by these keys
     */
    public Optional<WholeCheckState> next(WholeCheckState from, Note note, KeyHistory keys, Instant now) {
        Checkpoint signed = keys.demandSigned(note);
        Stretch stretch = new Stretch(from);
        while (stretch.tree.size() < signed.size()) {
            long before = stretch.tree.size();
            long upTo = Math.min(before + EVENTS_AT_ONCE, signed.size());
            log.events(before, upTo, stretch);
            if (stretch.tree.size() < upTo) {
                return Optional.of(from.wrong(stretch.tree.size() + 1, stretch.tree.size() + 1, now));
            }
            if (!pace.goesOn(upTo - before)) {
                return Optional.empty();
            }
        }
        return Optional.of(
                Arrays.equals(stretch.tree.root(), signed.root())
                        ? from.agreed(stretch.tree, stretch.head)
                        : from.wrong(from.position() + 1, signed.size(), now));
    }

    /** Once there is no further checkpoint. */
    public WholeCheckState end(WholeCheckState last, Instant now) {
        return last.atEnd(now);
    }

    /** The tree grows as long as each event follows. */
    private static final class Stretch implements Consumer<StoredEvent> {

        private final CompactRange tree;
        private byte[] head;
        private boolean broken;

        Stretch(WholeCheckState from) {
            tree = from.tree();
            head = from.head();
        }

        @Override
        public void accept(StoredEvent event) {
            broken = broken || event.position() != tree.size() + 1 || !EventHash.holds(head, event);
            if (!broken) {
                tree.append(MerkleHash.leaf(event.hash()));
                head = event.hash();
            }
        }
    }
}
