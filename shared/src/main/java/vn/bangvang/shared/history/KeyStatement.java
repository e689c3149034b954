package vn.bangvang.shared.history;

import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.bangvang.shared.history.VerifierKey.Kind;

/**
 * Which keys sign from when on.
 *
 * @param number of the generation, from 1
 * @param after the size of the last checkpoint that the generation before signed; 0 for the first
 * @param ed25519 its name is the origin of the log, as that of the other one
 */
public record KeyStatement(int number, long after, VerifierKey ed25519, VerifierKey mlDsa) {

    private static final String TITLE = "bangvang history keys v1";
    private static final String NUMBER = "number ";
    private static final String AFTER = "after ";

    public KeyStatement {
        if (number < 1
                || after < 0
                || ed25519.kind() != Kind.ED25519
                || mlDsa.kind() != Kind.ML_DSA_44
                || !ed25519.name().equals(mlDsa.name())) {
            throw new MalformedException("not a statement of keys: number " + number + ", after " + after);
        }
    }

    public String origin() {
        return ed25519.name();
    }

    public List<VerifierKey> keys() {
        return List.of(ed25519, mlDsa);
    }

    public String text() {
        return String.join("\n", TITLE, NUMBER + number, AFTER + after, ed25519.text(), mlDsa.text(), "");
    }

    /** @throws MalformedException for anything but what {@link #text} writes */
    public static KeyStatement read(byte[] file) {
        String[] lines = Note.utf8(file).split("\n", -1);
        if (lines.length != 6
                || !lines[0].equals(TITLE)
                || !lines[1].startsWith(NUMBER)
                || !lines[2].startsWith(AFTER)
                || !lines[5].isEmpty()) {
            throw new MalformedException("not a statement of keys");
        }
        long number = Checkpoint.size(lines[1].substring(NUMBER.length()));
        if (number > Integer.MAX_VALUE) {
            throw new MalformedException("a generation of keys numbered " + number);
        }
        return new KeyStatement(
                (int) number,
                Checkpoint.size(lines[2].substring(AFTER.length())),
                VerifierKey.read(lines[3]),
                VerifierKey.read(lines[4]));
    }

    /** Its place in the tree over all statements. */
    byte[] leaf() {
        return MerkleHash.leaf(text().getBytes(StandardCharsets.UTF_8));
    }
}
