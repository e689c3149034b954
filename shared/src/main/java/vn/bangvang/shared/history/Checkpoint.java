package vn.bangvang.shared.history;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the log was at a size, as C2SP's tlog-checkpoint writes it, without extension lines: not every signature would cover them.
 *
 * @param origin names the log; without spaces or plus signs, at most 255 bytes
 * @param size how many events
 * @param root of the tree over their hashes
 */
public record Checkpoint(String origin, long size, byte[] root) {

    private static final int MOST_ORIGIN_BYTES = 255;
    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,18}");

    public Checkpoint {
        Note.demandName(origin);
        if (origin.getBytes(StandardCharsets.UTF_8).length > MOST_ORIGIN_BYTES) {
            throw new MalformedException("an origin longer than " + MOST_ORIGIN_BYTES + " bytes");
        }
        if (size < 0 || root.length != MerkleHash.LENGTH) {
            throw new MalformedException("a tree of " + size + " with a root of " + root.length + " bytes");
        }
    }

    public String text() {
        return origin + "\n" + size + "\n" + Base64Text.of(root) + "\n";
    }

    /** @throws MalformedException for anything but what {@link #text} writes */
    public static Checkpoint read(String text) {
        List<String> lines = List.of(text.split("\n", -1));
        if (lines.size() != 4 || !lines.get(3).isEmpty()) {
            throw new MalformedException("a checkpoint has three lines");
        }
        return new Checkpoint(lines.get(0), size(lines.get(1)), Base64Text.readHash(lines.get(2)));
    }

    static long size(String line) {
        try {
            if (SIZE.matcher(line).matches()) {
                return Long.parseLong(line);
            }
        } catch (NumberFormatException tooLarge) {
            // Told below.
        }
        throw new MalformedException("not a size: " + line);
    }
}
