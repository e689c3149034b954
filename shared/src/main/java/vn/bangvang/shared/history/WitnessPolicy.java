package vn.bangvang.shared.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.history.VerifierKey.Kind;

/**
 * How many of which organisations must have signed a history, as C2SP's tlog-policy writes it: an organisation is a group of its
 * witnesses, and the quorum a group of organisations.
 */
public final class WitnessPolicy {

    private static final int MOST_BYTES = 1 << 20;
    private static final String NONE = "none";
    private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,5}");

    /** A witness, or a group of which at least so many must have signed. */
    private record Member(@Nullable VerifierKey witness, int needed, List<Member> of) {

        long upTo(ToLongFunction<VerifierKey> seen) {
            if (witness != null) {
                return seen.applyAsLong(witness);
            }
            long[] sizes =
                    of.stream().mapToLong(member -> member.upTo(seen)).sorted().toArray();
            return sizes[sizes.length - needed];
        }
    }

    private final List<VerifierKey> logs = new ArrayList<>();
    private final List<VerifierKey> witnesses = new ArrayList<>();
    private final Map<String, Member> members = new HashMap<>();
    private final Set<String> grouped = new HashSet<>();
    private @Nullable Member quorum;
    private boolean decided;

    private WitnessPolicy() {}

    /** @throws MalformedException naming the line that is wrong */
    public static WitnessPolicy read(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new MalformedException("a policy longer than " + MOST_BYTES + " bytes");
        }
        String[] lines = Note.utf8(file).split("\n", -1);
        WitnessPolicy policy = new WitnessPolicy();
        for (int i = 0; i < lines.length; i++) {
            try {
                policy.line(lines[i]);
            } catch (MalformedException wrong) {
                throw new MalformedException("line " + (i + 1) + " of the policy: " + wrong.getMessage());
            }
        }
        demand(policy.decided, "the policy has no quorum");
        return policy;
    }

    private void line(String line) {
        demand(line.chars().noneMatch(one -> one < ' ' && one != '\t' || one == 0x7f), "a control character");
        List<String> words = Arrays.stream(line.split("[ \t]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty() || words.get(0).startsWith("#")) {
            return;
        }
        switch (words.get(0)) {
            case "log" -> log(words);
            case "witness" -> witness(words);
            case "group" -> group(words);
            case "quorum" -> quorum(words);
            default -> throw new MalformedException("neither log, witness, group nor quorum: " + words.get(0));
        }
    }

    private void log(List<String> words) {
        demand(words.size() == 2 || words.size() == 3, "log KEY [URL]");
        VerifierKey key = VerifierKey.read(words.get(1));
        demand(key.kind() != Kind.ED25519_COSIGNATURE, "a key that signs no log");
        demand(isNew(key), "this key stands in the policy already");
        logs.add(key);
    }

    private void witness(List<String> words) {
        demand(words.size() == 3 || words.size() == 4, "witness NAME KEY [URL]");
        VerifierKey key = VerifierKey.read(words.get(2));
        demand(key.kind() != Kind.ED25519, "a key that does not cosign");
        demand(isNew(key), "this key stands in the policy already");
        witnesses.add(key);
        name(words.get(1), new Member(key, 1, List.of()));
    }

    /** Whatever its name is: one key is one voice. */
    private boolean isNew(VerifierKey key) {
        return logs.stream().noneMatch(other -> Arrays.equals(other.material(), key.material()))
                && witnesses.stream().noneMatch(other -> Arrays.equals(other.material(), key.material()));
    }

    private void group(List<String> words) {
        demand(words.size() >= 4, "group NAME all|any|NUMBER MEMBER …");
        List<Member> of = new ArrayList<>();
        for (String name : words.subList(3, words.size())) {
            Member member = members.get(name);
            demand(member != null, "no line before names " + name);
            demand(grouped.add(name), name + " is a member already");
            of.add(member);
        }
        name(words.get(1), new Member(null, needed(words.get(2), of.size()), of));
    }

    private static int needed(String word, int members) {
        if (word.equals("all")) {
            return members;
        }
        if (word.equals("any")) {
            return 1;
        }
        demand(COUNT.matcher(word).matches(), "not a number of members: " + word);
        int needed = Integer.parseInt(word);
        demand(needed <= members, "more than its members");
        return needed;
    }

    private void name(String name, Member member) {
        demand(!name.equals(NONE) && members.putIfAbsent(name, member) == null, name + " has a meaning already");
    }

    private void quorum(List<String> words) {
        demand(words.size() == 2, "quorum NAME");
        demand(!decided, "a second quorum");
        decided = true;
        if (!words.get(1).equals(NONE)) {
            quorum = members.get(words.get(1));
            demand(quorum != null, "no line before names " + words.get(1));
        }
    }

    private static void demand(boolean holds, String otherwise) {
        if (!holds) {
            throw new MalformedException(otherwise);
        }
    }

    public List<VerifierKey> witnesses() {
        return List.copyOf(witnesses);
    }

    /** Whether anybody must have signed. */
    public boolean demandsWitnesses() {
        return quorum != null;
    }

    /**
     * Up to which position as many vouch for a history as the policy asks for, 0 if they do not.
     *
     * @param seen the largest size that a witness has signed, 0 without one
     */
    public long upTo(ToLongFunction<VerifierKey> seen) {
        return quorum == null ? 0 : quorum.upTo(seen);
    }

    /** Whether one generation of the keys is what the policy says of the log; true if it says nothing. */
    boolean knows(KeyHistory keys) {
        Set<String> known = new HashSet<>();
        logs.forEach(key -> known.add(key.text()));
        return known.isEmpty()
                || keys.generations().stream()
                        .map(KeyHistory.Generation::statement)
                        .anyMatch(
                                statement -> known.contains(statement.ed25519().text())
                                        && known.contains(statement.mlDsa().text()));
    }

    /** Whether the note is a checkpoint of the log, signed by one key of each kind that the policy says is the log's. */
    boolean isOfLog(Note note, String origin) {
        Checkpoint checkpoint = Checkpoint.read(note.text());
        return checkpoint.origin().equals(origin)
                && checkpoint.size() > 0
                && isSigned(note, checkpoint, Kind.ED25519)
                && isSigned(note, checkpoint, Kind.ML_DSA_44);
    }

    private boolean isSigned(Note note, Checkpoint checkpoint, Kind kind) {
        return logs.stream()
                .anyMatch(key -> key.kind() == kind
                        && key.name().equals(checkpoint.origin())
                        && KeyHistory.isSigned(note, checkpoint, key));
    }
}
