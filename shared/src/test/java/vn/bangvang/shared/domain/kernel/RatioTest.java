package vn.bangvang.shared.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RatioTest {

    /** 159 of 199 is 79.899 %. */
    @Test
    void a_councils_share_is_shown_rounded_down_so_that_it_never_reads_as_a_threshold_it_missed() {
        assertThat(Ratio.percent(159, 199)).isEqualTo(Score.of("79.8"));
        assertThat(Ratio.percent(8, 10)).isEqualTo(Score.of("80"));
        assertThat(Ratio.percent(0, 0)).isEqualTo(Score.ZERO);
    }

    @Test
    void a_rate_is_shown_rounded_down_and_points_are_rounded_half_up() {
        assertThat(Ratio.percent(Score.of("2"), Score.of("3"))).isEqualTo(Score.of("66.66"));
        assertThat(Ratio.of(Score.of("2"), Score.of("3")).rounded(2)).isEqualTo(Score.of("0.67"));
        assertThat(Ratio.of(Score.of("1"), Score.of("8")).rounded(2)).isEqualTo(Score.of("0.13"));
    }
}
