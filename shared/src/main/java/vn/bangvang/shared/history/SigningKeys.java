package vn.bangvang.shared.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import vn.bangvang.shared.history.KeyHistory.Generation;
import vn.bangvang.shared.history.VerifierKey.Kind;

/**
 * The keys of a log in a folder that only its owner can read: for each generation {@code N.statement} and {@code N.checkpoint}, which
 * anybody may see, and for the last one {@code N.secret}. They lie outside the database, so that whoever owns the database alone
 * cannot sign.
 */
public final class SigningKeys {

    private static final String STATEMENT = ".statement";
    private static final String CHECKPOINT = ".checkpoint";
    private static final String SECRET = ".secret";
    private static final int RANDOM_BYTES = 16;

    private final KeyHistory history;
    private final List<SigningKey> signers;

    private SigningKeys(KeyHistory history, List<SigningKey> signers) {
        this.history = history;
        this.signers = List.copyOf(signers);
    }

    /** Where they lie: beside the key under which the keys of persons are wrapped. */
    public static Path beside(Path masterKey) {
        return masterKey.resolveSibling("history");
    }

    /** Makes the first generation, and with it the name of the log, unless there is one. */
    public static void createIfMissing(Path folder) throws IOException {
        if (Files.exists(folder.resolve(1 + STATEMENT))) {
            return;
        }
        try (CheckpointFiles.Alone alone = CheckpointFiles.alone(folder)) {
            if (Files.notExists(folder.resolve(1 + STATEMENT))) {
                byte[] random = new byte[RANDOM_BYTES];
                new SecureRandom().nextBytes(random);
                write(folder, List.of(), List.of(), "bangvang/" + HexFormat.of().formatHex(random), 0);
            }
        }
    }

    /**
     * Makes the generation that signs all checkpoints after a size. The keys before are destroyed, once they have signed the new ones.
     *
     * @param after the size of the last checkpoint
     */
    public static SigningKeys rotate(Path folder, long after) throws IOException {
        SigningKeys before = read(folder);
        List<Generation> generations = before.history.generations();
        write(folder, generations, before.signers, before.history.origin(), after);
        Files.deleteIfExists(folder.resolve(generations.size() + SECRET));
        return read(folder);
    }

    /** The secret first, the statement last: what was broken off before is written over. */
    private static void write(
            Path folder, List<Generation> before, List<SigningKey> signersBefore, String origin, long after)
            throws IOException {
        OwnerFiles.folder(folder);
        int number = before.size() + 1;
        SigningKey ed25519 = SigningKey.generate(origin, Kind.ED25519);
        SigningKey mlDsa = SigningKey.generate(origin, Kind.ML_DSA_44);
        KeyStatement statement = new KeyStatement(number, after, ed25519.verifier(), mlDsa.verifier());
        Checkpoint checkpoint = KeyHistory.checkpointOver(before, statement);
        List<SigningKey> signers = new ArrayList<>(List.of(ed25519, mlDsa));
        signers.addAll(signersBefore);
        // The order of the statements is all that matters.
        Note note = new Note(
                checkpoint.text(),
                signers.stream().map(key -> key.sign(checkpoint, 0)).toList());
        String secret = ed25519.secretText() + "\n" + mlDsa.secretText() + "\n";
        OwnerFiles.write(folder.resolve(number + SECRET), secret.getBytes(StandardCharsets.UTF_8));
        OwnerFiles.write(folder.resolve(number + CHECKPOINT), note.bytes());
        OwnerFiles.write(folder.resolve(number + STATEMENT), statement.text().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @throws IOException if a file is missing or cannot be read
     * @throws MalformedException if one is not what it should be
     */
    public static SigningKeys read(Path folder) throws IOException {
        KeyHistory history = readHistory(folder);
        KeyStatement last = history.last();
        List<String> secrets = Files.readAllLines(folder.resolve(last.number() + SECRET));
        if (secrets.size() != 2) {
            throw new MalformedException("the secret keys are two lines");
        }
        return new SigningKeys(
                history,
                List.of(
                        SigningKey.read(secrets.get(0), last.ed25519()),
                        SigningKey.read(secrets.get(1), last.mlDsa())));
    }

    /** What anybody may see. */
    public static KeyHistory readHistory(Path folder) throws IOException {
        List<Generation> generations = new ArrayList<>();
        for (int number = 1; Files.exists(folder.resolve(number + STATEMENT)); number++) {
            generations.add(new Generation(
                    KeyStatement.read(Files.readAllBytes(folder.resolve(number + STATEMENT))),
                    Note.read(Files.readAllBytes(folder.resolve(number + CHECKPOINT)))));
        }
        return KeyHistory.of(generations);
    }

    public KeyHistory history() {
        return history;
    }

    /** @param seconds since 1970-01-01T00:00Z */
    public Note sign(long size, byte[] root, long seconds) {
        Checkpoint checkpoint = new Checkpoint(history.origin(), size, root);
        return new Note(
                checkpoint.text(),
                signers.stream().map(key -> key.sign(checkpoint, seconds)).toList());
    }
}
