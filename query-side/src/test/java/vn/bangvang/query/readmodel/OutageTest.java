package vn.bangvang.query.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutageTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01", "53100", "40001", "40P01", "57014", "55P03", "25006"})
    void a_failure_of_the_server_is_an_outage(String state) {
        assertThat(Outage.isOne(new IllegalStateException(new SQLException("down", state))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "23514", "22001", "42601", "42P01"})
    void a_failure_of_the_statement_is_not(String state) {
        assertThat(Outage.isOne(new IllegalStateException(new SQLException("wrong", state))))
                .isFalse();
    }

    @Test
    void an_empty_pool_is_an_outage() {
        assertThat(Outage.isOne(new SQLTransientConnectionException("no connection within 2 s")))
                .isTrue();
    }

    @Test
    void a_bug_in_a_handler_is_not() {
        assertThat(Outage.isOne(new NullPointerException())).isFalse();
    }

    @Test
    void running_out_of_memory_parks_nothing() {
        assertThat(Outage.isOne(new OutOfMemoryError())).isTrue();
    }
}
