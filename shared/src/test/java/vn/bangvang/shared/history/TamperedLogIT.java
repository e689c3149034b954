package vn.bangvang.shared.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.util.FileSystemUtils;
import vn.bangvang.shared.eventlog.StoredEvent;
import vn.bangvang.shared.history.Tampering.Changed;
import vn.bangvang.shared.history.Tampering.Kind;
import vn.bangvang.shared.history.Verification.Verdict;
import vn.bangvang.shared.history.WholeCheckState.Found;
import vn.bangvang.shared.history.service.LogRows;
import vn.bangvang.shared.testing.TestDatabase;
import vn.bangvang.shared.testing.TestPostgres;

/**
 * Eight kinds of change to the log in PostgreSQL, by the superuser of the database, at places that a seed chooses. Every one is found
 * where it shows first: in an export that is made afterwards, and by the check of the whole log that the service makes by itself.
 */
class TamperedLogIT {

    private static final long SEED = 20_261_201;
    private static final int TIMES = Integer.getInteger("bangvang.tampered", 25);
    private static final int EVENTS = 60;
    private static final List<Integer> SEALED = List.of(20, 40, 60);
    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");

    private static final String INSERT = "insert into log.event (position, aggregate_id, seq, aggregate_type, name,"
            + " revision, event_id, recorded_at, metadata, payload, hash) values (?, ?, ?, ?, ?, ?, ?,"
            + " timestamptz 'epoch' + ? * interval '1 microsecond', ?, ?, ?)";

    @TempDir
    static Path folder;

    private static final TestDatabase DATABASE = TestPostgres.newDatabase();

    private static SyntheticHistory history;
    private static LogRows log;
    private static Connection superuser;

    @BeforeAll
    static void begin() throws Exception {
        history = SyntheticHistory.of(
                folder.resolve("keys"),
                EVENTS,
                SEALED.stream().mapToLong(i -> i).toArray());
        log = new LogRows(DATABASE.query());
        superuser = DATABASE.superuser();
        try (Statement statement = superuser.createStatement()) {
            statement.execute("alter table log.event drop constraint event_stream");
        }
        store(history.events);
    }

    @AfterEach
    void restore() throws SQLException {
        store(history.events);
    }

    @AfterAll
    static void close() throws SQLException {
        superuser.close();
        DATABASE.close();
    }

    @ParameterizedTest
    @EnumSource
    void every_change_is_found_where_it_shows_first(Kind kind) throws Exception {
        Tampering tampering = new Tampering(history.events, SEALED, SEED);
        for (int i = 0; i < TIMES; i++) {
            int position = tampering.position();
            Changed changed = tampering.change(kind, position);
            store(changed.events());
            String what = "seed %d, %d: %s at %d".formatted(SEED, i, kind, position);
            Verification result = exported(kind, changed);
            assertThat(result.verdict()).as(what).isEqualTo(kind.needsHeld ? Verdict.DIVERGED : Verdict.INVALID);
            assertThat(result.findings().get(0).position()).as(what).isEqualTo(changed.at());
            // Whoever signs a fork anew has the folder of the checkpoints too: only somebody outside can tell.
            if (kind != Kind.FORKED) {
                Found found = checked(WholeCheckState.fresh(NOW)).found();
                assertThat(found).as(what).isNotNull();
                assertThat(found.position()).as(what).isEqualTo(changed.at());
            }
        }
    }

    @Test
    void the_log_as_it_is_agrees_with_each_checkpoint() {
        WholeCheckState state = checked(WholeCheckState.fresh(NOW));
        assertThat(state.found()).isNull();
        assertThat(state.position()).isEqualTo(EVENTS);
    }

    @Test
    void a_check_that_was_broken_off_goes_on_where_it_stood_and_knows_no_more_than_what_follows() throws Exception {
        WholeCheck check = new WholeCheck(log::events, events -> true);
        WholeCheckState first = check.next(WholeCheckState.fresh(NOW), history.checkpoints.get(0), keys(), NOW)
                .orElseThrow();
        first.write(folder.resolve("state"));
        WholeCheckState left = WholeCheckState.read(folder.resolve("state")).orElseThrow();
        assertThat(left.position()).isEqualTo(20);

        change("payload = set_byte(payload, 3, get_byte(payload, 3) # 1)", 7);
        assertThat(checked(left).found()).isNull();
        change("payload = set_byte(payload, 3, get_byte(payload, 3) # 1)", 33);
        WholeCheckState wrong = checked(left);
        assertThat(wrong.found()).isEqualTo(new Found(33, 33, NOW));
        wrong.write(folder.resolve("state"));
        assertThat(WholeCheckState.read(folder.resolve("state")).orElseThrow().found())
                .isEqualTo(wrong.found());

        change("payload = set_byte(payload, 3, get_byte(payload, 3) # 1)", 33);
        assertThat(checked(wrong).found()).isNull();
        WholeCheckState ended = check.end(checked(wrong), NOW);
        assertThat(ended.position()).isZero();
        assertThat(checked(ended).found()).isEqualTo(new Found(7, 7, NOW));
    }

    @Test
    void a_state_that_makes_no_sense_is_none() throws IOException {
        Path broken = Files.createDirectory(folder.resolve("broken"));
        WholeCheckState.fresh(NOW).write(broken);
        Files.writeString(broken.resolve("whole-check"), "position 12\n", StandardOpenOption.APPEND);
        assertThat(WholeCheckState.read(broken)).isEmpty();
        assertThat(WholeCheckState.read(folder.resolve("nowhere"))).isEmpty();
    }

    private static void change(String column, int position) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute("update log.event set " + column + " where position = " + position);
        }
    }

    /** To the last checkpoint, or to where something is wrong. */
    private static WholeCheckState checked(WholeCheckState from) {
        WholeCheck check = new WholeCheck(log::events, events -> true);
        WholeCheckState state = from;
        for (Note note : history.checkpoints) {
            if (Checkpoint.read(note.text()).size() > state.position()) {
                state = check.next(state, note, keys(), NOW).orElseThrow();
                if (state.found() != null) {
                    return state;
                }
            }
        }
        return state;
    }

    private static KeyHistory keys() {
        try {
            return SigningKeys.readHistory(folder.resolve("keys"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Verification exported(Kind kind, Changed changed) throws IOException {
        List<StoredEvent> read = new ArrayList<>();
        log.events(0, Long.MAX_VALUE, read::add);
        assertThat(hashes(read)).isEqualTo(hashes(changed.events()));
        SyntheticHistory stored = kind == Kind.FORKED
                ? history.rewritten(read, 20, 40, 60)
                : kind == Kind.CUT_OFF ? history.rewritten(read, read.size()) : history.rewritten(read);
        if (!kind.needsHeld) {
            stored.checkpoints.addAll(history.checkpoints);
        }
        Path out = folder.resolve("out");
        stored.export(out);
        List<byte[]> held = kind.needsHeld ? List.of(history.checkpoints.get(2).bytes()) : List.of();
        Verification result = HistoryVerification.verify(out, held, events -> {});
        FileSystemUtils.deleteRecursively(out);
        return result;
    }

    private static List<String> hashes(List<StoredEvent> events) {
        return events.stream()
                .map(event -> HexFormat.of().formatHex(event.hash()))
                .toList();
    }

    private static void store(List<StoredEvent> events) throws SQLException {
        superuser.setAutoCommit(false);
        try (Statement statement = superuser.createStatement();
                PreparedStatement insert = superuser.prepareStatement(INSERT)) {
            statement.execute("truncate log.event"); // Nothing vacuums what is deleted of a log that only grows.
            for (StoredEvent event : events) {
                insert.setLong(1, event.position());
                insert.setObject(2, event.aggregateId());
                insert.setLong(3, event.seq());
                insert.setString(4, event.aggregateType());
                insert.setString(5, event.name());
                insert.setInt(6, event.revision());
                insert.setObject(7, event.eventId());
                insert.setLong(8, event.recordedMicros());
                insert.setBytes(9, event.metadata());
                insert.setBytes(10, event.payload());
                insert.setBytes(11, event.hash());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        superuser.commit();
        superuser.setAutoCommit(true);
    }
}
