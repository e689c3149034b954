package vn.bangvang.shared.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import vn.bangvang.shared.eventlog.EventHash;
import vn.bangvang.shared.eventlog.StoredEvent;

/**
 * What docs/verification.md says is what the code does. After a change of the format, {@code mvn -pl shared test
 * -Dtest=VerificationPageTest -Dbangvang.write-vectors=true} writes the example and its values anew.
 */
class VerificationPageTest {

    private static final Path PAGE = Path.of("../docs/verification.md");
    private static final String VALUES = "| what | value |\n|---|---|\n";
    private static final Path EXAMPLE = Path.of("../docs/verification/example");
    private static final Path WITNESS = Path.of("../docs/verification/witness");
    private static final long COSIGNED = SyntheticHistory.NOON + 60;

    @BeforeAll
    static void write(@TempDir Path folder) throws IOException {
        if (Boolean.getBoolean("bangvang.write-vectors")) {
            writeExample(folder);
        }
    }

    @Test
    void the_example_holds_and_its_values_stand_in_the_page() throws IOException {
        List<byte[]> held = new ArrayList<>();
        for (Note note : checkpoints()) {
            held.add(note.bytes());
        }
        Verification result = HistoryVerification.verify(EXAMPLE, held, events -> {});
        assertThat(result.findings()).isEmpty();
        assertThat(result.held()).isEqualTo(5);

        List<StoredEvent> events = events();
        CompactRange range = new CompactRange();
        range.append(MerkleHash.leaf(events.get(0).hash()));
        List<byte[]> path = MerkleProofs.inclusion(2, 5, this::root);
        List<byte[]> since = MerkleProofs.consistency(3, 5, this::root);
        KeyStatement first = KeyStatement.read(Files.readAllBytes(EXAMPLE.resolve("keys/1.statement")));
        Checkpoint newest = Checkpoint.read(Note.read(Files.readAllBytes(EXAMPLE.resolve("newest.checkpoint")))
                .text());
        List<String> rows = List.of(
                row("hash of event 1", hex(events.get(0).hash())),
                row(
                        "hash of event 5, whose payload is not UTF-8",
                        hex(events.get(4).hash())),
                row("leaf of position 1, and root of size 1", hex(range.root())),
                row("root of size 3", hex(root(0, 3))),
                row("root of size 5", hex(newest.root())),
                row("inclusion of position 3 in size 5: 1", hex(path.get(0))),
                row("inclusion of position 3 in size 5: 2", hex(path.get(1))),
                row("inclusion of position 3 in size 5: 3", hex(path.get(2))),
                row("consistency of 3 with 5: 1", hex(since.get(0))),
                row("consistency of 3 with 5: 2", hex(since.get(1))),
                row("consistency of 3 with 5: 3", hex(since.get(2))),
                row("consistency of 3 with 5: 4", hex(since.get(3))),
                row(
                        "id of key 1 of type 1",
                        HexFormat.of().toHexDigits(first.ed25519().id())),
                row(
                        "id of key 1 of type 6",
                        HexFormat.of().toHexDigits(first.mlDsa().id())),
                row("root of the tree over statements 1 and 2", hex(keysRoot())),
                row(
                        "H(message of type 6 for size 5 at time 1795953600)",
                        hex(MerkleHash.sha256().digest(VerifierKey.cosigned(newest.origin(), 1_795_953_600, newest)))),
                row(
                        "id of the witness's key of type 4",
                        HexFormat.of().toHexDigits(policy().witnesses().get(0).id())),
                row(
                        "H(message of type 4 for size 5 at time 1795953660)",
                        hex(MerkleHash.sha256().digest(VerifierKey.cosigned(COSIGNED, newest)))));
        String page = Files.readString(PAGE);
        if (Boolean.getBoolean("bangvang.write-vectors")) {
            page = page.substring(0, page.indexOf(VALUES) + VALUES.length()) + String.join("\n", rows) + "\n";
            Files.writeString(PAGE, page);
        }
        assertThat(page).contains(rows);
    }

    @Test
    void the_example_is_witnessed_by_its_policy_and_its_evidence_proves_that_the_log_forked() throws IOException {
        List<byte[]> held = List.of(Files.readAllBytes(WITNESS.resolve("cosigned.checkpoint")));
        Verification result = HistoryVerification.verify(EXAMPLE, held, policy(), events -> {});
        assertThat(result.findings()).isEmpty();
        assertThat(result.witnessed()).isEqualTo(5);
        Evidence evidence = Evidence.read(Files.readAllBytes(WITNESS.resolve("forked.evidence")));
        assertThat(evidence.check(null)).isEqualTo(Evidence.Proof.FORKED);
    }

    private static WitnessPolicy policy() throws IOException {
        return WitnessPolicy.read(Files.readAllBytes(WITNESS.resolve("policy")));
    }

    @Test
    void the_page_numbers_the_checks_as_the_code_does() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(Arrays.stream(Check.values()).map(Check::number))
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
        for (Check check : Check.values()) {
            assertThat(page)
                    .contains("\n| " + check.number() + " | "
                            + check.kind().name().toLowerCase(Locale.ROOT) + " | ");
        }
        for (Check.Kind kind : Check.Kind.values()) {
            assertThat(page)
                    .doesNotContain("\n| " + (Check.values().length + 1) + " | "
                            + kind.name().toLowerCase(Locale.ROOT) + " | ");
        }
    }

    private static String row(String what, String value) {
        return "| " + what + " | `" + value + "` |";
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private byte[] root(long begin, long end) {
        return root(events(), begin, end);
    }

    private static byte[] keysRoot() throws IOException {
        CompactRange range = new CompactRange();
        for (int number = 1; number <= 2; number++) {
            range.append(MerkleHash.leaf(Files.readAllBytes(EXAMPLE.resolve("keys/" + number + ".statement"))));
        }
        return range.root();
    }

    private static List<StoredEvent> events() {
        List<StoredEvent> events = new ArrayList<>();
        for (byte[] line : lines("events")) {
            events.add(EventLine.read(line, 0, line.length));
        }
        return events;
    }

    private static List<Note> checkpoints() {
        List<Note> notes = new ArrayList<>();
        for (byte[] line : lines("checkpoints")) {
            notes.add(CheckpointLine.read(line, 0, line.length));
        }
        return notes;
    }

    private static List<byte[]> lines(String folder) {
        try (Stream<Path> files = Files.list(EXAMPLE.resolve(folder))) {
            List<byte[]> lines = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                Files.readAllLines(file).forEach(line -> lines.add(line.getBytes(StandardCharsets.UTF_8)));
            }
            return lines;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void writeExample(Path folder) throws IOException {
        List<StoredEvent> events = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            StoredEvent event = SyntheticHistory.event(i, "{\"name\":\"Đơn vị số " + i + "\",\"reason\":\"a\\nb\"}");
            events.add(
                    i == 5
                            ? SyntheticHistory.with(event, i, new byte[] {(byte) 0xff, 0, 1}, EventHash.genesis())
                            : event);
        }
        Path keys = folder.resolve("keys");
        SyntheticHistory history = SyntheticHistory.of(keys, 0).rewritten(SyntheticHistory.chained(events), 3);
        SigningKeys.rotate(keys, 3);
        history.seal(5);
        FileSystemUtils.deleteRecursively(EXAMPLE);
        history.export(EXAMPLE, history.events, history.checkpoints, 1 << 20);
        writeWitness(keys, history);
    }

    /** A witness that signed, and evidence of a history that differs in its second event. */
    private static void writeWitness(Path keys, SyntheticHistory history) throws IOException {
        SigningKey witness = SigningKey.generate("thanhtra.example.vn/1", VerifierKey.Kind.ED25519_COSIGNATURE);
        Note newest = history.checkpoints.get(1);
        KeyHistory known = SigningKeys.readHistory(keys);
        Files.createDirectories(WITNESS);
        Files.write(
                WITNESS.resolve("cosigned.checkpoint"),
                newest.with(witness.sign(Checkpoint.read(newest.text()), COSIGNED))
                        .bytes());
        Files.writeString(
                WITNESS.resolve("policy"),
                String.join(
                        "\n",
                        "log " + known.last().ed25519().text(),
                        "log " + known.last().mlDsa().text(),
                        "witness thanh-tra-1 " + witness.verifier().text(),
                        "group thanh-tra any thanh-tra-1",
                        "group organisations 1 thanh-tra",
                        "quorum organisations",
                        ""));
        List<StoredEvent> events = new ArrayList<>(history.events);
        StoredEvent second = events.get(1);
        events.set(1, SyntheticHistory.with(second, 2, "{}".getBytes(StandardCharsets.UTF_8), second.hash()));
        SyntheticHistory forked = history.rewritten(SyntheticHistory.chained(events), 5);
        Evidence evidence = new Evidence(
                known,
                history.checkpoints.get(0),
                forked.checkpoints.get(0),
                forked.root(3),
                MerkleProofs.consistency(3, 5, (begin, end) -> root(forked.events, begin, end)));
        Files.write(WITNESS.resolve("forked.evidence"), evidence.bytes());
    }

    private static byte[] root(List<StoredEvent> events, long begin, long end) {
        CompactRange range = new CompactRange();
        events.subList((int) begin, (int) end).forEach(event -> range.append(MerkleHash.leaf(event.hash())));
        return range.root();
    }
}
