package vn.bangvang.shared.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bangvang.shared.history.VerifierKey.Kind;

class WitnessPolicyTest {

    private static final SigningKey ONE = SigningKey.generate("thanhtra.example.vn/1", Kind.ED25519_COSIGNATURE);
    private static final SigningKey TWO = SigningKey.generate("thanhtra.example.vn/2", Kind.ED25519_COSIGNATURE);
    private static final SigningKey THREE = SigningKey.generate("mattran.example.vn", Kind.ML_DSA_44);
    private static final String WITNESSES = "witness một " + key(ONE) + "\nwitness hai " + key(TWO)
            + " https://thanhtra.example.vn\n# a remark\n\n\twitness  ba\t" + key(THREE) + "\n";
    private static final String ORGANISATIONS =
            WITNESSES + "group thanh-tra any một hai\ngroup organisations all thanh-tra ba\n";

    private static String key(SigningKey key) {
        return key.verifier().text();
    }

    private static WitnessPolicy policy(String text) {
        return WitnessPolicy.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static long upTo(WitnessPolicy policy, long one, long two, long three) {
        Map<String, Long> seen = Map.of(key(ONE), one, key(TWO), two, key(THREE), three);
        return policy.upTo(key -> seen.getOrDefault(key.text(), 0L));
    }

    @Test
    void as_many_organisations_as_the_quorum_asks_for_vouch_up_to_where_the_last_of_them_does() {
        WitnessPolicy all = policy(ORGANISATIONS + "quorum organisations\n");
        assertThat(all.demandsWitnesses()).isTrue();
        assertThat(all.witnesses()).hasSize(3);
        assertThat(upTo(all, 50, 0, 30)).isEqualTo(30);
        assertThat(upTo(all, 0, 20, 30)).isEqualTo(20);
        assertThat(upTo(all, 50, 60, 0)).isZero();
        WitnessPolicy two = policy(WITNESSES + "group g 2 một hai ba\nquorum g");
        assertThat(upTo(two, 50, 60, 0)).isEqualTo(50);
        assertThat(upTo(two, 50, 60, 70)).isEqualTo(60);
        assertThat(upTo(two, 50, 0, 0)).isZero();
        assertThat(upTo(policy(WITNESSES + "quorum hai\n"), 50, 60, 70)).isEqualTo(60);
        assertThat(policy("quorum none\n").demandsWitnesses()).isFalse();
    }

    @Test
    void what_is_not_written_as_a_policy_is_refused_with_its_line() {
        String again = SigningKey.generate("x", Kind.ED25519).verifier().text();
        for (String wrong : List.of(
                "quorum nobody",
                "quorum none\nquorum none",
                "quorum",
                "group g any một",
                "group thanh-tra any ba",
                "group g 3 thanh-tra organisations",
                "group g 0 organisations",
                "group g 01 organisations",
                "group g any organisations organisations",
                "group g any ba",
                "group none any organisations",
                "group g any",
                "witness một " + again,
                "witness x " + again,
                "witness x " + key(ONE),
                "log " + key(THREE),
                "log " + key(ONE),
                "log x",
                "log",
                "Quorum none",
                "quorum no\u0007ne")) {
            assertThatThrownBy(() -> policy(ORGANISATIONS + wrong + "\n"))
                    .as(wrong)
                    .isInstanceOf(MalformedException.class)
                    .hasMessageContaining("line ");
        }
        assertThatThrownBy(() -> policy(ORGANISATIONS)).hasMessageContaining("no quorum");
        assertThatThrownBy(() -> WitnessPolicy.read(new byte[] {(byte) 0xff})).isInstanceOf(MalformedException.class);
    }

    @Test
    void a_history_is_witnessed_up_to_where_enough_have_signed_what_agrees(@TempDir Path folder) throws IOException {
        SyntheticHistory history = SyntheticHistory.of(folder.resolve("keys"), 60, 20, 30, 60);
        Path out = folder.resolve("out");
        history.export(out);
        WitnessPolicy all = policy(ORGANISATIONS + "quorum organisations\n");
        byte[] twenty = signed(history.checkpoints.get(0), ONE);
        byte[] thirty = signed(history.checkpoints.get(1), THREE);
        byte[] sixty = signed(history.checkpoints.get(2), TWO);

        assertThat(witnessed(out, all, twenty, sixty)).isNull();
        assertThat(witnessed(out, all, twenty, thirty)).isEqualTo(20);
        assertThat(witnessed(out, all, sixty, thirty)).isEqualTo(30);
        assertThat(witnessed(out, all)).isNull();
        assertThat(witnessed(out, policy("quorum none\n"), thirty)).isEqualTo(30);
        assertThat(HistoryVerification.verify(out, List.of(thirty), events -> {})
                        .witnessed())
                .isEqualTo(30);
        // A signature in the name of a witness that is not its own counts for nothing.
        Note forged = Note.read(thirty);
        Note.Signature own = forged.signatures().get(2);
        byte[] bytes = own.bytes().clone();
        bytes[20] ^= 1;
        byte[] other = history.checkpoints
                .get(1)
                .with(new Note.Signature(own.name(), own.id(), bytes))
                .bytes();
        assertThat(witnessed(out, all, twenty, other)).isNull();
    }

    private static byte[] signed(Note note, SigningKey key) {
        return note.with(key.sign(Checkpoint.read(note.text()), SyntheticHistory.NOON))
                .bytes();
    }

    private static @org.jspecify.annotations.Nullable Long witnessed(Path out, WitnessPolicy policy, byte[]... held)
            throws IOException {
        Verification result = HistoryVerification.verify(out, List.of(held), policy, events -> {});
        assertThat(result.findings()).isEmpty();
        return result.witnessed();
    }
}
