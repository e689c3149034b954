package vn.bangvang.shared.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;
import vn.bangvang.shared.history.Checkpoint;
import vn.bangvang.shared.history.CheckpointFiles;
import vn.bangvang.shared.history.Checkpointer;
import vn.bangvang.shared.history.HistoryExport;
import vn.bangvang.shared.history.HistoryVerification;
import vn.bangvang.shared.history.LogChangedException;
import vn.bangvang.shared.history.LogTree;
import vn.bangvang.shared.history.MerkleHash;
import vn.bangvang.shared.history.MerkleProofs;
import vn.bangvang.shared.history.Note;
import vn.bangvang.shared.history.SigningKeys;
import vn.bangvang.shared.history.Verification;
import vn.bangvang.shared.history.Verification.Verdict;
import vn.bangvang.shared.history.service.LogRows;
import vn.bangvang.shared.platform.axon.UuidV7;
import vn.bangvang.shared.testing.TestPostgres;

/** A log in PostgreSQL is signed, changed by the superuser of the database, exported and checked. */
class CheckpointsIT {

    private static final long SEED = 20_261_130;
    private static final int EVENTS = 60;
    private static final int TIMES = 8;

    @TempDir
    static Path folder;

    private static final TestLog LOG = TestLog.of(TestPostgres.newDatabase());

    private static Path keys;
    private static CheckpointFiles files;
    private static Checkpointer checkpointer;
    private static Note half;
    private static Note whole;

    @BeforeAll
    static void append() throws IOException {
        keys = folder.resolve("keys");
        SigningKeys.createIfMissing(keys);
        files = new CheckpointFiles(folder.resolve("checkpoints"));
        checkpointer = checkpointer();
        appendUntil(EVENTS / 2);
        half = checkpointer.seal().orElseThrow();
        appendUntil(EVENTS);
        whole = checkpointer.seal().orElseThrow();
        LOG.asSuperuser("create table public.kept as select * from log.event");
    }

    @AfterAll
    static void close() {
        LOG.close();
    }

    private static Checkpointer checkpointer() {
        return new Checkpointer(new LogRows(LOG.database.query()), files, keys, InstantSource.system());
    }

    private static void appendUntil(int count) {
        while (LOG.count() < count) {
            UUID unit = UuidV7.next();
            LOG.append(
                    TestEvents.registered(unit),
                    TestEvents.renamed(unit, 1),
                    TestEvents.renamed(unit, 2, "Đơn vị \"" + LOG.count() + "\""));
        }
    }

    @Test
    void the_log_as_it_is_holds_against_both_checkpoints() throws IOException {
        Verification result = verify("honest");
        assertThat(result.findings()).isEmpty();
        assertThat(result.events()).isEqualTo(EVENTS);
        assertThat(result.checkpoints()).isEqualTo(2);
        assertThat(result.held()).isEqualTo(EVENTS);
    }

    @Test
    void each_event_is_proved_to_be_in_what_was_signed() {
        LogRows log = new LogRows(LOG.database.query());
        LogTree tree = new LogTree(log);
        Checkpoint signed = Checkpoint.read(whole.text());
        for (int position = 1; position <= EVENTS; position++) {
            List<byte[]> path = MerkleProofs.inclusion(position - 1, EVENTS, tree);
            byte[] leaf = MerkleHash.leaf(log.hashAt(position));
            assertThat(MerkleProofs.includes(EVENTS, signed.root(), position - 1, leaf, path))
                    .isTrue();
        }
        Checkpoint before = Checkpoint.read(half.text());
        assertThat(MerkleProofs.continues(
                        before.size(),
                        before.root(),
                        signed.size(),
                        signed.root(),
                        MerkleProofs.consistency(before.size(), EVENTS, tree)))
                .isTrue();
    }

    /** With every place of the event that a column is. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "payload = set_byte(payload, %2$d %% octet_length(payload), get_byte(payload, %2$d %% octet_length(payload)) # 1)",
                "metadata = set_byte(metadata, %2$d %% octet_length(metadata), get_byte(metadata, %2$d %% octet_length(metadata)) # 4)",
                "hash = set_byte(hash, %2$d %% 32, get_byte(hash, %2$d %% 32) # 16)",
                "name = name || 'x'",
                "aggregate_type = 'Person'",
                "recorded_at = recorded_at + interval '1 microsecond'",
                "revision = revision + 1",
                "event_id = gen_random_uuid()"
            })
    void a_changed_column_is_named_with_its_position(String change) throws IOException {
        Random random = new Random(SEED);
        for (int i = 0; i < TIMES; i++) {
            int position = 1 + random.nextInt(EVENTS);
            String sql = String.format(
                    "update log.event set " + change + " where position = %1$d", position, random.nextInt(10_000));
            LOG.asSuperuser(sql);
            Verification result = verify("changed");
            assertThat(result.verdict()).as("seed %d, %d: %s", SEED, i, sql).isEqualTo(Verdict.INVALID);
            assertThat(result.findings().get(0).position())
                    .as("seed %d, %d: %s", SEED, i, sql)
                    .isEqualTo(position);
            restore();
        }
    }

    @Test
    void what_was_cut_off_is_another_history_than_the_one_that_is_held_and_is_not_signed() throws IOException {
        Random random = new Random(SEED);
        for (int i = 0; i < TIMES; i++) {
            int left = 1 + random.nextInt(EVENTS - 1);
            LOG.asSuperuser("delete from log.event where position > " + left);
            assertThatThrownBy(checkpointer::seal).isInstanceOf(LogChangedException.class);
            assertThatThrownBy(() -> checkpointer().seal()).isInstanceOf(LogChangedException.class);
            Verification result = verify("cut");
            assertThat(result.verdict()).isEqualTo(Verdict.DIVERGED);
            assertThat(result.findings())
                    .anySatisfy(finding -> assertThat(finding.position()).isEqualTo(left + 1));
            restore();
        }
        assertThat(checkpointer.seal()).map(Note::text).hasValue(whole.text());
    }

    private static void restore() {
        LOG.asSuperuser("delete from log.event", "insert into log.event select * from public.kept");
    }

    /** As whoever changed the database would give it away: with the checkpoints that its length allows. */
    private static Verification verify(String name) throws IOException {
        Path out = folder.resolve(name);
        LogRows log = new LogRows(LOG.database.query());
        long head = log.head();
        new HistoryExport(out)
                .write(
                        SigningKeys.readHistory(keys),
                        each -> log.events(0, head, each),
                        each -> files.upTo(head, each),
                        List.of(),
                        position -> {});
        Verification result = HistoryVerification.verify(out, List.of(half.bytes(), whole.bytes()), events -> {});
        FileSystemUtils.deleteRecursively(out);
        return result;
    }
}
