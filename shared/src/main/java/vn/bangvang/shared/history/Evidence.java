package vn.bangvang.shared.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.shared.history.KeyHistory.Generation;

/**
 * That a log was shown in two ways, as a file that a third person can check with nothing else but the keys of the log.
 *
 * @param held what somebody outside had been given
 * @param shown what another one was given
 * @param root of the history that was shown at the size of what was held; null where it is shorter
 * @param path a consistency proof from that root to what was shown
 */
public record Evidence(KeyHistory keys, Note held, Note shown, byte @Nullable [] root, List<byte[]> path) {

    private static final String FORMAT = "bangvang-evidence/1";
    private static final int MOST_BYTES = 16 << 20;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** What it proves. */
    public enum Proof {
        /** The keys of the log signed two histories of which neither continues the other. */
        FORKED,
        /** The log said at a later time that there were fewer events than it had signed before. */
        CUT_OFF,
        /** Nothing but that there was more: an older state was shown, and who was shown it knows as what. */
        OLDER
    }

    record Key(String statement, String checkpoint) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record File(
            String format,
            List<Key> keys,
            String held,
            String shown,
            @Nullable String root,
            @Nullable List<String> path) {}

    public Evidence {
        path = List.copyOf(path);
    }

    public byte[] bytes() {
        List<Key> generations = keys.generations().stream()
                .map(generation -> new Key(generation.statement().text(), text(generation.checkpoint())))
                .toList();
        List<String> hashes =
                root == null ? null : path.stream().map(Base64Text::of).toList();
        File file = new File(
                FORMAT, generations, text(held), text(shown), root == null ? null : Base64Text.of(root), hashes);
        return (JSON.writeValueAsString(file) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Note note) {
        return new String(note.bytes(), StandardCharsets.UTF_8);
    }

    /** @throws MalformedException unless it is a file of evidence, whatever it may prove */
    public static Evidence read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new MalformedException("evidence longer than " + MOST_BYTES + " bytes");
        }
        File file;
        try {
            file = JSON.readValue(Note.utf8(bytes), File.class);
        } catch (JacksonException notJson) {
            throw new MalformedException("the evidence cannot be read: " + notJson.getOriginalMessage());
        }
        if (file == null
                || !FORMAT.equals(file.format)
                || file.keys == null
                || file.held == null
                || file.shown == null
                || (file.root == null) != (file.path == null)) {
            throw new MalformedException("not evidence of the format " + FORMAT);
        }
        List<Generation> generations = new ArrayList<>();
        for (Key key : file.keys) {
            if (key == null || key.statement == null || key.checkpoint == null) {
                throw new MalformedException("evidence with half a generation of keys");
            }
            generations.add(new Generation(KeyStatement.read(utf8(key.statement)), Note.read(utf8(key.checkpoint))));
        }
        List<byte[]> path = new ArrayList<>();
        for (String hash : file.path == null ? List.<String>of() : file.path) {
            path.add(Base64Text.readHash(hash == null ? "" : hash));
        }
        return new Evidence(
                KeyHistory.of(generations),
                Note.read(utf8(file.held)),
                Note.read(utf8(file.shown)),
                file.root == null ? null : Base64Text.readHash(file.root),
                path);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Both sizes, that of what was held first. */
    public List<Checkpoint> checkpoints() {
        return List.of(Checkpoint.read(held.text()), Checkpoint.read(shown.text()));
    }

    /**
     * What it proves of whoever owns the keys.
     *
     * @param policy whose keys of the log may have signed what was held; null for those of the evidence alone
     * @throws MalformedException saying why it proves nothing
     */
    public Proof check(@Nullable WitnessPolicy policy) {
        boolean byPolicy = policy != null && policy.isOfLog(held, keys.origin());
        Checkpoint before = byPolicy ? Checkpoint.read(held.text()) : keys.demandSigned(held);
        Checkpoint after = keys.demandSigned(shown);
        if (after.size() < before.size()) {
            if (root != null) {
                throw new MalformedException("a root of a history that is shorter");
            }
            return !byPolicy && signedAt(after, shown) > signedAt(before, held) ? Proof.CUT_OFF : Proof.OLDER;
        }
        if (root == null || Arrays.equals(root, before.root())) {
            throw new MalformedException("what was held and what was shown do not contradict each other");
        }
        if (!MerkleProofs.continues(before.size(), root, after.size(), after.root(), path)) {
            throw new MalformedException("the path does not lead from the root to what was shown");
        }
        return Proof.FORKED;
    }

    private long signedAt(Checkpoint checkpoint, Note note) {
        return keys.at(checkpoint.size()).mlDsa().time(note);
    }
}
