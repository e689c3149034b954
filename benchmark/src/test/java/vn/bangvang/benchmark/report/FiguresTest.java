package vn.bangvang.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void every_figure_is_one_line_in_the_order_it_was_put() {
        Figures figures = new Figures().put("b", "two").put("a", "one");

        assertThat(figures.toString().lines()).containsExactly("b=two", "a=one");
    }

    @Test
    void a_value_never_breaks_its_line() {
        assertThat(new Figures().put("cpu", " AMD\n EPYC ").toString().lines()).containsExactly("cpu=AMD EPYC");
    }

    @Test
    void small_figures_keep_more_decimals_than_great_ones() {
        Figures figures = new Figures().put("s", 1.234).put("m", 12.34).put("l", 1234.4);

        assertThat(figures.toString().lines()).containsExactly("s=1.23", "m=12.3", "l=1234");
    }

    @Test
    void a_ratio_says_how_many_times_ours_is_theirs() {
        assertThat(new Figures()
                        .ratio("ratio.commands.flowable", 6000, 500)
                        .toString()
                        .lines())
                .containsExactly("ratio.commands.flowable=12.0");
    }

    @Test
    void nothing_is_compared_with_a_peer_that_did_nothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Figures().ratio("ratio.commands.camunda", 6000, 0));
    }
}
