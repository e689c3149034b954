package vn.bangvang.shared.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.util.FileSystemUtils;
import vn.bangvang.shared.history.Tampering.Changed;
import vn.bangvang.shared.history.Tampering.Kind;
import vn.bangvang.shared.history.Verification.Verdict;

/**
 * Eight kinds of change at places that a seed chooses, each exported as if it were the truth, so that manifest and files agree. Every
 * one is found, at the position where it shows first; of honest exports none is accused.
 */
class TamperedExportsTest {

    private static final long SEED = 20_261_130;
    private static final int TIMES = Integer.getInteger("bangvang.tampered", 25);
    private static final int HONEST = 100;
    private static final int EVENTS = 90;
    private static final List<Integer> SEALED = List.of(30, 60, 90);

    @TempDir
    static Path folder;

    private static SyntheticHistory history;

    @BeforeAll
    static void begin() throws IOException {
        history = SyntheticHistory.of(
                folder.resolve("keys"),
                EVENTS,
                SEALED.stream().mapToLong(i -> i).toArray());
    }

    @ParameterizedTest
    @EnumSource
    void every_change_is_found_where_it_shows_first(Kind kind) throws IOException {
        Tampering tampering = new Tampering(history.events, SEALED, SEED);
        for (int i = 0; i < TIMES; i++) {
            int position = tampering.position();
            Changed changed = tampering.change(kind, position);
            Path out = folder.resolve(kind + "-" + i);
            exported(kind, changed).export(out);
            Verification result = HistoryVerification.verify(
                    out, kind.needsHeld ? List.of(history.checkpoints.get(2).bytes()) : List.of(), events -> {});
            assertThat(result.verdict())
                    .as("seed %d, %d: %s at %d", SEED, i, kind, position)
                    .isEqualTo(kind.needsHeld ? Verdict.DIVERGED : Verdict.INVALID);
            assertThat(result.findings().get(0).position())
                    .as("seed %d, %d: %s at %d", SEED, i, kind, position)
                    .isEqualTo(changed.at());
            FileSystemUtils.deleteRecursively(out);
        }
    }

    @Test
    void of_honest_exports_none_is_accused() throws IOException {
        Random random = new Random(SEED);
        for (int i = 0; i < HONEST; i++) {
            int end = 1 + random.nextInt(EVENTS);
            SyntheticHistory honest = history.rewritten(history.events.subList(0, end), end);
            Path out = folder.resolve("honest-" + i);
            honest.export(out);
            List<byte[]> held = new ArrayList<>();
            history.checkpoints.stream()
                    .filter(note -> Checkpoint.read(note.text()).size() <= end)
                    .forEach(note -> held.add(note.bytes()));
            Verification result = HistoryVerification.verify(out, held, events -> {});
            assertThat(result.findings())
                    .as("seed %d, %d: %d events", SEED, i, end)
                    .isEmpty();
            FileSystemUtils.deleteRecursively(out);
        }
    }

    private static SyntheticHistory exported(Kind kind, Changed changed) throws IOException {
        if (kind == Kind.FORKED) {
            return history.rewritten(changed.events(), 30, 60, 90);
        }
        if (kind == Kind.CUT_OFF) {
            return history.rewritten(changed.events(), changed.events().size());
        }
        SyntheticHistory same = history.rewritten(changed.events());
        same.checkpoints.addAll(history.checkpoints);
        return same;
    }
}
