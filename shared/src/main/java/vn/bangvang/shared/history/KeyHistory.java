package vn.bangvang.shared.history;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All generations of the keys of a log. The statements are a small log of their own, whose origin is that of the log and
 * {@code /keys}: its checkpoint of each size is signed by the keys that come and by those that go, so that whoever trusts one
 * generation can follow to every later one, and nobody can bring in another between.
 */
public final class KeyHistory {

    private static final String KEYS = "/keys";

    /** One generation, and the checkpoint over all statements up to it. */
    public record Generation(KeyStatement statement, Note checkpoint) {}

    private final List<Generation> generations;

    private KeyHistory(List<Generation> generations) {
        this.generations = List.copyOf(generations);
    }

    /**
     * @param generations from the first on
     * @throws MalformedException naming the generation that does not follow
     */
    public static KeyHistory of(List<Generation> generations) {
        if (generations.isEmpty()) {
            throw new MalformedException("a history of keys without keys");
        }
        CompactRange tree = new CompactRange();
        KeyStatement before = null;
        for (Generation generation : generations) {
            demandFollows(before, generation, tree);
            before = generation.statement();
        }
        return new KeyHistory(generations);
    }

    private static void demandFollows(@Nullable KeyStatement before, Generation generation, CompactRange tree) {
        KeyStatement statement = generation.statement();
        long number = tree.size() + 1;
        tree.append(statement.leaf());
        demand(statement.number() == number, number, "has the number " + statement.number());
        demand(
                before == null ? statement.after() == 0 : statement.after() >= before.after(),
                number,
                "begins before the generation before");
        demand(before == null || statement.origin().equals(before.origin()), number, "is of another log");
        Checkpoint checkpoint = Checkpoint.read(generation.checkpoint().text());
        demand(
                checkpoint.text().equals(checkpoint(statement.origin(), tree).text()),
                number,
                "is not what its checkpoint speaks of");
        List<VerifierKey> signers = new ArrayList<>(statement.keys());
        if (before != null) {
            signers.addAll(before.keys());
        }
        for (VerifierKey key : signers) {
            demand(isSigned(generation.checkpoint(), checkpoint, key), number, "is not signed by " + key);
            demand(isWithoutTime(generation.checkpoint(), key), number, "is signed at a time by " + key);
        }
    }

    /** The order of the statements is all that matters; one text for one statement. */
    private static boolean isWithoutTime(Note note, VerifierKey key) {
        return key.kind() == VerifierKey.Kind.ED25519
                || note.signatures().stream()
                        .filter(key::made)
                        .allMatch(
                                signature -> ByteBuffer.wrap(signature.bytes()).getLong() == 0);
    }

    /** Whether there is a signature of the key, and each of them is right. */
    static boolean isSigned(Note note, Checkpoint checkpoint, VerifierKey key) {
        List<Note.Signature> its = note.signatures().stream().filter(key::made).toList();
        return !its.isEmpty() && its.stream().allMatch(signature -> key.verifies(checkpoint, signature));
    }

    private static void demand(boolean holds, long number, String otherwise) {
        if (!holds) {
            throw new MalformedException("generation " + number + " of the keys " + otherwise);
        }
    }

    private static Checkpoint checkpoint(String origin, CompactRange tree) {
        return new Checkpoint(origin + KEYS, tree.size(), tree.root());
    }

    /** What is to be signed of the generation that comes next. */
    static Checkpoint checkpointOver(List<Generation> before, KeyStatement next) {
        CompactRange tree = new CompactRange();
        before.forEach(generation -> tree.append(generation.statement().leaf()));
        tree.append(next.leaf());
        return checkpoint(next.origin(), tree);
    }

    public List<Generation> generations() {
        return generations;
    }

    /** The keys that sign now. */
    public KeyStatement last() {
        return generations.get(generations.size() - 1).statement();
    }

    public String origin() {
        return last().origin();
    }

    /** As it was when a checkpoint of this size was signed, or just after. */
    public KeyHistory upTo(long size) {
        return new KeyHistory(generations.stream()
                .filter(generation -> generation.statement().after() <= size)
                .toList());
    }

    /** The keys that sign checkpoints of this size. */
    public KeyStatement at(long size) {
        KeyStatement found = generations.get(0).statement();
        for (Generation generation : generations) {
            if (generation.statement().after() < size) {
                found = generation.statement();
            }
        }
        return found;
    }

    /**
     * The checkpoint that a note of this log is, with both signatures of the keys of its size. Signatures of others, of witnesses,
     * play no part.
     *
     * @throws MalformedException saying what is wrong
     */
    public Checkpoint demandSigned(Note note) {
        Checkpoint checkpoint = Checkpoint.read(note.text());
        if (!checkpoint.origin().equals(origin())) {
            throw new MalformedException("the checkpoint is of the log " + checkpoint.origin() + ", not " + origin());
        }
        if (checkpoint.size() == 0) {
            throw new MalformedException("no keys sign a checkpoint over no events");
        }
        for (VerifierKey key : at(checkpoint.size()).keys()) {
            if (!isSigned(note, checkpoint, key)) {
                throw new MalformedException("the checkpoint is not signed by " + key);
            }
        }
        return checkpoint;
    }

    /** When a checkpoint of this log was signed, in seconds since 1970-01-01T00:00Z, as its signature says. */
    public Optional<Long> signedAt(Note note) {
        return note.signatures().stream()
                .filter(signature -> generations.stream()
                        .anyMatch(generation -> generation.statement().mlDsa().made(signature)))
                .map(signature -> ByteBuffer.wrap(signature.bytes()).getLong())
                .findFirst();
    }
}
