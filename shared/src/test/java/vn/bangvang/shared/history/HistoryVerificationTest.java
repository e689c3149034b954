package vn.bangvang.shared.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bangvang.shared.eventlog.EventHash;
import vn.bangvang.shared.eventlog.StoredEvent;
import vn.bangvang.shared.history.Verification.Verdict;

/** Somebody changes an export and makes everything agree that can be made to agree without the keys, or with them. */
class HistoryVerificationTest {

    private static final int EVENTS = 60;
    private static final int CHANGED = 37;
    private static final long SEED = 20_261_130;

    @TempDir
    Path folder;

    private Path out;
    private SyntheticHistory history;

    @BeforeEach
    void write() throws IOException {
        out = folder.resolve("history");
        history = SyntheticHistory.of(folder.resolve("keys"), EVENTS, 20, 30, 50, 60);
    }

    @Test
    void an_honest_export_holds_and_says_that_nobody_outside_was_asked() throws IOException {
        history.export(out);
        Verification result = verify(null);

        assertThat(result.findings()).isEmpty();
        assertThat(result.verdict()).isEqualTo(Verdict.VALID);
        assertThat(result.unanchored()).isTrue();
        assertThat(result.events()).isEqualTo(EVENTS);
        assertThat(result.streams()).isEqualTo(EVENTS / 3);
        assertThat(result.checkpoints()).isEqualTo(4);
        assertThat(result.root()).isEqualTo(history.root(EVENTS));
    }

    @Test
    void it_holds_against_every_checkpoint_that_was_ever_given_away() throws IOException {
        history.export(out);
        for (Note held : history.checkpoints) {
            Verification result = verify(held);
            assertThat(result.verdict()).isEqualTo(Verdict.VALID);
            assertThat(result.held()).isEqualTo(Checkpoint.read(held.text()).size());
        }
    }

    @Test
    void an_empty_history_and_one_of_bytes_that_are_no_text_hold() throws IOException {
        SyntheticHistory.of(folder.resolve("other"), 0).export(out);
        assertThat(verify(null).verdict()).isEqualTo(Verdict.VALID);

        List<StoredEvent> odd = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            StoredEvent event = SyntheticHistory.event(i, "");
            byte[] bytes = {(byte) 0xff, 0, '"', '\\', '\n', (byte) (0x80 + i)};
            odd.add(SyntheticHistory.with(
                    event, i, i == 2 ? new byte[] {0, 1, 31, '"', '\\', 127} : bytes, new byte[32]));
        }
        Path other = folder.resolve("odd");
        SyntheticHistory binary = history.rewritten(SyntheticHistory.chained(odd), 3);
        binary.export(other);
        assertThat(HistoryVerification.verify(other, List.of(), events -> {}).findings())
                .isEmpty();
    }

    @Test
    void an_altered_event_is_found_at_its_position() throws IOException {
        history.export(out, altered(history.events, CHANGED), history.checkpoints);
        assertFound(verify(null), Check.HASH, CHANGED);
    }

    @Test
    void an_altered_event_with_a_new_hash_of_its_own_is_found_at_the_one_that_is_chained_to_it() throws IOException {
        List<StoredEvent> events = altered(history.events, CHANGED);
        StoredEvent one = events.get(CHANGED - 1);
        byte[] before = events.get(CHANGED - 2).hash();
        events.set(CHANGED - 1, SyntheticHistory.with(one, CHANGED, one.payload(), EventHash.of(before, one)));
        history.export(out, events, history.checkpoints);
        assertFound(verify(null), Check.HASH, CHANGED + 1);
    }

    @Test
    void an_altered_event_with_all_later_hashes_made_anew_contradicts_the_next_checkpoint() throws IOException {
        history.export(out, SyntheticHistory.chained(altered(history.events, CHANGED)), history.checkpoints);
        Verification result = verify(null);
        // Between the checkpoint before it, of 30 events, and the one after it, of 50.
        assertFound(result, Check.TREE, 31);
        assertThat(result.findings().get(0).english()).contains("to position 50");
    }

    @Test
    void a_removed_event_is_found() throws IOException {
        List<StoredEvent> events = new ArrayList<>(history.events);
        events.remove(CHANGED - 1);
        history.export(out, events, history.checkpoints);
        assertFound(verify(null), Check.POSITIONS, CHANGED);
    }

    @Test
    void a_removed_event_is_found_when_the_gap_is_closed() throws IOException {
        List<StoredEvent> events = new ArrayList<>(history.events);
        events.remove(CHANGED - 1);
        history.export(out, numbered(events), history.checkpoints);
        assertFound(verify(null), Check.HASH, CHANGED);
        Path again = folder.resolve("again");
        history.export(again, SyntheticHistory.chained(numbered(events)), history.checkpoints);
        // Its case misses a place.
        assertFound(HistoryVerification.verify(again, List.of(), e -> {}), Check.STREAMS, CHANGED);
    }

    @Test
    void an_inserted_event_is_found() throws IOException {
        List<StoredEvent> events = new ArrayList<>(history.events);
        events.add(CHANGED - 1, events.get(CHANGED - 1));
        history.export(out, events, history.checkpoints);
        assertFound(verify(null), Check.POSITIONS, CHANGED + 1);
        Path again = folder.resolve("again");
        history.export(again, numbered(events), history.checkpoints);
        assertFound(HistoryVerification.verify(again, List.of(), e -> {}), Check.HASH, CHANGED + 1);
    }

    @Test
    void two_swapped_events_are_found() throws IOException {
        List<StoredEvent> events = new ArrayList<>(history.events);
        StoredEvent one = events.get(CHANGED - 1);
        events.set(CHANGED - 1, events.get(CHANGED));
        events.set(CHANGED, one);
        history.export(out, events, history.checkpoints);
        assertFound(verify(null), Check.POSITIONS, CHANGED);
        Path again = folder.resolve("again");
        history.export(again, numbered(events), history.checkpoints);
        assertFound(HistoryVerification.verify(again, List.of(), e -> {}), Check.HASH, CHANGED);
    }

    @Test
    void a_history_that_was_cut_off_is_found_by_its_own_checkpoints_and_without_those_by_one_that_was_held()
            throws IOException {
        history.export(out, history.events.subList(0, 50), history.checkpoints);
        assertFound(verify(null), Check.END, 51);

        Path again = folder.resolve("again");
        history.export(again, history.events.subList(0, 50), history.checkpoints.subList(0, 3));
        assertThat(HistoryVerification.verify(again, List.of(), e -> {}).verdict())
                .isEqualTo(Verdict.VALID);
        Verification result = HistoryVerification.verify(
                again, List.of(history.checkpoints.get(3).bytes()), e -> {});
        assertThat(result.verdict()).isEqualTo(Verdict.DIVERGED);
        assertThat(result.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.check()).isEqualTo(Check.HELD);
            assertThat(finding.position()).isEqualTo(51);
        });
    }

    @Test
    void a_history_that_was_forked_and_signed_anew_is_found_by_a_checkpoint_that_was_held() throws IOException {
        SyntheticHistory forked =
                history.rewritten(SyntheticHistory.chained(altered(history.events, CHANGED)), 20, 30, 50, 60);
        forked.export(out);

        assertThat(verify(null).verdict()).isEqualTo(Verdict.VALID);
        assertThat(verify(history.checkpoints.get(1)).verdict()).isEqualTo(Verdict.VALID);
        for (Note held : history.checkpoints.subList(2, 4)) {
            Verification result = verify(held);
            assertThat(result.verdict()).isEqualTo(Verdict.DIVERGED);
            assertThat(result.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.check()).isEqualTo(Check.HELD);
                assertThat(finding.position()).isEqualTo(1);
            });
        }
        List<byte[]> all = history.checkpoints.stream().map(Note::bytes).toList();
        Verification result = HistoryVerification.verify(out, all, e -> {});
        assertThat(result.verdict()).isEqualTo(Verdict.DIVERGED);
        assertThat(result.held()).isEqualTo(30);
        assertThat(result.findings().get(0).position()).isEqualTo(31);
        assertThat(result.findings().get(0).english()).contains("to position 50");
    }

    @Test
    void events_that_no_checkpoint_covers_are_told() throws IOException {
        history.export(out, history.events, history.checkpoints.subList(0, 3));
        assertFound(verify(null), Check.SIGNATURES, 51);
    }

    @Test
    void a_checkpoint_with_one_signature_or_out_of_its_order_is_found() throws IOException {
        List<Note> notes = new ArrayList<>(history.checkpoints);
        Note second = notes.get(1);
        notes.set(1, new Note(second.text(), second.signatures().subList(0, 1)));
        history.export(out, history.events, notes);
        assertFound(verify(null), Check.SIGNATURES, 21);

        Path again = folder.resolve("again");
        history.export(
                again,
                history.events,
                List.of(history.checkpoints.get(1), history.checkpoints.get(0), history.checkpoints.get(3)),
                1 << 20);
        assertFound(HistoryVerification.verify(again, List.of(), e -> {}), Check.SIGNATURES, 31);
    }

    @Test
    void a_history_that_was_written_anew_under_other_keys_does_not_know_the_held_checkpoint() throws IOException {
        SyntheticHistory.of(folder.resolve("others"), EVENTS, 60).export(out);
        assertThat(verify(null).verdict()).isEqualTo(Verdict.VALID);
        Verification result = verify(history.checkpoints.get(3));
        assertThat(result.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(result.findings().get(0).check()).isEqualTo(Check.HELD_FORM);
    }

    @Test
    void exchanged_keys_are_found() throws IOException {
        history.export(out);
        Path others = folder.resolve("others");
        SigningKeys.createIfMissing(others);
        for (String file : List.of("1.statement", "1.checkpoint")) {
            Files.copy(
                    others.resolve(file),
                    out.resolve("keys").resolve(file),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        SyntheticHistory.amendManifest(
                out, EVENTS, history.events.get(EVENTS - 1).hash());
        assertFound(verify(null), Check.KEYS, 0);
    }

    @Test
    void a_history_whose_keys_were_replaced_holds_against_checkpoints_of_before_and_after() throws IOException {
        Path keys = folder.resolve("rotated");
        SyntheticHistory rotated = SyntheticHistory.of(keys, EVENTS, 20, 30);
        SigningKeys.rotate(keys, 30);
        rotated.seal(60);
        rotated.export(out);
        for (Note held : rotated.checkpoints) {
            assertThat(verify(held).findings()).isEmpty();
        }
        Files.delete(out.resolve("keys/2.statement"));
        Files.delete(out.resolve("keys/2.checkpoint"));
        SyntheticHistory.amendManifest(
                out, EVENTS, rotated.events.get(EVENTS - 1).hash());
        assertFound(verify(null), Check.SIGNATURES, 31);
    }

    @Test
    void missing_files_files_that_nobody_named_and_a_missing_manifest_are_found() throws IOException {
        history.export(out);
        Path extra = Files.writeString(out.resolve("note.txt"), "x");
        assertFound(verify(null), Check.FILES, 0);
        Files.delete(extra);
        Path part = parts().get(1);
        byte[] content = Files.readAllBytes(part);
        Files.delete(part);
        Verification result = verify(null);
        assertThat(result.findings()).extracting(Finding::check).contains(Check.FILES, Check.POSITIONS);
        Files.write(part, content);
        assertThat(verify(null).findings()).isEmpty();
        Files.delete(out.resolve("manifest.json"));
        assertFound(verify(null), Check.MANIFEST, 0);
    }

    @Test
    void a_file_whose_name_only_looks_like_one_that_was_named_is_found() throws IOException {
        assumeTrue(File.separatorChar == '/');
        history.export(out);
        Files.writeString(out.resolve("events\\" + parts().get(0).getFileName()), "x");
        assertFound(verify(null), Check.FILES, 0);
    }

    @Test
    void a_history_that_diverged_yields_evidence_though_what_comes_later_cannot_be_read() throws IOException {
        SyntheticHistory forked =
                history.rewritten(SyntheticHistory.chained(altered(history.events, 5)), 20, 30, 50, 60);
        forked.export(out, forked.events, forked.checkpoints, 1 << 20);
        Path part = parts().get(0);
        Files.writeString(part, Files.readString(part).replace("{\"position\":51,", "{\"Position\":51,"));

        Verification result = verify(history.checkpoints.get(0));
        assertThat(result.verdict()).isEqualTo(Verdict.DIVERGED);
        assertThat(result.findings()).extracting(Finding::check).contains(Check.HELD, Check.FORM);
        assertThat(result.evidence()).isNotNull();
        assertThat(result.evidence().check(null)).isEqualTo(Evidence.Proof.FORKED);
    }

    @Test
    void a_count_or_head_that_is_not_that_of_the_events_is_found() throws IOException {
        history.export(out);
        SyntheticHistory.amendManifest(
                out, EVENTS + 1, history.events.get(EVENTS - 1).hash());
        assertFound(verify(null), Check.END, EVENTS + 1);
        SyntheticHistory.amendManifest(out, EVENTS, history.events.get(0).hash());
        assertFound(verify(null), Check.END, EVENTS + 1);
    }

    @Test
    void a_line_that_is_written_otherwise_is_found_though_it_says_the_same() throws IOException {
        history.export(out);
        Path part = parts().get(0);
        String lines = Files.readString(part);
        for (String other : List.of(
                lines.replaceFirst("\"sequence\":1", "\"sequence\": 1"),
                lines.replaceFirst("\"sequence\":1", "\"sequence\":01"),
                lines.replaceFirst("\"sequence\":1,", "\"sequence\":1,\"sequence\":1,"),
                lines.replaceFirst("ê", "\\\\u00ea"),
                lines.replaceFirst("\n", "\r\n"),
                lines.replaceFirst("\n", "\n\n"),
                lines.substring(0, lines.length() - 1))) {
            assertThat(other).isNotEqualTo(lines);
            Files.writeString(part, other);
            SyntheticHistory.amendManifest(
                    out, EVENTS, history.events.get(EVENTS - 1).hash());
            assertThat(verify(null).findings().get(0).check()).isEqualTo(Check.FORM);
        }
    }

    @Test
    void a_manifest_that_says_more_or_other_things_than_it_should_is_refused() throws IOException {
        history.export(out);
        Path file = out.resolve(Manifest.NAME);
        String manifest = Files.readString(file);
        for (String other : List.of(
                manifest.replaceFirst("\"events\" : 60", "\"events\" : \"60\""),
                manifest.replaceFirst("\"events\" : 60", "\"events\" : 60.0"),
                manifest.replaceFirst("\"events\" : 60,", ""),
                manifest.replaceFirst("\"events\" : 60", "\"events\" : 60, \"events\" : 60"),
                manifest.replaceFirst("\"events\" : 60", "\"events\" : 60, \"note\" : 1"),
                manifest.replaceFirst("\"events\" : 60", "\"events\" : 60, \"note\" : null"),
                manifest.replaceFirst("\"first\" : 1,", "\"first\" : 2,"),
                manifest.replaceFirst("\"first\" : 1,", "\"first\" : null,"),
                manifest.replaceFirst("\"ruleSet\" : \"law\"", "\"ruleSet\" : null"),
                manifest.replaceFirst("\"origin\" : \"bang", "\"origin\" : \"bang+"),
                manifest.replaceFirst("\"origin\" : \"bang", "\"origin\" : \"bang" + "x".repeat(250)),
                manifest.replaceFirst("rule-sets/....", "rule-sets/0000"),
                manifest + "{}",
                "null")) {
            assertThat(other).isNotEqualTo(manifest);
            Files.writeString(file, other);
            assertFound(verify(null), Check.MANIFEST, 0);
            assertThat(verify(null).findings()).hasSize(1);
        }
    }

    @Test
    void a_file_with_other_bytes_or_another_range_than_the_manifest_says_is_found() throws IOException {
        history.export(out);
        Path file = out.resolve(Manifest.NAME);
        String manifest = Files.readString(file);
        Manifest.Entry events =
                Manifest.read(Files.readAllBytes(file)).in(Manifest.EVENTS).get(1);
        long from = events.first() == null ? 0 : events.first();
        Files.writeString(file, manifest.replace("\"bytes\" : " + events.bytes(), "\"bytes\" : 7"));
        assertFound(verify(null), Check.FILE_HASHES, from);
        Files.writeString(file, manifest.replace("\"last\" : " + events.last(), "\"last\" : 7"));
        assertFound(verify(null), Check.END, from);

        Manifest.Entry sizes = Manifest.read(manifest.getBytes(StandardCharsets.UTF_8))
                .in(Manifest.CHECKPOINTS)
                .get(0);
        Files.writeString(file, manifest.replace("\"bytes\" : " + sizes.bytes(), "\"bytes\" : 7"));
        assertFound(verify(null), Check.FILE_HASHES, 0);
        Files.writeString(
                file, manifest.replace("\"first\" : 20,\n    \"last\" : 20", "\"first\" : 20,\n    \"last\" : 21"));
        assertFound(verify(null), Check.END, 0);
    }

    @Test
    void links_count_as_files_that_do_not_belong_there() throws IOException {
        history.export(out);
        Path statement = out.resolve("keys/1.statement");
        Path elsewhere = Files.move(statement, folder.resolve("elsewhere"));
        Files.createSymbolicLink(statement, elsewhere);
        assertFound(verify(null), Check.FILES, 0);
        Files.delete(statement);
        Files.move(elsewhere, statement);
        Path link = Files.createSymbolicLink(out.resolve("more"), folder);
        assertFound(verify(null), Check.FILES, 0);
        Files.delete(link);
        Files.createDirectory(out.resolve("empty"));
        assertThat(verify(null).findings()).isEmpty();
        Path other = Files.createSymbolicLink(folder.resolve("link"), out);
        assertThat(HistoryVerification.verify(other, List.of(), e -> {}).findings())
                .isEmpty();
    }

    @Test
    void without_keys_that_follow_each_other_nothing_later_is_checked() throws IOException {
        history.export(out, altered(history.events, CHANGED), history.checkpoints);
        Files.copy(
                out.resolve("keys/1.statement"),
                out.resolve("keys/2.statement"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        SyntheticHistory.amendManifest(
                out, EVENTS, history.events.get(EVENTS - 1).hash());
        Verification result = verify(history.checkpoints.get(0));
        assertFound(result, Check.KEYS, 0);
        assertThat(result.findings()).hasSize(1);
    }

    @Test
    void a_history_that_ends_before_its_keys_were_replaced_was_cut_off() throws IOException {
        Path keys = folder.resolve("rotated");
        SyntheticHistory rotated = SyntheticHistory.of(keys, EVENTS, 20, 30);
        SigningKeys.rotate(keys, 30);
        rotated.export(out, rotated.events.subList(0, 20), rotated.checkpoints.subList(0, 1));
        assertFound(verify(null), Check.END, 21);
        // An export that was meant to end there brings the keys of then.
        Path again = folder.resolve("again");
        Files.createDirectories(again);
        new HistoryExport(again)
                .write(
                        SigningKeys.readHistory(keys).upTo(20),
                        rotated.events.subList(0, 20)::forEach,
                        rotated.checkpoints.subList(0, 1)::forEach,
                        List.of(),
                        position -> {});
        assertThat(HistoryVerification.verify(again, List.of(), e -> {}).findings())
                .isEmpty();
    }

    @Test
    void a_checkpoint_over_no_events_is_signed_by_nobody() throws IOException {
        history.export(out);
        Note nothing = SigningKeys.read(folder.resolve("keys")).sign(0, MerkleHash.empty(), SyntheticHistory.NOON);
        Verification result = HistoryVerification.verify(
                out, List.of(nothing.bytes(), history.checkpoints.get(3).bytes()), e -> {});
        assertFound(result, Check.HELD_FORM, 0);
        assertThat(result.held()).isEqualTo(60);
    }

    @Test
    void a_cut_is_told_before_what_lacks_a_signature_by_it() throws IOException {
        history.export(out, history.events.subList(0, 45), history.checkpoints);
        Verification result = verify(null);
        assertFound(result, Check.END, 46);
        assertThat(result.findings()).extracting(Finding::check).contains(Check.SIGNATURES);
    }

    @Test
    void another_history_is_told_first_whatever_else_is_wrong() throws IOException {
        SyntheticHistory forked =
                history.rewritten(SyntheticHistory.chained(altered(history.events, CHANGED)), 20, 30, 50, 60);
        forked.export(out);
        Files.writeString(out.resolve("note.txt"), "x");
        Verification result = verify(history.checkpoints.get(2));
        assertThat(result.verdict()).isEqualTo(Verdict.DIVERGED);
        assertThat(result.findings()).extracting(Finding::check).containsExactly(Check.HELD, Check.FILES);
    }

    /** Who dropped the newer keys with the events that they signed, or exchanged all, is found by who noted the keys. */
    @Test
    void by_keys_that_are_known_from_elsewhere_dropped_or_exchanged_keys_are_another_history() throws IOException {
        Path keys = folder.resolve("rotated");
        SyntheticHistory rotated = SyntheticHistory.of(keys, EVENTS, 20, 30);
        SigningKeys.rotate(keys, 30);
        rotated.seal(60);
        WitnessPolicy newKeys = policyOf(keys);
        byte[] held = rotated.checkpoints.get(2).bytes();
        rotated.export(out, rotated.events.subList(0, 30), rotated.checkpoints.subList(0, 2));
        Files.delete(out.resolve("keys/2.statement"));
        Files.delete(out.resolve("keys/2.checkpoint"));
        SyntheticHistory.amendManifest(out, 30, rotated.events.get(29).hash());

        assertThat(verify(null).verdict()).isEqualTo(Verdict.VALID);
        assertThat(HistoryVerification.verify(out, List.of(held), e -> {}).verdict())
                .isEqualTo(Verdict.INVALID);
        Verification result = HistoryVerification.verify(out, List.of(held), newKeys, e -> {});
        assertThat(result.verdict()).isEqualTo(Verdict.DIVERGED);
        assertThat(result.findings())
                .extracting(Finding::check)
                .containsExactly(Check.HELD, Check.HELD_FORM, Check.HELD_FORM);

        Path again = folder.resolve("again");
        rotated.export(again);
        assertThat(HistoryVerification.verify(again, List.of(held), newKeys, e -> {})
                        .findings())
                .isEmpty();
        assertThat(HistoryVerification.verify(again, List.of(held), policyOf(folder.resolve("keys")), e -> {})
                        .findings())
                .extracting(Finding::check)
                .containsExactly(Check.HELD_FORM);
    }

    private static WitnessPolicy policyOf(Path keys) throws IOException {
        KeyStatement last = SigningKeys.readHistory(keys).last();
        return WitnessPolicy.read(
                ("log " + last.ed25519().text() + "\nlog " + last.mlDsa().text() + "\nquorum none\n")
                        .getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void any_changed_bit_of_any_file_is_found() throws IOException {
        history.export(out);
        Random random = new Random(SEED);
        List<Path> files;
        try (Stream<Path> all = Files.walk(out)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        for (int i = 0; i < 400; i++) {
            Path file = files.get(random.nextInt(files.size()));
            byte[] content = Files.readAllBytes(file);
            byte[] changed = content.clone();
            int at = random.nextInt(content.length);
            changed[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, changed);
            Verification result = verify(null);
            if (!isHarmless(file, content, changed)) {
                assertThat(result.verdict())
                        .as("seed %d, %d: byte %d of %s", SEED, i, at, file)
                        .isEqualTo(Verdict.INVALID);
            }
            Files.write(file, content);
        }
    }

    /** The manifest is JSON as people write it: spaces in it, and the id of a rule set, mean nothing here. */
    private static boolean isHarmless(Path file, byte[] before, byte[] after) {
        return file.endsWith(Manifest.NAME) && Arrays.equals(meaning(before), meaning(after));
    }

    private static byte[] meaning(byte[] manifest) {
        try {
            Manifest read = Manifest.read(manifest);
            return new Manifest(
                            read.format(),
                            read.origin(),
                            read.events(),
                            read.head(),
                            read.files().stream()
                                    .map(entry -> new Manifest.Entry(
                                            entry.name(),
                                            entry.bytes(),
                                            entry.sha256(),
                                            entry.first(),
                                            entry.last(),
                                            entry.ruleSet() == null ? null : "law"))
                                    .toList())
                    .bytes();
        } catch (MalformedException malformed) {
            return manifest;
        }
    }

    @Test
    void a_thousand_streams_have_their_places() {
        StreamPlaces places = new StreamPlaces();
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 20_000; i++) {
                assertThat(places.next(new java.util.UUID(i % 7, i))).isEqualTo(round);
            }
        }
        assertThat(places.streams()).isEqualTo(20_000);
    }

    private Verification verify(@Nullable Note held) throws IOException {
        return HistoryVerification.verify(out, held == null ? List.of() : List.of(held.bytes()), events -> {});
    }

    private static void assertFound(Verification result, Check check, long position) {
        assertThat(result.verdict()).isEqualTo(Verdict.INVALID);
        Finding first = result.findings().get(0);
        assertThat(first.check()).as(first.toString()).isEqualTo(check);
        assertThat(first.position()).as(first.toString()).isEqualTo(position);
    }

    private static List<StoredEvent> altered(List<StoredEvent> events, int position) {
        List<StoredEvent> altered = new ArrayList<>(events);
        StoredEvent one = events.get(position - 1);
        byte[] other = new String(one.payload(), StandardCharsets.UTF_8)
                .replace("Đơn vị", "Đơn vỉ")
                .getBytes(StandardCharsets.UTF_8);
        altered.set(position - 1, SyntheticHistory.with(one, position, other, one.hash()));
        return altered;
    }

    private static List<StoredEvent> numbered(List<StoredEvent> events) {
        List<StoredEvent> numbered = new ArrayList<>();
        for (StoredEvent event : events) {
            numbered.add(SyntheticHistory.with(event, numbered.size() + 1L, event.payload(), event.hash()));
        }
        return numbered;
    }

    private List<Path> parts() throws IOException {
        try (Stream<Path> all = Files.list(out.resolve("events"))) {
            return all.sorted().toList();
        }
    }
}
