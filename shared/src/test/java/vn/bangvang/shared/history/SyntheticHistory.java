package vn.bangvang.shared.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.bangvang.shared.eventlog.EventHash;
import vn.bangvang.shared.eventlog.StoredEvent;
import vn.bangvang.shared.history.HistoryExport.RuleSetCopy;
import vn.bangvang.shared.history.Manifest.Entry;

/** A small log without a database, with checkpoints, and what somebody may do to an export of it. */
final class SyntheticHistory {

    static final long NOON = 1_795_953_600;

    private static final Pattern NUMBER = Pattern.compile("(?m)^\\{\"(?:position|size)\": ?([0-9]+)");

    private final Path keys;
    final List<StoredEvent> events;
    final List<Note> checkpoints = new ArrayList<>();

    private SyntheticHistory(Path keys, List<StoredEvent> events) {
        this.keys = keys;
        this.events = events;
    }

    /** @param sealed the sizes at which a checkpoint was signed */
    static SyntheticHistory of(Path keys, int events, long... sealed) throws IOException {
        SigningKeys.createIfMissing(keys);
        List<StoredEvent> all = new ArrayList<>();
        for (int i = 1; i <= events; i++) {
            all.add(event(i, "{\"tên\":\"Đơn vị " + i + "\",\"note\":\"a\\nb\"}"));
        }
        SyntheticHistory history = new SyntheticHistory(keys, chained(all));
        for (long size : sealed) {
            history.seal(size);
        }
        return history;
    }

    /** Every third event begins a case, the next two go on with it. */
    static StoredEvent event(int position, String payload) {
        int begun = (position - 1) / 3;
        return new StoredEvent(
                position,
                new UUID(7, begun),
                (position - 1) % 3,
                "Unit",
                position % 3 == 1 ? "unit.registered" : "unit.renamed",
                1,
                new UUID(9, position),
                1_700_000_000_000_000L + position,
                "{\"account\":\"quản trị\"}".getBytes(StandardCharsets.UTF_8),
                payload.getBytes(StandardCharsets.UTF_8),
                new byte[32]);
    }

    /** Each chained to the one before, whatever their hashes were. */
    static List<StoredEvent> chained(List<StoredEvent> events) {
        List<StoredEvent> chained = new ArrayList<>();
        byte[] hash = EventHash.genesis();
        for (StoredEvent event : events) {
            hash = EventHash.of(hash, event);
            chained.add(with(event, event.position(), event.payload(), hash));
        }
        return chained;
    }

    static StoredEvent with(StoredEvent event, long position, byte[] payload, byte[] hash) {
        return new StoredEvent(
                position,
                event.aggregateId(),
                event.seq(),
                event.aggregateType(),
                event.name(),
                event.revision(),
                event.eventId(),
                event.recordedMicros(),
                event.metadata(),
                payload,
                hash);
    }

    Note seal(long size) throws IOException {
        Note note = SigningKeys.read(keys).sign(size, root(size), NOON);
        checkpoints.add(note);
        return note;
    }

    byte[] root(long size) {
        CompactRange range = new CompactRange();
        events.subList(0, (int) size).forEach(event -> range.append(MerkleHash.leaf(event.hash())));
        return range.root();
    }

    /** The same keys over other events. */
    SyntheticHistory rewritten(List<StoredEvent> others, long... sealed) throws IOException {
        SyntheticHistory history = new SyntheticHistory(keys, others);
        for (long size : sealed) {
            history.seal(size);
        }
        return history;
    }

    void export(Path out) throws IOException {
        export(out, events, checkpoints);
    }

    /** In small files, so that there are several. */
    void export(Path out, List<StoredEvent> some, List<Note> signed) throws IOException {
        export(out, some, signed, 4096);
    }

    void export(Path out, List<StoredEvent> some, List<Note> signed, long mostBytes) throws IOException {
        export(
                out,
                some,
                signed,
                mostBytes,
                List.of(new RuleSetCopy("law", "id: law\n".getBytes(StandardCharsets.UTF_8))));
    }

    void export(Path out, List<StoredEvent> some, List<Note> signed, long mostBytes, List<RuleSetCopy> ruleSets)
            throws IOException {
        Files.createDirectories(out);
        new HistoryExport(out, mostBytes)
                .write(SigningKeys.readHistory(keys), some::forEach, signed::forEach, ruleSets, position -> {});
    }

    /** Makes the manifest say what is there, as somebody would who knows the format. */
    static void amendManifest(Path out, long events, byte[] head) {
        try (Stream<Path> all = Files.walk(out)) {
            Manifest before = Manifest.read(Files.readAllBytes(out.resolve(Manifest.NAME)));
            List<Entry> entries = all.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith(Manifest.NAME))
                    .sorted(Comparator.naturalOrder())
                    .map(file -> entry(out, file))
                    .toList();
            Manifest after = new Manifest(
                    before.format(), before.origin(), events, HexFormat.of().formatHex(head), entries);
            Files.write(out.resolve(Manifest.NAME), after.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The position or size with which the last line begins. */
    private static long lastNumber(byte[] lines) {
        Matcher number = NUMBER.matcher(new String(lines, StandardCharsets.UTF_8));
        long last = 0;
        while (number.find()) {
            last = Long.parseLong(number.group(1));
        }
        return last;
    }

    private static Entry entry(Path out, Path file) {
        try {
            byte[] content = Files.readAllBytes(file);
            String name = out.relativize(file).toString();
            boolean lines = name.startsWith(Manifest.EVENTS) || name.startsWith(Manifest.CHECKPOINTS);
            return new Entry(
                    name,
                    content.length,
                    HexFormat.of().formatHex(MerkleHash.sha256().digest(content)),
                    lines ? Long.valueOf(name.replaceAll("[^0-9]", "")) : null,
                    lines ? lastNumber(content) : null,
                    name.startsWith(Manifest.RULE_SETS) ? "law" : null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
