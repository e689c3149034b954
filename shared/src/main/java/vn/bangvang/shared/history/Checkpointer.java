package vn.bangvang.shared.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.eventlog.EventHash;
import vn.bangvang.shared.history.CheckpointFiles.Tree;

/**
 * Signs what the log has come to. It follows the hashes as they are stored, beside whatever appends; and it signs nothing, once the
 * log does not hold any more what was signed last.
 */
public final class Checkpointer {

    private final LogHashes log;
    private final CheckpointFiles files;
    private final Path keys;
    private final InstantSource clock;
    private @Nullable Tree tree;

    /** @param keys the folder of the {@link SigningKeys}, read each time, since they may be replaced */
    public Checkpointer(LogHashes log, CheckpointFiles files, Path keys, InstantSource clock) {
        this.log = log;
        this.files = files;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * A checkpoint over all that is in the log now; the last one, if nothing has come since.
     *
     * @return empty while the log is
     * @throws LogChangedException if the log does not hold what was signed before
     * @throws IllegalStateException if the checkpoint before the keys were replaced is lost and nothing has come since
     */
    public synchronized Optional<Note> seal() {
        try (CheckpointFiles.Alone alone = files.alone()) {
            return seal(SigningKeys.read(keys));
        } catch (IOException e) {
            tree = null;
            throw new UncheckedIOException("No checkpoint was signed", e);
        } catch (RuntimeException failed) {
            tree = null;
            throw failed;
        }
    }

    /**
     * New keys for all that comes after the last checkpoint, which the old ones sign now.
     *
     * @throws LogChangedException if the log does not hold what was signed before
     */
    public synchronized KeyHistory rotateKeys() {
        try (CheckpointFiles.Alone alone = files.alone()) {
            Optional<Note> last = seal(SigningKeys.read(keys));
            long size = last.map(note -> Checkpoint.read(note.text()).size()).orElse(0L);
            return SigningKeys.rotate(keys, size).history();
        } catch (IOException e) {
            throw new UncheckedIOException("The keys were not replaced", e);
        }
    }

    private Optional<Note> seal(SigningKeys signing) throws IOException {
        Optional<Note> last = files.last();
        Tree grown = taken(last.map(signing.history()::demandSigned).orElse(null));
        long before = grown.range().size();
        long signedUpTo = signing.history().last().after();
        long head = log.head();
        if (head < before || !Arrays.equals(grown.head(), hashAt(before))) {
            throw changed(before);
        }
        if (head < signedUpTo) {
            throw changed(signedUpTo);
        }
        if (head == before) {
            tree = grown;
            return last;
        }
        if (head == signedUpTo) {
            throw new IllegalStateException("The checkpoint of " + head
                    + " events is not where it was, and the keys that signed it are no more: " + files.folder());
        }
        byte[][] newest = {grown.head()};
        log.hashes(before, head, hash -> {
            grown.range().append(MerkleHash.leaf(hash));
            newest[0] = hash;
        });
        if (grown.range().size() != head) {
            throw new IllegalStateException("The log has a gap before position " + head);
        }
        // A clock that was set back must not make what grew look cut off.
        long seconds = Math.max(
                clock.instant().getEpochSecond(),
                last.flatMap(signing.history()::signedAt).orElse(0L));
        Note note = signing.sign(head, grown.range().root(), seconds);
        Tree now = new Tree(grown.range(), newest[0]);
        files.write(head, note, now);
        tree = now;
        return Optional.of(note);
    }

    /** From memory, from beside the checkpoint, or from the log. */
    private Tree taken(@Nullable Checkpoint last) {
        if (last == null) {
            return new Tree(new CompactRange(), EventHash.genesis());
        }
        if (tree != null && tree.range().size() == last.size()) {
            return tree;
        }
        return files.tree(last).orElseGet(() -> fromLog(last));
    }

    private Tree fromLog(Checkpoint last) {
        CompactRange range = new CompactRange();
        if (log.head() >= last.size()) {
            log.hashes(0, last.size(), hash -> range.append(MerkleHash.leaf(hash)));
        }
        if (range.size() != last.size() || !Arrays.equals(range.root(), last.root())) {
            throw changed(last.size());
        }
        byte[] head = hashAt(last.size());
        return new Tree(range, head == null ? EventHash.genesis() : head);
    }

    private byte @Nullable [] hashAt(long position) {
        return position == 0 ? EventHash.genesis() : log.hashAt(position);
    }

    private static LogChangedException changed(long size) {
        return new LogChangedException(size, "The log does not hold what the checkpoint of " + size + " events says");
    }
}
