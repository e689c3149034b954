package vn.bangvang.shared.history;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.bangvang.shared.eventlog.EventHash;
import vn.bangvang.shared.eventlog.StoredEvent;

/**
 * That an event is in the history, as a small file that anybody can check: C2SP's tlog-proof, without extra data.
 *
 * @param index of the leaf: the position less one
 * @param path from the leaf to the root of the checkpoint
 * @param checkpoint as it was signed, with the signatures of witnesses if there are any
 */
public record InclusionProof(long index, List<byte[]> path, Note checkpoint) {

    /** How such files end. */
    public static final String ENDING = ".tlog-proof";

    private static final String TITLE = "c2sp.org/tlog-proof@v1";
    private static final String INDEX = "index ";
    private static final int LONGEST_PATH = 63;

    public InclusionProof {
        path = List.copyOf(path);
    }

    /** @throws IndexOutOfBoundsException if the checkpoint does not cover the position */
    public static InclusionProof of(long position, Note checkpoint, MerkleProofs.Subtrees tree) {
        long size = Checkpoint.read(checkpoint.text()).size();
        return new InclusionProof(position - 1, MerkleProofs.inclusion(position - 1, size, tree), checkpoint);
    }

    public byte[] bytes() {
        StringBuilder text = new StringBuilder(TITLE)
                .append('\n')
                .append(INDEX)
                .append(index)
                .append('\n');
        path.forEach(hash -> text.append(Base64Text.of(hash)).append('\n'));
        return text.append('\n')
                .append(new String(checkpoint.bytes(), StandardCharsets.UTF_8))
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    /** @throws MalformedException for anything but what {@link #bytes} writes */
    public static InclusionProof read(byte[] file) {
        String text = Note.utf8(file);
        int end = text.indexOf("\n\n");
        if (end < 0) {
            throw new MalformedException("a proof without a checkpoint");
        }
        String[] lines = text.substring(0, end).split("\n", -1);
        if (lines.length < 2
                || lines.length > 2 + LONGEST_PATH
                || !lines[0].equals(TITLE)
                || !lines[1].startsWith(INDEX)) {
            throw new MalformedException("not a proof of " + TITLE);
        }
        List<byte[]> path = new ArrayList<>();
        for (int i = 2; i < lines.length; i++) {
            path.add(Base64Text.readHash(lines[i]));
        }
        return new InclusionProof(
                Checkpoint.size(lines[1].substring(INDEX.length())),
                path,
                Note.read(text.substring(end + 2).getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Whether this event stands in the history, with all that is said of it, by the word of these keys.
     *
     * @param before the hash of the event before it, all zeros for the first. Where it comes from does not matter: no other one
     *     leads to the hash that the proof is of
     * @throws MalformedException if the checkpoint is not signed by them
     */
    public boolean proves(StoredEvent event, byte[] before, KeyHistory keys) {
        return EventHash.holds(before, event) && proves(event.hash(), event.position(), keys);
    }

    /**
     * Whether the event with this hash stands at the position, by the word of these keys. What the event says does not follow from that.
     *
     * @throws MalformedException if the checkpoint is not signed by them
     */
    public boolean proves(byte[] eventHash, long position, KeyHistory keys) {
        Checkpoint signed = keys.demandSigned(checkpoint);
        return index == position - 1
                && MerkleProofs.includes(signed.size(), signed.root(), index, MerkleHash.leaf(eventHash), path);
    }
}
