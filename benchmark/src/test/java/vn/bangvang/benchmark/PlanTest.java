package vn.bangvang.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTest {

    @Test
    void every_round_begins_with_another_contender_and_has_all_of_them() {
        List<String> contenders = List.of("a", "b", "c");

        assertThat(Plan.order(contenders, 0)).containsExactly("a", "b", "c");
        assertThat(Plan.order(contenders, 1)).containsExactly("b", "c", "a");
        assertThat(Plan.order(contenders, 2)).containsExactly("c", "a", "b");
        assertThat(Plan.order(contenders, 3)).containsExactly("a", "b", "c");
    }
}
