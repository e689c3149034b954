package vn.bangvang.shared.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bangvang.shared.eventlog.StoredEvent;
import vn.bangvang.shared.history.Evidence.Proof;
import vn.bangvang.shared.history.KeyHistory.Generation;
import vn.bangvang.shared.history.Witness.Answer;
import vn.bangvang.shared.history.Witness.Consistency;
import vn.bangvang.shared.history.Witness.Outcome;

/** Somebody outside is shown what grew, what was changed, what was cut off, and what only claims to go on. */
class WitnessTest {

    private static final String NAME = "thanhtra.example.vn/1";
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.ofEpochSecond(SyntheticHistory.NOON + 60));

    private static final Consistency NONE = (older, newer) -> new Consistency.Path(MerkleHash.empty(), List.of());

    @TempDir
    Path folder;

    private Path keys;
    private SyntheticHistory history;
    private Witness witness;

    @BeforeEach
    void begin() throws IOException {
        keys = folder.resolve("keys");
        history = SyntheticHistory.of(keys, 60, 20, 30, 50, 60);
        witness = Witness.begin(folder.resolve("witness"), NAME, told(keys), CLOCK);
    }

    /** As the command prints them. */
    private static List<String> told(Path keys) throws IOException {
        List<String> lines =
                new ArrayList<>(List.of("• Khóa thứ 1 của nhật ký, ký từ sau vị trí 0", "  Keys number 1"));
        SigningKeys.readHistory(keys).last().keys().forEach(key -> lines.add(key.text()));
        return lines;
    }

    private List<Generation> generations() throws IOException {
        return SigningKeys.readHistory(keys).generations();
    }

    private Answer take(SyntheticHistory shown, Note note) throws IOException {
        return witness.take(note, generations(), proofs(shown));
    }

    private static Consistency proofs(SyntheticHistory shown) {
        return (older, newer) -> Consistency.Path.of(older, newer, (begin, end) -> {
            CompactRange range = new CompactRange();
            shown.events.subList((int) begin, (int) end).forEach(event -> range.append(MerkleHash.leaf(event.hash())));
            return range.root();
        });
    }

    private Note held() {
        return witness.last().orElseThrow();
    }

    /** With another event at a position, and everything after it made anew and signed. */
    private SyntheticHistory forkedAt(int position) throws IOException {
        List<StoredEvent> events = new ArrayList<>(history.events);
        StoredEvent one = events.get(position - 1);
        events.set(
                position - 1, SyntheticHistory.with(one, position, "{}".getBytes(StandardCharsets.UTF_8), one.hash()));
        return history.rewritten(SyntheticHistory.chained(events), 20, 30, 50, 60);
    }

    private Proof proved(Answer answer) throws IOException {
        assertThat(answer.outcome()).isEqualTo(Outcome.DIVERGED);
        return Evidence.read(Files.readAllBytes(answer.file())).check(null);
    }

    @Test
    void what_grows_is_signed_and_held_for_good() throws IOException {
        for (Note note : history.checkpoints) {
            Answer answer = take(history, note);
            assertThat(answer.outcome()).isEqualTo(Outcome.COSIGNED);
            Note cosigned = Note.read(Files.readAllBytes(answer.file()));
            assertThat(cosigned.text()).isEqualTo(note.text());
            assertThat(cosigned.signatures()).hasSize(3);
            Checkpoint checkpoint = SigningKeys.readHistory(keys).demandSigned(cosigned);
            assertThat(KeyHistory.isSigned(cosigned, checkpoint, witness.verifier()))
                    .isTrue();
            assertThat(witness.verifier().time(cosigned)).isEqualTo(SyntheticHistory.NOON + 60);
            assertThat(take(history, note).outcome()).isEqualTo(Outcome.HELD_ALREADY);
        }
        assertThat(witness.upTo(50)).hasSize(3);
        Witness again = Witness.open(folder.resolve("witness"), CLOCK);
        assertThat(again.last().orElseThrow().bytes()).isEqualTo(held().bytes());
        assertThat(again.verifier().text()).isEqualTo(witness.verifier().text());
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.resolve("witness/witness.secret"))))
                .isEqualTo("rw-------");
    }

    @Test
    void signatures_of_strangers_are_not_passed_on_however_many() throws IOException {
        Note note = history.checkpoints.get(0);
        List<Note.Signature> many = new ArrayList<>(note.signatures());
        while (many.size() < 64) {
            many.add(new Note.Signature("stranger" + many.size(), many.size(), new byte[] {1}));
        }
        take(history, new Note(note.text(), many));
        assertThat(held().signatures()).hasSize(3);
        assertThat(take(history, history.checkpoints.get(1)).outcome()).isEqualTo(Outcome.COSIGNED);
    }

    @Test
    void a_cosignature_of_another_time_or_checkpoint_does_not_verify() throws IOException {
        Note cosigned = Note.read(
                Files.readAllBytes(take(history, history.checkpoints.get(0)).file()));
        Checkpoint checkpoint = Checkpoint.read(cosigned.text());
        Note.Signature own = cosigned.signatures().get(2);
        Checkpoint other = new Checkpoint(checkpoint.origin(), 21, checkpoint.root());
        assertThat(witness.verifier().verifies(checkpoint, own)).isTrue();
        assertThat(witness.verifier().verifies(other, own)).isFalse();
        for (int at = 0; at < own.bytes().length; at++) {
            byte[] changed = own.bytes().clone();
            changed[at] ^= 1;
            assertThat(witness.verifier().verifies(checkpoint, new Note.Signature(own.name(), own.id(), changed)))
                    .as("byte %d", at)
                    .isFalse();
        }
    }

    @Test
    void what_is_older_is_not_signed_and_nothing_goes_back() throws IOException {
        take(history, history.checkpoints.get(2));
        assertThat(take(history, history.checkpoints.get(0)).outcome()).isEqualTo(Outcome.OLDER);
        assertThat(Checkpoint.read(held().text()).size()).isEqualTo(50);
    }

    @Test
    void a_history_that_was_changed_below_what_is_held_yields_evidence_against_the_keys() throws IOException {
        take(history, history.checkpoints.get(1));
        SyntheticHistory forked = forkedAt(25);
        Answer answer = take(forked, forked.checkpoints.get(3));

        assertThat(proved(answer)).isEqualTo(Proof.FORKED);
        assertThat(Checkpoint.read(held().text()).size()).isEqualTo(30);
        // Above it there is nothing to contradict, and what is held shows it to whoever compares later.
        assertThat(proved(take(forked, forked.checkpoints.get(1)))).isEqualTo(Proof.FORKED);
        SyntheticHistory above = forkedAt(40);
        assertThat(take(above, above.checkpoints.get(3)).outcome()).isEqualTo(Outcome.COSIGNED);
    }

    @Test
    void an_older_size_that_was_held_otherwise_yields_evidence_too() throws IOException {
        take(history, history.checkpoints.get(0));
        take(history, history.checkpoints.get(3));
        SyntheticHistory forked = forkedAt(10);
        assertThat(proved(take(forked, forked.checkpoints.get(0)))).isEqualTo(Proof.FORKED);
    }

    @Test
    void a_log_that_signs_fewer_events_later_was_cut_off() throws IOException {
        take(history, history.checkpoints.get(3));
        Note later = SigningKeys.read(keys).sign(40, history.root(40), SyntheticHistory.NOON + 1);
        assertThat(proved(take(history, later))).isEqualTo(Proof.CUT_OFF);
    }

    @Test
    void a_proof_that_leads_nowhere_is_no_proof() throws IOException {
        take(history, history.checkpoints.get(1));
        byte[] root = history.root(30);
        List<byte[]> wrong = new ArrayList<>(proofs(history).between(30, 60).hashes());
        List<byte[]> shorter = wrong.subList(1, wrong.size());
        wrong.set(0, MerkleHash.leaf(new byte[0]));
        for (Consistency.Path path : List.of(
                new Consistency.Path(root, wrong),
                new Consistency.Path(root, shorter),
                new Consistency.Path(root, List.of()),
                new Consistency.Path(
                        MerkleHash.leaf(root), proofs(history).between(30, 60).hashes()))) {
            assertThatThrownBy(() -> witness.take(history.checkpoints.get(3), generations(), (older, newer) -> path))
                    .hasMessageContaining("leads nowhere");
        }
        assertThat(Checkpoint.read(held().text()).size()).isEqualTo(30);
    }

    @Test
    void keys_are_followed_from_those_that_were_told_and_from_no_others() throws IOException {
        take(history, history.checkpoints.get(1));
        SigningKeys.rotate(keys, 60);
        List<Generation> both = generations();
        Note after = SigningKeys.read(keys).sign(61, MerkleHash.leaf(new byte[0]), SyntheticHistory.NOON);
        assertThat(take(history, history.checkpoints.get(2)).outcome()).isEqualTo(Outcome.COSIGNED);
        // A single file is judged by the keys that are known from before.
        assertThat(witness.take(history.checkpoints.get(2), List.of(), NONE).outcome())
                .isEqualTo(Outcome.HELD_ALREADY);
        assertThatThrownBy(() -> witness.take(after, both, NONE)).hasMessageContaining("leads nowhere");

        Path others = folder.resolve("others");
        SyntheticHistory stranger = SyntheticHistory.of(others, 60, 60);
        List<Generation> foreign = SigningKeys.readHistory(others).generations();
        assertThatThrownBy(() -> witness.take(stranger.checkpoints.get(0), foreign, proofs(stranger)))
                .hasMessageContaining("generation 1 of the keys is not the one that was held");
        Witness fresh = Witness.begin(folder.resolve("fresh"), NAME, told(keys), CLOCK);
        assertThatThrownBy(() -> fresh.take(stranger.checkpoints.get(0), foreign, proofs(stranger)))
                .hasMessageContaining("not those that the owner of the log told");
        assertThatThrownBy(() -> fresh.take(history.checkpoints.get(0), List.of(), proofs(history)))
                .hasMessageContaining("not known yet");
        assertThat(fresh.last()).isEmpty();
        try (Stream<Path> files = Files.list(folder.resolve("fresh"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("witness.secret", "witness.key", "log.keys", "checkpoints");
        }
    }

    @Test
    void who_begins_where_a_witness_has_begun_is_that_witness_or_nobody() throws IOException {
        Witness again = Witness.begin(folder.resolve("witness"), NAME, told(keys), CLOCK);
        assertThat(again.verifier().text()).isEqualTo(witness.verifier().text());
        assertThatThrownBy(() -> Witness.begin(folder.resolve("witness"), NAME + "a", told(keys), CLOCK))
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining("another witness has begun");
    }

    @Test
    void without_the_two_keys_of_a_log_nobody_begins() {
        for (List<String> lines : List.of(List.<String>of(), List.of("x"))) {
            assertThatThrownBy(() -> Witness.begin(folder.resolve("none"), NAME, lines, CLOCK))
                    .hasMessageContaining("not the two keys of a log");
        }
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void evidence_that_was_changed_proves_nothing() throws IOException {
        take(history, history.checkpoints.get(1));
        SyntheticHistory forked = forkedAt(25);
        String evidence =
                Files.readString(take(forked, forked.checkpoints.get(3)).file());
        String root = evidence.replaceAll("(?s).*\"root\" : \"(.).*", "$1");
        for (String other : List.of(
                evidence.replaceFirst("\"root\" : \".", "\"root\" : \"" + (root.equals("A") ? "B" : "A")),
                evidence.replaceFirst("\"held\" : \"bangvang/[^\"]*\"", "\"held\" : \"x\""),
                evidence.replaceFirst("(?s)\"root\".*\\]", "\"path\" : []"),
                evidence.replaceFirst("evidence/1", "evidence/2"),
                evidence.replaceFirst("(?s)\\{", "{\"more\" : 1,"),
                "null",
                "")) {
            assertThat(other).isNotEqualTo(evidence);
            assertThatThrownBy(() -> Evidence.read(other.getBytes(StandardCharsets.UTF_8))
                            .check(null))
                    .as(other)
                    .isInstanceOf(MalformedException.class);
        }
        Evidence same = new Evidence(
                SigningKeys.readHistory(keys),
                history.checkpoints.get(1),
                history.checkpoints.get(3),
                history.root(30),
                proofs(history).between(30, 60).hashes());
        assertThatThrownBy(() -> same.check(null)).hasMessageContaining("do not contradict each other");
    }

    @Test
    void an_export_that_diverged_yields_evidence_that_names_the_keys() throws IOException {
        SyntheticHistory forked = forkedAt(25);
        Path out = folder.resolve("out");
        forked.export(out);
        for (Note note : history.checkpoints.subList(1, 4)) {
            Evidence evidence = HistoryVerification.verify(out, List.of(note.bytes()), events -> {})
                    .evidence();
            assertThat(evidence).isNotNull();
            assertThat(Evidence.read(evidence.bytes()).check(null)).isEqualTo(Proof.FORKED);
        }
        Path cut = folder.resolve("cut");
        history.export(cut, history.events.subList(0, 50), history.checkpoints.subList(0, 3));
        Evidence shorter = HistoryVerification.verify(
                        cut, List.of(history.checkpoints.get(3).bytes()), events -> {})
                .evidence();
        assertThat(shorter).isNotNull();
        assertThat(Evidence.read(shorter.bytes()).check(null)).isEqualTo(Proof.OLDER);
    }
}
