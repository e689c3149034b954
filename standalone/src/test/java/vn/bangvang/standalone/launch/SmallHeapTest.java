package vn.bangvang.standalone.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmallHeapTest {

    @Test
    void the_heap_begins_small_and_a_small_machine_collects_in_one_thread() {
        assertThat(SmallHeap.options(List.of("-Dfile.encoding=UTF-8"), 2)).contains("-Xms64m", "-XX:+UseSerialGC");
        assertThat(SmallHeap.options(List.of(), 4)).contains("-Xms64m").doesNotContain("-XX:+UseSerialGC");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Xmx2g",
                "-Xms1g",
                "-XX:MaxRAMPercentage=50",
                "-XX:+UseG1GC",
                "-XX:+UseZGC",
                "-XX:MaxHeapSize=1g",
                "-XX:MaxHeapFreeRatio=70"
            })
    void whoever_sets_the_heap_or_its_collector_decides_alone(String option) {
        assertThat(SmallHeap.options(List.of(option), 2)).isEmpty();
    }
}
