package vn.bangvang.query.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.bangvang.query.probe.Probe;

class PositionsTest {

    private final Probe probe = new Probe();
    private final Positions positions =
            new Positions(new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/no"), Ground.FIRM);

    @Test
    void who_asks_for_a_position_that_the_node_has_committed_waits_for_no_query() {
        positions.committed(probe, 7);
        assertThat(positions.await(probe, 7, Duration.ZERO)).isTrue();
        assertThat(positions.has(probe, 7)).isTrue();
        assertThat(positions.knows(probe, 8)).isFalse();
    }

    @Test
    void what_a_claim_found_taken_back_is_no_longer_known() {
        positions.committed(probe, 7);
        positions.committed(probe, 5);
        assertThatThrownBy(() -> positions.await(probe, 7, Duration.ZERO)).isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_node_that_gave_up_its_claim_no_longer_knows() {
        positions.committed(probe, 7);
        positions.forget(probe);
        assertThat(positions.knows(probe, 7)).isFalse();
    }
}
