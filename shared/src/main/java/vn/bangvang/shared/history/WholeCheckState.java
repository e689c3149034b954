package vn.bangvang.shared.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.eventlog.EventHash;

/**
 * How far the check of a whole log has come, and what it found. It is a file beside the checkpoints, outside the database, so that a
 * check that was broken off goes on where it stood.
 *
 * @param begun when the check began that is under way
 * @param position the size of the last checkpoint with which the log agreed; 0 at the beginning of a check
 * @param subtrees of the tree up to there, as {@link CompactRange#hashes()} gives them
 * @param head the hash of the event there
 * @param ended the last check that came to the end and found nothing wrong
 * @param found what is wrong now
 */
public record WholeCheckState(
        Instant begun,
        long position,
        List<byte[]> subtrees,
        byte[] head,
        @Nullable Ended ended,
        @Nullable Found found) {

    private static final String FILE = "whole-check";
    private static final String TITLE = "bangvang whole check v1";
    private static final String BEGUN = "begun";
    private static final String POSITION = "position";
    private static final String HEAD = "head";
    private static final String SUBTREE = "subtree";
    private static final String ENDED = "ended";
    private static final String FOUND = "found";

    /**
     * A check without a finding.
     *
     * @param size how many events it read
     */
    public record Ended(Instant at, long size) {}

    /**
     * The first place where the log is not what was signed.
     *
     * @param position of the event that does not hold, or of the first that may not
     * @param upTo of the last that may not; the same where one is known
     * @param since when it was seen first
     */
    public record Found(long position, long upTo, Instant since) {}

    public WholeCheckState {
        subtrees = List.copyOf(subtrees);
    }

    /** A first check. */
    public static WholeCheckState fresh(Instant now) {
        return new WholeCheckState(now, 0, List.of(), EventHash.genesis(), null, null);
    }

    /** The log was read to its last checkpoint, and the next check has yet to begin. */
    WholeCheckState atEnd(Instant now) {
        return new WholeCheckState(now, 0, List.of(), EventHash.genesis(), new Ended(now, position), null);
    }

    WholeCheckState agreed(CompactRange tree, byte[] last) {
        return new WholeCheckState(begun, tree.size(), tree.hashes(), last, ended, null);
    }

    /** Stays where all was well, to look at the same place again. */
    WholeCheckState wrong(long at, long upTo, Instant now) {
        boolean known = found != null && found.position() == at && found.upTo() == upTo;
        return new WholeCheckState(begun, position, subtrees, head, ended, known ? found : new Found(at, upTo, now));
    }

    CompactRange tree() {
        return CompactRange.of(position, subtrees);
    }

    /** As it was left in the folder of the checkpoints; empty if there is none that makes sense. */
    public static Optional<WholeCheckState> read(Path folder) {
        try {
            List<String> lines = Files.readAllLines(folder.resolve(FILE));
            return lines.get(0).equals(TITLE) ? Optional.of(of(lines.subList(1, lines.size()))) : Optional.empty();
        } catch (IOException | RuntimeException noneOrBroken) {
            return Optional.empty();
        }
    }

    private static WholeCheckState of(List<String> lines) {
        Instant begun = Instant.EPOCH;
        long position = 0;
        List<byte[]> subtrees = new ArrayList<>();
        byte[] head = EventHash.genesis();
        Ended ended = null;
        Found found = null;
        for (String line : lines) {
            String[] words = line.split(" ");
            switch (words[0]) {
                case BEGUN -> begun = instant(words[1]);
                case POSITION -> position = Long.parseLong(words[1]);
                case HEAD -> head = HexFormat.of().parseHex(words[1]);
                case SUBTREE -> subtrees.add(HexFormat.of().parseHex(words[1]));
                case ENDED -> ended = new Ended(instant(words[1]), Long.parseLong(words[2]));
                case FOUND -> found = new Found(Long.parseLong(words[1]), Long.parseLong(words[2]), instant(words[3]));
                default -> throw new MalformedException("not a line of a check: " + line);
            }
        }
        WholeCheckState state = new WholeCheckState(begun, position, subtrees, head, ended, found);
        state.tree();
        return state;
    }

    private static Instant instant(String seconds) {
        return Instant.ofEpochSecond(Long.parseLong(seconds));
    }

    public void write(Path folder) throws IOException {
        HexFormat hex = HexFormat.of();
        List<String> lines = new ArrayList<>(List.of(
                TITLE,
                BEGUN + " " + begun.getEpochSecond(),
                POSITION + " " + position,
                HEAD + " " + hex.formatHex(head)));
        subtrees.forEach(hash -> lines.add(SUBTREE + " " + hex.formatHex(hash)));
        if (ended != null) {
            lines.add(ENDED + " " + ended.at().getEpochSecond() + " " + ended.size());
        }
        if (found != null) {
            lines.add(FOUND + " " + found.position() + " " + found.upTo() + " "
                    + found.since().getEpochSecond());
        }
        OwnerFiles.write(
                OwnerFiles.folder(folder).resolve(FILE),
                (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
