package vn.bangvang.shared.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.shared.testing.TestDatabase;
import vn.bangvang.shared.testing.TestPostgres;

class RecordMapperIT {

    private static final TestDatabase DATABASE = TestPostgres.newDatabase();

    private record Seen(
            UUID aggregateId, long seq, @Nullable String name, boolean inLog, byte[] payload) {}

    @AfterAll
    static void stop() {
        DATABASE.close();
    }

    private static Seen seen(String columns) {
        return JdbcClient.create(DATABASE.query())
                .sql("select " + columns)
                .query(RecordMapper.of(Seen.class))
                .single();
    }

    @Test
    void each_component_is_the_column_of_its_name() {
        UUID id = UUID.randomUUID();
        Seen seen = seen("7::int as seq, true as in_log, '" + id + "'::uuid as aggregate_id, null::text as name,"
                + " 'ơ'::bytea as payload, 1 as more");
        assertThat(seen.aggregateId()).isEqualTo(id);
        assertThat(seen.seq()).isEqualTo(7);
        assertThat(seen.name()).isNull();
        assertThat(seen.inLog()).isTrue();
        assertThat(new String(seen.payload(), StandardCharsets.UTF_8)).isEqualTo("ơ");
    }

    @Test
    void a_missing_column_and_a_missing_number_are_told_by_their_names() {
        assertThatThrownBy(() -> seen("1 as seq, true as in_log, 'a' as name, ''::bytea as payload"))
                .hasStackTraceContaining("aggregate_id");
        assertThatThrownBy(() -> seen("null::bigint as seq, true as in_log, 'a' as name, ''::bytea as payload,"
                        + " gen_random_uuid() as aggregate_id"))
                .hasStackTraceContaining("Nothing in seq");
    }
}
