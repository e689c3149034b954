package vn.bangvang.shared.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.history.KeyHistory.Generation;
import vn.bangvang.shared.history.VerifierKey.Kind;

/**
 * Somebody outside who remembers one log: takes a checkpoint only if it continues the last one, says so by a signature, and keeps both
 * for good. All of it lies in a folder.
 */
public final class Witness {

    private static final String SECRET = "witness.secret";
    private static final String PUBLIC = "witness.key";
    private static final String LOG = "log.keys";
    private static final String CHECKPOINTS = "checkpoints";
    private static final Pattern KEY = Pattern.compile("[^ +]+\\+[0-9a-f]{8}\\+[A-Za-z0-9+/]+=*");

    private final Path folder;
    private final SigningKey signer;
    /** The keys that the owner of the log told when it began, each as its line. */
    private final List<String> log;

    private final CheckpointFiles files;
    private final InstantSource clock;

    /** Proves that a larger tree continues a smaller one. */
    @FunctionalInterface
    public interface Consistency {

        /** @throws IOException if there is no such proof to be had */
        Path between(long older, long newer) throws IOException;

        /**
         * What is claimed, of whatever history is shown.
         *
         * @param olderRoot its root at the smaller size
         * @param hashes from that root to the root at the larger size
         */
        record Path(byte[] olderRoot, List<byte[]> hashes) {

            public static Path of(long older, long newer, MerkleProofs.Subtrees tree) {
                return new Path(tree.root(0, older), MerkleProofs.consistency(older, newer, tree));
            }
        }
    }

    /** What came of it. */
    public enum Outcome {
        /** It continues what was held, was signed, and is held now. */
        COSIGNED,
        /** It is what was held already. */
        HELD_ALREADY,
        /** It is older than what is held, and does not contradict it. Nothing was signed. */
        OLDER,
        /** It contradicts what is held. */
        DIVERGED
    }

    /**
     * What it answers.
     *
     * @param size of the checkpoint
     * @param file of the checkpoint that is held, or of the evidence
     */
    public record Answer(Outcome outcome, long size, Path file) {}

    private Witness(Path folder, SigningKey signer, List<String> log, InstantSource clock) {
        this.folder = folder;
        this.signer = signer;
        this.log = log;
        this.files = new CheckpointFiles(folder.resolve(CHECKPOINTS));
        this.clock = clock;
    }

    /** Whether a witness has begun there. */
    public static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(PUBLIC));
    }

    /**
     * A new one, with a key of its own; or the same one, where it has begun in the meantime.
     *
     * @param name of the witness, such as the address of its organisation, without a scheme
     * @param logKeys the lines that the owner of the log gave out, among others that mean nothing here
     * @throws MalformedException unless there is one key of each kind among them, or if another witness has begun there
     */
    public static Witness begin(Path folder, String name, List<String> logKeys, InstantSource clock)
            throws IOException {
        List<String> log = logKeys(logKeys);
        SigningKey signer = SigningKey.generate(name, Kind.ED25519_COSIGNATURE);
        OwnerFiles.folder(folder);
        try (CheckpointFiles.Alone alone = CheckpointFiles.alone(folder.resolve(CHECKPOINTS))) {
            if (isIn(folder)) {
                Witness begun = open(folder, clock);
                if (!begun.verifier().name().equals(name) || !begun.log.equals(log)) {
                    throw new MalformedException("another witness has begun in " + folder);
                }
                return begun;
            }
            write(folder.resolve(SECRET), signer.secretText() + "\n");
            write(folder.resolve(LOG), String.join("\n", log) + "\n");
            write(folder.resolve(PUBLIC), signer.verifier().text() + "\n");
            return new Witness(folder, signer, log, clock);
        }
    }

    /** The one that has begun there. */
    public static Witness open(Path folder, InstantSource clock) throws IOException {
        VerifierKey verifier = VerifierKey.read(line(folder.resolve(PUBLIC)));
        return new Witness(
                folder,
                SigningKey.read(line(folder.resolve(SECRET)), verifier),
                logKeys(Files.readAllLines(folder.resolve(LOG))),
                clock);
    }

    private static String line(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        if (lines.size() != 1) {
            throw new MalformedException(file + " is not one line");
        }
        return lines.get(0);
    }

    private static void write(Path file, String text) throws IOException {
        OwnerFiles.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> logKeys(List<String> lines) {
        List<VerifierKey> keys = new ArrayList<>();
        for (String line : lines) {
            if (KEY.matcher(line).matches()) {
                keys.add(VerifierKey.read(line));
            }
        }
        if (keys.size() != 2) {
            throw new MalformedException("not the two keys of a log");
        }
        return texts(new KeyStatement(1, 0, keys.get(0), keys.get(1)));
    }

    private static List<String> texts(KeyStatement statement) {
        return statement.keys().stream().map(VerifierKey::text).toList();
    }

    public VerifierKey verifier() {
        return signer.verifier();
    }

    /** The newest that is held. */
    public Optional<Note> last() {
        return files.last();
    }

    /** All up to a size, the smallest first. */
    public List<byte[]> upTo(long size) {
        List<byte[]> held = new ArrayList<>();
        files.upTo(size, note -> held.add(note.bytes()));
        return held;
    }

    /**
     * Takes a checkpoint, or refuses to.
     *
     * @param generations of the keys of the log, as it gives them out
     * @throws MalformedException if the keys or the checkpoint are not those of the log, or the proof leads nowhere
     */
    public Answer take(Note shown, List<Generation> generations, Consistency consistency) throws IOException {
        try (CheckpointFiles.Alone alone = files.alone()) {
            KeyHistory keys = keys(generations);
            Checkpoint checkpoint = keys.demandSigned(shown);
            Optional<Note> last = files.last();
            Evidence against = last.isEmpty() ? null : against(last.get(), shown, keys, consistency);
            if (against != null) {
                return new Answer(Outcome.DIVERGED, checkpoint.size(), keep(against));
            }
            keepKeys(keys);
            long held = last.map(Witness::size).orElse(0L);
            if (checkpoint.size() > held) {
                return new Answer(
                        Outcome.COSIGNED,
                        checkpoint.size(),
                        files.write(checkpoint.size(), cosigned(shown, checkpoint, keys)));
            }
            return new Answer(
                    checkpoint.size() == held ? Outcome.HELD_ALREADY : Outcome.OLDER,
                    checkpoint.size(),
                    files.file(held));
        }
    }

    /** With one signature of each key of the log; those of strangers are not passed on. */
    private Note cosigned(Note shown, Checkpoint checkpoint, KeyHistory keys) {
        List<Note.Signature> signatures = new ArrayList<>();
        for (VerifierKey key : keys.at(checkpoint.size()).keys()) {
            shown.signatures().stream().filter(key::made).findFirst().ifPresent(signatures::add);
        }
        return new Note(shown.text(), signatures)
                .with(signer.sign(checkpoint, clock.instant().getEpochSecond()));
    }

    private static long size(Note note) {
        return Checkpoint.read(note.text()).size();
    }

    /** The keys must be those that were told in the beginning, and what they have become since by their own signatures. */
    private KeyHistory keys(List<Generation> generations) throws IOException {
        List<Generation> known = known();
        if (generations.isEmpty() && known.isEmpty()) {
            throw new MalformedException("the history of the keys is not known yet");
        }
        List<Generation> longer = generations.size() > known.size() ? generations : known;
        List<Generation> shorter = generations.size() > known.size() ? known : generations;
        for (int i = 0; i < shorter.size(); i++) {
            if (!shorter.get(i)
                    .statement()
                    .text()
                    .equals(longer.get(i).statement().text())) {
                throw new MalformedException("generation " + (i + 1) + " of the keys is not the one that was held");
            }
        }
        KeyHistory keys = KeyHistory.of(longer);
        boolean told = longer.stream()
                .map(Generation::statement)
                .anyMatch(statement -> texts(statement).equals(log));
        if (!told) {
            throw new MalformedException("the keys are not those that the owner of the log told");
        }
        return keys;
    }

    private List<Generation> known() throws IOException {
        List<Generation> generations = new ArrayList<>();
        for (int number = 1; Files.exists(key(number, ".statement")); number++) {
            generations.add(new Generation(
                    KeyStatement.read(Files.readAllBytes(key(number, ".statement"))),
                    Note.read(Files.readAllBytes(key(number, ".checkpoint")))));
        }
        return generations;
    }

    private Path key(int number, String ending) {
        return folder.resolve("keys").resolve(number + ending);
    }

    /** The statement last: it says that both are there. */
    private void keepKeys(KeyHistory keys) throws IOException {
        OwnerFiles.folder(folder.resolve("keys"));
        for (Generation generation : keys.generations()) {
            int number = generation.statement().number();
            if (Files.notExists(key(number, ".statement"))) {
                OwnerFiles.write(
                        key(number, ".checkpoint"), generation.checkpoint().bytes());
                write(key(number, ".statement"), generation.statement().text());
            }
        }
    }

    /** What contradicts the checkpoint that was shown; null if nothing does. */
    private @Nullable Evidence against(Note last, Note shown, KeyHistory keys, Consistency consistency)
            throws IOException {
        Checkpoint before = Checkpoint.read(last.text());
        Checkpoint after = Checkpoint.read(shown.text());
        if (after.size() > before.size()) {
            Consistency.Path path = consistency.between(before.size(), after.size());
            if (!MerkleProofs.continues(before.size(), path.olderRoot(), after.size(), after.root(), path.hashes())) {
                throw new MalformedException(
                        "the consistency proof from " + before.size() + " to " + after.size() + " leads nowhere");
            }
            return Arrays.equals(path.olderRoot(), before.root())
                    ? null
                    : new Evidence(keys, last, shown, path.olderRoot(), path.hashes());
        }
        Note same = files.of(after.size()).orElse(null);
        if (same != null && !Arrays.equals(Checkpoint.read(same.text()).root(), after.root())) {
            return new Evidence(keys, same, shown, after.root(), List.of());
        }
        Evidence shorter = new Evidence(keys, last, shown, null, List.of());
        return after.size() < before.size() && shorter.check(null) == Evidence.Proof.CUT_OFF ? shorter : null;
    }

    /** Writes it beside what is held, under a name that says what is in it. */
    public Path keep(Evidence evidence) throws IOException {
        byte[] content = evidence.bytes();
        String name = String.format(
                Locale.ROOT,
                "%012d-%s.evidence",
                size(evidence.shown()),
                HexFormat.of().formatHex(MerkleHash.sha256().digest(content), 0, 4));
        Path file = OwnerFiles.folder(folder.resolve("evidence")).resolve(name);
        OwnerFiles.write(file, content);
        return file;
    }
}
