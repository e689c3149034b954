package vn.bangvang.query.history;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.eventlog.EventHash;
import vn.bangvang.shared.eventlog.StoredEvent;
import vn.bangvang.shared.history.Checkpoint;
import vn.bangvang.shared.history.CheckpointFiles;
import vn.bangvang.shared.history.InclusionProof;
import vn.bangvang.shared.history.KeyHistory;
import vn.bangvang.shared.history.LogTree;
import vn.bangvang.shared.history.MalformedException;
import vn.bangvang.shared.history.MerkleHash;
import vn.bangvang.shared.history.MerkleProofs;
import vn.bangvang.shared.history.Note;
import vn.bangvang.shared.history.SigningKeys;
import vn.bangvang.shared.history.WholeCheckState;
import vn.bangvang.shared.history.service.LogRows;

/**
 * What was signed of the history, and what proves that an event is in it. Checkpoints come from their folder, everything else from the
 * log as it is stored, over connections of their own: a checkpoint may cover more than the snapshot of a question shows. No proof leaves
 * here that does not hold.
 */
@Component
final class History {

    private static final long REMADE_AFTER_NANOS = Duration.ofMinutes(1).toNanos();

    /** @param checkpoint the first that covers the event, so that one event is always proved in the same way */
    record Proven(
            InclusionProof proof,
            Checkpoint checkpoint,
            @Nullable Instant signedAt) {}

    /** @param olderRoot of the tree that the newer one continues */
    record Continued(byte[] olderRoot, List<byte[]> path) {}

    private final @Nullable CheckpointFiles files;
    private final Path keys;
    private final Duration interval;
    private final LogRows log;
    private LogTree tree;
    private @Nullable Long remade;

    /** @param folder of the checkpoints; empty where nothing is signed */
    History(
            @Qualifier("referenceDataSource") HikariDataSource dataSource,
            @Value("${bangvang.history.checkpoints:}") String folder,
            @Value("${bangvang.history.checkpoint-interval:5m}") Duration interval,
            @Value("${bangvang.master-key-file}") Path masterKey) {
        this.files = folder.isBlank() ? null : new CheckpointFiles(Path.of(folder));
        this.keys = SigningKeys.beside(masterKey);
        this.interval = interval;
        this.log = new LogRows(dataSource);
        this.tree = new LogTree(log);
    }

    /** Whether this installation signs its history. */
    boolean isSigned() {
        return files != null;
    }

    private CheckpointFiles files() {
        if (files == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return files;
    }

    Optional<Note> newest() {
        return files().last();
    }

    Optional<Note> checkpoint(long size) {
        return files().of(size);
    }

    KeyHistory keys() {
        files();
        try {
            return SigningKeys.readHistory(keys);
        } catch (IOException e) {
            throw new UncheckedIOException("The keys of the history cannot be read", e);
        }
    }

    Optional<WholeCheckState> wholeCheck() {
        return WholeCheckState.read(files().folder());
    }

    /** How far the log has come. */
    long head() {
        return log.head();
    }

    /** When a checkpoint covers at the latest what was recorded then. */
    Instant coveredBy(Instant recorded) {
        return recorded.plus(interval);
    }

    /** As it is stored. */
    Optional<StoredEvent> event(long position) {
        List<StoredEvent> found = new ArrayList<>();
        if (position > 0) {
            log.events(position - 1, position, found::add);
        }
        return found.stream().findFirst();
    }

    /** Whether the hash of an event follows from what is stored of it and from the hash before it. */
    boolean holds(StoredEvent event) {
        return EventHash.holds(event.position() == 1 ? null : log.hashAt(event.position() - 1), event);
    }

    /**
     * Empty until a checkpoint covers the event.
     *
     * @throws Refusal LOG_CHANGED if the log is not what was signed
     */
    Optional<Proven> prove(StoredEvent event) {
        Optional<Note> covering = files().first(event.position());
        if (covering.isEmpty()) {
            return Optional.empty();
        }
        KeyHistory history = keys();
        Note note = covering.get();
        Checkpoint signed = signed(note, history);
        byte[] leaf = MerkleHash.leaf(event.hash());
        long index = event.position() - 1;
        InclusionProof proof = proved(() -> {
            InclusionProof made = InclusionProof.of(event.position(), note, tree);
            boolean includes = MerkleProofs.includes(signed.size(), signed.root(), index, leaf, made.path());
            return includes ? made : null;
        });
        return Optional.of(new Proven(
                proof,
                signed,
                history.signedAt(note).map(Instant::ofEpochSecond).orElse(null)));
    }

    /**
     * That a signed tree continues a smaller one.
     *
     * @throws Refusal LOG_CHANGED if the log is not what was signed
     */
    Continued continued(long older, Note newer) {
        Checkpoint signed = signed(newer, keys());
        return proved(() -> {
            byte[] root = tree.root(0, older);
            List<byte[]> path = MerkleProofs.consistency(older, signed.size(), tree);
            boolean continues = MerkleProofs.continues(older, root, signed.size(), signed.root(), path);
            return continues ? new Continued(root, path) : null;
        });
    }

    /** A checkpoint that was exchanged is no better than a log that was. */
    private static Checkpoint signed(Note note, KeyHistory keys) {
        try {
            return keys.demandSigned(note);
        } catch (MalformedException exchanged) {
            throw new Refusal(Reason.LOG_CHANGED);
        }
    }

    /** What does not hold may be due to what is remembered of a log that was put right since. */
    private synchronized <T> T proved(Supplier<@Nullable T> made) {
        T proof = attempted(made);
        long now = System.nanoTime();
        if (proof == null && (remade == null || now - remade > REMADE_AFTER_NANOS)) {
            remade = now;
            tree = new LogTree(log);
            proof = attempted(made);
        }
        if (proof == null) {
            throw new Refusal(Reason.LOG_CHANGED);
        }
        return proof;
    }

    private static <T> @Nullable T attempted(Supplier<@Nullable T> made) {
        try {
            return made.get();
        } catch (IndexOutOfBoundsException cutOff) {
            return null;
        }
    }
}
