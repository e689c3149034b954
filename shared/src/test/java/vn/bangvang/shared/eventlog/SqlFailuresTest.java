package vn.bangvang.shared.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlFailuresTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01", "57P03", "25P03", "25P04"})
    void these_states_mean_that_the_session_is_gone(String state) {
        assertThat(SqlFailures.isConnectionLost(new SQLException("gone", state)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"57014", "25P02", "23505", "53100", "40001"})
    void these_states_mean_that_the_session_lives(String state) {
        assertThat(SqlFailures.isConnectionLost(new SQLException("no", state))).isFalse();
    }

    @Test
    void a_broken_line_means_that_the_session_is_gone_whatever_the_state_says() {
        assertThat(SqlFailures.isConnectionLost(new SQLException("broken", null, new IOException("reset"))))
                .isTrue();
    }

    @Test
    void a_cancelled_statement_is_the_fault_of_no_unit() {
        assertThat(SqlFailures.isTimeout(new SQLException("slow", "57014"))).isTrue();
        assertThat(SqlFailures.isTimeout(new SQLException("conflict", "23505"))).isFalse();
    }
}
