package vn.bangvang.shared.history;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.eventlog.EventHash;
import vn.bangvang.shared.eventlog.StoredEvent;
import vn.bangvang.shared.history.KeyHistory.Generation;
import vn.bangvang.shared.history.Manifest.Entry;

/** Writes a history into a folder, from where it can be verified without the product's database. Nothing grows with its length. */
public final class HistoryExport {

    private static final long MOST_BYTES = 64L << 20;
    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final long mostBytes;
    private final JsonLine.Writer line = new JsonLine.Writer();
    private final List<Entry> entries = new ArrayList<>();

    /** The text of a rule set by which cases were judged, and the id by which they name it. */
    public record RuleSetCopy(String id, byte[] content) {}

    /** Where the events come from, in order. */
    @FunctionalInterface
    public interface Events {
        void each(Consumer<StoredEvent> event);
    }

    /** Where the checkpoints come from, the smallest first. */
    @FunctionalInterface
    public interface Checkpoints {
        void each(Consumer<Note> checkpoint);
    }

    /** @param folder empty, or not there yet */
    public HistoryExport(Path folder) {
        this(folder, MOST_BYTES);
    }

    HistoryExport(Path folder, long mostBytes) {
        this.folder = folder;
        this.mostBytes = mostBytes;
    }

    /**
     * @param told hears each position that was written
     * @return how many events were written
     */
    public long write(
            KeyHistory keys, Events events, Checkpoints checkpoints, List<RuleSetCopy> ruleSets, LongConsumer told)
            throws IOException {
        try {
            for (Generation generation : keys.generations()) {
                String name = Manifest.KEYS + generation.statement().number();
                whole(name + ".statement", generation.statement().text().getBytes(StandardCharsets.UTF_8), null);
                whole(name + ".checkpoint", generation.checkpoint().bytes(), null);
            }
            for (RuleSetCopy ruleSet : ruleSets) {
                String name = HexFormat.of().formatHex(MerkleHash.sha256().digest(ruleSet.content()));
                whole(Manifest.RULE_SETS + name + ".yml", ruleSet.content(), ruleSet.id());
            }
            byte[] head = events(events, told);
            checkpoints(checkpoints);
            long count = entries.stream()
                    .filter(entry -> entry.name().startsWith(Manifest.EVENTS))
                    .mapToLong(Entry::last)
                    .max()
                    .orElse(0);
            Manifest manifest = new Manifest(
                    Manifest.FORMAT, keys.origin(), count, HexFormat.of().formatHex(head), entries);
            Files.write(folder.resolve(Manifest.NAME), manifest.bytes(), StandardOpenOption.CREATE_NEW);
            return count;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private byte[] events(Events events, LongConsumer told) throws IOException {
        byte[][] head = {EventHash.genesis()};
        try (Parts parts = new Parts(Manifest.EVENTS)) {
            events.each(event -> {
                EventLine.write(event, line);
                parts.write(event.position());
                head[0] = event.hash();
                told.accept(event.position());
            });
        }
        return head[0];
    }

    private void checkpoints(Checkpoints checkpoints) throws IOException {
        Note[] newest = new Note[1];
        try (Parts parts = new Parts(Manifest.CHECKPOINTS)) {
            checkpoints.each(note -> {
                long size = Checkpoint.read(note.text()).size();
                CheckpointLine.write(size, note, line);
                parts.write(size);
                newest[0] = note;
            });
        }
        if (newest[0] != null) {
            whole(Manifest.NEWEST, newest[0].bytes(), null);
        }
    }

    private void whole(String name, byte[] content, @Nullable String ruleSet) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        if (Files.notExists(file)) {
            Files.write(file, content, StandardOpenOption.CREATE_NEW);
            String sha256 = HexFormat.of().formatHex(MerkleHash.sha256().digest(content));
            entries.add(new Entry(name, content.length, sha256, null, null, ruleSet));
        }
    }

    /** Files of bounded size, each named by the first number in it. */
    private final class Parts implements AutoCloseable {

        private final String where;
        private @Nullable OutputStream out;
        private MessageDigest digest = MerkleHash.sha256();
        private String name = "";
        private long first;
        private long last;
        private long bytes;

        Parts(String where) {
            this.where = where;
        }

        /** The line, under its number. */
        void write(long number) {
            try {
                if (out == null || bytes + line.length() > mostBytes) {
                    next(number);
                }
                out.write(line.buffer(), 0, line.length());
                bytes += line.length();
                last = number;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void next(long number) throws IOException {
            close();
            name = where + String.format(Locale.ROOT, "%012d", number) + ".jsonl";
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            digest = MerkleHash.sha256();
            first = number;
            bytes = 0;
            out = new DigestOutputStream(
                    new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW), BUFFER),
                    digest);
        }

        @Override
        public void close() throws IOException {
            if (out != null) {
                out.close();
                out = null;
                String sha256 = HexFormat.of().formatHex(digest.digest());
                entries.add(new Entry(name, bytes, sha256, first, last, null));
            }
        }
    }
}
