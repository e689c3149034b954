package vn.bangvang.benchmark.growth;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.bangvang.benchmark.product.HttpSession;
import vn.bangvang.benchmark.report.Figures;
import vn.bangvang.benchmark.report.Median;

/** How long one reader waits for answers, asking one thing after another. */
final class Answers {

    private static final int BEFORE = 100;
    private static final int MEASURED = 300;

    private final HttpSession reader;
    private final Figures figures;

    Answers(HttpSession reader, Figures figures) {
        this.reader = reader;
        this.figures = figures;
    }

    /** @param paths asked in turns */
    void measure(String key, String size, List<String> paths) throws IOException {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < BEFORE + MEASURED; i++) {
            long begun = System.nanoTime();
            reader.ask(paths.get(i % paths.size()));
            if (i >= BEFORE) {
                millis.add((System.nanoTime() - begun) / 1e6);
            }
        }
        figures.put(key + ".p50.ms." + size, Median.of(millis))
                .put(key + ".p99.ms." + size, Median.percentile(millis, 99));
    }
}
