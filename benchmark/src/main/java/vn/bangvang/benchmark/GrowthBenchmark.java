package vn.bangvang.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.bangvang.benchmark.growth.Generated;
import vn.bangvang.benchmark.growth.Grown;
import vn.bangvang.benchmark.growth.Installations;
import vn.bangvang.benchmark.report.Figures;
import vn.bangvang.benchmark.report.Machine;
import vn.bangvang.benchmark.start.PackedProduct;

/** The packed product on histories of several sizes. */
@Command(
        name = "growth",
        description = "Measures start, memory, append, inbox, a nomination's file and standings as the log grows.",
        mixinStandardHelpOptions = true)
final class GrowthBenchmark implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--sizes",
            split = ",",
            defaultValue = "10000,100000,1000000",
            description = "Events, the smallest first; 10000000 need some 25 GB of disk.")
    private List<Long> sizes = new ArrayList<>();

    @Option(names = "--seed", defaultValue = "1", description = "Of the histories.")
    private long seed = 1;

    @Option(names = "--jar", required = true, description = "The bangvang.jar that is measured.")
    private Path jar = Path.of("");

    @Option(names = "--java", description = "Folder of the Java machine for it; by default the one that runs this.")
    private @Nullable Path java;

    @Option(names = "--rounds", defaultValue = "5", description = "How often it is started on each.")
    private int rounds = 5;

    @Option(
            names = "--data",
            description = "Folder for the installations, which are kept and used again; it must be on a real disk.")
    private @Nullable Path data;

    @Option(names = "--starts-only", description = "Fill and start; ask nothing.")
    private boolean startsOnly;

    @Option(names = "--record", description = "Folder for a flight recording of the product on each.")
    private @Nullable Path record;

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        Path machine = java == null ? Path.of(System.getProperty("java.home")) : java;
        Progress progress = new Progress(System.err);
        Figures figures = new Figures();
        Machine.describe(figures, "its own");
        if (record != null) {
            Files.createDirectories(record);
        }
        try {
            for (long events : sizes) {
                measure(events, machine, progress, figures);
            }
            GrowthFigures.compare(figures, name(sizes.get(0)), name(sizes.get(sizes.size() - 1)));
        } finally {
            // What was found before something failed took hours.
            spec.commandLine().getOut().print(figures);
            spec.commandLine().getOut().flush();
        }
        return 0;
    }

    private void measure(long events, Path machine, Progress progress, Figures figures)
            throws IOException, InterruptedException, SQLException {
        String size = name(events);
        Path folder = Folders.forData(data).resolve(size);
        PackedProduct product = new PackedProduct(machine, jar, folder);
        Generated generated = Installations.filled(folder, events, seed, machine, jar, progress::say);
        Grown grown = new Grown(product, folder, generated, size, figures, progress::say);
        grown.fill();
        grown.starts(rounds);
        if (!startsOnly) {
            grown.use(record);
        }
    }

    /** {@code 1e6} for a million. */
    static String name(long events) {
        int zeros = 0;
        long rest = events;
        while (rest > 9 && rest % 10 == 0) {
            rest /= 10;
            zeros++;
        }
        return rest < 10 ? rest + "e" + zeros : Long.toString(events);
    }
}
