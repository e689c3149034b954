package vn.bangvang.shared.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ScoreTest {

    @Test
    void scores_are_equal_when_their_values_are() {
        assertThat(Score.of("12.50")).isEqualTo(Score.of("12.5")).hasToString("12.5");
        assertThat(Score.of("0.00")).isEqualTo(Score.ZERO);
    }

    @Test
    void a_number_that_nobody_could_add_up_is_no_score() {
        for (String text : new String[] {"1E+600000000", "1E-600000000", "9".repeat(1_001)}) {
            assertThatThrownBy(() -> Score.of(text)).isInstanceOf(NumberFormatException.class);
        }
    }
}
