package vn.bangvang.shared.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bangvang.shared.history.KeyHistory.Generation;

class CheckpointTest {

    private static final String BEHIND_THE_SOFA =
            "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
    private static final byte[] ROOT = MerkleHash.leaf(new byte[] {1});
    private static final long NOON = 1_795_953_600;

    @TempDir
    Path folder;

    /** From the specification of C2SP. */
    @Test
    void the_note_of_the_specification_is_read_and_its_key_verifies_it() {
        String file = BEHIND_THE_SOFA
                + "\n— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n";
        Note note = Note.read(file.getBytes(StandardCharsets.UTF_8));

        assertThat(note.text()).isEqualTo(BEHIND_THE_SOFA);
        assertThat(Checkpoint.read(note.text()).size()).isEqualTo(20_852_163);
        assertThat(note.bytes()).asString(StandardCharsets.UTF_8).isEqualTo(file);
        VerifierKey key = VerifierKey.read("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
        assertThat(key.text()).startsWith("example.com/foo+530d903a+");
    }

    @Test
    void a_checkpoint_is_signed_by_both_keys_and_read_back(@TempDir Path keys) throws IOException {
        SigningKeys.createIfMissing(keys);
        SigningKeys signing = SigningKeys.read(keys);
        Note note = signing.sign(7, ROOT, NOON);

        Note read = Note.read(note.bytes());
        assertThat(read.signatures()).hasSize(2);
        Checkpoint checkpoint = signing.history().demandSigned(read);
        assertThat(checkpoint.size()).isEqualTo(7);
        assertThat(checkpoint.root()).isEqualTo(ROOT);
        assertThat(signing.history().signedAt(read)).hasValue(NOON);
    }

    @Test
    void any_changed_byte_of_a_checkpoint_is_noticed() throws IOException {
        SigningKeys.createIfMissing(folder);
        KeyHistory history = SigningKeys.readHistory(folder);
        byte[] whole = SigningKeys.read(folder).sign(7, ROOT, NOON).bytes();
        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= (byte) (1 << at % 8);
            assertThatThrownBy(() -> history.demandSigned(Note.read(changed)))
                    .as("byte %d", at)
                    .isInstanceOf(MalformedException.class);
        }
    }

    @Test
    void one_signature_is_not_enough_and_those_of_strangers_play_no_part(@TempDir Path others) throws IOException {
        SigningKeys.createIfMissing(folder);
        SigningKeys.createIfMissing(others);
        KeyHistory history = SigningKeys.readHistory(folder);
        Note note = SigningKeys.read(folder).sign(7, ROOT, NOON);
        for (Note.Signature one : note.signatures()) {
            assertThatThrownBy(() -> history.demandSigned(new Note(note.text(), List.of(one))))
                    .hasMessageContaining("is not signed by");
        }
        List<Note.Signature> more = new ArrayList<>(note.signatures());
        more.addAll(SigningKeys.read(others).sign(7, ROOT, NOON).signatures());
        assertThat(history.demandSigned(new Note(note.text(), more)).size()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\n7\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=",
                "a\n07\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "a\n+7\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "a\n9999999999999999999\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "a\n7\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I\n",
                "a\n7\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n",
                "a\n7\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxqw==\n",
                "a\n7\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\nextension\n",
                "\n7\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "a b\n7\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "a+b\n7\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                ""
            })
    void what_is_not_written_as_a_checkpoint_is_refused(String text) {
        assertThatThrownBy(() -> Checkpoint.read(text)).isInstanceOf(MalformedException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text\n",
                "text\n\n",
                "text\n\n— a AAAAAAE=",
                "text\n\n- a AAAAAAE=\n",
                "text\n\n— a b AAAAAAE=\n",
                "text\n\n— a+b AAAAAAE=\n",
                "text\n\n— a AAAAAA==\n",
                "text\n\n—  AAAAAAE=\n",
                "text\n\n— a\u0085 AAAAAAE=\n",
                "te\txt\n\n— a AAAAAAE=\n",
                "text\r\n\n— a AAAAAAE=\n",
                "text\n\n— a AAAAAAE=\n\n"
            })
    void what_is_not_written_as_a_note_is_refused(String file) {
        assertThatThrownBy(() -> Note.read(file.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MalformedException.class);
    }

    @Test
    void what_is_not_utf_8_is_refused() {
        assertThatThrownBy(() -> Note.read(new byte[] {(byte) 0xff, '\n', '\n', 'a'}))
                .isInstanceOf(MalformedException.class);
    }

    @Test
    void the_secret_keys_are_for_their_owner_alone_and_are_made_once() throws IOException {
        Path keys = folder.resolve("history");
        SigningKeys.createIfMissing(keys);
        String first = Files.readString(keys.resolve("1.secret"));
        SigningKeys.createIfMissing(keys);

        assertThat(Files.readString(keys.resolve("1.secret"))).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.resolve("1.secret"))))
                .isEqualTo("rw-------");
        assertThat(SigningKeys.read(keys).toString()).doesNotContain(first.substring(first.length() - 20));
    }

    @Test
    void new_keys_are_signed_by_the_old_ones_and_sign_what_comes_after() throws IOException {
        SigningKeys.createIfMissing(folder);
        SigningKeys old = SigningKeys.read(folder);
        Note before = old.sign(7, ROOT, NOON);
        SigningKeys fresh = SigningKeys.rotate(folder, 7);
        Note after = fresh.sign(8, ROOT, NOON);
        KeyHistory history = SigningKeys.readHistory(folder);

        assertThat(history.generations()).hasSize(2);
        assertThat(history.demandSigned(before).size()).isEqualTo(7);
        assertThat(history.demandSigned(after).size()).isEqualTo(8);
        assertThat(folder.resolve("1.secret")).doesNotExist();
        assertThatThrownBy(() -> history.demandSigned(old.sign(8, ROOT, NOON)))
                .hasMessageContaining("is not signed by");
        assertThatThrownBy(() -> history.demandSigned(fresh.sign(7, ROOT, NOON)))
                .hasMessageContaining("is not signed by");
    }

    @Test
    void nobody_brings_in_keys_that_the_old_ones_did_not_sign(@TempDir Path others) throws IOException {
        SigningKeys.createIfMissing(folder);
        SigningKeys.rotate(folder, 7);
        SigningKeys.createIfMissing(others);
        SigningKeys.rotate(others, 7);
        List<Generation> own = SigningKeys.readHistory(folder).generations();
        List<Generation> foreign = SigningKeys.readHistory(others).generations();
        SigningKey fresh = SigningKey.read(
                Files.readAllLines(folder.resolve("2.secret")).get(1),
                own.get(1).statement().mlDsa());

        assertThatThrownBy(() -> KeyHistory.of(List.of(own.get(0), foreign.get(1))))
                .hasMessageContaining("generation 2");
        assertThatThrownBy(() -> KeyHistory.of(List.of(own.get(1)))).hasMessageContaining("generation 1");
        assertThatThrownBy(() -> KeyHistory.of(List.of(own.get(1), own.get(0)))).hasMessageContaining("generation 1");
        Note half = new Note(
                own.get(1).checkpoint().text(),
                own.get(1).checkpoint().signatures().subList(0, 3));
        assertThatThrownBy(() -> KeyHistory.of(
                        List.of(own.get(0), new Generation(own.get(1).statement(), half))))
                .hasMessageContaining("generation 2", "is not signed by");
        Checkpoint second = Checkpoint.read(own.get(1).checkpoint().text());
        List<Note.Signature> timed = own.get(1).checkpoint().signatures().stream()
                .map(signature -> signature.id() == fresh.verifier().id() ? fresh.sign(second, NOON) : signature)
                .toList();
        assertThatThrownBy(() -> KeyHistory.of(
                        List.of(own.get(0), new Generation(own.get(1).statement(), new Note(second.text(), timed)))))
                .hasMessageContaining("generation 2", "is signed at a time by");
        KeyStatement moved = new KeyStatement(
                2, 3, own.get(1).statement().ed25519(), own.get(1).statement().mlDsa());
        assertThatThrownBy(() -> KeyHistory.of(
                        List.of(own.get(0), new Generation(moved, own.get(1).checkpoint()))))
                .hasMessageContaining("generation 2");
    }
}
