package vn.bangvang.benchmark.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.bangvang.benchmark.growth.Generated;
import vn.bangvang.benchmark.growth.Installations;
import vn.bangvang.benchmark.report.Figures;
import vn.bangvang.benchmark.report.Median;
import vn.bangvang.benchmark.start.PackedProduct;

/** Exports a filled installation, and checks the export with a small heap. */
public final class Checking {

    private static final String HEAP = "-Xmx512m";

    private final PackedProduct product;
    private final Path exports;
    private final Figures figures;
    private final Installations.Telling telling;

    /** @param exports where exports are kept and used again */
    public Checking(PackedProduct product, Path exports, Figures figures, Installations.Telling telling) {
        this.product = product;
        this.exports = exports;
        this.figures = figures;
        this.telling = telling;
    }

    /** @param size as the figures name it */
    public void measure(Generated generated, String size, int rounds) throws IOException, InterruptedException {
        Path export = exports.resolve(size);
        if (Files.notExists(export.resolve("manifest.json"))) {
            telling.say("writing the export %s", export);
            double seconds = product.run(exports.resolve(size + "-export.log"), List.of(), export(export));
            figures.put("history.export.events-per-second." + size, generated.written() / seconds);
        }
        List<Double> perSecond = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            double seconds = product.run(
                    exports.resolve(size + "-verify.log"), List.of(HEAP), List.of("verify", export.toString()));
            perSecond.add(generated.written() / seconds);
            telling.say("%s verified in %.1f s", size, seconds);
        }
        figures.put("history.verify.events." + size, Long.toString(generated.written()))
                .put("history.verify.events-per-second." + size, Median.of(perSecond));
    }

    private List<String> export(Path folder) {
        return List.of("export", "--data", product.data().toString(), "--out", folder.toString());
    }
}
