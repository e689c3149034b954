package vn.bangvang.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MedianTest {

    @Test
    void an_odd_number_of_values_has_a_middle_one() {
        assertThat(Median.of(List.of(9.0, 1.0, 4.0))).isEqualTo(4.0);
    }

    @Test
    void of_an_even_number_the_middle_two_are_averaged() {
        assertThat(Median.of(List.of(10.0, 1.0, 4.0, 2.0))).isEqualTo(3.0);
    }

    @Test
    void one_outlier_does_not_move_the_median() {
        assertThat(Median.of(List.of(5.0, 5.0, 5.0, 5.0, 1e9))).isEqualTo(5.0);
    }

    @Test
    void the_99th_percentile_of_a_hundred_values_is_the_99th() {
        List<Double> values =
                IntStream.rangeClosed(1, 100).mapToObj(i -> (double) i).toList();

        assertThat(Median.percentile(values, 99)).isEqualTo(99.0);
    }

    @Test
    void the_99th_percentile_of_few_values_is_the_greatest() {
        assertThat(Median.percentile(List.of(3.0, 1.0, 2.0), 99)).isEqualTo(3.0);
    }

    @Test
    void nothing_has_no_median() {
        assertThatIllegalArgumentException().isThrownBy(() -> Median.of(List.of()));
    }
}
