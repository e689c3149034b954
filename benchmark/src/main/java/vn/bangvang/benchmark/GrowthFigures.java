package vn.bangvang.benchmark;

import java.util.List;
import vn.bangvang.benchmark.report.Figures;

/** How many times as long or as much it takes on the largest history as on the smallest. */
final class GrowthFigures {

    private static final List<String> COMPARED = List.of(
            "start.seconds",
            "start.processor-seconds",
            "start.megabytes",
            "append.p50.ms",
            "append.p99.ms",
            "inbox.p50.ms",
            "inbox.p99.ms",
            "file.p50.ms",
            "file.p99.ms",
            "standings.now.p50.ms",
            "standings.closed-year.p50.ms");

    private GrowthFigures() {}

    static void compare(Figures figures, String small, String large) {
        if (small.equals(large)) {
            return;
        }
        for (String key : COMPARED) {
            figures.value("growth." + key + "." + large)
                    .ifPresent(most -> figures.value("growth." + key + "." + small)
                            .ifPresent(least -> figures.ratio(
                                    "growth.ratio." + key + "." + large + "-over-" + small, most, least)));
        }
    }
}
