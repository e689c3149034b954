package vn.bangvang.shared.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.eventlog.EventHash;
import vn.bangvang.shared.eventlog.StoredEvent;
import vn.bangvang.shared.history.KeyHistory.Generation;
import vn.bangvang.shared.history.Manifest.Entry;
import vn.bangvang.shared.history.Verification.Verdict;
import vn.bangvang.shared.history.results.Results;
import vn.bangvang.shared.history.results.Said;
import vn.bangvang.shared.law.RuleSetText;
import vn.bangvang.shared.law.RuleSets;

/**
 * Checks an export with nothing but its own files, and checkpoints that somebody held, if there are any. Lines are read and hashed by
 * all processors, and put together in order by one.
 */
public final class HistoryVerification {

    /** Small enough that the collector does not put it aside as a large object. */
    private static final int PIECE = 1 << 18;

    private static final int LONGEST_LINE = 64 << 20;
    private static final int THREADS = Math.max(2, Runtime.getRuntime().availableProcessors());
    private static final int AHEAD = 4 * THREADS;
    /** A piece is longer than others where a line is. */
    private static final long BYTES_AHEAD = 32 << 20;

    private final Path folder;
    private final List<byte[]> heldFiles;
    private final @Nullable WitnessPolicy policy;
    private final LongConsumer told;
    private final List<Finding> findings = new ArrayList<>();
    private final CompactRange tree = new CompactRange();
    private final StreamPlaces streams = new StreamPlaces();
    private @Nullable Manifest manifest;
    private @Nullable KeyHistory keys;
    /** The smallest first. */
    private final Deque<Held> held = new ArrayDeque<>();
    /** By the text of the key of a witness: the largest size that it cosigned and that agrees. */
    private final Map<String, Long> cosigned = new HashMap<>();

    private final long began = System.nanoTime();
    private byte @Nullable [] last;
    private long lastMicros;
    private boolean broken;
    private boolean diverged;
    private @Nullable Results results;
    private long agreed;
    private long checkpoints;
    private long newest;
    private @Nullable Note newestNote;
    /** The first of those held outside that does not agree, and the root where it should be; null where there are fewer events. */
    private @Nullable Held parted;

    private byte @Nullable [] partedRoot;
    private @Nullable Evidence evidence;

    /** What somebody outside remembers. */
    private record Held(Note note, Checkpoint checkpoint) {

        long size() {
            return checkpoint.size();
        }
    }

    private HistoryVerification(
            Path folder, List<byte[]> heldFiles, @Nullable WitnessPolicy policy, LongConsumer told) {
        this.folder = folder;
        this.heldFiles = heldFiles;
        this.policy = policy;
        this.told = told;
    }

    /**
     * @param held the files of checkpoints that were held outside
     * @param told hears how many events were checked, now and then
     * @throws IOException if the folder cannot be read
     */
    public static Verification verify(Path folder, List<byte[]> held, LongConsumer told) throws IOException {
        return verify(folder, held, null, told);
    }

    /**
     * The same by the rule of a policy: which witnesses must have signed what was held.
     *
     * @throws IOException if the folder cannot be read
     */
    public static Verification verify(Path folder, List<byte[]> held, @Nullable WitnessPolicy policy, LongConsumer told)
            throws IOException {
        return new HistoryVerification(folder.toRealPath(), held, policy, told).verify();
    }

    private Verification verify() throws IOException {
        Path file = folder.resolve(Manifest.NAME);
        if (!Files.isRegularFile(file)) {
            find(
                    Check.MANIFEST,
                    0,
                    "không có manifest.json: bản xuất chưa ghi xong, hoặc đây không phải là bản xuất",
                    "there is no manifest.json: the export was broken off, or this is not one");
            return result();
        }
        try {
            manifest = Manifest.read(Files.readAllBytes(file));
        } catch (MalformedException malformed) {
            find(Check.MANIFEST, 0, "manifest.json không đọc được", malformed.getMessage());
            return result();
        }
        files(manifest);
        smallFiles(manifest);
        readKeys(manifest);
        if (keys != null) {
            readHeld(keys);
            events(manifest);
            evidence = evidence(manifest, keys);
        }
        return result();
    }

    private Verification result() {
        // What is worst leads.
        findings.sort(Comparator.comparing(finding -> finding.check() != Check.HELD));
        long witnessed = policy == null || !policy.demandsWitnesses()
                ? agreed
                : policy.upTo(key -> cosigned.getOrDefault(key.text(), 0L));
        Verdict verdict = diverged ? Verdict.DIVERGED : findings.isEmpty() ? Verdict.VALID : Verdict.INVALID;
        return new Verification(
                verdict,
                List.copyOf(findings),
                manifest == null ? "" : manifest.origin(),
                tree.size(),
                streams.streams(),
                checkpoints,
                newest,
                results == null ? 0 : results.count(),
                results == null || !results.newer(),
                results == null ? List.of() : results.unreadRules(),
                head(),
                Duration.ofNanos(System.nanoTime() - began),
                tree.root(),
                agreed == 0 ? null : agreed,
                witnessed == 0 ? null : witnessed,
                evidence);
    }

    private byte[] head() {
        return last == null ? EventHash.genesis() : last;
    }

    private void find(Check check, long position, String vietnamese, String english) {
        findings.add(new Finding(check, position, vietnamese, english));
    }

    /** Those that are named are there, and no others. */
    private void files(Manifest manifest) throws IOException {
        Set<String> named = new TreeSet<>();
        manifest.files().forEach(entry -> named.add(entry.name()));
        Set<String> there = new TreeSet<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .map(path -> folder.relativize(path)
                            .toString()
                            .replace(folder.getFileSystem().getSeparator(), "/"))
                    .filter(name -> !name.equals(Manifest.NAME))
                    .forEach(there::add);
        }
        for (String name : there) {
            if (!Files.isRegularFile(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
                find(Check.FILES, 0, "tệp " + name + " chỉ là liên kết", "the file " + name + " is only a link");
            }
        }
        for (String name : without(named, there)) {
            find(Check.FILES, 0, "thiếu tệp " + name, "the file " + name + " is missing");
        }
        for (String name : without(there, named)) {
            find(
                    Check.FILES,
                    0,
                    "tệp " + name + " không có trong manifest.json",
                    "the file " + name + " is not in manifest.json");
        }
    }

    private static Collection<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private void readKeys(Manifest manifest) throws IOException {
        List<Generation> generations = new ArrayList<>();
        try {
            for (int number = 1; Files.isRegularFile(key(number, ".statement")); number++) {
                generations.add(new Generation(
                        KeyStatement.read(Files.readAllBytes(key(number, ".statement"))),
                        Note.read(readIfThere(key(number, ".checkpoint")))));
            }
            KeyHistory read = KeyHistory.of(generations);
            if (2L * generations.size() != manifest.in(Manifest.KEYS).size()) {
                throw new MalformedException("a generation of the keys is missing");
            }
            if (!read.origin().equals(manifest.origin())) {
                throw new MalformedException("the keys are those of the log " + read.origin());
            }
            keys = read;
        } catch (MalformedException malformed) {
            find(
                    Check.KEYS,
                    0,
                    "lịch sử khóa không đúng, nên không kiểm tra được chữ ký nào",
                    "the history of the keys does not hold, so that no signature can be checked: "
                            + malformed.getMessage());
        }
    }

    private Path key(int number, String ending) {
        return folder.resolve(Manifest.KEYS + number + ending);
    }

    private static byte[] readIfThere(Path file) throws IOException {
        return Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
    }

    private void readHeld(KeyHistory keys) {
        if (policy != null && !policy.knows(keys)) {
            find(
                    Check.HELD_FORM,
                    0,
                    "khóa mà quy ước nhân chứng nêu không phải là khóa của lịch sử này: khóa trong bản xuất đã bị thay, hoặc"
                            + " đây là nhật ký khác",
                    "the keys that the policy names are not those of this history: the keys in the export were exchanged, or it"
                            + " is another log");
        }
        List<Held> signed = new ArrayList<>();
        for (byte[] file : heldFiles) {
            readHeld(keys, file, signed);
        }
        signed.sort(Comparator.comparingLong(Held::size));
        held.addAll(signed);
    }

    private void readHeld(KeyHistory keys, byte[] file, List<Held> signed) {
        try {
            Note note = Note.read(file);
            if (policy != null && policy.isOfLog(note, keys.origin())) {
                signed.add(new Held(note, Checkpoint.read(note.text())));
                keys.demandSigned(note);
            } else {
                signed.add(new Held(note, keys.demandSigned(note)));
            }
        } catch (MalformedException malformed) {
            find(
                    Check.HELD_FORM,
                    0,
                    "điểm kiểm tra giữ bên ngoài không phải do khóa của lịch sử này ký: nó đã hỏng, thuộc nhật ký khác,"
                            + " hoặc khóa trong bản xuất đã bị thay",
                    "the held checkpoint is not signed by the keys of this history: it is damaged, of another log, or the"
                            + " keys in the export were exchanged: " + malformed.getMessage());
        }
    }

    /** What is not read line by line. */
    private void smallFiles(Manifest manifest) throws IOException {
        for (Entry entry : manifest.files()) {
            Path file = folder.resolve(entry.name());
            if (!entry.hasLines() && Files.isRegularFile(file)) {
                MessageDigest digest = MerkleHash.sha256();
                try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                    in.transferTo(OutputStream.nullOutputStream());
                }
                otherFile(entry, digest, 0).ifPresent(findings::add);
            }
        }
    }

    private Optional<Finding> otherFile(Entry entry, MessageDigest digest, long position) throws IOException {
        boolean same = HexFormat.of().formatHex(digest.digest()).equals(entry.sha256())
                && Files.size(folder.resolve(entry.name())) == entry.bytes();
        return same
                ? Optional.empty()
                : Optional.of(new Finding(
                        Check.FILE_HASHES,
                        position,
                        "tệp " + entry.name() + " không phải là tệp đã xuất",
                        "the file " + entry.name() + " is not the one that was exported"));
    }

    private static Finding otherRange(Entry entry, long position) {
        return new Finding(
                Check.END,
                position,
                "tệp " + entry.name() + " không chứa đúng đoạn mà manifest.json ghi",
                "the file " + entry.name() + " does not hold what manifest.json says, from " + entry.first() + " to "
                        + entry.last());
    }

    private void events(Manifest manifest) throws IOException {
        try (CheckpointReader signed =
                new CheckpointReader(manifest.in(Manifest.CHECKPOINTS).iterator())) {
            ExecutorService threads = Executors.newFixedThreadPool(THREADS, task -> {
                Thread thread = new Thread(task, "verify");
                thread.setDaemon(true);
                return thread;
            });
            List<Entry> files = manifest.in(Manifest.EVENTS);
            try (ExportedEvents again = new ExportedEvents(folder, files)) {
                Results worked = new Results(threads, again::at, ruleSets(manifest));
                results = worked;
                for (int file = 0; file < files.size() && !broken; file++) {
                    file(files.get(file), file, threads, signed);
                }
                boolean whole = !broken;
                if (whole) {
                    end(manifest, signed);
                }
                findings.addAll(worked.end(whole));
            } catch (UncheckedIOException unread) {
                throw unread.getCause();
            } finally {
                threads.shutdownNow();
            }
        }
    }

    /** Those that can be read as texts; who names another one is found. */
    private List<RuleSetText> ruleSets(Manifest manifest) throws IOException {
        Set<String> shipped = RuleSets.shipped().stream().map(RuleSetText::id).collect(Collectors.toSet());
        List<RuleSetText> texts = new ArrayList<>();
        for (Entry entry : manifest.in(Manifest.RULE_SETS)) {
            Path file = folder.resolve(entry.name());
            if (entry.ruleSet() != null && Files.isRegularFile(file)) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                texts.add(new RuleSetText(
                        entry.ruleSet() + RuleSetText.ENDING, text, !shipped.contains(entry.ruleSet())));
            }
        }
        return texts;
    }

    /** A piece that is being read, and where it begins. */
    private record Ahead(Future<Piece> piece, long place, int bytes) {}

    private void file(Entry entry, int number, ExecutorService threads, CheckpointReader signed) throws IOException {
        Path file = folder.resolve(entry.name());
        if (!Files.isRegularFile(file)) {
            broken = true;
            find(
                    Check.POSITIONS,
                    tree.size() + 1,
                    "thiếu sự kiện từ vị trí này, vì thiếu tệp " + entry.name(),
                    "the events from this position on are missing with the file " + entry.name());
            return;
        }
        long before = tree.size();
        MessageDigest digest = MerkleHash.sha256();
        Deque<Ahead> ahead = new ArrayDeque<>();
        long place = ExportedEvents.place(number, 0);
        long bytes = 0;
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            Lines lines = new Lines(in, PIECE, LONGEST_LINE);
            for (byte[] piece = lines.next(); piece.length > 0 && !broken; piece = lines.next()) {
                byte[] whole = piece;
                ahead.add(new Ahead(threads.submit(() -> Piece.read(whole)), place, whole.length));
                place += whole.length;
                bytes += whole.length;
                while (!broken && (ahead.size() >= AHEAD || bytes >= BYTES_AHEAD)) {
                    Ahead next = ahead.remove();
                    bytes -= next.bytes();
                    take(next, entry, signed);
                }
            }
        }
        while (!broken && !ahead.isEmpty()) {
            take(ahead.remove(), entry, signed);
        }
        ahead.forEach(one -> one.piece().cancel(true));
        if (!broken) {
            Optional<Finding> other = otherFile(entry, digest, before + 1);
            boolean range = tree.size() > before
                    && Long.valueOf(before + 1).equals(entry.first())
                    && Long.valueOf(tree.size()).equals(entry.last());
            if (other.isEmpty() && !range) {
                other = Optional.of(otherRange(entry, before + 1));
            }
            broken = other.isPresent();
            other.ifPresent(findings::add);
        }
    }

    private void take(Ahead ahead, Entry entry, CheckpointReader signed) throws IOException {
        Piece piece;
        try {
            piece = ahead.piece().get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("Stopped", stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
        for (int i = 0; i < piece.events.size() && !broken; i++) {
            Read read = piece.events.get(i);
            take(read, i > 0, entry, signed);
            if (read.said != null && !broken && results != null) {
                results.on(read.said, read.aggregate, read.sequence, read.position, ahead.place() + read.begin);
            }
        }
        if (!broken && piece.malformed != null) {
            broken = true;
            find(
                    Check.FORM,
                    tree.size() + 1,
                    "dòng của vị trí này trong " + entry.name() + " không ghi đúng mẫu",
                    "the line of this position in " + entry.name() + " is not written as it should be: "
                            + piece.malformed);
        }
        told.accept(tree.size());
    }

    private void take(Read read, boolean chained, Entry entry, CheckpointReader signed) throws IOException {
        long expected = tree.size() + 1;
        if (read.position != expected) {
            breakAt(
                    Check.POSITIONS,
                    expected,
                    "thiếu sự kiện ở vị trí này: " + entry.name() + " ghi vị trí " + read.position,
                    "the event of this position is missing: " + entry.name() + " holds position " + read.position
                            + " there");
            return;
        }
        boolean holds = chained ? read.holds : EventHash.holds(last, read.event());
        if (!holds) {
            breakAt(
                    Check.HASH,
                    expected,
                    "mã băm không khớp với nội dung sự kiện và mã băm của sự kiện trước: nội dung đã bị sửa, hoặc sự kiện"
                            + " trước đã bị thay",
                    "the hash does not follow from what the event says and from the hash before it: the event was changed,"
                            + " or the one before it exchanged");
            return;
        }
        if (streams.next(read.aggregate) != read.sequence) {
            breakAt(
                    Check.STREAMS,
                    expected,
                    "sự kiện không phải là sự kiện kế tiếp của hồ sơ " + read.aggregate,
                    "the event is not the next one of its case " + read.aggregate);
            return;
        }
        if (read.recordedMicros < lastMicros) {
            breakAt(
                    Check.TIME,
                    expected,
                    "sự kiện ghi thời điểm trước thời điểm của sự kiện trước",
                    "the event was recorded before the one before it");
            return;
        }
        tree.append(read.leaf);
        last = read.hash;
        lastMicros = read.recordedMicros;
        agree(signed);
    }

    private void breakAt(Check check, long position, String vietnamese, String english) {
        broken = true;
        find(check, position, vietnamese, english);
    }

    /** With what was signed or is held of the tree as it is now. */
    private void agree(CheckpointReader signed) throws IOException {
        while (!held.isEmpty() && held.getFirst().size() == tree.size()) {
            Held said = held.removeFirst();
            if (Arrays.equals(said.checkpoint().root(), tree.root())) {
                agreed = said.size();
                cosigned(said);
            } else {
                diverged = true;
                parted = said;
                partedRoot = tree.root();
                held.clear();
                find(
                        Check.HELD,
                        agreed + 1,
                        "lịch sử khác với điểm kiểm tra giữ bên ngoài: sự kiện nào đó từ vị trí này đến vị trí "
                                + said.size() + " đã bị thay, rồi mọi thứ sau đó được ký lại",
                        "this is another history than the held checkpoint says: some event from this position to position "
                                + said.size() + " was exchanged, and everything after it signed anew");
            }
        }
        while (signed.size() == tree.size() && !broken) {
            Checkpoint checkpoint = signed.checkpoint();
            if (checkpoint != null && !Arrays.equals(checkpoint.root(), tree.root())) {
                breakAt(
                        Check.TREE,
                        newest + 1,
                        "điểm kiểm tra ở cỡ " + tree.size() + " không khớp: các sự kiện từ vị trí này đến vị trí "
                                + tree.size() + " không phải là những sự kiện đã được ký",
                        "the checkpoint of size " + tree.size()
                                + " does not agree: the events from this position to position " + tree.size()
                                + " are not those that were signed");
                return;
            }
            checkpoints++;
            newest = tree.size();
            newestNote = signed.newest;
            signed.advance();
        }
    }

    private void cosigned(Held said) {
        if (policy != null) {
            policy.witnesses().stream()
                    .filter(key -> KeyHistory.isSigned(said.note(), said.checkpoint(), key))
                    .forEach(key -> cosigned.put(key.text(), said.size()));
        }
    }

    /** What of a diverged history can be shown to a third person; nothing where no checkpoint of it was signed. */
    private @Nullable Evidence evidence(Manifest manifest, KeyHistory keys) {
        if (parted == null || newestNote == null) {
            return null;
        }
        if (partedRoot == null) {
            return new Evidence(keys, parted.note(), newestNote, null, List.of());
        }
        if (newest < parted.size()) {
            return null;
        }
        LogTree shown = new LogTree(new ExportHashes(folder, manifest));
        List<byte[]> path;
        try {
            path = MerkleProofs.consistency(parted.size(), newest, shown);
        } catch (RuntimeException unread) {
            // It was changed or taken away meanwhile: the history has diverged all the same.
            return null;
        }
        return new Evidence(keys, parted.note(), newestNote, partedRoot, path);
    }

    private void end(Manifest manifest, CheckpointReader signed) throws IOException {
        if (signed.size() != Long.MAX_VALUE) {
            find(
                    Check.END,
                    tree.size() + 1,
                    "lịch sử dừng trước vị trí này, nhưng đã ký điểm kiểm tra ở cỡ " + signed.size(),
                    "the history ends before this position, but a checkpoint of size " + signed.size() + " was signed");
        }
        long keysAfter = Objects.requireNonNull(keys).last().after();
        if (keysAfter > tree.size()) {
            find(
                    Check.END,
                    tree.size() + 1,
                    "lịch sử dừng trước vị trí này, nhưng khóa đã được thay sau vị trí " + keysAfter,
                    "the history ends before this position, but keys were replaced after position " + keysAfter);
        }
        String head = HexFormat.of().formatHex(head());
        if (manifest.events() != tree.size() || !manifest.head().equals(head)) {
            find(
                    Check.END,
                    Math.min(manifest.events(), tree.size()) + 1,
                    "bản xuất có " + tree.size() + " sự kiện, còn manifest.json ghi " + manifest.events(),
                    "the export holds " + tree.size() + " events, and manifest.json says " + manifest.events());
        }
        if (signed.malformed != null) {
            find(
                    Check.SIGNATURES,
                    newest + 1,
                    "điểm kiểm tra thứ " + (checkpoints + 1) + " không đúng mẫu hoặc không do khóa của nhật ký ký",
                    "checkpoint " + (checkpoints + 1) + " is not written or not signed as it should be: "
                            + signed.malformed);
        } else if (newest < tree.size()) {
            find(
                    Check.SIGNATURES,
                    newest + 1,
                    "các sự kiện từ vị trí này chưa có điểm kiểm tra nào ký",
                    "the events from this position on are signed by no checkpoint");
        }
        demandNewest(signed);
        findings.addAll(signed.late);
        if (!held.isEmpty()) {
            diverged = true;
            parted = held.getFirst();
            find(
                    Check.HELD,
                    tree.size() + 1,
                    "lịch sử dừng trước vị trí này, nhưng điểm kiểm tra giữ bên ngoài ghi "
                            + held.getFirst().size() + " sự kiện: phần sau đã bị cắt",
                    "the history ends before this position, but the held checkpoint says there were "
                            + held.getFirst().size()
                            + " events: what follows was cut off");
        }
    }

    /** What people take from an export to hold it. */
    private void demandNewest(CheckpointReader signed) throws IOException {
        byte[] there = readIfThere(folder.resolve(Manifest.NEWEST));
        byte[] expected = signed.newest == null ? new byte[0] : signed.newest.bytes();
        if (signed.malformed == null && !Arrays.equals(there, expected)) {
            find(
                    Check.SIGNATURES,
                    0,
                    "tệp newest.checkpoint không phải là điểm kiểm tra cuối",
                    "the file newest.checkpoint is not the last checkpoint");
        }
    }

    /** What is kept of an event once it was read. */
    private static final class Read {

        final long position;
        final UUID aggregate;
        final long sequence;
        final long recordedMicros;
        final byte[] hash;
        final byte[] leaf;
        final boolean holds;
        final int begin;
        final @Nullable Said said;
        private final @Nullable StoredEvent event;

        /**
         * @param before null for the first of a piece, whose forerunner is in another one
         * @param begin where the line begins in the piece
         */
        Read(byte @Nullable [] before, StoredEvent event, int begin) {
            this.begin = begin;
            this.said = Said.of(event);
            this.position = event.position();
            this.aggregate = event.aggregateId();
            this.sequence = event.seq();
            this.recordedMicros = event.recordedMicros();
            this.hash = event.hash();
            this.leaf = MerkleHash.leaf(event.hash());
            this.holds = before != null && EventHash.holds(before, event);
            this.event = before == null ? event : null;
        }

        StoredEvent event() {
            return Optional.ofNullable(event).orElseThrow();
        }
    }

    /** Some lines, read and hashed. */
    private static final class Piece {

        private static final byte[] LINE_END = {'\n'};

        final List<Read> events = new ArrayList<>(PIECE / 512);

        @Nullable
        String malformed;

        static Piece read(byte[] lines) {
            Piece piece = new Piece();
            byte[] before = null;
            int begin = 0;
            try {
                while (begin < lines.length) {
                    JsonLine.Reader line = new JsonLine.Reader(lines, begin, lines.length);
                    StoredEvent event = EventLine.read(line);
                    if (line.at() == lines.length) {
                        throw new MalformedException("the last line has no end");
                    }
                    line.expect(LINE_END);
                    piece.events.add(new Read(before, event, begin));
                    before = event.hash();
                    begin = line.at();
                }
            } catch (MalformedException malformed) {
                piece.malformed = malformed.getMessage();
            }
            return piece;
        }
    }

    /** The checkpoints of the export, one ahead of the events. */
    private final class CheckpointReader implements AutoCloseable {

        private final Iterator<Entry> files;
        private @Nullable Lines lines;
        private @Nullable InputStream in;
        private @Nullable Entry entry;
        private MessageDigest digest = MerkleHash.sha256();
        private byte[] piece = new byte[0];
        private int at;
        private long before;
        /** The first size in the file, 0 before it was read. */
        private long first;

        private @Nullable Checkpoint next;

        /** As it was signed. */
        @Nullable
        Note newest;

        /** What is wrong with the files, though their lines are right. */
        final List<Finding> late = new ArrayList<>();

        /** Why there is no further one, though there should be. */
        @Nullable
        String malformed;

        CheckpointReader(Iterator<Entry> files) throws IOException {
            this.files = files;
            advance();
        }

        /** Of the next one; as large as can be when there is none. */
        long size() {
            return next == null ? Long.MAX_VALUE : next.size();
        }

        @Nullable
        Checkpoint checkpoint() {
            return next;
        }

        void advance() throws IOException {
            next = null;
            try {
                Note note = read();
                if (note != null) {
                    Checkpoint read = Objects.requireNonNull(keys).demandSigned(note);
                    if (read.size() <= before) {
                        throw new MalformedException(
                                "the checkpoint of size " + read.size() + " stands after that of " + before);
                    }
                    before = read.size();
                    first = first == 0 ? before : first;
                    next = read;
                    newest = note;
                }
            } catch (MalformedException wrong) {
                malformed = wrong.getMessage();
            }
        }

        private @Nullable Note read() throws IOException {
            while (at == piece.length) {
                byte[] more = lines == null ? new byte[0] : lines.next();
                if (more.length > 0) {
                    piece = more;
                    at = 0;
                } else if (!open()) {
                    return null;
                }
            }
            int end = at;
            while (end < piece.length && piece[end] != '\n') {
                end++;
            }
            if (end == piece.length) {
                throw new MalformedException("the last line has no end");
            }
            Note note = CheckpointLine.read(piece, at, end);
            at = end + 1;
            return note;
        }

        private boolean open() throws IOException {
            close();
            if (!files.hasNext()) {
                return false;
            }
            entry = files.next();
            Path file = folder.resolve(entry.name());
            if (!Files.isRegularFile(file)) {
                throw new MalformedException("the file " + entry.name() + " is missing");
            }
            digest = MerkleHash.sha256();
            first = 0;
            in = new DigestInputStream(Files.newInputStream(file), digest);
            lines = new Lines(in, PIECE, LONGEST_LINE);
            return true;
        }

        @Override
        public void close() throws IOException {
            if (in != null && entry != null) {
                in.close();
                in = null;
                lines = null;
                if (malformed == null && at == piece.length && !broken) {
                    Optional<Finding> other = otherFile(entry, digest, 0);
                    other.ifPresent(late::add);
                    boolean range = first > 0
                            && Long.valueOf(first).equals(entry.first())
                            && Long.valueOf(before).equals(entry.last());
                    if (other.isEmpty() && !range) {
                        late.add(otherRange(entry, 0));
                    }
                }
            }
        }
    }
}
