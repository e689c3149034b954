package vn.bangvang.shared.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.util.FileSystemUtils;
import vn.bangvang.shared.eventlog.EventHash;
import vn.bangvang.shared.eventlog.StoredEvent;
import vn.bangvang.shared.history.SecondVerifier.Answer;
import vn.bangvang.shared.history.Verification.Verdict;

/**
 * A verifier in another language, written from docs/verification.md alone, says the same of every export: the verdict, the exit code, the
 * check that is named first, and its position.
 */
class SecondVerifierIT {

    private static final long SEED = 20_261_130;
    /** Another process is asked each time: a thousand of each take a quarter of an hour, by {@code -Dbangvang.tampered-twice=1000}. */
    private static final int TIMES =
            Integer.getInteger("bangvang.tampered-twice", Math.min(100, Integer.getInteger("bangvang.tampered", 10)));

    private static final int EVENTS = 90;
    private static final Path DOCUMENT = Path.of("../docs/verification");

    @TempDir
    static Path folder;

    private static SyntheticHistory history;
    private static Path keys;
    private static SecondVerifier second;

    private final Random random = new Random(SEED);
    private int exports;

    @BeforeAll
    static void begin() throws Exception {
        second = SecondVerifier.start();
        keys = folder.resolve("keys");
        history = SyntheticHistory.of(keys, EVENTS, 30, 60);
        SigningKeys.rotate(keys, 60);
        history.seal(90);
    }

    @AfterAll
    static void end() throws IOException {
        if (second != null) {
            second.close();
        }
    }

    /** What somebody does with an event, and how far they go to hide it. */
    private enum Kind {
        ALTERED,
        ALTERED_WITH_ITS_HASH,
        ALTERED_WITH_ALL_HASHES,
        REMOVED,
        REMOVED_AND_NUMBERED,
        REMOVED_AND_CHAINED,
        INSERTED,
        INSERTED_AND_NUMBERED,
        INSERTED_AND_CHAINED,
        SWAPPED,
        SWAPPED_AND_CHAINED,
        RECORDED_EARLIER,
        CUT_OFF,
        CUT_OFF_WITH_CHECKPOINTS,
        FORKED
    }

    @ParameterizedTest
    @EnumSource
    void it_finds_every_change_at_the_same_place(Kind kind) throws IOException {
        for (int i = 0; i < TIMES; i++) {
            int position = 1 + random.nextInt(EVENTS - 1);
            List<StoredEvent> events = changed(kind, position);
            List<Note> signed = history.checkpoints;
            if (kind == Kind.FORKED) {
                signed = resigned(events);
            } else if (kind == Kind.CUT_OFF_WITH_CHECKPOINTS) {
                signed = signed.stream().filter(note -> size(note) <= position).toList();
            }
            Path out = next();
            history.export(out, events, signed);
            String what = "seed " + SEED + ", " + i + ": " + kind + " at " + position;
            List<Note> held = i % 3 == 0
                    ? List.of()
                    : i % 3 == 1 ? history.checkpoints : List.of(history.checkpoints.get(random.nextInt(3)));
            Verification result = same(what, out, held);
            if (held.isEmpty()) {
                assertThat(result.verdict())
                        .as(what)
                        .isEqualTo(isWhole(kind, position) ? Verdict.VALID : Verdict.INVALID);
            }
            FileSystemUtils.deleteRecursively(out);
        }
    }

    /** Only somebody outside can tell, or not even they: a cut where the old keys ended leaves the newer keys without work. */
    private static boolean isWhole(Kind kind, int position) {
        return kind == Kind.FORKED || kind == Kind.CUT_OFF_WITH_CHECKPOINTS && position == 60;
    }

    private List<Note> resigned(List<StoredEvent> events) throws IOException {
        // The old keys are gone: whoever forks signs with the new ones what those may sign.
        return history.rewritten(events, 90).checkpoints;
    }

    private static List<StoredEvent> changed(Kind kind, int position) {
        List<StoredEvent> events = new ArrayList<>(history.events);
        StoredEvent one = events.get(position - 1);
        byte[] other = "{\"other\":true}".getBytes(StandardCharsets.UTF_8);
        switch (kind) {
            case ALTERED, ALTERED_WITH_ALL_HASHES, FORKED ->
                events.set(position - 1, SyntheticHistory.with(one, position, other, one.hash()));
            case ALTERED_WITH_ITS_HASH -> {
                byte[] before = position == 1
                        ? EventHash.genesis()
                        : events.get(position - 2).hash();
                StoredEvent changed = SyntheticHistory.with(one, position, other, one.hash());
                events.set(position - 1, SyntheticHistory.with(one, position, other, EventHash.of(before, changed)));
            }
            case REMOVED, REMOVED_AND_NUMBERED, REMOVED_AND_CHAINED -> events.remove(position - 1);
            case INSERTED, INSERTED_AND_NUMBERED, INSERTED_AND_CHAINED ->
                events.add(position - 1, SyntheticHistory.with(one, position, other, one.hash()));
            case SWAPPED, SWAPPED_AND_CHAINED -> {
                events.set(position - 1, events.get(position));
                events.set(position, one);
            }
            case RECORDED_EARLIER ->
                events.set(
                        position - 1,
                        new StoredEvent(
                                position,
                                one.aggregateId(),
                                one.seq(),
                                one.aggregateType(),
                                one.name(),
                                one.revision(),
                                one.eventId(),
                                7,
                                one.metadata(),
                                one.payload(),
                                one.hash()));
            case CUT_OFF, CUT_OFF_WITH_CHECKPOINTS ->
                events.subList(position, EVENTS).clear();
        }
        return switch (kind) {
            case REMOVED_AND_NUMBERED, INSERTED_AND_NUMBERED -> numbered(events);
            case ALTERED_WITH_ALL_HASHES,
                    REMOVED_AND_CHAINED,
                    INSERTED_AND_CHAINED,
                    SWAPPED_AND_CHAINED,
                    RECORDED_EARLIER,
                    FORKED -> SyntheticHistory.chained(numbered(events));
            default -> events;
        };
    }

    private static List<StoredEvent> numbered(List<StoredEvent> events) {
        List<StoredEvent> numbered = new ArrayList<>();
        for (StoredEvent event : events) {
            numbered.add(SyntheticHistory.with(event, numbered.size() + 1L, event.payload(), event.hash()));
        }
        return numbered;
    }

    @Test
    void it_accuses_no_honest_export() throws IOException {
        same("the example", DOCUMENT.resolve("example"), List.of());
        for (int i = 0; i < TIMES; i++) {
            int end = 61 + random.nextInt(30);
            SyntheticHistory honest = history.rewritten(history.events.subList(0, end), end);
            Path out = next();
            List<Note> signed = new ArrayList<>(history.checkpoints.subList(0, 2));
            signed.addAll(honest.checkpoints);
            honest.export(out, honest.events, signed);
            Verification result = same("until " + end, out, history.checkpoints.subList(0, 2));
            assertThat(result.findings()).isEmpty();
        }
        Path empty = next();
        SyntheticHistory.of(folder.resolve("none"), 0).export(empty);
        assertThat(same("no events", empty, List.of()).findings()).isEmpty();
    }

    @Test
    void it_says_the_same_of_files_that_were_changed_removed_or_added() throws IOException {
        Path whole = next();
        history.export(whole);
        List<String> names = names(whole);
        for (String name : names) {
            edited("without " + name, whole, false, out -> Files.delete(out.resolve(name)));
            if (!name.equals(Manifest.NAME)) {
                edited("without " + name + ", amended", whole, true, out -> Files.delete(out.resolve(name)));
                edited("an empty " + name, whole, true, out -> Files.write(out.resolve(name), new byte[0]));
                edited("twice " + name, whole, true, out -> doubled(out.resolve(name)));
                edited("a link instead of " + name, whole, false, out -> {
                    Files.delete(out.resolve(name));
                    Files.createSymbolicLink(out.resolve(name), whole.resolve(name));
                });
            }
        }
        edited("a file more", whole, false, out -> Files.writeString(out.resolve(".hidden"), "x"));
        edited("a folder more", whole, false, out -> Files.createDirectory(out.resolve("more")));
        edited("a generation more", whole, true, out -> {
            Files.copy(out.resolve("keys/2.statement"), out.resolve("keys/3.statement"));
            Files.copy(out.resolve("keys/2.checkpoint"), out.resolve("keys/3.checkpoint"));
        });
        edited(
                "events under another number",
                whole,
                true,
                out -> Files.move(out.resolve(names(out).get(3)), out.resolve("events/000000000099.jsonl")));
    }

    private static void doubled(Path file) throws IOException {
        String content = Files.readString(file);
        Files.writeString(file, content + content);
    }

    @Test
    void it_says_the_same_of_lines_and_manifests_that_are_written_otherwise() throws IOException {
        Path whole = next();
        history.export(whole);
        String events = names(whole).stream()
                .filter(name -> name.startsWith("events/"))
                .findFirst()
                .orElseThrow();
        String sizes = names(whole).stream()
                .filter(name -> name.startsWith("checkpoints/"))
                .findFirst()
                .orElseThrow();
        for (String[] change : new String[][] {
            {"\"sequence\":1", "\"sequence\": 1"},
            {"\"sequence\":1", "\"sequence\":01"},
            {"\"sequence\":1", "\"sequence\":18446744073709551617"},
            {"\"sequence\":1", "\"sequence\":9223372036854775808"},
            {"\"revision\":1", "\"revision\":32768"},
            {"\"position\":1,", "\"position\":9223372036854775807,"},
            {"ê", "\\\\u00ea"},
            {"\"payload\"", "\"payloadBase64\""},
            {"\"hash\":\"", "\"hash\":\"A"},
            {"\n", "\r\n"},
            {"\n", "\n\n"}
        }) {
            text(change[0] + " as " + change[1], whole, events, true, line -> line.replaceFirst(change[0], change[1]));
        }
        for (String[] change : new String[][] {
            {"\"size\":30", "\"size\":31"},
            {"\"size\":30", "\"size\":030"},
            {"u000a30", "u000a31"},
            {"\\\\u000a", "\\\\n"},
            {"\\\\u000a", "\\\\u000A"},
            {"\\\\u000a\"", "\""},
            {"— bangvang", "- bangvang"},
            {"— bangvang", "— \u0085bangvang"},
            {"— [^ ]+ [^ ]{100}[^ ]*u000a", ""}
        }) {
            text(change[0] + " as " + change[1], whole, sizes, true, line -> line.replaceFirst(change[0], change[1]));
        }
        for (String[] change : new String[][] {
            {"\"events\" : 90", "\"events\" : 91"},
            {"\"events\" : 90", "\"events\" : 89"},
            {"\"events\" : 90", "\"events\" : 90.0"},
            {"\"events\" : 90", "\"events\" : -1"},
            {"\"events\" : 90", "\"events\" : \"90\""},
            {"\"events\" : 90", "\"events\" : 90, \"more\" : null"},
            {"\"last\" : 90", "\"last\" : 91"},
            {"\"last\" : 30", "\"last\" : 31"},
            {"\"first\" : 1,", "\"first\" : 2,"},
            {"\"bytes\" : \\d+", "\"bytes\" : 3"},
            {"(events/0+1.jsonl\",\\s+\"bytes\" : )\\d+", "$13"},
            {"(checkpoints/0+30.jsonl\",\\s+\"bytes\" : )\\d+", "$13"},
            {"\"ruleSet\" : \"law\"", "\"ruleSet\" : \"other\""},
            {"\"head\" : \"..", "\"head\" : \"zz"},
            {"\"head\" : \"..", "\"head\" : \"00"},
            {"\"origin\" : \"", "\"origin\" : \"other"},
            {"\"origin\" : \"", "\"origin\" : \" "}
        }) {
            text(
                    change[0] + " as " + change[1],
                    whole,
                    Manifest.NAME,
                    false,
                    manifest -> manifest.replaceFirst(change[0], change[1]));
        }
    }

    @Test
    void it_says_the_same_of_any_changed_bit() throws IOException {
        Path whole = next();
        history.export(whole);
        List<String> names = names(whole);
        for (int i = 0; i < 8 * TIMES; i++) {
            String name = names.get(random.nextInt(names.size()));
            byte[] content = Files.readAllBytes(whole.resolve(name));
            int at = random.nextInt(content.length);
            content[at] ^= (byte) (1 << random.nextInt(8));
            boolean amended = !name.equals(Manifest.NAME) && random.nextBoolean();
            edited(
                    "seed " + SEED + ", " + i + ": byte " + at + " of " + name + ", amended " + amended,
                    whole,
                    amended,
                    out -> Files.write(out.resolve(name), content));
        }
    }

    @Test
    void it_counts_witnesses_and_reads_evidence_the_same_way() throws IOException {
        Path example = DOCUMENT.resolve("example");
        String policy = DOCUMENT.resolve("witness/policy").toString();
        String cosigned = DOCUMENT.resolve("witness/cosigned.checkpoint").toString();
        String evidence = DOCUMENT.resolve("witness/forked.evidence").toString();
        assertAnswer(
                List.of(example.toString(), "--policy", policy, "--checkpoint", cosigned), "0", "witnessed up to 5");
        assertAnswer(List.of(example.toString(), "--policy", policy), "0", "unanchored");
        assertAnswer(List.of(example.toString(), "--require-witness"), "2", "unanchored");
        assertAnswer(List.of("--evidence", evidence), "3", "diverged: forked");
        assertAnswer(List.of("--evidence", cosigned), "2", "invalid");
        assertAnswer(List.of(example.toString(), "--policy", cosigned), "1", "");
        assertAnswer(List.of(folder.resolve("nothing").toString()), "1", "");

        String known = Files.readString(DOCUMENT.resolve("witness/policy"));
        for (String other : List.of(
                known.replaceFirst("group organisations 1", "group organisations 2"),
                known.replaceFirst("any thanh-tra-1", "any thanh-tra-1 thanh-tra-1"),
                known.replaceFirst("quorum organisations", "quorum other"),
                known.replaceFirst("quorum organisations", "quorum none"),
                known.replaceFirst("log [^\n]*\n", ""),
                known.replaceFirst("log [^\n]*\nlog [^\n]*\n", ""),
                known + "quorum none\n",
                known.replace("\n", "\t \n\n# remark\n"))) {
            Path file = Files.writeString(folder.resolve("policy"), other);
            Integer code = null;
            Verification result = null;
            try {
                result = HistoryVerification.verify(
                        example,
                        List.of(Files.readAllBytes(Path.of(cosigned))),
                        WitnessPolicy.read(Files.readAllBytes(file)),
                        events -> {});
            } catch (MalformedException malformed) {
                code = 1;
            }
            Answer answer =
                    second.ask(List.of(example.toString(), "--policy", file.toString(), "--checkpoint", cosigned));
            assertThat(answer.code())
                    .as(other + answer.said())
                    .isEqualTo(code == null ? code(result) : code.toString());
            if (result != null) {
                assertThat(answer.verdict()).startsWith(expected(result));
            }
        }
    }

    private static void assertAnswer(List<String> question, String code, String verdict) throws IOException {
        Answer answer = second.ask(question);
        assertThat(answer.code()).as(question + " " + answer.said()).isEqualTo(code);
        assertThat(answer.verdict()).startsWith(verdict);
    }

    @Test
    void it_believes_a_proof_only_with_what_the_event_says() throws IOException {
        Path whole = next();
        history.export(whole);
        MerkleProofs.Subtrees tree = new LogTree(ExportHashes.of(whole));
        KeyHistory known = SigningKeys.readHistory(keys);
        JsonLine.Writer writer = new JsonLine.Writer();
        for (int i = 0; i < 4 * TIMES; i++) {
            int position = 1 + random.nextInt(EVENTS);
            StoredEvent event = history.events.get(position - 1);
            byte[] before = position == 1
                    ? EventHash.genesis()
                    : history.events.get(position - 2).hash();
            byte[] proof = InclusionProof.of(position, history.checkpoints.get(2), tree)
                    .bytes();
            if (i % 2 == 1) {
                proof[random.nextInt(proof.length)] ^= (byte) (1 << random.nextInt(8));
            }
            if (i % 5 == 4) {
                event = SyntheticHistory.with(event, position, new byte[] {'{', '}'}, event.hash());
            }
            EventLine.write(event, writer);
            Path line = Files.write(folder.resolve("line"), java.util.Arrays.copyOf(writer.buffer(), writer.length()));
            Path file = Files.write(folder.resolve("p" + InclusionProof.ENDING), proof);
            boolean proves;
            try {
                proves = InclusionProof.read(proof).proves(event, before, known);
            } catch (MalformedException malformed) {
                proves = false;
            }
            Answer answer =
                    second.ask(List.of(whole.toString(), "--proof", file.toString(), "--event-line", line.toString()));
            if (proves || !answer.leftMlDsaOut()) {
                assertThat(answer.code())
                        .as("seed %d, %d: %s", SEED, i, answer.said())
                        .isEqualTo(proves ? "0" : "2");
            }
        }
    }

    /** What is done to a copy of an export. */
    @FunctionalInterface
    private interface Change {
        void of(Path out) throws IOException;
    }

    private void text(String what, Path whole, String name, boolean amended, UnaryOperator<String> change)
            throws IOException {
        String before = Files.readString(whole.resolve(name));
        String after = change.apply(before);
        assertThat(after).as(what).isNotEqualTo(before);
        edited(what, whole, amended, out -> Files.writeString(out.resolve(name), after));
    }

    /** @param amended whether the manifest says what is there then */
    private void edited(String what, Path whole, boolean amended, Change change) throws IOException {
        Path out = next();
        FileSystemUtils.copyRecursively(whole, out);
        change.of(out);
        if (amended) {
            SyntheticHistory.amendManifest(
                    out, EVENTS, history.events.get(EVENTS - 1).hash());
        }
        same(what, out, List.of());
        same(what, out, history.checkpoints.subList(0, 2));
        FileSystemUtils.deleteRecursively(out);
    }

    private Path next() {
        exports++;
        return folder.resolve("export-" + System.nanoTime() + "-" + exports);
    }

    private static List<String> names(Path out) throws IOException {
        try (Stream<Path> files = Files.walk(out)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> out.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private static long size(Note note) {
        return Checkpoint.read(note.text()).size();
    }

    /** Asks both, and compares. */
    private static Verification same(String what, Path out, List<Note> held) throws IOException {
        List<byte[]> notes = new ArrayList<>();
        List<String> question = new ArrayList<>(List.of(out.toString()));
        for (Note note : held) {
            notes.add(note.bytes());
            Path file = Files.write(folder.resolve("held-" + size(note)), note.bytes());
            question.addAll(List.of("--checkpoint", file.toString()));
        }
        Verification first = HistoryVerification.verify(out, notes, events -> {});
        Answer answer = second.ask(question);
        boolean bySignature = !first.findings().isEmpty()
                && List.of(Check.KEYS, Check.SIGNATURES, Check.HELD_FORM)
                        .contains(first.findings().get(0).check());
        if (!bySignature || !answer.leftMlDsaOut()) {
            assertThat(answer.code() + " " + answer.verdict())
                    .as("%s: %s, and %s", what, first.findings(), answer.said())
                    .startsWith(code(first) + " " + expected(first));
        }
        return first;
    }

    private static String code(@Nullable Verification result) {
        return result == null || result.verdict() == Verdict.VALID
                ? "0"
                : result.verdict() == Verdict.INVALID ? "2" : "3";
    }

    private static String expected(Verification result) {
        if (result.verdict() == Verdict.VALID) {
            return result.witnessed() == null ? "unanchored" : "witnessed up to " + result.witnessed();
        }
        Finding first = result.findings().get(0);
        return String.format(
                Locale.ROOT,
                "%s; check %d at position %d",
                result.verdict().name().toLowerCase(Locale.ROOT),
                first.check().number(),
                first.position());
    }
}
