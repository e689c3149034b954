package vn.bangvang.benchmark.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.bangvang.benchmark.report.Figures;

class JudgedTest {

    private final Figures figures = new Figures();
    private final Judged judged = new Judged(figures);

    @Test
    void what_misses_its_aim_is_named_with_both() {
        judged.atMost("slow", 72.14, 60);
        judged.atMost("quick", 60, 60);
        judged.atLeast("few", 180, 196);
        judged.finish("missed");

        assertThat(figures.toString())
                .contains("slow=72.1", "quick=60.0", "few=180")
                .contains("missed=slow (72.1, aim 60), few (180.0, aim 196)");
    }

    @Test
    void nothing_missed_is_said_too() {
        judged.finish("missed");

        assertThat(figures.toString()).contains("missed=nothing");
    }
}
