package vn.bangvang.shared.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.bangvang.shared.platform.axon.UuidV7;
import vn.bangvang.shared.testing.TestPostgres;

/** Somebody with every right changes the log behind our back, in a thousand ways chosen by a seed. */
class HashChainIT {

    private static final long SEED = 20_240_115;
    private static final int EVENTS = 60;
    private static final int MUTATIONS = 1000;

    private static final TestLog LOG = TestLog.of(TestPostgres.newDatabase());

    @BeforeAll
    static void append() {
        for (int i = 0; i < EVENTS / 3; i++) {
            UUID unit = UuidV7.next();
            LOG.append(
                    TestEvents.registered(unit),
                    TestEvents.renamed(unit, 1),
                    TestEvents.renamed(unit, 2, "Đơn vị " + i));
        }
        LOG.asSuperuser("create table public.kept as select * from log.event");
    }

    @AfterAll
    static void close() {
        LOG.close();
    }

    @Test
    void the_chain_verifies_from_its_beginning() {
        assertThat(LOG.count()).isEqualTo(EVENTS);
        assertThat(LogChain.brokenAt(LOG)).isEmpty();
    }

    @Test
    void a_changed_byte_of_any_column_is_found_at_its_row() throws Exception {
        mutate(HashChainIT::changedByte);
    }

    @Test
    void a_deleted_row_is_found() throws Exception {
        // What is cut off at the end leaves a whole, shorter chain: only a checkpoint held outside tells.
        mutate((random, position) ->
                new Mutation(Math.min(position, EVENTS - 1), "delete from log.event where position = %d"));
    }

    @Test
    void a_deleted_row_is_found_even_when_the_gap_is_closed() throws Exception {
        mutate((random, position) -> new Mutation(
                Math.min(position, EVENTS - 1),
                "delete from log.event where position = %1$d;"
                        + " update log.event set position = -position where position > %1$d;"
                        + " update log.event set position = -position - 1 where position < 0"));
    }

    @Test
    void an_inserted_row_is_found() throws Exception {
        mutate((random, position) -> new Mutation(
                position,
                "update log.event set position = -position where position >= %1$d;"
                        + " update log.event set position = -position + 1 where position < 0;"
                        + " insert into log.event select %1$d, gen_random_uuid(), 0, aggregate_type, name, revision,"
                        + " gen_random_uuid(), recorded_at, metadata, payload, hash from log.event"
                        + " where position = %1$d + 1"));
    }

    @Test
    void two_swapped_rows_are_found() throws Exception {
        mutate((random, position) -> {
            int first = Math.min(position, EVENTS - 1);
            int second = first + 1 + random.nextInt(EVENTS - first);
            return new Mutation(
                    first,
                    ("update log.event set position = -1 where position = %1$d;"
                                    + " update log.event set position = %1$d where position = " + second + ";")
                            + " update log.event set position = " + second + " where position = -1");
        });
    }

    record Mutation(int position, String sql) {}

    interface Mutator {
        Mutation mutation(Random random, int position);
    }

    private static void mutate(Mutator mutator) throws Exception {
        Random random = new Random(SEED);
        try (var connection = LOG.database.superuser()) {
            JdbcClient superuser = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            for (int i = 0; i < MUTATIONS / 5; i++) {
                Mutation mutation = mutator.mutation(random, 1 + random.nextInt(EVENTS));
                String sql = mutation.sql().formatted(mutation.position());
                superuser.sql(sql).update();
                assertThat(LogChain.brokenAt(LOG))
                        .as("seed %d, %d: %s", SEED, i, sql)
                        .hasValue(mutation.position());
                superuser
                        .sql("delete from log.event; insert into log.event select * from public.kept")
                        .update();
            }
        }
        assertThat(LogChain.brokenAt(LOG)).isEmpty();
    }

    private static Mutation changedByte(Random random, int position) {
        String[] bytes = {"metadata", "payload", "hash"};
        String[] texts = {"aggregate_type", "name"};
        String[] ids = {"aggregate_id", "event_id"};
        String change = switch (random.nextInt(6)) {
            case 0, 1, 2 -> flipped(bytes[random.nextInt(bytes.length)], random);
            case 3 -> {
                String column = texts[random.nextInt(texts.length)];
                yield column + " = overlay(" + column + " placing '~' from 1 + " + random.nextInt(100) + " %% length("
                        + column + "))";
            }
            case 4 -> {
                String column = ids[random.nextInt(ids.length)];
                yield column + " = overlay(" + column + "::text placing (case substr(" + column
                        + "::text, 36) when 'a' then 'b' else 'a' end) from 36)::uuid";
            }
            default ->
                random.nextBoolean()
                        ? "recorded_at = recorded_at + interval '1 microsecond'"
                        : random.nextBoolean() ? "revision = revision + 1" : "seq = seq + 1000";
        };
        return new Mutation(position, "update log.event set " + change + " where position = %d");
    }

    private static String flipped(String column, Random random) {
        String at = random.nextInt(10_000) + " %% octet_length(" + column + ")";
        return column + " = set_byte(" + column + ", " + at + ", get_byte(" + column + ", " + at + ") # "
                + (1 << random.nextInt(8)) + ")";
    }

    @ParameterizedTest
    @MethodSource("neighbours")
    void moving_bytes_from_one_field_to_the_next_changes_the_hash(StoredEvent one, StoredEvent other) {
        assertThat(EventHash.of(EventHash.genesis(), one)).isNotEqualTo(EventHash.of(EventHash.genesis(), other));
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> neighbours() {
        return Stream.of(
                org.junit.jupiter.params.provider.Arguments.of(
                        event("Unit", "a", "{}", "[]"), event("Unita", "", "{}", "[]")),
                org.junit.jupiter.params.provider.Arguments.of(
                        event("Unit", "a", "{}", "[]"), event("Unit", "a", "{}[", "]")));
    }

    private static StoredEvent event(String type, String name, String metadata, String payload) {
        UUID id = new UUID(1, 2);
        return new StoredEvent(1, id, 0, type, name, 1, id, 0, metadata.getBytes(), payload.getBytes(), new byte[32]);
    }
}
