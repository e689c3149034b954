package vn.bangvang.shared.eventlog;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.shared.platform.axon.UuidV7;
import vn.bangvang.shared.testing.TestPostgres;

class LogRolesIT {

    private static final TestLog LOG = TestLog.of(TestPostgres.newDatabase());

    @BeforeAll
    static void append() {
        LOG.append(TestEvents.registered(UuidV7.next()));
    }

    @AfterAll
    static void close() {
        LOG.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update log.event set payload = payload",
                "delete from log.event",
                "truncate log.event",
                "drop table log.event",
                "alter table log.event disable trigger all",
                "update log.idempotency set seq = seq",
                "delete from log.idempotency",
                "update log.person_key set wrapped = wrapped",
                "delete from log.person_key",
            })
    void the_command_side_cannot_change_what_is_written(String sql) {
        assertDenied(LOG.database.command(), sql);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into log.event select * from log.event",
                "update log.event set payload = payload",
                "delete from log.event",
                "truncate log.event",
                "insert into log.reservation values ('a', 'b', gen_random_uuid(), 1)",
                "select * from log.idempotency",
                "insert into log.person_key (person_id, wrapped) values (gen_random_uuid(), '')",
            })
    void the_query_side_only_reads_the_log(String sql) {
        assertDenied(LOG.database.query(), sql);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"select * from log.event", "select * from log.readable_event", "select * from log.person_key"})
    void whoever_keeps_accounts_does_not_see_the_log(String sql) {
        assertDenied(LOG.database.accounts(), sql);
    }

    private static void assertDenied(DataSource role, String sql) {
        assertThatThrownBy(() -> JdbcClient.create(role).sql(sql).update())
                .hasStackTraceContaining(
                        sql.startsWith("drop") || sql.startsWith("alter") ? "must be owner" : "denied");
    }
}
